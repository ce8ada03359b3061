//! Expressions.

use rayzor_base::{Span, Symbol};

use crate::body::{BodyParam, Match, TypeValue};
use crate::ids::{ClassId, EnumId, ExprId, FieldId, LocalId};
use crate::ty::{Ty, TyArgs};

/// An expression.
#[derive(Clone, PartialEq, Debug)]
pub struct Expr {
    /// What it does.
    pub kind: ExprKind,
    /// The type of its value.
    pub ty: Ty,
    /// Where it was written.
    pub span: Span,
}

/// A constant.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Const {
    /// An `Int`.
    Int(i32),
    /// A `haxe.Int64`.
    Int64(i64),
    /// A `Float`.
    Float(f64),
    /// A `String`.
    String(Symbol),
    /// A `Bool`.
    Bool(bool),
    /// `null`.
    Null,
}

/// Binary operators that have two plain operands.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum BinOp {
    /// `+` on numbers, or on Dynamic. Strings are joined by `ExprKind::Concat`.
    Add,
    /// `-`.
    Sub,
    /// `*`.
    Mul,
    /// `/`; the operands are Float.
    Div,
    /// `%`.
    Mod,
    /// `&`.
    And,
    /// `|`.
    Or,
    /// `^`.
    Xor,
    /// `<<`.
    Shl,
    /// `>>`.
    Shr,
    /// `>>>`.
    UShr,
    /// `&&`, lazy.
    BoolAnd,
    /// `||`, lazy.
    BoolOr,
    /// `==`.
    Eq,
    /// `!=`.
    NotEq,
    /// `<`.
    Lt,
    /// `<=`.
    Lte,
    /// `>`.
    Gt,
    /// `>=`.
    Gte,
}

/// Unary operators without side effect.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum UnOp {
    /// `!`.
    Not,
    /// `-`.
    Neg,
    /// `~`.
    BitNot,
}

/// `++` and `--` in their two positions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum IncDecOp {
    /// `++a`.
    PrefixIncrement,
    /// `a++`.
    PostfixIncrement,
    /// `--a`.
    PrefixDecrement,
    /// `a--`.
    PostfixDecrement,
}

/// The operator of an assignment that reads first.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum AssignOp {
    /// `+=` and the like on numbers or Dynamic; the place is evaluated once. The value has the operand type of the
    /// operator, and the result is coerced back to the place's type.
    Binary(BinOp),
    /// `+=` on a String.
    Concat,
    /// `??=`: the value is evaluated and stored only if the place holds null.
    Coalesce,
}

/// Which field a field expression means.
#[derive(Clone, PartialEq, Debug)]
pub enum FieldAccess {
    /// An instance field of a class or interface. `class` is the one that declares it, with the arguments that the
    /// object's type gives it. A method here is called (virtually), never closed over.
    Instance {
        /// The declaring class.
        class: ClassId,
        /// Its arguments.
        class_args: TyArgs,
        /// The field.
        field: FieldId,
    },
    /// A static field. `obj` is none.
    Static {
        /// The declaring class.
        class: ClassId,
        /// The field.
        field: FieldId,
    },
    /// A field of a structure.
    Anon {
        /// Its name.
        name: Symbol,
    },
    /// A field looked up by name at run time.
    Dynamic {
        /// Its name.
        name: Symbol,
    },
    /// An instance method used as a value: a closure bound to the object. A static method used as a value is a
    /// `Static` access outside of a callee.
    MethodClosure {
        /// The declaring class.
        class: ClassId,
        /// Its arguments.
        class_args: TyArgs,
        /// The method.
        field: FieldId,
    },
    /// A method of the superclass, `super.f`: called directly. `obj` is `This`.
    Super {
        /// The declaring class.
        class: ClassId,
        /// Its arguments.
        class_args: TyArgs,
        /// The method.
        field: FieldId,
    },
    /// A constructor of an enum: a value, or as a callee, the function that makes one. `obj` is none.
    EnumCtor {
        /// The enum.
        enum_: EnumId,
        /// The constructor's position.
        index: u32,
    },
}

/// A field of an object literal.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ObjectField {
    /// Its name.
    pub name: Symbol,
    /// Its value.
    pub value: ExprId,
}

/// A handler of `try`.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Catch {
    /// The variable. Its type is what is caught: `Dynamic` or `haxe.Exception` catch everything.
    pub local: LocalId,
    /// The handler.
    pub body: ExprId,
}

/// A local function. It shares the arena of the enclosing body.
#[derive(Clone, PartialEq, Debug)]
pub struct FunctionExpr {
    /// The parameters.
    pub params: Vec<BodyParam>,
    /// The code.
    pub body: ExprId,
    /// The result.
    pub ret: Ty,
    /// For a named local function: the variable that holds it, declared by an enclosing `Var`.
    pub name: Option<LocalId>,
}

/// What an expression does.
#[derive(Clone, PartialEq, Debug)]
pub enum ExprKind {
    /// A constant.
    Const(Const),
    /// The object whose method this is. In abstracts it is a `Local`.
    This,
    /// The value of a variable.
    Local(LocalId),
    /// A type used as a value.
    TypeRef(TypeValue),
    /// The value of a field; or, under `Assign`, a place; or, under `Call`, a callee.
    Field {
        /// The object; none for a static access.
        obj: Option<ExprId>,
        /// Which field.
        access: FieldAccess,
    },
    /// An element of an Array, a Vector, or a Dynamic.
    Index {
        /// The array.
        array: ExprId,
        /// The position, an Int (or Dynamic).
        index: ExprId,
    },
    /// An operator on two values. After coercion both operands have the type that the operation works on: both Int,
    /// both Float, both Int64, both Bool, both String, both Dynamic, or (for equality) both references.
    Binop {
        /// The operator.
        op: BinOp,
        /// Left operand.
        a: ExprId,
        /// Right operand.
        b: ExprId,
    },
    /// An operator on one value.
    Unop {
        /// The operator.
        op: UnOp,
        /// The operand.
        value: ExprId,
    },
    /// `target = value`. The target is `Local`, `Field`, `Index`, or `This` in an abstract. The value is the assigned one.
    Assign {
        /// The place.
        target: ExprId,
        /// The value, of the place's type.
        value: ExprId,
    },
    /// `target op= value`; the place is evaluated once.
    AssignOp {
        /// The operator.
        op: AssignOp,
        /// The place.
        target: ExprId,
        /// The right operand.
        value: ExprId,
    },
    /// `++` or `--` on an Int, Float, Int64 or Dynamic place.
    IncDec {
        /// Which, and whether the old or the new value results.
        op: IncDecOp,
        /// The place.
        target: ExprId,
    },
    /// A call. Arguments are complete and in order. The callee is a `Field`, a `Local`, or any expression of function type.
    Call {
        /// What is called.
        callee: ExprId,
        /// The arguments; for a parameter that is `opt`, of the nullable form of its type, or `ArgDefault`.
        args: Vec<ExprId>,
        /// The arguments for the type parameters of the called method.
        type_args: TyArgs,
    },
    /// `new C(args)`.
    New {
        /// The class.
        class: ClassId,
        /// Its arguments.
        class_args: TyArgs,
        /// The constructor, own or inherited; none for a class without any.
        ctor: Option<FieldId>,
        /// The constructor's arguments.
        args: Vec<ExprId>,
    },
    /// `super(args)` in a constructor.
    SuperCall {
        /// The superclass.
        class: ClassId,
        /// Its arguments.
        class_args: TyArgs,
        /// Its constructor, own or inherited; none if it has none.
        ctor: Option<FieldId>,
        /// The arguments.
        args: Vec<ExprId>,
    },
    /// `{a: 1, b: 2}`, evaluated in source order.
    ObjectLit(Vec<ObjectField>),
    /// `[a, b, c]`.
    ArrayLit(Vec<ExprId>),
    /// The parts as by `Std.string`, joined. Parts may have any type.
    Concat(Vec<ExprId>),
    /// A local function.
    Function(Box<FunctionExpr>),
    /// A declaration; without a value the variable has its type's default.
    Var {
        /// The variable.
        local: LocalId,
        /// Its first value.
        init: Option<ExprId>,
    },
    /// Expressions in order; the value is that of the last.
    Block(Vec<ExprId>),
    /// `if`. Without `else` its type is Void.
    If {
        /// The condition, a Bool.
        cond: ExprId,
        /// Taken when true.
        then: ExprId,
        /// Taken when false.
        otherwise: Option<ExprId>,
    },
    /// A loop.
    While {
        /// The condition, a Bool.
        cond: ExprId,
        /// The repeated code.
        body: ExprId,
        /// Whether the body runs once before the first test.
        is_do: bool,
        /// Runs after the body and on `continue`, before the test. For loops made from `for`.
        step: Option<ExprId>,
    },
    /// `for (local in from...to)`: both bounds are evaluated once; assignments to the variable do not change the count.
    ForRange {
        /// The variable, an Int.
        local: LocalId,
        /// First value.
        from: ExprId,
        /// One past the last value.
        to: ExprId,
        /// The repeated code.
        body: ExprId,
    },
    /// `switch`.
    Match(Box<Match>),
    /// `try`.
    Try {
        /// The guarded code.
        body: ExprId,
        /// The handlers; the first that fits wins.
        catches: Vec<Catch>,
    },
    /// `throw`. The value is of any type; wrapping is up to the run time.
    Throw(ExprId),
    /// `return` from the innermost function.
    Return(Option<ExprId>),
    /// `break` out of the innermost loop.
    Break,
    /// `continue` of the innermost loop.
    Continue,
    /// The value converted implicitly from its type to this expression's type.
    Coerce(ExprId),
    /// `cast e`: no check beyond what the representation needs.
    CastUnsafe(ExprId),
    /// `cast(e, T)`: throws if the value is neither null nor a `T`.
    CastChecked {
        /// The value.
        value: ExprId,
        /// The type.
        to: TypeValue,
    },
    /// `e is T`. The value is of any type.
    Is {
        /// The value.
        value: ExprId,
        /// The type.
        to: TypeValue,
    },
    /// The index of the constructor of an enum value, an Int.
    EnumIndex(ExprId),
    /// A parameter of an enum value that is known to have that constructor.
    EnumParam {
        /// The enum value.
        value: ExprId,
        /// The constructor.
        ctor: u32,
        /// The parameter's position.
        index: u32,
    },
    /// `a ?? b`, lazy.
    NullCoalesce {
        /// The value unless it is null.
        a: ExprId,
        /// The value otherwise.
        b: ExprId,
    },
    /// An omitted optional argument.
    ArgDefault,
    /// An expression that was in error; reported.
    Error,
}
