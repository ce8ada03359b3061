//! `Date`: the offset of local time; the calendar itself is in Haxe.
use crate::os;

/// Row `date.offset`: seconds that local time is ahead of UTC at `seconds` since 1970.
pub fn offset(seconds: f64) -> f64 {
    os::local_offset(seconds as i64) as f64
}
