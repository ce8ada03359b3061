//! Checks that a module is well-formed. That means:
//!
//! * **Structure** (`structure`): every block of the layout, and every instruction of a block, is there once. The entry
//!   has the signature's parameters and no predecessor. Jumps name blocks of the layout and give one argument of the
//!   right type for each parameter.
//! * **Handlers** (`structure`): an `unwind` names a block of the layout that begins with `CatchValue` and has no
//!   parameters. `CatchValue` stands nowhere else, and no jump leads to a handler.
//! * **Positions** (`structure`): positions in inlined code name calls of the function's table, which name earlier ones.
//! * **SSA** (`ssa`): a definition of a used value comes before each use on every way; what a handler uses is defined
//!   at the start of every block that unwinds to it. Uses in unreachable blocks are not checked.
//! * **Types** (`types`): operands, arguments and results have the types the instruction demands; ids name things that
//!   exist; switch values are distinct; `Return` matches the signature.
//! * **Phase** (`phase`): a Lowered module has no object-level instruction.

mod phase;
mod ssa;
mod structure;
mod types;

use std::fmt;

use crate::func::Func;
use crate::ids::BlockId;
use crate::module::Module;

/// A rule broken.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct VerifyError {
    /// The function's name.
    pub func: String,
    /// What is wrong and where.
    pub message: String,
}

impl fmt::Display for VerifyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.func, self.message)
    }
}

impl std::error::Error for VerifyError {}

/// Checks a module; gives everything that is wrong.
pub fn verify(module: &Module) -> Result<(), Vec<VerifyError>> {
    let mut errors = Vec::new();
    for func in module.funcs.values() {
        if let Err(found) = verify_func(module, func) {
            errors.extend(found);
        }
    }
    if errors.is_empty() { Ok(()) } else { Err(errors) }
}

/// Checks one function of a module.
pub fn verify_func(module: &Module, func: &Func) -> Result<(), Vec<VerifyError>> {
    let mut cx = Checker { module, func, errors: Vec::new() };
    if func.has_body() && structure::check(&mut cx) {
        types::check(&mut cx);
        phase::check(&mut cx);
        ssa::check(&mut cx);
    }
    if cx.errors.is_empty() { Ok(()) } else { Err(cx.errors) }
}

struct Checker<'m> {
    module: &'m Module,
    func: &'m Func,
    errors: Vec<VerifyError>,
}

impl Checker<'_> {
    fn report(&mut self, block: BlockId, message: impl fmt::Display) {
        let position = self.func.layout.iter().position(|&b| b == block);
        let place =
            position.map_or_else(|| block.to_string(), |number| format!("b{number} of the text"));
        self.errors.push(VerifyError {
            func: self.func.name.clone(),
            message: format!("{place}: {message}"),
        });
    }
}
