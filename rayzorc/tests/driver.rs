//! The command line as a user meets it: messages, exit statuses, what is written and what is not.

use std::fs;
use std::process::Command;

use support::{assert_fails, folder_with, rayzorc, stderr};

mod support;

const HELLO: &str = "class Main { static function main() { trace(\"hi\"); } }\n";
const WRONG: &str =
    "class Main {\n\tstatic function main() {\n\t\ttrace(nobody);\n\t\tvar x:Int = \"\";\n\t}\n}\n";

#[test]
fn help_and_version_are_answers() {
    let folder = folder_with(&[]);
    let help = rayzorc(folder.path(), &["--help"]);
    assert!(help.status.success());
    assert!(String::from_utf8_lossy(&help.stdout).contains("rayzorc compile main.hx -o main"));
    let version = rayzorc(folder.path(), &["--version"]);
    assert!(String::from_utf8_lossy(&version.stdout).starts_with("rayzorc "));
}

#[test]
fn wrong_arguments_have_their_own_messages() {
    let folder = folder_with(&[("Main.hx", HELLO)]);
    let fails = |args: &[&str], wanted: &str| assert_fails(&rayzorc(folder.path(), args), wanted);
    fails(&["compile"], "no program given");
    fails(&["compile", "Main.hx", "--frobnicate"], "--frobnicate");
    fails(&["compile", "Main.hx", "--mode", "jit"], "possible values: aot");
    fails(&["compile", "Main.hx", "-O7"], "possible values: 0, 1, 2, 3, s");
    fails(
        &["compile", "Main.hx", "--target", "sparc-sun-solaris"],
        "unknown target `sparc-sun-solaris`",
    );
    fails(&["compile", "Main.hx", "--target", "wasm32-wasip1"], "not supported yet");
    fails(&["compile", "Main.hx", "-cp", "nowhere"], "class path `nowhere` is not a folder");
    fails(&["compile", "nowhere.hx"], "cannot read `nowhere.hx`: no such file or directory");
    fails(&["compile", "nowhere.hxml"], "cannot read `nowhere.hxml`");
    fails(&["compile", "Main.hx", "-o", "."], "is a folder");
    fails(
        &["compile", "Main.hx", "-o", "no/where"],
        "the folder `no` of the output does not exist",
    );
    fails(&["compile", "Main.hx", "-r", "none.txt@x"], "cannot read `none.txt`");
    fails(&["compile", "Main.hx", "--macro", "f()"], "macros are not supported yet");
}

#[test]
fn errors_leave_no_output() {
    let folder = folder_with(&[("Main.hx", WRONG)]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-o", "main"]);
    assert_fails(&output, "Main.hx:3: characters 9-15 : Unknown identifier : nobody");
    assert_fails(&output, "String should be Int");
    let left: Vec<_> = fs::read_dir(folder.path()).expect("the folder is there").collect();
    assert_eq!(left.len(), 1, "{left:?}");
}

#[test]
fn pretty_messages_show_the_line() {
    let folder = folder_with(&[("Main.hx", WRONG)]);
    let output = rayzorc(folder.path(), &["check", "Main.hx", "--message-format", "pretty"]);
    assert_fails(&output, "3 |         trace(nobody);");
    assert_fails(&output, "^^^^^^");
}

#[test]
fn a_missing_linker_is_explained() {
    let folder = folder_with(&[("Main.hx", HELLO)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rayzorc"));
    command.args(["compile", "Main.hx", "-o", "main"]).current_dir(folder.path());
    let output = command.env("PATH", "/nonexistent").output().expect("rayzorc runs");
    assert_fails(&output, "no linker for");
    assert!(!folder.path().join("main").exists());
}

#[test]
fn an_uninstalled_target_is_explained() {
    let folder = folder_with(&[("Main.hx", HELLO)]);
    let mut command = Command::new(env!("CARGO_BIN_EXE_rayzorc"));
    command.args(["compile", "Main.hx", "-o", "main", "--target", "aarch64-unknown-linux-gnu"]);
    command.current_dir(folder.path()).env("RAYZOR_DATA", folder.path().join("data"));
    let output = command.output().expect("rayzorc runs");
    assert_fails(&output, "run `rayzorc runtime add aarch64-unknown-linux-gnu` once");
    assert!(!folder.path().join("main").exists());
}

#[test]
fn packages_and_argument_files_are_found() {
    let program = "package app;\nclass Main { static function main() Sys.println(util.Text.twice(\"ab\")); }\n";
    let library =
        "package util;\nclass Text { public static function twice(s:String) return s + s; }\n";
    let folder = folder_with(&[
        ("src/app/Main.hx", program),
        ("src/util/Text.hx", library),
        ("build.hxml", "# the program\n-cp src\n-main app.Main\n-D test\n--cpp bin\n"),
    ]);
    for args in [
        &["compile", "build.hxml", "-o", "main"][..],
        &["compile", "src/app/Main.hx", "-o", "main"],
        &["compile", "-p", "src", "--main", "app.Main", "-o", "main"],
        &["compile", "-cp", "src", "-main", "app.Main", "-O0", "-o", "main"],
    ] {
        let output = rayzorc(folder.path(), args);
        assert!(output.status.success(), "{args:?}: {}", stderr(&output));
        let program = folder.path().join("main");
        let printed = Command::new(&program).output().expect("the program runs");
        assert_eq!(String::from_utf8_lossy(&printed.stdout), "abab\n");
        fs::remove_file(program).expect("the program is there");
    }
}

#[test]
fn every_stage_can_be_written() {
    let folder = folder_with(&[("Main.hx", HELLO)]);
    for (kind, file, beginning) in [
        ("mir", "Main.mir", &b"phase optimized"[..]),
        ("llvm-ir", "Main.ll", b"; ModuleID"),
        ("llvm-bc", "Main.bc", b"BC"),
        ("asm", "Main.s", b"\t"),
    ] {
        let output = rayzorc(folder.path(), &["compile", "Main.hx", "--emit", kind]);
        assert!(output.status.success(), "{kind}: {}", stderr(&output));
        let written = fs::read(folder.path().join(file)).expect("the file is written");
        assert!(written.starts_with(beginning), "{kind}");
    }
}
