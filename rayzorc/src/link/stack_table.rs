//! The table by which a program names the frames of its stacks: for each address of its code the function, file and line,
//! with those of the calls inlined there.
//!
//! LLVM writes positions as DWARF, which is large and belongs to debuggers. Here it is read from the program's object file
//! and put into another object file in the form of `rayzor_abi::stack_table`.

use addr2line::gimli::{self, EndianSlice, RunTimeEndian};
use object::read::elf::ElfFile64;
use object::write::{Object, Symbol, SymbolSection};
use object::{
    BinaryFormat, Object as _, ObjectSection as _, ObjectSymbol as _, RelocationTarget,
    SectionIndex, SectionKind, SymbolFlags, SymbolKind, SymbolScope,
};
use rayzor_abi::mangle::{Mangled, PREFIX, PROGRAM_NAME, readable};
use rayzor_abi::stack_table::{Frame, SYMBOL, TableWriter};

/// No address in a section of code.
const ELSEWHERE: u64 = 1 << 40;

type Slice<'a> = EndianSlice<'a, RunTimeEndian>;

/// Why an object file has no table.
#[derive(Debug)]
pub enum StackTableError {
    /// It is not what LLVM writes.
    Object(object::Error),
    /// The table's own object file cannot be made.
    Write(object::write::Error),
    /// Its debug information cannot be read.
    Dwarf(gimli::Error),
    /// The program's own function is not in it.
    NoProgram,
}

impl From<object::Error> for StackTableError {
    fn from(error: object::Error) -> StackTableError {
        StackTableError::Object(error)
    }
}

impl From<object::write::Error> for StackTableError {
    fn from(error: object::write::Error) -> StackTableError {
        StackTableError::Write(error)
    }
}

impl From<gimli::Error> for StackTableError {
    fn from(error: gimli::Error) -> StackTableError {
        StackTableError::Dwarf(error)
    }
}

impl std::error::Error for StackTableError {}

impl std::fmt::Display for StackTableError {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            StackTableError::Object(error) => write!(f, "{error}"),
            StackTableError::Write(error) => write!(f, "{error}"),
            StackTableError::Dwarf(error) => write!(f, "{error}"),
            StackTableError::NoProgram => f.write_str("the program has no entry"),
        }
    }
}

/// An object file with the table of the program whose ELF object file is `program`.
pub fn object_with_table(program: &[u8]) -> Result<Vec<u8>, StackTableError> {
    let file = ElfFile64::<object::Endianness>::parse(program)?;
    let table = table_of(&file)?;
    let mut made = Object::new(BinaryFormat::Elf, file.architecture(), file.endianness());
    let section =
        made.add_section(Vec::new(), b".rodata.rayzor".to_vec(), SectionKind::ReadOnlyData);
    let offset = made.append_section_data(section, &table, 4);
    made.add_symbol(Symbol {
        name: SYMBOL.as_bytes().to_vec(),
        value: offset,
        size: table.len() as u64,
        kind: SymbolKind::Data,
        scope: SymbolScope::Linkage,
        weak: false,
        section: SymbolSection::Section(section),
        flags: SymbolFlags::None,
    });
    // Without it linkers take the program's stack for executable.
    made.add_section(Vec::new(), b".note.GNU-stack".to_vec(), SectionKind::Other);
    Ok(made.write()?)
}

fn table_of(file: &ElfFile64<'_>) -> Result<Vec<u8>, StackTableError> {
    let entry = Mangled(PROGRAM_NAME).to_string();
    let anchor = file.symbol_by_name(&entry).ok_or(StackTableError::NoProgram)?;
    let code = anchor.section_index().ok_or(StackTableError::NoProgram)?;
    let code = Code { section: code, functions: functions(file, code) };
    let mut writer = TableWriter::new(anchor.address() as u32);
    let sections = gimli::DwarfSections::load(|id| relocated(file, id.name(), code.section))?;
    let dwarf = sections.borrow(|data| EndianSlice::new(data, RunTimeEndian::Little));
    let context = addr2line::Context::from_dwarf(dwarf)?;
    let mut described = 0;
    for (start, length, _) in context.find_location_range(0, ELSEWHERE)? {
        if start > described {
            writer.row(described as u32, &[]);
        }
        writer.row(start as u32, &code.frames(&context, start)?);
        described = start + length;
    }
    writer.row(described as u32, &[]);
    Ok(writer.finish())
}

/// A section of debug information with its relocations applied. Addresses become offsets in the section of code `code`; those of
/// other code are beyond `ELSEWHERE`.
fn relocated(
    file: &ElfFile64<'_>,
    name: &str,
    code: SectionIndex,
) -> Result<Vec<u8>, object::Error> {
    let Some(section) = file.section_by_name(name) else { return Ok(Vec::new()) };
    let mut data = section.data()?.to_vec();
    for (offset, relocation) in section.relocations() {
        let RelocationTarget::Symbol(symbol) = relocation.target() else { continue };
        let symbol = file.symbol_by_index(symbol)?;
        let target =
            symbol.section_index().map(|index| file.section_by_index(index)).transpose()?;
        let is_elsewhere = target
            .is_some_and(|target| target.kind() == SectionKind::Text && target.index() != code);
        let start = if is_elsewhere { ELSEWHERE } else { 0 };
        let value = (start + symbol.address()).wrapping_add_signed(relocation.addend());
        let (offset, size) = (offset as usize, usize::from(relocation.size() / 8));
        if let Some(place) = data.get_mut(offset..offset + size) {
            place.copy_from_slice(&value.to_le_bytes()[..size]);
        }
    }
    Ok(data)
}

/// The code of a program.
struct Code {
    section: SectionIndex,
    /// By address.
    functions: Vec<Function>,
}

struct Function {
    start: u64,
    name: String,
}

fn functions(file: &ElfFile64<'_>, section: SectionIndex) -> Vec<Function> {
    let symbols = file.symbols().filter(|symbol| {
        symbol.kind() == SymbolKind::Text && symbol.section_index() == Some(section)
    });
    let mut functions: Vec<Function> = symbols
        .filter_map(|symbol| {
            Some(Function { start: symbol.address(), name: symbol.name().ok()?.to_owned() })
        })
        .collect();
    functions.sort_by_key(|function| function.start);
    functions
}

impl Code {
    /// The Haxe functions whose code is at an address, innermost first.
    fn frames<'a>(
        &self,
        context: &addr2line::Context<Slice<'a>>,
        address: u64,
    ) -> Result<Vec<Frame>, StackTableError> {
        let mut found = Vec::new();
        let mut frames = context.find_frames(address).skip_all_loads()?;
        while let Some(frame) = frames.next()? {
            let name = match frame.function {
                Some(function) => Some(function.raw_name()?.into_owned()),
                None => self.function_at(address).map(|function| function.name.clone()),
            };
            let location = frame.location;
            let file = location.as_ref().and_then(|location| location.file).unwrap_or_default();
            let line = location.and_then(|location| location.line).unwrap_or(0);
            let path = name.as_deref().and_then(|name| name.strip_prefix(PREFIX));
            if let Some(path) = path.filter(|&path| path != PROGRAM_NAME && line > 0) {
                found.push(Frame { name: source_name(path), file: file.to_owned(), line });
            }
        }
        Ok(found)
    }

    fn function_at(&self, address: u64) -> Option<&Function> {
        let behind = self.functions.partition_point(|function| function.start <= address);
        self.functions[..behind].last()
    }
}

/// The name of a function in the source: without the representations of its copy.
fn source_name(mangled: &str) -> String {
    let readable = readable(mangled);
    match readable.split_once('<') {
        Some((name, _)) => name.to_owned(),
        None => readable,
    }
}
