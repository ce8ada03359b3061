//! Enum values.

use rayzor_abi::layout::header_word;

use crate::ids::{EnumLayoutId, ValueId};
use crate::inst::{Inst, Region};
use crate::legalize::Legalizer;
use crate::legalize::test::HEADER_AUX;
use crate::op::ConvertOp;
use crate::ty::Ty;

impl Legalizer<'_> {
    pub(super) fn enum_new(
        &mut self,
        layout: EnumLayoutId,
        ctor: u32,
        args: &[ValueId],
        result: ValueId,
    ) {
        let ctor_layout = &self.module.enums[layout].ctors[ctor as usize];
        if let Some(global) = ctor_layout.singleton.filter(|_| args.is_empty()) {
            self.cursor.define(Inst::GlobalAddr { global, ty: Ty::Ref }, result);
            return;
        }
        let tag = u16::try_from(ctor).expect("an enum has fewer than 65,536 constructors");
        let header = header_word(ctor_layout.desc_offset, tag);
        let size = ctor_layout.size;
        let offsets: Vec<u32> = ctor_layout.fields.iter().map(|field| field.offset).collect();
        self.alloc(header, size, result);
        for (&arg, offset) in args.iter().zip(offsets) {
            self.store(result, offset, arg, Region::EnumArg);
        }
    }

    pub(super) fn enum_tag(&mut self, obj: ValueId, result: ValueId) {
        let aux = self.load(Ty::I16, obj, HEADER_AUX, Region::Header);
        self.cursor.define(Inst::Convert { op: ConvertOp::Zext, ty: Ty::I32, arg: aux }, result);
    }

    pub(super) fn enum_get(
        &mut self,
        place: (EnumLayoutId, u32, u32),
        obj: ValueId,
        result: ValueId,
    ) {
        let (layout, ctor, index) = place;
        let field = &self.module.enums[layout].ctors[ctor as usize].fields[index as usize];
        let (ty, offset) = (field.ty, field.offset.cast_signed());
        self.cursor.define(Inst::Load { ty, base: obj, offset, region: Region::EnumArg }, result);
    }
}
