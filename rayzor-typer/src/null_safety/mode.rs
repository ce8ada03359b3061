//! `@:nullSafety` and its argument.

use rayzor_base::{Diagnostic, Symbol};
use rayzor_types::decl::{ClassKind, Meta, MetaValue};
use rayzor_types::{ClassId, FieldId, Program};

use crate::diagnostics;

/// How much is trusted to stay as it was tested. The stricter, the greater.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) enum Mode {
    /// Fields keep what was tested until this code assigns them, and closures see what was known where they are made.
    Loose,
    /// Fields keep it until a call or an assignment of a field; closures know nothing of the variables around them,
    /// unless they run at once.
    Strict,
    /// As `Strict`, and fields keep nothing, since other threads may assign them.
    StrictThreaded,
}

impl Mode {
    /// Whether a test of a field holds for the next read of it.
    pub(crate) fn trusts_fields(self) -> bool {
        self != Mode::StrictThreaded
    }

    /// Whether calls leave fields as they are.
    pub(crate) fn trusts_calls(self) -> bool {
        self == Mode::Loose
    }

    /// Whether closures find captured variables as they were when the closure was made.
    pub(crate) fn trusts_closures(self) -> bool {
        self == Mode::Loose
    }
}

/// What a class says.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum ClassMode {
    /// Nothing: fields may be marked one by one.
    Unmarked,
    /// Its code is not checked, whatever its fields say.
    Off,
    /// Its code is checked.
    On(Mode),
}

/// What a declaration's metadata says: nothing, `Off` (the inner none), or a mode. Reports other arguments, after which
/// it is `Off`.
fn of_meta(meta: &Meta, found: &mut Vec<Diagnostic>) -> Option<Option<Mode>> {
    let entry = meta.get(Symbol::intern(":nullSafety"))?;
    let name = match &entry.args[..] {
        [] => "Loose",
        [MetaValue::Path(name)] => name.as_str(),
        _other => "",
    };
    Some(match name {
        "Off" => None,
        "Loose" => Some(Mode::Loose),
        "Strict" => Some(Mode::Strict),
        "StrictThreaded" => Some(Mode::StrictThreaded),
        _other => {
            found.push(diagnostics::null_safety::bad_mode(entry.span));
            None
        }
    })
}

/// What a class says of all its code; for the fields of an abstract, what the abstract says.
pub(crate) fn of_class(
    program: &Program,
    class: ClassId,
    found: &mut Vec<Diagnostic>,
) -> ClassMode {
    let decl = &program.classes[class];
    let meta = match decl.kind {
        ClassKind::AbstractImpl(id) => &program.abstracts[id].head.meta,
        ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => &decl.head.meta,
    };
    match of_meta(meta, found) {
        None => ClassMode::Unmarked,
        Some(None) => ClassMode::Off,
        Some(Some(mode)) => ClassMode::On(mode),
    }
}

/// How a field's code is checked, if at all: the class's mode or the field's own, whichever is stricter. In a class that
/// is not marked, only methods can be.
pub(crate) fn of_field(
    program: &Program,
    class: ClassMode,
    field: FieldId,
    found: &mut Vec<Diagnostic>,
) -> Option<Mode> {
    let field = &program.fields[field];
    match (class, of_meta(&field.meta, found)) {
        (ClassMode::Off, _) | (_, Some(None)) | (ClassMode::Unmarked, None) => None,
        (ClassMode::On(mode), None) => Some(mode),
        (ClassMode::On(class), Some(Some(own))) => Some(class.max(own)),
        (ClassMode::Unmarked, Some(Some(own))) => field.is_method().then_some(own),
    }
}
