//! A walk over the tree. Implement the methods of interest and call the `walk_…` function to go on below.

use super::*;

/// What is done at each kind of node. Every default goes on to the children.
pub trait Visitor {
    /// At an expression.
    fn visit_expr(&mut self, expr: &Expr) {
        walk_expr(self, expr);
    }

    /// At a type.
    fn visit_type(&mut self, ty: &TypeRef) {
        walk_type(self, ty);
    }

    /// At a type path, in a type, `new`, `extends` or `implements`.
    fn visit_type_path(&mut self, path: &TypePath) {
        walk_type_path(self, path);
    }

    /// At a function of any kind.
    fn visit_function(&mut self, function: &Function) {
        walk_function(self, function);
    }

    /// At a field.
    fn visit_field(&mut self, field: &Field) {
        walk_field(self, field);
    }

    /// At a type declaration.
    fn visit_type_decl(&mut self, decl: &TypeDecl) {
        walk_type_decl(self, decl);
    }

    /// At a metadata entry.
    fn visit_meta(&mut self, meta: &Meta) {
        meta.args.iter().for_each(|arg| self.visit_expr(arg));
    }
}

/// Visits all declarations of a module.
pub fn walk_module<V: Visitor + ?Sized>(visitor: &mut V, module: &Module) {
    for decl in &module.decls {
        match decl {
            Decl::Type(decl) => visitor.visit_type_decl(decl),
            Decl::Field(field) => visitor.visit_field(field),
        }
    }
}

/// Visits what is directly below a type declaration.
pub fn walk_type_decl<V: Visitor + ?Sized>(visitor: &mut V, decl: &TypeDecl) {
    decl.meta.iter().for_each(|meta| visitor.visit_meta(meta));
    walk_type_params(visitor, &decl.params);
    match &decl.kind {
        TypeDeclKind::Class(class) => {
            class
                .extends
                .iter()
                .chain(&class.implements)
                .for_each(|path| visitor.visit_type_path(path));
            class.fields.iter().for_each(|field| visitor.visit_field(field));
        }
        TypeDeclKind::Enum(enum_) => {
            enum_
                .constructors
                .iter()
                .for_each(|constructor| walk_constructor(visitor, constructor));
        }
        TypeDeclKind::Abstract(abstract_) => {
            let types = abstract_.underlying.iter().chain(&abstract_.from).chain(&abstract_.to);
            types.for_each(|ty| visitor.visit_type(ty));
            abstract_.fields.iter().for_each(|field| visitor.visit_field(field));
        }
        TypeDeclKind::Typedef(typedef) => visitor.visit_type(&typedef.target),
    }
}

fn walk_constructor<V: Visitor + ?Sized>(visitor: &mut V, constructor: &EnumConstructor) {
    constructor.meta.iter().for_each(|meta| visitor.visit_meta(meta));
    walk_type_params(visitor, &constructor.type_params);
    constructor.params.iter().flatten().for_each(|param| walk_param(visitor, param));
    constructor.ret.iter().for_each(|ty| visitor.visit_type(ty));
}

/// Visits what is directly below a field.
pub fn walk_field<V: Visitor + ?Sized>(visitor: &mut V, field: &Field) {
    field.meta.iter().for_each(|meta| visitor.visit_meta(meta));
    match &field.kind {
        FieldKind::Var(var) => {
            var.ty.iter().for_each(|ty| visitor.visit_type(ty));
            var.init.iter().for_each(|init| visitor.visit_expr(init));
        }
        FieldKind::Method(function) => visitor.visit_function(function),
    }
}

/// Visits what is directly below a function.
pub fn walk_function<V: Visitor + ?Sized>(visitor: &mut V, function: &Function) {
    walk_type_params(visitor, &function.type_params);
    function.params.iter().for_each(|param| walk_param(visitor, param));
    function.ret.iter().for_each(|ty| visitor.visit_type(ty));
    function.body.iter().for_each(|body| visitor.visit_expr(body));
}

fn walk_param<V: Visitor + ?Sized>(visitor: &mut V, param: &Param) {
    param.meta.iter().for_each(|meta| visitor.visit_meta(meta));
    param.ty.iter().for_each(|ty| visitor.visit_type(ty));
    param.default.iter().for_each(|default| visitor.visit_expr(default));
}

fn walk_type_params<V: Visitor + ?Sized>(visitor: &mut V, params: &[TypeParam]) {
    for param in params {
        param.meta.iter().for_each(|meta| visitor.visit_meta(meta));
        param.constraints.iter().for_each(|ty| visitor.visit_type(ty));
        param.default.iter().for_each(|arg| walk_type_arg(visitor, arg));
    }
}

fn walk_type_arg<V: Visitor + ?Sized>(visitor: &mut V, arg: &TypeArg) {
    match arg {
        TypeArg::Type(ty) => visitor.visit_type(ty),
        TypeArg::Const(expr) => visitor.visit_expr(expr),
    }
}

/// Visits the arguments of a type path.
pub fn walk_type_path<V: Visitor + ?Sized>(visitor: &mut V, path: &TypePath) {
    path.args.iter().for_each(|arg| walk_type_arg(visitor, arg));
}

/// Visits what is directly below a type.
pub fn walk_type<V: Visitor + ?Sized>(visitor: &mut V, ty: &TypeRef) {
    match &ty.kind {
        TypeRefKind::Path(path) => visitor.visit_type_path(path),
        TypeRefKind::Function(function) => {
            function.params.iter().for_each(|param| visitor.visit_type(&param.ty));
            visitor.visit_type(&function.ret);
        }
        TypeRefKind::Anon(anon) => {
            anon.extends.iter().for_each(|path| visitor.visit_type_path(path));
            anon.fields.iter().for_each(|field| visitor.visit_field(field));
        }
        TypeRefKind::Intersection(types) => types.iter().for_each(|ty| visitor.visit_type(ty)),
        TypeRefKind::Optional(inner) | TypeRefKind::Paren(inner) => visitor.visit_type(inner),
        TypeRefKind::Error => {}
    }
}

/// Visits what is directly below an expression, in source order.
pub fn walk_expr<V: Visitor + ?Sized>(visitor: &mut V, expr: &Expr) {
    match &expr.kind {
        ExprKind::Int(_)
        | ExprKind::Float(_)
        | ExprKind::Str(_)
        | ExprKind::Regex(_)
        | ExprKind::Null => {}
        ExprKind::Bool(_)
        | ExprKind::This
        | ExprKind::Super
        | ExprKind::AbstractThis
        | ExprKind::Ident(_) => {}
        ExprKind::Break | ExprKind::Continue | ExprKind::Markup(_) | ExprKind::Error => {}
        ExprKind::Interpolation(parts) => walk_parts(visitor, parts),
        ExprKind::Field(access) => visitor.visit_expr(&access.object),
        ExprKind::Index(left, right) => visit_all(visitor, [&**left, &**right]),
        ExprKind::Binary(binary) => visit_all(visitor, [&*binary.left, &*binary.right]),
        ExprKind::Unary(unary) => visitor.visit_expr(&unary.operand),
        ExprKind::Ternary(ternary) => {
            visit_all(visitor, [&ternary.condition, &ternary.then, &ternary.otherwise]);
        }
        ExprKind::Paren(inner)
        | ExprKind::Throw(inner)
        | ExprKind::Untyped(inner)
        | ExprKind::Inline(inner)
        | ExprKind::Splice(_, inner) => visitor.visit_expr(inner),
        ExprKind::Is(inner, ty)
        | ExprKind::TypeCheck(inner, ty)
        | ExprKind::Cast(inner, Some(ty)) => {
            visitor.visit_expr(inner);
            visitor.visit_type(ty);
        }
        ExprKind::Cast(inner, None) => visitor.visit_expr(inner),
        ExprKind::Object(fields) => visit_all(visitor, fields.iter().map(|field| &field.value)),
        ExprKind::Array(exprs) | ExprKind::Block(exprs) => visit_all(visitor, exprs),
        ExprKind::Call(callee, args) => visit_all(visitor, std::iter::once(&**callee).chain(args)),
        ExprKind::New(new) => {
            visitor.visit_type_path(&new.path);
            visit_all(visitor, &new.args);
        }
        ExprKind::Var(decls) => walk_vars(visitor, decls),
        ExprKind::Function(function) => visitor.visit_function(&function.function),
        ExprKind::For(for_) => visit_all(visitor, [&for_.header, &for_.body]),
        ExprKind::If(if_) => {
            visit_all(visitor, [&if_.condition, &if_.then].into_iter().chain(&if_.otherwise))
        }
        ExprKind::While(while_) if while_.is_do => {
            visit_all(visitor, [&while_.body, &while_.condition])
        }
        ExprKind::While(while_) => visit_all(visitor, [&while_.condition, &while_.body]),
        ExprKind::Switch(switch) => walk_switch(visitor, switch),
        ExprKind::Try(try_) => walk_try(visitor, try_),
        ExprKind::Return(value) => visit_all(visitor, value.as_deref()),
        ExprKind::Meta(meta, inner) => {
            visitor.visit_meta(meta);
            visitor.visit_expr(inner);
        }
        ExprKind::Reify(Reification::Expr(inner)) => visitor.visit_expr(inner),
        ExprKind::Reify(Reification::Type(ty)) => visitor.visit_type(ty),
        ExprKind::Reify(Reification::Class(decl)) => visitor.visit_type_decl(decl),
    }
}

fn visit_all<'a, V: Visitor + ?Sized>(visitor: &mut V, exprs: impl IntoIterator<Item = &'a Expr>) {
    exprs.into_iter().for_each(|expr| visitor.visit_expr(expr));
}

fn walk_parts<V: Visitor + ?Sized>(visitor: &mut V, parts: &[InterpolationPart]) {
    for part in parts {
        match part {
            InterpolationPart::Text(..) => {}
            InterpolationPart::Expr(expr) => visitor.visit_expr(expr),
        }
    }
}

fn walk_vars<V: Visitor + ?Sized>(visitor: &mut V, decls: &VarDecls) {
    for var in &decls.vars {
        var.meta.iter().for_each(|meta| visitor.visit_meta(meta));
        var.ty.iter().for_each(|ty| visitor.visit_type(ty));
        var.init.iter().for_each(|init| visitor.visit_expr(init));
    }
}

fn walk_switch<V: Visitor + ?Sized>(visitor: &mut V, switch: &Switch) {
    visitor.visit_expr(&switch.subject);
    for case in &switch.cases {
        visit_all(visitor, case.patterns.iter().chain(&case.guard).chain(&case.body.exprs));
    }
    switch.default.iter().for_each(|default| visit_all(visitor, &default.exprs));
}

fn walk_try<V: Visitor + ?Sized>(visitor: &mut V, try_: &Try) {
    visitor.visit_expr(&try_.body);
    for catch in &try_.catches {
        catch.ty.iter().for_each(|ty| visitor.visit_type(ty));
        visitor.visit_expr(&catch.body);
    }
}
