//! The operations on pattern vectors that checking and compiling share.
//!
//! A row is a vector of patterns, one per column. Rows are first freed of or-patterns in the column at hand, then
//! specialised to a head (what remains if the value has that head) or taken to the default (if it has none of those named).

use rayzor_base::Symbol;
use rayzor_base::hash::FxIndexMap;
use rayzor_types::Ty;

use crate::matcher::{Con, Pat, PatKind};

/// A row of patterns.
pub(crate) type Patterns = Vec<Pat>;

/// The alternatives of `pat`, without bindings around: or-patterns and `name = pattern` are taken apart.
pub(crate) fn alternatives(pat: &Pat) -> Vec<&Pat> {
    match &pat.kind {
        PatKind::Or(pats) => pats.iter().flat_map(alternatives).collect(),
        PatKind::As(_, inner) => alternatives(inner),
        PatKind::Any | PatKind::Bind(_) | PatKind::Con(..) | PatKind::Extract(_) => vec![pat],
    }
}

/// The rows with column `column` freed of or-patterns and bindings.
pub(crate) fn expand_column(rows: &[Patterns], column: usize) -> Vec<Patterns> {
    let mut expanded = Vec::new();
    for row in rows {
        for alternative in alternatives(&row[column]) {
            let mut copy = row.clone();
            // Messages name the whole pattern.
            copy[column] = Pat { span: row[column].span, ..alternative.clone() };
            expanded.push(copy);
        }
    }
    expanded
}

/// The heads in the first column of expanded rows, each once.
pub(crate) fn heads(rows: &[Patterns]) -> Vec<(Con, Ty, usize)> {
    let mut heads: Vec<(Con, Ty, usize)> = Vec::new();
    for row in rows {
        if let PatKind::Con(con, parts) = &row[0].kind
            && !heads.iter().any(|(seen, ..)| seen == con)
        {
            heads.push((con.clone(), row[0].ty, parts.len()));
        }
    }
    heads
}

/// What remains of an expanded row if the value in the first column has the head `con`; none if it cannot match.
pub(crate) fn specialise(row: &[Pat], con: &Con, n_parts: usize) -> Option<Patterns> {
    let first = &row[0];
    let mut parts = match &first.kind {
        PatKind::Con(found, parts) if found == con => parts.clone(),
        PatKind::Con(..) => return None,
        PatKind::Any
        | PatKind::Bind(_)
        | PatKind::Extract(_)
        | PatKind::As(..)
        | PatKind::Or(_) => {
            vec![Pat::any(first.ty, first.span); n_parts]
        }
    };
    parts.extend_from_slice(&row[1..]);
    Some(parts)
}

/// What remains of an expanded row if the value in the first column has none of the heads in that column.
pub(crate) fn default(row: &[Pat]) -> Option<Patterns> {
    match &row[0].kind {
        PatKind::Con(..) => None,
        PatKind::Any
        | PatKind::Bind(_)
        | PatKind::Extract(_)
        | PatKind::As(..)
        | PatKind::Or(_) => Some(row[1..].to_vec()),
    }
}

/// The fields that structure patterns in the first column of expanded rows name, with the types seen there.
pub(crate) fn shape_fields(rows: &[Patterns]) -> FxIndexMap<Symbol, Ty> {
    let mut fields = FxIndexMap::default();
    for row in rows {
        if let PatKind::Con(Con::Fields(names), parts) = &row[0].kind {
            for (name, part) in names.iter().zip(parts) {
                fields.entry(*name).or_insert(part.ty);
            }
        }
    }
    fields
}

/// The computations in the first column of expanded rows, each once, with the type of its result.
pub(crate) fn computations(rows: &[Patterns]) -> FxIndexMap<Symbol, Ty> {
    let mut found = FxIndexMap::default();
    for row in rows {
        if let PatKind::Extract(extract) = &row[0].kind {
            found.entry(extract.key).or_insert(extract.pat.ty);
        }
    }
    found
}

/// An expanded row with one column for each result of `computations` behind the first.
pub(crate) fn spread_computations(row: &[Pat], computations: &FxIndexMap<Symbol, Ty>) -> Patterns {
    let first = &row[0];
    let own = if let PatKind::Extract(extract) = &first.kind { Some(extract) } else { None };
    let mut spread = Vec::with_capacity(row.len() + computations.len());
    spread.push(if own.is_some() { Pat::any(first.ty, first.span) } else { first.clone() });
    spread.extend(computations.iter().map(|(&key, &ty)| match own {
        Some(extract) if extract.key == key => extract.pat.clone(),
        _other => Pat::any(ty, first.span),
    }));
    spread.extend_from_slice(&row[1..]);
    spread
}

/// An expanded row whose first column is spread over one column for each of `fields`.
pub(crate) fn spread_fields(row: &[Pat], fields: &FxIndexMap<Symbol, Ty>) -> Patterns {
    let first = &row[0];
    let mut spread: Patterns = match &first.kind {
        PatKind::Con(Con::Fields(names), parts) => {
            let part_of = |name: &Symbol| {
                names.iter().position(|seen| seen == name).map(|at| parts[at].clone())
            };
            let any = |ty: &Ty| Pat::any(*ty, first.span);
            fields.iter().map(|(name, ty)| part_of(name).unwrap_or_else(|| any(ty))).collect()
        }
        PatKind::Any
        | PatKind::Bind(_)
        | PatKind::As(..)
        | PatKind::Con(..)
        | PatKind::Or(_)
        | PatKind::Extract(_) => fields.values().map(|&ty| Pat::any(ty, first.span)).collect(),
    };
    spread.extend_from_slice(&row[1..]);
    spread
}
