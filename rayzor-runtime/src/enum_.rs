//! Enum values of any type: structural equality and their parts.
use crate::class_info::{self, ctor_of};
use crate::exception::throw_string;
use crate::object::{Ref, to_val, val_ref};
use crate::{array, closure, dynamic};
use rayzor_abi::descriptor::{CtorInfo, ParamInfo};
use rayzor_abi::{ElemKind, Val};

fn expect_enum(value: Val) -> (Ref, &'static CtorInfo) {
    let Some(object) = val_ref(value) else { crate::exception::null_access() };
    match ctor_of(object) {
        Some(ctor) => (object, ctor),
        None => throw_string(&format!("{} is not an enum value", dynamic::type_name(value))),
    }
}

/// The value of a parameter.
pub fn argument(object: Ref, param: &ParamInfo) -> Val {
    class_info::read_repr(param.repr as u8, object.at(param.offset))
}

/// Row `enum_.equals`.
pub fn equals(a: Val, b: Val) -> bool {
    if a == b {
        return true;
    }
    let (Some(first), Some(second)) = (val_ref(a), val_ref(b)) else { return dynamic::eq(a, b) };
    let (Some(first_ctor), Some(second_ctor)) = (ctor_of(first), ctor_of(second)) else {
        return dynamic::eq(a, b);
    };
    let same_enum = match (class_info::enum_of(first_ctor), class_info::enum_of(second_ctor)) {
        (Some(first), Some(second)) => first.canonical == second.canonical,
        (Some(_) | None, Some(_) | None) => false,
    };
    if !same_enum || first_ctor.index != second_ctor.index {
        return false;
    }
    let params = class_info::params(first_ctor).iter().zip(class_info::params(second_ctor));
    params.into_iter().all(|(p, q)| equals(argument(first, p), argument(second, q)))
}

/// Row `enum_.constructor`.
pub fn constructor(value: Val) -> Ref {
    Ref::from_addr(expect_enum(value).1.name)
}

/// Row `enum_.index`.
pub fn index(value: Val) -> i32 {
    expect_enum(value).1.index as i32
}

/// Row `enum_.parameters`.
pub fn parameters(value: Val) -> Ref {
    let (object, ctor) = expect_enum(value);
    let params = class_info::params(ctor);
    let list = array::with_capacity(ElemKind::Val, params.len() as u32);
    for param in params {
        array::push(list, argument(object, param));
    }
    list
}

/// A value of this constructor with these arguments (missing ones are zero or null).
pub fn create(ctor: &'static CtorInfo, args: &[Val]) -> Val {
    if ctor.singleton != 0 {
        return to_val(Ref::from_addr(ctor.singleton));
    }
    if ctor.entry != 0 {
        return closure::call_entry(ctor.entry, Ref::NULL, args, ctor.n_params as usize);
    }
    let size = crate::object::type_desc(ctor.type_offset).size as usize;
    let header = rayzor_abi::layout::header_word(ctor.type_offset, ctor.index as u16);
    let object = crate::gc::alloc_sized(header, size);
    for (param, &value) in class_info::params(ctor).iter().zip(args) {
        class_info::write_repr(param.repr as u8, object.at(param.offset), value);
    }
    to_val(object)
}
