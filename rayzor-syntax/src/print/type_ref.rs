//! Types.

use crate::ast::{
    AnonNotation, AnonType, FunctionNotation, FunctionType, FunctionTypeParam, TypeArg, TypeParam,
    TypePath, TypeRef, TypeRefKind,
};

use super::Printer;

impl Printer {
    pub(super) fn type_ref(&mut self, ty: &TypeRef) {
        match &ty.kind {
            TypeRefKind::Path(path) => self.type_path(path),
            TypeRefKind::Function(function) => self.function_type(function),
            TypeRefKind::Anon(anon) => self.anon_type(anon),
            TypeRefKind::Intersection(types) => self.separated(types, " & ", Printer::type_ref),
            TypeRefKind::Optional(inner) => {
                self.write("?");
                self.type_ref(inner);
            }
            TypeRefKind::Paren(inner) => {
                self.write("(");
                self.type_ref(inner);
                self.write(")");
            }
            TypeRefKind::Error => self.write("#error"),
        }
    }

    /// `:T`, if there is one.
    pub(super) fn type_hint(&mut self, ty: Option<&TypeRef>) {
        if let Some(ty) = ty {
            self.write(":");
            self.type_ref(ty);
        }
    }

    fn function_type(&mut self, function: &FunctionType) {
        match function.notation {
            FunctionNotation::Curried => {
                self.separated(&function.params, " -> ", Printer::function_type_param)
            }
            FunctionNotation::Parenthesised => {
                self.write("(");
                self.separated(&function.params, ", ", Printer::function_type_param);
                self.write(")");
            }
        }
        self.write(" -> ");
        self.type_ref(&function.ret);
    }

    fn function_type_param(&mut self, param: &FunctionTypeParam) {
        self.write(if param.is_rest { "..." } else { "" });
        self.write(if param.is_optional { "?" } else { "" });
        if let Some(name) = param.name {
            self.write(name.name.as_str());
            self.write(":");
        }
        self.type_ref(&param.ty);
    }

    fn anon_type(&mut self, anon: &AnonType) {
        self.write("{");
        for path in &anon.extends {
            self.write("> ");
            self.type_path(path);
            self.write(", ");
        }
        match anon.notation {
            AnonNotation::Short => self.separated(&anon.fields, ", ", Printer::short_field),
            AnonNotation::Class => {
                self.indent += 1;
                for field in &anon.fields {
                    self.newline();
                    self.field(field);
                }
                self.indent -= 1;
                self.newline();
            }
        }
        self.write("}");
    }

    pub(super) fn type_path(&mut self, path: &TypePath) {
        for name in path.package.iter().chain([&path.name]).chain(&path.sub) {
            self.write(name.name.as_str());
            self.write(".");
        }
        self.out.pop();
        if !path.args.is_empty() {
            self.write("<");
            self.separated(&path.args, ", ", Printer::type_arg);
            self.write(">");
        }
    }

    fn type_arg(&mut self, arg: &TypeArg) {
        match arg {
            TypeArg::Type(ty) => self.type_ref(ty),
            TypeArg::Const(expr) => self.expr(expr),
        }
    }

    pub(super) fn type_params(&mut self, params: &[TypeParam]) {
        if params.is_empty() {
            return;
        }
        self.write("<");
        self.separated(params, ", ", Printer::type_param);
        self.write(">");
    }

    fn type_param(&mut self, param: &TypeParam) {
        self.inline_meta(&param.meta);
        self.write(param.name.name.as_str());
        if !param.constraints.is_empty() {
            self.write(":");
            self.separated(&param.constraints, " & ", Printer::type_ref);
        }
        if let Some(default) = &param.default {
            self.write(" = ");
            self.type_arg(default);
        }
    }
}
