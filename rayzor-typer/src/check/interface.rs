//! Interfaces: each member is there, public, of the right kind and type.

use rayzor_base::Symbol;
use rayzor_base::hash::FxHashSet;
use rayzor_types::decl::{ClassRef, FieldKind, MethodKind, VarAccess, VarInfo};
use rayzor_types::hierarchy::FoundField;
use rayzor_types::{ClassId, FieldId};

use crate::check::override_::{comparable, constraints_fit, method_fits};
use crate::cx::TyperCx;
use crate::{diagnostics, unify};

/// Checks what an interface declares again against the interfaces that it extends.
pub(crate) fn check_interface(cx: &mut TyperCx<'_>, interface: ClassId) {
    let args = cx.params_as_args(&cx.program.classes[interface].head.params);
    let own: Vec<(Symbol, FieldId)> =
        cx.program.classes[interface].fields.iter().map(|(&name, &field)| (name, field)).collect();
    let parents = cx.program.classes[interface].interfaces.clone();
    for parent in parents {
        cx.force_class(parent.class);
        for &(name, field) in &own {
            let found = cx.program.find_instance_field(parent.class, &parent.args, name);
            let Some(found) = found else { continue };
            let shown = cx.program.classes[found.class].head.path.to_string();
            let span = cx.program.fields[field].name_span;
            let field = FoundField { class: interface, args: args.clone().into(), field };
            check_type(cx, &field, &found, span, &shown);
        }
    }
}

/// Checks a class against the interfaces that it names, and that its abstract superclasses left to it.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    let decl = &cx.program.classes[class];
    if decl.flags.is_extern {
        return;
    }
    let named = decl.interfaces.clone();
    check_members(cx, class, named, Checked::All);
    let args = cx.params_as_args(&cx.program.classes[class].head.params);
    let mut above = cx.program.superclass(class, &args);
    while let Some(ancestor) = above.filter(|it| cx.program.classes[it.class].flags.is_abstract) {
        let named = cx.program.classes[ancestor.class].interfaces.iter();
        let named =
            named.map(|it| cx.program.subst_ref(ancestor.class, &ancestor.args, it)).collect();
        check_members(cx, class, named, Checked::Below(ancestor.class));
        above = cx.program.superclass(ancestor.class, &ancestor.args);
    }
}

/// Which members of an interface are looked at.
#[derive(Clone, Copy)]
enum Checked {
    All,
    /// Those that this abstract class has not.
    Below(ClassId),
}

/// Checks a class against interfaces and what they extend.
fn check_members(
    cx: &mut TyperCx<'_>,
    class: ClassId,
    interfaces: Vec<ClassRef>,
    checked: Checked,
) {
    let mut seen = FxHashSet::default();
    let mut pending = interfaces;
    pending.reverse();
    while let Some(interface) = pending.pop() {
        if !seen.insert(interface.class) {
            continue;
        }
        cx.force_class(interface.class);
        let members: Vec<(Symbol, FieldId)> = cx.program.classes[interface.class]
            .fields
            .iter()
            .map(|(&name, &field)| (name, field))
            .collect();
        for (name, member) in members {
            let is_done = match checked {
                Checked::All => false,
                Checked::Below(ancestor) => {
                    let found = cx.program.find_instance_field(ancestor, &[], name);
                    found.is_some_and(|found| !cx.program.classes[found.class].is_interface())
                }
            };
            if !is_done {
                check_member(cx, class, &interface, name, member);
            }
        }
        let parents = &cx.program.classes[interface.class].interfaces;
        let parents = parents
            .iter()
            .rev()
            .map(|parent| cx.program.subst_ref(interface.class, &interface.args, parent));
        pending.extend(parents.collect::<Vec<_>>());
    }
}

fn check_member(
    cx: &mut TyperCx<'_>,
    class: ClassId,
    interface: &ClassRef,
    name: Symbol,
    member: FieldId,
) {
    let shown = cx.program.classes[interface.class].head.path.to_string();
    let args = cx.params_as_args(&cx.program.classes[class].head.params);
    let member_span = cx.program.fields[member].name_span;
    let found = cx
        .program
        .find_instance_field(class, &args, name)
        .filter(|found| !cx.program.classes[found.class].is_interface());
    let Some(found) = found else {
        if !cx.program.classes[class].flags.is_abstract {
            let span = cx.program.classes[class].head.name_span;
            cx.report(diagnostics::check::missing_interface_field(span, name, &shown, member_span));
        }
        return;
    };
    let is_own = found.class == class;
    let span = if is_own {
        cx.program.fields[found.field].name_span
    } else {
        cx.program.classes[class].head.name_span
    };
    let (own, wanted) = (&cx.program.fields[found.field], &cx.program.fields[member]);
    if !cx.is_public(found.field) {
        cx.report(diagnostics::check::interface_field_private(span, name, &shown));
        return;
    }
    if !kind_fits(&own.kind, &wanted.kind) {
        let kinds = (shown_kind(&own.kind), shown_kind(&wanted.kind));
        cx.report(diagnostics::check::interface_field_access(
            span,
            name,
            &shown,
            (&kinds.0, &kinds.1),
        ));
        return;
    }
    if own.flags.is_overload || wanted.flags.is_overload {
        return;
    }
    check_type(
        cx,
        &found,
        &FoundField { class: interface.class, args: interface.args.clone(), field: member },
        span,
        &shown,
    );
}

fn check_type(
    cx: &mut TyperCx<'_>,
    own: &FoundField,
    member: &FoundField,
    span: rayzor_base::Span,
    shown: &str,
) {
    let (own_ty, wanted) = comparable(cx, own.field, member);
    let own_ty = cx.program.subst_class(own.class, &own.args, own_ty);
    let is_method = cx.program.fields[own.field].is_method();
    let count = |found: &FoundField| cx.program.fields[found.field].params.len();
    let (n_own, n_wanted) = (count(own), count(member));
    if n_own != n_wanted {
        let name = cx.program.fields[own.field].name;
        let member_span = cx.program.fields[member.field].name_span;
        let lines =
            vec![format!("Different number of type parameters: {n_own} should be {n_wanted}")];
        cx.report(diagnostics::check::interface_field_type(span, name, shown, lines, member_span));
        return;
    }
    let is_read_only = cx.program.fields[member.field].var().is_some_and(is_read_only);
    let is_nullable = |ty| cx.program.null_inner(ty).is_some();
    let are_alike_nullable = is_nullable(own_ty) == is_nullable(wanted);
    let result = if is_method {
        method_fits(cx, own_ty, wanted).and_then(|()| constraints_fit(cx, own.field, member))
    } else if is_read_only && are_alike_nullable {
        unify::try_unify_plain(cx, own_ty, wanted)
    } else {
        unify::type_eq(cx, own_ty, wanted)
    };
    if let Err(error) = result {
        let name = cx.program.fields[own.field].name;
        let member_span = cx.program.fields[member.field].name_span;
        let lines = diagnostics::unify::lines(&cx.program, &error);
        cx.report(diagnostics::check::interface_field_type(span, name, shown, lines, member_span));
    }
}

/// Whether a field of one kind can stand for an interface member of another.
fn kind_fits(own: &FieldKind, wanted: &FieldKind) -> bool {
    match (own, wanted) {
        (FieldKind::Method(own), FieldKind::Method(wanted)) => {
            (*wanted == MethodKind::Dynamic) == (*own == MethodKind::Dynamic)
        }
        (FieldKind::Var(own), FieldKind::Var(wanted)) => {
            access_fits(own.read, wanted.read)
                && access_fits(own.write, wanted.write)
                && (own.is_final == wanted.is_final || own.is_final && is_closed(wanted.write))
        }
        (FieldKind::Method(_), FieldKind::Var(_)) | (FieldKind::Var(_), FieldKind::Method(_)) => {
            false
        }
    }
}

/// Whether users of an interface only read a variable: then a class may have one of a subtype.
fn is_read_only(info: &VarInfo) -> bool {
    info.is_final || is_closed(info.write)
}

/// Whether nobody but the class itself can write.
fn is_closed(access: VarAccess) -> bool {
    matches!(access, VarAccess::Never | VarAccess::Null)
}

/// An interface member that is only read or written within may be anything there; others must be declared alike, since
/// callers go by the interface's declaration.
fn access_fits(own: VarAccess, wanted: VarAccess) -> bool {
    own == wanted || is_closed(wanted)
}

/// The kind of a field as messages show it.
fn shown_kind(kind: &FieldKind) -> String {
    match kind {
        FieldKind::Method(MethodKind::Dynamic) => "dynamic method".to_owned(),
        FieldKind::Method(MethodKind::Inline) => "inline method".to_owned(),
        FieldKind::Method(MethodKind::Normal | MethodKind::Macro) => "method".to_owned(),
        FieldKind::Var(info) if info.is_final => "final".to_owned(),
        FieldKind::Var(info) => match (info.read, info.write) {
            (VarAccess::Default, VarAccess::Default) => "var".to_owned(),
            (read, write) => {
                format!("({},{})", shown_access(read, "get"), shown_access(write, "set"))
            }
        },
    }
}

fn shown_access(access: VarAccess, accessor: &'static str) -> &'static str {
    match access {
        VarAccess::Default => "default",
        VarAccess::Null => "null",
        VarAccess::Never => "never",
        VarAccess::Accessor => accessor,
        VarAccess::Dynamic => "dynamic",
    }
}
