//! Can a case ever be chosen? After Maranget, "Warnings for pattern matching" (JFP 2007), algorithm U.

use crate::infer::BodyCx;
use crate::matcher::exhaustive::Signature;
use crate::matcher::matrix::{self, Patterns};
use crate::matcher::{Con, PatKind};

/// Whether some values are accepted by `row` and by none of `rows`, which have neither guards nor extractors.
pub(crate) fn is_useful(cx: &BodyCx<'_, '_>, rows: &[Patterns], row: &Patterns) -> bool {
    if rows.is_empty() {
        return true;
    }
    if row.is_empty() {
        return false;
    }
    let rows = matrix::expand_column(rows, 0);
    matrix::expand_column(std::slice::from_ref(row), 0)
        .iter()
        .any(|row| is_useful_expanded(cx, &rows, row))
}

fn is_useful_expanded(cx: &BodyCx<'_, '_>, rows: &[Patterns], row: &Patterns) -> bool {
    let mut fields = matrix::shape_fields(rows);
    fields.extend(matrix::shape_fields(std::slice::from_ref(row)));
    if !fields.is_empty() {
        let names_null = row[0].is_null() || rows.iter().any(|row| row[0].is_null());
        if names_null && is_useful_for(cx, rows, row, &Con::Null, 0) {
            return true;
        }
        let others = rows.iter().filter(|row| !row[0].is_null());
        let spread: Vec<Patterns> = others.map(|row| matrix::spread_fields(row, &fields)).collect();
        return !row[0].is_null() && is_useful(cx, &spread, &matrix::spread_fields(row, &fields));
    }
    if let PatKind::Con(con, parts) = &row[0].kind {
        return is_useful_for(cx, rows, row, con, parts.len());
    }
    let heads = matrix::heads(rows);
    // An enum abstract may hold other values than those it names.
    let is_closed = |con: &Con| matches!(con, Con::Ctor(..) | Con::Bool(_));
    let is_complete = heads.first().is_some_and(|(con, ty, _)| {
        is_closed(con)
            && match cx.signature(*ty) {
                Signature::Finite(all) => {
                    all.iter().all(|(con, ..)| heads.iter().any(|(head, ..)| head == con))
                }
                Signature::Infinite => false,
            }
    });
    if is_complete {
        return heads.iter().any(|(con, _, n_parts)| is_useful_for(cx, rows, row, con, *n_parts));
    }
    let rest: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
    matrix::default(row).is_some_and(|row| is_useful(cx, &rest, &row))
}

fn is_useful_for(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    row: &Patterns,
    con: &Con,
    n_parts: usize,
) -> bool {
    let rest: Vec<Patterns> =
        rows.iter().filter_map(|row| matrix::specialise(row, con, n_parts)).collect();
    matrix::specialise(row, con, n_parts).is_some_and(|row| is_useful(cx, &rest, &row))
}
