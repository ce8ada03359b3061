//! Are all values matched? Finds a value vector that no row accepts, after Maranget, "Warnings for pattern matching"
//! (JFP 2007), algorithm I.
//!
//! Columns are taken from left to right. A column over an infinite type (Int, String, …) needs a catch-all row; only in
//! a `switch` used as a statement may the outermost such column do without.

use crate::infer::BodyCx;
use crate::matcher::matrix::{self, Patterns};
use crate::matcher::{Con, PatKind};
use rayzor_types::Ty;

/// Values that no row accepts.
#[derive(Debug)]
pub(crate) struct Missing {
    /// The subject that the missing values are values of.
    pub(crate) subject: usize,
    /// The patterns that would accept them.
    pub(crate) patterns: Vec<String>,
}

/// Whether the rows must accept all values.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Totality {
    /// The value of the `switch` is used.
    Required,
    /// Values of infinite types may remain at the outermost level.
    Statement,
}

/// All heads that values of a type can have.
pub(crate) enum Signature {
    /// These, with the number of parts and how Haxe shows them.
    Finite(Vec<(Con, usize, String)>),
    /// Too many to list.
    Infinite,
}

/// Finds values of the subjects that no row accepts. `rows` have one column per subject, and neither guards nor
/// extractors.
pub(crate) fn find_missing(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    n_subjects: usize,
    totality: Totality,
) -> Option<Missing> {
    let columns: Vec<usize> = (0..n_subjects).collect();
    let (subject, witness) = missing(cx, rows, &columns, totality)?;
    let pattern = witness.into_iter().nth(subject).unwrap_or_default();
    Some(Missing { subject, patterns: pattern })
}

/// A witness per column: the alternatives that are missing there.
type Witness = Vec<Vec<String>>;

fn wild() -> Vec<String> {
    vec!["_".to_owned()]
}

fn missing(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[usize],
    totality: Totality,
) -> Option<(usize, Witness)> {
    let Some((&subject, rest_columns)) = columns.split_first() else {
        return rows.is_empty().then(|| (0, Vec::new()));
    };
    if rows.is_empty() {
        return Some((subject, columns.iter().map(|_| wild()).collect()));
    }
    let rows = matrix::expand_column(rows, 0);
    let fields = matrix::shape_fields(&rows);
    if !fields.is_empty() {
        return missing_in_fields(cx, &rows, columns, totality);
    }
    let heads = matrix::heads(&rows);
    let Some(&(_, ty, _)) = heads.first() else {
        let rest: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
        let (failed, mut witness) = missing(cx, &rest, rest_columns, totality)?;
        witness.insert(0, wild());
        return Some((failed.max(subject), witness));
    };
    match cx.signature(ty) {
        Signature::Finite(all) => missing_in_finite(cx, &rows, columns, &all, has_null(&heads)),
        Signature::Infinite => missing_in_infinite(cx, &rows, columns, &heads, totality),
    }
}

fn has_null(heads: &[(Con, Ty, usize)]) -> bool {
    heads.iter().any(|(con, ..)| *con == Con::Null)
}

fn missing_in_fields(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[usize],
    totality: Totality,
) -> Option<(usize, Witness)> {
    let fields = matrix::shape_fields(rows);
    let spread: Vec<Patterns> =
        rows.iter().map(|row| matrix::spread_fields(row, &fields)).collect();
    let subject = columns[0];
    let mut spread_columns = vec![subject; fields.len()];
    spread_columns.extend_from_slice(&columns[1..]);
    let (failed, mut witness) = missing(cx, &spread, &spread_columns, totality)?;
    let parts: Vec<String> = fields
        .keys()
        .zip(witness.drain(..fields.len()))
        .map(|(name, alternatives)| format!("{name}: {}", alternatives.join(" | ")))
        .collect();
    let shown = if parts.iter().all(|part| part.ends_with(": _")) {
        wild()
    } else {
        vec![format!("{{ {} }}", parts.join(", "))]
    };
    witness.insert(0, shown);
    Some((failed, witness))
}

fn missing_in_finite(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[usize],
    all: &[(Con, usize, String)],
    has_null: bool,
) -> Option<(usize, Witness)> {
    let subject = columns[0];
    let defaults: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
    let is_named = |con: &Con| {
        rows.iter().any(|row| matches!(&row[0].kind, PatKind::Con(found, _) if found == con))
    };
    let unnamed: Vec<&(Con, usize, String)> =
        all.iter().filter(|(con, ..)| !is_named(con)).collect();
    if !unnamed.is_empty()
        && let Some((failed, mut witness)) =
            missing(cx, &defaults, &columns[1..], Totality::Required)
    {
        let failed = if defaults.is_empty() { subject } else { failed };
        witness.insert(
            0,
            unnamed
                .iter()
                .map(|(_, n_parts, name)| show_con(name, vec![wild(); *n_parts]))
                .collect(),
        );
        return Some((failed, witness));
    }
    let null = (Con::Null, 0, "null".to_owned());
    let named = all.iter().filter(|(con, ..)| is_named(con)).chain(has_null.then_some(&null));
    for (con, n_parts, name) in named {
        let specialised: Vec<Patterns> =
            rows.iter().filter_map(|row| matrix::specialise(row, con, *n_parts)).collect();
        let mut inner_columns = vec![subject; *n_parts];
        inner_columns.extend_from_slice(&columns[1..]);
        if let Some((failed, mut witness)) =
            missing(cx, &specialised, &inner_columns, Totality::Required)
        {
            let parts: Vec<Vec<String>> = witness.drain(..*n_parts).collect();
            witness.insert(0, vec![show_con(name, parts)]);
            return Some((failed, witness));
        }
    }
    None
}

fn missing_in_infinite(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[usize],
    heads: &[(Con, Ty, usize)],
    totality: Totality,
) -> Option<(usize, Witness)> {
    let subject = columns[0];
    let defaults: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
    if !(defaults.is_empty() && totality == Totality::Statement)
        && let Some((failed, mut witness)) = missing(cx, &defaults, &columns[1..], totality)
    {
        let failed = if defaults.is_empty() { subject } else { failed };
        witness.insert(0, wild());
        return Some((failed, witness));
    }
    for (con, _, n_parts) in heads {
        let specialised: Vec<Patterns> =
            rows.iter().filter_map(|row| matrix::specialise(row, con, *n_parts)).collect();
        let mut inner_columns = vec![subject; *n_parts];
        inner_columns.extend_from_slice(&columns[1..]);
        if let Some((failed, mut witness)) =
            missing(cx, &specialised, &inner_columns, Totality::Required)
        {
            let parts: Vec<Vec<String>> = witness.drain(..*n_parts).collect();
            witness.insert(0, vec![show_value(con, &parts)]);
            return Some((failed, witness));
        }
    }
    None
}

fn show_con(name: &str, parts: Vec<Vec<String>>) -> String {
    if parts.is_empty() {
        return name.to_owned();
    }
    let parts: Vec<String> = parts.iter().map(|alternatives| alternatives.join(" | ")).collect();
    format!("{name}({})", parts.join(", "))
}

fn show_value(con: &Con, parts: &[Vec<String>]) -> String {
    match con {
        Con::Int(value) => value.to_string(),
        Con::Bool(value) => value.to_string(),
        Con::String(value) => format!("\"{value}\""),
        Con::Null => "null".to_owned(),
        Con::Array(_) | Con::Tuple(_) => {
            let parts: Vec<String> =
                parts.iter().map(|alternatives| alternatives.join(" | ")).collect();
            format!("[{}]", parts.join(", "))
        }
        Con::Ctor(..) | Con::Value(_) | Con::Fields(_) => "_".to_owned(),
    }
}
