//! The ordered lists of passes for each optimisation level. Order lives here and nowhere else.

use crate::analysis::call_graph::CallGraph;
use crate::ids::FuncId;
use crate::legalize;
use crate::module::{Module, Phase};
use crate::pass::{Changed, Runner, RunnerOptions};
use crate::passes::const_prop::ConstProp;
use crate::passes::dce::Dce;
use crate::passes::gvn::Gvn;
use crate::passes::inline::{InlineAlways, InlineSmall};
use crate::passes::loop_version::LoopVersion;
use crate::passes::mem2reg::Mem2Reg;
use crate::passes::null_check::NullChecks;
use crate::passes::simplify_cfg::SimplifyCfg;
use crate::passes::sroa::Sroa;
use crate::passes::{dead_globals, devirtualize};

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
    match level {
        OptLevel::O0 => inline_marked(module, runner),
        OptLevel::O1 => improve(module, runner),
        OptLevel::O2 | OptLevel::O3 => {
            improve(module, runner);
            version_loops(module, runner);
        }
    }
    // Last, since inlining and direct calls leave functions without callers.
    runner.run_module(dead_globals::NAME, module, dead_globals::run);
    module.phase = Phase::Optimized;
}

/// `inline` functions are part of the language's cost model, so even -O0 inlines them.
fn inline_marked(module: &mut Module, runner: &mut Runner) {
    for func in CallGraph::new(module).bottom_up {
        runner.run_func::<InlineAlways>(module, func);
    }
}

fn improve(module: &mut Module, runner: &mut Runner) {
    for func in CallGraph::new(module).bottom_up {
        // First into SSA form, which every other pass sees through better than through slots.
        clean_up(module, runner, func);
    }
    // Needs closures and receivers in sight; gives inlining its direct calls.
    runner.run_module(devirtualize::NAME, module, devirtualize::run);
    inline_and_clean_up(module, runner);
    // Inlining brings more closures and receivers into sight: lambdas handed to inlined functions.
    runner.run_module(devirtualize::NAME, module, devirtualize::run);
    inline_and_clean_up(module, runner);
}

/// Callees first, each cleaned up before it is inlined into its callers.
fn inline_and_clean_up(module: &mut Module, runner: &mut Runner) {
    for func in CallGraph::new(module).bottom_up {
        if runner.run_func::<InlineSmall>(module, func) == Changed::Yes {
            clean_up(module, runner, func);
        }
    }
}

/// Behind everything else: loops are in their final form, and nothing looks into functions to inline them any more.
fn version_loops(module: &mut Module, runner: &mut Runner) {
    let ids: Vec<FuncId> = module.funcs.keys().collect();
    for func in ids {
        if runner.run_func::<LoopVersion>(module, func) == Changed::Yes {
            simplify(module, runner, func);
        }
    }
}

/// Simplifies a function, again as long as objects dissolve into slots: one may have been held by another.
fn clean_up(module: &mut Module, runner: &mut Runner, func: FuncId) {
    const MAX_ROUNDS: usize = 4;
    for _ in 0..MAX_ROUNDS {
        simplify(module, runner, func);
        // Behind the deletion of unused closures, which hold on to cells.
        if runner.run_func::<Sroa>(module, func) == Changed::No {
            return;
        }
    }
    simplify(module, runner, func);
}

fn simplify(module: &mut Module, runner: &mut Runner, func: FuncId) {
    // Fewer blocks make the dominator tree smaller for what follows.
    runner.run_func::<SimplifyCfg>(module, func);
    runner.run_func::<Mem2Reg>(module, func);
    // Values that were in slots are constants and boxes in sight by now.
    runner.run_func::<ConstProp>(module, func);
    // Equal null tests become one, so that the check elimination recognises the value.
    runner.run_func::<Gvn>(module, func);
    runner.run_func::<NullChecks>(module, func);
    // Unused arguments and checks are gone: delete what fed them, then the branches that became constant.
    runner.run_func::<Dce>(module, func);
    runner.run_func::<SimplifyCfg>(module, func);
}

/// Rewrites object-level instructions; the module becomes Lowered.
pub fn legalize(module: &mut Module) {
    legalize::legalize(module);
}
