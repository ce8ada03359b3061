//! Function values: calls with boxed arguments, conversion between native signatures, equality.
use crate::exception::throw_string;
use crate::gc;
use crate::object::{Ref, to_val, val_ref};
use crate::{array, cast, std_api, text};
use rayzor_abi::Val;
use rayzor_abi::descriptor::{
    ClosureInfo, DynEntry, FUNCTION_TYPE_BITS, FieldInfo, FunctionTypeInfo, TypeKind,
    closure_flags, types,
};
use rayzor_abi::layout::{
    ADAPTOR_SIZE, ADAPTOR_TARGET, CLOSURE_CODE, HxBoundMethod, HxVarArgs, header_word,
};
use std::mem::offset_of;

const METHOD_RECEIVER: u32 = offset_of!(HxBoundMethod, receiver) as u32;
const METHOD_ENTRY: u32 = offset_of!(HxBoundMethod, entry) as u32;
const METHOD_FIELD: u32 = offset_of!(HxBoundMethod, field) as u32;
const VAR_ARGS_TARGET: u32 = offset_of!(HxVarArgs, target) as u32;
/// Arguments that are padded to a function's arity without allocating.
const MAX_PADDED: usize = 16;

type Entry = extern "C-unwind" fn(Ref, *const Val, i32) -> Val;

/// Whether the object is a function value.
pub fn is_function(object: Ref) -> bool {
    match object.kind() {
        TypeKind::Closure | TypeKind::BoundMethod | TypeKind::VarArgs => true,
        TypeKind::None
        | TypeKind::String
        | TypeKind::Array
        | TypeKind::Store
        | TypeKind::Bytes
        | TypeKind::Anon
        | TypeKind::BoxI64
        | TypeKind::ClassValue
        | TypeKind::EnumValue
        | TypeKind::Native
        | TypeKind::Instance
        | TypeKind::Enum
        | TypeKind::EnumCtor
        | TypeKind::Internal => false,
    }
}

/// The record of a closure object.
fn info(closure: Ref) -> Option<&'static ClosureInfo> {
    if closure.kind() != TypeKind::Closure {
        return None;
    }
    // SAFETY: descriptors of closure classes point to their record.
    unsafe { (closure.desc().info as usize as *const ClosureInfo).as_ref() }
}

/// The function inside of any adaptors.
pub fn strip_adaptors(function: Ref) -> Ref {
    inside_of(function, closure_flags::ADAPTOR)
}

/// The function inside of any closures with one of these flags.
fn inside_of(function: Ref, flags: u32) -> Ref {
    let mut current = function;
    while info(current).is_some_and(|info| info.flags & flags != 0) {
        current = current.read(ADAPTOR_TARGET);
    }
    current
}

/// Calls a dynamic entry with at least `arity` arguments.
pub fn call_entry(entry: DynEntry, env: Ref, args: &[Val], arity: usize) -> Val {
    if entry == 0 {
        throw_string("This function cannot be called dynamically");
    }
    // SAFETY: entries in records are addresses of functions of this type.
    let code: Entry = unsafe { std::mem::transmute(entry as usize as *const ()) };
    let n = args.len() as i32;
    if args.len() >= arity {
        return code(env, args.as_ptr(), n);
    }
    if arity > MAX_PADDED {
        let mut padded = args.to_vec();
        padded.resize(arity, Val::NULL);
        // The arguments must be visible to the collector.
        let keep = array::from_vals(args);
        let result = code(env, padded.as_ptr(), n);
        std::hint::black_box(keep);
        return result;
    }
    let mut padded = [Val::NULL; MAX_PADDED];
    padded[..args.len()].copy_from_slice(args);
    code(env, padded.as_ptr(), n)
}

/// Row `closure.call`.
pub fn call(function: Val, args: *mut u8, n: i32) -> Val {
    if n == 0 {
        return call_values(function, &[]);
    }
    // SAFETY: the caller passes `n` values at `args`.
    let args = unsafe { std::slice::from_raw_parts(args.cast::<Val>(), n as usize) };
    call_values(function, args)
}

/// Calls a function value; throws when it is none. `args` are on the stack or in a live object.
pub fn call_values(function: Val, args: &[Val]) -> Val {
    let Some(object) = val_ref(function) else { cannot_call(function) };
    let object = strip_adaptors(object);
    if let Some(info) = info(object) {
        return call_entry(info.entry, object, args, info.arity as usize);
    }
    match object.type_offset() {
        types::BOUND_METHOD => call_entry(
            object.read(METHOD_ENTRY),
            object.read(METHOD_RECEIVER),
            args,
            usize::from(object.aux()),
        ),
        types::VAR_ARGS => {
            let list = to_val(array::from_vals(args));
            call_values(to_val(object.read(VAR_ARGS_TARGET)), &[list])
        }
        _ => cannot_call(function),
    }
}

#[cold]
fn cannot_call(value: Val) -> ! {
    throw_string(&format!("Cannot call {}", text::to_rust_string(std_api::string(value))))
}

/// Row `closure.make_var_args`.
pub fn make_var_args(function: Ref) -> Ref {
    let object = gc::alloc_sized(header_word(types::VAR_ARGS, 0), size_of::<HxVarArgs>());
    object.write(VAR_ARGS_TARGET, function);
    object
}

/// A method of `receiver` (null for a static one) as a function value.
pub fn bind_method(receiver: Ref, field: &'static FieldInfo) -> Ref {
    if receiver.is_null() && field.closure != 0 {
        return Ref::from_addr(field.closure);
    }
    let object =
        gc::alloc_sized(header_word(types::BOUND_METHOD, field.arity), size_of::<HxBoundMethod>());
    object.write(METHOD_RECEIVER, receiver);
    object.write(METHOD_ENTRY, field.entry);
    object.write(METHOD_FIELD, std::ptr::from_ref(field) as usize as u64);
    object
}

/// Row `closure.as_type`.
pub fn as_type(value: Val, wanted: *mut u8) -> Ref {
    let Some(object) = val_ref(value).filter(|&object| is_function(object)) else {
        if value.is_null() {
            return Ref::NULL;
        }
        throw_string(cast::ERROR)
    };
    // SAFETY: the compiler passes the address of such a record with its bits.
    let wanted = unsafe { WantedFunction::at(wanted) };
    if wanted.accepts(object) {
        return object;
    }
    let target = strip_adaptors(object);
    if wanted.accepts(target) {
        return target;
    }
    let header = header_word(wanted.info.adaptor_type, arity(target));
    let adaptor = gc::alloc_sized(header, ADAPTOR_SIZE as usize);
    adaptor.write(CLOSURE_CODE, wanted.info.adaptor_code);
    adaptor.write(ADAPTOR_TARGET, target);
    adaptor
}

/// A function type that values are asked to have.
struct WantedFunction {
    info: &'static FunctionTypeInfo,
    bits: &'static [u32],
}

impl WantedFunction {
    /// # Safety
    ///
    /// `record` is the address of a [`FunctionTypeInfo`] in the program's data, with its bits behind it.
    unsafe fn at(record: *const u8) -> WantedFunction {
        // SAFETY: the record is static data of this type.
        let info = unsafe { &*record.cast::<FunctionTypeInfo>() };
        // SAFETY: the bits follow the record.
        let bits = unsafe { record.add(FUNCTION_TYPE_BITS as usize) }.cast::<u32>();
        let n_words = info.n_types.div_ceil(u32::BITS) as usize;
        // SAFETY: there are that many words.
        let bits = unsafe { std::slice::from_raw_parts(bits, n_words) };
        WantedFunction { info, bits }
    }

    /// Whether the function can be called as one of this type.
    fn accepts(&self, function: Ref) -> bool {
        info(function).is_some_and(|info| {
            let word = self.bits[(info.ty / u32::BITS) as usize];
            word >> (info.ty % u32::BITS) & 1 != 0
        })
    }
}

/// Number of parameters.
pub fn arity(function: Ref) -> u16 {
    info(function).map_or_else(|| function.aux(), |info| info.arity as u16)
}

/// What identifies a method and its receiver.
fn method_identity(function: Ref) -> Option<(u64, Ref)> {
    if let Some(info) = info(function) {
        if info.flags & closure_flags::STATIC != 0 {
            return Some((info.identity, Ref::NULL));
        }
        let is_method = info.flags & closure_flags::METHOD != 0;
        return is_method.then(|| (info.identity, function.read(info.receiver)));
    }
    if function.type_offset() != types::BOUND_METHOD {
        return None;
    }
    // SAFETY: a bound method was made from a record, which lives as long as the program.
    let field: &FieldInfo = unsafe { &*(function.read::<u64>(METHOD_FIELD) as usize as *const _) };
    let identity = if field.closure == 0 { field.entry } else { field.closure };
    Some((identity, function.read(METHOD_RECEIVER)))
}

/// Row `closure.equals`.
pub fn equals(a: Ref, b: Ref) -> bool {
    if a == b {
        return true;
    }
    if a.is_null() || b.is_null() {
        return false;
    }
    let wrappers = closure_flags::ADAPTOR | closure_flags::COPY;
    let (a, b) = (inside_of(a, wrappers), inside_of(b, wrappers));
    if a == b {
        return true;
    }
    match (method_identity(a), method_identity(b)) {
        (Some(first), Some(second)) => first == second,
        (Some(_) | None, Some(_) | None) => false,
    }
}
