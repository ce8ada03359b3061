//! Writes parts of programs by the rules.

use super::rules::{self, Rule};
use super::scope::Scope;
use super::ty::{Bindings, Ty};
use super::{Generator, Signature};

/// How often a variable stands where something small is wanted.
const VARIABLE_PERCENT: usize = 75;
/// Expressions of one statement after which only small ones follow.
const MAX_EXPANSIONS: usize = 40;

/// A template being written.
struct Frame {
    types: Bindings,
    /// Variables by their names in the template.
    names: Vec<(String, String)>,
    /// Variables and jumps as they were at the template's start.
    outer: Scope,
    /// Variables that stay in scope.
    kept: Vec<(String, Ty, bool)>,
    depth: usize,
    text: String,
}

impl Generator {
    /// An expression of a type, or another part; larger for greater `depth`.
    pub(crate) fn expr(&mut self, wanted: &Ty, depth: usize) -> String {
        self.expansions += 1;
        let depth = if self.expansions > MAX_EXPANSIONS { 0 } else { depth };
        for _ in 0..4 {
            if let Some(text) = self.attempt(wanted, depth) {
                return text;
            }
        }
        for _ in 0..20 {
            if let Some(text) = self.attempt(wanted, 0) {
                return text;
            }
        }
        unreachable!("no rule ends {wanted}")
    }

    fn attempt(&mut self, wanted: &Ty, depth: usize) -> Option<String> {
        let fitting = rules::fitting(&self.rules, wanted);
        let wants_small = depth == 0 || wanted.is_type() && self.chance(15);
        if wants_small {
            let names = self.scope.of(wanted, false);
            let is_only_way = !fitting.iter().any(|(rule, _)| rule.is_small);
            if !names.is_empty() && (is_only_way || self.chance(VARIABLE_PERCENT)) {
                return Some(names[self.below(names.len())].clone());
            }
        }
        let has_small = fitting.iter().any(|(rule, _)| rule.is_small);
        let usable: Vec<(Rule, Bindings)> = fitting
            .into_iter()
            .filter(|(rule, _)| rule.is_small || !(wants_small && (has_small || wanted.is_type())))
            .collect();
        let total: usize = usable.iter().map(|(rule, _)| rule.weight).sum();
        let mut at = if total == 0 { return None } else { self.below(total) };
        for (rule, types) in usable {
            if at < rule.weight {
                return self.template(rule.template, types, depth.saturating_sub(1), wanted);
            }
            at -= rule.weight;
        }
        None
    }

    /// A template's text; none when something it asks for is not there.
    fn template(
        &mut self,
        template: &str,
        types: Bindings,
        depth: usize,
        wanted: &Ty,
    ) -> Option<String> {
        let outer = self.scope.clone();
        let text = String::new();
        let mut frame = Frame { types, names: Vec::new(), outer, kept: Vec::new(), depth, text };
        let is_written = template.split('`').enumerate().all(|(index, piece)| {
            if index % 2 == 0 {
                frame.text.push_str(piece);
                true
            } else {
                self.slot(piece, &mut frame)
            }
        });
        // The variables of patterns are for what follows these.
        if wanted.name != "pat" || !is_written {
            self.scope = frame.outer;
        }
        for (name, ty, is_mutable) in frame.kept {
            self.scope.declare(&name, &ty, is_mutable);
        }
        is_written.then_some(frame.text)
    }

    fn slot(&mut self, slot: &str, frame: &mut Frame) -> bool {
        if let Some(words) = slot.strip_prefix('?') {
            let words: Vec<&str> = words.split(' ').collect();
            let word = self.pick(&words);
            frame.text.push_str(word);
            return true;
        }
        if let Some(declared) = slot.strip_prefix('+') {
            self.declare(declared, true, frame);
            return true;
        }
        if let Some(declared) = slot.strip_prefix('~') {
            self.declare(declared, false, frame);
            return true;
        }
        if let Some(ty) = slot.strip_prefix('=') {
            let ty = self.ty(ty, frame);
            frame.text.push_str(&ty.to_string());
            return true;
        }
        match slot.split_once(' ') {
            Some((word, rest)) => self.request(word, rest, frame),
            None => self.word(slot, frame),
        }
    }

    fn request(&mut self, word: &str, rest: &str, frame: &mut Frame) -> bool {
        match word {
            "any" | "item" | "subject" => {
                let ty = self.choose(word);
                frame.types.insert(rest.to_owned(), ty);
            }
            "name" => {
                let name = self.fresh(rest);
                frame.names.push((rest.to_owned(), name));
            }
            "keep" | "final" => {
                let (name, ty) = rest.split_once(':').expect("a variable has a type");
                let ty = self.ty(ty, frame);
                let name = lookup(&frame.names, name).to_owned();
                frame.kept.push((name, ty, word == "keep"));
            }
            "let" => {
                let (name, ty) = rest.split_once(':').expect("a variable has a type");
                let ty = self.ty(ty, frame);
                let name = lookup(&frame.names, name).to_owned();
                self.scope.declare(&name, &ty, false);
            }
            "fn" => {
                self.scope.ret = Some(self.ty(rest, frame));
                self.scope.loops = 0;
            }
            "var" | "val" => {
                let ty = self.ty(rest, frame);
                let names = self.scope.of(&ty, word == "var");
                if names.is_empty() {
                    return false;
                }
                let name = &names[self.below(names.len())];
                frame.text.push_str(name);
            }
            "call" => {
                let ty = self.ty(rest, frame);
                let Some(call) = self.call(&ty, frame.depth) else { return false };
                frame.text.push_str(&call);
            }
            _ => self.part(&format!("{word} {rest}"), frame),
        }
        true
    }

    fn word(&mut self, word: &str, frame: &mut Frame) -> bool {
        match word {
            "-" => self.scope = frame.outer.clone(),
            "loop" => self.scope.loops += 1,
            "pure" => (self.scope.ret, self.scope.loops) = (None, 0),
            "class" => {
                let class = self.below(self.n_classes);
                frame.text.push_str(&format!("K{class}"));
            }
            "block" => {
                let block = self.block();
                frame.text.push_str(&block);
            }
            "jump" => {
                let jump = self.jump();
                frame.text.push_str(&jump);
            }
            _ => match frame.names.iter().rev().find(|(name, _)| name == word) {
                Some((_, name)) => frame.text.push_str(name),
                None => self.part(word, frame),
            },
        }
        true
    }

    /// An expression, a small one if there is a dot behind its type.
    fn part(&mut self, wanted: &str, frame: &mut Frame) {
        let (wanted, depth) = match wanted.strip_suffix('.') {
            Some(wanted) => (wanted, 0),
            None => (wanted, frame.depth),
        };
        let ty = self.ty(wanted, frame);
        let text = self.expr(&ty, depth);
        frame.text.push_str(&text);
    }

    fn declare(&mut self, declared: &str, is_mutable: bool, frame: &mut Frame) {
        let (prefix, ty) = declared.split_once(':').expect("a variable has a type");
        let ty = self.ty(ty, frame);
        let name = self.fresh(prefix);
        self.scope.declare(&name, &ty, is_mutable);
        frame.text.push_str(&name);
        frame.names.push((prefix.to_owned(), name));
    }

    /// A type as a template means it.
    fn ty(&mut self, text: &str, frame: &mut Frame) -> Ty {
        let ty = Ty::parse(text);
        for variable in ty.names().into_iter().filter(|name| name.is_variable()) {
            if !frame.types.contains_key(&variable.name) {
                let chosen = self.choose("item");
                frame.types.insert(variable.name.clone(), chosen);
            }
        }
        ty.with(&frame.types)
    }

    /// A type from one of the rules' lists.
    pub(crate) fn choose(&mut self, list: &str) -> Ty {
        if !self.opaque.is_empty() && list != "subject" && self.chance(25) {
            let at = self.below(self.opaque.len());
            return Ty::parse(self.opaque[at]);
        }
        let listed = rules::fitting(&self.rules, &Ty::parse(list));
        let total: usize = listed.iter().map(|(rule, _)| rule.weight).sum();
        let mut at = self.below(total);
        for (rule, types) in listed {
            if at < rule.weight {
                let outer = Scope::default();
                let text = String::new();
                let kept = Vec::new();
                let mut frame = Frame { types, names: Vec::new(), outer, kept, depth: 0, text };
                return self.ty(rule.template, &mut frame);
            }
            at -= rule.weight;
        }
        unreachable!("the weights of {list} sum up to {total}")
    }

    /// A call of one of the program's functions.
    fn call(&mut self, ret: &Ty, depth: usize) -> Option<String> {
        let is_param = |ty: &Ty| matches!(&*ty.name, "P" | "Q");
        let fit = |function: &Signature| {
            let mut types = Bindings::new();
            let fits = function.ret.matches(ret, is_param, &mut types);
            fits.then(|| (function.clone(), types))
        };
        let found: Vec<_> = self.functions[..self.n_callable].iter().filter_map(fit).collect();
        if found.is_empty() {
            return None;
        }
        let (function, mut types) = found[self.below(found.len())].clone();
        for param in ["P", "Q"] {
            if !types.contains_key(param) {
                let chosen = self.choose("item");
                types.insert(param.to_owned(), chosen);
            }
        }
        let mut args = Vec::new();
        for param in &function.params {
            let param = param.with(&types);
            args.push(self.expr(&param, depth));
        }
        Some(format!("Seed.{}({})", function.name, args.join(", ")))
    }

    /// Some statements, with the variables they declare going out of scope at the end.
    pub(crate) fn block(&mut self) -> String {
        let outer = self.scope.clone();
        let depth = self.stmt_depth;
        self.stmt_depth = depth.saturating_sub(1);
        let stmt = Ty::parse("stmt");
        let mut text = String::new();
        for _ in 0..1 + self.below(3) {
            self.expansions = 0;
            text.push_str(&self.expr(&stmt, if depth == 0 { 0 } else { 3 }));
            text.push('\n');
        }
        self.stmt_depth = depth;
        self.scope = outer;
        text
    }

    /// Leaves a loop, the function or the block.
    fn jump(&mut self) -> String {
        match self.below(4) {
            0 | 1 if self.scope.loops > 0 => self.pick(&["break", "continue"]).to_owned(),
            0 | 2 if self.scope.ret.is_some() => {
                let ty = self.scope.ret.clone().expect("it was asked");
                format!("return {}", self.expr(&ty, 1))
            }
            _ => format!("throw {}", self.expr(&Ty::parse("thrown"), 1)),
        }
    }
}

fn lookup<'f>(names: &'f [(String, String)], wanted: &str) -> &'f str {
    let found = names.iter().rev().find(|(name, _)| name == wanted);
    &found.expect("the template names its variables").1
}
