//! Messages about types that do not fit, and why.

use rayzor_base::{Code, Diagnostic, Span, Symbol};
use rayzor_types::display::TypeNames;
use rayzor_types::{Program, Ty, TyKind};

use crate::cx::TyperCx;
use crate::unify::{UnifyError, UnifyStep};

/// An argument that does not fit the constraint of its type parameter.
pub(crate) fn constraint_failure(
    cx: &TyperCx<'_>,
    span: Span,
    param: &str,
    error: &UnifyError,
) -> Diagnostic {
    let lines = lines(&cx.program, error);
    let message = format!("Constraint check failure for {param}");
    lines.into_iter().fold(Diagnostic::error(Code("E0212"), span, message), Diagnostic::note)
}

/// The explanation of `error`: the message first, then further sentences.
///
/// A plain mismatch is `A should be B`. Where the mismatch is deep inside, the message names the innermost pair, and the
/// outermost types follow with what fits left out.
pub(crate) fn lines(program: &Program, error: &UnifyError) -> Vec<String> {
    let names = TypeNames::default();
    let show = |ty: Ty| program.show_with(ty, &names).to_string();
    let mut lines: Vec<String> = Vec::new();
    let mismatches: Vec<(usize, Ty, Ty)> = error
        .steps
        .iter()
        .enumerate()
        .filter_map(|(at, step)| {
            if let UnifyStep::Mismatch { from, to } = step { Some((at, *from, *to)) } else { None }
        })
        .collect();
    let reasons: Vec<String> = error.steps.iter().filter_map(|step| reason(step, &show)).collect();
    let is_nested = error.steps.iter().any(is_way_in);
    if let Some(param) = failed_constraint(error) {
        lines.push(format!("Constraint check failure for {param}"));
    }
    match (mismatches.first(), mismatches.last()) {
        (Some(&(_, from, to)), Some(&(_, inner_from, inner_to)))
            if is_nested && reasons.is_empty() && (from, to) != (inner_from, inner_to) =>
        {
            lines.push(format!("{} should be {}", show(inner_from), show(inner_to)));
            let (have, want) = outline(program, error, (from, to), &show);
            lines.push(format!("have: {have}"));
            lines.push(format!("want: {want}"));
        }
        (Some(&(_, from, to)), _) => lines.push(format!("{} should be {}", show(from), show(to))),
        (None, _) => {}
    }
    lines.extend(reasons);
    if lines.is_empty() {
        lines.push("These types do not fit".to_owned());
    }
    lines
}

/// The parameter whose constraint fails as a whole; where a structure misses a field, that says enough.
/// A value of which only a field is known, whose type is that of the value again.
pub(crate) fn contains_itself(span: Span, field: Symbol) -> Diagnostic {
    let message = format!("The type of this value would contain itself in its field {field}");
    Diagnostic::error(Code("E0395"), span, message).note("Declare the type of the value")
}

fn failed_constraint(error: &UnifyError) -> Option<Symbol> {
    let misses_field =
        error.steps.iter().any(|step| matches!(step, UnifyStep::MissingField { .. }));
    let param = error.steps.iter().find_map(|step| {
        if let UnifyStep::Constraint { param } = step { Some(*param) } else { None }
    });
    param.filter(|_| !misses_field)
}

/// Whether a step leads from a type to a part of it that an outline can show.
fn is_way_in(step: &UnifyStep) -> bool {
    matches!(
        step,
        UnifyStep::TypeArg { .. }
            | UnifyStep::FunctionArg { .. }
            | UnifyStep::FunctionRet
            | UnifyStep::FieldType { .. }
    )
}

fn reason(step: &UnifyStep, show: &dyn Fn(Ty) -> String) -> Option<String> {
    Some(match step {
        UnifyStep::MissingField { ty, name } => format!("{} has no field {name}", show(*ty)),
        UnifyStep::ExtraField { ty, name } => format!("{} has extra field {name}", show(*ty)),
        UnifyStep::PrivateField { name } => format!("The field {name} is not public"),
        UnifyStep::FieldKind { name, from, to } => {
            format!("Inconsistent setter for field {name} : {from} should be {to}")
        }
        UnifyStep::OptionalArg { name } => format!("Parameter {name} should be optional"),
        UnifyStep::OptionalDiffers { name } => {
            format!("Optional attribute of parameter {name} differs")
        }
        UnifyStep::Constraints { name } => {
            format!("Different constraints of type parameter {name}")
        }
        UnifyStep::ArgCount { from, to } => {
            format!("Different number of function arguments: {from} should be {to}")
        }
        UnifyStep::Recursive => "The type would contain itself".to_owned(),
        UnifyStep::Mismatch { .. }
        | UnifyStep::Constraint { .. }
        | UnifyStep::TypeArg { .. }
        | UnifyStep::FunctionArg { .. }
        | UnifyStep::FunctionRet
        | UnifyStep::FieldType { .. } => return None,
    })
}

/// The outermost types with only the part that does not fit.
fn outline(
    program: &Program,
    error: &UnifyError,
    (from, to): (Ty, Ty),
    show: &dyn Fn(Ty) -> String,
) -> (String, String) {
    let way_in = error.steps.iter().find(|step| is_way_in(step));
    let at = way_in.map(|step| (part(program, from, step, show), part(program, to, step, show)));
    if let Some((Some(from), Some(to))) = at { (from, to) } else { (show(from), show(to)) }
}

fn part(
    program: &Program,
    ty: Ty,
    step: &UnifyStep,
    show: &dyn Fn(Ty) -> String,
) -> Option<String> {
    match (program.kind(ty), step) {
        (TyKind::Fun(fun), UnifyStep::FunctionArg { index }) => {
            let args = fun.args.iter().enumerate();
            let args: Vec<String> = args
                .map(|(at, arg)| if at == *index { show(arg.ty) } else { "...".to_owned() })
                .collect();
            Some(format!("({}) -> ...", args.join(", ")))
        }
        (TyKind::Fun(fun), UnifyStep::FunctionRet) => Some(format!("(...) -> {}", show(fun.ret))),
        (TyKind::Anon(id), UnifyStep::FieldType { name }) => {
            let field = program.types.anon(id).fields.get(name)?.ty;
            Some(format!("{{ {name}: {} }}", show(field)))
        }
        (_, UnifyStep::TypeArg { .. }) => Some(show(ty)),
        _other => None,
    }
}

/// An implicit cast by the very function that is being typed.
pub(crate) fn recursive_cast(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0276"), span, "Recursive implicit cast")
}
