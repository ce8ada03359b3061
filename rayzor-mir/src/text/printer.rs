//! MIR to text: module level. Functions are in `func`, instructions in `inst`.

mod func;
mod inst;

use std::fmt::{self, Write};

use crate::func::{Func, Linkage};
use crate::ids::LayoutId;
use crate::module::{
    EnumLayout, FieldLayout, Global, GlobalInit, InterfaceMethod, Module, RelocTarget,
};
use crate::signature::Signature;
use crate::text::names::{is_plain, linkage_name, phase_name};

/// The text of a whole module.
pub fn print(module: &Module) -> String {
    ModuleText(module).to_string()
}

/// The text of one function of a module.
pub fn print_func(module: &Module, func: &Func) -> String {
    FuncText(module, func).to_string()
}

struct ModuleText<'m>(&'m Module);
struct FuncText<'m>(&'m Module, &'m Func);

impl fmt::Display for FuncText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        func::write_func(f, self.0, self.1)
    }
}

impl fmt::Display for ModuleText<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let module = self.0;
        writeln!(f, "phase {}", phase_name(module.phase))?;
        if module.threaded {
            writeln!(f, "threaded")?;
        }
        for path in module.files.values() {
            writeln!(f, "file {}", Quoted(path.as_bytes()))?;
        }
        if let Some(base) = module.types_base {
            writeln!(f, "types {}", Name('$', &module.globals[base].name))?;
        }
        for layout in module.layouts.keys() {
            write_class(f, module, layout)?;
        }
        for layout in module.enums.values() {
            write_enum(f, module, layout)?;
        }
        for method in module.interface_methods.values() {
            write_method(f, module, method)?;
        }
        for global in module.globals.values() {
            write_global(f, module, global)?;
        }
        for func in module.funcs.values() {
            func::write_func(f, module, func)?;
        }
        Ok(())
    }
}

fn write_class(f: &mut fmt::Formatter<'_>, module: &Module, id: LayoutId) -> fmt::Result {
    let layout = &module.layouts[id];
    write!(f, "class {} size {} aux {} ", Name('%', &layout.name), layout.size, layout.aux)?;
    write!(f, "desc {}..{}", layout.desc_offset, layout.subtree_end)?;
    if let Some(parent) = layout.parent {
        write!(f, " extends {}", Name('%', &module.layouts[parent].name))?;
    }
    if layout.is_abstract {
        write!(f, " abstract")?;
    }
    if module.closed_layouts.contains(id) {
        write!(f, " closed")?;
    }
    writeln!(f, " {{")?;
    write_fields(f, &layout.fields)?;
    for entry in &layout.vtable {
        write!(f, "  virtual {}", Sig(&module.signatures[entry.sig]))?;
        match entry.func {
            Some(func) => writeln!(f, " = {}", Name('@', &module.funcs[func].name))?,
            None => writeln!(f)?,
        }
    }
    writeln!(f, "}}")
}

fn write_fields(f: &mut fmt::Formatter<'_>, fields: &[FieldLayout]) -> fmt::Result {
    for field in fields {
        writeln!(f, "  field {} {} {}", Quoted(field.name.as_bytes()), field.ty, field.offset)?;
    }
    Ok(())
}

fn write_enum(f: &mut fmt::Formatter<'_>, module: &Module, layout: &EnumLayout) -> fmt::Result {
    writeln!(
        f,
        "enum {} desc {}..{} {{",
        Name('%', &layout.name),
        layout.desc_offset,
        layout.subtree_end
    )?;
    for ctor in &layout.ctors {
        write!(
            f,
            " ctor {} size {} desc {}",
            Quoted(ctor.name.as_bytes()),
            ctor.size,
            ctor.desc_offset
        )?;
        if let Some(singleton) = ctor.singleton {
            write!(f, " singleton {}", Name('$', &module.globals[singleton].name))?;
        }
        writeln!(f, " {{")?;
        write_fields(f, &ctor.fields)?;
        writeln!(f, " }}")?;
    }
    writeln!(f, "}}")
}

fn write_method(
    f: &mut fmt::Formatter<'_>,
    module: &Module,
    method: &InterfaceMethod,
) -> fmt::Result {
    let sig = Sig(&module.signatures[method.sig]);
    write!(f, "interface {} colour {} {sig}", Name('#', &method.name), method.colour)?;
    if method.is_closed {
        write!(f, " closed")?;
    }
    writeln!(f, " {{")?;
    for &(layout, func) in &method.impls {
        let (layout, func) = (&module.layouts[layout].name, &module.funcs[func].name);
        writeln!(f, "  {} = {}", Name('%', layout), Name('@', func))?;
    }
    writeln!(f, "}}")
}

fn write_global(f: &mut fmt::Formatter<'_>, module: &Module, global: &Global) -> fmt::Result {
    write!(f, "global {} {}", Name('$', &global.name), global.ty.map_or("data", |ty| ty.name()))?;
    write!(f, " align {}", global.align)?;
    if global.mutable {
        write!(f, " mutable")?;
    }
    if global.is_root {
        write!(f, " root")?;
    }
    if global.linkage != Linkage::Internal {
        write!(f, " {}", linkage_name(global.linkage))?;
    }
    match &global.init {
        GlobalInit::Zero(size) => writeln!(f, " = zero {size}"),
        GlobalInit::Data { bytes, relocs } => {
            write!(f, " = bytes {} [", Quoted(bytes))?;
            for (position, reloc) in relocs.iter().enumerate() {
                let target = match reloc.target {
                    RelocTarget::Func(func) => Name('@', &module.funcs[func].name),
                    RelocTarget::Global(target) => Name('$', &module.globals[target].name),
                };
                let separator = if position == 0 { "" } else { ", " };
                write!(f, "{separator}{}: {target} + {}", reloc.offset, reloc.addend)?;
            }
            writeln!(f, "]")
        }
    }
}

/// A name behind its sigil.
struct Name<'n>(char, &'n str);

impl fmt::Display for Name<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char(self.0)?;
        if is_plain(self.1) { f.write_str(self.1) } else { Quoted(self.1.as_bytes()).fmt(f) }
    }
}

/// Bytes in quotes; what is not plain ASCII is escaped.
struct Quoted<'b>(&'b [u8]);

impl fmt::Display for Quoted<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('"')?;
        for &byte in self.0 {
            match byte {
                b'"' | b'\\' | 0..0x20 | 0x7F.. => write!(f, "\\{byte:02x}")?,
                plain => f.write_char(char::from(plain))?,
            }
        }
        f.write_char('"')
    }
}

/// `(i32, ref) -> i32`.
struct Sig<'s>(&'s Signature);

impl fmt::Display for Sig<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_char('(')?;
        for (position, param) in self.0.params.iter().enumerate() {
            write!(f, "{}{param}", if position == 0 { "" } else { ", " })?;
        }
        f.write_char(')')?;
        match self.0.result {
            Some(result) => write!(f, " -> {result}"),
            None => Ok(()),
        }
    }
}
