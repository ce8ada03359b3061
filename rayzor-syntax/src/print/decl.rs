//! Declarations, fields, functions and metadata.

use rayzor_base::Symbol;

use crate::ast::{
    AbstractDecl, Accessor, AccessorKind, ClassDecl, Decl, EnumConstructor, Expr, ExprKind, Field,
    FieldKind, Function, Meta, Modifier, Param, TypeDecl, TypeDeclKind, TypePath, VarField,
};

use super::Printer;

impl Printer {
    pub(super) fn decl(&mut self, decl: &Decl) {
        self.newline();
        match decl {
            Decl::Type(decl) => self.type_decl(decl),
            Decl::Field(field) => self.field(field),
        }
        self.newline();
    }

    pub(super) fn type_decl(&mut self, decl: &TypeDecl) {
        self.doc(decl.doc);
        self.meta_lines(&decl.meta);
        self.modifiers(&decl.modifiers);
        self.write(match &decl.kind {
            TypeDeclKind::Class(class) if class.is_interface => "interface ",
            TypeDeclKind::Class(_) => "class ",
            TypeDeclKind::Enum(_) => "enum ",
            TypeDeclKind::Abstract(abstract_) if abstract_.is_enum => "enum abstract ",
            TypeDeclKind::Abstract(_) => "abstract ",
            TypeDeclKind::Typedef(_) => "typedef ",
        });
        self.write(decl.name.name.as_str());
        self.type_params(&decl.params);
        match &decl.kind {
            TypeDeclKind::Class(class) => self.class_rest(class),
            TypeDeclKind::Enum(enum_) => {
                self.write(" ");
                self.braced(&enum_.constructors, Printer::constructor);
            }
            TypeDeclKind::Abstract(abstract_) => self.abstract_rest(abstract_),
            TypeDeclKind::Typedef(typedef) => {
                self.write(" = ");
                self.type_ref(&typedef.target);
                self.write(";");
            }
        }
    }

    fn class_rest(&mut self, class: &ClassDecl) {
        let mut paths = |keyword: &str, list: &[TypePath]| {
            for path in list {
                self.write(keyword);
                self.type_path(path);
            }
        };
        paths(" extends ", &class.extends);
        paths(" implements ", &class.implements);
        self.write(" ");
        self.braced(&class.fields, Printer::field);
    }

    fn abstract_rest(&mut self, abstract_: &AbstractDecl) {
        if let Some(underlying) = &abstract_.underlying {
            self.write("(");
            self.type_ref(underlying);
            self.write(")");
        }
        for (keyword, types) in [(" from ", &abstract_.from), (" to ", &abstract_.to)] {
            for ty in types {
                self.write(keyword);
                self.type_ref(ty);
            }
        }
        self.write(" ");
        self.braced(&abstract_.fields, Printer::field);
    }

    fn constructor(&mut self, constructor: &EnumConstructor) {
        self.doc(constructor.doc);
        self.inline_meta(&constructor.meta);
        self.write(constructor.name.name.as_str());
        self.type_params(&constructor.type_params);
        if let Some(params) = &constructor.params {
            self.params(params);
        }
        self.type_hint(constructor.ret.as_ref());
        self.write(";");
    }

    /// A field as in a class, without indentation before it.
    pub(super) fn field(&mut self, field: &Field) {
        self.doc(field.doc);
        self.meta_lines(&field.meta);
        self.modifiers(&field.modifiers);
        match &field.kind {
            FieldKind::Var(var) => {
                self.write(if var.is_final { "final " } else { "var " });
                self.write(if field.is_optional { "?" } else { "" });
                self.write(field.name.name.as_str());
                self.var_rest(var);
                self.write(";");
            }
            FieldKind::Method(function) => {
                self.write("function ");
                self.write(field.name.name.as_str());
                self.function(function);
                if !function
                    .body
                    .as_deref()
                    .is_some_and(|body| matches!(body.kind, ExprKind::Block(_)))
                {
                    self.write(";");
                }
            }
        }
    }

    /// `@:meta ?name:T` of a structure in short notation.
    pub(super) fn short_field(&mut self, field: &Field) {
        self.doc(field.doc);
        self.inline_meta(&field.meta);
        self.write(if field.is_optional { "?" } else { "" });
        self.write(field.name.name.as_str());
        match &field.kind {
            FieldKind::Var(var) => self.var_rest(var),
            FieldKind::Method(function) => self.function(function),
        }
    }

    fn var_rest(&mut self, var: &VarField) {
        if let Some(access) = &var.access {
            self.write("(");
            self.write(accessor_text(access.read));
            self.write(", ");
            self.write(accessor_text(access.write));
            self.write(")");
        }
        self.type_hint(var.ty.as_ref());
        self.init(var.init.as_ref());
    }

    /// ` = e`, if there is one.
    pub(super) fn init(&mut self, init: Option<&Expr>) {
        if let Some(init) = init {
            self.write(" = ");
            self.expr(init);
        }
    }

    /// From the type parameters to the body.
    pub(super) fn function(&mut self, function: &Function) {
        self.type_params(&function.type_params);
        self.params(&function.params);
        self.type_hint(function.ret.as_ref());
        if let Some(body) = &function.body {
            self.write(" ");
            self.expr(body);
        }
    }

    pub(super) fn params(&mut self, params: &[Param]) {
        self.write("(");
        self.separated(params, ", ", Printer::param);
        self.write(")");
    }

    fn param(&mut self, param: &Param) {
        self.inline_meta(&param.meta);
        self.write(if param.is_rest { "..." } else { "" });
        self.write(if param.is_optional { "?" } else { "" });
        self.write(param.name.name.as_str());
        self.type_hint(param.ty.as_ref());
        self.init(param.default.as_ref());
    }

    fn doc(&mut self, doc: Option<Symbol>) {
        if let Some(doc) = doc {
            self.write("/**");
            self.write(doc.as_str());
            // One star before the end belongs to the delimiter.
            self.write(if doc.as_str().ends_with('*') { "**/" } else { "*/" });
            self.newline();
        }
    }

    fn meta_lines(&mut self, list: &[Meta]) {
        for meta in list {
            self.meta(meta);
            self.newline();
        }
    }

    pub(super) fn inline_meta(&mut self, list: &[Meta]) {
        for meta in list {
            self.meta(meta);
            self.write(" ");
        }
    }

    pub(super) fn meta(&mut self, meta: &Meta) {
        self.write("@");
        self.write(meta.name.as_str());
        if !meta.args.is_empty() {
            self.write("(");
            self.separated(&meta.args, ", ", Printer::expr);
            self.write(")");
        }
    }

    fn modifiers(&mut self, modifiers: &[Modifier]) {
        for modifier in modifiers {
            self.write(modifier.kind.as_str());
            self.write(" ");
        }
    }
}

fn accessor_text(accessor: Accessor) -> &'static str {
    match accessor.kind {
        AccessorKind::Default => "default",
        AccessorKind::Null => "null",
        AccessorKind::Never => "never",
        AccessorKind::Dynamic => "dynamic",
        AccessorKind::Get => "get",
        AccessorKind::Set => "set",
        AccessorKind::Named(name) => name.as_str(),
    }
}
