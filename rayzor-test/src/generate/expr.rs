//! Expressions of a wanted type.

use super::{Generator, Ty};

const INTS: [&str; 18] = [
    "0",
    "1",
    "-1",
    "2",
    "3",
    "7",
    "10",
    "31",
    "32",
    "33",
    "100",
    "255",
    "-128",
    "65536",
    "1000003",
    "0x7FFFFFFF",
    "-2147483647",
    "0x55555555",
];
const FLOATS: [&str; 9] =
    ["0.0", "1.5", "-2.25", "0.125", "100.0", "-0.5", "3.0", "1024.75", "-7.0"];
const STRINGS: [&str; 8] =
    ["\"\"", "\"a\"", "\"xyz\"", "\"hello world\"", "\"x\"", "\"Q\"", "\"1,2\"", "\"tail\""];
const KEYS: [&str; 4] = ["\"k\"", "\"a\"", "\"zz\"", "\"m\""];

impl Generator {
    /// An expression of type `ty`; larger for greater `depth`.
    pub(crate) fn expr(&mut self, ty: Ty, depth: usize) -> String {
        if depth == 0 || self.chance(15) {
            return self.leaf(ty);
        }
        let depth = depth - 1;
        match self.below(12) {
            0 => {
                let (cond, a, b) =
                    (self.expr(Ty::Bool, depth), self.expr(ty, depth), self.expr(ty, depth));
                format!("({cond} ? {a} : {b})")
            }
            1 => self.call_or_leaf(ty, depth),
            2 if depth > 0 => self.try_expr(ty, depth),
            3 if depth > 0 => self.switch_expr(ty, depth),
            _ => self.proper(ty, depth),
        }
    }

    fn leaf(&mut self, ty: Ty) -> String {
        let names: Vec<String> = self.scope.of(ty).into_iter().map(str::to_owned).collect();
        if !names.is_empty() && self.chance(75) {
            return names[self.below(names.len())].clone();
        }
        let int = self.pick(&INTS);
        match ty {
            Ty::Int | Ty::Opt => int.to_owned(),
            Ty::Float => self.pick(&FLOATS).to_owned(),
            Ty::Bool => self.pick(&["true", "false"]).to_owned(),
            Ty::Str => self.pick(&STRINGS).to_owned(),
            Ty::Ints => format!("[{int}, 4]"),
            Ty::Strs => format!("[{}]", self.pick(&STRINGS)),
            Ty::Enum => self.pick(&["A", "B(3)", "C(\"e\", A)", "D(0.5, true)"]).to_owned(),
            Ty::Obj => format!("new K{}({int})", self.below(self.n_classes)),
            Ty::Fun => format!("(q:Int) -> q + {int}"),
            Ty::Map => format!("[{} => {int}]", self.pick(&KEYS)),
            Ty::BoxInt => format!("new Box<Int>({int})"),
            Ty::BoxStr => format!("new Box<String>({})", self.pick(&STRINGS)),
            Ty::BoxFloat => format!("new Box<Float>({})", self.pick(&FLOATS)),
            Ty::Dyn => format!("({int} & 0xFFF : Dynamic)"),
            Ty::Num => format!("({int} : Num)"),
            Ty::Struct => format!("{{x: {int}, s: {}}}", self.pick(&STRINGS)),
        }
    }

    fn call_or_leaf(&mut self, ty: Ty, depth: usize) -> String {
        let found: Vec<_> = self.functions.iter().filter(|f| f.ret == ty).cloned().collect();
        if found.is_empty() {
            return self.proper(ty, depth);
        }
        let function = &found[self.below(found.len())];
        let args: Vec<String> = function.params.iter().map(|&ty| self.expr(ty, depth)).collect();
        format!("Main.{}({})", function.name, args.join(", "))
    }

    fn try_expr(&mut self, ty: Ty, depth: usize) -> String {
        let thrown = match self.below(3) {
            0 => self.expr(Ty::Str, depth - 1),
            1 => self.expr(Ty::Int, depth - 1),
            _ => "new Err(\"err\", 5)".to_owned(),
        };
        let (cond, value) = (self.expr(Ty::Bool, depth - 1), self.expr(ty, depth));
        let (a, b) = (self.expr(ty, depth - 1), self.expr(ty, depth - 1));
        let name = ty.name();
        format!(
            "(try {{ if ({cond}) throw {thrown}; {value}; }} catch (e:String) {a} catch (e:Dynamic) {b} : {name})"
        )
    }

    fn switch_expr(&mut self, ty: Ty, depth: usize) -> String {
        let name = ty.name();
        let (a, b) = (self.expr(ty, depth), self.expr(ty, depth - 1));
        match self.below(4) {
            0 => {
                let subject = self.expr(Ty::Int, depth);
                let guard = self.expr(Ty::Bool, depth - 1);
                let c = self.expr(ty, depth - 1);
                format!(
                    "(switch ({subject} & 7) {{ case 0 | 3: {a}; case _ if ({guard}): {b}; case 1: {a}; default: {c}; }} : {name})"
                )
            }
            1 => {
                let subject = self.expr(Ty::Enum, depth);
                let mark = self.scope.mark();
                let (x, s) = (self.fresh("x"), self.fresh("s"));
                self.scope.declare(&x, Ty::Int, false);
                let with_x = self.expr(ty, depth);
                self.scope.leave(mark);
                self.scope.declare(&s, Ty::Str, false);
                let with_s = self.expr(ty, depth);
                self.scope.leave(mark);
                format!("(switch ({subject}) {{ case B({x}): {with_x}; case C({s}, B(_) | A): {with_s}; case D(_, true): {a}; case A | C(_) | D(_): {b}; }} : {name})")
                    .replace("C(_)", "C(_, _)")
                    .replace("D(_)", "D(_, _)")
            }
            2 => {
                let subject = self.expr(Ty::Str, depth);
                let c = self.expr(ty, depth - 1);
                format!(
                    "(switch ({subject}) {{ case \"a\" | \"x\": {a}; case _.length => 3: {b}; case \"\": {c}; default: {b}; }} : {name})"
                )
            }
            _ => {
                let (x, y) = (self.expr(Ty::Bool, depth), self.expr(Ty::Int, depth));
                format!(
                    "(switch [{x}, {y} & 1] {{ case [true, 0]: {a}; case [_, 1]: {b}; case [false, _]: {a}; default: {b}; }} : {name})"
                )
            }
        }
    }

    /// An expression that is peculiar to the type.
    fn proper(&mut self, ty: Ty, depth: usize) -> String {
        match ty {
            Ty::Int => self.int(depth),
            Ty::Float => self.float(depth),
            Ty::Bool => self.bool(depth),
            Ty::Str => self.string(depth),
            Ty::Ints => self.ints(depth),
            Ty::Strs => {
                let (a, b) = (self.expr(Ty::Ints, depth), self.closure(Ty::Int, Ty::Str, depth));
                match self.below(3) {
                    0 => format!("{a}.map({b})"),
                    1 => format!("(\"p\" + {}).split(\"l\")", self.expr(Ty::Str, depth)),
                    _ => format!("Lib.take(new Repeat({}), 2)", self.expr(Ty::Strs, depth)),
                }
            }
            Ty::Opt => {
                let int = self.expr(Ty::Int, depth);
                match self.below(3) {
                    0 => format!("({} ? {int} : null)", self.expr(Ty::Bool, depth)),
                    1 => format!("{}.get({})", self.expr(Ty::Map, depth), self.pick(&KEYS)),
                    _ => format!("({int} : Null<Int>)"),
                }
            }
            Ty::Enum => {
                let (s, e) = (self.expr(Ty::Str, depth), self.expr(Ty::Enum, depth));
                match self.below(3) {
                    0 => format!("B({})", self.expr(Ty::Int, depth)),
                    1 => format!("C(Lib.cap({s}), {e})"),
                    _ => format!(
                        "D({}, {})",
                        self.expr(Ty::Float, depth),
                        self.expr(Ty::Bool, depth)
                    ),
                }
            }
            Ty::Obj => {
                let class = self.below(self.n_classes);
                format!("new K{class}({})", self.expr(Ty::Int, depth))
            }
            Ty::Fun => match self.below(4) {
                0 => format!("{}.m0", self.expr(Ty::Obj, depth)),
                1 => format!("Lib.twice({})", self.expr(Ty::Fun, depth)),
                _ => self.closure(Ty::Int, Ty::Int, depth),
            },
            Ty::Map => format!(
                "[{} => {}, \"z\" => {}]",
                self.pick(&KEYS),
                self.expr(Ty::Int, depth),
                self.expr(Ty::Int, depth)
            ),
            Ty::BoxInt => self.boxed(Ty::Int, depth),
            Ty::BoxStr => self.boxed(Ty::Str, depth),
            Ty::BoxFloat => self.boxed(Ty::Float, depth),
            Ty::Dyn => {
                let (a, b) = (self.expr(Ty::Dyn, depth), self.expr(Ty::Dyn, depth));
                match self.below(3) {
                    // Static targets and the interpreter differ in what they make of a Dynamic Int that overflows.
                    0 => format!("({} & 0xFFF : Dynamic)", self.expr(Ty::Int, depth)),
                    1 => format!("({}.x & 0xFFF : Dynamic)", self.expr(Ty::Struct, depth)),
                    _ => format!("({a} {} {b} : Dynamic)", self.pick(&["+", "-"])),
                }
            }
            Ty::Num => {
                let (a, b) = (self.expr(Ty::Num, depth), self.expr(Ty::Num, depth));
                match self.below(3) {
                    0 => format!("({a} + {b})"),
                    1 => format!("({a} * ({} : Int))", self.expr(Ty::Int, depth)),
                    _ => format!("(-{a})"),
                }
            }
            Ty::Struct => format!(
                "{{x: {}, s: Lib.cap({})}}",
                self.expr(Ty::Int, depth),
                self.expr(Ty::Str, depth)
            ),
        }
    }

    fn boxed(&mut self, item: Ty, depth: usize) -> String {
        let name = item.name();
        match self.below(4) {
            0 => format!("new Box<{name}>({})", self.expr(item, depth)),
            1 => {
                let f = self.closure(Ty::Int, item, depth);
                format!("{}.map({f})", self.expr(Ty::BoxInt, depth))
            }
            2 => {
                let f = self.closure(Ty::Float, item, depth);
                format!("{}.map({f})", self.expr(Ty::BoxFloat, depth))
            }
            _ => {
                let f = self.closure(Ty::Str, item, depth);
                format!("{}.map({f})", self.expr(Ty::BoxStr, depth))
            }
        }
    }

    /// A function of one parameter, in parentheses.
    pub(crate) fn closure(&mut self, from: Ty, to: Ty, depth: usize) -> String {
        let param = self.fresh("p");
        let outer = (self.scope.mark(), self.scope.loops);
        self.scope.declare(&param, from, true);
        self.scope.loops = 0;
        let body = self.expr(to, depth);
        let rest = self.leaf(to);
        self.scope.leave(outer.0);
        self.scope.loops = outer.1;
        let (from, to) = (from.name(), to.name());
        format!("(function({param}:{from}):{to} return Lib.burn() ? {rest} : {body})")
    }

    fn int(&mut self, depth: usize) -> String {
        let a = self.expr(Ty::Int, depth);
        match self.below(24) {
            0..=5 => {
                let op = self.pick(&["+", "-", "*", "&", "|", "^"]);
                format!("({a} {op} {})", self.expr(Ty::Int, depth))
            }
            6 | 7 => {
                let op = self.pick(&["<<", ">>", ">>>"]);
                format!("({a} {op} ({} & 31))", self.expr(Ty::Int, depth))
            }
            8 => format!("({a} % {})", self.pick(&["3", "7", "-5", "1000"])),
            9 => format!("Std.int({a} / {})", self.pick(&["3", "8", "-5", "16"])),
            10 => format!("{}({a})", self.pick(&["-", "~"])),
            11 => format!("{}.length", self.expr(Ty::Str, depth)),
            12 => {
                let (s, t) = (self.expr(Ty::Str, depth), self.expr(Ty::Str, depth));
                format!("{s}.indexOf({t})")
            }
            13 => format!("Lib.at({}, {a})", self.expr(Ty::Ints, depth)),
            14 => format!("{}.{}({a})", self.expr(Ty::Obj, depth), self.pick(&["m0", "m1"])),
            15 => format!("{}.{}", self.expr(Ty::Obj, depth), self.pick(&["a", "p"])),
            16 => format!("{}({a})", self.expr_callee(depth)),
            17 => format!("({} ?? {a})", self.expr(Ty::Opt, depth)),
            18 => format!("{}.{}", self.expr(Ty::BoxInt, depth), self.pick(&["get()", "v", "n"])),
            19 => {
                let boxed = self.expr(Ty::BoxFloat, depth);
                format!("{boxed}.fold((acc, it) -> acc + Lib.fi(it), {a})")
            }
            20 => format!("({} : Int)", self.expr(Ty::Dyn, depth)),
            21 => format!("{}.toInt()", self.expr(Ty::Num, depth)),
            22 => format!("Lib.fi({})", self.expr(Ty::Float, depth)),
            _ => format!("Lib.at(Lib.take(new Count({a}), 3), {})", self.expr(Ty::Int, depth)),
        }
    }

    fn expr_callee(&mut self, depth: usize) -> String {
        let function = self.expr(Ty::Fun, depth);
        if function.contains(['>', ' ']) { format!("({function})") } else { function }
    }

    fn float(&mut self, depth: usize) -> String {
        let a = self.expr(Ty::Float, depth);
        match self.below(9) {
            0..=2 => {
                format!("({a} {} {})", self.pick(&["+", "-", "*"]), self.expr(Ty::Float, depth))
            }
            3 => format!("({a} / {})", self.pick(&["2", "4.0", "-0.5"])),
            4 => format!("({a} + {})", self.expr(Ty::Int, depth)),
            5 => format!("{}.fm({a})", self.expr(Ty::Obj, depth)),
            6 => format!("{}.get()", self.expr(Ty::BoxFloat, depth)),
            7 => format!("({} : Float)", self.expr(Ty::Int, depth)),
            _ => format!("Math.abs({a})"),
        }
    }

    fn bool(&mut self, depth: usize) -> String {
        let op = self.pick(&["==", "!=", "<", "<=", ">", ">="]);
        match self.below(9) {
            0 | 1 => format!("({} {op} {})", self.expr(Ty::Int, depth), self.expr(Ty::Int, depth)),
            2 => format!("({} {op} {})", self.expr(Ty::Float, depth), self.expr(Ty::Float, depth)),
            3 => format!("({} {op} {})", self.expr(Ty::Str, depth), self.expr(Ty::Str, depth)),
            4 => {
                let op = self.pick(&["&&", "||"]);
                format!("({} {op} {})", self.expr(Ty::Bool, depth), self.expr(Ty::Bool, depth))
            }
            5 => format!("!({})", self.expr(Ty::Bool, depth)),
            6 => format!("({} == null)", self.expr(Ty::Opt, depth)),
            7 => format!("({} < {})", self.expr(Ty::Num, depth), self.expr(Ty::Num, depth)),
            _ => {
                let class = self.below(self.n_classes);
                format!("Std.isOfType({}, K{class})", self.expr(Ty::Obj, depth))
            }
        }
    }

    fn string(&mut self, depth: usize) -> String {
        let a = self.expr(Ty::Str, depth);
        match self.below(14) {
            0 => format!("({a} + {})", self.expr(Ty::Str, depth)),
            1 => format!("({a} + {})", self.expr(Ty::Int, depth)),
            2 => format!("Std.string({})", self.expr(Ty::Bool, depth)),
            3 => format!("{a}.substr({}, 3)", self.pick(&["0", "1", "-2"])),
            4 => format!("{a}.{}()", self.pick(&["toUpperCase", "toLowerCase"])),
            5 => format!("{a}.charAt({})", self.pick(&["0", "1", "5"])),
            6 => format!("{}.sm({a})", self.expr(Ty::Obj, depth)),
            7 => format!("Lib.fl({})", self.expr(Ty::Float, depth)),
            8 => format!("Lib.showEnum({})", self.expr(Ty::Enum, depth)),
            9 => format!("Lib.at({}, 1)", self.expr(Ty::Strs, depth)),
            10 => format!("{}.get()", self.expr(Ty::BoxStr, depth)),
            11 => format!("{}.s", self.expr(Ty::Struct, depth)),
            12 => format!("Std.string({})", self.expr(Ty::Opt, depth)),
            _ => format!("{}.join(\"-\")", self.expr(Ty::Ints, depth)),
        }
    }

    fn ints(&mut self, depth: usize) -> String {
        let a = self.expr(Ty::Ints, depth);
        match self.below(6) {
            0 => format!("{a}.map({})", self.closure(Ty::Int, Ty::Int, depth)),
            1 => format!("{a}.concat([{}])", self.expr(Ty::Int, depth)),
            2 => format!("[for (c in 0...3) c * {}]", self.expr(Ty::Int, depth)),
            3 => format!("{a}.filter({}).concat([9])", self.closure(Ty::Int, Ty::Bool, depth)),
            4 => format!("Lib.take(new Repeat<Int>({a}), 3)"),
            _ => format!("[{}, {}]", self.expr(Ty::Int, depth), self.expr(Ty::Int, depth)),
        }
    }
}
