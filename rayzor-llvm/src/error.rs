//! What can go wrong between MIR and the object file.

use std::fmt;

use inkwell::builder::BuilderError;
use inkwell::support::LLVMString;

/// A failure of LLVM or of the translation.
#[derive(Debug)]
pub enum EmitError {
    /// LLVM has no code generator for the target, or rejects the CPU.
    Target {
        /// The triple.
        triple: &'static str,
        /// LLVM's reason.
        reason: String,
    },
    /// The translated module is not well-formed: a defect of the compiler.
    Invalid(String),
    /// A builder call was refused: a defect of the compiler.
    Builder(BuilderError),
    /// The optimiser or the code generator failed.
    Codegen(String),
}

impl fmt::Display for EmitError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            EmitError::Target { triple, reason } => {
                write!(f, "LLVM cannot generate code for {triple}: {reason}")
            }
            EmitError::Invalid(reason) => {
                write!(f, "internal compiler error: invalid LLVM IR: {reason}")
            }
            EmitError::Builder(error) => {
                write!(f, "internal compiler error: LLVM IR builder: {error}")
            }
            EmitError::Codegen(reason) => write!(f, "LLVM failed: {reason}"),
        }
    }
}

impl std::error::Error for EmitError {}

impl From<BuilderError> for EmitError {
    fn from(error: BuilderError) -> EmitError {
        EmitError::Builder(error)
    }
}

impl From<LLVMString> for EmitError {
    fn from(message: LLVMString) -> EmitError {
        EmitError::Codegen(message.to_string())
    }
}
