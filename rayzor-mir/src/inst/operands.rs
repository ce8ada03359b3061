//! The values an instruction or terminator reads, and the blocks a terminator leads to: one list for all passes.
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "operand lists are exhaustive; slot accesses are three of many"
)]

use smallvec::{SmallVec, smallvec};

use crate::ids::{BlockId, SlotId, ValueId};
use crate::inst::{BlockCall, Inst, Terminator, ValueList};

/// Expands to the operand list of an instruction, by shared or by mutable reference.
macro_rules! inst_operands {
    ($inst:expr, $iter:ident) => {
        match $inst {
            Inst::Iconst { ty: _, value: _ }
            | Inst::Fconst { ty: _, bits: _ }
            | Inst::NullConst { ty: _ }
            | Inst::GlobalAddr { global: _, ty: _ }
            | Inst::FuncAddr { func: _ }
            | Inst::SlotLoad { slot: _ }
            | Inst::SlotAddr { slot: _ }
            | Inst::GlobalGet { global: _ }
            | Inst::New { layout: _ }
            | Inst::CatchValue => smallvec![],
            Inst::Unary { op: _, arg }
            | Inst::Convert { op: _, ty: _, arg }
            | Inst::Box { kind: _, arg }
            | Inst::Unbox { kind: _, arg }
            | Inst::CastRef { arg, ranges: _ }
            | Inst::CastArray { elem: _, arg }
            | Inst::ValPayload { kind: _, arg }
            | Inst::ValIs { kind: _, arg } => smallvec![arg],
            Inst::Binary { op: _, lhs, rhs } | Inst::Compare { op: _, lhs, rhs } => {
                smallvec![lhs, rhs]
            }
            Inst::Select { cond, if_true, if_false } => smallvec![cond, if_true, if_false],
            Inst::SlotStore { slot: _, value } | Inst::GlobalSet { global: _, value } => {
                smallvec![value]
            }
            Inst::Load { ty: _, base, offset: _, region: _ } => smallvec![base],
            Inst::Store { base, offset: _, value, region: _ } => smallvec![base, value],
            Inst::ElemAddr { base, index, scale: _, offset: _ } => smallvec![base, index],
            Inst::FieldGet { layout: _, index: _, obj }
            | Inst::NullCheck { obj }
            | Inst::InstanceOf { obj, ranges: _ }
            | Inst::EnumTag { obj }
            | Inst::EnumGet { layout: _, ctor: _, index: _, obj } => smallvec![obj],
            Inst::FieldSet { layout: _, index: _, obj, value } => smallvec![obj, value],
            Inst::ArrayLen { array } | Inst::ArrayStore { array } => smallvec![array],
            Inst::ArrayGet { kind: _, mixed: _, array, index } => smallvec![array, index],
            Inst::ArraySet { kind: _, mixed: _, array, index, value } => {
                smallvec![array, index, value]
            }
            Inst::ArrayNew { kind: _, len } | Inst::StoreNew { kind: _, len } => smallvec![len],
            Inst::StoreLen { store } => smallvec![store],
            Inst::StoreGet { kind: _, store, index } => smallvec![store, index],
            Inst::StoreSet { kind: _, store, index, value } => smallvec![store, index, value],
            Inst::Call { func: _, args } | Inst::CallVirtual { layout: _, slot: _, args } => {
                args.$iter().collect()
            }
            Inst::CallRuntime { func: _, args } => args.$iter().collect(),
            Inst::CallInterface { method: _, args } => args.$iter().collect(),
            Inst::EnumNew { layout: _, ctor: _, args } => args.$iter().collect(),
            Inst::ClosureNew { layout: _, func: _, captures } => captures.$iter().collect(),
            Inst::CallIndirect { sig: _, callee: first, args }
            | Inst::CallClosure { sig: _, closure: first, args } => {
                let mut operands: SmallVec<[_; 4]> = smallvec![first];
                operands.extend(args.$iter());
                operands
            }
        }
    };
}

impl Inst {
    /// The values read, in the order the text form prints them.
    pub fn operands(&self) -> ValueList {
        let operands: SmallVec<[&ValueId; 4]> = inst_operands!(self, iter);
        operands.into_iter().copied().collect()
    }

    /// The places that hold the values read.
    pub fn operands_mut(&mut self) -> SmallVec<[&mut ValueId; 4]> {
        inst_operands!(self, iter_mut)
    }

    /// The local it accesses.
    pub fn slot(&self) -> Option<SlotId> {
        match self {
            Inst::SlotLoad { slot }
            | Inst::SlotStore { slot, value: _ }
            | Inst::SlotAddr { slot } => Some(*slot),
            _ => None,
        }
    }

    /// The local it accesses, to change.
    pub fn slot_mut(&mut self) -> Option<&mut SlotId> {
        match self {
            Inst::SlotLoad { slot }
            | Inst::SlotStore { slot, value: _ }
            | Inst::SlotAddr { slot } => Some(slot),
            _ => None,
        }
    }

    /// Replaces every operand by what `replace` gives for it.
    pub fn map_operands(&mut self, mut replace: impl FnMut(ValueId) -> ValueId) {
        for operand in self.operands_mut() {
            *operand = replace(*operand);
        }
    }
}

impl Terminator {
    /// The jump targets with their arguments. The handler of a `Throw` is not among them: see `Func::successors`.
    pub fn targets(&self) -> SmallVec<[&BlockCall; 2]> {
        match self {
            Terminator::Jump(target) => smallvec![target],
            Terminator::Branch { cond: _, then_, else_ } => smallvec![then_, else_],
            Terminator::Switch { value: _, cases, default } => {
                cases.iter().map(|(_, target)| target).chain([default]).collect()
            }
            Terminator::Return(_) | Terminator::Throw(_) | Terminator::Unreachable => smallvec![],
        }
    }

    /// The jump targets, to change.
    pub fn targets_mut(&mut self) -> SmallVec<[&mut BlockCall; 2]> {
        match self {
            Terminator::Jump(target) => smallvec![target],
            Terminator::Branch { cond: _, then_, else_ } => smallvec![then_, else_],
            Terminator::Switch { value: _, cases, default } => {
                cases.iter_mut().map(|(_, target)| target).chain([default]).collect()
            }
            Terminator::Return(_) | Terminator::Throw(_) | Terminator::Unreachable => smallvec![],
        }
    }

    /// The blocks jumped to, in order, perhaps repeated.
    pub fn target_blocks(&self) -> SmallVec<[BlockId; 2]> {
        self.targets().into_iter().map(|target| target.block).collect()
    }

    /// The values read: the condition or value first, then the targets' arguments.
    pub fn operands(&self) -> ValueList {
        let mut operands = ValueList::new();
        match self {
            Terminator::Branch { cond: value, then_: _, else_: _ }
            | Terminator::Switch { value, cases: _, default: _ }
            | Terminator::Return(Some(value))
            | Terminator::Throw(value) => operands.push(*value),
            Terminator::Jump(_) | Terminator::Return(None) | Terminator::Unreachable => {}
        }
        for target in self.targets() {
            operands.extend_from_slice(&target.args);
        }
        operands
    }

    /// Replaces every value read by what `replace` gives for it.
    pub fn map_operands(&mut self, mut replace: impl FnMut(ValueId) -> ValueId) {
        match self {
            Terminator::Branch { cond: value, then_: _, else_: _ }
            | Terminator::Switch { value, cases: _, default: _ }
            | Terminator::Return(Some(value))
            | Terminator::Throw(value) => *value = replace(*value),
            Terminator::Jump(_) | Terminator::Return(None) | Terminator::Unreachable => {}
        }
        for target in self.targets_mut() {
            for arg in &mut target.args {
                *arg = replace(*arg);
            }
        }
    }
}
