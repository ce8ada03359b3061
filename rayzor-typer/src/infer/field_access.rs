//! `e.name`: which field it is.
//!
//! Own fields come first, then what an abstract forwards, then static extensions, then an abstract's `@:op(a.b)`.

use rayzor_base::{Span, Symbol, names};
use rayzor_types::body::{Const, ExprNote};
use rayzor_types::decl::{ClassKind, MethodKind, VarAccess};
use rayzor_types::hierarchy::FoundField;
use rayzor_types::monomorph::MonoConstraint;
use rayzor_types::{
    AbstractId, AnonFieldKind, AnonId, ClassId, ExprId, ExprKind, FieldAccess, FieldId, MonoId,
    Subst, Ty, TyArgs, TyKind, TypeDeclId, TypeParamId,
};

use crate::diagnostics::{call, field as messages};
use crate::infer::place::{Access, Denoted, MethodRef, Receiver, VarPlace};
use crate::infer::{BodyCx, ThisKind};

/// A name with its position, and the span of the whole access.
#[derive(Clone, Copy, Debug)]
pub(crate) struct FieldName {
    /// The field's name.
    pub(crate) name: Symbol,
    /// Where the name is.
    pub(crate) name_span: Span,
    /// The whole expression.
    pub(crate) span: Span,
}

impl BodyCx<'_, '_> {
    /// What `obj.name` denotes. Reports an unknown field.
    pub(crate) fn denote_field(&mut self, obj: ExprId, at: FieldName) -> Denoted {
        match self.find_field(obj, at) {
            Some(denoted) => denoted,
            None if self.n_untyped > 0 => dynamic_field(obj, Ty::DYNAMIC, at),
            None => self.unknown_field(self.ty(obj), at),
        }
    }

    /// What `obj.name` denotes, if anything.
    pub(crate) fn find_field(&mut self, obj: ExprId, at: FieldName) -> Option<Denoted> {
        let ty = self.ty(obj);
        if let Some(inner) = self.program().null_inner(ty) {
            return self.find_nullable_field(obj, inner, at);
        }
        match self.kind(ty) {
            TyKind::Error => Some(Denoted::Error(at.span)),
            TyKind::Inst(class, args) => self.find_object_field(obj, class, &args, at),
            TyKind::Abstract(id, args) => self.find_abstract_field(obj, id, &args, at),
            TyKind::Anon(id) => self.find_structure_field(obj, id, at),
            TyKind::Dynamic(param) => Some(dynamic_field(obj, param.unwrap_or(Ty::DYNAMIC), at)),
            TyKind::Mono(mono) => Some(self.constrain_to_field(obj, mono, at)),
            TyKind::Param(param) => self.find_param_field(obj, param, at),
            TyKind::ClassStatics(class) => self
                .find_static(TypeDeclId::Class(class), at)
                .or_else(|| self.find_extension(obj, at)),
            TyKind::EnumStatics(id) => {
                self.find_static(TypeDeclId::Enum(id), at).or_else(|| self.find_extension(obj, at))
            }
            TyKind::AbstractStatics(id) => self
                .find_static(TypeDeclId::Abstract(id), at)
                .or_else(|| self.find_extension(obj, at)),
            TyKind::Enum(..) | TyKind::Fun(_) | TyKind::Typedef(..) => self.find_extension(obj, at),
        }
    }

    /// A field of `Null<T>`: that of `T`, but extensions see the whole type.
    fn find_nullable_field(&mut self, obj: ExprId, inner: Ty, at: FieldName) -> Option<Denoted> {
        if let Some(extension) = self.find_extension(obj, at)
            && !self.has_own_field(inner, at.name)
        {
            return Some(extension);
        }
        let span = self.span(obj);
        let obj = self.add(ExprKind::Coerce(obj), inner, span);
        self.find_field(obj, at)
    }

    /// Whether a type declares a field of that name itself.
    fn has_own_field(&self, ty: Ty, name: Symbol) -> bool {
        match self.kind(ty) {
            TyKind::Inst(class, args) => {
                self.program().find_instance_field(class, &args, name).is_some()
            }
            TyKind::Anon(id) => self.program().types.anon(id).fields.contains_key(&name),
            TyKind::Abstract(id, _) => self.program().abstracts[id]
                .impl_class
                .is_some_and(|class| self.program().classes[class].statics.contains_key(&name)),
            TyKind::Mono(_) | TyKind::Dynamic(_) | TyKind::Error | TyKind::Param(_) => true,
            TyKind::Enum(..)
            | TyKind::Fun(_)
            | TyKind::Typedef(..)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => false,
        }
    }

    fn find_object_field(
        &mut self,
        obj: ExprId,
        class: ClassId,
        args: &TyArgs,
        at: FieldName,
    ) -> Option<Denoted> {
        self.cx.force_class(class);
        if let Some(found) = self.program().find_instance_field(class, args, at.name) {
            return Some(self.denote_member(Some(obj), &found, at));
        }
        if self.program().classes[class].statics.contains_key(&at.name) {
            self.report(messages::static_through_instance(at.name_span, at.name));
            return Some(Denoted::Error(at.span));
        }
        if let Some(found) = self.find_extension(obj, at) {
            return Some(found);
        }
        let dynamic = self
            .program()
            .superclasses(class)
            .find_map(|class| self.program().classes[class].dynamic);
        dynamic.map(|ty| dynamic_field(obj, ty, at))
    }

    /// A field of an object (or, without one, of the class itself).
    pub(crate) fn denote_member(
        &mut self,
        obj: Option<ExprId>,
        found: &FoundField,
        at: FieldName,
    ) -> Denoted {
        let seen = obj.and_then(|obj| self.program().as_inst(self.ty(obj)));
        let seen = seen.map_or(found.class, |(class, _)| class);
        if !self.can_access(seen, found.field) {
            self.report(messages::private_field(at.name_span, at.name));
        }
        let receiver = obj.map_or(Receiver::None, Receiver::Object);
        let method = MethodRef {
            receiver,
            class: found.class,
            class_args: found.args.clone(),
            field: found.field,
            span: at.span,
        };
        match self.program().fields[found.field].method() {
            Some(MethodKind::Macro) => {
                self.report(call::macro_call(at.name_span, at.name.as_str()));
                Denoted::Error(at.span)
            }
            Some(MethodKind::Normal | MethodKind::Inline) => Denoted::Method(method),
            Some(MethodKind::Dynamic) => Denoted::Var(self.dynamic_method_place(obj, method, at)),
            None => Denoted::Var(self.var_place(obj, seen, method, at)),
        }
    }

    /// The type of a method's field as its receiver sees it, method parameters left as they are.
    pub(crate) fn field_ty_in(&mut self, method: &MethodRef) -> Ty {
        let ty = self.cx.field_ty(method.field);
        let params = self.class_params(method.class);
        self.program().types.subst(ty, &Subst::new(&params, &method.class_args))
    }

    /// The type parameters that a class's fields may mention: its own, or for an abstract's fields those of the abstract.
    pub(crate) fn class_params(&self, class: ClassId) -> Vec<TypeParamId> {
        let decl = &self.program().classes[class];
        match decl.kind {
            ClassKind::AbstractImpl(id) => self.program().abstracts[id].head.params.clone(),
            ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => {
                decl.head.params.clone()
            }
        }
    }

    fn find_abstract_field(
        &mut self,
        obj: ExprId,
        id: AbstractId,
        args: &TyArgs,
        at: FieldName,
    ) -> Option<Denoted> {
        if let Some(own) = self.find_own_abstract_field(obj, id, args, at) {
            return Some(own);
        }
        if self.program().abstracts[id].forward.includes(at.name)
            && let Some(forwarded) = self.find_forwarded(obj, id, args, at)
        {
            return Some(forwarded);
        }
        if let Some(extension) = self.find_extension(obj, at) {
            return Some(extension);
        }
        let decl = &self.program().abstracts[id];
        if decl.resolve_read.is_some() || decl.resolve_write.is_some() {
            return Some(Denoted::Resolve { obj, id, name: at.name, span: at.span });
        }
        self.is_class_value(id).then(|| self.find_class_value_field(obj, args, at)).flatten()
    }

    /// Whether the abstract is `Class<T>` or `Enum<T>`, whose values are types.
    fn is_class_value(&self, id: AbstractId) -> bool {
        let known = &self.program().well_known;
        id == known.class || id == known.enum_
    }

    /// A static field of a value of type `Class<Dynamic>`: by name.
    fn find_class_value_field(
        &mut self,
        obj: ExprId,
        args: &TyArgs,
        at: FieldName,
    ) -> Option<Denoted> {
        let is_dynamic = args.first().is_some_and(|&arg| self.program().is_dynamic(arg));
        is_dynamic.then(|| dynamic_field(obj, Ty::DYNAMIC, at))
    }

    pub(crate) fn find_own_abstract_field(
        &mut self,
        obj: ExprId,
        id: AbstractId,
        args: &TyArgs,
        at: FieldName,
    ) -> Option<Denoted> {
        let class = self.program().abstracts[id].impl_class?;
        self.cx.force_class(class);
        let field = *self.program().classes[class].statics.get(&at.name)?;
        if !self.program().fields[field].flags.has_this_param {
            return None;
        }
        if !self.can_access(class, field) {
            self.report(messages::private_field(at.name_span, at.name));
        }
        let method = MethodRef {
            receiver: Receiver::FirstArgument(obj),
            class,
            class_args: args.clone(),
            field,
            span: at.span,
        };
        if self.program().fields[field].is_method() {
            return Some(Denoted::Method(method));
        }
        Some(Denoted::Var(self.abstract_property(obj, &method, at)))
    }

    /// A property of an abstract: only its accessors exist.
    fn abstract_property(&mut self, obj: ExprId, method: &MethodRef, at: FieldName) -> VarPlace {
        let ty = self.field_ty_in(method);
        let info = self.program().fields[method.field].var().expect("it is no method").clone();
        let accessor = |cx: &Self, access: VarAccess, prefix: &str| {
            let field =
                *cx.program().classes[method.class].statics.get(&accessor_name(prefix, at.name))?;
            let uses = matches!(access, VarAccess::Accessor | VarAccess::Dynamic);
            uses.then(|| Access::Call(Box::new(MethodRef { field, ..method.clone() })))
        };
        let read = accessor(self, info.read, "get_")
            .unwrap_or_else(|| Access::Forbidden(Box::new(messages::not_readable(at.name_span))));
        let write = accessor(self, info.write, "set_")
            .unwrap_or_else(|| Access::Forbidden(Box::new(messages::not_writable(at.name_span))));
        let access = FieldAccess::Static { class: method.class, field: method.field };
        VarPlace { obj: Some(obj), access, ty, read, write, span: at.span }
    }

    /// A field of the underlying type that the abstract offers by `@:forward`.
    fn find_forwarded(
        &mut self,
        obj: ExprId,
        id: AbstractId,
        args: &TyArgs,
        at: FieldName,
    ) -> Option<Denoted> {
        let decl = &self.program().abstracts[id];
        if decl.is_core {
            return None;
        }
        let underlying = self.program().underlying(id, args);
        let span = self.span(obj);
        let value = self.add(ExprKind::CastUnsafe(obj), underlying, span);
        self.find_field(value, at)
    }

    fn find_structure_field(&mut self, obj: ExprId, id: AnonId, at: FieldName) -> Option<Denoted> {
        let anon = self.program().types.anon(id);
        let Some(field) = anon.fields.get(&at.name) else { return self.find_extension(obj, at) };
        let ty = if field.params.is_empty() {
            field.ty
        } else {
            self.instantiate_params(field.ty, &field.params).0
        };
        let access = FieldAccess::Anon { name: at.name };
        let (read, write) = match field.kind {
            AnonFieldKind::Method => {
                (Access::Direct, Access::Forbidden(Box::new(messages::rebind_method(at.name_span))))
            }
            AnonFieldKind::Var { read, write, is_final } => {
                let write = if is_final { VarAccess::Never } else { write };
                let is_unchecked = self.n_private_access > 0 || self.n_untyped > 0;
                let as_own = |access| {
                    if is_unchecked && access == VarAccess::Null {
                        VarAccess::Default
                    } else {
                        access
                    }
                };
                let (read, write) = (as_own(read), as_own(write));
                let not_readable =
                    || Access::Forbidden(Box::new(messages::not_readable(at.name_span)));
                let not_writable =
                    || Access::Forbidden(Box::new(messages::not_writable(at.name_span)));
                (
                    structure_access(read, "get_", at.name).unwrap_or_else(not_readable),
                    structure_access(write, "set_", at.name).unwrap_or_else(not_writable),
                )
            }
        };
        Some(Denoted::Var(VarPlace { obj: Some(obj), access, ty, read, write, span: at.span }))
    }

    /// A field of a value of unknown type: the type must turn out to have it.
    fn constrain_to_field(&mut self, obj: ExprId, mono: MonoId, at: FieldName) -> Denoted {
        let types = &self.program().types;
        let known =
            types.mono_constraints(mono).into_iter().find_map(|constraint| match constraint {
                MonoConstraint::HasField { name, ty, span: _ } if name == at.name => Some(ty),
                MonoConstraint::HasField { .. }
                | MonoConstraint::Fits { .. }
                | MonoConstraint::MetDynamic
                | MonoConstraint::Takes { .. } => None,
            });
        if known.is_none()
            && let Some(bound) = self.constraint_with_field(mono, at.name)
        {
            let span = self.span(obj);
            let obj = self.add(ExprKind::Coerce(obj), bound, span);
            return self.denote_field(obj, at);
        }
        let ty = known.unwrap_or_else(|| {
            // What a Dynamic value has is Dynamic in turn.
            let is_open = self.is_open(self.ty(obj));
            let ty = if is_open { self.cx.open_ty() } else { self.mono() };
            let constraint = MonoConstraint::HasField { name: at.name, ty, span: at.name_span };
            self.program().types.constrain_mono(mono, constraint);
            ty
        });
        let access = FieldAccess::Anon { name: at.name };
        let (read, write) = (Access::Direct, Access::Direct);
        Denoted::Var(VarPlace { obj: Some(obj), access, ty, read, write, span: at.span })
    }

    /// The constraint of a type variable that has the field.
    fn constraint_with_field(&self, mono: MonoId, name: Symbol) -> Option<Ty> {
        self.program().types.mono_constraints(mono).into_iter().find_map(|constraint| {
            match constraint {
                MonoConstraint::Fits { bound, param: _ } => {
                    self.has_own_field(bound, name).then_some(bound)
                }
                MonoConstraint::HasField { .. }
                | MonoConstraint::MetDynamic
                | MonoConstraint::Takes { .. } => None,
            }
        })
    }

    /// A field of a value whose type is a type parameter: that of a constraint.
    fn find_param_field(
        &mut self,
        obj: ExprId,
        param: TypeParamId,
        at: FieldName,
    ) -> Option<Denoted> {
        for bound in self.cx.param_constraints(param) {
            if self.has_own_field(bound, at.name) {
                let span = self.span(obj);
                let obj = self.add(ExprKind::Coerce(obj), bound, span);
                return self.find_field(obj, at);
            }
        }
        self.find_extension(obj, at)
    }

    pub(crate) fn unknown_field(&mut self, ty: Ty, at: FieldName) -> Denoted {
        if let TyKind::ClassStatics(class) = self.kind(ty)
            && self.is_member(class, at.name)
        {
            self.report(messages::member_of_type(at.name_span, at.name));
        } else if !self.program().is_error(ty) {
            let similar = self.similar_fields(ty, at.name);
            let shown = self.show(ty);
            self.report(messages::unknown_field(at.name_span, at.name, &shown, &similar));
        }
        Denoted::Error(at.span)
    }

    /// Whether objects of the class, or values of the abstract that it implements, have a field of that name.
    pub(crate) fn is_member(&self, class: ClassId, name: Symbol) -> bool {
        let program = self.program();
        let statics = &program.classes[class].statics;
        let of_abstract = statics.get(&name).map(|&id| &program.fields[id]);
        let args: Vec<Ty> =
            program.classes[class].head.params.iter().map(|&it| program.types.param(it)).collect();
        program.find_instance_field(class, &args, name).is_some()
            || of_abstract.is_some_and(|field| field.flags.has_this_param)
    }

    /// The value of `this` as an expression, if there is one.
    pub(crate) fn this_expr(&mut self, span: Span) -> Option<ExprId> {
        match self.this {
            ThisKind::None => None,
            ThisKind::Object => {
                let args: Vec<Ty> = self
                    .own_params()
                    .iter()
                    .map(|&param| self.program().types.param(param))
                    .collect();
                let ty = self.program().types.inst(self.class, &args);
                Some(self.add(ExprKind::This, ty, span))
            }
            ThisKind::Abstract { id: _, local } => Some(self.local_expr(local, span)),
        }
    }

    /// The type parameters of the class whose field is typed.
    pub(crate) fn own_params(&self) -> Vec<TypeParamId> {
        self.program().classes[self.class].head.params.clone()
    }

    /// The value of an `inline` variable.
    pub(crate) fn inline_value(&mut self, field: FieldId, ty: Ty, span: Span) -> Option<ExprId> {
        let value = self.cx.inline_value(field)?;
        let const_ty = self.const_ty(value);
        let value = self.add(ExprKind::Const(value), const_ty, span);
        if self.program().follow(const_ty) == self.program().follow(ty) {
            self.exprs[value].ty = ty;
            return Some(value);
        }
        let is_int_to_float = const_ty == self.program().tys.int && self.is_float_repr(ty);
        let kind =
            if is_int_to_float { ExprKind::Coerce(value) } else { ExprKind::CastUnsafe(value) };
        let value = self.add(kind, ty, span);
        Some(self.note(value, ExprNote::Cast))
    }

    /// Whether values of `ty` are Floats at run time.
    fn is_float_repr(&self, ty: Ty) -> bool {
        self.program().follow_abstracts(ty) == self.program().tys.float
    }

    /// The type of a constant.
    pub(crate) fn const_ty(&self, value: Const) -> Ty {
        let tys = self.program().tys;
        match value {
            Const::Int(_) => tys.int,
            Const::Int64(_) => tys.int64,
            Const::Float(_) => tys.float,
            Const::String(_) => tys.string,
            Const::Bool(_) => tys.bool_,
            Const::Null => Ty::DYNAMIC,
        }
    }
}

/// A field found at run time.
pub(crate) fn dynamic_field(obj: ExprId, ty: Ty, at: FieldName) -> Denoted {
    let access = FieldAccess::Dynamic { name: at.name };
    let (read, write) = (Access::Direct, Access::Direct);
    Denoted::Var(VarPlace { obj: Some(obj), access, ty, read, write, span: at.span })
}

fn structure_access(access: VarAccess, prefix: &str, name: Symbol) -> Option<Access> {
    match access {
        VarAccess::Default => Some(Access::Direct),
        VarAccess::Null | VarAccess::Never => None,
        VarAccess::Accessor | VarAccess::Dynamic => {
            Some(Access::CallByName(accessor_name(prefix, name)))
        }
    }
}

/// `get_x` or `set_x`.
pub(crate) fn accessor_name(prefix: &str, name: Symbol) -> Symbol {
    debug_assert!(name != names::EMPTY, "a property has a name");
    Symbol::intern(&format!("{prefix}{name}"))
}
