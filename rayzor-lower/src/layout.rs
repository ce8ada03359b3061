//! Class copies: one layout for each class and combination of representations of its type parameters.
//!
//! All copies of a class have the same field offsets: a field whose representation depends on a parameter takes eight
//! bytes in each. A vtable has a slot for each method that some subclass overrides, with the signature that the method has
//! in the copy.
//!
//! A type with an erased argument is a view: objects of other copies may stand behind it. What is done through a view asks
//! whether the object is of the view's own copy, and goes through the interface table where it is not; so the code of a copy
//! only ever runs on objects of that copy.

use rayzor_abi::layout::{CLOSURE_CAPTURES, HEADER_SIZE};
use rayzor_base::entity::entity_impl;
use rayzor_base::hash::FxHashMap;
use rayzor_mir::{ClassLayout, FieldLayout, LayoutId, SigId, Signature, Ty, VtableEntry};
use rayzor_types::decl::ClassKind;
use rayzor_types::ids::{ClassId, FieldId};
use rayzor_types::program::Program;
use rayzor_types::ty::{FunTy, Ty as HxTy, TyKind};

use crate::cx::Cx;
use crate::hierarchy::{find_field, slot_root};
use crate::repr::{Env, Repr, Reprs, arg_reprs, repr_of};
use crate::symbols::class_path;

/// A copy of a class.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct CopyId(u32);
entity_impl!(CopyId, "copy");

/// A slot of a vtable.
#[derive(Clone, Debug)]
pub(crate) struct Slot {
    /// The topmost method: it owns the slot.
    pub(crate) root: FieldId,
    /// Types of the parameters in the slot's signature are those of `root` in this environment.
    pub(crate) env: Env,
    /// The native signature, receiver included.
    pub(crate) sig: SigId,
}

/// A class with representations for its parameters.
#[derive(Clone, Debug)]
pub(crate) struct ClassCopy {
    /// The class.
    pub(crate) class: ClassId,
    /// The representations of its parameters.
    pub(crate) reprs: Reprs,
    /// The same by parameter.
    pub(crate) env: Env,
    /// Its MIR layout.
    pub(crate) layout: LayoutId,
    /// The copy of its superclass.
    pub(crate) parent: Option<CopyId>,
    /// Positions of the variables in the layout's fields, inherited ones included.
    pub(crate) storage: FxHashMap<FieldId, u32>,
    /// Its vtable, inherited slots first.
    pub(crate) slots: Vec<Slot>,
    /// One past the last field, without padding.
    end: u32,
}

impl ClassCopy {
    /// Whether its parameters are all erased.
    pub(crate) fn is_erased(&self) -> bool {
        self.reprs.iter().all(|&repr| repr == Repr::Val)
    }

    /// Whether objects of other copies may stand behind a type of this one.
    pub(crate) fn is_view(&self) -> bool {
        self.reprs.contains(&Repr::Val)
    }

    /// The position of a slot.
    pub(crate) fn slot(&self, root: FieldId) -> Option<u32> {
        self.slots.iter().position(|slot| slot.root == root).map(|at| at as u32)
    }
}

/// Whether a type for these representations shows objects of copies for `own`: they agree but for erased ones.
pub(crate) fn shows(view: &[Repr], own: &[Repr]) -> bool {
    view.iter().zip(own).all(|(&view, &own)| view == Repr::Val || view == own)
}

/// Whether a type mentions a type parameter anywhere.
pub(crate) fn mentions_params(program: &Program, ty: HxTy) -> bool {
    let mut found = false;
    program.types.map_leaves(ty, &mut |leaf| {
        found |= matches!(leaf, TyKind::Param(_));
        None
    });
    found
}

/// Whether values of `ty` differ in representation between environments.
pub(crate) fn depends_on_params(program: &Program, ty: HxTy) -> bool {
    let kind = program.kind(program.follow_abstracts(ty));
    match kind {
        TyKind::Param(_) => true,
        TyKind::Fun(fun) => fun_depends(program, &fun),
        TyKind::Error
        | TyKind::Mono(_)
        | TyKind::Inst(..)
        | TyKind::Enum(..)
        | TyKind::Abstract(..)
        | TyKind::Typedef(..)
        | TyKind::Anon(_)
        | TyKind::Dynamic(_)
        | TyKind::ClassStatics(_)
        | TyKind::EnumStatics(_)
        | TyKind::AbstractStatics(_) => false,
    }
}

/// Whether the native signature of a function type differs between environments.
pub(crate) fn fun_depends(program: &Program, fun: &FunTy) -> bool {
    fun.args.iter().any(|arg| depends_on_params(program, arg.ty))
        || depends_on_params(program, fun.ret)
}

/// The native signature of a function type, without receiver or environment.
pub(crate) fn fun_signature(program: &Program, env: &Env, fun: &FunTy) -> Signature {
    let params: Vec<Ty> = fun
        .args
        .iter()
        .map(|arg| {
            let repr = repr_of(program, env, arg.ty);
            if arg.opt { repr.nullable().storage_ty() } else { repr.storage_ty() }
        })
        .collect();
    Signature::new(&params, repr_of(program, env, fun.ret).ty())
}

impl Cx<'_> {
    /// The copy of `class` for `reprs`; missing representations are erased.
    pub(crate) fn class_copy(&mut self, class: ClassId, reprs: &[Repr]) -> CopyId {
        let decl = &self.program.classes[class];
        let mut full: Reprs = reprs.iter().map(|repr| repr.as_param()).collect();
        full.resize(decl.head.params.len(), Repr::Val);
        if let Some(&copy) = self.copy_ids.get(&(class, full.clone())) {
            return copy;
        }
        let mut env = Env::empty();
        env.extend(&decl.head.params, &full);
        let parent = decl.superclass.as_ref().map(|parent| {
            let reprs = arg_reprs(self.program, &env, &parent.args);
            self.class_copy(parent.class, &reprs)
        });
        let copy = self.new_copy(class, full.clone(), env, parent);
        self.copy_ids.insert((class, full), copy);
        copy
    }

    /// The copy for a class type whose arguments are seen in `env`.
    pub(crate) fn copy_of_type(&mut self, class: ClassId, args: &[HxTy], env: &Env) -> CopyId {
        let reprs = arg_reprs(self.program, env, args);
        self.class_copy(class, &reprs)
    }

    fn new_copy(
        &mut self,
        class: ClassId,
        reprs: Reprs,
        env: Env,
        parent: Option<CopyId>,
    ) -> CopyId {
        let (mut fields, mut storage, mut slots, mut end) =
            (Vec::new(), FxHashMap::default(), Vec::new(), HEADER_SIZE);
        if let Some(parent) = parent {
            let copy = &self.copies[parent];
            fields.clone_from(&self.module.layouts[copy.layout].fields);
            storage.clone_from(&copy.storage);
            slots.clone_from(&copy.slots);
            end = copy.end;
        }
        let decl = &self.program.classes[class];
        for &field in decl.fields.values() {
            let info = &self.program.fields[field];
            if decl.is_interface() || !info.has_storage() {
                continue;
            }
            // A `dynamic` method that overrides one shares its variable.
            let inherited = decl.superclass.as_ref();
            let inherited =
                inherited.and_then(|parent| find_field(self.program, parent.class, info.name));
            if let Some(&index) = inherited.and_then(|inherited| storage.get(&inherited)) {
                storage.insert(field, index);
                continue;
            }
            let ty = self.repr(&env, info.ty).storage_ty();
            let size = self.repr(&Env::empty(), info.ty).storage_ty().size().max(ty.size());
            let offset = end.next_multiple_of(size);
            storage.insert(field, fields.len() as u32);
            fields.push(FieldLayout { name: info.name.to_string(), ty, offset });
            end = offset + size;
        }
        self.add_slots(class, &env, &mut slots);
        let name = self.names.unique(&class_path(self.program, class, &reprs));
        let vtable = slots.iter().map(|slot| VtableEntry { func: None, sig: slot.sig }).collect();
        let layout = self.module.layouts.push(ClassLayout {
            name,
            parent: parent.map(|parent| self.copies[parent].layout),
            fields,
            size: end.next_multiple_of(8),
            aux: 0,
            desc_offset: 0,
            subtree_end: 0,
            vtable,
            is_abstract: decl.flags.is_abstract || decl.is_interface(),
        });
        // Objects of a generic class may be of another copy than the type of the expression says.
        if reprs.is_empty() {
            self.module.closed_layouts.insert(layout);
        }
        self.copies.push(ClassCopy { class, reprs, env, layout, parent, storage, slots, end })
    }

    fn add_slots(&mut self, class: ClassId, env: &Env, slots: &mut Vec<Slot>) {
        let decl = &self.program.classes[class];
        if decl.is_interface() {
            return;
        }
        for &field in decl.fields.values() {
            let info = &self.program.fields[field];
            let is_new = info.is_method()
                && !info.has_storage()
                && self.hierarchy.is_virtual(self.program, field)
                && slot_root(self.program, field) == field;
            if !is_new {
                continue;
            }
            let sig = self.method_signature_id(field, env);
            slots.push(Slot { root: field, env: env.clone(), sig });
        }
    }

    /// The native signature of a method in `env`: the receiver first, unless it is static.
    pub(crate) fn method_signature(&self, field: FieldId, env: &Env) -> Signature {
        let info = &self.program.fields[field];
        let mut sig = match self.program.as_fun(info.ty) {
            Some(fun) => fun_signature(self.program, env, &fun),
            None => Signature::default(),
        };
        if info.flags.is_constructor && self.has_receiver(field) {
            sig.result = None;
        }
        let by_ref = self.program.body_of(field).is_some_and(|body| body.this_by_ref);
        if by_ref && let Some(first) = sig.params.first_mut() {
            *first = Ty::Ptr;
        }
        if self.has_receiver(field) { sig.with_first(Ty::Ref) } else { sig }
    }

    /// Whether a method's first parameter is the object that it is called on. Members of abstracts are static.
    pub(crate) fn has_receiver(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        match self.program.classes[info.owner].kind {
            ClassKind::AbstractImpl(_) | ClassKind::ModuleFields => false,
            ClassKind::Class | ClassKind::Interface => !info.is_static || info.flags.is_constructor,
        }
    }

    fn method_signature_id(&mut self, field: FieldId, env: &Env) -> SigId {
        let sig = self.method_signature(field, env);
        self.module.intern_signature(sig)
    }

    /// The copy among `copy` and its ancestors that is of class `class`.
    pub(crate) fn ancestor_copy(&self, copy: CopyId, class: ClassId) -> Option<CopyId> {
        let mut current = Some(copy);
        while let Some(id) = current {
            if self.copies[id].class == class {
                return Some(id);
            }
            current = self.copies[id].parent;
        }
        None
    }

    /// Notes that objects of a copy are made.
    pub(crate) fn mark_live(&mut self, copy: CopyId) {
        self.live.insert(copy);
    }

    /// The internal class of the cell that holds a captured variable.
    pub(crate) fn cell_layout(&mut self, repr: Repr) -> LayoutId {
        if let Some(&layout) = self.cells.get(&repr) {
            return layout;
        }
        let ty = repr.storage_ty();
        let layout = self.module.layouts.push(ClassLayout {
            name: format!("cell.{}", repr.name()),
            parent: None,
            fields: vec![FieldLayout { name: "value".to_owned(), ty, offset: HEADER_SIZE }],
            size: HEADER_SIZE + 8,
            aux: 0,
            desc_offset: 0,
            subtree_end: 0,
            vtable: Vec::new(),
            is_abstract: false,
        });
        self.cells.insert(repr, layout);
        layout
    }

    /// A layout for closures with these captures.
    pub(crate) fn closure_layout(&mut self, name: String, arity: u16, captures: &[Ty]) -> LayoutId {
        let mut fields = Vec::new();
        let mut end = CLOSURE_CAPTURES;
        for (index, &ty) in captures.iter().enumerate() {
            let offset = end.next_multiple_of(ty.size());
            fields.push(FieldLayout { name: format!("capture{index}"), ty, offset });
            end = offset + ty.size();
        }
        self.module.layouts.push(ClassLayout {
            name,
            parent: None,
            fields,
            size: end.next_multiple_of(8),
            aux: arity,
            desc_offset: 0,
            subtree_end: 0,
            vtable: Vec::new(),
            is_abstract: false,
        })
    }
}
