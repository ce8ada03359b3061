//! Drops the warnings that nobody wants: `-w`, `@:haxe.warning` on types and fields, `-D no-deprecation-warnings`.

use rayzor_base::diagnostic::warning::{WarningKind, WarningSwitch, parse_switches};
use rayzor_base::{Span, Symbol};
use rayzor_types::decl::{Meta, MetaValue};
use rayzor_types::{ClassId, ModuleId, TypeDeclId};

use crate::cx::TyperCx;
use crate::diagnostics;

/// What a declaration says about the warnings in its code.
struct Region {
    span: Span,
    switches: Vec<WarningSwitch>,
}

/// Drops unwanted warnings from what was reported.
pub(crate) fn drop_unwanted(cx: &mut TyperCx<'_>) {
    let mut general = cx.input.warnings.clone();
    if cx.is_defined("no-deprecation-warnings") || cx.is_defined("no_deprecation_warnings") {
        general.push(WarningSwitch::off(WarningKind::Deprecated));
    }
    let regions = regions(cx);
    if general.is_empty() && regions.is_empty() {
        return;
    }
    cx.diagnostics.retain_warnings(|diagnostic| {
        let Some(kind) = diagnostic.kind else { return true };
        let around = regions.iter().filter(|region| region.span.contains(diagnostic.span));
        let switches: Vec<WarningSwitch> =
            general.iter().chain(around.flat_map(|region| &region.switches)).copied().collect();
        kind.is_on(&switches)
    });
}

/// The declarations of the user's modules that say something about warnings, types before their fields.
fn regions(cx: &mut TyperCx<'_>) -> Vec<Region> {
    let mut regions = Vec::new();
    let modules: Vec<ModuleId> =
        cx.program.modules.keys().filter(|&module| !cx.is_std(module)).collect();
    for module in modules {
        let decl = cx.program.modules[module].clone();
        for decl in decl.types {
            let span = cx.decl_sources.get(&decl).map(|source| source.ast().span);
            let meta = cx.program.head(decl).meta.clone();
            regions.extend(span.and_then(|span| region(cx, span, &meta)));
            if let Some(class) = class_of(cx, decl) {
                add_fields(cx, class, &mut regions);
            }
        }
        if let Some(statics) = decl.statics {
            add_fields(cx, statics, &mut regions);
        }
    }
    regions
}

fn class_of(cx: &TyperCx<'_>, decl: TypeDeclId) -> Option<ClassId> {
    match decl {
        TypeDeclId::Class(class) => Some(class),
        TypeDeclId::Abstract(id) => cx.program.abstracts[id].impl_class,
        TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => None,
    }
}

fn add_fields(cx: &mut TyperCx<'_>, class: ClassId, regions: &mut Vec<Region>) {
    let fields: Vec<_> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        let (span, meta) = (cx.program.fields[field].span, cx.program.fields[field].meta.clone());
        regions.extend(region(cx, span, &meta));
    }
}

fn region(cx: &mut TyperCx<'_>, span: Span, meta: &Meta) -> Option<Region> {
    let mut switches = Vec::new();
    for entry in meta.all(Symbol::intern(":haxe.warning")) {
        let [MetaValue::String(text)] = entry.args.as_slice() else {
            cx.report(diagnostics::check::warning_list_expected(entry.span));
            continue;
        };
        match parse_switches(text.as_str()) {
            Ok(more) => switches.extend(more),
            Err(error) => cx.report(diagnostics::check::bad_warning_list(entry.span, &error)),
        }
    }
    (!switches.is_empty()).then_some(Region { span, switches })
}
