//! Symbols known when the compiler is built, usable as constants.

use crate::intern::Symbol;

macro_rules! names {
    ($($name:ident = $text:literal,)*) => {
        #[allow(non_camel_case_types, clippy::upper_case_acronyms, reason = "variants mirror the constants' names")]
        #[repr(u32)]
        enum Index { $($name,)* }
        $(
            #[doc = concat!("`", $text, "`")]
            pub const $name: Symbol = Symbol::preinterned(Index::$name as u32);
        )*
        pub(crate) const PREINTERNED: &[&str] = &[$($text,)*];
    };
}

names! {
    EMPTY = "",
    MAIN = "main",
    NEW = "new",
    THIS = "this",
    SUPER = "super",
    UNDERSCORE = "_",
    TO_STRING = "toString",
    ITERATOR = "iterator",
    KEY_VALUE_ITERATOR = "keyValueIterator",
    HAS_NEXT = "hasNext",
    NEXT = "next",
    KEY = "key",
    VALUE = "value",
    LENGTH = "length",
    INIT = "__init__",
    MATCH = "match",
    BIND = "bind",
    GET_CLASS = "getClass",
    RESOLVE_CLASS = "resolveClass",
    CODE = "code",
    TRACE = "trace",
    NULL = "null",
    TRUE = "true",
    FALSE = "false",
    GET = "get",
    SET = "set",
    DEFAULT = "default",
    NEVER = "never",
    DYNAMIC = "dynamic",
    IMPORT = "import",
    ABSTRACT = "abstract",
    INT = "Int",
    FLOAT = "Float",
    BOOL = "Bool",
    VOID = "Void",
    STRING = "String",
    STRING_FUNCTION = "string",
    ARRAY = "Array",
    DYNAMIC_TYPE = "Dynamic",
    NULL_TYPE = "Null",
    CLASS = "Class",
    ENUM = "Enum",
    STD_TYPES = "StdTypes",
    MAIN_TYPE = "Main",
}
