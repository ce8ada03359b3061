//! Rows: dynamic access, structures, boxing.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! object_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            dynamic {
                /// `object.name`; `cache` is an `InlineCache` or null. Getters are not called. Throws on null.
                DynGetField = rayzor_dyn_get_field: get_field(object: Val, name: I32, cache: Ptr) -> Val, MayThrow;
                /// `object.name = value`. Setters are not called. Throws on null.
                DynSetField = rayzor_dyn_set_field: set_field(object: Val, name: I32, value: Val, cache: Ptr) -> Void, MayThrow;
                /// `object.name(args…)`.
                DynCallMethod = rayzor_dyn_call_method: call_method(object: Val, name: I32, args: Ptr, n: I32) -> Val, MayThrow;
                /// `object[index]` on an array or a map-like object.
                DynGetIndex = rayzor_dyn_get_index: get_index(object: Val, index: Val) -> Val, MayThrow;
                /// `object[index] = value`.
                DynSetIndex = rayzor_dyn_set_index: set_index(object: Val, index: Val, value: Val) -> Void, MayThrow;
                /// `a + b`: numbers, or concatenation when either is a string.
                DynAdd = rayzor_dyn_add: add(a: Val, b: Val) -> Val, MayThrow;
                /// `a - b`.
                DynSub = rayzor_dyn_sub: sub(a: Val, b: Val) -> Val, MayThrow;
                /// `a * b`.
                DynMul = rayzor_dyn_mul: mul(a: Val, b: Val) -> Val, MayThrow;
                /// `a / b`: always a Float.
                DynDiv = rayzor_dyn_div: div(a: Val, b: Val) -> Val, MayThrow;
                /// `a % b`.
                DynMod = rayzor_dyn_mod: modulo(a: Val, b: Val) -> Val, MayThrow;
                /// `a & b`.
                DynAnd = rayzor_dyn_and: and(a: Val, b: Val) -> Val, MayThrow;
                /// `a | b`.
                DynOr = rayzor_dyn_or: or(a: Val, b: Val) -> Val, MayThrow;
                /// `a ^ b`.
                DynXor = rayzor_dyn_xor: xor(a: Val, b: Val) -> Val, MayThrow;
                /// `a << b`.
                DynShl = rayzor_dyn_shl: shl(a: Val, b: Val) -> Val, MayThrow;
                /// `a >> b`.
                DynShr = rayzor_dyn_shr: shr(a: Val, b: Val) -> Val, MayThrow;
                /// `a >>> b`.
                DynUshr = rayzor_dyn_ushr: ushr(a: Val, b: Val) -> Val, MayThrow;
                /// `-a`.
                DynNeg = rayzor_dyn_neg: neg(a: Val) -> Val, MayThrow;
                /// `~a`.
                DynNot = rayzor_dyn_not: not(a: Val) -> Val, MayThrow;
                /// `a == b`: numbers by value, strings by content, functions by identity, others by reference.
                DynEq = rayzor_dyn_eq: eq(a: Val, b: Val) -> I1, Reads;
                /// `a < b`.
                DynLt = rayzor_dyn_lt: lt(a: Val, b: Val) -> I1, MayThrow;
                /// `a <= b`.
                DynLe = rayzor_dyn_le: le(a: Val, b: Val) -> I1, MayThrow;
                /// `a > b`.
                DynGt = rayzor_dyn_gt: gt(a: Val, b: Val) -> I1, MayThrow;
                /// `a >= b`.
                DynGe = rayzor_dyn_ge: ge(a: Val, b: Val) -> I1, MayThrow;
                /// `Dynamic` to `Int`: null is 0, a Float truncates; throws for other types.
                DynToI32 = rayzor_dyn_to_i32: to_i32(value: Val) -> I32, MayThrow;
                /// `Dynamic` to `Float`: null is 0; throws for other types.
                DynToF64 = rayzor_dyn_to_f64: to_f64(value: Val) -> F64, MayThrow;
                /// `Dynamic` to `Bool`: null is false; throws for other types.
                DynToBool = rayzor_dyn_to_bool: to_bool(value: Val) -> I1, MayThrow;
                /// `Dynamic` to `Int64`: null is 0, an Int widens; throws for other types.
                DynToI64 = rayzor_dyn_to_i64: to_i64(value: Val) -> I64, MayThrow;
                /// Boxes an `Int64`.
                DynBoxI64 = rayzor_box_i64: box_i64(value: I64) -> Val, MayCollect;
                /// Whether the value is a boxed `Int64`.
                DynIsI64 = rayzor_is_i64: is_i64(value: Val) -> I1, Reads;
            }
            anon {
                /// A structure of this `*const Shape` with room for its fields, all null.
                AnonNew = rayzor_anon_new: new(shape: Ptr) -> Ref, MayCollect;
                /// An empty structure with room for `capacity` fields.
                AnonEmpty = rayzor_anon_empty: empty(capacity: I32) -> Ref, MayCollect;
            }
        } }
    };
}
