//! Making objects.

use rayzor_mir::ValueId;
use rayzor_types::ids::{ClassId, ExprId, FieldId};
use rayzor_types::ty::TyArgs;

use crate::cx::MethodKey;
use crate::func::FuncCx;
use crate::hierarchy::find_constructor;
use crate::layout::CopyId;
use crate::repr::{Repr, Reprs, arg_reprs};

impl FuncCx<'_, '_> {
    /// `new C(args)`.
    pub(crate) fn lower_new(
        &mut self,
        class: ClassId,
        class_args: &TyArgs,
        ctor: Option<FieldId>,
        args: &[ExprId],
    ) -> Option<ValueId> {
        let known = &self.cx.program.well_known;
        if class == known.array {
            let repr = self.repr(class_args[0]);
            let zero = self.b.i32_const(0);
            return Some(self.new_array(repr, zero));
        }
        if class == known.string {
            return self.lower_as(*args.first()?, Repr::Ref);
        }
        let decl = &self.cx.program.classes[class];
        if decl.flags.is_extern || decl.is_interface() {
            return self.unsupported("new of a native class", Repr::Ref);
        }
        let copy = self.cx.copy_of_type(class, class_args, &self.env.clone());
        let object = self.new_instance(copy);
        self.run_constructor(copy, object, ctor, args);
        Some(object)
    }

    /// A zeroed instance, with its `dynamic` methods set.
    pub(crate) fn new_instance(&mut self, copy: CopyId) -> ValueId {
        self.cx.mark_live(copy);
        let layout = self.cx.copies[copy].layout;
        let object = self.b.new_object(layout);
        self.set_dynamic_methods(copy, object);
        object
    }

    /// Sets each `dynamic` method variable to the most derived declaration's code.
    fn set_dynamic_methods(&mut self, copy: CopyId, object: ValueId) {
        let program = self.cx.program;
        let mut chain = vec![copy];
        while let Some(parent) = self.cx.copies[chain[chain.len() - 1]].parent {
            chain.push(parent);
        }
        let mut done = Vec::new();
        for id in chain {
            let data = &self.cx.copies[id];
            let (class, layout, reprs) = (data.class, data.layout, data.reprs.clone());
            for (&name, &field) in &program.classes[class].fields {
                let info = &program.fields[field];
                let is_dynamic = info.is_method() && info.has_storage() && info.body.is_some();
                if !is_dynamic || done.contains(&name) {
                    continue;
                }
                done.push(name);
                let fn_reprs: Reprs = info.params.iter().map(|_| Repr::Val).collect();
                let key = MethodKey { field, class_reprs: reprs.clone(), fn_reprs };
                let (closure, code) = self.cx.method_closure(key);
                let value = self.b.closure_new(closure, code, &[object]);
                let index = self.cx.copies[id].storage[&field];
                self.b.field_set(layout, index, object, value);
            }
        }
    }

    /// Runs the initialisers between `copy` and the class that has the constructor, then the constructor.
    fn run_constructor(
        &mut self,
        copy: CopyId,
        object: ValueId,
        ctor: Option<FieldId>,
        args: &[ExprId],
    ) {
        let ctor = ctor.or_else(|| find_constructor(self.cx.program, self.cx.copies[copy].class));
        let owner = ctor.map(|ctor| self.cx.program.fields[ctor].owner);
        let mut values = vec![object];
        let owner_copy = owner.and_then(|owner| self.cx.ancestor_copy(copy, owner));
        if let (Some(ctor), Some(owner_copy)) = (ctor, owner_copy) {
            self.lower_ctor_args(owner_copy, ctor, args, &mut values);
        }
        self.run_field_inits(copy, owner_copy, object);
        if let (Some(ctor), Some(owner_copy)) = (ctor, owner_copy) {
            let class_reprs = self.cx.copies[owner_copy].reprs.clone();
            let key = MethodKey { field: ctor, class_reprs, fn_reprs: Reprs::new() };
            self.call_method_direct(&key, &values);
        }
    }

    /// Runs the initialisers of `copy` and its ancestors below `end`, the most derived first; all if `end` is none.
    pub(crate) fn run_field_inits(&mut self, copy: CopyId, end: Option<CopyId>, object: ValueId) {
        let mut current = Some(copy);
        while let Some(id) = current
            && Some(id) != end
        {
            if let Some(init) = self.cx.field_init(id) {
                self.call(init, &[object]);
            }
            current = self.cx.copies[id].parent;
        }
    }

    fn lower_ctor_args(
        &mut self,
        copy: CopyId,
        ctor: FieldId,
        args: &[ExprId],
        values: &mut Vec<ValueId>,
    ) {
        let Some(fun) = self.cx.program.as_fun(self.cx.program.fields[ctor].ty) else { return };
        let env = self.cx.copies[copy].env.clone();
        self.lower_args(&fun, &env, args, 0, values);
    }

    /// `super(args)`.
    pub(crate) fn lower_super_call(
        &mut self,
        class: ClassId,
        class_args: &TyArgs,
        ctor: Option<FieldId>,
        args: &[ExprId],
    ) -> Option<ValueId> {
        // Initialisers of ancestors without any constructor run at the start of this constructor.
        find_constructor(self.cx.program, class)?;
        let reprs = arg_reprs(self.cx.program, &self.env, class_args);
        let copy = self.cx.class_copy(class, &reprs);
        let object = self.lower_object_of(None);
        self.run_constructor(copy, object, ctor, args);
        None
    }
}
