//! `static var x = e;` in a function: a hidden static field of the class.

use rayzor_base::{Span, Symbol};
use rayzor_syntax::ast;
use rayzor_types::decl::{Field, FieldFlags, FieldKind, Meta, VarAccess, VarInfo, Visibility};
use rayzor_types::{ExprId, FieldId, Ty};

use crate::infer::expected::Expected;
use crate::infer::scope::LocalName;
use crate::infer::{BodyCx, FunctionCx};
use crate::phase::FieldState;
use crate::unify;

impl BodyCx<'_, '_> {
    /// Declares the variables. Their initialisers run when the class is initialised.
    pub(crate) fn infer_static_vars(&mut self, decls: &ast::VarDecls, span: Span) -> ExprId {
        for var in &decls.vars {
            let ty = match &var.ty {
                Some(written) => self.resolve_type(written),
                None => self.mono(),
            };
            let field = self.declare_static(var, ty, decls.is_final);
            if let Some(init) = &var.init {
                self.infer_static_init(field, init, ty);
            }
            self.scopes.declare(var.name.name, LocalName::Static(field));
        }
        self.void_block(Vec::new(), span)
    }

    fn declare_static(&mut self, var: &ast::VarDecl, ty: Ty, is_final: bool) -> FieldId {
        let owner = self.class;
        let function = self.program().fields[self.field].name;
        let stem = format!("{function}_{}", var.name.name);
        let statics = &self.program().classes[owner].statics;
        let mut name = Symbol::intern(&stem);
        let mut n = 1;
        while statics.contains_key(&name) {
            n += 1;
            name = Symbol::intern(&format!("{stem}_{n}"));
        }
        let info = VarInfo {
            read: VarAccess::Default,
            write: VarAccess::Default,
            is_final,
            is_inline: false,
            is_enum_value: false,
            has_storage: true,
            const_value: None,
        };
        let field = self.cx.program.fields.push(Field {
            owner,
            name,
            span: var.span,
            name_span: var.name.span,
            is_static: true,
            visibility: Visibility::Private,
            kind: FieldKind::Var(info),
            ty,
            params: Vec::new(),
            meta: Meta::EMPTY,
            doc: None,
            flags: FieldFlags::default(),
            overloads: Vec::new(),
            body: None,
        });
        self.cx.field_scopes[field] = Some(self.scope.clone());
        self.cx.field_states[field] = FieldState::Done;
        self.cx.program.classes[owner].statics.insert(name, field);
        field
    }

    /// The initialiser is a body of its own: it sees no locals.
    fn infer_static_init(&mut self, field: FieldId, init: &ast::Expr, ty: Ty) {
        let class = self.class;
        let mut body_cx = BodyCx::new(self.cx, class, field);
        let void = body_cx.program().tys.void;
        body_cx.functions.push(FunctionCx::new(void));
        let value = body_cx.infer(init, Expected::Type(ty));
        let value = if body_cx.program().is_mono(ty) {
            let value_ty = body_cx.ty(value);
            // The variable takes the type of its initialiser.
            let _ = unify::unify(body_cx.cx, value_ty, ty);
            value
        } else {
            body_cx.coerce(value, ty)
        };
        body_cx.functions.pop();
        let body = body_cx.finish(Vec::new(), value, ty);
        self.cx.program.fields[field].body = Some(body);
    }
}
