//! Rows: strings, numbers and text (owned with rayzor-runtime/src/string).

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! string_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            string {
                /// `a + b`; a null operand reads "null".
                StringConcat = haxe_string_concat: concat(a: Ref, b: Ref) -> Ref, MayCollect;
                /// Concatenation of `count` strings at `parts` (`*const Ref`); a null part reads "null".
                StringConcatN = haxe_string_concat_n: concat_n(parts: Ptr, count: I32) -> Ref, MayCollect;
                /// Content equality; both may be null.
                StringEquals = haxe_string_equals: equals(a: Ref, b: Ref) -> I1, Reads;
                /// Order by UTF-16 unit: negative, zero or positive. Null sorts first.
                StringCompare = haxe_string_compare: compare(a: Ref, b: Ref) -> I32, Reads;
                /// Hash of the content, never 0; cached in the string.
                StringHash = haxe_string_hash: hash(text: Ref) -> I32, Writes;
            }
        } }
    };
}
