//! Fields, globals and null checks.

use rayzor_abi::RuntimeFn;

use crate::ids::{GlobalId, LayoutId, ValueId};
use crate::inst::{Inst, Region, ValueList};
use crate::legalize::Legalizer;
use crate::op::CompareOp;
use crate::ty::Ty;

impl Legalizer<'_> {
    pub(super) fn field_get(&mut self, field: (LayoutId, u32), obj: ValueId, result: ValueId) {
        let (ty, offset) = self.field(field);
        let region = self.field_region(field);
        self.cursor
            .define(Inst::Load { ty, base: obj, offset: offset.cast_signed(), region }, result);
    }

    pub(super) fn field_set(&mut self, field: (LayoutId, u32), obj: ValueId, value: ValueId) {
        let (_, offset) = self.field(field);
        let region = self.field_region(field);
        self.store(obj, offset, value, region);
    }

    pub(super) fn global_get(&mut self, global: GlobalId, result: ValueId) {
        let ty =
            self.module.globals[global].ty.expect("the verifier checked that it is a variable");
        let base = self.cursor.insert_value(Inst::GlobalAddr { global, ty: Ty::Ptr }, Ty::Ptr);
        self.cursor
            .define(Inst::Load { ty, base, offset: 0, region: Region::Global(global) }, result);
    }

    pub(super) fn global_set(&mut self, global: GlobalId, value: ValueId) {
        let base = self.cursor.insert_value(Inst::GlobalAddr { global, ty: Ty::Ptr }, Ty::Ptr);
        self.store(base, 0, value, Region::Global(global));
    }

    pub(super) fn null_check(&mut self, obj: ValueId, result: ValueId) {
        let null = self.null(Ty::Ref);
        let is_null = self.compare(CompareOp::Eq, obj, null);
        let rest = self.cursor.split();
        let fail = self.cursor.cold_block();
        self.cursor.branch(is_null, fail, rest);
        self.cursor.go_to_start(fail);
        self.cursor
            .insert(Inst::CallRuntime { func: RuntimeFn::NullAccess, args: ValueList::new() });
        self.replace(result, obj);
        self.resume(rest);
    }

    fn field(&self, (layout, index): (LayoutId, u32)) -> (Ty, u32) {
        let field = &self.module.layouts[layout].fields[index as usize];
        (field.ty, field.offset)
    }

    /// The region of a field, named by the class that declares it so that all subclasses agree.
    pub(super) fn field_region(&self, (layout, index): (LayoutId, u32)) -> Region {
        let mut declaring = layout;
        while let Some(parent) = self.module.layouts[declaring].parent
            && (index as usize) < self.module.layouts[parent].fields.len()
        {
            declaring = parent;
        }
        Region::Field { layout: declaring, index }
    }
}
