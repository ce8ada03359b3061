//! Where each type's descriptor lies in the blob: class copies in pre-order of inheritance, then enums with their
//! constructors, closures and internal records. Interface methods get their colours before.

use rayzor_abi::descriptor::{SLOT_SIZE, TYPE_DESC_SIZE, types};
use rayzor_base::hash::{FxHashMap, FxIndexMap, FxIndexSet};
use rayzor_mir::{EnumLayoutId, InterfaceMethodId, LayoutId};

use crate::cx::Cx;
use crate::layout::CopyId;

/// The records of the blob in order of offset.
#[derive(Debug, Default)]
pub(crate) struct Numbering {
    /// Class copies that have a descriptor.
    pub(crate) copies: Vec<CopyId>,
    /// Size of the blob in bytes.
    pub(crate) size: u32,
    /// The interface slots of each layout, by colour.
    pub(crate) interface_slots: FxHashMap<LayoutId, Vec<Option<InterfaceMethodId>>>,
}

impl Cx<'_> {
    /// Gives every interface method a colour that no other method of the same class has.
    pub(crate) fn colour_interface_methods(
        &mut self,
    ) -> FxHashMap<LayoutId, Vec<Option<InterfaceMethodId>>> {
        let mut slots: FxHashMap<LayoutId, Vec<Option<InterfaceMethodId>>> = FxHashMap::default();
        for (id, method) in &mut self.module.interface_methods {
            let is_free = |colour: usize| {
                let taken = |layout: &LayoutId| {
                    slots.get(layout).and_then(|list| list.get(colour)).is_some_and(Option::is_some)
                };
                !method.impls.iter().any(|(layout, _)| taken(layout))
            };
            let colour = (0..).find(|&colour| is_free(colour)).unwrap_or_default();
            method.colour = colour as u32;
            for (layout, _) in &method.impls {
                let list = slots.entry(*layout).or_default();
                if list.len() <= colour {
                    list.resize(colour + 1, None);
                }
                list[colour] = Some(id);
            }
        }
        slots
    }

    /// Fixes the offsets of all descriptors.
    pub(crate) fn number_types(&mut self) -> Numbering {
        let interface_slots = self.colour_interface_methods();
        let mut described: FxIndexSet<CopyId> = FxIndexSet::default();
        for &live in &self.live {
            let mut current = Some(live);
            while let Some(copy) = current {
                described.insert(copy);
                current = self.copies[copy].parent;
            }
        }
        described.sort_unstable();
        let mut children: FxIndexMap<Option<CopyId>, Vec<CopyId>> = FxIndexMap::default();
        for &copy in &described {
            children.entry(self.copies[copy].parent).or_default().push(copy);
        }
        let mut numbering =
            Numbering { copies: Vec::new(), size: types::FIRST_USER, interface_slots };
        for root in children.get(&None).cloned().unwrap_or_default() {
            self.number_copy(root, &children, &mut numbering);
        }
        for at in 0..self.enums.len() {
            let layout = self.enums[at].layout;
            self.number_enum(layout, &mut numbering);
        }
        let records: Vec<LayoutId> =
            self.closure_classes.keys().chain(self.cells.values()).copied().collect();
        for layout in records {
            let offset = numbering.take(0, 0);
            self.module.layouts[layout].desc_offset = offset;
            self.module.layouts[layout].subtree_end = offset + 1;
        }
        numbering
    }

    fn number_copy(
        &mut self,
        copy: CopyId,
        children: &FxIndexMap<Option<CopyId>, Vec<CopyId>>,
        numbering: &mut Numbering,
    ) -> u32 {
        let layout = self.copies[copy].layout;
        let n_interface = numbering.interface_slots.get(&layout).map_or(0, Vec::len);
        let offset = numbering.take(n_interface, self.module.layouts[layout].vtable.len());
        numbering.copies.push(copy);
        self.module.layouts[layout].desc_offset = offset;
        let mut last = offset;
        for &child in children.get(&Some(copy)).into_iter().flatten() {
            last = self.number_copy(child, children, numbering);
        }
        self.module.layouts[layout].subtree_end = last + 1;
        last
    }

    fn number_enum(&mut self, layout: EnumLayoutId, numbering: &mut Numbering) {
        let offset = numbering.take(0, 0);
        let data = &mut self.module.enums[layout];
        data.desc_offset = offset;
        let mut last = offset;
        for ctor in &mut data.ctors {
            last = numbering.take(0, 0);
            ctor.desc_offset = last;
        }
        data.subtree_end = last + 1;
    }
}

impl Numbering {
    /// Room for a record; gives the offset of its descriptor.
    fn take(&mut self, n_interface: usize, n_virtual: usize) -> u32 {
        let offset = self.size + n_interface as u32 * SLOT_SIZE;
        self.size = offset + TYPE_DESC_SIZE + n_virtual as u32 * SLOT_SIZE;
        offset
    }
}
