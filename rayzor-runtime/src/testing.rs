//! For unit tests: a program's worth of descriptors and records, and turns at the one heap.
use crate::object::{Ref, to_val};
use crate::{gc, names, startup, text};
use rayzor_abi::Val;
use rayzor_abi::descriptor::{
    BUILTIN_TYPES, ClassInfo, CtorInfo, EnumInfo, FieldInfo, FieldKind, FieldRepr, ModuleInfo,
    ParamInfo, TYPE_DESC_SIZE, TypeDesc, TypeKind, types,
};
use rayzor_abi::layout::{HxTypeValue, header_word, static_header_word};
use rayzor_abi::version::ABI_HASH;
use std::sync::{Mutex, MutexGuard, Once, PoisonError};

/// Type offset of `Node`: left and right at 8 and 16, an Int at 24.
pub(crate) const NODE: u32 = types::FIRST_USER;
/// A subclass of `Node` with a Float at 32.
pub(crate) const LEAF: u32 = NODE + TYPE_DESC_SIZE;
/// An enum: `None` and `Some(value: Int, next: Dynamic)`.
pub(crate) const OPTION: u32 = LEAF + TYPE_DESC_SIZE;
const OPTION_NONE: u32 = OPTION + TYPE_DESC_SIZE;
const OPTION_SOME: u32 = OPTION_NONE + TYPE_DESC_SIZE;

/// Size of a `Node`.
pub(crate) const NODE_SIZE: usize = 32;

static LOCK: Mutex<()> = Mutex::new(());
static LOAD: Once = Once::new();

/// The heap, for one test at a time.
pub(crate) struct Turn(#[allow(dead_code, reason = "held for its drop")] MutexGuard<'static, ()>);

/// Waits for the heap and makes everything below the caller's frame a root. `marker` is a local of the test.
pub(crate) fn take_turn(marker: &usize) -> Turn {
    let guard = LOCK.lock().unwrap_or_else(PoisonError::into_inner);
    LOAD.call_once(load);
    gc::set_stack_base(std::ptr::from_ref(marker) as usize);
    Turn(guard)
}

fn address<T>(value: T) -> u64 {
    std::ptr::from_ref(Box::leak(Box::new(value))) as usize as u64
}

fn static_string(content: &'static str) -> u64 {
    let memory: &'static mut [u64] = Vec::leak(vec![0; 2 + content.len() / 8 + 1]);
    memory[0] = static_header_word(types::STRING, 0);
    memory[1] = content.len() as u64;
    let start = memory.as_mut_ptr() as usize as u64;
    let units = Ref::from_addr(start).at::<u8>(16);
    // SAFETY: the memory has room for the text and a NUL.
    unsafe { std::ptr::copy_nonoverlapping(content.as_ptr(), units, content.len()) };
    start
}

fn desc(kind: TypeKind, offset: u32, end: u32, size: u32, bitmap: u64, info: u64) -> TypeDesc {
    let subtree_end = if end == 0 { offset + 1 } else { end };
    TypeDesc {
        kind: kind as u32,
        size,
        subtree_end,
        flags: 0,
        bitmap,
        info,
        interfaces: 0,
        to_string: 0,
    }
}

fn field(name: u32, repr: FieldRepr, offset: u32) -> FieldInfo {
    let kind = FieldKind::Var as u8;
    FieldInfo {
        name,
        kind,
        repr: repr as u8,
        arity: 0,
        offset,
        flags: 0,
        address: 0,
        entry: 0,
        setter: 0,
        closure: 0,
        store: 0,
    }
}

fn class(name: &'static str, type_offset: u32, super_class: u64, fields: Vec<FieldInfo>) -> u64 {
    let n_fields = fields.len() as u32;
    let fields = Vec::leak(fields).as_ptr() as usize as u64;
    let info: &'static mut ClassInfo = Box::leak(Box::new(ClassInfo {
        name: static_string(name),
        canonical: 0,
        super_class,
        value: 0,
        type_offset,
        flags: 0,
        interface_id: u32::MAX,
        n_fields,
        fields,
        statics: 0,
        n_statics: 0,
        n_interfaces: 0,
        interfaces: 0,
        construct: 0,
        super_info: super_class,
        meta: 0,
    }));
    let own = std::ptr::from_ref(&*info) as usize as u64;
    info.canonical = own;
    info.value = type_value(types::CLASS_VALUE, own);
    own
}

fn type_value(kind: u32, info: u64) -> u64 {
    let memory: &'static mut [u64; 2] = Box::leak(Box::new([static_header_word(kind, 0), info]));
    const { assert!(size_of::<HxTypeValue>() == 16) };
    memory.as_ptr() as usize as u64
}

fn option_enum() -> (u64, u64) {
    let info: &'static mut EnumInfo = Box::leak(Box::new(EnumInfo {
        name: static_string("Option"),
        canonical: 0,
        value: 0,
        ctors: 0,
        n_ctors: 2,
        type_offset: OPTION,
        meta: 0,
    }));
    let own = std::ptr::from_ref(&*info) as usize as u64;
    let singleton = address(static_header_word(OPTION_NONE, 0));
    let params = vec![
        ParamInfo { name: 3, offset: 8, repr: FieldRepr::I32 as u32, reserved: 0 },
        ParamInfo { name: 4, offset: 16, repr: FieldRepr::Val as u32, reserved: 0 },
    ];
    let ctor = |name, singleton, params: Vec<ParamInfo>, index, type_offset| CtorInfo {
        name: static_string(name),
        owner: own,
        singleton,
        n_params: params.len() as u32,
        params: Vec::leak(params).as_ptr() as usize as u64,
        index,
        type_offset,
        reserved: 0,
        entry: 0,
    };
    let ctors = vec![
        ctor("None", singleton, Vec::new(), 0, OPTION_NONE),
        ctor("Some", 0, params, 1, OPTION_SOME),
    ];
    let ctors = Vec::leak(ctors).as_ptr() as usize as u64;
    info.canonical = own;
    info.value = type_value(types::ENUM_VALUE, own);
    info.ctors = ctors;
    (own, ctors)
}

fn load() {
    let node_fields = vec![
        field(0, FieldRepr::Ref, 8),
        field(1, FieldRepr::Val, 16),
        field(2, FieldRepr::I32, 24),
    ];
    let node = class("Node", NODE, 0, node_fields);
    let leaf = class("Leaf", LEAF, node, vec![field(3, FieldRepr::F64, 32)]);
    let (option, ctors) = option_enum();
    let some = ctors + size_of::<CtorInfo>() as u64;
    let mut blob: Vec<TypeDesc> = BUILTIN_TYPES
        .iter()
        .enumerate()
        .map(|(index, builtin)| {
            let mut desc = desc(
                builtin.kind,
                index as u32 * TYPE_DESC_SIZE,
                0,
                builtin.size,
                builtin.bitmap,
                0,
            );
            desc.flags = builtin.flags;
            desc
        })
        .collect();
    blob.push(desc(TypeKind::Instance, NODE, LEAF + 1, 32, 0b110, node));
    blob.push(desc(TypeKind::Instance, LEAF, 0, 40, 0b110, leaf));
    blob.push(desc(TypeKind::Enum, OPTION, OPTION_SOME + 1, 0, 0, option));
    blob.push(desc(TypeKind::EnumCtor, OPTION_NONE, 0, 8, 0, ctors));
    blob.push(desc(TypeKind::EnumCtor, OPTION_SOME, 0, 24, 0b100, some));
    let names: Vec<u64> =
        ["left", "right", "number", "value", "next", "x", "y"].map(static_string).to_vec();
    let (n_names, names) = (names.len() as u32, Vec::leak(names).as_ptr() as usize as u64);
    let types_size = (blob.len() * size_of::<TypeDesc>()) as u64;
    let module = ModuleInfo {
        abi_hash: ABI_HASH,
        types: Vec::leak(blob).as_ptr() as usize as u64,
        types_size,
        names,
        roots: 0,
        classes: Vec::leak(vec![node, leaf]).as_ptr() as usize as u64,
        enums: address(option),
        shapes: 0,
        resources: 0,
        n_names,
        n_roots: 0,
        n_classes: 2,
        n_enums: 1,
        n_shapes: 0,
        n_resources: 0,
        main: 0,
        is_threaded: 0,
    };
    startup::load(Box::leak(Box::new(module)));
}

/// A new `Node`.
pub(crate) fn node(left: Ref, right: Val, number: i32) -> Ref {
    let object = gc::alloc_sized(header_word(NODE, 0), NODE_SIZE);
    object.write(8, left);
    object.write(16, right);
    object.write(24, number);
    object
}

/// The id of a name.
pub(crate) fn name(content: &str) -> u32 {
    names::intern(text::string_from_str(content))
}

/// A string as a dynamic value.
pub(crate) fn string(content: &str) -> Val {
    to_val(text::string_from_str(content))
}
