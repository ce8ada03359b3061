//! Instructions and terminators.
//!
//! An instruction has at most one result. Object-level instructions (from `New` on) exist in the phases Built and
//! Optimized; `legalize` rewrites them into the ones above, and a Lowered module has none of them. Wherever an operand
//! is an object (receiver, array, closure, enum value), it must not be null: whoever emits the instruction puts a
//! `NullCheck` before it and uses its result.

mod effects;
mod operands;
mod result;

pub use effects::InstEffects;

use rayzor_abi::RuntimeFn;
use smallvec::SmallVec;

use crate::ids::{
    BlockId, EnumLayoutId, FuncId, GlobalId, InterfaceMethodId, LayoutId, SigId, SlotId, ValueId,
};
use crate::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use crate::ty::{ElemKind, Ty, ValKind};

/// Arguments of a call, a jump or a construction.
pub type ValueList = SmallVec<[ValueId; 4]>;

/// The part of memory an access touches: two accesses of different regions never alias.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Region {
    /// May alias every other region.
    Any,
    /// An object's header.
    Header,
    /// Descriptors and other constant data: never written.
    Constant,
    /// Field `index` of class `layout`, or the same field of a subclass object. `layout` is the declaring class.
    Field {
        /// The class that declares the field.
        layout: LayoutId,
        /// Position in its `fields`.
        index: u32,
    },
    /// An enum value's arguments: written once, before the value is seen.
    EnumArg,
    /// A closure's code pointer and captures: written once.
    Closure,
    /// A string's length, hash and units.
    String,
    /// An array's length, capacity and store pointer.
    Array,
    /// A store's length: written once.
    StoreLen,
    /// A store's elements of one kind.
    Elem(ElemKind),
    /// A variable global.
    Global(GlobalId),
}

/// A type test: type offsets `start..end` of the descriptor blob, which is a class and all its descendants.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct TypeRange {
    /// Offset of the class's own descriptor.
    pub start: u32,
    /// One past the last descendant.
    pub end: u32,
}

/// One instruction. See the module's header for which phases have which.
#[derive(Clone, PartialEq, Debug)]
#[allow(missing_docs, reason = "each variant's description says what its fields are")]
pub enum Inst {
    // Constants and addresses.
    /// An integer constant; `value` is sign-extended from `ty`'s width (`I1`: 0 or 1).
    Iconst { ty: Ty, value: i64 },
    /// A float constant by its bits (`F32`: the low 32 bits are the single's).
    Fconst { ty: Ty, bits: u64 },
    /// Null, of type `Ref`, `Val` or `Ptr`: all bits zero.
    NullConst { ty: Ty },
    /// The address of a global: `Ref` for a static object, else `Ptr`.
    GlobalAddr { global: GlobalId, ty: Ty },
    /// The code address of a function, as `Ptr`.
    FuncAddr { func: FuncId },

    // Arithmetic.
    /// `op arg`.
    Unary { op: UnaryOp, arg: ValueId },
    /// `op lhs rhs`.
    Binary { op: BinaryOp, lhs: ValueId, rhs: ValueId },
    /// `op lhs rhs`, an `I1`.
    Compare { op: CompareOp, lhs: ValueId, rhs: ValueId },
    /// `if_true` when `cond` (an `I1`) holds, else `if_false`; both are evaluated.
    Select { cond: ValueId, if_true: ValueId, if_false: ValueId },
    /// `arg` converted to `ty`.
    Convert { op: ConvertOp, ty: Ty, arg: ValueId },

    // Memory.
    /// The value of a local.
    SlotLoad { slot: SlotId },
    /// Sets a local.
    SlotStore { slot: SlotId, value: ValueId },
    /// The address of a local, as `Ptr`; valid during this call of the function.
    SlotAddr { slot: SlotId },
    /// Reads a `ty` at `base + offset`; `base` is `Ref` or `Ptr`.
    Load { ty: Ty, base: ValueId, offset: i32, region: Region },
    /// Writes `value` at `base + offset`.
    Store { base: ValueId, offset: i32, value: ValueId, region: Region },
    /// `base + index * scale + offset` as `Ptr`; `index` is `I32` (sign-extended) or `I64`.
    ElemAddr { base: ValueId, index: ValueId, scale: u32, offset: i32 },

    // Calls. Arguments match the callee's signature exactly.
    /// Calls a function of the module.
    Call { func: FuncId, args: ValueList },
    /// Calls a row of the runtime's table.
    CallRuntime { func: RuntimeFn, args: ValueList },
    /// Calls a code address with signature `sig`.
    CallIndirect { sig: SigId, callee: ValueId, args: ValueList },

    /// The thrown value, as `Val`. First instruction of every handler block, and nowhere else.
    CatchValue,

    // NaN-boxed words.
    /// `arg` as a `Val`. `Int64` allocates.
    Box { kind: ValKind, arg: ValueId },
    /// A `Val` coerced as Haxe does on assignment from Dynamic: numbers convert into each other, null gives 0, 0.0 or
    /// false, anything else throws. `Ref` lets null and any object through and throws on the rest.
    Unbox { kind: ValKind, arg: ValueId },
    /// A `Val` as a `Ref`: null, or an object with a type in one of `ranges`; throws on the rest.
    CastRef { arg: ValueId, ranges: SmallVec<[TypeRange; 1]> },
    /// A `Val` as a `Ref`: null, or an array whose elements are and stay of type `elem`, which is `Ref` or the type of a
    /// kind other than `Val`. An array of anything becomes one if its elements fit; throws on the rest.
    CastArray { elem: Ty, arg: ValueId },
    /// The payload of a `Val` known to be of `kind` (or null, for `Ref`).
    ValPayload { kind: ValKind, arg: ValueId },
    /// Whether a `Val` is of `kind`.
    ValIs { kind: ValKind, arg: ValueId },

    // Objects.
    /// A zeroed object of a class with its header; the constructor is a separate call.
    New { layout: LayoutId },
    /// Field `index` of `layout.fields`.
    FieldGet { layout: LayoutId, index: u32, obj: ValueId },
    /// Sets field `index` of `layout.fields`.
    FieldSet { layout: LayoutId, index: u32, obj: ValueId, value: ValueId },
    /// The value of a variable global.
    GlobalGet { global: GlobalId },
    /// Sets a variable global.
    GlobalSet { global: GlobalId, value: ValueId },
    /// `obj` itself; throws the null access error when it is null. Of type `Ref`.
    NullCheck { obj: ValueId },
    /// Whether `obj` (a `Ref`, perhaps null: false) has a type in one of `ranges`.
    InstanceOf { obj: ValueId, ranges: SmallVec<[TypeRange; 1]> },

    // Arrays and stores.
    /// The length of an array, `I32`.
    ArrayLen { array: ValueId },
    /// The store behind an array: `Ref` to an object of at least `ArrayLen` elements. Growing replaces it.
    ArrayStore { array: ValueId },
    /// Element `index`; zero or null outside the array. With `mixed` the array may have another kind than `kind`, and
    /// the element is converted.
    ArrayGet { kind: ElemKind, mixed: bool, array: ValueId, index: ValueId },
    /// Sets element `index`, growing the array as needed; a negative index throws. `mixed` as in `ArrayGet`.
    ArraySet { kind: ElemKind, mixed: bool, array: ValueId, index: ValueId, value: ValueId },
    /// A new array of `len` (`I32`, not negative) zero elements.
    ArrayNew { kind: ElemKind, len: ValueId },
    /// A new store of `len` (`I32`, not negative) zero elements.
    StoreNew { kind: ElemKind, len: ValueId },
    /// The number of elements of a store, `I32`.
    StoreLen { store: ValueId },
    /// Element `index` (`I32`) of a store, unchecked.
    StoreGet { kind: ElemKind, store: ValueId, index: ValueId },
    /// Sets element `index` (`I32`) of a store, unchecked.
    StoreSet { kind: ElemKind, store: ValueId, index: ValueId, value: ValueId },

    // Enums.
    /// Constructor `ctor` with its arguments; the static singleton when it has none.
    EnumNew { layout: EnumLayoutId, ctor: u32, args: ValueList },
    /// The constructor's index, `I32`.
    EnumTag { obj: ValueId },
    /// Argument `index` of a value known to be made by `ctor`.
    EnumGet { layout: EnumLayoutId, ctor: u32, index: u32, obj: ValueId },

    // Closures.
    /// A closure of class `layout` running `func`; `captures` initialise the layout's fields in order and are read by
    /// `FieldGet` on the environment.
    ClosureNew { layout: LayoutId, func: FuncId, captures: ValueList },
    /// Calls a closure; `sig` and `args` are without the environment, which the call adds in front.
    CallClosure { sig: SigId, closure: ValueId, args: ValueList },

    // Dispatch. `args[0]` is the receiver.
    /// Calls virtual slot `slot` of `layout.vtable`.
    CallVirtual { layout: LayoutId, slot: u32, args: ValueList },
    /// Calls an interface method on whatever class the receiver has.
    CallInterface { method: InterfaceMethodId, args: ValueList },
}

impl Inst {
    /// The constant zero, 0.0, false or null of type `ty`.
    pub fn zero(ty: Ty) -> Inst {
        match ty {
            Ty::I1 | Ty::I8 | Ty::I16 | Ty::I32 | Ty::I64 => Inst::Iconst { ty, value: 0 },
            Ty::F32 | Ty::F64 => Inst::Fconst { ty, bits: 0 },
            Ty::Ref | Ty::Val | Ty::Ptr => Inst::NullConst { ty },
        }
    }
}

/// A jump target with the arguments for its parameters.
#[derive(Clone, PartialEq, Debug)]
pub struct BlockCall {
    /// The block.
    pub block: BlockId,
    /// One argument per parameter.
    pub args: ValueList,
}

impl BlockCall {
    /// A jump to a block without parameters.
    pub fn new(block: BlockId) -> BlockCall {
        BlockCall { block, args: ValueList::new() }
    }

    /// A jump with arguments.
    pub fn with_args(block: BlockId, args: &[ValueId]) -> BlockCall {
        BlockCall { block, args: ValueList::from_slice(args) }
    }
}

/// What ends a block.
#[derive(Clone, PartialEq, Debug)]
pub enum Terminator {
    /// Goes on at one block.
    Jump(BlockCall),
    /// On an `I1`.
    Branch {
        /// The condition.
        cond: ValueId,
        /// Taken when it is 1.
        then_: BlockCall,
        /// Taken when it is 0.
        else_: BlockCall,
    },
    /// On an `I32` or `I64`; the cases' values are distinct.
    Switch {
        /// The value looked at.
        value: ValueId,
        /// Values and where they lead.
        cases: Vec<(i64, BlockCall)>,
        /// Every other value.
        default: BlockCall,
    },
    /// Leaves the function, with a value exactly when the signature has a result.
    Return(Option<ValueId>),
    /// Throws a `Val`: to the block's `unwind` if it has one, else out of the function.
    Throw(ValueId),
    /// Never reached.
    Unreachable,
}
