//! `Std.string` of anything, and printing.
use crate::class_info::{self, class_of, class_of_value, ctor_of, enum_of_value};
use crate::names::{Known, known_text};
use crate::object::{Ref, to_val, val_ref};
use crate::string::format;
use crate::text::{alloc_string_latin1, view};
use crate::{anon, array, closure, enum_, io, names, store};
use rayzor_abi::Val;
use rayzor_abi::descriptor::{CtorInfo, TypeKind};
use rayzor_abi::layout::BOX_I64_VALUE;
use rayzor_abi::val::ValKind;

/// Deeper nesting is cut off: the value may contain itself.
const MAX_DEPTH: u32 = 5;

/// Row `std_api.string`.
pub fn string(value: Val) -> Ref {
    match value.kind() {
        ValKind::Null => known_text(Known::Null),
        ValKind::Bool(truth) => string_bool(truth),
        ValKind::Int(number) => string_i32(number),
        ValKind::Float(number) => string_f64(number),
        ValKind::Ref(address) => string_of_object(Ref::from_addr(address)),
    }
}

/// Row `std_api.string_i32`.
pub fn string_i32(value: i32) -> Ref {
    alloc_string_latin1(format::int(value).as_bytes())
}

/// Row `std_api.string_f64`.
pub fn string_f64(value: f64) -> Ref {
    alloc_string_latin1(format::float(value).as_bytes())
}

/// Row `std_api.string_bool`.
pub fn string_bool(value: bool) -> Ref {
    known_text(if value { Known::True } else { Known::False })
}

/// Row `std_api.string_i64`.
pub fn string_i64(value: i64) -> Ref {
    alloc_string_latin1(format::int64(value).as_bytes())
}

/// Row `std_api.string_u32`.
pub fn string_u32(value: i32) -> Ref {
    alloc_string_latin1(format::unsigned(u64::from(value as u32)).as_bytes())
}

/// Row `std_api.print`.
pub fn print(text: Ref) {
    let text = if text.is_null() { known_text(Known::Null) } else { text };
    io::print(view(text), false);
}

/// Row `std_api.println`.
pub fn println(text: Ref) {
    let text = if text.is_null() { known_text(Known::Null) } else { text };
    io::print(view(text), true);
}

fn string_of_object(object: Ref) -> Ref {
    if object.kind() == TypeKind::String {
        return object;
    }
    let mut units = Vec::new();
    append(&mut units, to_val(object), 0);
    crate::text::alloc_utf16(&units)
}

fn append_text(out: &mut Vec<u16>, text: &str) {
    out.extend(text.encode_utf16());
}

fn append_string(out: &mut Vec<u16>, string: Ref) {
    if string.is_null() {
        append_text(out, "null");
    } else {
        out.extend(view(string).to_units());
    }
}

/// Appends the text of a value inside of another at `depth`.
fn append(out: &mut Vec<u16>, value: Val, depth: u32) {
    let Some(object) = val_ref(value) else { return append_string(out, string(value)) };
    if depth > MAX_DEPTH {
        return append_text(out, "<...>");
    }
    match object.kind() {
        TypeKind::String => append_string(out, object),
        TypeKind::Array => {
            append_elements(out, array::len(object), |index| array::get(object, index), depth)
        }
        TypeKind::Store => append_elements(
            out,
            store::len(object) as u32,
            |index| store::get(object, index),
            depth,
        ),
        TypeKind::Anon => append_structure(out, object, depth),
        TypeKind::BoxI64 => append_text(out, &object.read::<i64>(BOX_I64_VALUE).to_string()),
        TypeKind::ClassValue => {
            append_type(out, "Class", class_of_value(object).map(|info| info.name))
        }
        TypeKind::EnumValue => {
            append_type(out, "Enum", enum_of_value(object).map(|info| info.name))
        }
        TypeKind::Closure | TypeKind::BoundMethod | TypeKind::VarArgs => append_text(out, "#fun"),
        TypeKind::Instance => append_instance(out, object),
        TypeKind::EnumCtor => append_enum(out, object, depth),
        TypeKind::Bytes => append_text(out, "#bytes"),
        TypeKind::None | TypeKind::Native | TypeKind::Enum | TypeKind::Internal => {
            append_text(out, "#native")
        }
    }
}

fn append_elements(out: &mut Vec<u16>, count: u32, element: impl Fn(i32) -> Val, depth: u32) {
    append_text(out, "[");
    for index in 0..count as i32 {
        if index > 0 {
            append_text(out, ",");
        }
        append(out, element(index), depth + 1);
    }
    append_text(out, "]");
}

fn append_structure(out: &mut Vec<u16>, object: Ref, depth: u32) {
    let to_string = names::known(Known::ToString);
    if let Some(function) = anon::get(object, to_string)
        .filter(|&value| val_ref(value).is_some_and(closure::is_function))
    {
        let text = closure::call_values(function, &[]);
        return append(out, text, depth + 1);
    }
    append_text(out, "{");
    for (index, name) in anon::names(object).into_iter().enumerate() {
        append_text(out, if index > 0 { ", " } else { "" });
        append_string(out, names::text(name));
        append_text(out, ": ");
        append(out, anon::get(object, name).unwrap_or(Val::NULL), depth + 1);
    }
    append_text(out, "}");
}

fn append_type(out: &mut Vec<u16>, kind: &str, name: Option<u64>) {
    append_text(out, kind);
    append_text(out, "<");
    append_string(out, Ref::from_addr(name.unwrap_or(0)));
    append_text(out, ">");
}

fn append_instance(out: &mut Vec<u16>, object: Ref) {
    let code = object.desc().to_string;
    if code != 0 {
        // SAFETY: the descriptor holds null or the native code of `toString`.
        let to_string: extern "C-unwind" fn(Ref) -> Ref =
            unsafe { std::mem::transmute(code as usize as *const ()) };
        return append_string(out, to_string(object));
    }
    append_string(out, Ref::from_addr(class_of(object).map_or(0, |info| info.name)));
}

fn append_enum(out: &mut Vec<u16>, object: Ref, depth: u32) {
    let Some(ctor): Option<&'static CtorInfo> = ctor_of(object) else { return };
    append_string(out, Ref::from_addr(ctor.name));
    let params = class_info::params(ctor);
    if params.is_empty() {
        return;
    }
    append_text(out, "(");
    for (index, param) in params.iter().enumerate() {
        append_text(out, if index > 0 { "," } else { "" });
        append(out, enum_::argument(object, param), depth + 1);
    }
    append_text(out, ")");
}
