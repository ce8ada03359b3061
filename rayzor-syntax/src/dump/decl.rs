//! Declarations, types and metadata.

use rayzor_base::Symbol;

use crate::ast::{
    AccessorKind, AnonNotation, Decl, EnumConstructor, Field, FieldKind, Function,
    FunctionNotation, FunctionType, Meta, Modifier, Param, TypeArg, TypeDecl, TypeDeclKind,
    TypeParam, TypePath, TypeRef, TypeRefKind, VarField,
};

use super::Node;
use super::expr::expr;

pub(super) fn decl(decl: &Decl) -> Node {
    match decl {
        Decl::Type(decl) => type_decl(decl),
        Decl::Field(item) => field(item),
    }
}

pub(super) fn type_decl(decl: &TypeDecl) -> Node {
    let mut node = Node::new(match &decl.kind {
        TypeDeclKind::Class(class) if class.is_interface => "interface",
        TypeDeclKind::Class(_) => "class",
        TypeDeclKind::Enum(_) => "enum",
        TypeDeclKind::Abstract(abstract_) if abstract_.is_enum => "enum-abstract",
        TypeDeclKind::Abstract(_) => "abstract",
        TypeDeclKind::Typedef(_) => "typedef",
    });
    node = node.atom(decl.name.name.as_str());
    head(&mut node, decl.doc, &decl.meta, &decl.modifiers);
    node.extend(decl.params.iter().map(type_param));
    match &decl.kind {
        TypeDeclKind::Class(class) => {
            node.extend(
                class.extends.iter().map(|path| Node::new("extends").with(type_path(path))),
            );
            node.extend(
                class.implements.iter().map(|path| Node::new("implements").with(type_path(path))),
            );
            node.extend(class.fields.iter().map(field));
        }
        TypeDeclKind::Enum(enum_) => node.extend(enum_.constructors.iter().map(constructor)),
        TypeDeclKind::Abstract(abstract_) => {
            node.extend(abstract_.underlying.iter().map(|ty| Node::new("over").with(type_ref(ty))));
            node.extend(abstract_.from.iter().map(|ty| Node::new("from").with(type_ref(ty))));
            node.extend(abstract_.to.iter().map(|ty| Node::new("to").with(type_ref(ty))));
            node.extend(abstract_.fields.iter().map(field));
        }
        TypeDeclKind::Typedef(typedef) => node.push(type_ref(&typedef.target)),
    }
    node
}

fn head(node: &mut Node, doc: Option<Symbol>, list: &[Meta], modifiers: &[Modifier]) {
    if let Some(doc) = doc {
        node.push(Node::new("doc").with(Node::text(doc.as_str())));
    }
    node.extend(list.iter().map(meta));
    node.atoms(modifiers.iter().map(|modifier| modifier.kind.as_str()));
}

pub(super) fn meta(meta: &Meta) -> Node {
    let mut node = Node::new(format!("@{}", meta.name));
    node.extend(meta.args.iter().map(expr));
    node
}

fn constructor(constructor: &EnumConstructor) -> Node {
    let mut node = Node::new("constructor").atom(constructor.name.name.as_str());
    head(&mut node, constructor.doc, &constructor.meta, &[]);
    node.extend(constructor.type_params.iter().map(type_param));
    if let Some(list) = &constructor.params {
        node.push(params(list));
    }
    node.extend(constructor.ret.iter().map(type_hint));
    node
}

pub(super) fn field(field: &Field) -> Node {
    let mut node = Node::new(match &field.kind {
        FieldKind::Var(VarField { is_final: true, .. }) => "final",
        FieldKind::Var(_) => "var",
        FieldKind::Method(_) => "method",
    });
    node = node.atom(field.name.name.as_str());
    node.flag("?", field.is_optional);
    head(&mut node, field.doc, &field.meta, &field.modifiers);
    match &field.kind {
        FieldKind::Var(var) => {
            if let Some(access) = &var.access {
                node.push(
                    Node::new("access")
                        .with(accessor(access.read.kind))
                        .with(accessor(access.write.kind)),
                );
            }
            node.extend(var.ty.iter().map(type_hint));
            node.extend(var.init.iter().map(|init| Node::new("=").with(expr(init))));
        }
        FieldKind::Method(item) => function(&mut node, item),
    }
    node
}

fn accessor(kind: AccessorKind) -> Node {
    Node::leaf(match kind {
        AccessorKind::Default => "default",
        AccessorKind::Null => "null",
        AccessorKind::Never => "never",
        AccessorKind::Dynamic => "dynamic",
        AccessorKind::Get => "get",
        AccessorKind::Set => "set",
        AccessorKind::Named(name) => name.as_str(),
    })
}

pub(super) fn function(node: &mut Node, function: &Function) {
    node.extend(function.type_params.iter().map(type_param));
    node.push(params(&function.params));
    node.extend(function.ret.iter().map(type_hint));
    node.extend(function.body.iter().map(|body| expr(body)));
}

fn params(params: &[Param]) -> Node {
    let mut node = Node::new("params");
    node.extend(params.iter().map(param));
    node
}

fn param(param: &Param) -> Node {
    let mut node = Node::new("param").atom(param.name.name.as_str());
    node.flag("?", param.is_optional);
    node.flag("...", param.is_rest);
    node.extend(param.meta.iter().map(meta));
    node.extend(param.ty.iter().map(type_hint));
    node.extend(param.default.iter().map(|default| Node::new("=").with(expr(default))));
    node
}

fn type_param(param: &TypeParam) -> Node {
    let mut node = Node::new("type-param").atom(param.name.name.as_str());
    node.extend(param.meta.iter().map(meta));
    node.extend(param.constraints.iter().map(type_hint));
    node.extend(param.default.iter().map(|default| Node::new("=").with(type_arg(default))));
    node
}

pub(super) fn type_hint(ty: &TypeRef) -> Node {
    Node::new(":").with(type_ref(ty))
}

pub(super) fn type_ref(ty: &TypeRef) -> Node {
    match &ty.kind {
        TypeRefKind::Path(path) => type_path(path),
        TypeRefKind::Function(item) => function_type(item),
        TypeRefKind::Anon(anon) => {
            let mut node = Node::new("anon");
            node.flag("class", anon.notation == AnonNotation::Class);
            node.extend(anon.extends.iter().map(|path| Node::new(">").with(type_path(path))));
            node.extend(anon.fields.iter().map(field));
            node
        }
        TypeRefKind::Intersection(types) => {
            let mut node = Node::new("&");
            node.extend(types.iter().map(type_ref));
            node
        }
        TypeRefKind::Optional(inner) => Node::new("?").with(type_ref(inner)),
        TypeRefKind::Paren(inner) => Node::new("paren").with(type_ref(inner)),
        TypeRefKind::Error => Node::leaf("error"),
    }
}

fn function_type(function: &FunctionType) -> Node {
    let mut node = Node::new("->");
    node.flag("curried", function.notation == FunctionNotation::Curried);
    for param in &function.params {
        let mut item = Node::new("param");
        item.atoms(param.name.map(|name| name.name.as_str()));
        item.flag("?", param.is_optional);
        item.flag("...", param.is_rest);
        node.push(item.with(type_ref(&param.ty)));
    }
    node.with(type_ref(&function.ret))
}

pub(super) fn type_path(path: &TypePath) -> Node {
    let names: Vec<&str> = path
        .package
        .iter()
        .chain([&path.name])
        .chain(&path.sub)
        .map(|ident| ident.name.as_str())
        .collect();
    let name = names.join(".");
    if path.args.is_empty() {
        return Node::leaf(name);
    }
    let mut node = Node::new(name);
    node.extend(path.args.iter().map(type_arg));
    node
}

fn type_arg(arg: &TypeArg) -> Node {
    match arg {
        TypeArg::Type(ty) => type_ref(ty),
        TypeArg::Const(value) => Node::new("const").with(expr(value)),
    }
}
