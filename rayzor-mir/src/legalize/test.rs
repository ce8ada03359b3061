//! Type tests: a subclass has its type offset in its ancestor's range.

use std::mem::offset_of;

use rayzor_abi::layout::Header;

use crate::ids::ValueId;
use crate::inst::{BlockCall, Region, TypeRange};
use crate::legalize::Legalizer;
use crate::op::{BinaryOp, CompareOp};
use crate::ty::Ty;

/// Offset of the header's type word.
pub(super) const HEADER_TYPE: u32 = offset_of!(Header, type_offset) as u32;
/// Offset of the header's `aux`.
pub(super) const HEADER_AUX: u32 = offset_of!(Header, aux) as u32;

impl Legalizer<'_> {
    pub(super) fn instance_of(&mut self, obj: ValueId, ranges: &[TypeRange], result: ValueId) {
        let null = self.null(Ty::Ref);
        let is_null = self.compare(CompareOp::Eq, obj, null);
        let no = self.iconst(Ty::I1, 0);
        let rest = self.split_with_result(result);
        let check = self.block_after();
        self.branch_args(is_null, BlockCall::with_args(rest, &[no]), BlockCall::new(check));
        self.cursor.go_to_start(check);
        let found = self.type_in_ranges(obj, ranges);
        self.cursor.jump(rest, &[found]);
        self.resume(rest);
    }

    /// Whether the type of `obj`, which is not null, is in one of `ranges`.
    pub(super) fn type_in_ranges(&mut self, obj: ValueId, ranges: &[TypeRange]) -> ValueId {
        let type_offset = self.load(Ty::I32, obj, HEADER_TYPE, Region::Header);
        let mut found = None;
        for range in ranges {
            let distance = self.binary_const(BinaryOp::Isub, type_offset, u64::from(range.start));
            let in_range =
                self.compare_const(CompareOp::Ult, distance, u64::from(range.end - range.start));
            found = Some(match found {
                None => in_range,
                Some(before) => self.binary(BinaryOp::Or, before, in_range),
            });
        }
        match found {
            Some(found) => found,
            None => self.iconst(Ty::I1, 0),
        }
    }
}
