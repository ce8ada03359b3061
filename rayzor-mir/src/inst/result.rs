//! The type of an instruction's result.

use crate::abi;
use crate::func::Func;
use crate::inst::Inst;
use crate::module::Module;
use crate::ty::Ty;

impl Inst {
    /// The type of the result; none for instructions that have no result.
    ///
    /// Operands must already be values of `func`; ids of tables must be ids of `module`.
    pub fn result_ty(&self, func: &Func, module: &Module) -> Option<Ty> {
        match self {
            Inst::Iconst { ty, .. }
            | Inst::Fconst { ty, .. }
            | Inst::NullConst { ty }
            | Inst::GlobalAddr { ty, .. }
            | Inst::Convert { ty, .. }
            | Inst::Load { ty, .. } => Some(*ty),
            Inst::FuncAddr { .. } | Inst::SlotAddr { .. } | Inst::ElemAddr { .. } => Some(Ty::Ptr),
            Inst::Unary { arg: same, .. }
            | Inst::Binary { lhs: same, .. }
            | Inst::Select { if_true: same, .. } => Some(func.value_ty(*same)),
            Inst::Compare { .. } | Inst::ValIs { .. } | Inst::InstanceOf { .. } => Some(Ty::I1),
            Inst::SlotLoad { slot } => Some(func.slots[*slot]),
            Inst::SlotStore { .. }
            | Inst::Store { .. }
            | Inst::FieldSet { .. }
            | Inst::GlobalSet { .. }
            | Inst::ArraySet { .. }
            | Inst::StoreSet { .. } => None,
            Inst::Call { func: callee, .. } => module.funcs[*callee].sig.result,
            Inst::CallRuntime { func: callee, .. } => abi::runtime_result(*callee),
            Inst::CallIndirect { sig, .. } | Inst::CallClosure { sig, .. } => {
                module.signatures[*sig].result
            }
            Inst::CallVirtual { layout, slot, .. } => {
                module.vtable_signature(*layout, *slot).result
            }
            Inst::CallInterface { method, .. } => {
                module.signatures[module.interface_methods[*method].sig].result
            }
            Inst::CatchValue | Inst::Box { .. } => Some(Ty::Val),
            Inst::Unbox { kind, .. } | Inst::ValPayload { kind, .. } => kind.payload_ty(),
            Inst::New { .. }
            | Inst::CastRef { .. }
            | Inst::CastArray { .. }
            | Inst::NullCheck { .. }
            | Inst::ArrayNew { .. }
            | Inst::ArrayStore { .. }
            | Inst::StoreNew { .. }
            | Inst::EnumNew { .. }
            | Inst::ClosureNew { .. } => Some(Ty::Ref),
            Inst::FieldGet { layout, index, .. } => {
                Some(module.layouts[*layout].fields[*index as usize].ty)
            }
            Inst::GlobalGet { global } => module.globals[*global].ty,
            Inst::ArrayLen { .. } | Inst::StoreLen { .. } | Inst::EnumTag { .. } => Some(Ty::I32),
            Inst::ArrayGet { kind, .. } | Inst::StoreGet { kind, .. } => Some(Ty::of_elem(*kind)),
            Inst::EnumGet { layout, ctor, index, .. } => {
                Some(module.enums[*layout].ctors[*ctor as usize].fields[*index as usize].ty)
            }
        }
    }
}
