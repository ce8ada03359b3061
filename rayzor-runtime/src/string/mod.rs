//! `String`, the native half: every function here is a row of the table's `string` section.
//!
//! Strings come in two widths and are always stored as narrow as they can be, so equal texts have equal
//! representations; functions work on [`StrView`]s and leave the width of the result to `crate::text`.
pub mod buffer;
mod case;
mod compare;
mod concat;
pub mod format;
mod parse;
mod search;
mod slice;
mod url;
mod utf;

pub use buffer::{buffer_put, buffer_resize, buffer_text, buffer_widen};
pub use case::{to_lower, to_upper};
pub use compare::{compare, equals, hash};
pub use concat::{concat, concat_n, join};
pub use format::hex;
pub use parse::{parse_float, parse_int, parse_int64};
pub use search::{has_at, index_of, last_index_of, replace, split};
pub use slice::{char_at, substr, substring, trim};
pub use url::{url_decode, url_encode};
pub use utf::{encode_utf8, from_char_code};

use crate::exception::null_access;
use crate::object::Ref;
use crate::text::{StrView, view};

/// Row `string.new`.
pub fn new(text: Ref) -> Ref {
    text
}

/// The units of an argument that must not be null.
#[inline]
pub(crate) fn required<'a>(text: Ref) -> StrView<'a> {
    if text.is_null() { null_access() } else { view(text) }
}
