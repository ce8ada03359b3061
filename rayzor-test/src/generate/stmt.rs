//! Statements.

use super::{Generator, Ty};

impl Generator {
    /// `count` statements, with the variables they declare going out of scope at the end.
    pub(crate) fn block(&mut self, count: usize, depth: usize) {
        let mark = self.scope.mark();
        for _ in 0..count {
            self.stmt(depth);
        }
        self.scope.leave(mark);
    }

    fn stmt(&mut self, depth: usize) {
        match self.below(if depth == 0 { 9 } else { 18 }) {
            0 | 1 => self.var(),
            2..=4 => self.assign(),
            5 => self.print(),
            6 => self.collect(),
            7 => self.jump(),
            8 => self.local_function(depth),
            9 | 10 => {
                let cond = self.expr(Ty::Bool, 2);
                self.open(&format!("if ({cond}) {{"));
                self.block(2, depth - 1);
                if self.chance(50) {
                    self.close("} else {");
                    self.indent += 1;
                    self.block(2, depth - 1);
                }
                self.close("}");
            }
            11..=13 => self.repeat(depth),
            14 => self.switch(depth),
            _ => self.try_(depth),
        }
    }

    fn var(&mut self) {
        let ty = self.any_ty();
        let (name, value) = (self.fresh("v"), self.expr(ty, 2));
        let value = capped(ty, value);
        self.line(&format!("var {name}:{} = {value};", ty.name()));
        self.scope.declare(&name, ty, true);
    }

    fn assign(&mut self) {
        let vars = self.scope.mutable();
        if vars.is_empty() {
            return self.var();
        }
        let var = &vars[self.below(vars.len())];
        let name = &var.name;
        if var.ty == Ty::Int && self.chance(40) {
            let op = self.pick(&["+=", "-=", "*=", "^=", "|=", "&="]);
            let value = self.expr(Ty::Int, 2);
            return match self.below(3) {
                0 => self.line(&format!("{name}++;")),
                _ => self.line(&format!("{name} {op} {value};")),
            };
        }
        let value = self.expr(var.ty, 2);
        // Haxe rejects `x = x`.
        if value == *name {
            return self.print();
        }
        let value = capped(var.ty, value);
        self.line(&format!("{name} = {value};"));
    }

    /// Prints a value.
    pub(crate) fn print(&mut self) {
        let value = match self.below(5) {
            0 => format!("\"i\" + {}", self.expr(Ty::Int, 3)),
            1 => format!("Lib.fl({})", self.expr(Ty::Float, 3)),
            2 => format!("Lib.showMap({})", self.expr(Ty::Map, 2)),
            3 => format!("'${{{}}}|${{{}}}'", self.expr(Ty::Bool, 2), self.expr(Ty::Ints, 1)),
            _ => self.expr(Ty::Str, 3),
        };
        self.line(&format!("Lib.out({value});"));
    }

    /// Changes a collection, a box, a structure or an object.
    fn collect(&mut self) {
        let (int, index) = (self.expr(Ty::Int, 2), self.expr(Ty::Int, 1));
        let text = match self.below(8) {
            0 => {
                let array = self.expr(Ty::Ints, 0);
                if !array.starts_with('[') {
                    self.line(&format!("if ({array}.length < 20) {array}.push({int});"));
                }
                return;
            }
            1 => format!("Lib.put({}, {index}, {int});", self.expr(Ty::Ints, 1)),
            2 => format!("{}.set(\"k\" + ({index} & 3), {int});", self.expr(Ty::Map, 0)),
            3 => format!("{}.set({int});", self.expr(Ty::BoxInt, 1)),
            4 => format!("{}.set({});", self.expr(Ty::BoxFloat, 1), self.expr(Ty::Float, 2)),
            5 => format!("{}.set(Lib.cap({}));", self.expr(Ty::BoxStr, 1), self.expr(Ty::Str, 2)),
            6 => format!("{}.p = {int};", self.expr(Ty::Obj, 1)),
            _ => {
                let vars: Vec<String> =
                    self.scope.of(Ty::Struct).into_iter().map(str::to_owned).collect();
                match vars.first() {
                    Some(name) => format!("{name}.x += {int};"),
                    None => format!("{}.a += {int};", self.expr(Ty::Obj, 1)),
                }
            }
        };
        self.line(&text.replace("(q:Int) ->", "(q) ->"));
    }

    /// Leaves a loop, the function or the block, if some condition holds.
    fn jump(&mut self) {
        let cond = self.expr(Ty::Bool, 2);
        let jump = match self.below(4) {
            0 | 1 if self.scope.loops > 0 => self.pick(&["break", "continue"]).to_owned(),
            0 | 2 => match self.scope.ret {
                Some(ty) => format!("return {}", self.expr(ty, 1)),
                None => return self.print(),
            },
            _ => {
                let text = self.expr(Ty::Str, 1);
                let int = self.expr(Ty::Int, 1);
                match self.below(3) {
                    0 => format!("throw Lib.cap({text})"),
                    1 => format!("throw {int}"),
                    _ => format!("throw new Err(Lib.cap({text}), {int})"),
                }
            }
        };
        self.line(&format!("if ({cond}) {jump};"));
    }

    fn local_function(&mut self, depth: usize) {
        let (name, param) = (self.fresh("f"), self.fresh("p"));
        self.open(&format!("function {name}({param}:Int):Int {{"));
        let outer = (self.scope.mark(), self.scope.loops, self.scope.ret.replace(Ty::Int));
        self.scope.declare(&param, Ty::Int, true);
        self.scope.loops = 0;
        let early = self.leaf_int();
        self.line(&format!("if (Lib.burn()) return {early};"));
        self.block(2, depth.saturating_sub(1));
        let result = self.expr(Ty::Int, 2);
        self.line(&format!("return {result};"));
        self.scope.leave(outer.0);
        self.scope.loops = outer.1;
        self.scope.ret = outer.2;
        self.close("}");
        self.scope.declare(&name, Ty::Fun, false);
    }

    /// An Int without a call.
    pub(crate) fn leaf_int(&mut self) -> String {
        self.expr(Ty::Int, 0)
    }

    fn repeat(&mut self, depth: usize) {
        let mark = self.scope.mark();
        let name = self.fresh("i");
        let count = self.below(5) + 1;
        match self.below(3) {
            0 => self.open(&format!("for ({name} in 0...{count}) {{")),
            1 => {
                let array = self.expr(Ty::Ints, 1);
                self.open(&format!("for ({name} in {array}.slice(0, 5)) {{"));
            }
            _ => {
                self.line(&format!("var {name} = {count};"));
                self.open(&format!("while ({name}-- > 0) {{"));
            }
        }
        self.scope.declare(&name, Ty::Int, false);
        self.scope.loops += 1;
        self.block(3, depth - 1);
        self.scope.loops -= 1;
        self.close("}");
        self.scope.leave(mark);
    }

    fn switch(&mut self, depth: usize) {
        let subject = self.expr(Ty::Enum, 2);
        let (x, s) = (self.fresh("x"), self.fresh("s"));
        self.open(&format!("switch ({subject}) {{"));
        let mark = self.scope.mark();
        self.scope.declare(&x, Ty::Int, false);
        let guard = self.expr(Ty::Bool, 1);
        self.open(&format!("case B({x}) if ({guard}):"));
        self.block(2, depth - 1);
        self.indent -= 1;
        self.open(&format!("case B({x}) | C(_, B({x})):"));
        self.block(2, depth - 1);
        self.scope.leave(mark);
        self.indent -= 1;
        self.scope.declare(&s, Ty::Str, false);
        self.open(&format!("case C({s}, _):"));
        self.block(2, depth - 1);
        self.scope.leave(mark);
        self.indent -= 1;
        self.open("default:");
        self.block(1, depth - 1);
        self.indent -= 1;
        self.close("}");
    }

    fn try_(&mut self, depth: usize) {
        self.open("try {");
        self.block(3, depth - 1);
        let mark = self.scope.mark();
        let catches = self.below(7) + 1;
        let caught = [("String", Ty::Str), ("Int", Ty::Int)];
        for (index, (name, ty)) in caught.into_iter().enumerate() {
            if catches & (1 << index) != 0 {
                let var = self.fresh("e");
                self.close(&format!("}} catch ({var}:{name}) {{"));
                self.indent += 1;
                self.scope.declare(&var, ty, false);
                self.block(2, depth - 1);
                if self.chance(20) {
                    self.line(&format!("throw {var};"));
                }
                self.scope.leave(mark);
            }
        }
        if catches & 4 != 0 {
            let var = self.fresh("e");
            self.close(&format!("}} catch ({var}:Err) {{"));
            self.indent += 1;
            self.line(&format!("Lib.out({var}.message + {var}.code);"));
            self.block(1, depth - 1);
        }
        self.close("}");
    }
}

fn capped(ty: Ty, value: String) -> String {
    if ty == Ty::Str { format!("Lib.cap({value})") } else { value }
}
