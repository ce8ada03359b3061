//! Constant data with addresses in it, and the static objects made of it: strings and names.

use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{LATIN1, UTF16, static_header_word};
use rayzor_base::Symbol;
use rayzor_base::hash::{FxHashMap, FxIndexMap};
use rayzor_mir::ids::{FuncId, GlobalId};
use rayzor_mir::module::{Global, GlobalInit, Module, Reloc, RelocTarget};

/// Bytes under construction, little endian.
#[derive(Debug, Default)]
pub(crate) struct DataBuilder {
    bytes: Vec<u8>,
    relocs: Vec<Reloc>,
}

impl DataBuilder {
    pub(crate) fn new() -> DataBuilder {
        DataBuilder::default()
    }

    /// Bytes so far.
    pub(crate) fn len(&self) -> u32 {
        self.bytes.len() as u32
    }

    pub(crate) fn u8(&mut self, value: u8) {
        self.bytes.push(value);
    }

    pub(crate) fn u16(&mut self, value: u16) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub(crate) fn u32(&mut self, value: u32) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    pub(crate) fn u64(&mut self, value: u64) {
        self.bytes.extend_from_slice(&value.to_le_bytes());
    }

    /// The address of a global, or null.
    pub(crate) fn global(&mut self, target: Option<GlobalId>) {
        self.address(target.map(RelocTarget::Global));
    }

    /// The address of a function, or null.
    pub(crate) fn func(&mut self, target: Option<FuncId>) {
        self.address(target.map(RelocTarget::Func));
    }

    fn address(&mut self, target: Option<RelocTarget>) {
        if let Some(target) = target {
            self.relocs.push(Reloc { offset: self.len(), target, addend: 0 });
        }
        self.u64(0);
    }

    /// Pads with zeros to a multiple of 8.
    pub(crate) fn align8(&mut self) {
        while !self.bytes.len().is_multiple_of(8) {
            self.bytes.push(0);
        }
    }

    /// The contents of a global.
    pub(crate) fn finish(self) -> GlobalInit {
        GlobalInit::Data { bytes: self.bytes, relocs: self.relocs }
    }

    /// A new global of these contents; none if there are no bytes.
    pub(crate) fn into_global(self, module: &mut Module, name: String) -> Option<GlobalId> {
        if self.bytes.is_empty() {
            return None;
        }
        Some(module.globals.push(Global::data(name, self.bytes, self.relocs)))
    }
}

/// The static strings of a module, and the table of names that reflection indexes.
#[derive(Debug, Default)]
pub(crate) struct Strings {
    globals: FxHashMap<Symbol, GlobalId>,
    names: FxIndexMap<Symbol, GlobalId>,
}

impl Strings {
    /// The static `String` object of a text.
    pub(crate) fn global(&mut self, module: &mut Module, text: Symbol) -> GlobalId {
        if let Some(&global) = self.globals.get(&text) {
            return global;
        }
        let name = format!("hx.str.{}", self.globals.len());
        let mut global = Global::data(name, string_bytes(text.as_str()), Vec::new());
        // The runtime caches the hash in the object.
        global.mutable = true;
        let global = module.globals.push(global);
        self.globals.insert(text, global);
        global
    }

    /// The number of a field name.
    pub(crate) fn name_id(&mut self, module: &mut Module, name: Symbol) -> u32 {
        if let Some(index) = self.names.get_index_of(&name) {
            return index as u32;
        }
        let global = self.global(module, name);
        self.names.insert_full(name, global).0 as u32
    }

    /// The texts of the names table, by `NameId`.
    pub(crate) fn names(&self) -> impl Iterator<Item = (Symbol, GlobalId)> {
        self.names.iter().map(|(&name, &global)| (name, global))
    }

    /// Every text that is a static string, in no particular order of ids but a stable one of creation.
    pub(crate) fn contains(&self, text: Symbol) -> bool {
        self.globals.contains_key(&text)
    }
}

/// A string object: header, length, hash, units, NUL, padded to 8.
fn string_bytes(text: &str) -> Vec<u8> {
    let latin1 = text.chars().all(|c| (c as u32) < 0x100);
    let units: Vec<u16> = text.encode_utf16().collect();
    let mut data = DataBuilder::new();
    data.u64(static_header_word(types::STRING, if latin1 { LATIN1 } else { UTF16 }));
    data.u32(units.len() as u32);
    data.u32(0);
    for &unit in units.iter().chain([&0]) {
        if latin1 { data.u8(unit as u8) } else { data.u16(unit) }
    }
    data.align8();
    data.bytes
}
