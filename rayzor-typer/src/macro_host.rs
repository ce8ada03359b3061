//! The typer's only view of macros.

use rayzor_base::{Diagnostics, Span, Symbol};
use rayzor_syntax::ast;

/// Runs macros. Without one, calling a macro is an error.
pub trait MacroHost {
    /// Calls the macro `field` of `class` (with dots) with unevaluated arguments; gives the expression to put in its place.
    fn call(
        &mut self,
        class: Symbol,
        field: Symbol,
        args: &[ast::Expr],
        span: Span,
        diagnostics: &mut Diagnostics,
    ) -> Option<ast::Expr>;

    /// Runs a `@:build` macro on the fields of a type; gives the fields to put in their place.
    fn build(
        &mut self,
        macro_call: &ast::Expr,
        fields: &[ast::Field],
        diagnostics: &mut Diagnostics,
    ) -> Option<Vec<ast::Field>>;
}
