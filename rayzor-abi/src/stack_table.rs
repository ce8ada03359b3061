//! The table by which stack traces name code: functions, files and lines by address, inlined calls included.
//!
//! All numbers but the first two are LEB128. In order:
//!
//! * `u32` little-endian: the length of the table in bytes; 0 stands for no table.
//! * `u32`: the offset of the program's own function (`mangle::PROGRAM_NAME`) in its section of code. All addresses are
//!   offsets in this section, so that the table needs no relocations.
//! * The texts: their count, then for each its length and its bytes.
//! * The frames: their count, then for each its name and its file (numbers of texts), its line, and how many frames before
//!   it the one stands into which it was inlined (0: it was not).
//! * The rows, to the end of the table: how far the row's address is behind that of the row before, and how far its
//!   innermost frame's number plus 1 (0: no frame) is from that of the row before, as a signed number (zigzag).
//!   A row holds up to the address of the next one.

extern crate alloc;

use alloc::collections::BTreeMap;
use alloc::string::String;
use alloc::vec::Vec;

/// The symbol of the table. A program has a weak one of no table, which that of the linked table replaces.
pub const SYMBOL: &str = "rayzor_stack_table";
/// The length of the table's head: what stands for no table, if it is zero.
pub const HEAD_SIZE: usize = 8;

/// A function at work.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub struct Frame {
    /// Its name, readable.
    pub name: String,
    /// Its file.
    pub file: String,
    /// The line.
    pub line: u32,
}

/// Makes a table.
pub struct TableWriter {
    anchor: u32,
    texts: BTreeMap<String, u32>,
    text_bytes: Vec<u8>,
    /// By name, file, line and number of the frame around plus 1.
    frames: BTreeMap<(u32, u32, u32, u32), u32>,
    frame_bytes: Vec<u8>,
    row_bytes: Vec<u8>,
    /// Address, and innermost frame plus 1, of the last row.
    last: (u32, u32),
}

impl TableWriter {
    /// An empty table; the program's function is at `anchor`.
    pub fn new(anchor: u32) -> TableWriter {
        TableWriter {
            anchor,
            texts: BTreeMap::new(),
            text_bytes: Vec::new(),
            frames: BTreeMap::new(),
            frame_bytes: Vec::new(),
            row_bytes: Vec::new(),
            last: (0, 0),
        }
    }

    /// From `address` on, behind all so far, `frames` are at work, the innermost first.
    pub fn row(&mut self, address: u32, frames: &[Frame]) {
        let innermost = frames.iter().rev().fold(0, |around, frame| self.frame(frame, around) + 1);
        if innermost == self.last.1 {
            return;
        }
        write_number(&mut self.row_bytes, address - self.last.0);
        write_signed(&mut self.row_bytes, innermost as i32 - self.last.1 as i32);
        self.last = (address, innermost);
    }

    /// The table.
    pub fn finish(self) -> Vec<u8> {
        let mut body = Vec::new();
        write_number(&mut body, self.texts.len() as u32);
        body.extend(self.text_bytes);
        write_number(&mut body, self.frames.len() as u32);
        body.extend(self.frame_bytes);
        body.extend(self.row_bytes);
        let mut table = Vec::with_capacity(HEAD_SIZE + body.len());
        table.extend(((HEAD_SIZE + body.len()) as u32).to_le_bytes());
        table.extend(self.anchor.to_le_bytes());
        table.extend(body);
        table
    }

    fn frame(&mut self, frame: &Frame, around: u32) -> u32 {
        let key = (self.text(&frame.name), self.text(&frame.file), frame.line, around);
        if let Some(&known) = self.frames.get(&key) {
            return known;
        }
        let number = self.frames.len() as u32;
        let distance = if around == 0 { 0 } else { number + 1 - around };
        for part in [key.0, key.1, key.2, distance] {
            write_number(&mut self.frame_bytes, part);
        }
        self.frames.insert(key, number);
        number
    }

    fn text(&mut self, text: &str) -> u32 {
        if let Some(&known) = self.texts.get(text) {
            return known;
        }
        write_number(&mut self.text_bytes, text.len() as u32);
        self.text_bytes.extend(text.bytes());
        let number = self.texts.len() as u32;
        self.texts.insert(text.into(), number);
        number
    }
}

fn write_number(into: &mut Vec<u8>, mut number: u32) {
    while number >= 0x80 {
        into.push(number as u8 | 0x80);
        number >>= 7;
    }
    into.push(number as u8);
}

fn write_signed(into: &mut Vec<u8>, number: i32) {
    write_number(into, ((number << 1) ^ (number >> 31)) as u32);
}

/// A table that was read.
pub struct StackTable<'t> {
    /// The offset of the program's function.
    pub anchor: u32,
    texts: Vec<&'t str>,
    /// Name, file, line, and the number of the frame around plus 1.
    frames: Vec<(u32, u32, u32, u32)>,
    rows: &'t [u8],
}

impl<'t> StackTable<'t> {
    /// Reads the bytes of a table; `None` if they are none.
    pub fn parse(table: &'t [u8]) -> Option<StackTable<'t>> {
        let anchor = u32::from_le_bytes(table.get(4..HEAD_SIZE)?.try_into().ok()?);
        let mut reader = Reader { rest: table.get(HEAD_SIZE..)? };
        let mut texts = Vec::new();
        for _ in 0..reader.number()? {
            let length = reader.number()? as usize;
            let (text, rest) = reader.rest.split_at_checked(length)?;
            reader.rest = rest;
            texts.push(core::str::from_utf8(text).ok()?);
        }
        let mut frames = Vec::new();
        for number in 0..reader.number()? {
            let (name, file, line) = (reader.number()?, reader.number()?, reader.number()?);
            let distance = reader.number()?;
            let around = if distance == 0 { 0 } else { number + 1 - distance };
            frames.push((name, file, line, around));
        }
        Some(StackTable { anchor, texts, frames, rows: reader.rest })
    }

    /// The frames at work at an address, innermost first; none if it is no Haxe code.
    pub fn find(&self, address: u32) -> Vec<Frame> {
        let mut found = Vec::new();
        let mut next = self.innermost(address);
        while let Some(&(name, file, line, around)) =
            next.checked_sub(1).and_then(|index| self.frames.get(index as usize))
        {
            let text = |number: u32| self.texts.get(number as usize).copied().unwrap_or_default();
            found.push(Frame { name: text(name).into(), file: text(file).into(), line });
            next = around;
        }
        found
    }

    fn innermost(&self, wanted: u32) -> u32 {
        let mut reader = Reader { rest: self.rows };
        let (mut address, mut innermost) = (0_u32, 0_u32);
        while let Some(step) = reader.number() {
            address = address.wrapping_add(step);
            if address > wanted {
                break;
            }
            let Some(signed) = reader.number() else { break };
            innermost = innermost.wrapping_add((signed >> 1) ^ (signed & 1).wrapping_neg());
        }
        innermost
    }
}

struct Reader<'t> {
    rest: &'t [u8],
}

impl Reader<'_> {
    fn number(&mut self) -> Option<u32> {
        let mut number = 0;
        for shift in (0..35).step_by(7) {
            let (&byte, rest) = self.rest.split_first()?;
            self.rest = rest;
            number |= u32::from(byte & 0x7f) << shift;
            if byte < 0x80 {
                return Some(number);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::alloc::vec;
    use super::{Frame, StackTable, TableWriter};

    fn frame(name: &str, line: u32) -> Frame {
        Frame { name: name.into(), file: "Main.hx".into(), line }
    }

    #[test]
    fn what_is_written_is_found() {
        let (main, inner, other) = (frame("main", 3), frame("inner", 200), frame("other", 7));
        let mut writer = TableWriter::new(0x1234);
        writer.row(16, core::slice::from_ref(&main));
        writer.row(20, &[inner.clone(), main.clone()]);
        writer.row(21, &[inner.clone(), main.clone()]);
        writer.row(300, &[]);
        writer.row(70_000, core::slice::from_ref(&other));
        let bytes = writer.finish();
        let table = StackTable::parse(&bytes).expect("it was just written");
        assert_eq!(table.anchor, 0x1234);
        assert_eq!(table.find(15), vec![]);
        assert_eq!(table.find(16), vec![main.clone()]);
        assert_eq!(table.find(299), vec![inner, main]);
        assert_eq!(table.find(300), vec![]);
        assert_eq!(table.find(80_000), vec![other]);
    }

    #[test]
    fn nothing_is_no_table() {
        assert!(StackTable::parse(&[0; 8]).is_none());
        assert!(StackTable::parse(&[]).is_none());
    }
}
