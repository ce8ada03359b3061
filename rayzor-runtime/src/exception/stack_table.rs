//! The table of frames that the compiler links into programs.
use super::stack_trace::NamedFrame;
use crate::startup;
use rayzor_abi::stack_table::{HEAD_SIZE, StackTable};
use std::sync::OnceLock;

#[cfg(all(target_os = "linux", not(test)))]
unsafe extern "C" {
    #[link_name = "rayzor_stack_table"]
    static TABLE: [u8; HEAD_SIZE];
}

/// Other systems' programs, and the tests of the runtime, have no table.
#[cfg(any(not(target_os = "linux"), test))]
static TABLE: [u8; HEAD_SIZE] = [0; HEAD_SIZE];

/// The program's table, and where its code is.
pub(super) struct LinkedTable {
    table: StackTable<'static>,
    /// Where the section of code begins.
    code: usize,
}

/// The table of the program, if it was linked with one. It is read when it is asked for first.
pub(super) fn linked() -> Option<&'static LinkedTable> {
    static LINKED: OnceLock<Option<LinkedTable>> = OnceLock::new();
    LINKED.get_or_init(read).as_ref()
}

fn read() -> Option<LinkedTable> {
    let program = startup::program_address()?;
    // The linker may put another table in the place of this one, which is why it is not read as what it is declared to be.
    let head = std::hint::black_box(&raw const TABLE).cast::<u8>();
    // SAFETY: the symbol names a table or at least a head.
    let size = unsafe { head.cast::<u32>().read() } as usize;
    if size < HEAD_SIZE {
        return None;
    }
    // SAFETY: a table states its own size; it is constant data.
    let bytes = unsafe { std::slice::from_raw_parts(head, size) };
    let table = StackTable::parse(bytes)?;
    let code = program.wrapping_sub(table.anchor as usize);
    Some(LinkedTable { table, code })
}

impl LinkedTable {
    /// The Haxe functions at work at an address, innermost first.
    pub(super) fn frames(&self, address: usize) -> Vec<NamedFrame> {
        let offset = u32::try_from(address.wrapping_sub(self.code));
        let found = offset.map(|offset| self.table.find(offset)).unwrap_or_default();
        let named = found.into_iter();
        named
            .map(|frame| NamedFrame { name: frame.name, file: frame.file, line: frame.line })
            .collect()
    }
}
