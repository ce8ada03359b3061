//! Questions about types whose answers are numbers that stand only when everything reachable is known.
//!
//! Descriptors are numbered at the end. Until then the instruction of a type test is a placeholder, listed as a
//! patch.

use rayzor_base::Span;
use rayzor_base::bug;
use rayzor_mir::{FuncId, Inst, InstId, TypeRange};
use rayzor_types::ids::{ClassId, EnumId};
use smallvec::SmallVec;

use crate::cx::Cx;
use crate::hierarchy::is_subclass;
use crate::layout::CopyId;

/// What an `InstanceOf` or a `CastRef` asks.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum TypeTest {
    /// An instance of the class in any copy, or of a subclass.
    Class(ClassId),
    /// An instance of a copy that shows as this one, or of a subclass of such a copy.
    View(CopyId),
    /// An instance of a class that implements the interface.
    Interface(ClassId),
    /// An instance of a class that implements the interface with arguments of the representations of this copy of it.
    InterfaceCopy(CopyId),
    /// A value of the enum.
    Enum(EnumId),
    /// An object of a builtin type, by its offset.
    Builtin(u32),
    /// An instance of this copy of its class; always true when the class has no other copies.
    SameCopy(CopyId),
}

/// A placeholder whose ranges are to be filled in.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Patch {
    /// The function.
    pub(crate) func: FuncId,
    /// The instruction.
    pub(crate) inst: InstId,
    /// What the instruction asks.
    pub(crate) test: TypeTest,
}

impl Cx<'_> {
    /// Fills in all placeholders. Offsets of descriptors are final.
    pub(crate) fn apply_patches(&mut self) {
        for patch in std::mem::take(&mut self.patches) {
            let ranges = self.test_ranges(patch.test);
            let always = matches!(patch.test, TypeTest::SameCopy(copy) if self.is_only_copy(copy));
            let inst = &mut self.module.funcs[patch.func].insts[patch.inst].inst;
            if always {
                *inst = Inst::Iconst { ty: rayzor_mir::Ty::I1, value: 1 };
            } else if let Inst::InstanceOf { obj: _, ranges: unknown }
            | Inst::CastRef { arg: _, ranges: unknown } = inst
            {
                *unknown = ranges;
            } else {
                bug!(Span::NONE, "a placeholder is {inst:?}");
            }
        }
    }

    fn is_only_copy(&self, copy: CopyId) -> bool {
        let class = self.copies[copy].class;
        self.copies
            .iter()
            .all(|(id, other)| id == copy || other.class != class || !self.is_described(id))
    }

    /// Whether a copy has a descriptor: objects of it or of a subclass are made.
    pub(crate) fn is_described(&self, copy: CopyId) -> bool {
        self.module.layouts[self.copies[copy].layout].desc_offset != 0
    }

    fn test_ranges(&self, test: TypeTest) -> SmallVec<[TypeRange; 1]> {
        let mut ranges: SmallVec<[TypeRange; 1]> = match test {
            TypeTest::Class(class) => {
                self.copy_ranges(|other| is_subclass(self.program, self.copies[other].class, class))
            }
            TypeTest::Interface(interface) => {
                self.copy_ranges(|other| self.can_implement(other, interface, &[]))
            }
            TypeTest::InterfaceCopy(copy) => {
                let wanted = &self.copies[copy];
                self.copy_ranges(|other| self.can_implement(other, wanted.class, &wanted.reprs))
            }
            TypeTest::View(view) => self.copy_ranges(|other| self.shows_as(other, view)),
            TypeTest::SameCopy(copy) => {
                let layout = &self.module.layouts[self.copies[copy].layout];
                SmallVec::from_slice(&[TypeRange {
                    start: layout.desc_offset,
                    end: layout.subtree_end,
                }])
            }
            TypeTest::Enum(id) => match self.enums.get(&id) {
                Some(data) => {
                    let layout = &self.module.enums[data.layout];
                    SmallVec::from_slice(&[TypeRange {
                        start: layout.desc_offset,
                        end: layout.subtree_end,
                    }])
                }
                None => SmallVec::new(),
            },
            TypeTest::Builtin(offset) => {
                SmallVec::from_slice(&[TypeRange { start: offset, end: offset + 1 }])
            }
        };
        ranges.retain(|range| range.start != 0);
        ranges
    }

    /// Ranges of the topmost described copies that fulfil `wanted`, in order of offset, neighbours apart.
    fn copy_ranges(&self, wanted: impl Fn(CopyId) -> bool) -> SmallVec<[TypeRange; 1]> {
        let mut ranges: SmallVec<[TypeRange; 1]> = SmallVec::new();
        for (id, copy) in &self.copies {
            let is_covered = copy.parent.is_some_and(&wanted);
            let layout = &self.module.layouts[copy.layout];
            if wanted(id) && !is_covered && layout.desc_offset != 0 {
                ranges.push(TypeRange { start: layout.desc_offset, end: layout.subtree_end });
            }
        }
        ranges.sort_by_key(|range| range.start);
        ranges
    }
}
