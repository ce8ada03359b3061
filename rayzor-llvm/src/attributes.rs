//! LLVM attributes by name.

use inkwell::attributes::{Attribute, AttributeLoc};
use inkwell::context::ContextRef;
use inkwell::values::{CallSiteValue, FunctionValue};

/// `uwtable(async)`: every instruction can be unwound through.
pub(crate) const UWTABLE_ASYNC: u64 = 2;
/// `memory(none)`.
pub(crate) const MEMORY_NONE: u64 = 0;
/// `memory(read)`: two bits for each of LLVM 22's six memory locations, 01 for "read".
pub(crate) const MEMORY_READ: u64 = 0b01_01_01_01_01_01;
/// `allockind("alloc")`. Not "zeroed": a new object's header is not zero.
pub(crate) const ALLOCKIND_ALLOC: u64 = 1;
/// `allockind("realloc")`.
pub(crate) const ALLOCKIND_REALLOC: u64 = 1 << 1;
/// `allockind("free")`.
pub(crate) const ALLOCKIND_FREE: u64 = 1 << 2;
/// `allockind("alloc,uninitialized")`.
pub(crate) const ALLOCKIND_ALLOC_UNINITIALIZED: u64 = 1 | 1 << 3;

/// `allocsize(param)`: the allocation's size is that parameter.
pub(crate) fn allocsize(param: u32) -> u64 {
    u64::from(param) << 32 | u64::from(u32::MAX)
}

/// Makes attributes of one context.
#[derive(Clone, Copy)]
pub(crate) struct Attributes<'ctx> {
    context: ContextRef<'ctx>,
}

impl<'ctx> Attributes<'ctx> {
    pub(crate) fn new(context: ContextRef<'ctx>) -> Attributes<'ctx> {
        Attributes { context }
    }

    /// The attribute LLVM calls `name`, with an integer value where it has one.
    pub(crate) fn named(self, name: &str, value: u64) -> Attribute {
        self.context.create_enum_attribute(Attribute::get_named_enum_kind_id(name), value)
    }

    /// Adds a named attribute to a function.
    pub(crate) fn add(self, func: FunctionValue<'ctx>, loc: AttributeLoc, name: &str, value: u64) {
        func.add_attribute(loc, self.named(name, value));
    }

    /// Adds a named attribute to a call.
    pub(crate) fn add_to_call(self, call: CallSiteValue<'ctx>, loc: AttributeLoc, name: &str) {
        call.add_attribute(loc, self.named(name, 0));
    }

    /// Adds a `"key"="value"` attribute to a function.
    pub(crate) fn add_text(self, func: FunctionValue<'ctx>, key: &str, value: &str) {
        func.add_attribute(
            AttributeLoc::Function,
            self.context.create_string_attribute(key, value),
        );
    }
}
