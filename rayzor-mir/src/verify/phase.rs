//! The phase's instructions only.

use crate::inst::Inst;
use crate::module::Phase;
use crate::verify::Checker;

pub(super) fn check(cx: &mut Checker<'_>) {
    if cx.module.phase != Phase::Lowered {
        return;
    }
    let func = cx.func;
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            if !func.insts[inst].inst.is_lowered() {
                cx.report(
                    block,
                    format_args!("not allowed in a lowered module: {:?}", func.insts[inst].inst),
                );
            }
        }
    }
}

impl Inst {
    /// Whether a Lowered module may have this instruction.
    pub fn is_lowered(&self) -> bool {
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
            | Inst::SlotLoad { .. }
            | Inst::SlotStore { .. }
            | Inst::SlotAddr { .. }
            | Inst::Load { .. }
            | Inst::Store { .. }
            | Inst::ElemAddr { .. }
            | Inst::Call { .. }
            | Inst::CallRuntime { .. }
            | Inst::CallIndirect { .. }
            | Inst::CatchValue => true,
            Inst::Box { .. }
            | Inst::Unbox { .. }
            | Inst::CastRef { .. }
            | Inst::CastArray { .. }
            | Inst::ValPayload { .. }
            | Inst::ValIs { .. }
            | Inst::New { .. }
            | Inst::FieldGet { .. }
            | Inst::FieldSet { .. }
            | Inst::GlobalGet { .. }
            | Inst::GlobalSet { .. }
            | Inst::NullCheck { .. }
            | Inst::InstanceOf { .. }
            | Inst::ArrayLen { .. }
            | Inst::ArrayStore { .. }
            | Inst::ArrayGet { .. }
            | Inst::ArraySet { .. }
            | Inst::ArrayNew { .. }
            | Inst::StoreNew { .. }
            | Inst::StoreLen { .. }
            | Inst::StoreGet { .. }
            | Inst::StoreSet { .. }
            | Inst::EnumNew { .. }
            | Inst::EnumTag { .. }
            | Inst::EnumGet { .. }
            | Inst::ClosureNew { .. }
            | Inst::CallClosure { .. }
            | Inst::CallVirtual { .. }
            | Inst::CallInterface { .. } => false,
        }
    }
}
