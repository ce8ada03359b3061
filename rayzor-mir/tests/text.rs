//! Runs `tests/mir/**/*.mir`: input and expected text in one file.
//!
//! The first line is `;! test COMMAND`; the line `;! expect` separates the input from the expected text. Commands:
//! `text` (parse and print), `verify` (the errors), `legalize`, `optimize`, or the name of a pass. The output of all but
//! `verify` is verified and must parse back to itself. `UPDATE_EXPECT=1` rewrites the expected text.
#![allow(missing_docs, reason = "a test program has no public interface")]

use std::fs;
use std::path::{Path, PathBuf};

use rayzor_mir::module::Module;
use rayzor_mir::pass::{Pass, Runner, RunnerOptions};
use rayzor_mir::passes;
use rayzor_mir::pipeline::{self, OptLevel};
use rayzor_mir::text::{parse, print};
use rayzor_mir::verify::verify;

const EXPECT: &str = ";! expect\n";

#[test]
fn mir_files_give_their_expected_text() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../tests/mir");
    let mut files = Vec::new();
    collect(&root, &mut files);
    assert!(!files.is_empty(), "no tests in {}", root.display());
    files.sort();
    let failures: Vec<String> = files.iter().filter_map(|file| run_file(file).err()).collect();
    assert!(
        failures.is_empty(),
        "{} of {} failed\n{}",
        failures.len(),
        files.len(),
        failures.join("\n")
    );
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).expect("the test folder is readable") {
        let path = entry.expect("its entries are readable").path();
        if path.is_dir() {
            collect(&path, files);
        } else if path.extension().is_some_and(|extension| extension == "mir") {
            files.push(path);
        }
    }
}

fn run_file(path: &Path) -> Result<(), String> {
    let name = path.display();
    let text = fs::read_to_string(path).map_err(|error| format!("{name}: {error}"))?;
    let (input, expected) = text.split_once(EXPECT).unwrap_or((&text, ""));
    let command = input.lines().next().and_then(|line| line.strip_prefix(";! test "));
    let command =
        command.ok_or_else(|| format!("{name}: the first line is not `;! test COMMAND`"))?;
    let found = run(command.trim(), input).map_err(|error| format!("{name}: {error}"))?;
    if found == expected {
        return Ok(());
    }
    if std::env::var_os("UPDATE_EXPECT").is_some() {
        let separator = if input.ends_with('\n') { "" } else { "\n" };
        fs::write(path, format!("{input}{separator}{EXPECT}{found}"))
            .map_err(|error| format!("{name}: {error}"))?;
        return Ok(());
    }
    Err(format!("{name}: found\n{found}"))
}

fn run(command: &str, input: &str) -> Result<String, String> {
    let mut module = parse(input).map_err(|error| error.to_string())?;
    let input_errors = verify(&module).err();
    if command == "verify" {
        let errors = input_errors.unwrap_or_default();
        return Ok(errors.iter().map(|error| format!("{error}\n")).collect());
    }
    if let Some(errors) = input_errors {
        return Err(format!("the input is wrong: {errors:?}"));
    }
    apply(command, &mut module)?;
    let output = print(&module);
    verify(&module).map_err(|errors| format!("the output is wrong: {errors:?}\n{output}"))?;
    let again =
        parse(&output).map_err(|error| format!("the output does not parse: {error}\n{output}"))?;
    if print(&again) == output {
        Ok(output)
    } else {
        Err(format!("the text changes when parsed\n{output}"))
    }
}

fn apply(command: &str, module: &mut Module) -> Result<(), String> {
    match command {
        "text" => {}
        "legalize" => pipeline::legalize(module),
        "optimize" => pipeline::optimize(module, OptLevel::O2),
        "optimize O0" => pipeline::optimize(module, OptLevel::O0),
        "simplify_cfg" => run_pass::<passes::simplify_cfg::SimplifyCfg>(module),
        "dce" => run_pass::<passes::dce::Dce>(module),
        "mem2reg" => run_pass::<passes::mem2reg::Mem2Reg>(module),
        "const_prop" => run_pass::<passes::const_prop::ConstProp>(module),
        "sroa" => run_pass::<passes::sroa::Sroa>(module),
        "gvn" => run_pass::<passes::gvn::Gvn>(module),
        "loop_version" => run_pass::<passes::loop_version::LoopVersion>(module),
        "null_check" => run_pass::<passes::null_check::NullChecks>(module),
        "inline_always" => run_pass::<passes::inline::InlineAlways>(module),
        "inline" => run_pass::<passes::inline::InlineSmall>(module),
        "devirtualize" => passes::devirtualize::run(module),
        "dead_globals" => passes::dead_globals::run(module),
        _ => return Err(format!("unknown command `{command}`")),
    }
    Ok(())
}

fn run_pass<P: Pass>(module: &mut Module) {
    Runner::new(RunnerOptions::default()).run_all::<P>(module);
}
