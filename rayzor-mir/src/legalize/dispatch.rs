//! Virtual and interface calls: header → descriptor → slot → indirect call.

use rayzor_abi::descriptor::{interface_slot_offset, virtual_slot_offset};

use crate::ids::{InterfaceMethodId, LayoutId, SigId, ValueId};
use crate::inst::{Inst, Region, ValueList};
use crate::legalize::Legalizer;
use crate::legalize::test::HEADER_TYPE;
use crate::op::ConvertOp;
use crate::ty::Ty;

impl Legalizer<'_> {
    pub(super) fn call_virtual(
        &mut self,
        layout: LayoutId,
        slot: u32,
        args: ValueList,
        result: Option<ValueId>,
    ) {
        let sig = self.module.layouts[layout].vtable[slot as usize].sig;
        self.call_slot(virtual_slot_offset(slot), sig, args, result);
    }

    pub(super) fn call_interface(
        &mut self,
        method: InterfaceMethodId,
        args: ValueList,
        result: Option<ValueId>,
    ) {
        let method = &self.module.interface_methods[method];
        let (offset, sig) = (interface_slot_offset(method.colour), method.sig);
        self.call_slot(offset, sig, args, result);
    }

    fn call_slot(&mut self, offset: i32, sig: SigId, args: ValueList, result: Option<ValueId>) {
        let descriptor = self.descriptor(args[0]);
        let load = Inst::Load { ty: Ty::Ptr, base: descriptor, offset, region: Region::Constant };
        let callee = self.cursor.insert_value(load, Ty::Ptr);
        self.call(Inst::CallIndirect { sig, callee, args }, result);
    }

    /// The address of an object's type descriptor.
    fn descriptor(&mut self, obj: ValueId) -> ValueId {
        let global = self.module.types_base.expect("a module with dispatch has type descriptors");
        let type_offset = self.load(Ty::I32, obj, HEADER_TYPE, Region::Header);
        let index = self.convert(ConvertOp::Zext, Ty::I64, type_offset);
        let base = self.cursor.insert_value(Inst::GlobalAddr { global, ty: Ty::Ptr }, Ty::Ptr);
        self.cursor.insert_value(Inst::ElemAddr { base, index, scale: 1, offset: 0 }, Ty::Ptr)
    }
}
