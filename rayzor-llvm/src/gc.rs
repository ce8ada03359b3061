//! Allocation inline: after optimisation, calls of the allocator become a bump of the thread's window. Polls inline:
//! calls of the row that stops threads become a test of a word.
//!
//! Before that the call stays opaque, so that LLVM can delete allocations nobody sees. The fast path is
//!
//! ```text
//! if limit - cursor < size || size >= INLINE_ALLOC_MAX { rayzor_gc_alloc(header, size) } else { cursor += size; *object = header; object }
//! ```

use inkwell::attributes::AttributeLoc;
use inkwell::builder::Builder;
use inkwell::context::ContextRef;
use inkwell::module::{Linkage, Module};
use inkwell::passes::PassBuilderOptions;
use inkwell::targets::TargetMachine;
use inkwell::values::{FunctionValue, InstructionValue, IntValue, PointerValue};
use inkwell::{AddressSpace, AtomicOrdering, IntPredicate, ThreadLocalMode};
use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::{
    INLINE_ALLOC_MAX, POLL_SYMBOL, THREAD_WINDOW_SYMBOL, TLAB_CURSOR, TLAB_LIMIT, TLAB_SYMBOL,
};

use crate::attributes::{Attributes, MEMORY_NONE};
use crate::error::EmitError;

const FAST_ALLOC: &str = "rayzor.alloc";
const FAST_POLL: &str = "rayzor.poll";

/// How compiled code finds the window of the running thread.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum WindowAccess {
    /// There is one window.
    Global,
    /// A thread-local variable at a constant distance from the thread pointer.
    ThreadLocal,
    /// By the row `thread.window`.
    Call,
}

/// Puts the test of the word in the place of every poll. Done before optimisation, which inlines it.
pub(crate) fn inline_polls(module: &Module<'_>) -> Result<(), EmitError> {
    let Some(slow) = module.get_function(RuntimeFn::ThreadPoll.symbol()) else { return Ok(()) };
    let fast = module.add_function(FAST_POLL, slow.get_type(), Some(Linkage::Internal));
    slow.replace_all_uses_with(fast);
    let context = module.get_context();
    let attributes = Attributes::new(context);
    attributes.add(fast, AttributeLoc::Function, "alwaysinline", 0);
    attributes.add(fast, AttributeLoc::Function, "nounwind", 0);
    attributes.add(slow, AttributeLoc::Function, "cold", 0);
    let i32 = context.i32_type();
    let word = module.add_global(i32, None, POLL_SYMBOL);
    word.set_linkage(Linkage::External);
    let entry = context.append_basic_block(fast, "entry");
    let stop = context.append_basic_block(fast, "stop");
    let rest = context.append_basic_block(fast, "rest");
    let builder = context.create_builder();
    builder.position_at_end(entry);
    let loaded = builder.build_load(i32, word.as_pointer_value(), "poll")?.into_int_value();
    let set_atomic = |load: InstructionValue<'_>| {
        load.set_atomic_ordering(AtomicOrdering::Monotonic)
            .map_err(|error| EmitError::Invalid(error.to_string()))
    };
    // Atomic, so that no optimisation concludes that it stays as it was.
    loaded.as_instruction().map(set_atomic).transpose()?;
    let is_clear = builder.build_int_compare(IntPredicate::EQ, loaded, i32.const_zero(), "")?;
    let branch = builder.build_conditional_branch(is_clear, rest, stop)?;
    set_weights(context, branch, [2000, 1])?;
    builder.position_at_end(stop);
    builder.build_call(slow, &[], "")?;
    builder.build_unconditional_branch(rest)?;
    builder.position_at_end(rest);
    builder.build_return(None)?;
    Ok(())
}

/// States how often the two ways of a branch are taken.
fn set_weights<'ctx>(
    context: ContextRef<'ctx>,
    branch: InstructionValue<'ctx>,
    weights: [u64; 2],
) -> Result<(), EmitError> {
    let weight = |weight: u64| context.i32_type().const_int(weight, false).into();
    let name = context.metadata_string("branch_weights").into();
    let weights = context.metadata_node(&[name, weight(weights[0]), weight(weights[1])]);
    branch
        .set_metadata(weights, context.get_kind_id("prof"))
        .map_err(|error| EmitError::Invalid(format!("{error:?}")))
}

/// Puts the fast path in the place of every call of the allocator.
pub(crate) fn inline_allocation(
    module: &Module<'_>,
    machine: &TargetMachine,
    access: WindowAccess,
) -> Result<(), EmitError> {
    let Some(allocator) = module.get_function(RuntimeFn::GcAlloc.symbol()) else { return Ok(()) };
    let fast = module.add_function(FAST_ALLOC, allocator.get_type(), Some(Linkage::Internal));
    allocator.replace_all_uses_with(fast);
    let context = module.get_context();
    let attributes = Attributes::new(context);
    attributes.add(fast, AttributeLoc::Function, "alwaysinline", 0);
    attributes.add(fast, AttributeLoc::Function, "nounwind", 0);
    build_fast_path(module, context, (fast, allocator), access)?;
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
    (fast, allocator): (FunctionValue<'ctx>, FunctionValue<'ctx>),
    access: WindowAccess,
) -> Result<(), EmitError> {
    let (i64, ptr) = (context.i64_type(), context.ptr_type(AddressSpace::default()));
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
    let window = window_address(module, context, &builder, access)?;
    let part = |offset: u32| -> Result<PointerValue<'ctx>, EmitError> {
        let offset = i64.const_int(u64::from(offset), false);
        // SAFETY: an address inside the window; nothing is read here.
        Ok(unsafe { builder.build_in_bounds_gep(context.i8_type(), window, &[offset], "")? })
    };
    let (cursor_slot, limit_slot) = (part(TLAB_CURSOR)?, part(TLAB_LIMIT)?);
    let cursor = builder.build_load(i64, cursor_slot, "cursor")?.into_int_value();
    let limit = builder.build_load(i64, limit_slot, "limit")?.into_int_value();
    let size = builder.build_int_z_extend(params.1, i64, "size")?;
    let room = builder.build_int_sub(limit, cursor, "room")?;
    let is_full = builder.build_int_compare(IntPredicate::ULT, room, size, "")?;
    let max = i64.const_int(u64::from(INLINE_ALLOC_MAX), false);
    let is_large = builder.build_int_compare(IntPredicate::UGE, size, max, "")?;
    let is_slow = builder.build_or(is_full, is_large, "")?;
    let branch = builder.build_conditional_branch(is_slow, slow, bump)?;
    set_weights(context, branch, [1, 2000])?;

    builder.position_at_end(bump);
    let next = builder.build_int_add(cursor, size, "")?;
    builder.build_store(cursor_slot, next)?;
    let object = builder.build_int_to_ptr(cursor, ptr, "object")?;
    builder.build_store(object, params.0)?;
    builder.build_return(Some(&object))?;

    builder.position_at_end(slow);
    let call = builder.build_call(allocator, &[params.0.into(), params.1.into()], "")?;
    let object = call.try_as_basic_value().expect_basic("the allocator gives the object");
    builder.build_return(Some(&object))?;
    Ok(())
}

fn window_address<'ctx>(
    module: &Module<'ctx>,
    context: ContextRef<'ctx>,
    builder: &Builder<'ctx>,
    access: WindowAccess,
) -> Result<PointerValue<'ctx>, EmitError> {
    let external = |symbol: &str| {
        let window = module.add_global(context.i64_type().array_type(2), None, symbol);
        window.set_linkage(Linkage::External);
        window
    };
    match access {
        WindowAccess::Global => Ok(external(TLAB_SYMBOL).as_pointer_value()),
        WindowAccess::ThreadLocal => {
            let window = external(THREAD_WINDOW_SYMBOL);
            window.set_thread_local_mode(Some(ThreadLocalMode::LocalExecTLSModel));
            Ok(window.as_pointer_value())
        }
        WindowAccess::Call => {
            let row = RuntimeFn::ThreadWindow;
            let ptr = context.ptr_type(AddressSpace::default());
            let function = module.get_function(row.symbol()).unwrap_or_else(|| {
                module.add_function(row.symbol(), ptr.fn_type(&[], false), Some(Linkage::External))
            });
            let attributes = Attributes::new(context);
            for name in ["nounwind", "willreturn", "nosync", "nofree"] {
                attributes.add(function, AttributeLoc::Function, name, 0);
            }
            attributes.add(function, AttributeLoc::Function, "memory", MEMORY_NONE);
            let call = builder.build_call(function, &[], "window")?;
            Ok(call
                .try_as_basic_value()
                .expect_basic("the row gives a pointer")
                .into_pointer_value())
        }
    }
}
