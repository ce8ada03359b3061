//! Names of enumerated things in the text form, both ways.

use rayzor_abi::ElemKind;

use crate::func::{InlineHint, Linkage};
use crate::module::Phase;
use crate::ty::{Ty, ValKind};

pub(super) fn phase_name(phase: Phase) -> &'static str {
    match phase {
        Phase::Built => "built",
        Phase::Optimized => "optimized",
        Phase::Lowered => "lowered",
    }
}

pub(super) fn phase_named(name: &str) -> Option<Phase> {
    [Phase::Built, Phase::Optimized, Phase::Lowered]
        .into_iter()
        .find(|&phase| phase_name(phase) == name)
}

pub(super) fn linkage_name(linkage: Linkage) -> &'static str {
    match linkage {
        Linkage::Internal => "internal",
        Linkage::Exported => "exported",
        Linkage::Imported => "imported",
    }
}

pub(super) fn linkage_named(name: &str) -> Option<Linkage> {
    [Linkage::Internal, Linkage::Exported, Linkage::Imported]
        .into_iter()
        .find(|&linkage| linkage_name(linkage) == name)
}

pub(super) fn inline_name(hint: InlineHint) -> &'static str {
    match hint {
        InlineHint::Auto => "inline_auto",
        InlineHint::Always => "inline_always",
        InlineHint::Never => "inline_never",
    }
}

pub(super) fn inline_named(name: &str) -> Option<InlineHint> {
    [InlineHint::Auto, InlineHint::Always, InlineHint::Never]
        .into_iter()
        .find(|&hint| inline_name(hint) == name)
}

pub(super) fn ty_named(name: &str) -> Option<Ty> {
    Ty::ALL.into_iter().find(|ty| ty.name() == name)
}

pub(super) fn elem_name(kind: ElemKind) -> &'static str {
    Ty::of_elem(kind).name()
}

pub(super) fn elem_named(name: &str) -> Option<ElemKind> {
    ElemKind::ALL.into_iter().find(|&kind| elem_name(kind) == name)
}

pub(super) fn val_kind_named(name: &str) -> Option<ValKind> {
    ValKind::ALL.into_iter().find(|kind| kind.name() == name)
}

/// Whether `text` can stand in the text form without quotes.
pub(super) fn is_plain(text: &str) -> bool {
    !text.is_empty()
        && text.bytes().all(is_name_byte)
        && !text.ends_with('.')
        && !text.contains("..")
}

/// Whether a byte may be part of an unquoted name behind a sigil.
pub(super) fn is_name_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || byte == b'_' || byte == b'.'
}
