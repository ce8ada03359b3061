//! Deep, long and broken inputs: each has an answer, which is an exit status of 0 or 1 with messages.

use std::fs;
use std::process::Command;

use support::{assert_fails, folder_with, rayzorc, stderr};

mod support;

/// A class `Main` with these statements in `main`.
fn main_of(statements: &str) -> String {
    format!(
        "class Main {{\n\tstatic function id(i:Int) return i;\n\tstatic function main() {{\n{statements}\n}} }}\n"
    )
}

/// The statements compile, and print `printed`.
#[track_caller]
fn assert_prints(statements: &str, printed: &str) {
    let folder = folder_with(&[("Main.hx", &main_of(statements))]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-O0", "-o", "main"]);
    assert!(output.status.success(), "{}", stderr(&output));
    let run = Command::new(folder.path().join("main")).output().expect("the program runs");
    assert_eq!(String::from_utf8_lossy(&run.stdout).trim_end(), printed);
}

#[test]
fn long_chains_compile() {
    let (sum, not) = (vec!["a"; 1500].join(" + "), "!".repeat(900));
    let branches: String = (0..900).map(|i| format!("if (a == {i}) b = {i}; else ")).collect();
    let statements = format!(
        "var a = 1; var b = -1; {branches} b = -2;\nSys.println(({sum}) + ' ' + b + ' ' + {not}true);"
    );
    assert_prints(&statements, "1500 1 true");
}

#[test]
fn deep_nesting_compiles() {
    let nested = |open: &str, inner: &str, close: &str| {
        format!("{}{inner}{}", open.repeat(200), close.repeat(200))
    };
    let statements = [
        "var n = 0; var yes = true;".to_owned(),
        nested("{ ", "n++;", " }"),
        nested("if (yes) { ", "n++;", " }"),
        nested("while (true) { ", "n++;", " break; }"),
        nested("try { ", "n++;", " } catch (e) {}"),
        nested("switch (n) { case 4: ", "n++;", " case _: }"),
        format!("n += {};", nested("(", "1", ")")),
        format!("n += {};", nested("id(", "1", ")")),
        format!("var f = {}1; if (f != null) n++;", "() -> ".repeat(200)),
        format!("var a = {}; if (a != null) n++;", nested("[", "1", "]")),
        format!("var o = {}; if (o != null) n++;", nested("{a: ", "1", "}")),
        format!("var t:{} = null; if (t == null) n++;", nested("Array<", "Int", ">")),
        "Sys.println(n);".to_owned(),
    ];
    assert_prints(&statements.join("\n"), "11");
}

#[test]
fn endless_nesting_is_an_error() {
    for (open, close) in
        [("(", ")"), ("{", "}"), ("if (true) {", "}"), ("function() return ", ""), ("[", "]")]
    {
        let text = main_of(&format!("{}1{}", open.repeat(20_000), close.repeat(20_000)));
        let folder = folder_with(&[("Main.hx", &text)]);
        assert_fails(&rayzorc(folder.path(), &["check", "Main.hx"]), "Nested too deeply");
    }
}

#[test]
fn inline_functions_that_double_stay_small() {
    let functions: String = (0..100)
        .map(|i| format!("inline function f{i}(a:Int):Int return f{}(a) + f{0}(a);\n", i + 1))
        .collect();
    let text = format!(
        "{functions}inline function f100(a:Int):Int return a;\nfunction main() {{ if (Sys.args().length > 9) trace(f0(1)); }}\n"
    );
    let folder = folder_with(&[("Main.hx", &text)]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-O0", "-o", "main"]);
    assert!(output.status.success(), "{}", stderr(&output));
}

#[test]
fn only_the_syntax_error_is_reported() {
    let text = main_of("for (i in 0..5) nobody(i);\nvar a = 1; a.;\nswitch (a) { case : }");
    let folder = folder_with(&[("Main.hx", &text)]);
    let output = rayzorc(folder.path(), &["check", "Main.hx"]);
    assert_fails(&output, "Main.hx:4: characters 13-15 : Unexpected .5");
    let said = stderr(&output);
    assert!(said.lines().all(|line| line.contains("Unexpected")), "{said}");
}

#[test]
fn a_value_without_a_place_is_not_modified() {
    let text = "abstract N(Int) from Int { public inline function bump():N return this += 10; }\nclass Main {\n\tstatic function mk():N return 1;\n\tstatic function main() {\n\t\tmk().bump();\n\t}\n}\n";
    let folder = folder_with(&[("Main.hx", text)]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-o", "main"]);
    assert_fails(&output, "Main.hx:5: characters 3-7 : Cannot modify the abstract value");
}

#[test]
fn what_is_no_source_file_is_explained() {
    let folder = folder_with(&[("Empty.hx", ""), ("Folder.hx/x", ""), ("Control.hx", "\0\u{1}")]);
    let mut bytes = b"class Bytes { static function main() trace('".to_vec();
    bytes.extend([0xff, 0xfe]);
    bytes.extend(b"'); }");
    fs::write(folder.path().join("Bytes.hx"), bytes).expect("the folder is writable");
    let fails = |file: &str, wanted: &str| {
        assert_fails(&rayzorc(folder.path(), &["check", file]), wanted);
    };
    fails("Empty.hx", "Empty does not have static function main");
    fails("Folder.hx", "cannot read `Folder.hx`");
    fails("Control.hx", "Invalid character 0x0");
    fails("Bytes.hx", "Bytes.hx:1: characters 45-45 : This file is not valid UTF-8");
}

#[test]
fn outputs_do_not_replace_what_they_should_not() {
    let text = main_of("trace(1);");
    let folder = folder_with(&[("Main.hx", &text), ("old", "old program")]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-o", "./Main.hx"]);
    assert_fails(&output, "would overwrite the program's source");
    assert_eq!(fs::read_to_string(folder.path().join("Main.hx")).expect("it is kept"), text);

    fs::write(folder.path().join("Main.hx"), main_of("nobody();")).expect("it is writable");
    assert_fails(&rayzorc(folder.path(), &["compile", "Main.hx", "-o", "old"]), "nobody");
    let old = fs::read_to_string(folder.path().join("old")).expect("it is kept");
    assert_eq!(old, "old program");
}

#[cfg(unix)]
#[test]
fn devices_are_not_outputs() {
    let folder = folder_with(&[("Main.hx", &main_of("trace(1);"))]);
    let output = rayzorc(folder.path(), &["compile", "Main.hx", "-o", "/dev/null"]);
    assert_fails(&output, "`/dev/null` is not a file");
}
