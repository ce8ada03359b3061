//! The parts of an executable that name code: ELF (64-bit, little-endian) and PE with a COFF symbol table.
use super::line_table::Sections;
use super::reader::{Reader, string_at};

const ELF_MAGIC: &[u8] = b"\x7fELF\x02\x01";
const ELF_SECTION_OFFSET_AT: usize = 0x28;
const ELF_SECTION_COUNT_AT: usize = 0x3C;
const ELF_SECTION_SIZE: usize = 64;
const ELF_SYMBOL_SIZE: usize = 24;
const ELF_COMPRESSED: u64 = 0x800;
const ELF_FUNCTION: u8 = 2;
const PE_OFFSET_AT: usize = 0x3C;
const COFF_SECTION_SIZE: usize = 40;
const COFF_SYMBOL_SIZE: usize = 18;
const COFF_FUNCTION: u16 = 0x20;
const PE_IMAGE_BASE_AT: usize = 24;

struct Function<'a> {
    address: u64,
    name: &'a [u8],
}

/// What an executable says about its code.
pub(super) struct Image<'a> {
    /// By address.
    functions: Vec<Function<'a>>,
    /// The DWARF sections, if there are any.
    pub(super) lines: Option<Sections<'a>>,
}

impl<'a> Image<'a> {
    /// Reads an executable; `None` when it is of another kind or has no symbols.
    pub(super) fn parse(file: &'a [u8]) -> Option<Image<'a>> {
        let mut image =
            if file.starts_with(ELF_MAGIC) { parse_elf(file)? } else { parse_pe(file)? };
        image.functions.sort_by_key(|function| function.address);
        (!image.functions.is_empty()).then_some(image)
    }

    /// The address of a function by its symbol.
    pub(super) fn address_of(&self, name: &str) -> Option<u64> {
        self.functions
            .iter()
            .find(|function| function.name == name.as_bytes())
            .map(|function| function.address)
    }

    /// The symbol of the function around an address.
    pub(super) fn function_at(&self, address: u64) -> Option<String> {
        let after = self.functions.partition_point(|function| function.address <= address);
        let function = self.functions.get(after.checked_sub(1)?)?;
        // Code after the last function is not in it.
        (after < self.functions.len() || address - function.address < 1 << 20)
            .then(|| String::from_utf8_lossy(function.name).into_owned())
    }
}

/// Places a section by its name.
fn take_section<'a>(sections: &mut Sections<'a>, name: &[u8], content: &'a [u8]) {
    match name {
        b".debug_line" => sections.line = content,
        b".debug_line_str" => sections.line_str = content,
        b".debug_str" => sections.str = content,
        _ => {}
    }
}

fn finish<'a>(functions: Vec<Function<'a>>, sections: Sections<'a>) -> Image<'a> {
    Image { functions, lines: (!sections.line.is_empty()).then_some(sections) }
}

/// A section header of ELF.
struct ElfSection<'a> {
    name: usize,
    flags: u64,
    link: usize,
    content: &'a [u8],
}

fn elf_section<'a>(file: &'a [u8], at: usize) -> Option<ElfSection<'a>> {
    let mut header = Reader::new(file, at);
    let name = header.u32()? as usize;
    let _kind = header.u32()?;
    let flags = header.u64()?;
    let _address = header.u64()?;
    let (offset, size) = (header.u64()? as usize, header.u64()? as usize);
    let link = header.u32()? as usize;
    let content = file.get(offset..offset.checked_add(size)?).unwrap_or(&[]);
    Some(ElfSection { name, flags, link, content })
}

fn parse_elf(file: &[u8]) -> Option<Image<'_>> {
    let table = Reader::new(file, ELF_SECTION_OFFSET_AT).u64()? as usize;
    let mut counts = Reader::new(file, ELF_SECTION_COUNT_AT);
    let (count, names_index) = (usize::from(counts.u16()?), usize::from(counts.u16()?));
    let section = |index: usize| elf_section(file, table + index * ELF_SECTION_SIZE);
    let names = section(names_index)?.content;
    let mut sections = Sections::default();
    let mut functions = Vec::new();
    for index in 0..count {
        let current = section(index)?;
        let name = string_at(names, current.name)?;
        if name == b".symtab" {
            elf_functions(&mut functions, current.content, section(current.link)?.content);
        } else if current.flags & ELF_COMPRESSED == 0 {
            take_section(&mut sections, name, current.content);
        }
    }
    Some(finish(functions, sections))
}

fn elf_functions<'a>(functions: &mut Vec<Function<'a>>, symbols: &'a [u8], names: &'a [u8]) {
    for at in (0..symbols.len()).step_by(ELF_SYMBOL_SIZE) {
        let mut symbol = Reader::new(symbols, at);
        let parts = (symbol.u32(), symbol.u8(), symbol.u8(), symbol.u16(), symbol.u64());
        let (Some(name), Some(info), Some(_), Some(section), Some(address)) = parts else { return };
        let is_function = info & 15 == ELF_FUNCTION && section != 0;
        if let (true, Some(name)) = (is_function, string_at(names, name as usize)) {
            functions.push(Function { address, name });
        }
    }
}

fn parse_pe(file: &[u8]) -> Option<Image<'_>> {
    let start = Reader::new(file, PE_OFFSET_AT).u32()? as usize;
    if !file.get(start..)?.starts_with(b"PE\0\0") {
        return None;
    }
    let mut header = Reader::new(file, start + 6);
    let n_sections = usize::from(header.u16()?);
    let _time = header.u32()?;
    let (symbols_at, n_symbols) = (header.u32()? as usize, header.u32()? as usize);
    let optional_size = usize::from(header.u16()?);
    let optional = start + 24;
    let image_base = Reader::new(file, optional + PE_IMAGE_BASE_AT).u64()?;
    let strings = file.get(symbols_at + n_symbols * COFF_SYMBOL_SIZE..)?;
    let mut sections = Sections::default();
    let mut bases = Vec::new();
    for index in 0..n_sections {
        let mut section = Reader::new(file, optional + optional_size + index * COFF_SECTION_SIZE);
        let name = coff_section_name(section.bytes(8)?, strings);
        let size = section.u32()? as usize;
        bases.push(image_base + u64::from(section.u32()?));
        let (raw_size, raw_at) = (section.u32()? as usize, section.u32()? as usize);
        let content = file.get(raw_at..raw_at + raw_size.min(size)).unwrap_or(&[]);
        take_section(&mut sections, name, content);
    }
    let functions = coff_functions(file.get(symbols_at..)?, n_symbols, strings, &bases);
    Some(finish(functions, sections))
}

/// Long names are `/` and the decimal offset in the string table.
fn coff_section_name<'a>(name: &'a [u8], strings: &'a [u8]) -> &'a [u8] {
    let short = name.split(|&byte| byte == 0).next().unwrap_or(name);
    let offset =
        short.strip_prefix(b"/").and_then(|digits| std::str::from_utf8(digits).ok()?.parse().ok());
    offset.and_then(|offset| string_at(strings, offset)).unwrap_or(short)
}

fn coff_functions<'a>(
    table: &'a [u8],
    count: usize,
    strings: &'a [u8],
    bases: &[u64],
) -> Vec<Function<'a>> {
    let mut functions = Vec::new();
    let mut index = 0;
    while index < count {
        let mut symbol = Reader::new(table, index * COFF_SYMBOL_SIZE);
        let parts =
            (symbol.bytes(8), symbol.u32(), symbol.u16(), symbol.u16(), symbol.u8(), symbol.u8());
        let (Some(name), Some(value), Some(section), Some(kind), Some(_), Some(n_aux)) = parts
        else {
            break;
        };
        index += 1 + usize::from(n_aux);
        let base = usize::from(section).checked_sub(1).and_then(|section| bases.get(section));
        if let (COFF_FUNCTION, Some(base), Some(name)) =
            (kind, base, coff_symbol_name(name, strings))
        {
            functions.push(Function { address: base + u64::from(value), name });
        }
    }
    functions
}

/// Names over eight bytes are four zero bytes and the offset in the string table.
fn coff_symbol_name<'a>(name: &'a [u8], strings: &'a [u8]) -> Option<&'a [u8]> {
    if name.starts_with(&[0; 4]) {
        return string_at(strings, Reader::new(name, 4).u32()? as usize);
    }
    name.split(|&byte| byte == 0).next()
}
