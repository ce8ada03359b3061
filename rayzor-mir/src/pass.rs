//! Passes over functions, and the runner that calls them: it verifies after each in debug builds, takes the time, dumps
//! on demand, and stops early for bisection.

use std::time::{Duration, Instant};

use rayzor_base::hash::FxIndexMap;

use crate::func::Func;
use crate::ids::FuncId;
use crate::module::Module;
use crate::text;
use crate::verify;

/// Whether a pass changed anything.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Changed {
    /// It did.
    Yes,
    /// It did not.
    No,
}

impl Changed {
    /// `Yes` when `changed`.
    pub fn from_bool(changed: bool) -> Changed {
        if changed { Changed::Yes } else { Changed::No }
    }

    /// `Yes` when either is.
    #[must_use]
    pub fn or(self, other: Changed) -> Changed {
        if self == Changed::Yes { self } else { other }
    }
}

/// What a function pass may look at besides its function.
#[derive(Clone, Copy, Debug)]
pub struct PassCx<'m> {
    /// The module; the function being changed is a declaration in it.
    pub module: &'m Module,
    /// The function's id.
    pub func_id: FuncId,
}

/// A pass over one function at a time.
pub trait Pass {
    /// Its name for dumps, times and tests.
    const NAME: &'static str;

    /// Changes `func`.
    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed;
}

/// What the runner does besides running.
#[derive(Clone, Debug, Default)]
pub struct RunnerOptions {
    /// Passes after which the module's text is kept, by name.
    pub dump_after: Vec<String>,
    /// Runs at most so many passes over functions, for bisection.
    pub max_passes: Option<u64>,
    /// Verifies after each pass in release builds as well.
    pub verify: bool,
}

/// Runs passes and keeps account of them.
#[derive(Debug, Default)]
pub struct Runner {
    options: RunnerOptions,
    n_run: u64,
    times: FxIndexMap<&'static str, Duration>,
    dumps: Vec<(String, String)>,
}

impl Runner {
    /// A runner with these options.
    pub fn new(options: RunnerOptions) -> Runner {
        Runner { options, ..Runner::default() }
    }

    /// Time spent in each pass, in order of first run.
    pub fn times(&self) -> impl Iterator<Item = (&'static str, Duration)> {
        self.times.iter().map(|(&name, &time)| (name, time))
    }

    /// The texts that `dump_after` asked for: pass name, module text.
    pub fn dumps(&self) -> &[(String, String)] {
        &self.dumps
    }

    /// Runs a function pass over one function.
    pub fn run_func<P: Pass>(&mut self, module: &mut Module, func_id: FuncId) -> Changed {
        if !module.funcs[func_id].has_body() || !self.may_run() {
            return Changed::No;
        }
        let start = Instant::now();
        let mut func = module.take_func(func_id);
        let changed = P::run(&mut func, &PassCx { module, func_id });
        module.put_func(func_id, func);
        *self.times.entry(P::NAME).or_default() += start.elapsed();
        if changed == Changed::Yes {
            self.check(P::NAME, module, &module.funcs[func_id]);
        }
        changed
    }

    /// Runs a function pass over all functions.
    pub fn run_all<P: Pass>(&mut self, module: &mut Module) -> Changed {
        let mut changed = Changed::No;
        let ids: Vec<FuncId> = module.funcs.keys().collect();
        for func_id in ids {
            changed = changed.or(self.run_func::<P>(module, func_id));
        }
        self.dump(P::NAME, module);
        changed
    }

    /// Runs a pass over the module as a whole.
    pub fn run_module(
        &mut self,
        name: &'static str,
        module: &mut Module,
        run: impl FnOnce(&mut Module),
    ) {
        if !self.may_run() {
            return;
        }
        let start = Instant::now();
        run(module);
        *self.times.entry(name).or_default() += start.elapsed();
        for func in module.funcs.values() {
            self.check(name, module, func);
        }
        self.dump(name, module);
    }

    fn may_run(&mut self) -> bool {
        self.n_run += 1;
        self.options.max_passes.is_none_or(|max| self.n_run <= max)
    }

    fn dump(&mut self, name: &str, module: &Module) {
        if self.options.dump_after.iter().any(|wanted| wanted == name) {
            self.dumps.push((name.to_owned(), text::print(module)));
        }
    }

    /// Stops the compiler when a pass broke a function.
    fn check(&self, pass: &str, module: &Module, func: &Func) {
        if !cfg!(debug_assertions) && !self.options.verify {
            return;
        }
        if let Err(errors) = verify::verify_func(module, func) {
            let list: Vec<String> = errors.iter().map(ToString::to_string).collect();
            let text = text::print_func(module, func);
            panic!("internal compiler error: {pass} broke a function\n{}\n{text}", list.join("\n"));
        }
    }
}
