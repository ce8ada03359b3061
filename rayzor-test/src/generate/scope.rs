//! The variables that an expression may use.

use super::Ty;

/// A variable.
#[derive(Clone, Debug)]
pub(crate) struct Var {
    pub(crate) name: String,
    pub(crate) ty: Ty,
    pub(crate) is_mutable: bool,
}

/// The variables in scope, innermost last.
#[derive(Clone, Default, Debug)]
pub(crate) struct Scope {
    vars: Vec<Var>,
    /// How many loops of the innermost function are around.
    pub(crate) loops: usize,
    /// What the innermost function returns; none where `return` may not stand.
    pub(crate) ret: Option<Ty>,
}

impl Scope {
    pub(crate) fn declare(&mut self, name: &str, ty: Ty, is_mutable: bool) {
        self.vars.push(Var { name: name.to_owned(), ty, is_mutable });
    }

    pub(crate) fn mark(&self) -> usize {
        self.vars.len()
    }

    pub(crate) fn leave(&mut self, mark: usize) {
        self.vars.truncate(mark);
    }

    /// The names of the variables of a type.
    pub(crate) fn of(&self, ty: Ty) -> Vec<&str> {
        self.vars.iter().filter(|var| var.ty == ty).map(|var| &*var.name).collect()
    }

    /// The variables that can be set.
    pub(crate) fn mutable(&self) -> Vec<Var> {
        self.vars.iter().filter(|var| var.is_mutable).cloned().collect()
    }
}
