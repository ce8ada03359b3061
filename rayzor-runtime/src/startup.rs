//! The life of the process: what happens before `main` and at the end.
use crate::class_info::records;
use crate::gc::{self, HeapGlobal};
use crate::object::{Ref, set_types_base};
use crate::{array, bytes, io, names, os, panic, shape, string, thread};
use rayzor_abi::descriptor::{ClassInfo, EnumInfo, ModuleInfo, NameId, ResourceInfo, ShapeLiteral};
use rayzor_abi::layout::BYTES_DATA;
use rayzor_abi::version::ABI_HASH;
use rayzor_abi::{ElemKind, Val};

static MODULE: HeapGlobal<Option<&'static ModuleInfo>> = HeapGlobal::new(None);

fn module() -> Option<&'static ModuleInfo> {
    // SAFETY: written once, before any Haxe code runs.
    unsafe { *MODULE.get() }
}

/// The address of the program's own function, which calls `main`.
pub(crate) fn program_address() -> Option<usize> {
    module().map(|module| module.main as usize)
}

/// Canonical records of all classes of the program.
pub fn module_classes() -> impl Iterator<Item = &'static ClassInfo> {
    // SAFETY: the module names its own table of records.
    let table: &[u64] =
        module().map_or(&[], |module| unsafe { records(module.classes, module.n_classes) });
    // SAFETY: the table holds addresses of records that live for ever.
    table.iter().map(|&address| unsafe { &*(address as usize as *const ClassInfo) })
}

/// Canonical records of all enums of the program.
pub fn module_enums() -> impl Iterator<Item = &'static EnumInfo> {
    // SAFETY: the module names its own table of records.
    let table: &[u64] =
        module().map_or(&[], |module| unsafe { records(module.enums, module.n_enums) });
    // SAFETY: the table holds addresses of records that live for ever.
    table.iter().map(|&address| unsafe { &*(address as usize as *const EnumInfo) })
}

/// Makes the runtime ready for the program that `module` describes. Called once, on the thread that will run it.
pub fn load(module: &'static ModuleInfo) {
    if module.is_threaded != 0 {
        thread::set_threaded();
    }
    set_types_base(module.types as usize);
    // SAFETY: nothing else runs yet.
    unsafe { *MODULE.get() = Some(module) };
    // SAFETY: the module names its own tables.
    names::set_names(unsafe { records::<Ref>(module.names, module.n_names) });
    // SAFETY: as above.
    gc::set_module_roots(unsafe { records::<usize>(module.roots, module.n_roots) });
    // SAFETY: as above.
    for literal in unsafe { records::<ShapeLiteral>(module.shapes, module.n_shapes) } {
        // SAFETY: as above.
        let names: &[NameId] = unsafe { records(literal.names, literal.n_names) };
        let cell = literal.cell as usize as *mut u64;
        // SAFETY: the literal's cell is a global of the program.
        unsafe { cell.write(shape::with_names(names).address()) };
    }
}

/// Row `startup.start`.
pub fn start(_argc: i32, _argv: *mut u8, module: *mut u8) -> i32 {
    let marker = 0_usize;
    let stack_base = std::ptr::from_ref(std::hint::black_box(&marker)) as usize;
    panic::install_hook();
    // SAFETY: the program's `main` passes its record.
    let module: &'static ModuleInfo = unsafe { &*module.cast::<ModuleInfo>() };
    if module.abi_hash != ABI_HASH {
        panic::fatal("the program was compiled for another version of the runtime");
    }
    gc::set_stack_base(stack_base);
    os::install_stack_guard();
    load(module);
    run_main(module);
    before_exit();
    0
}

#[inline(never)]
fn run_main(module: &ModuleInfo) {
    // SAFETY: the record holds the address of the program's entry.
    let main: extern "C-unwind" fn() =
        unsafe { std::mem::transmute(module.main as usize as *const ()) };
    main();
}

/// What must be done before the process ends in any way: output is written out.
pub fn before_exit() {
    io::flush_all();
}

fn resources() -> &'static [ResourceInfo] {
    // SAFETY: the module names its own table.
    module().map_or(&[], |module| unsafe { records(module.resources, module.n_resources) })
}

/// Row `startup.resource`.
pub fn resource(name: Ref) -> Ref {
    let Some(found) =
        resources().iter().find(|resource| string::equals(Ref::from_addr(resource.name), name))
    else {
        return Ref::NULL;
    };
    let content = bytes::new(found.length as i32);
    let source = found.data as usize as *const u8;
    // SAFETY: the record gives address and length of the content; the new bytes have room for it.
    unsafe {
        std::ptr::copy_nonoverlapping(source, content.at::<u8>(BYTES_DATA), found.length as usize)
    };
    content
}

/// Row `startup.resource_names`.
pub fn resource_names() -> Ref {
    let list = array::with_capacity(ElemKind::Val, 0);
    for resource in resources() {
        array::push(list, Val(resource.name));
    }
    list
}
