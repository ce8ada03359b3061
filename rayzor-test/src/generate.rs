//! Random well-typed programs, deterministic from a seed.
//!
//! A program is a fixed prelude (`prelude.hx`: a generic box, an interface, an enum, an abstract, printing) and random
//! classes, functions and a `main` around it. Programs end (calls burn fuel, loops are bounded) and avoid what Haxe
//! leaves open: no value is read before it is set, keys of maps are sorted before they are shown, and Floats are rounded
//! to 1/256 before they are printed.

mod expr;
mod program;
mod scope;
mod stmt;

use crate::random::Random;
use scope::Scope;

/// The types that generated variables have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ty {
    /// `Int`.
    Int,
    /// `Float`.
    Float,
    /// `Bool`.
    Bool,
    /// `String`.
    Str,
    /// `Array<Int>`, never empty.
    Ints,
    /// `Array<String>`, never empty.
    Strs,
    /// `Null<Int>`.
    Opt,
    /// The enum `E`.
    Enum,
    /// The root class `K0`.
    Obj,
    /// `Int->Int`.
    Fun,
    /// `Map<String, Int>`.
    Map,
    /// `Box<Int>`.
    BoxInt,
    /// `Box<String>`.
    BoxStr,
    /// `Box<Float>`.
    BoxFloat,
    /// `Dynamic` that holds an Int.
    Dyn,
    /// The abstract `Num`.
    Num,
    /// The structure `{x:Int, s:String}`.
    Struct,
}

impl Ty {
    const ALL: [Ty; 17] = [
        Ty::Int,
        Ty::Float,
        Ty::Bool,
        Ty::Str,
        Ty::Ints,
        Ty::Strs,
        Ty::Opt,
        Ty::Enum,
        Ty::Obj,
        Ty::Fun,
        Ty::Map,
        Ty::BoxInt,
        Ty::BoxStr,
        Ty::BoxFloat,
        Ty::Dyn,
        Ty::Num,
        Ty::Struct,
    ];

    /// As written in Haxe.
    fn name(self) -> &'static str {
        match self {
            Ty::Int => "Int",
            Ty::Float => "Float",
            Ty::Bool => "Bool",
            Ty::Str => "String",
            Ty::Ints => "Array<Int>",
            Ty::Strs => "Array<String>",
            Ty::Opt => "Null<Int>",
            Ty::Enum => "E",
            Ty::Obj => "K0",
            Ty::Fun => "Int->Int",
            Ty::Map => "Map<String, Int>",
            Ty::BoxInt => "Box<Int>",
            Ty::BoxStr => "Box<String>",
            Ty::BoxFloat => "Box<Float>",
            Ty::Dyn => "Dynamic",
            Ty::Num => "Num",
            Ty::Struct => "{x:Int, s:String}",
        }
    }
}

/// A static function of the program.
#[derive(Clone, Debug)]
struct Function {
    name: String,
    params: Vec<Ty>,
    ret: Ty,
}

/// A program under construction.
pub(crate) struct Generator {
    random: Random,
    scope: Scope,
    functions: Vec<Function>,
    n_classes: usize,
    n_names: usize,
    text: String,
    indent: usize,
}

/// The text of the program for `seed`, whose main class is `Main`.
pub fn program(seed: u64) -> String {
    let mut generator = Generator {
        random: Random::new(seed),
        scope: Scope::default(),
        functions: Vec::new(),
        n_classes: 1,
        n_names: 0,
        text: String::new(),
        indent: 0,
    };
    generator.program();
    generator.text
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

    fn any_ty(&mut self) -> Ty {
        // The basic types are most of what programs compute with.
        if self.chance(55) { self.pick(&Ty::ALL[..4]) } else { self.pick(&Ty::ALL) }
    }

    fn fresh(&mut self, prefix: &str) -> String {
        self.n_names += 1;
        format!("{prefix}{}", self.n_names)
    }

    fn line(&mut self, text: &str) {
        self.text.extend(std::iter::repeat_n('\t', self.indent));
        self.text.push_str(text);
        self.text.push('\n');
    }

    /// A line that opens a block.
    fn open(&mut self, text: &str) {
        self.line(text);
        self.indent += 1;
    }

    fn close(&mut self, text: &str) {
        self.indent -= 1;
        self.line(text);
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn depends_on_the_seed_alone() {
        assert_eq!(super::program(7), super::program(7));
        assert_ne!(super::program(7), super::program(8));
    }
}
