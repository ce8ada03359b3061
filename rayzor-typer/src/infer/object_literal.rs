//! `{x: 1, y: 2}`: a structure, or an object of a `@:structInit` class.

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::body::ObjectField;
use rayzor_types::decl::VarAccess;
use rayzor_types::{
    Anon, AnonField, AnonFieldKind, ClassId, ExprId, ExprKind, FunArg, Subst, Ty, TyArgs, TyKind,
};

use crate::diagnostics::field as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::place::{MethodRef, Receiver};

/// Whether a field of a structure type is read or written by calling a method.
fn calls_accessor(kind: AnonFieldKind) -> bool {
    let calls = |access| matches!(access, VarAccess::Accessor | VarAccess::Dynamic);
    match kind {
        AnonFieldKind::Var { read, write, is_final: _ } => calls(read) || calls(write),
        AnonFieldKind::Method => false,
    }
}

/// What an object literal becomes.
enum Shape {
    /// A structure of these fields.
    Structure(Ty, std::sync::Arc<Anon>),
    /// An object.
    Object(Ty, ClassId, TyArgs),
    /// All fields have this type.
    Uniform(Ty),
    /// A structure of whatever is written.
    Free,
}

impl BodyCx<'_, '_> {
    /// An object literal.
    pub(crate) fn infer_object(
        &mut self,
        fields: &[ast::ObjectField],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        self.check_duplicate_fields(fields);
        let shape = match self.expected_bare(expected) {
            Some(ty) => self.literal_shape(ty, 4),
            None => Shape::Free,
        };
        match shape {
            Shape::Structure(ty, anon) => self.infer_structure(fields, ty, &anon, span),
            Shape::Object(ty, class, args) => {
                self.infer_struct_init(fields, ty, (class, &args), span)
            }
            Shape::Uniform(ty) => {
                let values = fields.iter().map(|field| ObjectField {
                    name: field.name.name,
                    value: self.infer_as(&field.value, ty),
                });
                let values: Vec<ObjectField> = values.collect();
                self.object(values, span)
            }
            Shape::Free => {
                let values = fields.iter().map(|field| ObjectField {
                    name: field.name.name,
                    value: self.infer_field_value(field, Expected::Value),
                });
                let values: Vec<ObjectField> = values.collect();
                self.object(values, span)
            }
        }
    }

    fn infer_field_value(&mut self, field: &ast::ObjectField, expected: Expected) -> ExprId {
        let value = self.infer(&field.value, expected);
        if self.program().is_void(self.ty(value)) {
            let span = self.span(value);
            return self.fail(messages::void_field_value(span));
        }
        value
    }

    fn object(&mut self, fields: Vec<ObjectField>, span: Span) -> ExprId {
        let ty = self.object_ty(&fields, span);
        self.add(ExprKind::ObjectLit(fields), ty, span)
    }

    /// Object literals of the same fields with each field as a value of the type common to all: `{x: 1}` and `{x: 1.5}` are
    /// structures with a Float.
    pub(crate) fn join_literals(&mut self, values: &[ExprId]) -> Option<Vec<ExprId>> {
        let mut literals = Vec::with_capacity(values.len());
        for &value in values {
            let ExprKind::ObjectLit(fields) = &self.exprs[value].kind else { return None };
            literals.push(fields.clone());
        }
        let names: Vec<Symbol> = literals.first()?.iter().map(|field| field.name).collect();
        if literals.iter().any(|fields| fields.len() != names.len()) {
            return None;
        }
        for name in names {
            let own = |fields: &Vec<ObjectField>| fields.iter().position(|f| f.name == name);
            let places: Vec<usize> = literals.iter().map(own).collect::<Option<_>>()?;
            let parts: Vec<ExprId> =
                literals.iter().zip(&places).map(|(fields, &at)| fields[at].value).collect();
            let (parts, ty) = match self.common_type(&parts) {
                Ok(ty) => (parts, ty),
                Err(_) => {
                    let joined = self.join_literals(&parts)?;
                    let ty = self.common_type(&joined).ok()?;
                    (joined, ty)
                }
            };
            for ((fields, at), part) in literals.iter_mut().zip(places).zip(parts) {
                fields[at].value = self.coerce(part, ty);
            }
        }
        let spans = values.iter().map(|&value| self.span(value)).collect::<Vec<_>>();
        Some(literals.into_iter().zip(spans).map(|(fields, at)| self.object(fields, at)).collect())
    }

    fn check_duplicate_fields(&mut self, fields: &[ast::ObjectField]) {
        let mut seen: Vec<Symbol> = Vec::new();
        for field in fields {
            if seen.contains(&field.name.name) {
                self.report(messages::duplicate_field(field.name.span, field.name.name));
            }
            seen.push(field.name.name);
        }
    }

    fn literal_shape(&mut self, ty: Ty, depth: u32) -> Shape {
        match self.kind(ty) {
            TyKind::Anon(id) => {
                let anon = self.program().types.anon(id);
                if anon.fields.is_empty() { Shape::Free } else { Shape::Structure(ty, anon) }
            }
            TyKind::Dynamic(Some(inner)) if self.is_known(inner) => Shape::Uniform(inner),
            TyKind::Inst(class, args) if self.program().classes[class].flags.is_struct_init => {
                Shape::Object(ty, class, args)
            }
            TyKind::Abstract(id, args) if depth > 0 => {
                let decl = &self.program().abstracts[id];
                let subst = Subst::new(&decl.head.params, &args);
                let direct = decl.from.iter().filter(|cast| cast.function.is_none());
                let mut froms: Vec<Ty> =
                    direct.map(|cast| self.program().types.subst(cast.ty, &subst)).collect();
                let functions: Vec<_> = decl.from.iter().filter_map(|cast| cast.function).collect();
                for function in functions {
                    let declared = self.cx.field_signature(function);
                    let ty = self.cx.instantiate_method(function, declared, Subst::default());
                    froms.extend(
                        self.program()
                            .as_fun(ty)
                            .and_then(|fun| fun.args.first().map(|arg| arg.ty)),
                    );
                }
                let mut shapes: Vec<Shape> =
                    froms.into_iter().map(|from| self.literal_shape(from, depth - 1)).collect();
                shapes.retain(|shape| !matches!(shape, Shape::Free));
                if shapes.len() == 1 { shapes.remove(0) } else { Shape::Free }
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Abstract(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => Shape::Free,
        }
    }

    /// A literal where a structure is expected: its fields have the types that are expected of them.
    fn infer_structure(
        &mut self,
        fields: &[ast::ObjectField],
        wanted: Ty,
        anon: &Anon,
        span: Span,
    ) -> ExprId {
        let mut values = Vec::with_capacity(fields.len());
        let mut extra = Vec::new();
        let mut own = FxIndexMap::default();
        for field in fields {
            let name = field.name.name;
            let Some(expected) = anon.fields.get(&name) else {
                let value = self.infer_field_value(field, Expected::Value);
                extra.push(field.name);
                values.push(ObjectField { name, value });
                continue;
            };
            let value = self.infer(&field.value, Expected::Type(expected.ty));
            let value = self.coerce(value, expected.ty);
            own.insert(name, expected.clone());
            values.push(ObjectField { name, value });
        }
        if self.n_untyped == 0 && !extra.is_empty() {
            let ty = self.object_ty(&values, span);
            let shown = self.show(ty);
            for name in extra {
                self.report(messages::extra_field(name.span, name.name, &shown));
            }
            return self.add(ExprKind::Error, wanted, span);
        }
        if own.values().any(|field: &AnonField| calls_accessor(field.kind)) {
            // The values cannot stand for accessors: as a type of its own the literal says so.
            return self.object(values, span);
        }
        let missing =
            anon.fields.values().find(|field| !field.optional && !own.contains_key(&field.name));
        if let Some(missing) = missing {
            let name = missing.name;
            self.report(messages::missing_field(span, name));
            return self.add(ExprKind::Error, wanted, span);
        }
        if extra.is_empty() {
            return self.add(ExprKind::ObjectLit(values), wanted, span);
        }
        self.object(values, span)
    }

    /// A literal where a `@:structInit` object is expected: its constructor is called with the fields as arguments.
    fn infer_struct_init(
        &mut self,
        fields: &[ast::ObjectField],
        ty: Ty,
        (class, class_args): (ClassId, &TyArgs),
        span: Span,
    ) -> ExprId {
        self.cx.force_class(class);
        self.cx.want_class(class);
        let Some(found) = self.program().find_constructor(class, class_args) else {
            let path = self.program().classes[class].head.path.to_string();
            return self.fail(crate::diagnostics::call::no_constructor(span, &path));
        };
        let ctor = found.field;
        let method = MethodRef {
            receiver: Receiver::None,
            class: found.class,
            class_args: found.args,
            field: ctor,
            span,
        };
        let Some((fun, _)) = self.instantiate_fun(&method) else { return self.error_expr(span) };
        let mut given: Vec<(Symbol, ExprId)> = Vec::with_capacity(fields.len());
        let mut prelude = Vec::new();
        for field in fields {
            let name = field.name.name;
            let Some(param) = fun.args.iter().find(|param| param.name == name) else {
                let shown = self.show(ty);
                self.report(messages::unknown_field(field.name.span, name, &shown, &[]));
                continue;
            };
            let value = self.struct_init_value(field, param);
            given.push((name, self.keep_order(value, fields.len(), &mut prelude)));
        }
        let mut args = Vec::with_capacity(fun.args.len());
        for param in &fun.args {
            match given.iter().find(|(name, _)| *name == param.name) {
                Some(&(_, value)) => args.push(value),
                None if param.opt => args.push(self.omitted_argument(param, span)),
                None => {
                    self.report(messages::missing_field(span, param.name));
                    return self.add(ExprKind::Error, ty, span);
                }
            }
        }
        let node = ExprKind::New { class, class_args: class_args.clone(), ctor: Some(ctor), args };
        let new = self.add(node, ty, span);
        self.after(prelude, new)
    }

    fn struct_init_value(&mut self, field: &ast::ObjectField, param: &FunArg) -> ExprId {
        let wanted = if param.opt { self.program().null_of(param.ty) } else { param.ty };
        let value = self.infer(&field.value, Expected::Type(param.ty));
        self.coerce(value, wanted)
    }

    /// The fields are evaluated as written, whatever the order of the parameters.
    fn keep_order(&mut self, value: ExprId, n_fields: usize, prelude: &mut Vec<ExprId>) -> ExprId {
        if n_fields < 2 {
            return value;
        }
        self.stabilise(value, prelude)
    }
}
