//! Expressions.

use crate::ast::{
    Case, CaseBody, Catch, Expr, ExprKind, FieldAccess, FunctionExpr, FunctionExprKind, If,
    IntLiteral, IntSuffix, InterpolationPart, ObjectField, Quote, RegexLiteral, Reification,
    Switch, Try, Unary, VarDecl, VarDecls, While,
};

use rayzor_base::Symbol;

use super::Printer;
use crate::token::TokenKind;

impl Printer {
    pub(super) fn expr(&mut self, expr: &Expr) {
        match &expr.kind {
            ExprKind::Int(_)
            | ExprKind::Float(_)
            | ExprKind::Str(_)
            | ExprKind::Interpolation(_)
            | ExprKind::Regex(_)
            | ExprKind::Null
            | ExprKind::Bool(_)
            | ExprKind::This
            | ExprKind::Super
            | ExprKind::AbstractThis
            | ExprKind::Ident(_)
            | ExprKind::Markup(_)
            | ExprKind::Break
            | ExprKind::Continue
            | ExprKind::Error => self.leaf(expr),
            ExprKind::Field(access) => self.field_access(access),
            ExprKind::Index(object, index) => {
                self.expr(object);
                self.write("[");
                self.expr(index);
                self.write("]");
            }
            ExprKind::Binary(binary) => self.infix(&binary.left, binary.op.as_str(), &binary.right),
            ExprKind::Unary(unary) => self.unary(unary),
            ExprKind::Is(inner, ty) => {
                self.expr(inner);
                self.write(" is ");
                self.type_ref(ty);
            }
            ExprKind::Ternary(ternary) => {
                self.infix(&ternary.condition, "?", &ternary.then);
                self.write(" : ");
                self.expr(&ternary.otherwise);
            }
            ExprKind::Paren(inner) => self.wrapped("(", inner, ")"),
            ExprKind::Object(fields) => {
                self.write("{");
                self.separated(fields, ", ", Printer::object_field);
                self.write("}");
            }
            ExprKind::Array(items) => {
                self.write("[");
                self.separated(items, ", ", Printer::expr);
                self.write("]");
            }
            ExprKind::Call(callee, args) => {
                self.expr(callee);
                self.args(args);
            }
            ExprKind::New(new) => {
                self.write("new ");
                self.type_path(&new.path);
                self.args(&new.args);
            }
            ExprKind::Var(decls) => self.vars(decls),
            ExprKind::Function(function) => self.function_expr(function),
            ExprKind::Block(exprs) => self.braced(exprs, Printer::statement),
            ExprKind::For(for_) => {
                self.wrapped("for (", &for_.header, ") ");
                self.expr(&for_.body);
            }
            ExprKind::If(if_) => self.if_expr(if_),
            ExprKind::While(while_) => self.while_expr(while_),
            ExprKind::Switch(switch) => self.switch(switch),
            ExprKind::Try(try_) => self.try_expr(try_),
            ExprKind::Return(None) => self.write("return"),
            ExprKind::Return(Some(value)) => self.wrapped("return ", value, ""),
            ExprKind::Throw(inner) => self.wrapped("throw ", inner, ""),
            ExprKind::Cast(inner, None) => self.wrapped("cast ", inner, ""),
            ExprKind::Cast(inner, Some(ty)) => {
                self.wrapped("cast(", inner, ", ");
                self.type_ref(ty);
                self.write(")");
            }
            ExprKind::TypeCheck(inner, ty) => {
                self.wrapped("(", inner, " : ");
                self.type_ref(ty);
                self.write(")");
            }
            ExprKind::Meta(meta, inner) => {
                self.meta(meta);
                self.wrapped(" ", inner, "");
            }
            ExprKind::Untyped(inner) => self.wrapped("untyped ", inner, ""),
            ExprKind::Inline(inner) => self.wrapped("inline ", inner, ""),
            ExprKind::Reify(reification) => self.reification(reification),
            ExprKind::Splice(name, inner) => {
                self.write("$");
                self.write(name.as_str());
                self.wrapped("{", inner, "}");
            }
        }
    }

    /// A literal, name or keyword.
    fn leaf(&mut self, expr: &Expr) {
        if let ExprKind::Int(literal) = expr.kind {
            return self.int(literal);
        }
        if let ExprKind::Float(literal) = expr.kind {
            self.write(literal.text.as_str());
            return self.write(if literal.has_suffix { "f64" } else { "" });
        }
        if let ExprKind::Str(literal) = expr.kind {
            return self.string(literal.value.as_str(), literal.quote);
        }
        if let ExprKind::Interpolation(parts) = &expr.kind {
            return self.interpolation(parts);
        }
        if let ExprKind::Regex(literal) = expr.kind {
            return self.regex(literal);
        }
        if let ExprKind::Ident(text) | ExprKind::Markup(text) = expr.kind {
            return self.write(text.as_str());
        }
        self.write(keyword(&expr.kind).unwrap_or("#error"));
    }

    fn field_access(&mut self, access: &FieldAccess) {
        self.expr(&access.object);
        // The dot must not become part of a number.
        let is_number = matches!(access.object.kind, ExprKind::Int(_) | ExprKind::Float(_));
        self.write(if is_number { " " } else { "" });
        self.write(if access.is_safe { "?." } else { "." });
        self.write(access.name.name.as_str());
    }

    fn wrapped(&mut self, before: &str, inner: &Expr, after: &str) {
        self.write(before);
        self.expr(inner);
        self.write(after);
    }

    fn infix(&mut self, left: &Expr, op: &str, right: &Expr) {
        self.expr(left);
        self.write(" ");
        self.write(op);
        self.write(" ");
        self.expr(right);
    }

    fn int(&mut self, literal: IntLiteral) {
        self.write(literal.text.as_str());
        self.write(match literal.suffix {
            IntSuffix::None => "",
            IntSuffix::I32 => "i32",
            IntSuffix::U32 => "u32",
            IntSuffix::I64 => "i64",
        });
    }

    fn string(&mut self, text: &str, quote: Quote) {
        match quote {
            Quote::Double => self.quoted(text, quote),
            Quote::Single => self.quoted(&text.replace('$', "$$"), quote),
        }
    }

    fn interpolation(&mut self, parts: &[InterpolationPart]) {
        self.write("'");
        for part in parts {
            match part {
                InterpolationPart::Text(text, _) => {
                    self.escaped(&text.as_str().replace('$', "$$"), '\'')
                }
                InterpolationPart::Expr(Expr { kind: ExprKind::Ident(name), .. })
                    if is_keyword(*name) =>
                {
                    self.write("$");
                    self.write(name.as_str());
                }
                InterpolationPart::Expr(expr) => self.wrapped("${", expr, "}"),
            }
        }
        self.write("'");
    }

    fn regex(&mut self, literal: RegexLiteral) {
        self.write("~/");
        self.write(&literal.pattern.as_str().replace('/', "\\/"));
        self.write("/");
        self.write(literal.flags.as_str());
    }

    fn unary(&mut self, unary: &Unary) {
        if unary.is_postfix {
            self.expr(&unary.operand);
            return self.write(unary.op.as_str());
        }
        self.write(unary.op.as_str());
        // `- -x` must not become `--x`, nor `~ ~/x/` or `-...x` something else.
        let is_joined = matches!(
            unary.operand.kind,
            ExprKind::Unary(_) | ExprKind::Regex(_) | ExprKind::Float(_)
        );
        self.write(if is_joined { " " } else { "" });
        self.expr(&unary.operand);
    }

    fn object_field(&mut self, field: &ObjectField) {
        match field.quote {
            Some(quote) => self.quoted(field.name.name.as_str(), quote),
            None => self.write(field.name.name.as_str()),
        }
        self.wrapped(": ", &field.value, "");
    }

    fn args(&mut self, args: &[Expr]) {
        self.write("(");
        self.separated(args, ", ", Printer::expr);
        self.write(")");
    }

    /// An expression of a block, with its semicolon.
    fn statement(&mut self, expr: &Expr) {
        self.expr(expr);
        if !ends_with_block(expr) {
            self.write(";");
        }
    }

    fn vars(&mut self, decls: &VarDecls) {
        self.write(if decls.is_static { "static " } else { "" });
        self.write(if decls.is_final { "final " } else { "var " });
        self.separated(&decls.vars, ", ", Printer::var);
    }

    fn var(&mut self, var: &VarDecl) {
        self.inline_meta(&var.meta);
        self.write(var.name.name.as_str());
        self.type_hint(var.ty.as_ref());
        self.init(var.init.as_deref());
    }

    fn function_expr(&mut self, function: &FunctionExpr) {
        self.write(if function.is_inline { "inline " } else { "" });
        match &function.kind {
            FunctionExprKind::Named(name) => {
                self.write("function ");
                self.write(name.name.as_str());
                self.function(&function.function);
            }
            FunctionExprKind::Anonymous => {
                self.write("function");
                self.function(&function.function);
            }
            FunctionExprKind::Arrow => {
                self.params(&function.function.params);
                self.write(" ->");
                if let Some(body) = &function.function.body {
                    self.wrapped(" ", body, "");
                }
            }
        }
    }

    fn if_expr(&mut self, if_: &If) {
        self.wrapped("if (", &if_.condition, ") ");
        self.expr(&if_.then);
        if let Some(otherwise) = &if_.otherwise {
            self.wrapped(" else ", otherwise, "");
        }
    }

    fn while_expr(&mut self, while_: &While) {
        if while_.is_do {
            self.wrapped("do ", &while_.body, " while (");
            return self.wrapped("", &while_.condition, ")");
        }
        self.wrapped("while (", &while_.condition, ") ");
        self.expr(&while_.body);
    }

    fn switch(&mut self, switch: &Switch) {
        self.wrapped("switch ", &switch.subject, " {");
        self.indent += 1;
        for case in &switch.cases {
            self.newline();
            self.case(case);
        }
        if let Some(default) = &switch.default {
            self.newline();
            self.write("default:");
            self.case_body(default);
        }
        self.indent -= 1;
        self.newline();
        self.write("}");
    }

    fn case(&mut self, case: &Case) {
        self.write("case ");
        self.separated(&case.patterns, ", ", Printer::expr);
        if let Some(guard) = &case.guard {
            self.wrapped(" if (", guard, ")");
        }
        self.write(":");
        self.case_body(&case.body);
    }

    fn case_body(&mut self, body: &CaseBody) {
        self.indent += 1;
        for expr in &body.exprs {
            self.newline();
            self.statement(expr);
        }
        self.indent -= 1;
    }

    fn try_expr(&mut self, try_: &Try) {
        self.wrapped("try ", &try_.body, "");
        for catch in &try_.catches {
            self.catch(catch);
        }
    }

    fn catch(&mut self, catch: &Catch) {
        self.write(" catch (");
        self.write(catch.name.name.as_str());
        self.type_hint(catch.ty.as_ref());
        self.wrapped(") ", &catch.body, "");
    }

    fn reification(&mut self, reification: &Reification) {
        self.write("macro ");
        match reification {
            Reification::Expr(inner) => self.expr(inner),
            Reification::Type(ty) => {
                self.write(": ");
                self.type_ref(ty);
            }
            Reification::Class(decl) => self.type_decl(decl),
        }
    }
}

/// Whether this is no name as an expression of its own: only `'$name'` makes one of it.
fn is_keyword(name: Symbol) -> bool {
    TokenKind::of_word(name.as_str().as_bytes()) != TokenKind::Ident
}

/// The text of an expression that is one keyword.
fn keyword(kind: &ExprKind) -> Option<&'static str> {
    const KEYWORDS: [(ExprKind, &str); 8] = [
        (ExprKind::Null, "null"),
        (ExprKind::Bool(true), "true"),
        (ExprKind::Bool(false), "false"),
        (ExprKind::This, "this"),
        (ExprKind::Super, "super"),
        (ExprKind::AbstractThis, "abstract"),
        (ExprKind::Break, "break"),
        (ExprKind::Continue, "continue"),
    ];
    KEYWORDS.iter().find(|(keyword, _)| keyword == kind).map(|&(_, text)| text)
}

/// Whether the text of `expr` ends with a block or `switch`, so that it needs no semicolon and cannot be continued.
fn ends_with_block(expr: &Expr) -> bool {
    #[allow(
        clippy::wildcard_enum_match_arm,
        reason = "a semicolon behind any other expression is right"
    )]
    let last = match &expr.kind {
        ExprKind::Block(_) | ExprKind::Switch(_) => return true,
        ExprKind::If(if_) => Some(if_.otherwise.as_ref().unwrap_or(&if_.then)),
        ExprKind::For(for_) => Some(&for_.body),
        ExprKind::While(while_) if !while_.is_do => Some(&while_.body),
        ExprKind::Try(try_) => try_.catches.last().map(|catch| &catch.body),
        ExprKind::Function(function) => function.function.body.as_deref(),
        ExprKind::Meta(_, inner) => Some(&**inner),
        _ => None,
    };
    last.is_some_and(ends_with_block)
}
