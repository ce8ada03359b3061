//! Rows: exceptions.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! exception_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            exception {
                /// Throws `value`, recording the call stack.
                Throw = rayzor_throw: throw(value: Val) -> Void, NoReturn;
                /// Throws `value` again, keeping the recorded call stack.
                Rethrow = rayzor_rethrow: rethrow(value: Val) -> Void, NoReturn;
                /// Ends the unwinding that arrived at a landing pad with this exception pointer; gives the thrown value.
                Catch = rayzor_catch: catch(exception: Ptr) -> Val, Writes;
                /// Throws "Null Access".
                NullAccess = rayzor_null_access: null_access() -> Void, NoReturn;
                /// Throws "Null Access" of a field, by name.
                NullAccessField = rayzor_null_access_field: null_access_field(name: I32) -> Void, NoReturn;
                /// Throws "Invalid array access" or the like.
                OutOfBounds = rayzor_out_of_bounds: out_of_bounds(index: I32, length: I32) -> Void, NoReturn;
                /// Throws a string made from static UTF-8 text.
                ThrowText = rayzor_throw_text: throw_text(text: Ptr, length: I32) -> Void, NoReturn;
                /// The call stack here, cheaply: an opaque object for `exception.frames`.
                CallStack = haxe_call_stack: call_stack() -> Ref, MayCollect;
                /// The stack of the exception caught last, likewise.
                ExceptionStack = haxe_exception_stack: exception_stack() -> Ref, MayCollect;
                /// Names the Haxe frames of a stack: an array of strings `name|file|line`, innermost first.
                StackFrames = haxe_stack_frames: frames(stack: Ref) -> Ref, MayCollect;
            }
        } }
    };
}
