//! Internal compiler errors.

/// Stops the compiler because one of its own invariants is broken: `bug!(span, "what {was} broken")`.
/// Never for mistakes in the user's program.
#[macro_export]
macro_rules! bug {
    ($span:expr, $($message:tt)+) => {{
        let span: $crate::Span = $span;
        panic!("internal compiler error at file {} bytes {}..{}: {}", span.file.0, span.lo, span.hi, format_args!($($message)+))
    }};
}
