//! Declarations of a module and their fields.

use rayzor_base::{Span, Symbol};

use super::{Expr, Ident, Meta, TypeParam, TypePath, TypeRef};

/// A declaration at the top level of a module.
#[derive(Clone, PartialEq, Debug)]
pub enum Decl {
    /// A type.
    Type(Box<TypeDecl>),
    /// A module-level variable or function.
    Field(Box<Field>),
}

/// A type declaration.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeDecl {
    /// Its name.
    pub name: Ident,
    /// Its type parameters.
    pub params: Vec<TypeParam>,
    /// The text of its `/** … */` comment, without the delimiters.
    pub doc: Option<Symbol>,
    /// Its metadata.
    pub meta: Vec<Meta>,
    /// Its modifiers in source order: `private`, `extern`, `final`, `abstract` (of a class), `macro` never.
    pub modifiers: Vec<Modifier>,
    /// What is declared.
    pub kind: TypeDeclKind,
    /// From the first modifier or metadata to the end.
    pub span: Span,
}

impl TypeDecl {
    /// Whether the modifier is present.
    pub fn has(&self, kind: ModifierKind) -> bool {
        self.modifiers.iter().any(|modifier| modifier.kind == kind)
    }
}

/// The kinds of types.
#[derive(Clone, PartialEq, Debug)]
pub enum TypeDeclKind {
    /// `class` or `interface`
    Class(ClassDecl),
    /// `enum`
    Enum(EnumDecl),
    /// `abstract` or `enum abstract`
    Abstract(AbstractDecl),
    /// `typedef`
    Typedef(TypedefDecl),
}

/// The body of a class or interface.
#[derive(Clone, PartialEq, Debug)]
pub struct ClassDecl {
    /// Whether it is an `interface`.
    pub is_interface: bool,
    /// What it extends: more than one is an error for a class.
    pub extends: Vec<TypePath>,
    /// What it implements.
    pub implements: Vec<TypePath>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The body of an enum.
#[derive(Clone, PartialEq, Debug)]
pub struct EnumDecl {
    /// Its constructors.
    pub constructors: Vec<EnumConstructor>,
}

/// A constructor of an enum.
#[derive(Clone, PartialEq, Debug)]
pub struct EnumConstructor {
    /// Its name.
    pub name: Ident,
    /// Its documentation.
    pub doc: Option<Symbol>,
    /// Its metadata.
    pub meta: Vec<Meta>,
    /// Its own type parameters.
    pub type_params: Vec<TypeParam>,
    /// Its arguments; `None` without parentheses.
    pub params: Option<Vec<Param>>,
    /// Its type if stated, for generalised algebraic data types.
    pub ret: Option<TypeRef>,
    /// The whole constructor.
    pub span: Span,
}

/// The body of an abstract.
#[derive(Clone, PartialEq, Debug)]
pub struct AbstractDecl {
    /// Whether it is an `enum abstract`.
    pub is_enum: bool,
    /// What it is over; absent for core types.
    pub underlying: Option<TypeRef>,
    /// `from T`
    pub from: Vec<TypeRef>,
    /// `to T`
    pub to: Vec<TypeRef>,
    /// Its fields.
    pub fields: Vec<Field>,
}

/// The body of a typedef.
#[derive(Clone, PartialEq, Debug)]
pub struct TypedefDecl {
    /// What it stands for.
    pub target: TypeRef,
}

/// A modifier with its place.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Modifier {
    /// Which.
    pub kind: ModifierKind,
    /// Where.
    pub span: Span,
}

/// The modifiers of types and fields.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum ModifierKind {
    /// `public`
    Public,
    /// `private`
    Private,
    /// `static`
    Static,
    /// `override`
    Override,
    /// `dynamic`
    Dynamic,
    /// `inline`
    Inline,
    /// `macro`
    Macro,
    /// `final` of a type or method; a `final` variable has `VarField::is_final` instead.
    Final,
    /// `extern`
    Extern,
    /// `abstract`
    Abstract,
    /// `overload`
    Overload,
}

impl ModifierKind {
    /// The keyword.
    pub fn as_str(self) -> &'static str {
        match self {
            ModifierKind::Public => "public",
            ModifierKind::Private => "private",
            ModifierKind::Static => "static",
            ModifierKind::Override => "override",
            ModifierKind::Dynamic => "dynamic",
            ModifierKind::Inline => "inline",
            ModifierKind::Macro => "macro",
            ModifierKind::Final => "final",
            ModifierKind::Extern => "extern",
            ModifierKind::Abstract => "abstract",
            ModifierKind::Overload => "overload",
        }
    }
}

/// A field of a class, interface, abstract, structure or module.
#[derive(Clone, PartialEq, Debug)]
pub struct Field {
    /// Its name; `new` for a constructor.
    pub name: Ident,
    /// The text of its `/** … */` comment, without the delimiters.
    pub doc: Option<Symbol>,
    /// Its metadata.
    pub meta: Vec<Meta>,
    /// Its modifiers in source order.
    pub modifiers: Vec<Modifier>,
    /// Whether it is marked `?`, as in `{?x:Int}` and `var ?x:Int`.
    pub is_optional: bool,
    /// What it is.
    pub kind: FieldKind,
    /// From the first modifier or metadata to the end.
    pub span: Span,
}

impl Field {
    /// Whether the modifier is present.
    pub fn has(&self, kind: ModifierKind) -> bool {
        self.modifiers.iter().any(|modifier| modifier.kind == kind)
    }
}

/// Variable or method.
#[derive(Clone, PartialEq, Debug)]
pub enum FieldKind {
    /// `var` or `final`, property or not
    Var(VarField),
    /// `function`
    Method(Function),
}

/// A variable field or property.
#[derive(Clone, PartialEq, Debug)]
pub struct VarField {
    /// Whether it is declared with `final` instead of `var`.
    pub is_final: bool,
    /// `(get, set)`, for a property.
    pub access: Option<PropertyAccess>,
    /// Its type if stated.
    pub ty: Option<TypeRef>,
    /// Its initial value.
    pub init: Option<Expr>,
}

/// `(read, write)` of a property.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct PropertyAccess {
    /// How it is read.
    pub read: Accessor,
    /// How it is written.
    pub write: Accessor,
    /// With the parentheses.
    pub span: Span,
}

/// One side of a property's access.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Accessor {
    /// How.
    pub kind: AccessorKind,
    /// Where it is written.
    pub span: Span,
}

/// The ways to read or write a property.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AccessorKind {
    /// `default`
    Default,
    /// `null`
    Null,
    /// `never`
    Never,
    /// `dynamic`
    Dynamic,
    /// `get`
    Get,
    /// `set`
    Set,
    /// Any other name, such as a full accessor name.
    Named(Symbol),
}

/// The signature and body of a function.
#[derive(Clone, PartialEq, Debug)]
pub struct Function {
    /// Its type parameters.
    pub type_params: Vec<TypeParam>,
    /// What it takes.
    pub params: Vec<Param>,
    /// Its return type if stated.
    pub ret: Option<TypeRef>,
    /// Its body: a block or any other expression. `None` for `function f();`.
    pub body: Option<Box<Expr>>,
    /// From the type parameters to the end of the body.
    pub span: Span,
}

/// A parameter of a function or enum constructor.
#[derive(Clone, PartialEq, Debug)]
pub struct Param {
    /// Its name.
    pub name: Ident,
    /// Its metadata.
    pub meta: Vec<Meta>,
    /// Whether it is marked `?`.
    pub is_optional: bool,
    /// Whether it is marked `...`; `ty` is then the type of one element.
    pub is_rest: bool,
    /// Its type if stated.
    pub ty: Option<TypeRef>,
    /// Its default value.
    pub default: Option<Expr>,
    /// The whole parameter.
    pub span: Span,
}
