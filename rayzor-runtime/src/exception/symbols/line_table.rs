//! The DWARF line number table, versions 2 to 5 (DWARF 5 standard, section 6.2).
use super::reader::{Reader, string_at};

const FORM_BLOCK: u64 = 0x09;
const FORM_DATA1: u64 = 0x0B;
const FORM_DATA2: u64 = 0x05;
const FORM_DATA4: u64 = 0x06;
const FORM_DATA8: u64 = 0x07;
const FORM_DATA16: u64 = 0x1E;
const FORM_STRING: u64 = 0x08;
const FORM_STRP: u64 = 0x0E;
const FORM_UDATA: u64 = 0x0F;
const FORM_LINE_STRP: u64 = 0x1F;
const CONTENT_PATH: u64 = 1;
const CONTENT_DIRECTORY: u64 = 2;

/// The sections that the table needs.
#[derive(Clone, Copy, Default)]
pub(in super::super) struct Sections<'a> {
    /// `.debug_line`.
    pub(super) line: &'a [u8],
    /// `.debug_line_str`.
    pub(super) line_str: &'a [u8],
    /// `.debug_str`.
    pub(super) str: &'a [u8],
}

/// A place in the source.
#[derive(Clone)]
pub(in super::super) struct Position {
    /// As the compiler named it, relative to the folder it ran in.
    pub(in super::super) file: String,
    /// From 1.
    pub(in super::super) line: u32,
}

/// The positions of these addresses.
pub(super) fn find(sections: &Sections<'_>, addresses: &[u64]) -> Vec<Option<Position>> {
    let mut search = Search { addresses, found: vec![None; addresses.len()] };
    let mut at = 0;
    while let Some(end) = search.unit(sections, at) {
        at = end;
    }
    search.found
}

struct Search<'a> {
    addresses: &'a [u64],
    found: Vec<Option<Position>>,
}

/// What a unit's header says about its program.
struct Header {
    min_inst_length: u64,
    line_base: i64,
    line_range: u64,
    opcode_base: u8,
    opcode_lengths: Vec<u8>,
    files: Vec<String>,
    /// File numbers count from this.
    first_file: u64,
}

#[derive(Clone, Copy)]
struct Row {
    address: u64,
    file: u64,
    line: i64,
}

const START: Row = Row { address: 0, file: 1, line: 1 };

impl Search<'_> {
    /// Looks through the unit at `at`; gives its end.
    fn unit(&mut self, sections: &Sections<'_>, at: usize) -> Option<usize> {
        let mut reader = Reader::new(sections.line, at);
        if reader.is_at_end() {
            return None;
        }
        let length = reader.u32()?;
        // 64-bit DWARF is for tables of over 4 GB.
        if length == u32::MAX {
            return None;
        }
        let end = reader.at + length as usize;
        let unit = sections.line.get(..end)?;
        let mut reader = Reader::new(unit, reader.at);
        if let Some((header, program)) = read_header(&mut reader, sections) {
            // A program that stops early has given all rows up to there.
            let _ = self.run(&header, Reader::new(unit, program));
        }
        Some(end)
    }

    fn run(&mut self, header: &Header, mut reader: Reader<'_>) -> Option<()> {
        let mut row = START;
        let mut last: Option<Row> = None;
        while !reader.is_at_end() {
            let opcode = reader.u8()?;
            let step =
                |operation: u64, row: &mut Row| row.address += operation * header.min_inst_length;
            match opcode {
                0 => {
                    let length = reader.uleb()? as usize;
                    let next = reader.at + length;
                    match reader.u8()? {
                        1 => {
                            self.cover(header, last, row.address);
                            (row, last) = (START, None);
                        }
                        2 => row.address = reader.uint(length - 1)?,
                        _ => {}
                    }
                    reader.at = next;
                }
                1 => self.emit(header, &mut last, row),
                2 => step(reader.uleb()?, &mut row),
                3 => row.line += reader.sleb()?,
                4 => row.file = reader.uleb()?,
                8 => step(u64::from(255 - header.opcode_base) / header.line_range, &mut row),
                9 => row.address += u64::from(reader.u16()?),
                _ if opcode < header.opcode_base => {
                    for _ in 0..*header.opcode_lengths.get(usize::from(opcode) - 1)? {
                        reader.uleb()?;
                    }
                }
                special => {
                    let adjusted = u64::from(special - header.opcode_base);
                    step(adjusted / header.line_range, &mut row);
                    row.line += header.line_base + (adjusted % header.line_range) as i64;
                    self.emit(header, &mut last, row);
                }
            }
        }
        Some(())
    }

    fn emit(&mut self, header: &Header, last: &mut Option<Row>, row: Row) {
        self.cover(header, *last, row.address);
        *last = Some(row);
    }

    /// A row holds for all addresses up to the next one.
    fn cover(&mut self, header: &Header, row: Option<Row>, end: u64) {
        let Some(row) = row else { return };
        for (&address, found) in self.addresses.iter().zip(&mut self.found) {
            if row.address <= address && address < end && row.line > 0 {
                let index = row.file.wrapping_sub(header.first_file) as usize;
                let file = header.files.get(index).cloned().unwrap_or_default();
                *found = Some(Position { file, line: row.line as u32 });
            }
        }
    }
}

/// The header of a unit and where its program begins.
fn read_header<'a>(reader: &mut Reader<'a>, sections: &Sections<'a>) -> Option<(Header, usize)> {
    let version = reader.u16()?;
    if !(2..=5).contains(&version) {
        return None;
    }
    if version == 5 {
        let _address_and_segment_sizes = reader.u16()?;
    }
    let header_length = reader.u32()? as usize;
    let program = reader.at + header_length;
    let min_inst_length = u64::from(reader.u8()?);
    if version >= 4 {
        let _max_operations = reader.u8()?;
    }
    let _default_is_statement = reader.u8()?;
    let line_base = i64::from(reader.u8()? as i8);
    let line_range = u64::from(reader.u8()?.max(1));
    let opcode_base = reader.u8()?;
    let opcode_lengths = reader.bytes(usize::from(opcode_base.max(1)) - 1)?.to_vec();
    let files = if version == 5 { read_files_5(reader, sections)? } else { read_files_2(reader)? };
    let first_file = u64::from(version < 5);
    let header = Header {
        min_inst_length,
        line_base,
        line_range,
        opcode_base,
        opcode_lengths,
        files,
        first_file,
    };
    Some((header, program))
}

fn join(directory: Option<&[u8]>, name: &[u8]) -> String {
    let name = String::from_utf8_lossy(name);
    match directory {
        Some(directory) if !name.starts_with('/') => {
            format!("{}/{name}", String::from_utf8_lossy(directory))
        }
        Some(_) | None => name.into_owned(),
    }
}

fn read_files_2(reader: &mut Reader<'_>) -> Option<Vec<String>> {
    let mut directories = Vec::new();
    loop {
        let directory = reader.c_string()?;
        if directory.is_empty() {
            break;
        }
        directories.push(directory);
    }
    let mut files = Vec::new();
    loop {
        let name = reader.c_string()?;
        if name.is_empty() {
            return Some(files);
        }
        let directory = reader.uleb()? as usize;
        let _time = reader.uleb()?;
        let _size = reader.uleb()?;
        let directory = directory.checked_sub(1).and_then(|index| directories.get(index).copied());
        files.push(join(directory, name));
    }
}

/// An entry of the directory or file table: path and directory number.
type Entry<'a> = (&'a [u8], usize);

fn read_files_5<'a>(reader: &mut Reader<'a>, sections: &Sections<'a>) -> Option<Vec<String>> {
    let directories = read_entries(reader, sections)?;
    let files = read_entries(reader, sections)?;
    let name = |&(path, directory): &Entry<'_>| {
        // Directory 0 is where the compiler ran.
        let directory =
            if directory == 0 { None } else { directories.get(directory).map(|entry| entry.0) };
        join(directory, path)
    };
    Some(files.iter().map(name).collect())
}

fn read_entries<'a>(reader: &mut Reader<'a>, sections: &Sections<'a>) -> Option<Vec<Entry<'a>>> {
    let n_formats = reader.u8()?;
    let mut formats = Vec::new();
    for _ in 0..n_formats {
        formats.push((reader.uleb()?, reader.uleb()?));
    }
    let count = reader.uleb()?;
    let mut entries = Vec::new();
    for _ in 0..count {
        let mut entry: Entry<'a> = (&[], 0);
        for &(content, form) in &formats {
            let (text, number) = read_form(reader, sections, form)?;
            match content {
                CONTENT_PATH => entry.0 = text,
                CONTENT_DIRECTORY => entry.1 = number,
                _ => {}
            }
        }
        entries.push(entry);
    }
    Some(entries)
}

/// An attribute as text or number, whichever its form has.
fn read_form<'a>(
    reader: &mut Reader<'a>,
    sections: &Sections<'a>,
    form: u64,
) -> Option<(&'a [u8], usize)> {
    let number = |value: Option<u64>| value.map(|value| (&[][..], value as usize));
    match form {
        FORM_STRING => Some((reader.c_string()?, 0)),
        FORM_LINE_STRP => Some((string_at(sections.line_str, reader.u32()? as usize)?, 0)),
        FORM_STRP => Some((string_at(sections.str, reader.u32()? as usize)?, 0)),
        FORM_UDATA => number(reader.uleb()),
        FORM_DATA1 => number(reader.uint(1)),
        FORM_DATA2 => number(reader.uint(2)),
        FORM_DATA4 => number(reader.uint(4)),
        FORM_DATA8 => number(reader.uint(8)),
        FORM_DATA16 => number(reader.bytes(16).map(|_| 0)),
        FORM_BLOCK => {
            let length = reader.uleb()? as usize;
            number(reader.bytes(length).map(|_| 0))
        }
        _ => None,
    }
}
