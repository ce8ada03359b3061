//! Instructions and terminators to text.

use std::fmt;

use crate::ids::{EnumLayoutId, FuncId, GlobalId, LayoutId, ValueId};
use crate::inst::{BlockCall, Inst, Region, Terminator};
use crate::text::names::elem_name;
use crate::text::printer::func::Numbered;
use crate::text::printer::{Name, Sig};
use crate::ty::Ty;

/// Writes an instruction without its result.
pub(super) fn write_inst(
    f: &mut fmt::Formatter<'_>,
    names: &Numbered<'_>,
    inst: &Inst,
) -> fmt::Result {
    write_head(f, names, inst)?;
    match inst {
        Inst::Call { args, .. }
        | Inst::CallRuntime { args, .. }
        | Inst::CallVirtual { args, .. }
        | Inst::CallInterface { args, .. }
        | Inst::EnumNew { args, .. }
        | Inst::ClosureNew { captures: args, .. } => write_args(f, names, args),
        Inst::CallIndirect { callee: first, args, .. }
        | Inst::CallClosure { closure: first, args, .. } => {
            write!(f, " {}", names.value(*first))?;
            write_args(f, names, args)
        }
        Inst::Iconst { .. }
        | Inst::Fconst { .. }
        | Inst::NullConst { .. }
        | Inst::GlobalAddr { .. }
        | Inst::FuncAddr { .. }
        | Inst::Unary { .. }
        | Inst::Binary { .. }
        | Inst::Compare { .. }
        | Inst::Select { .. }
        | Inst::Convert { .. }
        | Inst::SlotLoad { .. }
        | Inst::SlotStore { .. }
        | Inst::SlotAddr { .. }
        | Inst::Load { .. }
        | Inst::Store { .. }
        | Inst::ElemAddr { .. }
        | Inst::CatchValue
        | Inst::Box { .. }
        | Inst::Unbox { .. }
        | Inst::CastRef { .. }
        | Inst::CastArray { .. }
        | Inst::ValPayload { .. }
        | Inst::ValIs { .. }
        | Inst::New { .. }
        | Inst::FieldGet { .. }
        | Inst::FieldSet { .. }
        | Inst::GlobalGet { .. }
        | Inst::GlobalSet { .. }
        | Inst::NullCheck { .. }
        | Inst::InstanceOf { .. }
        | Inst::ArrayLen { .. }
        | Inst::ArrayStore { .. }
        | Inst::ArrayGet { .. }
        | Inst::ArraySet { .. }
        | Inst::ArrayNew { .. }
        | Inst::StoreNew { .. }
        | Inst::StoreLen { .. }
        | Inst::StoreGet { .. }
        | Inst::StoreSet { .. }
        | Inst::EnumTag { .. }
        | Inst::EnumGet { .. } => {
            for (position, &operand) in inst.operands().iter().enumerate() {
                write!(f, "{}{}", if position == 0 { " " } else { ", " }, names.value(operand))?;
            }
            write_tail(f, inst)
        }
    }
}

/// The mnemonic with everything that stands before the operands.
fn write_head(f: &mut fmt::Formatter<'_>, names: &Numbered<'_>, inst: &Inst) -> fmt::Result {
    match inst {
        Inst::Iconst { ty, value } => write!(f, "iconst.{ty} {value}"),
        Inst::Fconst { ty, bits } => write_float(f, *ty, *bits),
        Inst::NullConst { ty } => write!(f, "null.{ty}"),
        Inst::GlobalAddr { global, ty } => {
            write!(f, "global_addr.{ty} {}", global_name(names, *global))
        }
        Inst::FuncAddr { func } => write!(f, "func_addr {}", func_name(names, *func)),
        Inst::Unary { op, .. } => f.write_str(op.name()),
        Inst::Binary { op, .. } => f.write_str(op.name()),
        Inst::Compare { op, .. } => f.write_str(op.name()),
        Inst::Select { .. } => f.write_str("select"),
        Inst::Convert { op, ty, .. } => write!(f, "{}.{ty}", op.name()),
        Inst::SlotLoad { slot } => write!(f, "slot_load {}", names.slot(*slot)),
        Inst::SlotStore { slot, .. } => write!(f, "slot_store {},", names.slot(*slot)),
        Inst::SlotAddr { slot } => write!(f, "slot_addr {}", names.slot(*slot)),
        Inst::Load { ty, region, .. } => {
            write!(f, "load.{ty} ")?;
            write_region(f, names, *region)
        }
        Inst::Store { region, .. } => {
            f.write_str("store ")?;
            write_region(f, names, *region)
        }
        Inst::ElemAddr { .. } => f.write_str("elem_addr"),
        Inst::Call { func, .. } => write!(f, "call {}", func_name(names, *func)),
        Inst::CallRuntime { func, .. } => write!(f, "call_runtime {}", func.name()),
        Inst::CallIndirect { sig, .. } => {
            write!(f, "call_indirect {}", Sig(&names.module.signatures[*sig]))
        }
        Inst::CatchValue => f.write_str("catch"),
        Inst::Box { kind, .. } => write!(f, "box.{}", kind.name()),
        Inst::Unbox { kind, .. } => write!(f, "unbox.{}", kind.name()),
        Inst::CastRef { .. } => f.write_str("cast_ref"),
        Inst::CastArray { elem, .. } => write!(f, "cast_array.{elem}"),
        Inst::ValPayload { kind, .. } => write!(f, "val_payload.{}", kind.name()),
        Inst::ValIs { kind, .. } => write!(f, "val_is.{}", kind.name()),
        Inst::New { layout } => write!(f, "new {}", layout_name(names, *layout)),
        Inst::FieldGet { layout, index, .. } => {
            write!(f, "field_get {} {index},", layout_name(names, *layout))
        }
        Inst::FieldSet { layout, index, .. } => {
            write!(f, "field_set {} {index},", layout_name(names, *layout))
        }
        Inst::GlobalGet { global } => write!(f, "global_get {}", global_name(names, *global)),
        Inst::GlobalSet { global, .. } => write!(f, "global_set {},", global_name(names, *global)),
        Inst::NullCheck { .. } => f.write_str("null_check"),
        Inst::InstanceOf { .. } => f.write_str("instance_of"),
        Inst::ArrayLen { .. } => f.write_str("array_len"),
        Inst::ArrayStore { .. } => f.write_str("array_store"),
        Inst::ArrayGet { kind, mixed, .. } => {
            write!(f, "array_get{}.{}", mixed_suffix(*mixed), elem_name(*kind))
        }
        Inst::ArraySet { kind, mixed, .. } => {
            write!(f, "array_set{}.{}", mixed_suffix(*mixed), elem_name(*kind))
        }
        Inst::ArrayNew { kind, .. } => write!(f, "array_new.{}", elem_name(*kind)),
        Inst::StoreNew { kind, .. } => write!(f, "store_new.{}", elem_name(*kind)),
        Inst::StoreLen { .. } => f.write_str("store_len"),
        Inst::StoreGet { kind, .. } => write!(f, "store_get.{}", elem_name(*kind)),
        Inst::StoreSet { kind, .. } => write!(f, "store_set.{}", elem_name(*kind)),
        Inst::EnumNew { layout, ctor, .. } => {
            write!(f, "enum_new {} {ctor}", enum_name(names, *layout))
        }
        Inst::EnumTag { .. } => f.write_str("enum_tag"),
        Inst::EnumGet { layout, ctor, index, .. } => {
            write!(f, "enum_get {} {ctor} {index},", enum_name(names, *layout))
        }
        Inst::ClosureNew { layout, func, .. } => {
            write!(f, "closure_new {} {}", layout_name(names, *layout), func_name(names, *func))
        }
        Inst::CallClosure { sig, .. } => {
            write!(f, "call_closure {}", Sig(&names.module.signatures[*sig]))
        }
        Inst::CallVirtual { layout, slot, .. } => {
            write!(f, "call_virtual {} {slot}", layout_name(names, *layout))
        }
        Inst::CallInterface { method, .. } => {
            write!(f, "call_interface {}", Name('#', &names.module.interface_methods[*method].name))
        }
    }
}

/// What stands behind the operands.
fn write_tail(f: &mut fmt::Formatter<'_>, inst: &Inst) -> fmt::Result {
    if let Inst::Load { offset, .. } | Inst::Store { offset, .. } = inst {
        return write!(f, ", {offset}");
    }
    if let Inst::ElemAddr { scale, offset, .. } = inst {
        return write!(f, ", {scale}, {offset}");
    }
    if let Inst::InstanceOf { ranges, .. } | Inst::CastRef { ranges, .. } = inst {
        for range in ranges {
            write!(f, ", {}..{}", range.start, range.end)?;
        }
    }
    Ok(())
}

/// Writes a terminator.
pub(super) fn write_terminator(
    f: &mut fmt::Formatter<'_>,
    names: &Numbered<'_>,
    end: &Terminator,
) -> fmt::Result {
    match end {
        Terminator::Jump(target) => {
            f.write_str("jump ")?;
            write_target(f, names, target)
        }
        Terminator::Branch { cond, then_, else_ } => {
            write!(f, "branch {}, ", names.value(*cond))?;
            write_target(f, names, then_)?;
            f.write_str(", ")?;
            write_target(f, names, else_)
        }
        Terminator::Switch { value, cases, default } => {
            write!(f, "switch {}, ", names.value(*value))?;
            write_target(f, names, default)?;
            for (case, target) in cases {
                write!(f, ", {case}: ")?;
                write_target(f, names, target)?;
            }
            Ok(())
        }
        Terminator::Return(Some(value)) => write!(f, "ret {}", names.value(*value)),
        Terminator::Return(None) => f.write_str("ret"),
        Terminator::Throw(value) => write!(f, "throw {}", names.value(*value)),
        Terminator::Unreachable => f.write_str("unreachable"),
    }
}

fn write_target(
    f: &mut fmt::Formatter<'_>,
    names: &Numbered<'_>,
    target: &BlockCall,
) -> fmt::Result {
    write!(f, "{}", names.block(target.block))?;
    if target.args.is_empty() { Ok(()) } else { write_args(f, names, &target.args) }
}

fn write_args(f: &mut fmt::Formatter<'_>, names: &Numbered<'_>, args: &[ValueId]) -> fmt::Result {
    f.write_str("(")?;
    for (position, &arg) in args.iter().enumerate() {
        write!(f, "{}{}", if position == 0 { "" } else { ", " }, names.value(arg))?;
    }
    f.write_str(")")
}

fn write_float(f: &mut fmt::Formatter<'_>, ty: Ty, bits: u64) -> fmt::Result {
    let value = f64::from_bits(bits);
    if ty == Ty::F64 && value.is_finite() {
        write!(f, "fconst.{ty} {value:?}")
    } else {
        write!(f, "fconst.{ty} 0x{bits:x}")
    }
}

fn write_region(f: &mut fmt::Formatter<'_>, names: &Numbered<'_>, region: Region) -> fmt::Result {
    match region {
        Region::Any => f.write_str("any"),
        Region::Header => f.write_str("header"),
        Region::Constant => f.write_str("constant"),
        Region::Field { layout, index } => {
            write!(f, "field {} {index}", layout_name(names, layout))
        }
        Region::EnumArg => f.write_str("enum_arg"),
        Region::Closure => f.write_str("closure"),
        Region::String => f.write_str("string"),
        Region::Array => f.write_str("array"),
        Region::StoreLen => f.write_str("store_len"),
        Region::Elem(kind) => write!(f, "elem {}", elem_name(kind)),
        Region::Global(global) => write!(f, "global {}", global_name(names, global)),
    }
}

fn mixed_suffix(mixed: bool) -> &'static str {
    if mixed { "_mixed" } else { "" }
}

fn func_name<'m>(names: &Numbered<'m>, func: FuncId) -> Name<'m> {
    Name('@', &names.module.funcs[func].name)
}

fn global_name<'m>(names: &Numbered<'m>, global: GlobalId) -> Name<'m> {
    Name('$', &names.module.globals[global].name)
}

fn layout_name<'m>(names: &Numbered<'m>, layout: LayoutId) -> Name<'m> {
    Name('%', &names.module.layouts[layout].name)
}

fn enum_name<'m>(names: &Numbered<'m>, layout: EnumLayoutId) -> Name<'m> {
    Name('%', &names.module.enums[layout].name)
}
