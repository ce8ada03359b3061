//! Allocation inline: after optimisation, calls of the allocator become a bump of the thread's window.
//!
//! Before that the call stays opaque, so that LLVM can delete allocations nobody sees. The fast path is
//!
//! ```text
//! if limit - cursor < size || size >= INLINE_ALLOC_MAX { rayzor_gc_alloc(header, size) } else { cursor += size; *object = header; object }
//! ```

use inkwell::attributes::AttributeLoc;
use inkwell::context::ContextRef;
use inkwell::module::{Linkage, Module};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;
use inkwell::values::{FunctionValue, IntValue, PointerValue};
use inkwell::{AddressSpace, IntPredicate};
use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::{INLINE_ALLOC_MAX, TLAB_CURSOR, TLAB_LIMIT, TLAB_SYMBOL};

use crate::attributes::Attributes;
use crate::error::EmitError;

const FAST_ALLOC: &str = "rayzor.alloc";

/// Puts the fast path in the place of every call of the allocator.
pub(crate) fn inline_allocation(
    module: &Module<'_>,
    machine: &TargetMachine,
) -> Result<(), EmitError> {
    let Some(allocator) = module.get_function(RuntimeFn::GcAlloc.symbol()) else { return Ok(()) };
    let fast = module.add_function(FAST_ALLOC, allocator.get_type(), Some(Linkage::Internal));
    allocator.replace_all_uses_with(fast);
    let context = module.get_context();
    let attributes = Attributes::new(context);
    attributes.add(fast, AttributeLoc::Function, "alwaysinline", 0);
    attributes.add(fast, AttributeLoc::Function, "nounwind", 0);
    build_fast_path(module, context, fast, allocator)?;
    module.run_passes(
        "always-inline,function(early-cse,simplifycfg)",
        machine,
        PassBuilderOptions::create(),
    )?;
    Ok(())
}

fn build_fast_path<'ctx>(
    module: &Module<'ctx>,
    context: ContextRef<'ctx>,
    fast: FunctionValue<'ctx>,
    allocator: FunctionValue<'ctx>,
) -> Result<(), EmitError> {
    let (i64, ptr) = (context.i64_type(), context.ptr_type(AddressSpace::default()));
    let window = module.add_global(i64.array_type(2), None, TLAB_SYMBOL);
    window.set_linkage(Linkage::External);
    let part = |offset: u32| -> PointerValue<'ctx> {
        let offset = i64.const_int(u64::from(offset), false);
        // SAFETY: a constant address inside the window; nothing is read here.
        unsafe { window.as_pointer_value().const_in_bounds_gep(context.i8_type(), &[offset]) }
    };
    let params: (IntValue<'ctx>, IntValue<'ctx>) =
        match (fast.get_nth_param(0), fast.get_nth_param(1)) {
            (Some(header), Some(size)) => (header.into_int_value(), size.into_int_value()),
            (_, None) | (None, _) => {
                return Err(EmitError::Invalid("the allocator has two parameters".to_owned()));
            }
        };
    let entry = context.append_basic_block(fast, "entry");
    let bump = context.append_basic_block(fast, "bump");
    let slow = context.append_basic_block(fast, "slow");
    let builder = context.create_builder();

    builder.position_at_end(entry);
    let cursor = builder.build_load(i64, part(TLAB_CURSOR), "cursor")?.into_int_value();
    let limit = builder.build_load(i64, part(TLAB_LIMIT), "limit")?.into_int_value();
    let size = builder.build_int_z_extend(params.1, i64, "size")?;
    let room = builder.build_int_sub(limit, cursor, "room")?;
    let is_full = builder.build_int_compare(IntPredicate::ULT, room, size, "")?;
    let max = i64.const_int(u64::from(INLINE_ALLOC_MAX), false);
    let is_large = builder.build_int_compare(IntPredicate::UGE, size, max, "")?;
    let is_slow = builder.build_or(is_full, is_large, "")?;
    let branch = builder.build_conditional_branch(is_slow, slow, bump)?;
    let weight = |weight: u64| context.i32_type().const_int(weight, false).into();
    let weights = context.metadata_node(&[
        context.metadata_string("branch_weights").into(),
        weight(1),
        weight(2000),
    ]);
    branch
        .set_metadata(weights, context.get_kind_id("prof"))
        .map_err(|error| EmitError::Invalid(format!("{error:?}")))?;

    builder.position_at_end(bump);
    let next = builder.build_int_add(cursor, size, "")?;
    builder.build_store(part(TLAB_CURSOR), next)?;
    let object = builder.build_int_to_ptr(cursor, ptr, "object")?;
    builder.build_store(object, params.0)?;
    builder.build_return(Some(&object))?;

    builder.position_at_end(slow);
    let call = builder.build_call(allocator, &[params.0.into(), params.1.into()], "")?;
    let object = call.try_as_basic_value().expect_basic("the allocator gives the object");
    builder.build_return(Some(&object))?;
    Ok(())
}
