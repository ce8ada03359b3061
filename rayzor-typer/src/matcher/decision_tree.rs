//! From rows of patterns to a decision graph, after Maranget, "Compiling Pattern Matching to Good Decision Trees" (ML
//! 2008). The column to look at next is the one in which most rows test something, among those that the first row tests.

mod condition;
mod switch;

use rayzor_base::entity::PrimaryMap;
use rayzor_base::{Span, names};
use rayzor_types::body::{BinOp, Decision, SwitchCase};
use rayzor_types::{DecisionId, ExprId, ExprKind, LocalId, LocalKind, Ty};

use crate::infer::BodyCx;
use crate::matcher::matrix::{self, Patterns};
use crate::matcher::{Con, Extract, Pat, PatKind};

/// A value to be matched.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Column {
    /// A pure read of it.
    value: ExprId,
    /// Whether it is known not to be null.
    is_not_null: bool,
}

impl Column {
    /// A value of which nothing is known.
    pub(crate) fn new(value: ExprId) -> Column {
        Column { value, is_not_null: false }
    }
}

/// A case, or one alternative of it.
#[derive(Clone, Debug)]
pub(crate) struct Row {
    /// One pattern for each column.
    pub(crate) patterns: Patterns,
    /// Variables bound on the way, with their values.
    pub(crate) binds: Vec<(LocalId, ExprId)>,
    /// What must hold besides.
    pub(crate) guard: Option<ExprId>,
    /// The case.
    pub(crate) arm: u32,
}

/// A decision graph.
pub(crate) struct Compiled {
    /// The nodes.
    pub(crate) decisions: PrimaryMap<DecisionId, Decision>,
    /// Where it starts.
    pub(crate) root: DecisionId,
    /// Variables that hold parts of the subjects.
    pub(crate) temps: Vec<LocalId>,
}

/// Compiles rows, which are in source order: the first that matches wins.
pub(crate) fn compile_rows(
    cx: &mut BodyCx<'_, '_>,
    columns: Vec<Column>,
    rows: Vec<Row>,
    span: Span,
) -> Compiled {
    let mut compiler =
        Compiler { cx, decisions: PrimaryMap::new(), temps: Vec::new(), fail: None, span };
    let root = compiler.compile(&columns, rows);
    Compiled { decisions: compiler.decisions, root, temps: compiler.temps }
}

struct Compiler<'c, 'a, 'p> {
    cx: &'c mut BodyCx<'a, 'p>,
    decisions: PrimaryMap<DecisionId, Decision>,
    temps: Vec<LocalId>,
    fail: Option<DecisionId>,
    span: Span,
}

impl Compiler<'_, '_, '_> {
    fn fail(&mut self) -> DecisionId {
        match self.fail {
            Some(fail) => fail,
            None => {
                let fail = self.decisions.push(Decision::Fail);
                self.fail = Some(fail);
                fail
            }
        }
    }

    fn compile(&mut self, columns: &[Column], rows: Vec<Row>) -> DecisionId {
        let mut rows = self.simplify(columns, rows);
        if let Some(at) = first_extractor(&rows) {
            let later = rows.split_off(at);
            return self.compile_before(columns, rows, later);
        }
        let Some(first) = rows.first() else { return self.fail() };
        let Some(column) = pick_column(&rows) else { return self.leaf(columns, rows) };
        match &first.patterns[column].kind {
            PatKind::Extract(extract) => {
                let extract = extract.clone();
                self.extract(columns, rows, column, *extract)
            }
            PatKind::Con(Con::Fields(_), _)
                if self.is_held_against_null(columns, &rows, column) =>
            {
                self.test_null(columns, rows, column)
            }
            PatKind::Con(Con::Fields(_), _) => self.spread(columns, rows, column),
            PatKind::Con(..) => self.test(columns, rows, column),
            PatKind::Any | PatKind::Bind(_) | PatKind::As(..) | PatKind::Or(_) => {
                rayzor_base::bug!(self.span, "a simplified row tests with a head or a computation")
            }
        }
    }

    /// Rows without computed values, then, where none of them matches, `later`. A computation must neither run before
    /// the rows above it have failed nor be skipped by a test that they need.
    fn compile_before(
        &mut self,
        columns: &[Column],
        rows: Vec<Row>,
        later: Vec<Row>,
    ) -> DecisionId {
        let later = self.compile(columns, later);
        let outer_fail = self.fail.replace(later);
        let root = self.compile(columns, rows);
        self.fail = outer_fail;
        root
    }

    /// The rows without or-patterns, and with variables moved from patterns into `binds`.
    fn simplify(&mut self, columns: &[Column], rows: Vec<Row>) -> Vec<Row> {
        let mut simple = Vec::with_capacity(rows.len());
        for row in rows {
            self.simplify_row(columns, row, 0, &mut simple);
        }
        simple
    }

    fn simplify_row(&mut self, columns: &[Column], mut row: Row, from: usize, into: &mut Vec<Row>) {
        for at in from..row.patterns.len() {
            loop {
                let pat = &row.patterns[at];
                let (ty, span) = (pat.ty, pat.span);
                match pat.kind.clone() {
                    PatKind::Bind(local) => {
                        row.binds.push((local, columns[at].value));
                        row.patterns[at] = Pat::any(ty, span);
                    }
                    PatKind::As(local, inner) => {
                        row.binds.push((local, columns[at].value));
                        row.patterns[at] = *inner;
                    }
                    PatKind::Or(alternatives) => {
                        for alternative in alternatives {
                            let mut copy = row.clone();
                            copy.patterns[at] = alternative;
                            self.simplify_row(columns, copy, at, into);
                        }
                        return;
                    }
                    PatKind::Any | PatKind::Con(..) | PatKind::Extract(_) => break,
                }
            }
        }
        into.push(row);
    }

    /// The first row matches: its variables, its guard, its arm.
    fn leaf(&mut self, columns: &[Column], mut rows: Vec<Row>) -> DecisionId {
        let first = rows.remove(0);
        let leaf = self.decisions.push(Decision::Leaf { arm: first.arm });
        let inner = match first.guard {
            None => leaf,
            Some(cond) => {
                let otherwise = self.compile(columns, rows);
                self.decisions.push(Decision::Guard { cond, then: leaf, otherwise })
            }
        };
        first.binds.into_iter().rev().fold(inner, |next, (local, value)| {
            let value = self.retyped(value, self.cx.locals[local].ty);
            self.decisions.push(Decision::Bind { local, value, next })
        })
    }

    /// A value as one of type `ty`, which it fits.
    fn retyped(&mut self, value: ExprId, ty: Ty) -> ExprId {
        if self.cx.same_ty(self.cx.ty(value), ty) {
            return value;
        }
        let span = self.cx.span(value);
        self.cx.add(ExprKind::Coerce(value), ty, span)
    }

    /// A variable for a part of a subject, set before `next` is reached.
    fn temp(&mut self, value: ExprId) -> (LocalId, ExprId) {
        let (ty, span) = (self.cx.ty(value), self.cx.span(value));
        let local = self.cx.new_local(names::EMPTY, ty, span, LocalKind::Temp);
        self.temps.push(local);
        let read = self.cx.local_expr(local, span);
        (local, read)
    }

    /// Computes `f(value)` and goes on with its result as a further column.
    fn extract(
        &mut self,
        columns: &[Column],
        rows: Vec<Row>,
        column: usize,
        extract: Extract,
    ) -> DecisionId {
        self.temps.extend([extract.input, extract.output]);
        let output = self.cx.local_expr(extract.output, self.span);
        let output_ty = self.cx.ty(output);
        let mut columns = columns.to_vec();
        let value = columns[column].value;
        columns.push(Column::new(output));
        // All extractors that are left in this column compute the same.
        let rows = rows
            .into_iter()
            .map(|mut row| {
                let (ty, span) = (row.patterns[column].ty, row.patterns[column].span);
                let result = if let PatKind::Extract(own) = row.patterns[column].kind.clone() {
                    row.patterns[column] = Pat::any(ty, span);
                    own.pat
                } else {
                    Pat::any(output_ty, span)
                };
                row.patterns.push(result);
                row
            })
            .collect();
        let next = self.compile(&columns, rows);
        let next = self.decisions.push(Decision::Bind {
            local: extract.output,
            value: extract.call,
            next,
        });
        let value = self.retyped(value, self.cx.locals[extract.input].ty);
        self.decisions.push(Decision::Bind { local: extract.input, value, next })
    }

    /// Replaces a column of structures by one column for each field that is looked at.
    fn spread(&mut self, columns: &[Column], rows: Vec<Row>, column: usize) -> DecisionId {
        let front = to_front(rows, column);
        let patterns: Vec<Patterns> = front.iter().map(|row| row.patterns.clone()).collect();
        let fields = matrix::shape_fields(&patterns);
        let object = columns[column].value;
        let mut reads: Vec<(LocalId, ExprId)> = Vec::new();
        let mut spread_columns = Vec::new();
        for &name in fields.keys() {
            let value = self.cx.read_matched_field(object, name, self.span);
            let (local, read) = self.temp(value);
            reads.push((local, value));
            spread_columns.push(Column::new(read));
        }
        spread_columns.extend(without(columns, column));
        let rows = front
            .into_iter()
            .map(|row| Row { patterns: matrix::spread_fields(&row.patterns, &fields), ..row })
            .collect();
        let next = self.compile(&spread_columns, rows);
        reads.into_iter().rev().fold(next, |next, (local, value)| {
            self.decisions.push(Decision::Bind { local, value, next })
        })
    }

    /// Looks at the head of the value in a column.
    fn test(&mut self, columns: &[Column], rows: Vec<Row>, column: usize) -> DecisionId {
        let subject = columns[column];
        let ty = self.cx.ty(subject.value);
        let bare = self.cx.program().follow_without_null(ty);
        if !subject.is_not_null && self.must_test_null(ty, bare, &rows, column) {
            return self.test_null(columns, rows, column);
        }
        if has_computed_head(&rows, column) {
            return self.test_computed(columns, rows, column);
        }
        match self.switch_on(bare, &rows, column) {
            Some(on) => self.switch(columns, rows, column, on),
            None => self.test_first(columns, rows, column),
        }
    }

    /// Whether null is among the values that the rows distinguish: by a pattern, or since a value of type `Null<T>` may
    /// end in a row that takes everything.
    fn must_test_null(&self, ty: Ty, bare: Ty, rows: &[Row], column: usize) -> bool {
        let mut kinds = rows.iter().map(|row| &row.patterns[column].kind);
        if kinds.clone().any(|kind| matches!(kind, PatKind::Con(Con::Null, _))) {
            return true;
        }
        let takes_all = kinds.any(|kind| !matches!(kind, PatKind::Con(..)));
        self.cx.program().null_inner(ty).is_some() && (takes_all || self.cx.cx.is_basic(bare))
    }

    /// Whether a row has the pattern `null`, so that fields cannot be read before that is decided.
    fn is_held_against_null(&self, columns: &[Column], rows: &[Row], column: usize) -> bool {
        !columns[column].is_not_null && rows.iter().any(|row| row.patterns[column].is_null())
    }

    /// Null first: afterwards the value is known not to be null.
    fn test_null(&mut self, columns: &[Column], rows: Vec<Row>, column: usize) -> DecisionId {
        let is_null = |row: &Row| matches!(row.patterns[column].kind, PatKind::Con(Con::Null, _));
        let rest = |row: &Row| matches!(row.patterns[column].kind, PatKind::Con(..));
        let null_rows =
            rows.iter().filter(|row| is_null(row) || !rest(row)).cloned().map(|mut row| {
                let pat = &row.patterns[column];
                if is_null(&row) {
                    row.patterns[column] = Pat::any(pat.ty, pat.span);
                }
                row
            });
        let mut null_columns = columns.to_vec();
        null_columns[column].is_not_null = true;
        let null_rows: Vec<Row> =
            null_rows.filter(|row| !row.patterns[column].has_test()).collect();
        let then = self.compile(&null_columns, null_rows);
        let others: Vec<Row> = rows.into_iter().filter(|row| !is_null(row)).collect();
        let mut other_columns = columns.to_vec();
        other_columns[column] =
            Column { value: self.not_null(columns[column].value), is_not_null: true };
        let otherwise = self.compile(&other_columns, others);
        let value = columns[column].value;
        let null_ty = self.cx.program().null_of(self.cx.ty(value));
        let null = self.cx.null(null_ty, self.span);
        let cond = self.cx.equality(BinOp::Eq, value, null, self.span);
        self.decisions.push(Decision::Guard { cond, then, otherwise })
    }

    /// A value that is not null as one of its type without null.
    fn not_null(&mut self, value: ExprId) -> ExprId {
        let ty = self.cx.ty(value);
        match self.cx.program().null_inner(ty) {
            Some(inner) => {
                let span = self.cx.span(value);
                self.cx.add(ExprKind::Coerce(value), inner, span)
            }
            None => value,
        }
    }

    /// Compares with the head of the first row.
    fn test_first(&mut self, columns: &[Column], rows: Vec<Row>, column: usize) -> DecisionId {
        let value = columns[column].value;
        let front = to_front(rows, column);
        let rest_columns = without(columns, column);
        let PatKind::Con(con, parts) = front[0].patterns[0].kind.clone() else {
            rayzor_base::bug!(self.span, "the first row tests this column")
        };
        let part_tys: Vec<Ty> = parts.iter().map(|part| part.ty).collect();
        let then = self.specialised(value, &con, &part_tys, &front, &rest_columns);
        let mut columns = vec![columns[column]];
        columns.extend_from_slice(&rest_columns);
        let others = front.into_iter().filter(
            |row| !matches!(&row.patterns[0].kind, PatKind::Con(found, _) if *found == con),
        );
        let others = others.collect();
        let otherwise = self.compile(&columns, others);
        let cond = self.condition(value, &con);
        self.decisions.push(Decision::Guard { cond, then, otherwise })
    }

    /// Compares with the head of the first row where another row has one that is known at run time only: a value that
    /// is equal to the one may be equal to the other as well.
    fn test_computed(&mut self, columns: &[Column], rows: Vec<Row>, column: usize) -> DecisionId {
        let value = columns[column].value;
        let PatKind::Con(con, _) = rows[0].patterns[column].kind.clone() else {
            rayzor_base::bug!(self.span, "the first row tests this column")
        };
        let has_it = |row: &Row| matches!(&row.patterns[column].kind, PatKind::Con(found, _) if *found == con);
        let matching = rows.iter().cloned().map(|mut row| {
            if has_it(&row) {
                let pat = &row.patterns[column];
                row.patterns[column] = Pat::any(pat.ty, pat.span);
            }
            row
        });
        let matching = matching.collect();
        let then = self.compile(columns, matching);
        let others = rows.into_iter().filter(|row| !has_it(row)).collect();
        let otherwise = self.compile(columns, others);
        let cond = self.condition(value, &con);
        self.decisions.push(Decision::Guard { cond, then, otherwise })
    }
}

impl Pat {
    /// Whether the pattern itself (not only its parts) tests something.
    fn has_test(&self) -> bool {
        !self.is_irrefutable()
    }
}

/// The first row behind the first one that computes something which the first one does not compute as well.
fn first_extractor(rows: &[Row]) -> Option<usize> {
    let key = |pat: &Pat| match &pat.kind {
        PatKind::Extract(extract) => Some(extract.key),
        PatKind::Any | PatKind::Bind(_) | PatKind::As(..) | PatKind::Con(..) | PatKind::Or(_) => {
            None
        }
    };
    let (first, others) = rows.split_first()?;
    let computes_more = |row: &Row| {
        let mut pairs = row.patterns.iter().zip(&first.patterns);
        pairs.any(|(pat, known)| {
            pat.has_extractor() && (key(pat).is_none() || key(pat) != key(known))
        })
    };
    others.iter().position(computes_more).map(|at| at + 1)
}

/// Whether a head in a column is known at run time only. Such heads have no parts.
fn has_computed_head(rows: &[Row], column: usize) -> bool {
    rows.iter().any(|row| matches!(row.patterns[column].kind, PatKind::Con(Con::Value(_), _)))
}

/// The column that is looked at next: of those in which the first row tests something, the one in which most rows do.
fn pick_column(rows: &[Row]) -> Option<usize> {
    let first = rows.first()?;
    let tested =
        (0..first.patterns.len()).filter(|&column| !first.patterns[column].is_irrefutable());
    let n_tests =
        |column: usize| rows.iter().filter(|row| !row.patterns[column].is_irrefutable()).count();
    // The leftmost of equals: `max_by_key` would take the last.
    tested.rev().max_by_key(|&column| n_tests(column))
}

/// The rows with a column moved to the front.
fn to_front(rows: Vec<Row>, column: usize) -> Vec<Row> {
    let moved = rows.into_iter().map(|mut row| {
        let pat = row.patterns.remove(column);
        row.patterns.insert(0, pat);
        row
    });
    moved.collect()
}

fn without(columns: &[Column], column: usize) -> Vec<Column> {
    let mut rest = columns.to_vec();
    rest.remove(column);
    rest
}

fn switch_case(con: &Con) -> Option<SwitchCase> {
    match con {
        Con::Ctor(_, index) => Some(SwitchCase::Ctor(*index)),
        Con::Int(value) => Some(SwitchCase::Int(*value)),
        Con::Array(n) => Some(SwitchCase::Int(*n as i32)),
        Con::Bool(value) => Some(SwitchCase::Bool(*value)),
        Con::String(text) => Some(SwitchCase::String(*text)),
        Con::Null | Con::Float(_) | Con::Value(_) | Con::Fields(_) | Con::Tuple(_) => None,
    }
}

/// The types of the parts of a head, from the first row that has it.
fn part_tys(rows: &[Patterns], con: &Con, n_parts: usize, ty: Ty) -> Vec<Ty> {
    let found = rows.iter().find_map(|row| match &row[0].kind {
        PatKind::Con(found, parts) if found == con => {
            Some(parts.iter().map(|part| part.ty).collect())
        }
        PatKind::Con(..)
        | PatKind::Any
        | PatKind::Bind(_)
        | PatKind::As(..)
        | PatKind::Or(_)
        | PatKind::Extract(_) => None,
    });
    found.unwrap_or_else(|| vec![ty; n_parts])
}
