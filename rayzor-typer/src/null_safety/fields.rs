//! Variables of classes: first values, and constructors that leave some without.

use rayzor_base::Diagnostic;
use rayzor_types::decl::{ClassKind, Field};
use rayzor_types::{ClassId, FieldId, Program};

use crate::diagnostics::null_safety as messages;
use crate::null_safety::flow;
use crate::null_safety::mode::Mode;
use crate::null_safety::nullable::{accepts_null, is_nullable};

/// Checks the initialiser of a variable, and that a static one has one if it must.
pub(crate) fn check_variable(
    program: &Program,
    id: FieldId,
    mode: Mode,
    found: &mut Vec<Diagnostic>,
) {
    let field = &program.fields[id];
    if is_exempt(program, field) {
        return;
    }
    let outcome = flow::walk_field(program, id, mode, &[]);
    found.extend(outcome.found);
    let needs_value = !accepts_null_or_absent(program, field);
    if field.body.is_some() {
        if outcome.is_nullable && !accepts_null(program, field.ty) {
            found.push(messages::nullable_initial_value(field.span, field.name));
        }
    } else if field.is_static && needs_value {
        found.push(messages::static_not_initialized(field.span, field.name));
    }
}

/// Values of enum abstracts and variables without storage: nothing can be wrong with their first value.
fn is_exempt(program: &Program, field: &Field) -> bool {
    let is_module_field = program.classes[field.owner].kind == ClassKind::ModuleFields;
    !is_module_field && !field.has_storage()
        || field.flags.is_extern
        || field.var().is_some_and(|info| info.is_enum_value)
}

/// Whether a variable may be left without a value. A Dynamic one may not.
fn accepts_null_or_absent(program: &Program, field: &Field) -> bool {
    program.is_error(field.ty) || is_nullable(program, field.ty)
}

/// The instance variables of a class that must get a value in its constructor.
pub(crate) fn needing_value(
    program: &Program,
    class: ClassId,
    is_checked: &dyn Fn(FieldId) -> bool,
) -> Vec<FieldId> {
    let needs_value = |&id: &FieldId| {
        let field = &program.fields[id];
        field.var().is_some()
            && field.has_storage()
            && field.body.is_none()
            && !accepts_null_or_absent(program, field)
            && is_checked(id)
    };
    program.classes[class].fields.values().copied().filter(needs_value).collect()
}
