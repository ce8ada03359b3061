//! Names and paths: what `x`, `this` or `pack.Module.Type.field` denotes.
//!
//! The order is Haxe's: locals, members, statics, static extensions of `this`, the expected enum's constructors, module
//! fields and imports, constructors of the module's own enums, types; then packages.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast::{self, PlaceForm};
use rayzor_types::decl::{ClassRef, MethodKind, VarAccess};
use rayzor_types::hierarchy::FoundField;
use rayzor_types::{ExprId, ExprKind, Ty, TyArgs, TyKind, TypeDeclId};

use crate::diagnostics::{field as field_messages, ident as messages, switch as switch_messages};
use crate::infer::expected::Expected;
use crate::infer::field_access::{FieldName, accessor_name};
use crate::infer::place::{Access, Denoted, MethodRef, Receiver, VarPlace};
use crate::infer::scope::LocalName;
use crate::infer::{BodyCx, ThisKind};
use crate::loader::import::ImportedField;
use crate::loader::without_std;

impl BodyCx<'_, '_> {
    /// What an expression denotes, as far as it can be assigned or called.
    pub(crate) fn denote(&mut self, expr: &ast::Expr, expected: Expected) -> Denoted {
        if let Some(substitute) = self.substitute_of(expr) {
            let span = expr.span;
            return Denoted::Value(self.local_expr(substitute, span));
        }
        let span = expr.span;
        match expr.as_place() {
            Some(PlaceForm::Name(name)) => self.denote_ident(name, expected, span),
            Some(PlaceForm::This) => self.denote_this(span),
            Some(PlaceForm::Super) => self.denote_super(span),
            Some(PlaceForm::AbstractThis) => self.denote_abstract_this(span),
            Some(PlaceForm::Field(field)) => self.denote_field_expr(expr, field),
            Some(PlaceForm::Element(array, index)) => self.denote_index(array, index, span),
            Some(PlaceForm::Inner(inner)) => self.denote(inner, expected),
            Some(PlaceForm::Meta(meta, inner))
                if matches!(meta.name.as_str(), ":privateAccess" | ":bypassAccessor") =>
            {
                self.denote_meta(meta, inner, expected)
            }
            Some(PlaceForm::Meta(..)) | None => Denoted::Value(self.infer(expr, expected)),
        }
    }

    /// What the target of an assignment denotes. One behind `?.` or in parentheses is rejected.
    pub(crate) fn denote_target(&mut self, target: &ast::Expr) -> Denoted {
        if target.has_safe_access() {
            self.report(field_messages::safe_target(target.span));
            return Denoted::Error(target.span);
        }
        if let ast::ExprKind::Paren(_) = target.kind {
            self.report(field_messages::invalid_assign(target.span));
            return Denoted::Error(target.span);
        }
        self.denote(target, Expected::Value)
    }

    fn denote_meta(&mut self, meta: &ast::Meta, inner: &ast::Expr, expected: Expected) -> Denoted {
        let counter = |cx: &mut Self, by: i32| {
            let n = match meta.name.as_str() {
                ":privateAccess" => &mut cx.n_private_access,
                _bypass => &mut cx.n_bypass_accessor,
            };
            *n = n.wrapping_add_signed(by);
        };
        counter(self, 1);
        let denoted = self.denote(inner, expected);
        counter(self, -1);
        denoted
    }

    fn denote_this(&mut self, span: Span) -> Denoted {
        match self.this_expr(span) {
            Some(this) if matches!(self.this, ThisKind::Abstract { .. }) => {
                Denoted::AbstractThis(this)
            }
            Some(this) => Denoted::Value(this),
            None => {
                self.report(messages::this_in_static(span));
                Denoted::Error(span)
            }
        }
    }

    fn denote_super(&mut self, span: Span) -> Denoted {
        if self.this != ThisKind::Object || self.program().classes[self.class].superclass.is_none()
        {
            self.report(messages::no_superclass(span));
            return Denoted::Error(span);
        }
        Denoted::Super(span)
    }

    /// `abstract`: `this` as a value of the abstract.
    fn denote_abstract_this(&mut self, span: Span) -> Denoted {
        let ThisKind::Abstract { id, local } = self.this else {
            self.report(messages::not_in_abstract(span));
            return Denoted::Error(span);
        };
        let this = self.local_expr(local, span);
        let ty = self.cx.self_instance(TypeDeclId::Abstract(id));
        Denoted::Value(self.add(ExprKind::CastUnsafe(this), ty, span))
    }

    /// What a name denotes. Reports one that denotes nothing.
    pub(crate) fn denote_ident(&mut self, name: Symbol, expected: Expected, span: Span) -> Denoted {
        if let Some(denoted) = self.find_ident(name, expected, span) {
            return denoted;
        }
        if self.this == ThisKind::None && self.is_member(self.class, name) {
            self.report(messages::member_in_static(span, name));
            return Denoted::Error(span);
        }
        let wanted = self.expected_bare(expected).filter(|&ty| self.has_named_values(ty));
        if let Some(wanted) = wanted.filter(|_| ast::is_type_name(name)) {
            let shown = self.show(wanted);
            self.report(switch_messages::not_part_of(span, name, &shown));
            return Denoted::Error(span);
        }
        let similar = if self.n_untyped == 0 { self.similar_names(name) } else { Vec::new() };
        self.report(messages::unknown_identifier(span, name, &similar));
        Denoted::Error(span)
    }

    /// Whether `ty` is an enum or an enum abstract, whose values have names of their own.
    fn has_named_values(&self, ty: Ty) -> bool {
        let kind = self.kind(ty);
        if let TyKind::Abstract(id, _) = kind {
            return self.program().abstracts[id].is_enum;
        }
        matches!(kind, TyKind::Enum(..))
    }

    /// What a name denotes, if anything.
    pub(crate) fn find_ident(
        &mut self,
        name: Symbol,
        expected: Expected,
        span: Span,
    ) -> Option<Denoted> {
        self.find_value_name(name, expected, span).or_else(|| {
            let decl = self.cx.lookup_type_name(self.scope.module, name)?;
            Some(Denoted::Type(decl, span))
        })
    }

    /// What a name denotes other than a type.
    fn find_value_name(&mut self, name: Symbol, expected: Expected, span: Span) -> Option<Denoted> {
        let at = FieldName { name, name_span: span, span };
        match self.scopes.lookup(name) {
            Some(LocalName::Local(local)) => return Some(Denoted::Local(local, span)),
            Some(LocalName::Static(field)) => {
                let class = self.program().fields[field].owner;
                let found = FoundField { class, args: TyArgs::default(), field };
                return Some(self.denote_member(None, &found, at));
            }
            None => {}
        }
        if let Some(constant) = self.cx.const_in_scope(&self.scope, name) {
            let ty = self.const_ty(constant);
            return Some(Denoted::Value(self.add(ExprKind::Const(constant), ty, span)));
        }
        self.find_member(at)
            .or_else(|| self.find_own_static(at))
            .or_else(|| self.find_extension_of_this(at))
            .or_else(|| self.find_expected_ctor(name, expected, span))
            .or_else(|| self.find_imported(at))
    }

    /// A field of `this`.
    fn find_member(&mut self, at: FieldName) -> Option<Denoted> {
        match self.this {
            ThisKind::None => None,
            ThisKind::Object => {
                let args: TyArgs = self
                    .own_params()
                    .iter()
                    .map(|&param| self.program().types.param(param))
                    .collect();
                let found = self.program().find_instance_field(self.class, &args, at.name)?;
                let this = self.this_expr(at.span)?;
                Some(self.denote_member(Some(this), &found, at))
            }
            ThisKind::Abstract { id, local } => {
                let field = *self.program().classes[self.class].statics.get(&at.name)?;
                if !self.program().fields[field].flags.has_this_param {
                    return None;
                }
                let this = self.local_expr(local, at.span);
                let args =
                    self.cx.params_as_args(&self.program().abstracts[id].head.params.clone());
                self.find_own_abstract_field(this, id, &args.into(), at)
            }
        }
    }

    /// A static field of the class itself.
    fn find_own_static(&mut self, at: FieldName) -> Option<Denoted> {
        let field = *self.program().classes[self.class].statics.get(&at.name)?;
        if self.program().fields[field].flags.has_this_param {
            return None;
        }
        let args = self.fresh_class_args(self.class);
        let found = FoundField { class: self.class, args, field };
        Some(self.denote_member(None, &found, at))
    }

    fn find_extension_of_this(&mut self, at: FieldName) -> Option<Denoted> {
        if self.this == ThisKind::None || self.cx.usings(self.scope.module).is_empty() {
            return None;
        }
        let this = self.this_expr(at.span)?;
        self.find_extension(this, at)
    }

    /// A constructor of the expected enum, or a value of the expected enum abstract.
    fn find_expected_ctor(
        &mut self,
        name: Symbol,
        expected: Expected,
        span: Span,
    ) -> Option<Denoted> {
        let ty = self.expected_bare(expected)?;
        let result = if let TyKind::Fun(fun) = self.kind(ty) {
            self.program().follow_without_null(fun.ret)
        } else {
            ty
        };
        let at = FieldName { name, name_span: span, span };
        match self.kind(result) {
            TyKind::Enum(id, _) => self.find_static(TypeDeclId::Enum(id), at),
            TyKind::Abstract(id, _) => self.find_enum_value(id, at),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Inst(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => None,
        }
    }

    /// A value of an enum abstract.
    pub(crate) fn find_enum_value(
        &mut self,
        id: rayzor_types::AbstractId,
        at: FieldName,
    ) -> Option<Denoted> {
        if !self.program().abstracts[id].is_enum {
            return None;
        }
        let class = self.program().abstracts[id].impl_class?;
        let field = *self.program().classes[class].statics.get(&at.name)?;
        let is_value = self.program().fields[field].var().is_some_and(|info| info.is_enum_value);
        if !is_value {
            return None;
        }
        // Where the type is expected, its private values may be named as well.
        self.n_private_access += 1;
        let found = self.find_static(TypeDeclId::Abstract(id), at);
        self.n_private_access -= 1;
        found
    }

    fn find_imported(&mut self, at: FieldName) -> Option<Denoted> {
        let module = self.scope.module;
        let found = self
            .cx
            .imported_field(module, at.name)
            .or_else(|| self.cx.own_enum_ctor(module, at.name))?;
        Some(self.denote_imported(found, at))
    }

    fn denote_imported(&mut self, found: ImportedField, at: FieldName) -> Denoted {
        match found {
            ImportedField::Static(class, field) => {
                let args = self.fresh_class_args(class);
                self.denote_member(None, &FoundField { class, args, field }, at)
            }
            ImportedField::EnumCtor(enum_, index) => {
                Denoted::EnumCtor { enum_, index, span: at.span }
            }
        }
    }

    /// `object.name` where `object` may be a value, a type or a package.
    fn denote_field_expr(&mut self, expr: &ast::Expr, field: &ast::FieldAccess) -> Denoted {
        let at = FieldName { name: field.name.name, name_span: field.name.span, span: expr.span };
        if let Some(code) = self.char_code(field, expr.span) {
            return Denoted::Value(code);
        }
        if let Some(path) = path_of(expr)
            && self.find_ident(path[0].name, Expected::Value, path[0].span).is_none()
        {
            return self.denote_path(&path, expr.span);
        }
        match self.denote(&field.object, Expected::Value) {
            Denoted::Type(decl, _) => self.denote_in_type(decl, at),
            Denoted::Super(span) => self.denote_super_field(span, at),
            Denoted::Error(_) => Denoted::Error(expr.span),
            object @ (Denoted::Value(_)
            | Denoted::Local(..)
            | Denoted::AbstractThis(_)
            | Denoted::Var(_)
            | Denoted::Method(_)
            | Denoted::Index { .. }
            | Denoted::AbstractIndex { .. }
            | Denoted::Resolve { .. }
            | Denoted::EnumCtor { .. }) => {
                let object = self.read(object);
                self.denote_field(object, at)
            }
        }
    }

    /// `"x".code`.
    fn char_code(&mut self, field: &ast::FieldAccess, span: Span) -> Option<ExprId> {
        let ast::ExprKind::Str(literal) = &field.object.kind else { return None };
        if field.name.name != names::CODE {
            return None;
        }
        let mut chars = literal.value.as_str().chars();
        match (chars.next(), chars.next()) {
            (Some(only), None) => Some(self.int(only as i32, span)),
            _other => Some(self.fail(field_messages::code_of_long_string(field.object.span))),
        }
    }

    /// `Type.name`: a static field, a type of the module that `Type` is the main type of, or a field of that module.
    pub(crate) fn denote_in_type(&mut self, decl: TypeDeclId, at: FieldName) -> Denoted {
        if at.name == names::NEW {
            return self.denote_constructor(decl, at);
        }
        if let Some(found) = self.find_static(decl, at) {
            return found;
        }
        let owner = self.program().head(decl).owner;
        let is_main = self.program().modules[owner].name == self.program().head(decl).path.name;
        if is_main {
            if let Some(sub) = self.cx.type_of_module(owner, at.name) {
                self.cx.force_decl(sub);
                return Denoted::Type(sub, at.span);
            }
            if let Some(statics) = self.program().modules[owner].statics
                && let Some(found) = self.find_class_static(statics, at)
            {
                return found;
            }
        }
        let ty = self.type_value_ty(decl);
        let value = self.add(ExprKind::TypeRef(decl), ty, at.span);
        match self.find_extension(value, at) {
            Some(extension) => extension,
            None => self.denote_static(decl, at),
        }
    }

    /// `super.name`.
    fn denote_super_field(&mut self, span: Span, at: FieldName) -> Denoted {
        let args: TyArgs =
            self.own_params().iter().map(|&param| self.program().types.param(param)).collect();
        let parent = self.program().superclass(self.class, &args).expect("`super` was denoted");
        let Some(found) = self.program().find_instance_field(parent.class, &parent.args, at.name)
        else {
            let ty = self.program().types.mk(TyKind::Inst(parent.class, parent.args.clone()));
            let shown = self.show(ty);
            self.report(field_messages::unknown_field(at.name_span, at.name, &shown, &[]));
            return Denoted::Error(at.span);
        };
        if self.program().fields[found.field].method() == Some(MethodKind::Dynamic) {
            self.report(field_messages::super_dynamic(at.name_span, at.name));
            return Denoted::Error(at.span);
        }
        if self.program().fields[found.field].is_method() {
            let method = MethodRef {
                receiver: Receiver::Super,
                class: found.class,
                class_args: found.args,
                field: found.field,
                span: at.span,
            };
            return Denoted::Method(method);
        }
        let this = self.this_expr(span).expect("`super` was denoted");
        let mut denoted = self.denote_member(Some(this), &found, at);
        if let Denoted::Var(place) = &mut denoted {
            self.call_super_accessors(place, &found, &parent);
            if matches!(place.read, Access::Direct) {
                self.report(field_messages::super_variable(at.name_span));
            }
        }
        denoted
    }

    /// Makes the accessors of a property those of the superclass, called without dispatch; also within accessors of its name,
    /// which overrides of them are.
    fn call_super_accessors(&self, place: &mut VarPlace, property: &FoundField, parent: &ClassRef) {
        let field = &self.program().fields[property.field];
        let Some(info) = field.var() else { return };
        let sides = [(&mut place.read, info.read, "get_"), (&mut place.write, info.write, "set_")];
        for (access, declared, prefix) in sides {
            let name = accessor_name(prefix, field.name);
            let found = self.program().find_instance_field(parent.class, &parent.args, name);
            if declared == VarAccess::Accessor
                && let Some(found) = found
            {
                *access = Access::Call(Box::new(MethodRef {
                    receiver: Receiver::Super,
                    class: found.class,
                    class_args: found.args,
                    field: found.field,
                    span: place.span,
                }));
            }
        }
    }

    /// A path whose first name denotes nothing by itself: packages, then a module, a type and fields.
    fn denote_path(&mut self, path: &[ast::Ident], span: Span) -> Denoted {
        let n_packages = path.iter().take_while(|part| !ast::is_type_name(part.name)).count();
        let dotted = |parts: &[ast::Ident]| {
            let names: Vec<&str> = parts.iter().map(|part| part.name.as_str()).collect();
            names.join(".")
        };
        if n_packages == path.len() || n_packages == 0 {
            return match self.find_sub_type(path) {
                Some(decl) => self.denote_members(decl, path, 2),
                None => self.denote_unknown_root(path, span),
            };
        }
        let pack = without_std(Symbol::intern(&dotted(&path[..n_packages])));
        let module = path[n_packages].name;
        let Some((decl, n_used)) = self.find_path_type(pack, module, &path[n_packages..]) else {
            let full = dotted(&path[..=n_packages]);
            let span = path[0].span.to(path[n_packages].span);
            self.report(messages::type_not_found(span, &full));
            return Denoted::Error(span);
        };
        self.denote_members(decl, path, n_packages + n_used)
    }

    /// What a path denotes whose first `n_used` names are a type's.
    fn denote_members(&mut self, decl: TypeDeclId, path: &[ast::Ident], n_used: usize) -> Denoted {
        let mut denoted = Denoted::Type(decl, path[0].span.to(path[n_used - 1].span));
        for part in &path[n_used..] {
            let at = FieldName {
                name: part.name,
                name_span: part.span,
                span: path[0].span.to(part.span),
            };
            denoted = match denoted {
                Denoted::Type(decl, _) => self.denote_in_type(decl, at),
                Denoted::Error(span) => return Denoted::Error(span),
                object @ (Denoted::Value(_)
                | Denoted::Local(..)
                | Denoted::AbstractThis(_)
                | Denoted::Var(_)
                | Denoted::Method(_)
                | Denoted::Index { .. }
                | Denoted::AbstractIndex { .. }
                | Denoted::Resolve { .. }
                | Denoted::EnumCtor { .. }
                | Denoted::Super(_)) => {
                    let object = self.read(object);
                    self.denote_field(object, at)
                }
            };
        }
        denoted
    }

    /// The type at the start of `path`, whose first name is a module, and how many names it took.
    fn find_path_type(
        &mut self,
        pack: Symbol,
        module: Symbol,
        path: &[ast::Ident],
    ) -> Option<(TypeDeclId, usize)> {
        if let Some(sub) = path.get(1)
            && ast::is_type_name(sub.name)
            && let Some(decl) = self.cx.lookup_type(pack, module, sub.name)
        {
            self.cx.force_decl(decl);
            return Some((decl, 2));
        }
        let decl = self.cx.lookup_type(pack, module, module)?;
        self.cx.force_decl(decl);
        Some((decl, 1))
    }

    /// The type that a path starts with by a module, which need not have a type of its own name, and the type's name.
    fn find_sub_type(&mut self, path: &[ast::Ident]) -> Option<TypeDeclId> {
        let [module, sub, ..] = path else { return None };
        if !ast::is_type_name(module.name) || !ast::is_type_name(sub.name) {
            return None;
        }
        let owner = self.cx.lookup_module_name(self.scope.module, module.name)?;
        let decl = self.cx.type_of_module(owner, sub.name)?;
        self.cx.force_decl(decl);
        Some(decl)
    }

    /// A path that starts with a name that denotes nothing: a module's field, or an error.
    fn denote_unknown_root(&mut self, path: &[ast::Ident], span: Span) -> Denoted {
        if let [module, field, ..] = path
            && let Some(owner) = self.cx.lookup_module_name(self.scope.module, module.name)
            && let Some(statics) = self.program().modules[owner].statics
        {
            let at = FieldName { name: field.name, name_span: field.span, span };
            if let Some(found) = self.find_class_static(statics, at) {
                return found;
            }
        }
        let root = path[0];
        if ast::is_type_name(root.name) {
            self.report(messages::type_not_found(root.span, root.name.as_str()));
        } else {
            let similar = self.similar_names(root.name);
            self.report(messages::unknown_identifier(root.span, root.name, &similar));
        }
        Denoted::Error(span)
    }

    /// Names in scope that are near to `name`.
    fn similar_names(&self, name: Symbol) -> Vec<String> {
        let program = self.program();
        let class = &program.classes[self.class];
        let members = program
            .superclasses(self.class)
            .flat_map(|class| program.classes[class].fields.keys().copied());
        let all = self.scopes.names().chain(members).chain(class.statics.keys().copied());
        let nearest =
            crate::loader::suggest::nearest(name.as_str(), all.map(|name| (name, name.as_str())));
        nearest.into_iter().map(|name| name.to_string()).collect()
    }

    /// Fields of `ty` whose names are near to `name`.
    pub(crate) fn similar_fields(&self, ty: rayzor_types::Ty, name: Symbol) -> Vec<String> {
        let program = self.program();
        let bare = program.follow_without_null(ty);
        let candidates: Vec<Symbol> = match program.types.kind(bare) {
            TyKind::Inst(class, _) => program
                .superclasses(class)
                .flat_map(|class| program.classes[class].fields.keys().copied())
                .collect(),
            TyKind::Anon(id) => program.types.anon(id).fields.keys().copied().collect(),
            TyKind::ClassStatics(class) => program.classes[class].statics.keys().copied().collect(),
            TyKind::EnumStatics(id) => program.enums[id].ctors.keys().copied().collect(),
            TyKind::Abstract(id, _) | TyKind::AbstractStatics(id) => {
                let class = program.abstracts[id].impl_class;
                class
                    .map(|class| program.classes[class].statics.keys().copied().collect())
                    .unwrap_or_default()
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_) => Vec::new(),
        };
        let names = candidates.iter().map(|&name| (name, name.as_str()));
        crate::loader::suggest::nearest(name.as_str(), names)
            .into_iter()
            .map(|name| name.to_string())
            .collect()
    }
}

/// The names of `a.b.c`, if it consists of names only.
pub(crate) fn path_of(expr: &ast::Expr) -> Option<Vec<ast::Ident>> {
    if let ast::ExprKind::Ident(name) = &expr.kind {
        return Some(vec![ast::Ident { name: *name, span: expr.span }]);
    }
    let ast::ExprKind::Field(field) = &expr.kind else { return None };
    if field.is_safe {
        return None;
    }
    let mut path = path_of(&field.object)?;
    path.push(field.name);
    Some(path)
}
