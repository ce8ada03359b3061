//! Variables and their first values: static variables, and the initialisers of instance variables.

use rayzor_mir::{FuncId, Global, GlobalInit, Signature, Ty};
use rayzor_types::body::{Const, ExprKind};
use rayzor_types::ids::FieldId;

use crate::cx::{Cx, Job, MethodKey, StaticVar};
use crate::expr::cast::TypeIn;
use crate::func::FuncCx;
use crate::layout::CopyId;
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::{class_path, method_path};

impl<'p> Cx<'p> {
    /// The function that runs the initialisers of a copy's own variables, if there are any.
    pub(crate) fn field_init(&mut self, copy: CopyId) -> Option<FuncId> {
        if let Some(&init) = self.field_inits.get(&copy) {
            return init;
        }
        let data = &self.copies[copy];
        let (class, reprs) = (data.class, data.reprs.clone());
        let has_inits =
            self.program.classes[class].fields.values().any(|&field| self.has_initialiser(field));
        let init = has_inits.then(|| {
            let name =
                self.names.unique(&format!("{}.init", class_path(self.program, class, &reprs)));
            let func = self.module.declare_func(name, Signature::new(&[Ty::Ref], None));
            self.jobs.push_back(Job::FieldInit(copy, func));
            func
        });
        self.field_inits.insert(copy, init);
        init
    }

    fn has_initialiser(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        !info.is_method() && info.has_storage() && info.body.is_some()
    }

    pub(crate) fn lower_field_init(&mut self, copy: CopyId, func: FuncId) {
        let data = self.copies[copy].clone();
        let program = self.program;
        let mut fx = FuncCx::new(self, func, data.env.clone());
        fx.this = Some(fx.b.param(0));
        // As the reference compiler has it, the last declared variable is initialised first.
        for &field in program.classes[data.class].fields.values().rev() {
            if !fx.cx.has_initialiser(field) {
                continue;
            }
            let Some(body) = program.body_of(field) else { continue };
            fx.body = Some(body);
            fx.owner =
                Some(MethodKey { field, class_reprs: data.reprs.clone(), fn_reprs: Reprs::new() });
            fx.at(program.fields[field].name_span);
            let value = fx.lower_expr(body.root);
            let from = TypeIn { ty: body.exprs[body.root].ty, env: &data.env };
            let to = TypeIn { ty: program.fields[field].ty, env: &data.env };
            let value = fx.convert(value, from, to);
            let object = fx.b.param(0);
            let index = data.storage[&field];
            fx.b.field_set(data.layout, index, object, value);
        }
        fx.b.ret(None);
        fx.finish();
    }

    /// The variable of a static field.
    pub(crate) fn static_var(&mut self, field: FieldId) -> StaticVar {
        if let Some(&var) = self.statics.get(&field) {
            return var;
        }
        let info = &self.program.fields[field];
        let path = method_path(self.program, field, &[]);
        let name = self.names.unique(&path);
        let repr = self.repr(&Env::empty(), info.ty);
        let mut global = Global::variable(name, repr.storage_ty());
        let constant = self.constant_init(field, repr);
        let needs_code = info.body.is_some() && constant.is_none();
        if let Some(constant) = constant {
            global.init = constant;
        }
        let global = self.module.globals.push(global);
        let init = needs_code.then(|| {
            let name = self.names.unique(&format!("{path}.init"));
            self.module.declare_func(name, Signature::new(&[], None))
        });
        let var = StaticVar { global, init };
        self.statics.insert(field, var);
        self.note_use(field);
        if let Some(init) = init {
            self.jobs.push_back(Job::StaticInit(field, init));
        }
        var
    }

    /// The contents of a static variable whose first value is a plain number or truth value.
    fn constant_init(&self, field: FieldId, repr: Repr) -> Option<GlobalInit> {
        let info = &self.program.fields[field];
        if info.is_method() {
            return None;
        }
        let body = self.program.body_of(field)?;
        let ExprKind::Const(constant) = body.exprs[body.root].kind else { return None };
        let bytes = match (constant, repr) {
            (Const::Int(value), Repr::I32) => value.to_le_bytes().to_vec(),
            (Const::Float(value), Repr::F64) => value.to_le_bytes().to_vec(),
            (Const::Bool(value), Repr::I1) => vec![u8::from(value)],
            (Const::Null, Repr::Ref | Repr::Val) => return Some(GlobalInit::Zero(8)),
            _ => return None,
        };
        Some(GlobalInit::Data { bytes, relocs: Vec::new() })
    }

    pub(crate) fn lower_static_init(&mut self, field: FieldId, func: FuncId) {
        let program = self.program;
        let info = &program.fields[field];
        let global = self.statics[&field].global;
        let mut fx = FuncCx::new(self, func, Env::empty());
        fx.owner = Some(MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() });
        fx.b.func_mut().loc = fx.cx.src_loc(info.name_span);
        fx.at(info.name_span);
        let env = Env::empty();
        let to = TypeIn { ty: info.ty, env: &env };
        let value = if info.is_method() {
            // A `dynamic` static function: the variable starts with the declared code.
            let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs: Reprs::new() };
            let closure = fx.cx.static_closure(crate::closures::StaticClosure::Method(key));
            fx.static_object(closure)
        } else if let Some(body) = program.body_of(field) {
            fx.body = Some(body);
            let value = fx.lower_expr(body.root);
            let from = TypeIn { ty: body.exprs[body.root].ty, env: &env };
            fx.convert(value, from, to)
        } else {
            let repr = fx.cx.repr(&env, info.ty);
            fx.b.zero(repr.storage_ty())
        };
        fx.b.global_set(global, value);
        fx.b.ret(None);
        fx.finish();
    }
}
