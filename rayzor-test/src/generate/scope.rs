//! The variables that an expression may use.

use super::ty::Ty;

/// A variable.
#[derive(Clone, Debug)]
pub(crate) struct Var {
    pub(crate) name: String,
    pub(crate) ty: Ty,
    pub(crate) is_mutable: bool,
}

/// The variables in scope, innermost last, and where jumps lead.
#[derive(Clone, Default, Debug)]
pub(crate) struct Scope {
    pub(crate) vars: Vec<Var>,
    /// How many loops of the innermost function are around.
    pub(crate) loops: usize,
    /// What the innermost function returns; none where `return` may not stand.
    pub(crate) ret: Option<Ty>,
}

impl Scope {
    pub(crate) fn declare(&mut self, name: &str, ty: &Ty, is_mutable: bool) {
        self.vars.push(Var { name: name.to_owned(), ty: ty.clone(), is_mutable });
    }

    /// The names of the variables of a type, or of those that can be set.
    pub(crate) fn of(&self, ty: &Ty, only_mutable: bool) -> Vec<String> {
        let fits = |var: &&Var| var.ty == *ty && (var.is_mutable || !only_mutable);
        self.vars.iter().filter(fits).map(|var| var.name.clone()).collect()
    }
}
