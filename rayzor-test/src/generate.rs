//! Random well-typed programs, deterministic from a seed.
//!
//! A program is a fixed prelude (`prelude.hx`) and, in a package for each seed, random classes and functions written by the
//! rules in `rules.txt`. Programs end (calls burn fuel, loops are bounded) and avoid what Haxe leaves open: no value is read before
//! it is set, what maps hold is sorted before it is shown, texts and arrays do not grow without end, and Floats are
//! rounded to 1/256 before they are printed.

mod expand;
mod layout;
mod program;
mod rules;
mod scope;
mod ty;

use crate::random::Random;
use rules::Rule;
use scope::Scope;
use ty::Ty;

/// A static function of the program; its types may mention its parameter `P`.
#[derive(Clone, Debug)]
struct Signature {
    name: String,
    params: Vec<Ty>,
    ret: Ty,
    is_generic: bool,
    is_inline: bool,
}

/// A program under construction.
pub(crate) struct Generator {
    rules: Vec<Rule>,
    random: Random,
    scope: Scope,
    functions: Vec<Signature>,
    /// How many of the functions may be called here.
    n_callable: usize,
    n_classes: usize,
    n_names: usize,
    /// The type parameters in scope.
    opaque: Vec<&'static str>,
    /// How deeply statements may still hold statements.
    stmt_depth: usize,
    /// Expressions and parts of the statement so far.
    expansions: usize,
}

const PRELUDE: &str = include_str!("generate/prelude.hx");

/// The files of a program that runs those of `seeds` one after the other, by their paths.
pub fn program(seeds: &[u64]) -> Vec<(String, String)> {
    let mut files = vec![("Prelude.hx".to_owned(), PRELUDE.to_owned())];
    let mut main = "import Prelude.Lib;\n\nclass Main {\n\tstatic function main() {\n".to_owned();
    for seed in seeds {
        let text = seed_module(*seed);
        files.push((format!("s{seed}/Seed.hx"), text));
        main.push_str(&format!(
            "\t\tLib.start({seed});\n\t\ttry s{seed}.Seed.run() catch (e:Dynamic) Sys.println(\"uncaught\");\n"
        ));
    }
    main.push_str("\t}\n}\n");
    files.push(("Main.hx".to_owned(), main));
    files
}

/// The module of one seed.
fn seed_module(seed: u64) -> String {
    let mut generator = Generator {
        rules: rules::read(),
        random: Random::new(seed),
        scope: Scope::default(),
        functions: Vec::new(),
        n_callable: 0,
        n_classes: 1,
        n_names: 0,
        opaque: Vec::new(),
        stmt_depth: 0,
        expansions: 0,
    };
    let program = generator.program();
    format!("package s{seed};\n\nimport Prelude;\nusing Prelude.Ext;\n\n{program}")
}

impl Generator {
    fn below(&mut self, n: usize) -> usize {
        self.random.below(n)
    }

    /// True in `percent` of a hundred cases.
    fn chance(&mut self, percent: usize) -> bool {
        self.below(100) < percent
    }

    fn pick<T: Copy>(&mut self, from: &[T]) -> T {
        let at = self.below(from.len());
        from[at]
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.n_names += 1;
        format!("{prefix}{}", self.n_names)
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn depends_on_the_seed_alone() {
        assert_eq!(super::seed_module(7), super::seed_module(7));
        assert_ne!(super::seed_module(7), super::seed_module(8));
    }
}
