//! Types as written.

use rayzor_base::Span;

use super::{Expr, Field, Ident, Meta};

/// A type as written.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeRef {
    /// What is written.
    pub kind: TypeRefKind,
    /// Where.
    pub span: Span,
}

/// The forms of a type.
#[derive(Clone, PartialEq, Debug)]
pub enum TypeRefKind {
    /// `pack.Module.Sub<Args>`
    Path(Box<TypePath>),
    /// `Int -> Void`, `(a:Int, ?b:String) -> Void`
    Function(FunctionType),
    /// `{x:Int}`, `{var x:Int;}`, `{> Base, x:Int}`
    Anon(AnonType),
    /// `A & B`, at least two.
    Intersection(Vec<TypeRef>),
    /// `?T`
    Optional(Box<TypeRef>),
    /// `(T)`
    Paren(Box<TypeRef>),
    /// What could not be parsed; the error is reported.
    Error,
}

/// A possibly qualified type name with its arguments.
#[derive(Clone, PartialEq, Debug)]
pub struct TypePath {
    /// The package, outermost first.
    pub package: Vec<Ident>,
    /// The module, or the type if there is no `sub`.
    pub name: Ident,
    /// The type inside module `name`.
    pub sub: Option<Ident>,
    /// Type arguments; empty without `<…>`.
    pub args: Vec<TypeArg>,
    /// The whole path, arguments included.
    pub span: Span,
}

/// A type argument.
#[derive(Clone, PartialEq, Debug)]
pub enum TypeArg {
    /// A type.
    Type(TypeRef),
    /// A constant, for `@:const` parameters: a literal or an array literal.
    Const(Expr),
}

/// A function type.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionType {
    /// What is taken. Empty only in the new notation; `Void -> T` has the one parameter `Void`.
    pub params: Vec<FunctionTypeParam>,
    /// What is returned.
    pub ret: Box<TypeRef>,
    /// How it is written.
    pub notation: FunctionNotation,
}

/// The two ways to write a function type.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum FunctionNotation {
    /// `A -> B -> C`: `A` and `B` are taken. A single `Void` before the arrow means no parameters.
    Curried,
    /// `(A, b:B) -> C`
    Parenthesised,
}

/// One parameter of a function type.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionTypeParam {
    /// Its name, in the parenthesised notation.
    pub name: Option<Ident>,
    /// Whether it is marked `?`.
    pub is_optional: bool,
    /// Whether it is marked `...`.
    pub is_rest: bool,
    /// Its type.
    pub ty: TypeRef,
    /// The whole parameter.
    pub span: Span,
}

/// A structure type.
#[derive(Clone, PartialEq, Debug)]
pub struct AnonType {
    /// What stands after each `>`.
    pub extends: Vec<TypePath>,
    /// The fields, as `FieldKind::Var` in the short notation.
    pub fields: Vec<Field>,
    /// How the fields are written.
    pub notation: AnonNotation,
}

/// The two ways to write the fields of a structure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AnonNotation {
    /// `x:Int, ?y:Int`
    Short,
    /// `var x:Int; function f():Void;`
    Class,
}

/// A type parameter of a declaration.
#[derive(Clone, PartialEq, Debug)]
pub struct TypeParam {
    /// Its name.
    pub name: Ident,
    /// Its metadata, such as `@:const`.
    pub meta: Vec<Meta>,
    /// What it must be: one entry for `T:A`, several for `T:A & B`.
    pub constraints: Vec<TypeRef>,
    /// What it is if not given.
    pub default: Option<TypeArg>,
    /// The whole parameter.
    pub span: Span,
}
