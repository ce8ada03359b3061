//! Rows: arrays, stores, bytes.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! array_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            array {
                /// An empty array of an `ElemKind` with room for `capacity` elements.
                ArrayNew = rayzor_array_new: new(kind: I32, capacity: I32) -> Ref, MayCollect;
                /// Makes room for `capacity` elements; the length stays.
                ArrayReserve = rayzor_array_reserve: reserve(array: Ref, capacity: I32) -> Void, MayCollect;
                /// Sets the length: new elements are zero or null, dropped ones are cleared.
                ArrayResize = rayzor_array_resize: resize(array: Ref, length: I32) -> Void, MayThrow;
                /// Before `array[index] = …`: makes the length at least `index + 1`. Throws when `index` is negative.
                ArrayGrowFor = rayzor_array_grow_for: grow_for(array: Ref, index: I32) -> Void, MayThrow;
                /// Element by run-time kind; null outside the bounds.
                ArrayGet = rayzor_array_get: get(array: Ref, index: I32) -> Val, MayCollect;
                /// Stores by run-time kind (converting), growing the array.
                ArraySet = rayzor_array_set: set(array: Ref, index: I32, value: Val) -> Void, MayThrow;
                /// Appends by run-time kind; gives the new length.
                ArrayPush = rayzor_array_push: push(array: Ref, value: Val) -> I32, MayThrow;
                /// A copy of `length` elements from `pos` (both within bounds).
                ArraySlice = rayzor_array_slice: slice(array: Ref, pos: I32, length: I32) -> Ref, MayCollect;
                /// A new array with the elements of both, of the kind of `a` unless the kinds differ (then `Val`).
                ArrayConcat = rayzor_array_concat: concat(a: Ref, b: Ref) -> Ref, MayCollect;
                /// Opens a gap of `count` zero elements at `pos` (within 0…length).
                ArrayInsertGap = rayzor_array_insert_gap: insert_gap(array: Ref, pos: I32, count: I32) -> Void, MayCollect;
                /// Removes `count` elements at `pos` (within bounds).
                ArrayRemoveRange = rayzor_array_remove_range: remove_range(array: Ref, pos: I32, count: I32) -> Void, Writes;
                /// Copies elements within or between arrays of equal kind; ranges are within bounds.
                ArrayBlit = rayzor_array_blit: blit(src: Ref, src_pos: I32, dst: Ref, dst_pos: I32, length: I32) -> Void, Writes;
                /// The run-time kind.
                ArrayKind = rayzor_array_kind: kind(array: Ref) -> I32, Reads;
            }
            store {
                /// A zeroed store: `haxe.ds.Vector<T>`. Throws when `length` is negative.
                StoreNew = rayzor_store_new: new(kind: I32, length: I32) -> Ref, MayThrow;
                /// Element by run-time kind; the index is within bounds.
                StoreGet = rayzor_store_get: get(store: Ref, index: I32) -> Val, MayCollect;
                /// Stores by run-time kind (converting); the index is within bounds.
                StoreSet = rayzor_store_set: set(store: Ref, index: I32, value: Val) -> Void, MayThrow;
                /// `Vector.blit`: throws when a range is out of bounds.
                StoreBlit = rayzor_store_blit: blit(src: Ref, src_pos: I32, dst: Ref, dst_pos: I32, length: I32) -> Void, MayThrow;
                /// An array with a copy of `length` elements from `pos`.
                StoreToArray = rayzor_store_to_array: to_array(store: Ref, pos: I32, length: I32) -> Ref, MayThrow;
                /// A store with a copy of an array's elements.
                StoreFromArray = rayzor_store_from_array: from_array(array: Ref) -> Ref, MayCollect;
            }
            bytes {
                /// Zeroed bytes; throws when `length` is negative.
                BytesNew = haxe_bytes_new: new(length: I32) -> Ref, MayThrow;
                /// Copies between (or within) bytes; throws when a range is out of bounds.
                BytesBlit = haxe_bytes_blit: blit(dst: Ref, dst_pos: I32, src: Ref, src_pos: I32, length: I32) -> Void, MayThrow;
                /// Sets bytes; throws when the range is out of bounds.
                BytesFill = haxe_bytes_fill: fill(bytes: Ref, pos: I32, length: I32, value: I32) -> Void, MayThrow;
                /// A copy of a range; throws when it is out of bounds.
                BytesSub = haxe_bytes_sub: sub(bytes: Ref, pos: I32, length: I32) -> Ref, MayThrow;
                /// Lexicographic comparison: negative, zero or positive.
                BytesCompare = haxe_bytes_compare: compare(a: Ref, b: Ref) -> I32, Reads;
                /// Decodes a range: encoding 0 UTF-8, 1 raw native (UTF-16 LE). Throws when it is out of bounds.
                BytesGetString = haxe_bytes_get_string: get_string(bytes: Ref, pos: I32, length: I32, encoding: I32) -> Ref, MayThrow;
                /// Encodes a string: encoding 0 UTF-8, 1 raw native (UTF-16 LE).
                BytesOfString = haxe_bytes_of_string: of_string(text: Ref, encoding: I32) -> Ref, MayThrow;
                /// Two lower-case hexadecimal digits for each of the first `length` bytes.
                BytesToHex = haxe_bytes_to_hex: to_hex(bytes: Ref, length: I32) -> Ref, MayCollect;
                /// The byte at `pos`; throws outside the bounds.
                BytesGet = haxe_bytes_get: get(bytes: Ref, pos: I32) -> I32, MayThrow;
                /// Sets a byte; throws outside the bounds.
                BytesSet = haxe_bytes_set: set(bytes: Ref, pos: I32, value: I32) -> Void, MayThrow;
                /// Little-endian unsigned 16-bit number; throws outside the bounds.
                BytesGetU16 = haxe_bytes_get_u16: get_u16(bytes: Ref, pos: I32) -> I32, MayThrow;
                /// Little-endian 16-bit number; throws outside the bounds.
                BytesSetU16 = haxe_bytes_set_u16: set_u16(bytes: Ref, pos: I32, value: I32) -> Void, MayThrow;
                /// Little-endian 32-bit number; throws outside the bounds.
                BytesGetI32 = haxe_bytes_get_i32: get_i32(bytes: Ref, pos: I32) -> I32, MayThrow;
                /// Little-endian 32-bit number; throws outside the bounds.
                BytesSetI32 = haxe_bytes_set_i32: set_i32(bytes: Ref, pos: I32, value: I32) -> Void, MayThrow;
                /// Little-endian 64-bit number; throws outside the bounds.
                BytesGetI64 = haxe_bytes_get_i64: get_i64(bytes: Ref, pos: I32) -> I64, MayThrow;
                /// Little-endian 64-bit number; throws outside the bounds.
                BytesSetI64 = haxe_bytes_set_i64: set_i64(bytes: Ref, pos: I32, value: I64) -> Void, MayThrow;
                /// Little-endian single; throws outside the bounds.
                BytesGetFloat = haxe_bytes_get_float: get_float(bytes: Ref, pos: I32) -> F64, MayThrow;
                /// Little-endian single; throws outside the bounds.
                BytesSetFloat = haxe_bytes_set_float: set_float(bytes: Ref, pos: I32, value: F64) -> Void, MayThrow;
                /// Little-endian double; throws outside the bounds.
                BytesGetDouble = haxe_bytes_get_double: get_double(bytes: Ref, pos: I32) -> F64, MayThrow;
                /// Little-endian double; throws outside the bounds.
                BytesSetDouble = haxe_bytes_set_double: set_double(bytes: Ref, pos: I32, value: F64) -> Void, MayThrow;
            }
        } }
    };
}
