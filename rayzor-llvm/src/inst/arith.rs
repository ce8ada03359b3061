//! Constants, operators, comparisons and conversions.

use inkwell::intrinsics::Intrinsic;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicMetadataValueEnum, BasicValueEnum, IntValue};
use inkwell::{FloatPredicate, IntPredicate};
use rayzor_base::{Span, bug};
use rayzor_mir::ids::ValueId;
use rayzor_mir::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use rayzor_mir::ty::Ty;

use crate::error::EmitError;
use crate::func::FuncCx;

pub(super) fn int_const<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    ty: Ty,
    value: i64,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    match cx.module.types.int(ty) {
        Some(int) => Ok(int.const_int(value as u64, true).into()),
        None => {
            let bits = cx.module.types.i64.const_int(value as u64, true);
            Ok(bits.const_to_pointer(cx.module.types.ptr).into())
        }
    }
}

/// The constant with exactly these bits, NaN payloads included. LLVM folds the cast of a constant.
pub(super) fn float_const<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    ty: Ty,
    bits: u64,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let types = &cx.module.types;
    if ty == Ty::F32 {
        let pattern = types.i32.const_int(bits & u64::from(u32::MAX), false);
        return Ok(cx.builder.build_bit_cast(pattern, types.f32, "")?);
    }
    Ok(cx.builder.build_bit_cast(types.i64.const_int(bits, false), types.f64, "")?)
}

pub(super) fn unary<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    op: UnaryOp,
    arg: ValueId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let value = cx.value(arg);
    Ok(match op {
        UnaryOp::Ineg => cx.builder.build_int_neg(value.into_int_value(), "")?.into(),
        UnaryOp::Not => cx.builder.build_not(value.into_int_value(), "")?.into(),
        UnaryOp::Fneg => cx.builder.build_float_neg(value.into_float_value(), "")?.into(),
        UnaryOp::Fabs => intrinsic(cx, "llvm.fabs", &[value.get_type()], &[value])?,
        UnaryOp::Fsqrt => intrinsic(cx, "llvm.sqrt", &[value.get_type()], &[value])?,
        UnaryOp::Ffloor => intrinsic(cx, "llvm.floor", &[value.get_type()], &[value])?,
        UnaryOp::Fceil => intrinsic(cx, "llvm.ceil", &[value.get_type()], &[value])?,
        UnaryOp::Ftrunc => intrinsic(cx, "llvm.trunc", &[value.get_type()], &[value])?,
    })
}

pub(super) fn binary<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    op: BinaryOp,
    lhs: ValueId,
    rhs: ValueId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let (lhs, rhs) = (cx.value(lhs), cx.value(rhs));
    if op.is_float() {
        return float_binary(cx, op, lhs, rhs);
    }
    let (a, b) = (lhs.into_int_value(), rhs.into_int_value());
    let builder = &cx.builder;
    let result = match op {
        BinaryOp::Iadd => builder.build_int_add(a, b, "")?,
        BinaryOp::Isub => builder.build_int_sub(a, b, "")?,
        BinaryOp::Imul => builder.build_int_mul(a, b, "")?,
        BinaryOp::Sdiv => builder.build_int_signed_div(a, b, "")?,
        BinaryOp::Srem => builder.build_int_signed_rem(a, b, "")?,
        BinaryOp::Udiv => builder.build_int_unsigned_div(a, b, "")?,
        BinaryOp::Urem => builder.build_int_unsigned_rem(a, b, "")?,
        BinaryOp::And => builder.build_and(a, b, "")?,
        BinaryOp::Or => builder.build_or(a, b, "")?,
        BinaryOp::Xor => builder.build_xor(a, b, "")?,
        BinaryOp::Shl => builder.build_left_shift(a, shift_count(cx, b)?, "")?,
        BinaryOp::Sshr => builder.build_right_shift(a, shift_count(cx, b)?, true, "")?,
        BinaryOp::Ushr => builder.build_right_shift(a, shift_count(cx, b)?, false, "")?,
        BinaryOp::Fadd | BinaryOp::Fsub | BinaryOp::Fmul | BinaryOp::Fdiv | BinaryOp::Frem => {
            bug!(Span::NONE, "{} is a float operator", op.name())
        }
    };
    Ok(result.into())
}

fn float_binary<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    op: BinaryOp,
    lhs: BasicValueEnum<'ctx>,
    rhs: BasicValueEnum<'ctx>,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let (a, b) = (lhs.into_float_value(), rhs.into_float_value());
    let result = match op {
        BinaryOp::Fadd => cx.builder.build_float_add(a, b, "")?,
        BinaryOp::Fsub => cx.builder.build_float_sub(a, b, "")?,
        BinaryOp::Fmul => cx.builder.build_float_mul(a, b, "")?,
        BinaryOp::Fdiv => cx.builder.build_float_div(a, b, "")?,
        BinaryOp::Frem => cx.builder.build_float_rem(a, b, "")?,
        BinaryOp::Iadd
        | BinaryOp::Isub
        | BinaryOp::Imul
        | BinaryOp::Sdiv
        | BinaryOp::Srem
        | BinaryOp::Udiv
        | BinaryOp::Urem
        | BinaryOp::And
        | BinaryOp::Or
        | BinaryOp::Xor
        | BinaryOp::Shl
        | BinaryOp::Sshr
        | BinaryOp::Ushr => bug!(Span::NONE, "{} is an integer operator", op.name()),
    };
    Ok(result.into())
}

/// A shift count modulo the width.
fn shift_count<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    count: IntValue<'ctx>,
) -> Result<IntValue<'ctx>, EmitError> {
    let ty = count.get_type();
    let mask = ty.const_int(u64::from(ty.get_bit_width()) - 1, false);
    Ok(cx.builder.build_and(count, mask, "")?)
}

pub(super) fn compare<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    op: CompareOp,
    lhs: ValueId,
    rhs: ValueId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let (lhs, rhs) = (cx.value(lhs), cx.value(rhs));
    let int = |predicate: IntPredicate| -> Result<BasicValueEnum<'ctx>, EmitError> {
        if lhs.is_pointer_value() {
            let (a, b) = (lhs.into_pointer_value(), rhs.into_pointer_value());
            return Ok(cx.builder.build_int_compare(predicate, a, b, "")?.into());
        }
        Ok(cx
            .builder
            .build_int_compare(predicate, lhs.into_int_value(), rhs.into_int_value(), "")?
            .into())
    };
    let float = |predicate: FloatPredicate| -> Result<BasicValueEnum<'ctx>, EmitError> {
        Ok(cx
            .builder
            .build_float_compare(predicate, lhs.into_float_value(), rhs.into_float_value(), "")?
            .into())
    };
    match op {
        CompareOp::Eq => int(IntPredicate::EQ),
        CompareOp::Ne => int(IntPredicate::NE),
        CompareOp::Slt => int(IntPredicate::SLT),
        CompareOp::Sle => int(IntPredicate::SLE),
        CompareOp::Sgt => int(IntPredicate::SGT),
        CompareOp::Sge => int(IntPredicate::SGE),
        CompareOp::Ult => int(IntPredicate::ULT),
        CompareOp::Ule => int(IntPredicate::ULE),
        CompareOp::Ugt => int(IntPredicate::UGT),
        CompareOp::Uge => int(IntPredicate::UGE),
        CompareOp::Feq => float(FloatPredicate::OEQ),
        CompareOp::Fne => float(FloatPredicate::UNE),
        CompareOp::Flt => float(FloatPredicate::OLT),
        CompareOp::Fle => float(FloatPredicate::OLE),
        CompareOp::Fgt => float(FloatPredicate::OGT),
        CompareOp::Fge => float(FloatPredicate::OGE),
    }
}

pub(super) fn select<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    cond: ValueId,
    if_true: ValueId,
    if_false: ValueId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let cond = cx.value(cond).into_int_value();
    Ok(cx.builder.build_select(cond, cx.value(if_true), cx.value(if_false), "")?)
}

pub(super) fn convert<'ctx>(
    cx: &mut FuncCx<'ctx, '_, '_>,
    op: ConvertOp,
    ty: Ty,
    arg: ValueId,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let value = cx.value(arg);
    let to = cx.module.types.value(ty);
    let builder = &cx.builder;
    Ok(match op {
        ConvertOp::Sext => {
            builder.build_int_s_extend(value.into_int_value(), to.into_int_type(), "")?.into()
        }
        ConvertOp::Zext => {
            builder.build_int_z_extend(value.into_int_value(), to.into_int_type(), "")?.into()
        }
        ConvertOp::Trunc => {
            builder.build_int_truncate(value.into_int_value(), to.into_int_type(), "")?.into()
        }
        ConvertOp::SintToFloat => builder
            .build_signed_int_to_float(value.into_int_value(), to.into_float_type(), "")?
            .into(),
        ConvertOp::UintToFloat => builder
            .build_unsigned_int_to_float(value.into_int_value(), to.into_float_type(), "")?
            .into(),
        ConvertOp::FloatToSint => {
            intrinsic(cx, "llvm.fptosi.sat", &[to, value.get_type()], &[value])?
        }
        ConvertOp::FloatExtend => {
            builder.build_float_ext(value.into_float_value(), to.into_float_type(), "")?.into()
        }
        ConvertOp::FloatTruncate => {
            builder.build_float_trunc(value.into_float_value(), to.into_float_type(), "")?.into()
        }
        ConvertOp::Bitcast => bitcast(cx, value, to)?,
    })
}

/// The same bits under another type; addresses go through an integer.
fn bitcast<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    value: BasicValueEnum<'ctx>,
    to: BasicTypeEnum<'ctx>,
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let word = cx.module.types.i64;
    if value.get_type() == to {
        return Ok(value);
    }
    let bits = if value.is_pointer_value() {
        cx.builder.build_ptr_to_int(value.into_pointer_value(), word, "")?.into()
    } else if to.is_pointer_type() && value.is_float_value() {
        cx.builder.build_bit_cast(value, word, "")?
    } else {
        value
    };
    if to.is_pointer_type() {
        return Ok(cx
            .builder
            .build_int_to_ptr(bits.into_int_value(), to.into_pointer_type(), "")?
            .into());
    }
    Ok(cx.builder.build_bit_cast(bits, to, "")?)
}

fn intrinsic<'ctx>(
    cx: &FuncCx<'ctx, '_, '_>,
    name: &str,
    types: &[BasicTypeEnum<'ctx>],
    args: &[BasicValueEnum<'ctx>],
) -> Result<BasicValueEnum<'ctx>, EmitError> {
    let missing = || EmitError::Invalid(format!("LLVM has no intrinsic {name}"));
    let found = Intrinsic::find(name).ok_or_else(missing)?;
    let declared = found.get_declaration(&cx.module.llvm, types).ok_or_else(missing)?;
    let args: Vec<BasicMetadataValueEnum<'ctx>> = args.iter().map(|&arg| arg.into()).collect();
    Ok(cx
        .builder
        .build_call(declared, &args, "")?
        .try_as_basic_value()
        .expect_basic("these intrinsics have a result"))
}
