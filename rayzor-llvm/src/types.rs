//! MIR types as LLVM types.
//!
//! `Ref` and `Ptr` are pointers, `Val` is an `i64`; an `I1` is an `i1` in registers and one byte (0 or 1) in memory.

use inkwell::AddressSpace;
use inkwell::context::Context;
use inkwell::types::{
    BasicMetadataTypeEnum, BasicType, BasicTypeEnum, FloatType, FunctionType, IntType, PointerType,
};
use rayzor_mir::signature::Signature;
use rayzor_mir::ty::Ty;

/// The LLVM types a module uses.
pub(crate) struct Types<'ctx> {
    context: &'ctx Context,
    pub(crate) i1: IntType<'ctx>,
    pub(crate) i8: IntType<'ctx>,
    pub(crate) i16: IntType<'ctx>,
    pub(crate) i32: IntType<'ctx>,
    pub(crate) i64: IntType<'ctx>,
    pub(crate) f32: FloatType<'ctx>,
    pub(crate) f64: FloatType<'ctx>,
    pub(crate) ptr: PointerType<'ctx>,
}

impl<'ctx> Types<'ctx> {
    pub(crate) fn new(context: &'ctx Context) -> Types<'ctx> {
        Types {
            context,
            i1: context.bool_type(),
            i8: context.i8_type(),
            i16: context.i16_type(),
            i32: context.i32_type(),
            i64: context.i64_type(),
            f32: context.f32_type(),
            f64: context.f64_type(),
            ptr: context.ptr_type(AddressSpace::default()),
        }
    }

    /// The type of a value in registers.
    pub(crate) fn value(&self, ty: Ty) -> BasicTypeEnum<'ctx> {
        match ty {
            Ty::I1 => self.i1.into(),
            Ty::I8 => self.i8.into(),
            Ty::I16 => self.i16.into(),
            Ty::I32 => self.i32.into(),
            Ty::I64 | Ty::Val => self.i64.into(),
            Ty::F32 => self.f32.into(),
            Ty::F64 => self.f64.into(),
            Ty::Ref | Ty::Ptr => self.ptr.into(),
        }
    }

    /// The type of a value in memory.
    pub(crate) fn memory(&self, ty: Ty) -> BasicTypeEnum<'ctx> {
        if ty == Ty::I1 { self.i8.into() } else { self.value(ty) }
    }

    /// The integer type of an integer MIR type (or of `Val`).
    pub(crate) fn int(&self, ty: Ty) -> Option<IntType<'ctx>> {
        match self.value(ty) {
            BasicTypeEnum::IntType(int) => Some(int),
            BasicTypeEnum::ArrayType(_)
            | BasicTypeEnum::FloatType(_)
            | BasicTypeEnum::PointerType(_)
            | BasicTypeEnum::StructType(_)
            | BasicTypeEnum::VectorType(_)
            | BasicTypeEnum::ScalableVectorType(_) => None,
        }
    }

    /// The type of a function.
    pub(crate) fn function(&self, sig: &Signature) -> FunctionType<'ctx> {
        let params: Vec<BasicMetadataTypeEnum<'ctx>> =
            sig.params.iter().map(|&ty| self.value(ty).into()).collect();
        match sig.result {
            Some(ty) => self.value(ty).fn_type(&params, false),
            None => self.context.void_type().fn_type(&params, false),
        }
    }
}
