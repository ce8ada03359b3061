//! `@:deprecated`: uses of such fields, constructors and types in the user's modules.

use rayzor_base::{Span, Symbol};
use rayzor_types::decl::{ClassKind, Meta};
use rayzor_types::{ClassId, ExprKind, FieldAccess, FieldId, TypeDeclId};

use crate::cx::TyperCx;
use crate::diagnostics;

/// Warns about the uses in the bodies of a class's fields, unless the class or field is deprecated itself.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    if is_deprecated(&cx.program.classes[class].head.meta) {
        return;
    }
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        if is_deprecated(&cx.program.fields[field].meta) {
            continue;
        }
        for (span, text) in uses(cx, field) {
            cx.report(diagnostics::check::deprecated(span, &text));
        }
    }
}

fn is_deprecated(meta: &Meta) -> bool {
    meta.has(Symbol::intern(":deprecated"))
}

/// Where a body uses something deprecated, and what its declaration says about it.
fn uses(cx: &TyperCx<'_>, field: FieldId) -> Vec<(Span, String)> {
    let Some(body) = cx.program.body_of(field) else { return Vec::new() };
    let own = cx.program.fields[field].owner;
    let mut found = Uses { cx, own, found: Vec::new() };
    for expr in body.exprs.values() {
        found.expr(&expr.kind, expr.span);
    }
    found.found
}

/// The uses found so far in a field of the class `own`.
struct Uses<'cx, 'a> {
    cx: &'cx TyperCx<'a>,
    own: ClassId,
    found: Vec<(Span, String)>,
}

impl Uses<'_, '_> {
    #[allow(clippy::wildcard_enum_match_arm, reason = "other expressions use no declaration")]
    fn expr(&mut self, expr: &ExprKind, span: Span) {
        let program = &self.cx.program;
        match expr {
            ExprKind::Field { obj: _, access } => self.access(access, span),
            ExprKind::New { class, ctor, .. } => {
                self.ty(TypeDeclId::Class(*class), span);
                if let Some(ctor) = ctor.filter(|&ctor| program.fields[ctor].owner == *class) {
                    self.note(&program.fields[ctor].meta, "field", span);
                }
            }
            ExprKind::TypeRef(ty) => self.ty(*ty, span),
            ExprKind::CastChecked { value: _, to } => self.ty(*to, span),
            _ => {}
        }
    }

    fn access(&mut self, access: &FieldAccess, span: Span) {
        let program = &self.cx.program;
        if let Some(field) = access.field() {
            self.note(&program.fields[field].meta, "field", span);
        }
        match *access {
            FieldAccess::Static { class, field } if class != self.own => {
                let ty = match program.classes[class].kind {
                    ClassKind::AbstractImpl(id) => TypeDeclId::Abstract(id),
                    ClassKind::Class | ClassKind::Interface | ClassKind::ModuleFields => {
                        TypeDeclId::Class(class)
                    }
                };
                let has_value = program.fields[field].flags.has_this_param;
                self.ty(ty, if has_value { span } else { self.object_of(span) });
            }
            FieldAccess::EnumCtor { enum_, index } => {
                let ctor = program.enums[enum_].ctors.get_index(index as usize);
                if let Some((_, ctor)) = ctor {
                    self.note(&ctor.meta, "enum field", span);
                }
                self.ty(TypeDeclId::Enum(enum_), self.object_of(span));
            }
            FieldAccess::Instance { class, class_args: _, field }
                if program.fields[field].is_method() && class != self.own =>
            {
                self.ty(TypeDeclId::Class(class), span);
            }
            FieldAccess::Static { .. }
            | FieldAccess::Instance { .. }
            | FieldAccess::Anon { .. }
            | FieldAccess::Dynamic { .. }
            | FieldAccess::MethodClosure { .. }
            | FieldAccess::Super { .. } => {}
        }
    }

    /// The part of `Type.field` that names the type; of a lone name, all.
    fn object_of(&self, span: Span) -> Span {
        let text = self.cx.sources.text(span);
        match text.rfind('.') {
            Some(dot) => Span { hi: span.lo + dot as u32, ..span },
            None => span,
        }
    }

    fn ty(&mut self, ty: TypeDeclId, span: Span) {
        self.note(&self.cx.program.head(ty).meta, "type", span);
    }

    fn note(&mut self, meta: &Meta, what: &str, span: Span) {
        let name = Symbol::intern(":deprecated");
        if meta.has(name) {
            let text = meta.string_arg(name).map(|text| text.to_string());
            self.found.push((span, text.unwrap_or(format!("Usage of this {what} is deprecated"))));
        }
    }
}
