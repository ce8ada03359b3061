//! Globals: exact bytes with addresses in them, as packed constants.

use inkwell::module::Linkage;
use inkwell::types::BasicTypeEnum;
use inkwell::values::{BasicValueEnum, GlobalValue, PointerValue};
use rayzor_abi::stack_table;
use rayzor_mir::func::Linkage as MirLinkage;
use rayzor_mir::ids::GlobalId;
use rayzor_mir::module::{Global, GlobalInit, Reloc, RelocTarget};

use crate::cx::ModuleCx;

/// Bytes that one address takes in a global, on every target.
const ADDRESS_SIZE: usize = 8;

/// Declares every global, so that they can name each other.
pub(crate) fn declare<'ctx>(cx: &mut ModuleCx<'ctx, '_>) {
    for (id, global) in cx.mir.globals.iter() {
        let ty = storage_type(cx, global);
        let declared = cx.llvm.add_global(ty, None, &global.name);
        declared.set_alignment(global.align);
        declared.set_constant(!global.mutable);
        declared.set_linkage(match global.linkage {
            MirLinkage::Internal => Linkage::Internal,
            MirLinkage::Exported | MirLinkage::Imported => Linkage::External,
        });
        cx.globals[id] = Some(declared);
    }
}

/// Gives every global its contents. All functions are declared by now.
pub(crate) fn define<'ctx>(cx: &ModuleCx<'ctx, '_>) {
    for (id, global) in cx.mir.globals.iter() {
        if global.linkage == MirLinkage::Imported {
            continue;
        }
        let declared = global_value(cx, id);
        match &global.init {
            GlobalInit::Zero(_) => declared.set_initializer(&storage_type(cx, global).const_zero()),
            GlobalInit::Data { bytes, relocs } => {
                declared
                    .set_initializer(&cx.context.const_struct(&pieces(cx, bytes, relocs), true));
            }
        }
    }
}

/// Defines the place where a linked program's stack table will be, which holds none.
pub(crate) fn define_stack_table(cx: &ModuleCx<'_, '_>) {
    let head = cx.types.i8.array_type(stack_table::HEAD_SIZE as u32);
    let table = cx.llvm.add_global(head, None, stack_table::SYMBOL);
    table.set_alignment(4);
    table.set_constant(true);
    table.set_linkage(Linkage::WeakAny);
    table.set_initializer(&head.const_zero());
}

/// The address of a global.
pub(crate) fn address<'ctx>(cx: &ModuleCx<'ctx, '_>, id: GlobalId) -> PointerValue<'ctx> {
    global_value(cx, id).as_pointer_value()
}

fn global_value<'ctx>(cx: &ModuleCx<'ctx, '_>, id: GlobalId) -> GlobalValue<'ctx> {
    cx.globals[id].expect("all globals are declared first")
}

fn storage_type<'ctx>(cx: &ModuleCx<'ctx, '_>, global: &Global) -> BasicTypeEnum<'ctx> {
    match (&global.init, global.ty) {
        (GlobalInit::Zero(_), Some(ty)) => cx.types.memory(ty),
        (GlobalInit::Zero(size), None) => cx.types.i8.array_type(*size as u32).into(),
        (GlobalInit::Data { bytes, relocs }, _) => data_type(cx, bytes.len(), relocs),
    }
}

fn data_type<'ctx>(cx: &ModuleCx<'ctx, '_>, len: usize, relocs: &[Reloc]) -> BasicTypeEnum<'ctx> {
    let mut fields: Vec<BasicTypeEnum<'ctx>> = Vec::new();
    let mut at = 0;
    for reloc in relocs {
        let offset = reloc.offset as usize;
        if offset > at {
            fields.push(cx.types.i8.array_type((offset - at) as u32).into());
        }
        fields.push(cx.types.ptr.into());
        at = offset + ADDRESS_SIZE;
    }
    if len > at {
        fields.push(cx.types.i8.array_type((len - at) as u32).into());
    }
    cx.context.struct_type(&fields, true).into()
}

fn pieces<'ctx>(
    cx: &ModuleCx<'ctx, '_>,
    bytes: &[u8],
    relocs: &[Reloc],
) -> Vec<BasicValueEnum<'ctx>> {
    let mut fields: Vec<BasicValueEnum<'ctx>> = Vec::new();
    let mut at = 0;
    for reloc in relocs {
        let offset = reloc.offset as usize;
        if offset > at {
            fields.push(cx.context.const_string(&bytes[at..offset], false).into());
        }
        fields.push(reloc_value(cx, reloc).into());
        at = offset + ADDRESS_SIZE;
    }
    if bytes.len() > at {
        fields.push(cx.context.const_string(&bytes[at..], false).into());
    }
    fields
}

fn reloc_value<'ctx>(cx: &ModuleCx<'ctx, '_>, reloc: &Reloc) -> PointerValue<'ctx> {
    let base = match reloc.target {
        RelocTarget::Func(func) => cx.func(func).as_global_value().as_pointer_value(),
        RelocTarget::Global(global) => address(cx, global),
    };
    if reloc.addend == 0 {
        return base;
    }
    let offset = cx.types.i64.const_int(reloc.addend as u64, true);
    // SAFETY: a constant expression over an address; nothing is read, and out-of-bounds results are plain addresses.
    unsafe { base.const_gep(cx.types.i8, &[offset]) }
}
