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
                /// `new String(text)`: the text itself.
                StringNew = haxe_string_new: new(text: Ref) -> Ref, Reads;
                /// `String.toUpperCase`.
                StringToUpper = haxe_string_to_upper: to_upper(text: Ref) -> Ref, MayThrow;
                /// `String.toLowerCase`.
                StringToLower = haxe_string_to_lower: to_lower(text: Ref) -> Ref, MayThrow;
                /// `String.charAt`.
                StringCharAt = haxe_string_char_at: char_at(text: Ref, index: I32) -> Ref, MayThrow;
                /// `String.indexOf` with its default filled in.
                StringIndexOf = haxe_string_index_of: index_of(text: Ref, what: Ref, from: I32) -> I32, MayThrow;
                /// `String.lastIndexOf` with its default (the length) filled in.
                StringLastIndexOf = haxe_string_last_index_of: last_index_of(text: Ref, what: Ref, from: I32) -> I32, MayThrow;
                /// `String.split`.
                StringSplit = haxe_string_split: split(text: Ref, delimiter: Ref) -> Ref, MayThrow;
                /// `String.substr`; `len` is `i32::MAX` for "up to the end".
                StringSubstr = haxe_string_substr: substr(text: Ref, pos: I32, len: I32) -> Ref, MayThrow;
                /// `String.substring` with its default (the length) filled in.
                StringSubstring = haxe_string_substring: substring(text: Ref, start: I32, end: I32) -> Ref, MayThrow;
                /// `String.fromCharCode`.
                StringFromCharCode = haxe_string_from_char_code: from_char_code(code: I32) -> Ref, MayCollect;
                /// Whether `what` stands at `pos`.
                StringHasAt = haxe_string_has_at: has_at(text: Ref, what: Ref, pos: I32) -> I1, MayThrow;
                /// `StringTools.replace`.
                StringReplace = haxe_string_replace: replace(text: Ref, from: Ref, to: Ref) -> Ref, MayThrow;
                /// Without white space at the start (bit 0 of `sides`) and the end (bit 1).
                StringTrim = haxe_string_trim: trim(text: Ref, sides: I32) -> Ref, MayThrow;
                /// `StringTools.hex`.
                StringHex = haxe_string_hex: hex(number: I32, digits: I32) -> Ref, MayCollect;
                /// `Array.join` of an array of strings.
                StringJoin = haxe_string_join: join(parts: Ref, separator: Ref) -> Ref, MayThrow;
                /// `StringTools.urlEncode`.
                StringUrlEncode = haxe_string_url_encode: url_encode(text: Ref) -> Ref, MayThrow;
                /// `StringTools.urlDecode`.
                StringUrlDecode = haxe_string_url_decode: url_decode(text: Ref) -> Ref, MayThrow;
                /// `Std.parseInt`: null when there is no number.
                StringParseInt = haxe_parse_int: parse_int(text: Ref) -> Val, Reads;
                /// `Std.parseFloat`: NaN when there is no number.
                StringParseFloat = haxe_parse_float: parse_float(text: Ref) -> F64, Reads;
                /// `Int64.parseString`.
                StringParseInt64 = haxe_parse_int64: parse_int64(text: Ref) -> I64, MayThrow;
                /// Writes `n` units of `text` from `from` into the memory of a `StringBuf` at unit `at`; all in range.
                StringBufferPut = haxe_string_buffer_put: buffer_put(data: Ref, at: I32, wide: I32, text: Ref, from: I32, n: I32) -> Void, MayThrow;
                /// New memory of `size` bytes with the first `used` bytes of `data`.
                StringBufferResize = haxe_string_buffer_resize: buffer_resize(data: Ref, used: I32, size: I32) -> Ref, MayThrow;
                /// New memory for `capacity` two-byte units with `used` one-byte units of `data`.
                StringBufferWiden = haxe_string_buffer_widen: buffer_widen(data: Ref, used: I32, capacity: I32) -> Ref, MayThrow;
                /// The first `used` units as a string.
                StringBufferText = haxe_string_buffer_text: buffer_text(data: Ref, used: I32, wide: I32) -> Ref, MayCollect;
            }
        } }
    };
}
