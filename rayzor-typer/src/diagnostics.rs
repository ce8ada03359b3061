//! Every message the typer can give: one constructor each, by topic.

pub(crate) mod call;
pub(crate) mod check;
pub(crate) mod decl;
pub(crate) mod field;
pub(crate) mod ident;
pub(crate) mod loader;
pub(crate) mod null_safety;
pub(crate) mod operator;
pub(crate) mod switch;
pub(crate) mod unify;
