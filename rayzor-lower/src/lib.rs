//! Typed program → MIR: the only crate that knows both.
//!
//! `collect` asks for functions as they become reachable, `expr` and its neighbours translate their bodies, `layout`
//! decides where things lie, and `descriptor` writes down what the runtime has to know. Values of a type have the
//! representation that `repr` gives; generic code is copied for each combination of representations.
#![forbid(unsafe_code)]

pub mod binding;
mod closures;
mod collect;
mod cx;
mod data;
mod dce;
mod descriptor;
mod diagnostics;
mod entry;
mod enums;
mod exception;
mod expr;
mod func;
mod function_types;
mod hierarchy;
mod implement;
mod init_order;
mod intrinsics;
mod layout;
mod loop_;
mod meta;
mod numbering;
mod place;
mod polymorphic;
mod reflection;
mod repr;
mod rtti;
mod statics;
mod switch;
mod symbols;
mod type_test;
mod type_values;

use rayzor_base::{Diagnostics, SourceMap};
use rayzor_mir::Module;
use rayzor_target::TargetSpec;
use rayzor_types::program::Program;

use crate::cx::Cx;
pub use crate::dce::Dce;

/// How to lower.
#[derive(Clone, Debug, Default)]
pub struct LowerOptions {
    /// What `haxe.Resource` finds, by name.
    pub resources: Vec<Resource>,
    /// How much reflection finds.
    pub dce: Dce,
}

/// A file inside the program.
#[derive(Clone, Debug)]
pub struct Resource {
    /// The name it is asked for by.
    pub name: String,
    /// Its content.
    pub bytes: Vec<u8>,
}

/// Translates a whole program without errors.
///
/// What cannot be translated is reported; the module is then not to be used.
pub fn lower_program(
    program: &Program,
    sources: &SourceMap,
    _target: &TargetSpec,
    options: LowerOptions,
    diagnostics: &mut Diagnostics,
) -> Module {
    let mut cx = Cx::new(program, sources, options, diagnostics);
    let Some(main) = cx.ask_for_roots() else { return cx.module };
    cx.run();
    let start = cx.program_func(main);
    if cx.diagnostics.has_errors() {
        return cx.module;
    }
    let record = cx.describe(start);
    cx.apply_patches();
    cx.c_main(record);
    if let Some(name) = cx.has_empty_data() {
        rayzor_base::bug!(rayzor_base::Span::NONE, "the contents of {name} were never set");
    }
    cx.module
}
