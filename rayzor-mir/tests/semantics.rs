//! Random programs must do the same before and after the passes, and after a trip through their text.
//!
//! `generate` makes structured programs with loops, `try`, throwing calls, slots, objects, arrays and closures; `evaluate` runs
//! Built MIR. What a program does is its result or the value it throws, and what is in its global afterwards.
#![allow(missing_docs, reason = "a test program has no public interface")]

#[path = "semantics/evaluate.rs"]
mod evaluate;
#[path = "semantics/generate.rs"]
mod generate;

use rayzor_mir::module::Module;
use rayzor_mir::pipeline::{OptLevel, legalize, optimize};
use rayzor_mir::text::{parse, print};
use rayzor_mir::verify::verify;

/// Enough to meet every pair of constructs; `MIR_PROGRAMS=N` runs more.
const N_PROGRAMS: u64 = 300;

#[test]
fn optimised_programs_do_the_same() {
    let wanted = std::env::var("MIR_PROGRAMS").ok().and_then(|text| text.parse().ok());
    for seed in 0..wanted.unwrap_or(N_PROGRAMS) {
        let program = generate::program(seed);
        assert!(
            verify(&program).is_ok(),
            "seed {seed}: {:?}\n{}",
            verify(&program),
            print(&program)
        );
        let text = print(&program);
        let reparsed = parse(&text).unwrap_or_else(|error| panic!("seed {seed}: {error}\n{text}"));
        assert_eq!(print(&reparsed), text, "seed {seed}");
        for level in [OptLevel::O0, OptLevel::O2] {
            let mut optimised = program.clone();
            optimize(&mut optimised, level);
            assert!(
                verify(&optimised).is_ok(),
                "seed {seed}: {:?}\n{}",
                verify(&optimised),
                print(&optimised)
            );
            compare(seed, &program, &optimised);
            legalize(&mut optimised);
            assert!(
                verify(&optimised).is_ok(),
                "seed {seed}: {:?}\n{}",
                verify(&optimised),
                print(&optimised)
            );
        }
    }
}

fn compare(seed: u64, program: &Module, optimised: &Module) {
    for args in [[0, 0], [1, 5], [-3, 7], [100, 3]] {
        let before = evaluate::run(program, args);
        let after = evaluate::run(optimised, args);
        // A program that takes too long tells nothing: the passes change how long that is.
        if before.is_some() && after.is_some() {
            assert_eq!(
                before,
                after,
                "seed {seed} on {args:?}\n{}\n{}",
                print(program),
                print(optimised)
            );
        }
    }
}
