//! Are all values matched? Finds a value vector that no row accepts, after Maranget, "Warnings for pattern matching"
//! (JFP 2007), algorithm I.
//!
//! Columns are taken from left to right. A column over an infinite type (Int, String, …) needs a catch-all row; only in
//! a `switch` used as a statement may the outermost such column do without.

use rayzor_base::Span;

use crate::infer::BodyCx;
use crate::matcher::matrix::{self, Patterns};
use crate::matcher::{Con, PatKind};
use rayzor_types::Ty;

/// Values that no row accepts.
#[derive(Debug)]
pub(crate) struct Missing {
    /// The subject that the missing values are values of.
    pub(crate) subject: usize,
    /// For parts of its values: the last pattern that looks at the part.
    pub(crate) pattern_span: Option<Span>,
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

/// Finds values of the subjects that no row accepts. `rows` have one column per subject, and no guards. An extractor's
/// result counts as a further part of the value, the same for all extractors with the same text.
pub(crate) fn find_missing(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    n_subjects: usize,
    totality: Totality,
) -> Option<Missing> {
    let columns: Vec<ColumnOf> =
        (0..n_subjects).map(|subject| ColumnOf { subject, is_part: false }).collect();
    let found = missing(cx, rows, &columns, totality)?;
    let patterns = found.witness.into_iter().nth(found.at.subject).unwrap_or_default();
    Some(Missing { subject: found.at.subject, pattern_span: found.span, patterns })
}

/// Where the values of a column come from.
#[derive(Clone, Copy, Debug)]
struct ColumnOf {
    /// The subject.
    subject: usize,
    /// Whether they are parts of its values.
    is_part: bool,
}

/// Values that no row accepts: the alternatives that are missing in each column.
struct Found {
    /// The column in which they are missing.
    at: ColumnOf,
    /// For a column of parts: the last pattern in it.
    span: Option<Span>,
    /// For each column, the patterns that are missing.
    witness: Vec<Vec<String>>,
}

fn wild() -> Vec<String> {
    vec!["_".to_owned()]
}

/// The parts of the values of a column, as columns, and then the others.
fn part_columns(columns: &[ColumnOf], n_parts: usize) -> Vec<ColumnOf> {
    let part = ColumnOf { is_part: true, ..columns[0] };
    let mut parts = vec![part; n_parts];
    parts.extend_from_slice(&columns[1..]);
    parts
}

fn missing(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    totality: Totality,
) -> Option<Found> {
    let Some((&first, rest_columns)) = columns.split_first() else {
        let at = ColumnOf { subject: 0, is_part: false };
        return rows.is_empty().then(|| Found { at, span: None, witness: Vec::new() });
    };
    if rows.is_empty() {
        return Some(Found {
            at: first,
            span: None,
            witness: columns.iter().map(|_| wild()).collect(),
        });
    }
    let rows = matrix::expand_column(rows, 0);
    let computations = matrix::computations(&rows);
    if !computations.is_empty() {
        let n = computations.len();
        let spread: Vec<Patterns> =
            rows.iter().map(|row| matrix::spread_computations(row, &computations)).collect();
        let mut columns = columns.to_vec();
        columns.splice(1..1, vec![ColumnOf { is_part: true, ..first }; n]);
        let mut found = missing(cx, &spread, &columns, totality)?;
        found.witness.drain(1..=n);
        return Some(found);
    }
    if !matrix::shape_fields(&rows).is_empty() {
        return missing_in_fields(cx, &rows, columns, totality);
    }
    let heads = matrix::heads(&rows);
    let Some(&(_, ty, _)) = heads.first() else {
        let rest: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
        let mut found = missing(cx, &rest, rest_columns, totality)?;
        found.witness.insert(0, wild());
        return Some(found);
    };
    match cx.signature(ty) {
        Signature::Finite(all) => missing_in_finite(cx, &rows, columns, &all),
        Signature::Infinite => missing_in_infinite(cx, &rows, columns, &heads, totality),
    }
}

fn missing_in_fields(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    totality: Totality,
) -> Option<Found> {
    let fields = matrix::shape_fields(rows);
    let objects = rows.iter().filter(|row| !row[0].is_null());
    let spread: Vec<Patterns> = objects.map(|row| matrix::spread_fields(row, &fields)).collect();
    let mut found = missing(cx, &spread, &part_columns(columns, fields.len()), totality)?;
    let parts: Vec<Vec<String>> = found.witness.drain(..fields.len()).collect();
    let is_wild = parts.iter().all(|alternatives| *alternatives == wild());
    let shown = fields
        .keys()
        .zip(&parts)
        .map(|(name, alternatives)| format!("{name}: {}", alternatives.join(" | ")));
    let shown: Vec<String> = shown.collect();
    found
        .witness
        .insert(0, if is_wild { wild() } else { vec![format!("{{ {} }}", shown.join(", "))] });
    Some(found)
}

/// What no row takes among values whose head none of the rows names.
fn missing_by_default(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    totality: Totality,
    shown: Vec<String>,
) -> Option<Found> {
    let defaults: Vec<Patterns> = rows.iter().filter_map(|row| matrix::default(row)).collect();
    let mut found = missing(cx, &defaults, &columns[1..], totality)?;
    if defaults.is_empty() {
        found.at = columns[0];
        let last = rows.iter().rev().find(|row| matches!(row[0].kind, PatKind::Con(..)));
        found.span = last.filter(|_| columns[0].is_part).map(|row| row[0].span);
    }
    found.witness.insert(0, shown);
    Some(found)
}

/// What no row takes among values with the head `con`.
fn missing_with_head(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    (con, n_parts): (&Con, usize),
    show: &dyn Fn(&[Vec<String>]) -> String,
) -> Option<Found> {
    let specialised: Vec<Patterns> =
        rows.iter().filter_map(|row| matrix::specialise(row, con, n_parts)).collect();
    let mut found = missing(cx, &specialised, &part_columns(columns, n_parts), Totality::Required)?;
    let parts: Vec<Vec<String>> = found.witness.drain(..n_parts).collect();
    found.witness.insert(0, vec![show(&parts)]);
    Some(found)
}

fn missing_in_finite(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    all: &[(Con, usize, String)],
) -> Option<Found> {
    let is_named = |con: &Con| {
        rows.iter().any(|row| matches!(&row[0].kind, PatKind::Con(found, _) if found == con))
    };
    let unnamed: Vec<String> =
        all.iter().filter(|(con, ..)| !is_named(con)).map(|(.., name)| name.clone()).collect();
    if !unnamed.is_empty()
        && let Some(found) = missing_by_default(cx, rows, columns, Totality::Required, unnamed)
    {
        return Some(found);
    }
    let null = (Con::Null, 0, "null".to_owned());
    let named = all.iter().chain([&null]).filter(|(con, ..)| is_named(con));
    named.into_iter().find_map(|(con, n_parts, name)| {
        missing_with_head(cx, rows, columns, (con, *n_parts), &|parts| show_con(name, parts))
    })
}

fn missing_in_infinite(
    cx: &BodyCx<'_, '_>,
    rows: &[Patterns],
    columns: &[ColumnOf],
    heads: &[(Con, Ty, usize)],
    totality: Totality,
) -> Option<Found> {
    let may_lack =
        totality == Totality::Statement && rows.iter().all(|row| matrix::default(row).is_none());
    if !may_lack && let Some(found) = missing_by_default(cx, rows, columns, totality, wild()) {
        return Some(found);
    }
    heads.iter().find_map(|(con, _, n_parts)| {
        missing_with_head(cx, rows, columns, (con, *n_parts), &|parts| show_value(con, parts))
    })
}

fn show_con(name: &str, parts: &[Vec<String>]) -> String {
    if parts.is_empty() {
        return name.to_owned();
    }
    let parts: Vec<String> = parts.iter().map(|alternatives| alternatives.join(" | ")).collect();
    format!("{name}({})", parts.join(", "))
}

fn show_value(con: &Con, parts: &[Vec<String>]) -> String {
    match con {
        Con::Int(value) => value.to_string(),
        Con::Float(value) => value.to_string(),
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
