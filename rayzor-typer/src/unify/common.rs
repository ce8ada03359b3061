//! The common type of several expressions: branches of `if` and `switch`, elements of array literals.

use rayzor_types::decl::ClassRef;
use rayzor_types::{Ty, TyKind};

use crate::cx::TyperCx;
use crate::unify::{UnifyError, try_unify, try_unify_plain};

/// The type that all of `tys` fit, going from the first to the last: what there is so far if the next fits it, else the next if
/// all so far fit that, else their nearest common superclass or interface, else the error of fitting to what there is so far.
///
/// A nullable type among them (`null` itself is a `Null` of an unknown) makes the result nullable. Dynamic fits what the others
/// are, and an unknown if there are no others. Cast functions of abstracts do not count, since no type is wanted that would
/// call for one.
pub(crate) fn unify_min(cx: &mut TyperCx<'_>, tys: &[Ty]) -> Result<Ty, (usize, UnifyError)> {
    let Some((&first, rest)) = tys.split_first() else { return Ok(cx.program.types.new_mono()) };
    let mut common = first;
    for (index, &ty) in rest.iter().enumerate() {
        if cx.program.null_inner(ty).is_some() && !cx.program.is_void(common) {
            common = cx.program.null_of(common);
        }
        common = join(cx, common, ty).map_err(|error| (index + 1, error))?;
    }
    if common == Ty::DYNAMIC && !rest.is_empty() {
        common = cx.open_ty();
    }
    Ok(common)
}

fn join(cx: &mut TyperCx<'_>, a: Ty, b: Ty) -> Result<Ty, UnifyError> {
    let is_nullable = cx.program.null_inner(a).is_some();
    let like_a = |cx: &TyperCx<'_>, ty| if is_nullable { cx.program.null_of(ty) } else { ty };
    for (open, other) in [(a, b), (b, a)] {
        if cx.program.is_dynamic(open) || cx.program.types.is_open(cx.program.follow_monos(open)) {
            let joined = join_open(cx, open, other);
            return Ok(like_a(cx, joined));
        }
    }
    let error = match try_unify_plain(cx, b, a) {
        Ok(()) => return Ok(a),
        Err(error) => error,
    };
    if try_unify_plain(cx, a, b).is_ok() {
        return Ok(like_a(cx, b));
    }
    match nearest_ancestor(cx, a, b) {
        Some(ancestor) => Ok(like_a(cx, ancestor)),
        None => Err(error),
    }
}

/// Dynamic or an undecided type with another. An Int does not decide, since the number may well be a Float.
fn join_open(cx: &mut TyperCx<'_>, open: Ty, other: Ty) -> Ty {
    let is_int = cx.program.follow_without_null(other) == cx.program.tys.int;
    match (is_int, cx.program.is_dynamic(open)) {
        (false, _) => {
            let _ = try_unify(cx, open, other);
            other
        }
        (true, is_dynamic) => {
            let joined = if is_dynamic { cx.open_ty() } else { open };
            cx.take(joined, cx.program.tys.int);
            joined
        }
    }
}

/// The first superclass of `a`, then the first interface, that `b` fits.
fn nearest_ancestor(cx: &mut TyperCx<'_>, a: Ty, b: Ty) -> Option<Ty> {
    let (class, args) = cx.program.as_inst(a)?;
    let mut queue = std::collections::VecDeque::from([ClassRef { class, args }]);
    let mut seen = Vec::new();
    let mut interfaces = Vec::new();
    while let Some(at) = queue.pop_front() {
        if seen.contains(&at.class) {
            continue;
        }
        seen.push(at.class);
        cx.force_class(at.class);
        let ty = cx.program.types.mk(TyKind::Inst(at.class, at.args.clone()));
        if try_unify_plain(cx, b, ty).is_ok() {
            return Some(ty);
        }
        interfaces.extend(
            cx.program.classes[at.class]
                .interfaces
                .iter()
                .map(|i| cx.program.subst_ref(at.class, &at.args, i)),
        );
        queue.extend(cx.program.superclass(at.class, &at.args));
        if queue.is_empty() {
            queue.extend(std::mem::take(&mut interfaces));
        }
    }
    None
}
