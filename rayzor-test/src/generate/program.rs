//! Classes, static functions and `run`.

use std::fmt::Write;

use super::scope::Scope;
use super::ty::Ty;
use super::{Generator, Signature, layout};

impl Generator {
    pub(crate) fn program(&mut self) -> String {
        self.n_classes = 2 + self.below(3);
        self.signatures();
        let statics = self.statics();
        let globals = self.scope.clone();
        let mut classes = String::new();
        for class in 0..self.n_classes {
            self.scope = globals.clone();
            classes.push_str(&self.class(class));
        }
        let mut seed = format!("class Seed {{ {statics}");
        for (index, function) in self.functions.clone().iter().enumerate() {
            self.scope = globals.clone();
            self.n_callable = if function.is_inline { index } else { self.functions.len() };
            seed.push_str(&self.function(function));
        }
        self.n_callable = self.functions.len();
        self.scope = globals;
        seed.push_str(&self.run());
        seed.push('}');
        format!("{}\n{}", layout::lines(&classes), layout::lines(&seed))
    }

    fn signatures(&mut self) {
        for index in 0..2 + self.below(3) {
            let is_generic = self.chance(35);
            let is_inline = self.chance(25);
            self.opaque = if is_generic { vec!["P"] } else { Vec::new() };
            let mut params: Vec<Ty> = (0..self.below(4)).map(|_| self.choose("any")).collect();
            if is_generic {
                params.insert(0, Ty::parse("P"));
            }
            let ret = self.choose("any");
            let name = format!("f{index}");
            self.functions.push(Signature { name, params, ret, is_generic, is_inline });
        }
        self.opaque.clear();
        self.n_callable = 0;
    }

    /// Static variables of `Seed`, which every function may use.
    fn statics(&mut self) -> String {
        let mut text = String::new();
        for index in 0..1 + self.below(4) {
            let ty = self.choose("any");
            let value = self.expr(&ty, 0);
            let _ = write!(text, "public static var s{index}:{ty} = {value};");
            self.scope.declare(&format!("Seed.s{index}"), &ty, true);
        }
        text
    }

    fn class(&mut self, class: usize) -> String {
        let parent = if class > 0 { Some(self.below(class)) } else { None };
        let mut text = match parent {
            Some(parent) => format!("class K{class} extends K{parent} {{"),
            None => "class K0 implements Shape {".to_owned(),
        };
        text.push_str(&self.fields(class, parent.is_some()));
        let members = [("g0", "Int"), ("a", "Int"), ("f", "Float"), ("s", "String")];
        for (name, ty) in members {
            self.scope.declare(name, &Ty::parse(ty), true);
        }
        self.scope.declare("(this : K0)", &Ty::parse("K0"), false);
        let methods = [("m0", "Int"), ("m1", "Int"), ("fm", "Float"), ("sm", "String")];
        for (name, ty) in methods {
            if parent.is_none() || self.chance(25) {
                text.push_str(&self.method(parent.is_some(), name, &Ty::parse(ty)));
            }
        }
        text.push('}');
        text
    }

    /// Fields, constructor, property and the methods that are not random.
    fn fields(&mut self, class: usize, is_derived: bool) -> String {
        // Statics are not set yet when those before them are.
        let outer = std::mem::take(&mut self.scope);
        let int = self.expr(&Ty::parse("Int"), 0);
        self.scope = outer;
        if is_derived {
            let passed = self.pick(&["x", "x + 1", "Lib.see(x) * 3", "-x", "x ^ Lib.opt(x)"]);
            let set = self.pick(&["+=", "^=", "="]);
            let mut text = format!("final h{class}:Int = {int}; public function new(x:Int) {{ ");
            let _ = write!(text, "super({passed}); g0 {set} h{class} + x; }} ");
            if self.chance(40) {
                let by = self.pick(&["v * 2", "v ^ 9", "v - a"]);
                let _ =
                    write!(text, "override function set_p(v:Int):Int return super.set_p({by});");
            }
            if self.chance(40) {
                let _ = write!(
                    text,
                    "override public function toString():String return \"{class}\" + super.toString();"
                );
            }
            return text;
        }
        let inlined = self.pick(&[
            "return a + x;",
            "{ a += x; return a * 2; }",
            "return x > a ? x : g0;",
            "return m0(x) - 1;",
            "{ var old = a; a = g0; g0 = old; return m1(x) + x; }",
        ]);
        format!(
            "public var a:Int; public var g0:Int = {int}; public var f:Float = 0.5; public var s:String = \"s\"; \
             public var link:Null<K0>; public var p(get, set):Int; \
             public function new(x:Int) {{ a = x; g0 ^= x * 5; }} \
             function get_p():Int return a ^ 3; function set_p(v:Int):Int return a = v + 1; \
             public inline function im(x:Int):Int {inlined} \
             public final function fin(x:Int):Int return Lib.burn() ? x : m0(x) + m1(a); \
             public dynamic function dm(x:Int):Int return x - g0; \
             public function with(o:K0):K0 {{ link = o; return this; }} \
             public function me():K0 return this; \
             public function toString():String return Lib.cap(s + a + \":\" + g0 + Lib.fl(f));"
        )
    }

    fn method(&mut self, is_derived: bool, name: &str, ty: &Ty) -> String {
        let outer = self.scope.clone();
        let keyword = if is_derived { "override public" } else { "public" };
        self.scope.declare("x", ty, true);
        self.scope.ret = Some(ty.clone());
        self.stmt_depth = 1;
        let block = self.block();
        self.expansions = 0;
        let mut value = self.expr(ty, 2);
        if is_derived && self.chance(60) {
            value = format!("super.{name}({value})");
        }
        if ty.name == "String" {
            value = format!("Lib.cap({value})");
        }
        self.scope = outer;
        format!(
            "{keyword} function {name}(x:{ty}):{ty} {{ if (Lib.burn()) return x; {block} return {value}; }}"
        )
    }

    fn function(&mut self, function: &Signature) -> String {
        self.opaque = if function.is_generic { vec!["P"] } else { Vec::new() };
        let mut params = Vec::new();
        for (index, ty) in function.params.iter().enumerate() {
            params.push(format!("a{index}:{ty}"));
            self.scope.declare(&format!("a{index}"), ty, !function.is_inline);
        }
        let (name, ret) = (&function.name, &function.ret);
        let type_params = if function.is_generic { "<P>" } else { "" };
        let head = format!("function {name}{type_params}({}):{ret}", params.join(", "));
        self.expansions = 0;
        let text = if function.is_inline {
            let value = self.expr(ret, 2);
            format!("public static inline {head} return {value};")
        } else {
            let early = self.expr(ret, 0);
            self.scope.ret = Some(ret.clone());
            self.stmt_depth = 2;
            let block = self.block();
            self.expansions = 0;
            let value = self.expr(ret, 3);
            format!(
                "public static {head} {{ if (Lib.burn()) return {early}; {block} return {value}; }}"
            )
        };
        self.opaque.clear();
        text
    }

    fn run(&mut self) -> String {
        let mut text = "public static function run() {".to_owned();
        for index in 0..3 {
            self.stmt_depth = 2;
            let block = self.block();
            let _ = write!(
                text,
                "try {{ {block} }} catch (e:String) {{ Lib.out(\"{index} text \" + e); }} \
                 catch (e:Int) {{ Lib.out(\"{index} number \" + e); }} \
                 catch (e:Tag) {{ Lib.out(\"{index} \" + Lib.tag(e)); }} \
                 catch (e:Err) {{ Lib.out(\"{index} error \" + e.message + e.code); }}"
            );
        }
        let Scope { vars, .. } = self.scope.clone();
        for var in vars {
            let show = self.expr(&Ty::parse(&format!("showfn<{}>", var.ty)), 0);
            let _ = write!(text, "Lib.out({show}({}));", var.name);
        }
        text.push('}');
        text
    }
}
