//! Allocation: an object of a known size with its header word, by the runtime's allocator.

use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::header_word;

use crate::ids::{LayoutId, ValueId};
use crate::inst::Inst;
use crate::legalize::Legalizer;
use crate::ty::Ty;

impl Legalizer<'_> {
    pub(super) fn new_object(&mut self, layout: LayoutId, result: ValueId) {
        let class = &self.module.layouts[layout];
        let (header, size) = (header_word(class.desc_offset, class.aux), class.size);
        self.alloc(header, size, result);
    }

    /// Defines `result` as a zeroed object with this header word.
    pub(super) fn alloc(&mut self, header: u64, size: u32, result: ValueId) {
        let header = self.bits_const(header);
        let size = self.iconst(Ty::I32, i64::from(size));
        let args = [header, size].into_iter().collect();
        self.cursor.define(Inst::CallRuntime { func: RuntimeFn::GcAlloc, args }, result);
    }
}
