//! Expressions.

use crate::ast::{
    Case, CaseBody, Catch, Expr, ExprKind, FunctionExprKind, IntSuffix, InterpolationPart,
    ObjectField, Quote, Reification, Switch, VarDecl, VarDecls,
};

use super::Node;
use super::decl::{function, meta, type_decl, type_hint, type_path, type_ref};

pub(super) fn expr(item: &Expr) -> Node {
    match &item.kind {
        ExprKind::Int(literal) => Node::leaf(format!("{}{}", literal.text, suffix(literal.suffix))),
        ExprKind::Float(literal) => {
            Node::leaf(format!("{}{}", literal.text, if literal.has_suffix { "f64" } else { "f" }))
        }
        ExprKind::Str(literal) => string(literal.value.as_str(), literal.quote),
        ExprKind::Interpolation(parts) => list("interpolation", parts, part),
        ExprKind::Regex(literal) => Node::new("regex")
            .with(Node::text(literal.pattern.as_str()))
            .with(Node::text(literal.flags.as_str())),
        ExprKind::Null => Node::leaf("null"),
        ExprKind::Bool(value) => Node::leaf(value.to_string()),
        ExprKind::This => Node::leaf("this"),
        ExprKind::Super => Node::leaf("super"),
        ExprKind::AbstractThis => Node::leaf("abstract"),
        ExprKind::Ident(name) => Node::leaf(name.as_str()),
        ExprKind::Field(access) => {
            let head = if access.is_safe { "?." } else { "." };
            Node::new(head).with(expr(&access.object)).atom(access.name.name.as_str())
        }
        ExprKind::Index(object, index) => Node::new("index").with(expr(object)).with(expr(index)),
        ExprKind::Binary(binary) => {
            Node::new(binary.op.as_str()).with(expr(&binary.left)).with(expr(&binary.right))
        }
        ExprKind::Unary(unary) => {
            let place = if unary.is_postfix { "postfix" } else { "prefix" };
            Node::new(format!("{place}{}", unary.op.as_str())).with(expr(&unary.operand))
        }
        ExprKind::Is(inner, ty) => Node::new("is").with(expr(inner)).with(type_ref(ty)),
        ExprKind::Ternary(ternary) => Node::new("?:")
            .with(expr(&ternary.condition))
            .with(expr(&ternary.then))
            .with(expr(&ternary.otherwise)),
        ExprKind::Paren(inner) => Node::new("paren").with(expr(inner)),
        ExprKind::Object(fields) => list("object", fields, object_field),
        ExprKind::Array(items) => list("array", items, expr),
        ExprKind::Call(callee, args) => {
            let mut node = Node::new("call").with(expr(callee));
            node.extend(args.iter().map(expr));
            node
        }
        ExprKind::New(new) => {
            let mut node = Node::new("new").with(type_path(&new.path));
            node.extend(new.args.iter().map(expr));
            node
        }
        ExprKind::Var(decls) => vars(decls),
        ExprKind::Function(item) => {
            let mut node = Node::new(match &item.kind {
                FunctionExprKind::Named(_) | FunctionExprKind::Anonymous => "function",
                FunctionExprKind::Arrow => "arrow",
            });
            node.flag("inline", item.is_inline);
            if let FunctionExprKind::Named(name) = &item.kind {
                node = node.atom(name.name.as_str());
            }
            function(&mut node, &item.function);
            node
        }
        ExprKind::Block(exprs) => list("block", exprs, expr),
        ExprKind::For(for_) => Node::new("for").with(expr(&for_.header)).with(expr(&for_.body)),
        ExprKind::If(if_) => {
            let mut node = Node::new("if").with(expr(&if_.condition)).with(expr(&if_.then));
            node.extend(if_.otherwise.iter().map(expr));
            node
        }
        ExprKind::While(while_) => {
            let head = if while_.is_do { "do-while" } else { "while" };
            Node::new(head).with(expr(&while_.condition)).with(expr(&while_.body))
        }
        ExprKind::Switch(item) => switch(item),
        ExprKind::Try(try_) => {
            let mut node = Node::new("try").with(expr(&try_.body));
            node.extend(try_.catches.iter().map(catch));
            node
        }
        ExprKind::Return(value) => {
            let mut node = Node::new("return");
            node.extend(value.iter().map(|value| expr(value)));
            node
        }
        ExprKind::Break => Node::leaf("break"),
        ExprKind::Continue => Node::leaf("continue"),
        ExprKind::Throw(inner) => Node::new("throw").with(expr(inner)),
        ExprKind::Cast(inner, ty) => {
            let mut node = Node::new("cast").with(expr(inner));
            node.extend(ty.iter().map(|ty| type_hint(ty)));
            node
        }
        ExprKind::TypeCheck(inner, ty) => Node::new("check").with(expr(inner)).with(type_hint(ty)),
        ExprKind::Meta(entry, inner) => Node::new("meta").with(meta(entry)).with(expr(inner)),
        ExprKind::Untyped(inner) => Node::new("untyped").with(expr(inner)),
        ExprKind::Inline(inner) => Node::new("inline").with(expr(inner)),
        ExprKind::Reify(Reification::Expr(inner)) => Node::new("macro").with(expr(inner)),
        ExprKind::Reify(Reification::Type(ty)) => Node::new("macro").with(type_hint(ty)),
        ExprKind::Reify(Reification::Class(decl)) => Node::new("macro").with(type_decl(decl)),
        ExprKind::Splice(name, inner) => Node::new(format!("${name}{{}}")).with(expr(inner)),
        ExprKind::Markup(text) => Node::new("markup").with(Node::text(text.as_str())),
        ExprKind::Error => Node::leaf("error"),
    }
}

fn list<T>(head: &str, items: &[T], item: fn(&T) -> Node) -> Node {
    let mut node = Node::new(head);
    node.extend(items.iter().map(item));
    node
}

fn suffix(suffix: IntSuffix) -> &'static str {
    match suffix {
        IntSuffix::None => "",
        IntSuffix::I32 => "i32",
        IntSuffix::U32 => "u32",
        IntSuffix::I64 => "i64",
    }
}

fn string(value: &str, quote: Quote) -> Node {
    match quote {
        Quote::Double => Node::text(value),
        Quote::Single => Node::new("single").with(Node::text(value)),
    }
}

fn part(part: &InterpolationPart) -> Node {
    match part {
        InterpolationPart::Text(text, _) => Node::text(text.as_str()),
        InterpolationPart::Expr(inner) => expr(inner),
    }
}

fn object_field(field: &ObjectField) -> Node {
    let name = field.name.name.as_str();
    let head = if field.quote.is_some() { format!("{name:?}") } else { name.to_owned() };
    Node::new(head).with(expr(&field.value))
}

fn vars(decls: &VarDecls) -> Node {
    let mut node = Node::new(if decls.is_final { "final" } else { "var" });
    node.flag("static", decls.is_static);
    node.extend(decls.vars.iter().map(var));
    node
}

fn var(var: &VarDecl) -> Node {
    let mut node = Node::new(var.name.name.as_str());
    node.extend(var.meta.iter().map(meta));
    node.extend(var.ty.iter().map(type_hint));
    node.extend(var.init.iter().map(|init| expr(init)));
    node
}

fn switch(switch: &Switch) -> Node {
    let mut node = Node::new("switch").with(expr(&switch.subject));
    node.extend(switch.cases.iter().map(case));
    node.extend(switch.default.iter().map(|body| case_body(Node::new("default"), body)));
    node
}

fn case(case: &Case) -> Node {
    let mut node = Node::new("case");
    node.extend(case.patterns.iter().map(expr));
    node.extend(case.guard.iter().map(|guard| Node::new("guard").with(expr(guard))));
    case_body(node, &case.body)
}

fn case_body(node: Node, body: &CaseBody) -> Node {
    node.with(list("do", &body.exprs, expr))
}

fn catch(catch: &Catch) -> Node {
    let mut node = Node::new("catch").atom(catch.name.name.as_str());
    node.extend(catch.ty.iter().map(type_hint));
    node.with(expr(&catch.body))
}
