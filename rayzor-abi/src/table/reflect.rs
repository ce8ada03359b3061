//! Rows: Reflect, Type, Std.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! reflect_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            reflect {
                /// `Reflect.hasField`.
                ReflectHasField = haxe_reflect_has_field: has_field(object: Val, name: Ref) -> I1, MayThrow;
                /// `Reflect.field`: no getters; null when absent.
                ReflectField = haxe_reflect_field: field(object: Val, name: Ref) -> Val, MayThrow;
                /// `Reflect.setField`: no setters.
                ReflectSetField = haxe_reflect_set_field: set_field(object: Val, name: Ref, value: Val) -> Void, MayThrow;
                /// `Reflect.getProperty`.
                ReflectGetProperty = haxe_reflect_get_property: get_property(object: Val, name: Ref) -> Val, MayThrow;
                /// `Reflect.setProperty`.
                ReflectSetProperty = haxe_reflect_set_property: set_property(object: Val, name: Ref, value: Val) -> Void, MayThrow;
                /// `Reflect.callMethod`; `args` is an `Array<Dynamic>`.
                ReflectCallMethod = haxe_reflect_call_method: call_method(object: Val, function: Val, args: Ref) -> Val, MayThrow;
                /// `Reflect.fields`, as an array of strings.
                ReflectFields = haxe_reflect_fields: fields(object: Val) -> Ref, MayThrow;
                /// `Reflect.isFunction`.
                ReflectIsFunction = haxe_reflect_is_function: is_function(value: Val) -> I1, Reads;
                /// `Reflect.compare`.
                ReflectCompare = haxe_reflect_compare: compare(a: Val, b: Val) -> I32, MayThrow;
                /// `Reflect.compareMethods`.
                ReflectCompareMethods = haxe_reflect_compare_methods: compare_methods(a: Val, b: Val) -> I1, Reads;
                /// `Reflect.isObject`.
                ReflectIsObject = haxe_reflect_is_object: is_object(value: Val) -> I1, Reads;
                /// `Reflect.isEnumValue`.
                ReflectIsEnumValue = haxe_reflect_is_enum_value: is_enum_value(value: Val) -> I1, Reads;
                /// `Reflect.deleteField`.
                ReflectDeleteField = haxe_reflect_delete_field: delete_field(object: Val, name: Ref) -> I1, MayThrow;
                /// `Reflect.copy`: null unless `object` is a structure.
                ReflectCopy = haxe_reflect_copy: copy(object: Val) -> Val, MayThrow;
            }
            type_api {
                /// `Type.getClass`.
                TypeGetClass = haxe_type_get_class: get_class(value: Val) -> Ref, Reads;
                /// `Type.getEnum`.
                TypeGetEnum = haxe_type_get_enum: get_enum(value: Val) -> Ref, Reads;
                /// `Type.getSuperClass`.
                TypeGetSuperClass = haxe_type_get_super_class: get_super_class(class: Ref) -> Ref, Reads;
                /// `Type.getClassName`.
                TypeGetClassName = haxe_type_get_class_name: get_class_name(class: Ref) -> Ref, MayThrow;
                /// `Type.getEnumName`.
                TypeGetEnumName = haxe_type_get_enum_name: get_enum_name(enumeration: Ref) -> Ref, MayThrow;
                /// `Type.resolveClass`.
                TypeResolveClass = haxe_type_resolve_class: resolve_class(name: Ref) -> Ref, Reads;
                /// `Type.resolveEnum`.
                TypeResolveEnum = haxe_type_resolve_enum: resolve_enum(name: Ref) -> Ref, Reads;
                /// `Type.createInstance`; `args` is an `Array<Dynamic>`.
                TypeCreateInstance = haxe_type_create_instance: create_instance(class: Ref, args: Ref) -> Val, MayThrow;
                /// `Type.createEmptyInstance`.
                TypeCreateEmptyInstance = haxe_type_create_empty_instance: create_empty_instance(class: Ref) -> Val, MayThrow;
                /// `Type.createEnum`; `args` is an `Array<Dynamic>` or null.
                TypeCreateEnum = haxe_type_create_enum: create_enum(enumeration: Ref, constructor: Ref, args: Ref) -> Val, MayThrow;
                /// `Type.createEnumIndex`; `args` is an `Array<Dynamic>` or null.
                TypeCreateEnumIndex = haxe_type_create_enum_index: create_enum_index(enumeration: Ref, index: I32, args: Ref) -> Val, MayThrow;
                /// `Type.getInstanceFields`, inherited ones included.
                TypeGetInstanceFields = haxe_type_get_instance_fields: get_instance_fields(class: Ref) -> Ref, MayThrow;
                /// `Type.getClassFields`.
                TypeGetClassFields = haxe_type_get_class_fields: get_class_fields(class: Ref) -> Ref, MayThrow;
                /// `Type.getEnumConstructs`.
                TypeGetEnumConstructs = haxe_type_get_enum_constructs: get_enum_constructs(enumeration: Ref) -> Ref, MayThrow;
                /// `Type.allEnums`: the constructors without parameters.
                TypeAllEnums = haxe_type_all_enums: all_enums(enumeration: Ref) -> Ref, MayThrow;
                /// Index of `Type.typeof`'s result in `ValueType`: TNull 0, TInt 1, TFloat 2, TBool 3, TObject 4, TFunction 5,
                /// TClass 6, TEnum 7, TUnknown 8; the argument is `get_class` or `get_enum`.
                TypeOfIndex = haxe_type_of_index: type_of_index(value: Val) -> I32, Reads;
                /// The `__meta__` structure of a class or enum value, or null.
                TypeMeta = haxe_type_meta: meta(target: Ref) -> Val, MayThrow;
            }
            std_api {
                /// `Std.string` of anything.
                StdString = haxe_std_string: string(value: Val) -> Ref, MayThrow;
                /// `Std.string` of an Int.
                StdStringI32 = haxe_std_string_i32: string_i32(value: I32) -> Ref, MayCollect;
                /// `Std.string` of a Float.
                StdStringF64 = haxe_std_string_f64: string_f64(value: F64) -> Ref, MayCollect;
                /// `Std.string` of a Bool.
                StdStringBool = haxe_std_string_bool: string_bool(value: I1) -> Ref, MayCollect;
                /// `Std.string` of an Int64.
                StdStringI64 = haxe_std_string_i64: string_i64(value: I64) -> Ref, MayCollect;
                /// `Std.string` of a UInt.
                StdStringU32 = haxe_std_string_u32: string_u32(value: I32) -> Ref, MayCollect;
                /// Writes a string and a line end to standard output: `trace` and `Sys.println`.
                StdPrintln = haxe_println: println(text: Ref) -> Void, MayThrow;
                /// Writes a string to standard output.
                StdPrint = haxe_print: print(text: Ref) -> Void, MayThrow;
            }
        } }
    };
}
