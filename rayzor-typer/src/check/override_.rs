//! Overrides: declared as such, of the right kind, type and visibility.

use rayzor_base::Symbol;
use rayzor_types::decl::{MethodKind, Visibility};
use rayzor_types::hierarchy::FoundField;
use rayzor_types::{ClassId, FieldId, Subst, Ty};

use crate::cx::TyperCx;
use crate::diagnostics;
use crate::loader::suggest;
use crate::unify::{self, Unified, UnifyError, UnifyStep};

/// Checks each instance field against the superclass.
pub(crate) fn check(cx: &mut TyperCx<'_>, class: ClassId) {
    let fields: Vec<(Symbol, FieldId)> =
        cx.program.classes[class].fields.iter().map(|(&name, &field)| (name, field)).collect();
    let args = cx.params_as_args(&cx.program.classes[class].head.params);
    let parent = cx.program.superclass(class, &args);
    for (name, field) in fields {
        let inherited = parent.as_ref().and_then(|parent| {
            cx.program
                .find_instance_field(parent.class, &parent.args, name)
                .filter(|found| !cx.program.classes[found.class].is_interface())
        });
        match inherited {
            Some(inherited) => check_override(cx, field, &inherited),
            None if cx.program.fields[field].flags.is_override => {
                let known: Vec<Symbol> = inherited_names(cx, class);
                let near = suggest::nearest(
                    name.as_str(),
                    known.iter().map(|&near| (near, near.as_str())),
                );
                let span = cx.program.fields[field].name_span;
                cx.report(diagnostics::check::overrides_nothing(span, name, near));
            }
            None => {}
        }
    }
}

fn inherited_names(cx: &TyperCx<'_>, class: ClassId) -> Vec<Symbol> {
    let ancestors = cx.program.superclasses(class).skip(1);
    ancestors.flat_map(|ancestor| cx.program.classes[ancestor].fields.keys().copied()).collect()
}

fn check_override(cx: &mut TyperCx<'_>, field: FieldId, inherited: &FoundField) {
    let parent = cx.program.classes[inherited.class].head.path.to_string();
    let (own, base) = (&cx.program.fields[field], &cx.program.fields[inherited.field]);
    let (span, name, flags, base_span) = (own.name_span, own.name, own.flags, base.name_span);
    let is_extern = flags.is_extern;
    if !own.is_method() || !base.is_method() {
        if !is_extern {
            cx.report(diagnostics::check::redefines_variable(span, name, &parent));
        }
        return;
    }
    if !flags.is_override && !is_extern && !base.flags.is_abstract {
        cx.report(diagnostics::check::override_missing(span, name, &parent));
        return;
    }
    if flags.is_override && base.flags.is_abstract && !is_extern {
        cx.report(diagnostics::check::overrides_abstract(span, name, base_span));
        return;
    }
    if base.flags.is_final {
        cx.report(diagnostics::check::overrides_final(span, name));
        return;
    }
    if base.method() == Some(MethodKind::Inline) && !is_extern {
        cx.report(diagnostics::check::overrides_inline(span, name));
        return;
    }
    let is_dynamic = |method: Option<MethodKind>| method == Some(MethodKind::Dynamic);
    if is_dynamic(own.method()) && !is_dynamic(base.method()) {
        cx.report(diagnostics::check::override_access(span, name));
        return;
    }
    let says_private = cx
        .field_source(field)
        .is_some_and(|source| source.ast().has(rayzor_syntax::ast::ModifierKind::Private));
    let is_hidden = own.visibility == Visibility::Private && (says_private || flags.is_override);
    if is_hidden && base.visibility == Visibility::Public {
        cx.report(diagnostics::check::override_visibility(span, name));
        return;
    }
    if own.flags.is_overload || base.flags.is_overload {
        return;
    }
    let (own_ty, base_ty) = comparable(cx, field, inherited);
    let fits =
        method_fits(cx, own_ty, base_ty).and_then(|()| constraints_fit(cx, field, inherited));
    if let Err(error) = fits {
        let lines = diagnostics::unify::lines(&cx.program, &error);
        cx.report(diagnostics::check::override_type(span, name, &parent, lines, base_span));
    }
}

/// Whether a method of one type can stand for one of another. As values, functions with a result fit where none is wanted,
/// and those with optional parameters where the parameters are required; methods do not.
pub(crate) fn method_fits(cx: &mut TyperCx<'_>, own: Ty, wanted: Ty) -> Unified {
    unify::unify(cx, own, wanted)?;
    let Some((own, wanted)) = cx.program.as_fun(own).zip(cx.program.as_fun(wanted)) else {
        return Ok(());
    };
    if cx.program.is_void(wanted.ret) {
        unify::unify(cx, own.ret, wanted.ret)?;
    }
    let mut args = own.args.iter().zip(&wanted.args);
    match args.find(|(own, wanted)| own.opt != wanted.opt) {
        Some((own, _)) => Err(UnifyError::step(UnifyStep::OptionalDiffers { name: own.name })),
        None => Ok(()),
    }
}

/// Whether the type parameters of a method have the constraints that those of an inherited one have.
pub(crate) fn constraints_fit(
    cx: &mut TyperCx<'_>,
    field: FieldId,
    inherited: &FoundField,
) -> Unified {
    let own_params = cx.program.fields[field].params.clone();
    let params = cx.program.fields[inherited.field].params.clone();
    let mut subst = Subst::new(&cx.program.classes[inherited.class].head.params, &inherited.args);
    subst.extend(&params, &cx.params_as_args(&own_params));
    for (&own, &base) in own_params.iter().zip(&params) {
        let own_bounds = cx.param_constraints(own);
        let bounds = cx.param_constraints(base);
        let differ = UnifyStep::Constraints { name: cx.program.type_params[own].name };
        if own_bounds.len() != bounds.len() {
            return Err(UnifyError::step(differ));
        }
        for (own, bound) in own_bounds.into_iter().zip(bounds) {
            let bound = cx.program.types.subst(bound, &subst);
            unify::type_eq(cx, own, bound).map_err(|error| error.within(differ.clone()))?;
        }
    }
    Ok(())
}

/// The types of a field and of an inherited one, the latter in terms of the subclass and of the former's type parameters.
pub(crate) fn comparable(cx: &mut TyperCx<'_>, field: FieldId, inherited: &FoundField) -> (Ty, Ty) {
    let own = cx.field_ty(field);
    let base = cx.field_ty(inherited.field);
    let mut subst = Subst::new(&cx.program.classes[inherited.class].head.params, &inherited.args);
    let own_params = cx.params_as_args(&cx.program.fields[field].params);
    subst.extend(&cx.program.fields[inherited.field].params, &own_params);
    (own, cx.program.types.subst(base, &subst))
}
