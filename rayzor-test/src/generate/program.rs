//! Classes, static functions and `main`.

use super::{Function, Generator, Ty};

const PRELUDE: &str = include_str!("prelude.hx");

impl Generator {
    pub(crate) fn program(&mut self) {
        self.text.push_str(PRELUDE);
        self.n_classes = 2 + self.below(3);
        for index in 0..3 + self.below(3) {
            let params = (0..self.below(4)).map(|_| self.any_ty()).collect();
            let ret = self.any_ty();
            self.functions.push(Function { name: format!("f{index}"), params, ret });
        }
        for class in 0..self.n_classes {
            self.class(class);
        }
        self.open("class Main {");
        for function in self.functions.clone() {
            self.function(&function);
        }
        self.main();
        self.close("}");
    }

    fn class(&mut self, class: usize) {
        let parent = if class > 0 { Some(self.below(class)) } else { None };
        match parent {
            Some(parent) => self.open(&format!("class K{class} extends K{parent} {{")),
            None => self.open("class K0 implements Shape {"),
        }
        let own = format!("g{class}");
        let initial = self.leaf_int();
        self.line(&format!("var {own}:Int = {initial};"));
        if parent.is_none() {
            self.line("public var a:Int;");
            self.line("public var f:Float = 0.5;");
            self.line("public var s:String = \"s\";");
            self.line("public var p(get, set):Int;");
        }
        self.constructor(parent.is_some(), &own);
        for (name, ty) in [("m0", Ty::Int), ("m1", Ty::Int), ("fm", Ty::Float), ("sm", Ty::Str)] {
            if parent.is_none() || self.chance(50) {
                self.method(parent, name, ty, &own);
            }
        }
        self.property(parent.is_some());
        self.close("}");
        self.line("");
    }

    fn constructor(&mut self, is_derived: bool, own: &str) {
        self.open("public function new(x:Int) {");
        if is_derived {
            let op = self.pick(&["x + 1", "x * 3", "-x", "x ^ 5"]);
            self.line(&format!("super({op});"));
        } else {
            self.line("a = x;");
        }
        self.line(&format!("{own} += x & 15;"));
        self.close("}");
    }

    fn method(&mut self, parent: Option<usize>, name: &str, ty: Ty, own: &str) {
        let keyword = if parent.is_some() { "override public" } else { "public" };
        let ty_name = ty.name();
        self.open(&format!("{keyword} function {name}(x:{ty_name}):{ty_name} {{"));
        self.line("if (Lib.burn()) return x;");
        let mark = self.enter(ty);
        self.scope.declare("x", ty, true);
        self.scope.declare(own, Ty::Int, true);
        self.scope.declare("a", Ty::Int, true);
        self.scope.declare("f", Ty::Float, true);
        self.scope.declare("s", Ty::Str, true);
        self.scope.declare("this", Ty::Obj, false);
        self.block(2, 1);
        let value = self.expr(ty, 2);
        let value = if parent.is_some() && self.chance(60) {
            format!("super.{name}({value})")
        } else {
            value
        };
        let value = if ty == Ty::Str { format!("Lib.cap({value})") } else { value };
        self.line(&format!("return {value};"));
        self.scope.leave(mark);
        self.scope.ret = None;
        self.close("}");
    }

    fn property(&mut self, is_derived: bool) {
        if !is_derived {
            self.line("function get_p():Int return a ^ 3;");
            self.line("function set_p(v:Int):Int return a = v + 1;");
        } else if self.chance(40) {
            self.line("override function set_p(v:Int):Int return super.set_p(v * 2);");
        }
    }

    fn enter(&mut self, ret: Ty) -> usize {
        self.scope.ret = Some(ret);
        self.scope.loops = 0;
        self.scope.mark()
    }

    fn function(&mut self, function: &Function) {
        let mark = self.enter(function.ret);
        let mut params = Vec::new();
        for (index, &ty) in function.params.iter().enumerate() {
            params.push(format!("a{index}:{}", ty.name()));
        }
        let (params, ret) = (params.join(", "), function.ret.name());
        self.open(&format!("public static function {}({params}):{ret} {{", function.name));
        let early = self.expr(function.ret, 0);
        self.line(&format!("if (Lib.burn()) return {early};"));
        for (index, &ty) in function.params.iter().enumerate() {
            self.scope.declare(&format!("a{index}"), ty, true);
        }
        self.block(3, 2);
        let value = self.expr(function.ret, 3);
        self.line(&format!("return {value};"));
        self.scope.leave(mark);
        self.scope.ret = None;
        self.close("}");
        self.line("");
    }

    fn main(&mut self) {
        self.open("static function main() {");
        for index in 0..6 {
            self.open("try {");
            self.block(3, 2);
            self.print();
            self.close("} catch (e:String) {");
            self.line(&format!("\tLib.out(\"{index} text \" + e);"));
            self.line("} catch (e:Int) {");
            self.line(&format!("\tLib.out(\"{index} number \" + e);"));
            self.line("} catch (e:Err) {");
            self.line(&format!("\tLib.out(\"{index} error \" + e.message + e.code);"));
            self.line("}");
        }
        self.close("}");
    }
}
