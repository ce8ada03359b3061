//! Rows: enums, closures, casts.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! core_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            enum_ {
                /// `Type.enumEq`: same constructor and, recursively, equal arguments.
                EnumEquals = haxe_enum_eq: equals(a: Val, b: Val) -> I1, MayThrow;
                /// The name of an enum value's constructor.
                EnumConstructor = haxe_enum_constructor: constructor(value: Val) -> Ref, MayThrow;
                /// The index of an enum value's constructor.
                EnumIndex = haxe_enum_index: index(value: Val) -> I32, MayThrow;
                /// The arguments of an enum value, as an `Array<Dynamic>`.
                EnumParameters = haxe_enum_parameters: parameters(value: Val) -> Ref, MayThrow;
            }
            closure {
                /// `value` as a function of the type that the `FunctionTypeInfo` at `wanted` tells: itself when it can be called
                /// as one (or is null), else an adaptor closure. Throws when `value` is not a function.
                ClosureAs = rayzor_closure_as: as_type(value: Val, wanted: Ptr) -> Ref, MayThrow;
                /// Function equality: looks through adaptors and compares bound methods.
                ClosureEquals = rayzor_closure_equals: equals(a: Ref, b: Ref) -> I1, Reads;
                /// Calls a function value with `n` boxed arguments; throws when it is not a function.
                ClosureCall = rayzor_closure_call: call(function: Val, args: Ptr, n: I32) -> Val, MayThrow;
                /// `Reflect.makeVarArgs`.
                ClosureVarArgs = haxe_make_var_args: make_var_args(function: Ref) -> Ref, MayCollect;
            }
            cast {
                /// Whether `value` is an instance of the class with this type offset, or of a subclass.
                CastIsInstance = rayzor_is_instance: is_instance(value: Val, type_offset: I32) -> I1, Reads;
                /// Whether `value` is an instance of a class that implements the interface of this number.
                CastIsInterface = rayzor_is_interface: is_interface(value: Val, interface: I32) -> I1, Reads;
                /// `Std.isOfType`: `target` is a `Class` or `Enum` value.
                CastIsOfType = haxe_is_of_type: is_of_type(value: Val, target: Val) -> I1, Reads;
                /// `cast(value, T)` for a run-time type value; null passes.
                CastTo = rayzor_cast_to: to(value: Val, target: Val) -> Val, MayThrow;
                /// Throws the message of a failed `cast(value, target)`.
                CastFail = rayzor_cast_fail: fail(value: Val, target: Val) -> Void, NoReturn;
                /// `Dynamic` to `Array` of elements as `kind` says, or of references if it is `ARRAY_OF_REFERENCES`. An array that
                /// nobody has seen as one of references yet is converted in place; other kinds do not fit.
                CastArray = rayzor_cast_array: to_array(value: Val, kind: I32) -> Ref, MayThrow;
                /// `Dynamic` to a store of elements of `kind`.
                CastStore = rayzor_cast_store: to_store(value: Val, kind: I32) -> Ref, MayThrow;
            }
        } }
    };
}
