//! Runs translated modules: each `main` gives 0 when what MIR promises about operators holds.

use std::process::Command;

use rayzor_llvm::{DebugInfo, EmitKind, EmitOptions, LlvmLevel, emit};
use rayzor_mir::text;
use rayzor_target::TargetSpec;

/// The exit status of `mir` at each optimisation level.
fn statuses(mir: &str) -> Vec<Option<i32>> {
    let module = text::parse(mir).expect("the test's MIR parses");
    let host = TargetSpec::host().expect("the host is a target");
    let folder = std::env::temp_dir().join(format!("rayzor-llvm-{}-{:p}", std::process::id(), mir));
    std::fs::create_dir_all(&folder).expect("a temporary folder");
    let (object, program) = (folder.join("program.o"), folder.join("program"));
    let run = |level: LlvmLevel| {
        let options =
            EmitOptions { level, kind: EmitKind::Object, debug: DebugInfo::None, cpu: None };
        let bytes = emit(&module, host, &options).expect("the module is translated");
        std::fs::write(&object, bytes).expect("the object file is written");
        let linked = Command::new("cc").arg(&object).arg("-o").arg(&program).arg("-lm").status();
        assert!(linked.expect("cc runs").success());
        Command::new(&program).status().expect("the program runs").code()
    };
    let found = [LlvmLevel::O0, LlvmLevel::O2, LlvmLevel::Os].into_iter().map(run).collect();
    std::fs::remove_dir_all(&folder).expect("the folder is ours");
    found
}

/// A module whose `main` computes `v9` from the argument count 1 in `v0`, and compares it with `wanted`.
fn program(body: &str, ty: &str, wanted: &str) -> String {
    let compare = if ty.starts_with('f') { "feq" } else { "eq" };
    let constant = if ty.starts_with('f') { "fconst" } else { "iconst" };
    format!(
        "phase lowered\nfunc @main(i32, ptr) -> i32 exported {{\nb0(v0: i32, v1: ptr):\n{body}\n  \
         v90: {ty} = {constant}.{ty} {wanted}\n  v91: i1 = {compare} v9, v90\n  v92: i1 = not v91\n  \
         v93: i32 = zext.i32 v92\n  ret v93\n}}\n"
    )
}

#[track_caller]
fn assert_computes(body: &str, ty: &str, wanted: &str) {
    assert_eq!(statuses(&program(body, ty, wanted)), [Some(0); 3]);
}

#[test]
fn shift_counts_wrap() {
    let count = "v2: i32 = iconst.i32 33\nv3: i32 = imul v2, v0\n";
    assert_computes(&format!("{count}v9: i32 = shl v0, v3"), "i32", "2");
    let minus = "v4: i32 = iconst.i32 -8\nv5: i32 = imul v4, v0\n";
    assert_computes(&format!("{count}{minus}v9: i32 = ushr v5, v3"), "i32", "2147483644");
    assert_computes(&format!("{count}{minus}v9: i32 = sshr v5, v3"), "i32", "-4");
}

#[test]
fn floats_saturate_to_integers() {
    let of = |number: &str| {
        format!(
            "v2: f64 = sitof.f64 v0\nv3: f64 = fconst.f64 {number}\nv4: f64 = fmul v2, v3\nv9: i32 = ftosi.i32 v4"
        )
    };
    assert_computes(&of("-2.9"), "i32", "-2");
    assert_computes(&of("1e20"), "i32", "2147483647");
    assert_computes(&of("-1e20"), "i32", "-2147483648");
    assert_computes(&of("0x7ff8000000000000"), "i32", "0");
}

#[test]
fn remainders_have_the_dividends_sign() {
    let body = "v2: f64 = sitof.f64 v0\nv3: f64 = fconst.f64 -5.5\nv4: f64 = fmul v2, v3\nv5: f64 = fconst.f64 2.0\n\
                v9: f64 = frem v4, v5";
    assert_computes(body, "f64", "-1.5");
}

#[test]
fn words_are_reinterpreted() {
    let body = "v2: f64 = sitof.f64 v0\nv3: val = bitcast.val v2\nv4: ptr = bitcast.ptr v3\nv9: i64 = bitcast.i64 v4";
    assert_computes(body, "i64", "4607182418800017408");
}

#[test]
fn truth_values_take_one_byte() {
    let module = r#"
phase lowered
global $flags data align 8 mutable = bytes "\ff\ff\ff\ff\ff\ff\ff\ff" []
func @both(i1, i1) -> i1 {
b0(v0: i1, v1: i1):
  v2: i1 = and v0, v1
  ret v2
}
func @main(i32, ptr) -> i32 exported {
  slot s0: i1
b0(v0: i32, v1: ptr):
  v2: ptr = global_addr.ptr $flags
  v3: i32 = iconst.i32 1
  v4: i1 = eq v0, v3
  store any v2, v4, 1
  v5: i1 = load.i1 any v2, 1
  slot_store s0, v5
  v6: i1 = slot_load s0
  v7: i1 = call @both(v6, v4)
  branch v7, b1, b2
b1():
  v8: i32 = load.i32 any v2, 0
  v9: i32 = iconst.i32 -65025
  v10: i1 = ne v8, v9
  v11: i32 = zext.i32 v10
  ret v11
b2():
  ret v3
}
"#;
    assert_eq!(statuses(module), [Some(0); 3]);
}

#[test]
fn switches_choose_among_many() {
    let module = r#"
phase lowered
func @main(i32, ptr) -> i32 exported {
b0(v0: i32, v1: ptr):
  v2: i32 = iconst.i32 7
  v3: i32 = iconst.i32 0
  switch v0, b1(v2), 0: b1(v2), 1: b1(v3), -1: b1(v2)
b1(v4: i32):
  ret v4
}
"#;
    assert_eq!(statuses(module), [Some(0); 3]);
}
