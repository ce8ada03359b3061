//! What an instruction may do besides computing its result.

use crate::abi;
use crate::inst::{Inst, Region};
use crate::ty::{ElemKind, ValKind};

/// What running an instruction may do.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct InstEffects {
    /// Its result depends on memory that something may write.
    pub reads: bool,
    /// It writes memory that others can see, or does IO.
    pub writes: bool,
    /// It may throw, and then control goes to the block's `unwind` or leaves the function.
    pub may_throw: bool,
    /// It may run the collector.
    pub may_collect: bool,
    /// It runs code of the program that is not known here.
    pub calls_unknown: bool,
}

impl InstEffects {
    /// Computes its result from its operands and nothing else.
    pub const PURE: InstEffects = InstEffects {
        reads: false,
        writes: false,
        may_throw: false,
        may_collect: false,
        calls_unknown: false,
    };
    /// Reads memory.
    pub const READS: InstEffects = InstEffects { reads: true, ..InstEffects::PURE };
    /// Writes memory.
    pub const WRITES: InstEffects = InstEffects { writes: true, ..InstEffects::PURE };
    /// Makes a fresh object.
    pub const ALLOCATES: InstEffects = InstEffects { may_collect: true, ..InstEffects::PURE };
    /// Anything that code of the runtime or a known function does.
    pub const ANYTHING: InstEffects = InstEffects {
        reads: true,
        writes: true,
        may_throw: true,
        may_collect: true,
        calls_unknown: false,
    };
    /// A call of unknown code.
    pub const CALLS_UNKNOWN: InstEffects =
        InstEffects { calls_unknown: true, ..InstEffects::ANYTHING };

    /// Whether an instruction of this kind without uses may be deleted.
    pub fn is_removable(self) -> bool {
        !self.writes && !self.may_throw
    }

    /// Whether equal instructions of this kind give equal results wherever they stand.
    pub fn is_pure(self) -> bool {
        self == InstEffects::PURE
    }
}

impl Inst {
    /// What running this instruction may do.
    pub fn effects(&self) -> InstEffects {
        match self {
            Inst::Iconst { .. }
            | Inst::Fconst { .. }
            | Inst::NullConst { .. }
            | Inst::GlobalAddr { .. }
            | Inst::FuncAddr { .. }
            | Inst::Unary { .. }
            | Inst::Binary { .. }
            | Inst::Compare { .. }
            | Inst::Select { .. }
            | Inst::Convert { .. }
            | Inst::SlotAddr { .. }
            | Inst::ElemAddr { .. }
            | Inst::InstanceOf { .. }
            | Inst::EnumTag { .. }
            | Inst::ValIs { .. }
            | Inst::StoreLen { .. }
            // Written once, when the value is made.
            | Inst::EnumGet { .. }
            | Inst::ValPayload { .. } => InstEffects::PURE,
            // Ends the unwinding; stays even when the value is unused.
            Inst::CatchValue => InstEffects::WRITES,
            Inst::Load { region: Region::Constant | Region::StoreLen, .. } => InstEffects::PURE,
            Inst::SlotLoad { .. }
            | Inst::Load { .. }
            | Inst::FieldGet { .. }
            | Inst::GlobalGet { .. }
            | Inst::ArrayLen { .. }
            | Inst::ArrayStore { .. }
            | Inst::StoreGet { .. } => InstEffects::READS,
            Inst::SlotStore { .. }
            | Inst::Store { .. }
            | Inst::FieldSet { .. }
            | Inst::GlobalSet { .. }
            | Inst::StoreSet { .. } => InstEffects::WRITES,
            Inst::Box { kind: ValKind::Int64, .. }
            | Inst::New { .. }
            | Inst::ArrayNew { .. }
            | Inst::StoreNew { .. }
            | Inst::EnumNew { .. }
            | Inst::ClosureNew { .. } => InstEffects::ALLOCATES,
            Inst::Box {
                kind: ValKind::Null | ValKind::Bool | ValKind::Int | ValKind::Float | ValKind::Ref,
                ..
            } => InstEffects::PURE,
            // An array that is converted keeps its elements, so that reading it again gives the same.
            Inst::Unbox { .. } | Inst::CastRef { .. } | Inst::CastArray { .. } => {
                InstEffects { may_throw: true, may_collect: true, ..InstEffects::READS }
            }
            Inst::NullCheck { .. } => InstEffects { may_throw: true, ..InstEffects::ALLOCATES },
            Inst::ArrayGet { kind, mixed, .. } => array_get_effects(*kind, *mixed),
            Inst::CallRuntime { func, .. } => abi::runtime_effects(*func),
            Inst::ArraySet { .. } | Inst::Call { .. } => InstEffects::ANYTHING,
            Inst::CallIndirect { .. }
            | Inst::CallClosure { .. }
            | Inst::CallVirtual { .. }
            | Inst::CallInterface { .. } => InstEffects::CALLS_UNKNOWN,
        }
    }

    /// Whether this instruction runs code that it does not name, which may lead back to the function it is in.
    pub fn calls_unknown_code(&self) -> bool {
        self.effects().calls_unknown
    }

    /// Whether this instruction may throw.
    pub fn may_throw(&self) -> bool {
        self.effects().may_throw
    }

    /// Whether this instruction may run the collector.
    pub fn may_collect(&self) -> bool {
        self.effects().may_collect
    }

    /// Whether this instruction may be deleted when its result is unused.
    pub fn is_removable(&self) -> bool {
        self.effects().is_removable()
    }
}

/// A mixed read converts: to `Val` it may have to box an `Int64`, from `Val` it may meet something that is no number.
fn array_get_effects(kind: ElemKind, mixed: bool) -> InstEffects {
    match (kind, mixed) {
        (_, false) => InstEffects::READS,
        (ElemKind::Val, true) => InstEffects { may_collect: true, ..InstEffects::READS },
        (ElemKind::I32 | ElemKind::F64 | ElemKind::I1 | ElemKind::I64 | ElemKind::F32, true) => {
            InstEffects { may_collect: true, may_throw: true, ..InstEffects::READS }
        }
    }
}
