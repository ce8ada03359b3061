//! Fields of classes.

use rayzor_base::{Span, Symbol};

use crate::body::Const;
use crate::decl::Meta;
use crate::ids::{BodyId, ClassId, FieldId, TypeParamId};
use crate::ty::Ty;

/// Who may use a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Visibility {
    /// Everyone.
    Public,
    /// The class and its subclasses.
    Private,
}

/// How a variable is read or written.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum VarAccess {
    /// Directly.
    Default,
    /// Directly, but only from within the class (`null`).
    Null,
    /// Not at all.
    Never,
    /// Through `get_x` or `set_x`.
    Accessor,
    /// Through `get_x` or `set_x`, looked up by name at run time.
    Dynamic,
}

/// What is particular to a variable or property.
#[derive(Clone, PartialEq, Debug)]
pub struct VarInfo {
    /// How it is read.
    pub read: VarAccess,
    /// How it is written.
    pub write: VarAccess,
    /// Whether it is `final`.
    pub is_final: bool,
    /// Whether it is `inline`; then `const_value` is there unless the initialiser is in error or not a constant.
    pub is_inline: bool,
    /// Whether it is a value of an enum abstract.
    pub is_enum_value: bool,
    /// Whether it takes memory; false for properties that only call accessors.
    pub has_storage: bool,
    /// The value of an `inline` variable, without its abstract casts.
    pub const_value: Option<Const>,
}

/// How a method is called.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum MethodKind {
    /// As a function.
    Normal,
    /// In place: its body is inserted.
    Inline,
    /// Through a variable, since it can be assigned.
    Dynamic,
    /// At compile time.
    Macro,
}

/// What a field is.
#[derive(Clone, PartialEq, Debug)]
pub enum FieldKind {
    /// A variable or property.
    Var(VarInfo),
    /// A method or constructor.
    Method(MethodKind),
}

/// Modifiers of a field.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct FieldFlags {
    /// `override`.
    pub is_override: bool,
    /// `abstract`: without a body, in an abstract class.
    pub is_abstract: bool,
    /// `extern`: without code of its own; an `extern inline` method has a body.
    pub is_extern: bool,
    /// `overload`.
    pub is_overload: bool,
    /// `final` method.
    pub is_final: bool,
    /// Whether it is the constructor.
    pub is_constructor: bool,
    /// For a method of an abstract's value: its first parameter is `this`.
    pub has_this_param: bool,
    /// `@:generic`.
    pub is_generic: bool,
    /// `@:keep`, on itself or its class.
    pub is_keep: bool,
}

/// A field of a class.
#[derive(Clone, Debug)]
pub struct Field {
    /// The class that declares it.
    pub owner: ClassId,
    /// Its name.
    pub name: Symbol,
    /// The whole declaration.
    pub span: Span,
    /// Its name in the declaration.
    pub name_span: Span,
    /// Whether it is static.
    pub is_static: bool,
    /// Who may use it.
    pub visibility: Visibility,
    /// What it is.
    pub kind: FieldKind,
    /// Its type. While typing goes on, only `TyperCx::field_ty` knows whether it is known already.
    pub ty: Ty,
    /// The type parameters of a method.
    pub params: Vec<TypeParamId>,
    /// Its metadata.
    pub meta: Meta,
    /// Its doc comment.
    pub doc: Option<Symbol>,
    /// Modifiers.
    pub flags: FieldFlags,
    /// The other methods of its name, declared by `overload` or `@:overload`.
    pub overloads: Vec<FieldId>,
    /// The code of a method, or the initialiser of a variable.
    pub body: Option<BodyId>,
}

impl Field {
    /// Whether it is a method (of any kind).
    pub fn is_method(&self) -> bool {
        matches!(self.kind, FieldKind::Method(_))
    }

    /// What is particular to a variable.
    pub fn var(&self) -> Option<&VarInfo> {
        match &self.kind {
            FieldKind::Var(info) => Some(info),
            FieldKind::Method(_) => None,
        }
    }

    /// The kind of method.
    pub fn method(&self) -> Option<MethodKind> {
        match self.kind {
            FieldKind::Var(_) => None,
            FieldKind::Method(kind) => Some(kind),
        }
    }

    /// Whether it is an `inline` method.
    pub fn is_inline_method(&self) -> bool {
        self.method() == Some(MethodKind::Inline)
    }

    /// Whether it is an instance field that takes memory in each object: a variable, or a `dynamic` method.
    pub fn has_storage(&self) -> bool {
        match &self.kind {
            FieldKind::Var(info) => info.has_storage && !info.is_inline,
            FieldKind::Method(kind) => *kind == MethodKind::Dynamic,
        }
    }

    /// Whether reflection finds a static field as a variable: it has storage, or is `inline`, for which storage is made where
    /// reflection may ask.
    pub fn is_reflected_variable(&self) -> bool {
        self.has_storage() || self.var().is_some_and(|info| info.is_inline)
    }
}
