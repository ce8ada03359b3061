//! Tests by one jump: what a value can be switched on, and what remains behind each head.

use rayzor_base::names;
use rayzor_types::body::{Decision, SwitchOn};
use rayzor_types::{DecisionId, ExprId, ExprKind, LocalId, Ty, TyKind};

use super::{Column, Compiler, Row, part_tys, switch_case, to_front, without};
use crate::matcher::exhaustive::Signature;
use crate::matcher::matrix::{self, Patterns};
use crate::matcher::{Con, PatKind};

impl Compiler<'_, '_, '_> {
    /// How a column can be switched on as a whole, if it can.
    pub(super) fn switch_on(&self, bare: Ty, rows: &[Row], column: usize) -> Option<SwitchOn> {
        let program = self.cx.program();
        let first = rows.iter().find_map(|row| match &row.patterns[column].kind {
            PatKind::Con(con, _) => Some(con),
            PatKind::Any
            | PatKind::Bind(_)
            | PatKind::As(..)
            | PatKind::Or(_)
            | PatKind::Extract(_) => None,
        })?;
        let run_time = program.follow_abstracts(bare);
        match first {
            Con::Ctor(enum_, _) => matches!(program.types.kind(run_time), TyKind::Enum(..))
                .then_some(SwitchOn::EnumTag(*enum_)),
            Con::Int(_) => (run_time == program.tys.int).then_some(SwitchOn::Int),
            Con::Bool(_) => (run_time == program.tys.bool_).then_some(SwitchOn::Bool),
            Con::String(_) => (run_time == program.tys.string).then_some(SwitchOn::String),
            Con::Array(_) => {
                matches!(program.types.kind(run_time), TyKind::Inst(..)).then_some(SwitchOn::Int)
            }
            Con::Null | Con::Float(_) | Con::Value(_) | Con::Fields(_) | Con::Tuple(_) => None,
        }
    }

    pub(super) fn switch(
        &mut self,
        columns: &[Column],
        rows: Vec<Row>,
        column: usize,
        on: SwitchOn,
    ) -> DecisionId {
        let value = columns[column].value;
        let front = to_front(rows, column);
        let rest_columns = without(columns, column);
        let patterns: Vec<Patterns> = front.iter().map(|row| row.patterns.clone()).collect();
        let heads = matrix::heads(&patterns);
        let is_complete = self.is_complete(value, &heads, on);
        let mut cases = Vec::with_capacity(heads.len());
        for (con, ty, n_parts) in &heads {
            let Some(case) = switch_case(con) else { continue };
            let part_tys = part_tys(&patterns, con, *n_parts, *ty);
            let next = self.specialised(value, con, &part_tys, &front, &rest_columns);
            cases.push((case, next));
        }
        let default = if is_complete {
            None
        } else {
            let rows = front.iter().filter_map(|row| {
                let patterns = matrix::default(&row.patterns)?;
                Some(Row { patterns, ..row.clone() })
            });
            let rows = rows.collect();
            Some(self.compile(&rest_columns, rows))
        };
        let subject = self.switch_subject(value, &heads, on);
        self.decisions.push(Decision::Switch { subject, on, cases, default })
    }

    /// Whether the heads are all that a value can have, so that there is no default.
    fn is_complete(&self, value: ExprId, heads: &[(Con, Ty, usize)], on: SwitchOn) -> bool {
        match on {
            SwitchOn::EnumTag(_) | SwitchOn::Bool => match self.cx.signature(self.cx.ty(value)) {
                Signature::Finite(all) => {
                    all.iter().all(|(con, ..)| heads.iter().any(|(head, ..)| head == con))
                }
                Signature::Infinite => false,
            },
            SwitchOn::Int | SwitchOn::String => false,
        }
    }

    fn switch_subject(
        &mut self,
        value: ExprId,
        heads: &[(Con, Ty, usize)],
        on: SwitchOn,
    ) -> ExprId {
        let tys = self.cx.program().tys;
        let is_array = heads.iter().any(|(con, ..)| matches!(con, Con::Array(_)));
        match on {
            SwitchOn::Int if is_array => {
                self.cx.read_matched_field(value, names::LENGTH, self.span)
            }
            SwitchOn::Int => self.as_run_time(value, tys.int),
            SwitchOn::Bool => self.as_run_time(value, tys.bool_),
            SwitchOn::String => self.as_run_time(value, tys.string),
            SwitchOn::EnumTag(_) => value,
        }
    }

    /// A value of an abstract as what it is at run time.
    fn as_run_time(&mut self, value: ExprId, ty: Ty) -> ExprId {
        if self.cx.same_ty(self.cx.ty(value), ty) {
            return value;
        }
        let span = self.cx.span(value);
        self.cx.add(ExprKind::CastUnsafe(value), ty, span)
    }

    /// The rows that remain if the value has the head `con`, with its parts as further columns.
    pub(super) fn specialised(
        &mut self,
        value: ExprId,
        con: &Con,
        part_tys: &[Ty],
        rows: &[Row],
        rest_columns: &[Column],
    ) -> DecisionId {
        let mut reads: Vec<(LocalId, ExprId)> = Vec::new();
        let mut columns = Vec::with_capacity(part_tys.len() + rest_columns.len());
        for (index, &ty) in part_tys.iter().enumerate() {
            let part = self.part(value, con, index as u32, ty);
            if matches!(con, Con::Array(_)) {
                let (local, read) = self.temp(part);
                reads.push((local, part));
                columns.push(Column::new(read));
            } else {
                columns.push(Column::new(part));
            }
        }
        columns.extend_from_slice(rest_columns);
        let specialised = rows.iter().filter_map(|row| {
            let patterns = matrix::specialise(&row.patterns, con, part_tys.len())?;
            Some(Row { patterns, ..row.clone() })
        });
        let specialised = specialised.collect();
        let next = self.compile(&columns, specialised);
        reads.into_iter().rev().fold(next, |next, (local, value)| {
            self.decisions.push(Decision::Bind { local, value, next })
        })
    }

    /// A part of a value that has the head `con`.
    fn part(&mut self, value: ExprId, con: &Con, index: u32, ty: Ty) -> ExprId {
        match con {
            Con::Ctor(_, ctor) => {
                self.cx.add(ExprKind::EnumParam { value, ctor: *ctor, index }, ty, self.span)
            }
            Con::Array(_) => {
                let index = self.cx.int(index as i32, self.span);
                self.cx.add(ExprKind::Index { array: value, index }, ty, self.span)
            }
            Con::Int(_)
            | Con::Float(_)
            | Con::Bool(_)
            | Con::String(_)
            | Con::Null
            | Con::Value(_)
            | Con::Fields(_)
            | Con::Tuple(_) => {
                rayzor_base::bug!(self.span, "only constructors and arrays have parts")
            }
        }
    }
}
