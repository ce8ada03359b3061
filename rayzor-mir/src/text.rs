//! The text form of MIR. Printing numbers values, blocks and slots in order of appearance, so that equal programs have
//! equal text; `print(parse(text)) == text` for printed text, and `;` starts a comment.
//!
//! ```text
//! phase built
//! file "Main.hx"
//! types $rayzor_types
//! class %Point size 24 aux 0 desc 128..192 extends %Base { field x i32 8 virtual (ref) -> i32 = @Point.len }
//! enum %Color desc 192..256 { ctor Rgb size 16 desc 224 { field r i32 8 } }
//! interface #Shape.area colour 0 (ref) -> f64 closed { %Point = @Point.area }
//! global $counter i32 align 4 mutable = zero 4
//! global $table data align 8 = bytes "\00\00\00\00\00\00\00\00" [0: @main + 0]
//! func @main(i32) -> i32 {
//!   slot s0: i32 "x"
//! b0(v0: i32) unwind b1:
//!   v1: i32 = iadd v0, v0 !0:3:7
//!   ret v1
//! b1() cold:
//!   v2: val = catch
//!   throw v2
//! }
//! ```

mod lexer;
mod names;
mod parser;
mod printer;

pub use parser::{ParseError, parse};
pub use printer::{print, print_func};
