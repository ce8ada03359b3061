//! What a name or a field denotes before it is known whether it will be read, written or called.

use rayzor_base::{Diagnostic, Span, Symbol};
use rayzor_types::{
    AbstractId, ClassId, EnumId, ExprId, FieldAccess, FieldId, LocalId, Ty, TyArgs, TypeDeclId,
};

/// What a name, a field or an element denotes.
#[derive(Clone, Debug)]
pub(crate) enum Denoted {
    /// A value that cannot be assigned.
    Value(ExprId),
    /// A local variable.
    Local(LocalId, Span),
    /// `this` in an abstract.
    AbstractThis(ExprId),
    /// A variable or property.
    Var(VarPlace),
    /// A method.
    Method(MethodRef),
    /// An element of an array.
    Index {
        /// The array, vector or Dynamic.
        array: ExprId,
        /// The position.
        index: ExprId,
        /// The element's type.
        ty: Ty,
        /// The whole expression.
        span: Span,
    },
    /// An element by an abstract's own array access.
    AbstractIndex {
        /// The value.
        obj: ExprId,
        /// The abstract.
        id: AbstractId,
        /// The index.
        index: ExprId,
        /// The whole expression.
        span: Span,
    },
    /// A field by an abstract's own `@:op(a.b)`.
    Resolve {
        /// The value.
        obj: ExprId,
        /// The abstract.
        id: AbstractId,
        /// The field's name.
        name: Symbol,
        /// The whole expression.
        span: Span,
    },
    /// An enum's constructor.
    EnumCtor {
        /// The enum.
        enum_: EnumId,
        /// Its position.
        index: u32,
        /// Where it is named.
        span: Span,
    },
    /// A type.
    Type(TypeDeclId, Span),
    /// `super`.
    Super(Span),
    /// Already reported.
    Error(Span),
}

/// A variable or property.
#[derive(Clone, Debug)]
pub(crate) struct VarPlace {
    /// The object; none for a static field.
    pub(crate) obj: Option<ExprId>,
    /// The variable itself.
    pub(crate) access: FieldAccess,
    /// Its type.
    pub(crate) ty: Ty,
    /// How it is read.
    pub(crate) read: Access,
    /// How it is written.
    pub(crate) write: Access,
    /// The whole expression.
    pub(crate) span: Span,
}

/// How a variable is read or written.
#[derive(Clone, Debug)]
pub(crate) enum Access {
    /// As a place in memory.
    Direct,
    /// By calling this accessor.
    Call(Box<MethodRef>),
    /// By calling the accessor of this name on the structure or Dynamic object.
    CallByName(Symbol),
    /// Not at all.
    Forbidden(Box<Diagnostic>),
    /// As a constant.
    Inline(FieldId),
}

/// What a method is called on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Receiver {
    /// Nothing: a static method.
    None,
    /// An object.
    Object(ExprId),
    /// `this`, without virtual dispatch.
    Super,
    /// A value that is passed as the first argument: abstracts' methods and static extensions.
    FirstArgument(ExprId),
}

/// A method with what it is called on.
#[derive(Clone, Debug)]
pub(crate) struct MethodRef {
    /// What it is called on.
    pub(crate) receiver: Receiver,
    /// The class that declares it.
    pub(crate) class: ClassId,
    /// The arguments of that class (of the abstract, for its methods).
    pub(crate) class_args: TyArgs,
    /// The method.
    pub(crate) field: FieldId,
    /// Where it is named.
    pub(crate) span: Span,
}
