//! Arbitrary input gives errors, never a panic or endless work: programs with random damage, and deep nesting.

use std::fmt::Write as _;
use std::path::Path;
use std::time::{Duration, Instant};

/// The compiler works on a thread with a stack of its own choice; the tests do likewise.
const STACK_SIZE: usize = 256 << 20;

/// Runs a test on such a thread.
fn on_large_stack(test: fn()) {
    let worker = std::thread::Builder::new().stack_size(STACK_SIZE).spawn(test);
    worker.unwrap().join().unwrap();
}

use rayzor_base::{Diagnostics, FileId};
use rayzor_syntax::dump::dump_module;
use rayzor_syntax::print::print_module;
use rayzor_syntax::{Defines, ast::Module, parse_module};

#[path = "../examples/mutate/mod.rs"]
mod mutate;

fn parse(text: &str) -> (Module, usize) {
    let mut diagnostics = Diagnostics::new();
    let module = parse_module(FileId(0), text, &Defines::new(), &mut diagnostics);
    (module, diagnostics.n_errors())
}

fn seeds() -> Vec<String> {
    let mut seeds = Vec::new();
    mutate::collect(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/syntax"), &mut seeds);
    assert!(!seeds.is_empty());
    seeds
}

#[test]
fn damaged_programs_do_not_panic() {
    on_large_stack(parse_damaged_programs);
}

fn parse_damaged_programs() {
    let seeds = seeds();
    let mut random = mutate::Random(1);
    for _ in 0..3000 {
        let text = mutate::damage(&seeds, &mut random);
        let (module, n_errors) = parse(&text);
        if n_errors == 0 {
            let printed = print_module(&module);
            let (again, n_errors) = parse(&printed);
            assert_eq!(n_errors, 0, "{text}\nprinted\n{printed}");
            assert_eq!(dump_module(&module), dump_module(&again), "{text}");
        }
    }
}

#[test]
fn deep_nesting_is_an_error() {
    on_large_stack(parse_deep_nesting);
}

fn parse_deep_nesting() {
    let openers = [
        "(",
        "[",
        "{",
        "{a:",
        "-",
        "!",
        "a(",
        "a[",
        "x->",
        "(x)->",
        "if(a)",
        "if(a) b else ",
        "while(a)",
        "for(a in b)",
        "switch a{case ",
        "switch ",
        "try ",
        "function()",
        "return ",
        "throw ",
        "cast ",
        "cast(",
        "untyped ",
        "macro ",
        "@:m ",
        "@:m(",
        "new A(",
        "a?b:",
        "a?",
        "a=",
        "a=>",
        "a+",
        "a in ",
        "inline ",
        "$v{",
        "'${",
        "macro :(",
        "(a:",
        "(a:{b:",
        "var a:A<",
        "var a:()->",
        "var a:A->",
        "do ",
        "case ",
        "macro class{var a=",
        "a is A<{a:",
        "#if (",
        "#if !",
        "#if a ",
    ];
    for opener in openers {
        let text = format!("var v = {};", opener.repeat(20_000));
        let (_, n_errors) = parse(&text);
        assert!(n_errors > 0, "{opener}");
    }
}

#[test]
fn long_chains_end_with_an_error_and_long_lists_do_not() {
    on_large_stack(parse_chains_and_lists);
}

fn parse_chains_and_lists() {
    for link in ["+a", ".a", "()", "[0]", "??a", "=a", "?a:a", "->a", "=>a", " is A", "++", " in a"]
    {
        let (_, n_errors) = parse(&format!("var v = a{};", link.repeat(50_000)));
        assert!(n_errors > 0, "{link}");
    }
    for (before, item, after) in
        [("[", "a,", "]"), ("f(", "a,", ")"), ("{", "a;", "}"), ("{", "if (a) {}", "}")]
    {
        let (_, n_errors) = parse(&format!("var v = {before}{}{after};", item.repeat(50_000)));
        assert_eq!(n_errors, 0, "{item}");
    }
}

#[test]
fn time_grows_with_the_length_only() {
    on_large_stack(parse_longer_and_longer);
}

fn parse_longer_and_longer() {
    let pieces = [
        "(a",
        "@:m(",
        "function f(",
        "class A {",
        "{a:",
        "<a>",
        "'${",
        "#if a ",
        "/*",
        "@:m((",
        "(a)->",
        "A<",
        "{@:m(",
        "f(a b ",
    ];
    for piece in pieces {
        let mut text = String::from("var v = ");
        while text.len() < 400_000 {
            write!(text, "{piece}").unwrap();
        }
        let start = Instant::now();
        parse(&text);
        assert!(start.elapsed() < Duration::from_secs(5), "{piece}: {:?}", start.elapsed());
    }
}
