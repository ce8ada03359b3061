//! Closures: creation stores the code and the captures; a call loads the code and passes the closure in front.

use rayzor_abi::layout::{CLOSURE_CODE, header_word};

use crate::ids::{FuncId, LayoutId, SigId, ValueId};
use crate::inst::{Inst, Region, ValueList};
use crate::legalize::Legalizer;
use crate::ty::Ty;

impl Legalizer<'_> {
    pub(super) fn closure_new(
        &mut self,
        layout: LayoutId,
        func: FuncId,
        captures: &[ValueId],
        result: ValueId,
    ) {
        let class = &self.module.layouts[layout];
        let (header, size) = (header_word(class.desc_offset, class.aux), class.size);
        let offsets: Vec<u32> = class.fields.iter().map(|field| field.offset).collect();
        self.alloc(header, size, result);
        let code = self.cursor.insert_value(Inst::FuncAddr { func }, Ty::Ptr);
        self.store(result, CLOSURE_CODE, code, Region::Closure);
        for (index, (&capture, offset)) in captures.iter().zip(offsets).enumerate() {
            let region = self.field_region((layout, index as u32));
            self.store(result, offset, capture, region);
        }
    }

    pub(super) fn call_closure(
        &mut self,
        sig: SigId,
        closure: ValueId,
        args: &[ValueId],
        result: Option<ValueId>,
    ) {
        let code_sig = self.module.signatures[sig].with_first(Ty::Ref);
        let code_sig = self.module.intern_signature(code_sig);
        let callee = self.load(Ty::Ptr, closure, CLOSURE_CODE, Region::Closure);
        let mut code_args = ValueList::new();
        code_args.push(closure);
        code_args.extend_from_slice(args);
        self.call(Inst::CallIndirect { sig: code_sig, callee, args: code_args }, result);
    }

    /// Inserts a call that defines `result` if there is one.
    pub(super) fn call(&mut self, call: Inst, result: Option<ValueId>) {
        match result {
            Some(result) => self.cursor.define(call, result),
            None => self.cursor.insert(call),
        }
    }
}
