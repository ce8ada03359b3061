//! The rules in `rules.txt`.

use super::ty::{Bindings, Ty};

const TEXT: &str = include_str!("rules.txt");

/// One way to write a type's expression or another part.
#[derive(Clone, Debug)]
pub(crate) struct Rule {
    head: Ty,
    pub(crate) is_small: bool,
    pub(crate) weight: usize,
    pub(crate) template: &'static str,
}

/// All rules.
pub(crate) fn read() -> Vec<Rule> {
    let lines = TEXT.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(rule).collect()
}

fn rule(line: &'static str) -> Rule {
    let (head, template) = line.split_once(" = ").expect("a rule has a template");
    let mut rule = Rule { head: Ty::parse(""), is_small: false, weight: 1, template };
    let mut name = head;
    if let Some((rest, weight)) = name.rsplit_once(" x") {
        rule.weight = weight.parse().expect("a weight is a number");
        name = rest;
    }
    if let Some(rest) = name.strip_suffix(" .") {
        rule.is_small = true;
        name = rest;
    }
    rule.head = Ty::parse(name);
    rule
}

/// The rules that `wanted` can be written by, with what their variables stand for.
pub(crate) fn fitting(rules: &[Rule], wanted: &Ty) -> Vec<(Rule, Bindings)> {
    let fit = |rule: &Rule| {
        let mut bindings = Bindings::new();
        let fits = rule.head.matches(wanted, Ty::is_variable, &mut bindings);
        fits.then(|| (rule.clone(), bindings))
    };
    rules.iter().filter_map(fit).collect()
}
