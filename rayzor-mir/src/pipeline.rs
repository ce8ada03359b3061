//! The ordered lists of passes for each optimisation level. Order lives here and nowhere else.

use crate::legalize;
use crate::module::{Module, Phase};
use crate::pass::{Runner, RunnerOptions};
use crate::passes::dce::Dce;
use crate::passes::simplify_cfg::SimplifyCfg;

/// How much work goes into making the program fast or small.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum OptLevel {
    /// Compile fast: only what the language demands.
    O0,
    /// Cheap improvements.
    O1,
    /// The usual.
    #[default]
    O2,
    /// Also what makes the program larger.
    O3,
}

/// Runs the passes of a level; Built becomes Optimized.
pub fn optimize(module: &mut Module, level: OptLevel) {
    optimize_with(module, level, &mut Runner::new(RunnerOptions::default()));
}

/// Runs the passes of a level by a runner of one's own, to dump or bisect.
pub fn optimize_with(module: &mut Module, level: OptLevel, runner: &mut Runner) {
    if level > OptLevel::O0 {
        runner.run_all::<SimplifyCfg>(module);
        runner.run_all::<Dce>(module);
    }
    module.phase = Phase::Optimized;
}

/// Rewrites object-level instructions; the module becomes Lowered.
pub fn legalize(module: &mut Module) {
    legalize::legalize(module);
}
