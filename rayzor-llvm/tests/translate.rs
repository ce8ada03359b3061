//! MIR text in, LLVM IR out: one small module for each kind of translation.

use rayzor_llvm::{DebugInfo, EmitKind, EmitOptions, LlvmLevel, emit};
use rayzor_mir::text;
use rayzor_target::TargetSpec;

fn emit_for(mir: &str, triple: &str, options: &EmitOptions) -> Vec<u8> {
    let module = text::parse(mir).expect("the test's MIR parses");
    let target = TargetSpec::by_triple(triple).expect("the test's target is known");
    emit(&module, target, options).expect("the module is translated")
}

fn options(level: LlvmLevel, kind: EmitKind) -> EmitOptions {
    EmitOptions { level, kind, debug: DebugInfo::None, cpu: None }
}

fn ir_at(mir: &str, level: LlvmLevel) -> String {
    let bytes = emit_for(mir, "x86_64-unknown-linux-gnu", &options(level, EmitKind::Ir));
    String::from_utf8(bytes).expect("IR is text")
}

#[track_caller]
fn assert_has(ir: &str, wanted: &[&str]) {
    for text in wanted {
        assert!(ir.contains(text), "no `{text}` in:\n{ir}");
    }
}

const LOOP: &str = r#"
phase lowered
func @sum(i32) -> i32 exported {
b0(v0: i32):
  v1: i32 = iconst.i32 0
  jump b1(v1, v1)
b1(v2: i32, v3: i32):
  v4: i1 = slt v2, v0
  branch v4, b2, b3
b2():
  v5: i32 = iadd v3, v2
  v6: i32 = iconst.i32 1
  v7: i32 = iadd v2, v6
  jump b1(v7, v5)
b3():
  ret v3
}
"#;

#[test]
fn block_parameters_become_phis() {
    assert_has(
        &ir_at(LOOP, LlvmLevel::O0),
        &["define i32 @sum(i32 %0)", "phi i32 [ 0, %b0 ]", "icmp slt i32"],
    );
}

#[test]
fn loops_are_optimised() {
    // The closed form of the sum needs one bit more than the result.
    assert_has(&ir_at(LOOP, LlvmLevel::O2), &["mul i33"]);
}

#[test]
fn two_edges_to_one_block_carry_their_own_arguments() {
    let ir = ir_at(
        r#"
phase lowered
func @pick(i1, i32, i32) -> i32 exported {
b0(v0: i1, v1: i32, v2: i32):
  branch v0, b1(v1), b1(v2)
b1(v3: i32):
  ret v3
}
"#,
        LlvmLevel::O2,
    );
    assert_has(&ir, &["select i1 %0, i32 %1, i32 %2", "i1 zeroext"]);
}

const HANDLER: &str = r#"
phase lowered
func @may_throw(i32) -> i32 imported
func @guarded(i32) -> val exported {
b0(v0: i32) unwind b1:
  v1: i32 = call @may_throw(v0)
  v2: i32 = call @may_throw(v1)
  v3: val = null.val
  ret v3
b1():
  v4: val = catch
  ret v4
}
func @rethrows(val) exported {
b0(v0: val):
  throw v0
}
"#;

#[test]
fn calls_under_a_handler_are_invokes() {
    let ir = ir_at(HANDLER, LlvmLevel::O0);
    assert_has(
        &ir,
        &[
            "personality ptr @rayzor_personality",
            "invoke i32 @may_throw(i32 %0)",
            "landingpad { ptr, i32 }",
            "catch ptr null",
            "call i64 @rayzor_catch(ptr",
            "call void @rayzor_throw(i64 %0)",
            "uwtable",
        ],
    );
    assert_eq!(ir.matches("invoke").count(), 2);
}

#[test]
fn handlers_work_on_every_supported_target() {
    for target in TargetSpec::supported() {
        let object = emit_for(HANDLER, target.triple, &options(LlvmLevel::O2, EmitKind::Object));
        assert!(object.len() > 100, "{}", target.triple);
    }
}

#[test]
fn globals_keep_their_exact_bytes() {
    let ir = ir_at(
        r#"
phase lowered
global $counter i32 align 4 mutable exported = zero 4
global $table data align 8 exported = bytes "\01\02\03\04\05\06\07\08\00\00\00\00\00\00\00\00\09" [8: $counter + 4]
func @f() imported
"#,
        LlvmLevel::O0,
    );
    assert_has(
        &ir,
        &[
            "@counter = global i32 0, align 4",
            "@table = constant <{ [8 x i8], ptr, [1 x i8] }>",
            "ptr getelementptr (i8, ptr @counter, i64 4)",
        ],
    );
}

const MEMORY: &str = r#"
phase lowered
class %Point size 16 aux 0 desc 0..8 {
  field x i32 8
  field ok i1 12
}
func @get(ref) -> i1 exported {
b0(v0: ref):
  v1: i1 = load.i1 field %Point 1 v0, 12
  v2: i32 = load.i32 header v0, 0
  store field %Point 0 v0, v2, 8
  ret v1
}
"#;

#[test]
fn accesses_carry_alias_tags() {
    let ir = ir_at(MEMORY, LlvmLevel::O0);
    assert_has(&ir, &["load i8, ptr", "trunc i8", "!tbaa", "Point.ok", "!\"header\""]);
}

#[test]
fn allocation_is_described_to_llvm() {
    let ir = ir_at(
        r#"
phase lowered
func @make() -> i32 exported {
b0():
  v0: i64 = iconst.i64 8
  v1: i32 = iconst.i32 16
  v2: ref = call_runtime gc.alloc(v0, v1)
  store any v2, v1, 8
  v3: i32 = load.i32 any v2, 8
  ret v3
}
"#,
        LlvmLevel::O2,
    );
    assert_has(&ir, &["ret i32 16"]);
    assert!(!ir.contains("call"), "an object nobody sees is not allocated:\n{ir}");
}

#[test]
fn numbers_convert_alike_on_all_targets() {
    let ir = ir_at(
        r#"
phase lowered
func @f(f64, val, i32) -> i32 exported {
b0(v0: f64, v1: val, v2: i32):
  v3: i32 = ftosi.i32 v0
  v4: f64 = bitcast.f64 v1
  v5: ref = bitcast.ref v1
  v6: f64 = fconst.f64 0x7ff8000000000001
  v7: f64 = fadd v4, v6
  v8: i32 = ftosi.i32 v7
  v9: i32 = iadd v3, v8
  v10: i32 = ushr v9, v2
  v11: f64 = ffloor v0
  v12: f64 = frem v11, v0
  v13: i1 = flt v12, v4
  v14: i32 = select v13, v10, v3
  ret v14
}
"#,
        LlvmLevel::O0,
    );
    assert_has(
        &ir,
        &[
            "llvm.fptosi.sat.i32.f64",
            "0x7FF8000000000001",
            "and i32 %2, 31",
            "frem double",
            "fcmp olt",
        ],
    );
}

#[test]
fn positions_become_line_tables() {
    let mir = r#"
phase lowered
file "Main.hx"
file "Other.hx"
func @f(i32) -> i32 exported !0:3:5 {
b0(v0: i32):
  v1: i32 = iadd v0, v0 !0:4:9
  v2: i32 = iadd v1, v1 !1:7:1
  ret v2
}
"#;
    let options = EmitOptions { debug: DebugInfo::Lines, ..options(LlvmLevel::O0, EmitKind::Ir) };
    let ir =
        String::from_utf8(emit_for(mir, "x86_64-unknown-linux-gnu", &options)).expect("IR is text");
    assert_has(&ir, &["!DISubprogram(name: \"f\"", "!DILocation(line: 4, column: 9", "Other.hx"]);
}

#[test]
fn unlowered_modules_are_refused() {
    let module = text::parse("phase built\n").expect("an empty module parses");
    let target = TargetSpec::by_triple("x86_64-unknown-linux-gnu").expect("the target is known");
    assert!(emit(&module, target, &options(LlvmLevel::O0, EmitKind::Ir)).is_err());
}

const ESCAPES: &str = r#"
phase lowered
func @make() -> ref exported {
b0():
  v0: i64 = iconst.i64 8
  v1: i32 = iconst.i32 16
  v2: ref = call_runtime gc.alloc(v0, v1)
  ret v2
}
"#;

#[test]
fn allocation_is_inlined_after_optimisation() {
    let ir = ir_at(ESCAPES, LlvmLevel::O2);
    assert_has(
        &ir,
        &["load i64, ptr @rayzor_tlab", "@rayzor_gc_alloc(i64 8, i32 16)", "icmp ult i64"],
    );
    assert!(!ir_at(ESCAPES, LlvmLevel::Os).contains("rayzor_tlab"));
}
