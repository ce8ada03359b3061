//! The blob of type descriptors.

use rayzor_abi::descriptor::{
    BUILTIN_TYPES, CtorInfo, SLOT_SIZE, TYPE_DESC_SIZE, TYPES_SYMBOL, TypeKind, type_flags, types,
};
use rayzor_base::bug;
use rayzor_base::{Span, Symbol};
use rayzor_mir::{
    FieldLayout, FuncId, GlobalId, GlobalInit, LayoutId, Linkage, Reloc, RelocTarget,
};
use rayzor_types::ids::{ClassId, EnumId};

use crate::cx::Cx;
use crate::data::DataBuilder;
use crate::descriptor::Records;
use crate::hierarchy::{all_interfaces, is_subclass};
use crate::layout::CopyId;
use crate::numbering::Numbering;

/// The fixed part of a descriptor.
struct Desc {
    kind: TypeKind,
    size: u32,
    subtree_end: u32,
    flags: u32,
    bitmap: u64,
    bitmap_at: Option<GlobalId>,
    info: Option<RelocTo>,
    interfaces: Option<GlobalId>,
    to_string: Option<FuncId>,
}

/// A global with an offset.
#[derive(Clone, Copy)]
struct RelocTo {
    global: GlobalId,
    addend: i64,
}

/// The blob under construction: records are written at their offsets.
struct Blob {
    bytes: Vec<u8>,
    relocs: Vec<Reloc>,
}

impl Blob {
    fn u32(&mut self, offset: u32, value: u32) {
        self.bytes[offset as usize..offset as usize + 4].copy_from_slice(&value.to_le_bytes());
    }

    fn u64(&mut self, offset: u32, value: u64) {
        self.bytes[offset as usize..offset as usize + 8].copy_from_slice(&value.to_le_bytes());
    }

    fn address(&mut self, offset: u32, target: Option<RelocTarget>, addend: i64) {
        if let Some(target) = target {
            self.relocs.push(Reloc { offset, target, addend });
        }
    }

    fn desc(&mut self, at: u32, desc: &Desc) {
        self.u32(at, desc.kind as u32);
        self.u32(at + 4, desc.size);
        self.u32(at + 8, desc.subtree_end);
        self.u32(at + 12, desc.flags);
        self.u64(at + 16, desc.bitmap);
        self.address(at + 16, desc.bitmap_at.map(RelocTarget::Global), 0);
        if let Some(info) = desc.info {
            self.address(at + 24, Some(RelocTarget::Global(info.global)), info.addend);
        }
        self.address(at + 32, desc.interfaces.map(RelocTarget::Global), 0);
        self.address(at + 40, desc.to_string.map(RelocTarget::Func), 0);
    }
}

impl Cx<'_> {
    /// Writes the blob.
    pub(super) fn fill_blob(&mut self, numbering: &Numbering, records: &Records) -> GlobalId {
        let mut blob = Blob { bytes: vec![0; numbering.size as usize], relocs: Vec::new() };
        self.write_builtins(&mut blob, records);
        for &copy in &numbering.copies {
            self.write_copy(&mut blob, copy, numbering, records);
        }
        for (&id, &info) in &records.enums {
            self.write_enum(&mut blob, id, info, records.ctors[&id]);
        }
        self.write_closures(&mut blob);
        let cells: Vec<LayoutId> = self.cells.values().copied().collect();
        for layout in cells {
            let desc = self.record_desc(layout, TypeKind::Internal, type_flags::INTERNAL, None);
            blob.desc(self.module.layouts[layout].desc_offset, &desc);
        }
        blob.relocs.sort_by_key(|reloc| reloc.offset);
        let mut global = rayzor_mir::Global::data(TYPES_SYMBOL, Vec::new(), Vec::new());
        global.linkage = Linkage::Exported;
        global.init = GlobalInit::Data { bytes: blob.bytes, relocs: blob.relocs };
        self.module.globals.push(global)
    }

    fn write_builtins(&mut self, blob: &mut Blob, records: &Records) {
        for (index, builtin) in BUILTIN_TYPES.iter().enumerate() {
            let at = index as u32 * TYPE_DESC_SIZE;
            let class = self.class_of_builtin(at, records);
            let info = class.and_then(|class| {
                let copy = self.class_copy(class, &[]);
                records.copies.get(&copy).copied()
            });
            let desc = Desc {
                kind: builtin.kind,
                size: builtin.size,
                subtree_end: at + 1,
                flags: builtin.flags,
                bitmap: builtin.bitmap,
                bitmap_at: None,
                info: info.map(|global| RelocTo { global, addend: 0 }),
                interfaces: None,
                to_string: None,
            };
            blob.desc(at, &desc);
        }
    }

    fn class_of_builtin(&self, offset: u32, records: &Records) -> Option<ClassId> {
        if offset == types::STRING {
            return Some(self.program.well_known.string);
        }
        if offset == types::ARRAY {
            return Some(self.program.well_known.array);
        }
        let mut classes = records.copies.keys().map(|&copy| self.copies[copy].class);
        classes.find(|&class| self.builtin_type(class) == Some(offset))
    }

    fn write_copy(
        &mut self,
        blob: &mut Blob,
        copy: CopyId,
        numbering: &Numbering,
        records: &Records,
    ) {
        let class = self.copies[copy].class;
        let layout = self.copies[copy].layout;
        let is_exception = is_subclass(self.program, class, self.program.well_known.exception);
        let flags = if is_exception { type_flags::EXCEPTION } else { 0 };
        let info = records.copies.get(&copy).map(|&global| RelocTo { global, addend: 0 });
        let mut desc = self.record_desc(layout, TypeKind::Instance, flags, info);
        desc.interfaces = self.interface_list(class, layout, records);
        desc.to_string = if self.live.contains(&copy) { self.string_func(copy) } else { None };
        let at = self.module.layouts[layout].desc_offset;
        blob.desc(at, &desc);
        for (slot, entry) in self.module.layouts[layout].vtable.iter().enumerate() {
            let offset = at + TYPE_DESC_SIZE + slot as u32 * SLOT_SIZE;
            blob.address(offset, entry.func.map(RelocTarget::Func), 0);
        }
        for (colour, method) in
            numbering.interface_slots.get(&layout).into_iter().flatten().enumerate()
        {
            let Some(method) = *method else { continue };
            let impls = &self.module.interface_methods[method].impls;
            let func = impls.iter().find(|(known, _)| *known == layout).map(|&(_, func)| func);
            blob.address(at - (colour as u32 + 1) * SLOT_SIZE, func.map(RelocTarget::Func), 0);
        }
    }

    fn interface_list(
        &mut self,
        class: ClassId,
        layout: LayoutId,
        records: &Records,
    ) -> Option<GlobalId> {
        let mut numbers: Vec<u32> = all_interfaces(self.program, class)
            .into_iter()
            .filter_map(|interface| records.interfaces.get_index_of(&interface))
            .map(|number| number as u32)
            .collect();
        if numbers.is_empty() {
            return None;
        }
        numbers.sort_unstable();
        let mut data = DataBuilder::new();
        data.u32(numbers.len() as u32);
        for number in numbers {
            data.u32(number);
        }
        data.align8();
        let name = format!("{}.implements", self.module.layouts[layout].name);
        data.into_global(&mut self.module, name)
    }

    /// The descriptor of a class, closure or cell: size and bitmap from its layout.
    fn record_desc(
        &mut self,
        layout: LayoutId,
        kind: TypeKind,
        flags: u32,
        info: Option<RelocTo>,
    ) -> Desc {
        let data = &self.module.layouts[layout];
        let (size, subtree_end, name) = (data.size, data.subtree_end, data.name.clone());
        let words = traced_words(&data.fields, size);
        let mut desc = Desc {
            kind,
            size,
            subtree_end,
            flags,
            bitmap: words.first().copied().unwrap_or(0),
            bitmap_at: None,
            info,
            interfaces: None,
            to_string: None,
        };
        if words.iter().all(|&word| word == 0) {
            desc.flags |= type_flags::NO_POINTERS;
        }
        if words.len() > 1 {
            let mut external = DataBuilder::new();
            words.iter().for_each(|&word| external.u64(word));
            desc.flags |= type_flags::EXTERNAL_BITMAP;
            desc.bitmap = 0;
            desc.bitmap_at = external.into_global(&mut self.module, format!("{name}.bitmap"));
        }
        desc
    }

    fn write_enum(&mut self, blob: &mut Blob, id: EnumId, info: GlobalId, ctors: GlobalId) {
        let layout = self.module.enums[self.enums[&id].layout].clone();
        let mut desc = Desc {
            kind: TypeKind::Enum,
            size: 0,
            subtree_end: layout.subtree_end,
            flags: type_flags::NO_POINTERS,
            bitmap: 0,
            bitmap_at: None,
            info: Some(RelocTo { global: info, addend: 0 }),
            interfaces: None,
            to_string: None,
        };
        blob.desc(layout.desc_offset, &desc);
        for (index, ctor) in layout.ctors.iter().enumerate() {
            let words = traced_words(&ctor.fields, ctor.size);
            if words.len() > 1 {
                bug!(
                    Span::NONE,
                    "constructor {} has too many parameters",
                    Symbol::intern(&ctor.name)
                );
            }
            desc.kind = TypeKind::EnumCtor;
            desc.size = ctor.size;
            desc.subtree_end = ctor.desc_offset + 1;
            desc.bitmap = words.first().copied().unwrap_or(0);
            desc.flags = if desc.bitmap == 0 { type_flags::NO_POINTERS } else { 0 };
            desc.info =
                Some(RelocTo { global: ctors, addend: (index * size_of::<CtorInfo>()) as i64 });
            blob.desc(ctor.desc_offset, &desc);
        }
    }

    fn write_closures(&mut self, blob: &mut Blob) {
        let types = self.function_types();
        self.fill_wanted_functions(&types);
        for at in 0..self.closure_classes.len() {
            let Some((&layout, class)) = self.closure_classes.get_index(at) else { continue };
            let class = class.clone();
            let Some(ty) = types.get_index_of(&class.ty) else {
                bug!(Span::NONE, "the type of a closure class has no number")
            };
            let name = self.strings.global(&mut self.module, Symbol::intern(&class.name));
            let is_method = class.flags & rayzor_abi::descriptor::closure_flags::METHOD != 0;
            let receiver = if is_method { self.module.layouts[layout].fields[0].offset } else { 0 };
            let mut data = DataBuilder::new();
            data.func(Some(class.entry));
            data.global(Some(name));
            data.u32(ty as u32);
            data.u32(class.arity);
            data.u32(class.flags);
            data.u32(receiver);
            match class.identity {
                Some(identity) => data.global(Some(identity)),
                None => data.func(Some(class.code)),
            }
            let symbol = format!("{}.info", self.module.layouts[layout].name);
            let info = data
                .into_global(&mut self.module, symbol)
                .map(|global| RelocTo { global, addend: 0 });
            let desc = self.record_desc(layout, TypeKind::Closure, 0, info);
            blob.desc(self.module.layouts[layout].desc_offset, &desc);
        }
    }
}

/// Bit `i` of word `i / 64`: word `i` of the object holds a reference or value. One word at least.
fn traced_words(fields: &[FieldLayout], size: u32) -> Vec<u64> {
    let mut words = vec![0; (size as usize).div_ceil(512).max(1)];
    for field in fields.iter().filter(|field| field.ty.is_traced()) {
        let word = field.offset as usize / 8;
        words[word / 64] |= 1 << (word % 64);
    }
    words
}
