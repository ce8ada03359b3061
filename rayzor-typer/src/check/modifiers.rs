//! The modifiers of fields: which go together, and which a variable can have.

use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::decl::ClassKind;
use rayzor_types::{ClassId, FieldId};

use crate::cx::TyperCx;
use crate::diagnostics::decl as messages;

/// Modifiers that a method cannot have both of, the one that messages name first before the other.
const CONFLICTS: [(ModifierKind, ModifierKind); 6] = [
    (ModifierKind::Dynamic, ModifierKind::Inline),
    (ModifierKind::Override, ModifierKind::Static),
    (ModifierKind::Abstract, ModifierKind::Final),
    (ModifierKind::Abstract, ModifierKind::Inline),
    (ModifierKind::Abstract, ModifierKind::Static),
    (ModifierKind::Override, ModifierKind::Macro),
];

/// Modifiers that only methods have.
const OF_METHODS: [ModifierKind; 4] =
    [ModifierKind::Dynamic, ModifierKind::Override, ModifierKind::Overload, ModifierKind::Abstract];

/// Checks the modifiers of a field that a class declares.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId, field: FieldId) {
    let Some(source) = cx.field_source(field) else { return };
    let tree = source.ast();
    match &tree.kind {
        ast::FieldKind::Method(_) => check_method(cx, field, tree),
        ast::FieldKind::Var(var) => check_var(cx, class, tree, var),
    }
}

fn modifier(tree: &ast::Field, kind: ModifierKind) -> Option<&ast::Modifier> {
    tree.modifiers.iter().find(|modifier| modifier.kind == kind)
}

fn check_method(cx: &mut TyperCx<'_>, field: FieldId, tree: &ast::Field) {
    for (first, second) in CONFLICTS {
        let both = modifier(tree, first).zip(modifier(tree, second));
        if let Some((a, b)) = both {
            let span = if a.span.lo < b.span.lo { b.span } else { a.span };
            cx.report(messages::modifier_conflict(span, first.as_str(), second.as_str()));
        }
    }
    let decl = &cx.program.fields[field];
    let in_abstract = matches!(cx.program.classes[decl.owner].kind, ClassKind::AbstractImpl(_));
    if decl.flags.is_constructor {
        for kind in [ModifierKind::Static, ModifierKind::Abstract] {
            if let Some(wrong) = modifier(tree, kind) {
                cx.report(messages::invalid_modifier(wrong.span, kind.as_str(), "constructor"));
            }
        }
    }
    if let Some(wrong) = modifier(tree, ModifierKind::Override).filter(|_| in_abstract) {
        cx.report(messages::invalid_modifier(wrong.span, "override", "method of an abstract"));
    }
}

fn check_var(cx: &mut TyperCx<'_>, class: ClassId, tree: &ast::Field, var: &ast::VarField) {
    let what = if var.access.is_some() { "property" } else { "variable" };
    for kind in OF_METHODS {
        if let Some(wrong) = modifier(tree, kind) {
            cx.report(messages::invalid_modifier(wrong.span, kind.as_str(), what));
        }
    }
    let Some(inline) = modifier(tree, ModifierKind::Inline) else { return };
    let is_member = match cx.program.classes[class].kind {
        ClassKind::Class | ClassKind::Interface => !tree.has(ModifierKind::Static),
        // Variables of abstracts are checked to be static, or values of an enum abstract.
        ClassKind::AbstractImpl(_) | ClassKind::ModuleFields => false,
    };
    if var.access.is_some() {
        cx.report(messages::invalid_modifier(inline.span, "inline", "property"));
    } else if is_member {
        cx.report(messages::invalid_modifier(inline.span, "inline", "non-static variable"));
    }
}
