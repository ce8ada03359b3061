//! `switch` and `e.match(pattern)`: subjects and cases; the patterns are the matcher's.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::body::{Arm, Const, Match};
use rayzor_types::{ExprId, ExprKind, LocalId, Subst, Ty, TyKind};

use crate::diagnostics::switch as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::matcher::decision_tree::{self, Column, Row};
use crate::matcher::exhaustive::{self, Signature, Totality};
use crate::matcher::matrix::Patterns;
use crate::matcher::pattern::Bindings;
use crate::matcher::{Con, Pat, PatKind, useless};

/// The subjects of a `switch`.
struct Subjects {
    /// The variable and value of each.
    values: Vec<(LocalId, ExprId)>,
    /// Where each was written.
    spans: Vec<Span>,
    /// Whether they were written as an array: `switch [a, b]`.
    is_tuple: bool,
}

/// A case with typed patterns.
struct TypedCase {
    pattern: Pat,
    guard: Option<ExprId>,
    body: ExprId,
    bindings: Vec<LocalId>,
    span: Span,
}

impl BodyCx<'_, '_> {
    /// `switch e { case …: … }`.
    pub(crate) fn infer_switch(
        &mut self,
        switch: &ast::Switch,
        expected: Expected,
        span: Span,
    ) -> ExprId {
        let subjects = self.infer_subjects(&switch.subject);
        let mut cases: Vec<TypedCase> =
            switch.cases.iter().map(|case| self.infer_case(case, &subjects, expected)).collect();
        let default =
            switch.default.as_ref().map(|default| self.infer_case_body(default, expected));
        let mut bodies: Vec<ExprId> = cases.iter().map(|case| case.body).chain(default).collect();
        let ty = self.join_branches(&mut bodies, expected);
        for (case, &body) in cases.iter_mut().zip(&bodies) {
            case.body = body;
        }
        let default = default.map(|_| bodies[bodies.len() - 1]);
        let is_broken = cases.iter().any(|case| case.pattern.has_error())
            || subjects
                .values
                .iter()
                .any(|&(local, _)| self.program().is_error(self.locals[local].ty));
        if is_broken {
            return self.add(ExprKind::Error, ty, span);
        }
        let default_span = switch.default.as_ref().map(|default| default.span);
        self.check_cases(&cases, &subjects, default_span, expected, span);
        let ty = if cases.is_empty() && default.is_none() { self.program().tys.void } else { ty };
        let match_ = self.compile_cases(cases, subjects, default, span);
        self.add(ExprKind::Match(Box::new(match_)), ty, span)
    }

    fn infer_subjects(&mut self, subject: &ast::Expr) -> Subjects {
        let inner = subject.without_parens();
        let elements = if let ast::ExprKind::Array(elements) = &inner.kind
            && is_tuple(elements)
        {
            elements.as_slice()
        } else {
            std::slice::from_ref(inner)
        };
        let is_tuple = !std::ptr::eq(elements.as_ptr(), inner);
        let mut subjects = Subjects { values: Vec::new(), spans: Vec::new(), is_tuple };
        for element in elements {
            let value = self.infer_value(element);
            let (ty, span) = (self.ty(value), element.span);
            let name = self.hidden_name();
            let local = self.new_local(name, ty, span, rayzor_types::LocalKind::Temp);
            subjects.values.push((local, value));
            subjects.spans.push(span);
        }
        subjects
    }

    fn infer_case(
        &mut self,
        case: &ast::Case,
        subjects: &Subjects,
        expected: Expected,
    ) -> TypedCase {
        let mark = self.scopes.enter();
        let n_refinements = self.refinements.len();
        let mut bindings = Bindings::default();
        let mut patterns: Vec<Pat> = Vec::with_capacity(case.patterns.len());
        for (index, written) in case.patterns.iter().enumerate() {
            if index > 0 {
                bindings.next_alternative();
            }
            patterns.push(self.subject_pattern(written, subjects, &mut bindings));
            if index > 0 {
                self.check_alternative(&mut bindings, written.span);
            }
        }
        let pattern = match patterns.len() {
            1 => patterns.remove(0),
            _several => {
                let ty = patterns.first().map_or(Ty::ERROR, |pat| pat.ty);
                let span = case.patterns.first().map_or(case.span, |first| first.span);
                Pat { kind: PatKind::Or(patterns), ty, span }
            }
        };
        let bindings = self.declare_bindings(bindings);
        let bool_ = self.program().tys.bool_;
        let guard = case.guard.as_ref().map(|guard| self.infer_as(guard, bool_));
        let body = self.infer_case_body(&case.body, expected);
        self.refinements.truncate(n_refinements);
        self.scopes.leave(mark);
        TypedCase { pattern, guard, body, bindings, span: case.span }
    }

    /// The code of a case, in a scope of its own. Within it, refined type parameters count as what they are.
    fn infer_case_body(&mut self, body: &ast::CaseBody, expected: Expected) -> ExprId {
        let refined = match expected {
            Expected::Type(ty) if self.is_known(ty) => Expected::Type(self.refine(ty)),
            other @ (Expected::Type(_) | Expected::Value | Expected::NoValue) => other,
        };
        let value = if body.exprs.is_empty() {
            self.void_block(Vec::new(), body.span)
        } else {
            self.infer_block(&body.exprs, refined, body.span)
        };
        match (expected, refined) {
            (Expected::Type(ty), Expected::Type(inner))
                if ty != inner && !self.never_yields(value) =>
            {
                let value = self.coerce(value, inner);
                self.unrefine(value, ty)
            }
            _same => value,
        }
    }

    /// A type with refined type parameters as what they are in this case.
    pub(crate) fn refine(&self, ty: Ty) -> Ty {
        if self.refinements.is_empty() {
            return ty;
        }
        let (params, args): (Vec<_>, Vec<_>) = self.refinements.iter().copied().unzip();
        self.program().types.subst(ty, &Subst::new(&params, &args))
    }

    /// A value of a refined type as one of the type outside of the case.
    pub(crate) fn unrefine(&mut self, value: ExprId, ty: Ty) -> ExprId {
        if self.refinements.is_empty() || self.same_ty(self.ty(value), ty) {
            return value;
        }
        let span = self.span(value);
        self.add(ExprKind::CastUnsafe(value), ty, span)
    }

    /// The pattern of a case: for several subjects, one pattern each.
    fn subject_pattern(
        &mut self,
        written: &ast::Expr,
        subjects: &Subjects,
        bindings: &mut Bindings,
    ) -> Pat {
        if !subjects.is_tuple {
            let ty = self.locals[subjects.values[0].0].ty;
            return self.pattern(written, ty, bindings);
        }
        let written = written.without_parens();
        if let ast::ExprKind::Array(elements) = &written.kind {
            self.tuple_pattern(elements, subjects, bindings, written.span)
        } else if let ast::ExprKind::Binary(binary) = &written.kind
            && binary.op == ast::BinOp::BitOr
        {
            let first = self.subject_pattern(&binary.left, subjects, bindings);
            bindings.next_alternative();
            let second = self.subject_pattern(&binary.right, subjects, bindings);
            self.check_alternative(bindings, binary.right.span);
            let ty = first.ty;
            Pat { kind: PatKind::Or(vec![first, second]), ty, span: written.span }
        } else if let ast::ExprKind::Ident(name) = &written.kind
            && *name == rayzor_base::names::UNDERSCORE
        {
            Pat::any(Ty::DYNAMIC, written.span)
        } else if matches!(written.kind, ast::ExprKind::Ident(_) | ast::ExprKind::Var(_)) {
            self.report(messages::tuple_capture(written.span));
            Pat::any(Ty::ERROR, written.span)
        } else {
            self.unrecognized(written)
        }
    }

    fn tuple_pattern(
        &mut self,
        elements: &[ast::Expr],
        subjects: &Subjects,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let n = subjects.values.len();
        if elements.len() != n {
            let message = if elements.len() < n {
                messages::not_enough_arguments(span)
            } else {
                messages::too_many_arguments(elements[n].span)
            };
            self.report(message);
            return Pat::any(Ty::ERROR, span);
        }
        let parts = elements
            .iter()
            .zip(&subjects.values)
            .map(|(element, &(local, _))| {
                let ty = self.locals[local].ty;
                self.pattern(element, ty, bindings)
            })
            .collect();
        Pat { kind: PatKind::Con(Con::Tuple(n as u32), parts), ty: Ty::DYNAMIC, span }
    }

    /// The text of the source under `span`.
    pub(crate) fn source_text(&self, span: Span) -> String {
        if span.is_none() { String::new() } else { self.cx.sources.text(span).to_owned() }
    }

    /// Reports missing values and cases that are never chosen.
    fn check_cases(
        &mut self,
        cases: &[TypedCase],
        subjects: &Subjects,
        default: Option<Span>,
        expected: Expected,
        span: Span,
    ) {
        let mut rows: Vec<Patterns> = Vec::new();
        let mut computed_rows: Vec<Patterns> = Vec::new();
        for case in cases {
            let case_rows = subject_rows(&case.pattern, subjects);
            if !case.pattern.has_extractor() && !case.pattern.has_error() {
                self.check_case_useful(case, &rows, subjects);
            }
            if case.guard.is_none() {
                computed_rows.extend(case_rows.iter().cloned());
                rows.extend(
                    case_rows.into_iter().filter(|row| !row.iter().any(Pat::has_extractor)),
                );
            }
        }
        if let Some(default) = default {
            return self.check_default_useful(&rows, default);
        }
        let totality = if expected.is_value() { Totality::Required } else { Totality::Statement };
        if cases.is_empty() && totality == Totality::Statement {
            return;
        }
        let only_null = rows.iter().all(|row| row.len() == 1 && row[0].is_null());
        let is_open = !self.is_finite(subjects) || !rows.is_empty();
        if only_null && is_open && totality == Totality::Statement {
            return;
        }
        let n_subjects = subjects.values.len();
        // With what is computed, all values may be matched; if they are not, messages are about those rows that say so.
        let is_total = computed_rows.len() > rows.len()
            && exhaustive::find_missing(self, &computed_rows, n_subjects, totality).is_none();
        if is_total {
            return;
        }
        if let Some(missing) = exhaustive::find_missing(self, &rows, n_subjects, totality) {
            let subject_span = subjects.spans.get(missing.subject).copied().unwrap_or(span);
            let at = missing.pattern_span.unwrap_or(subject_span);
            self.report(messages::unmatched(at, &missing.patterns));
        }
    }

    /// Warns about a `default` behind a case that takes everything.
    fn check_default_useful(&mut self, rows: &[Patterns], default: Span) {
        if rows.iter().any(|row| row.iter().all(Pat::is_irrefutable)) {
            self.report(messages::unused_case(default));
        }
    }

    /// Warns about a case, or an alternative of it, that the rows before leave nothing for. The first pattern that takes
    /// everything is let through: it is written for what is to come.
    fn check_case_useful(&mut self, case: &TypedCase, rows: &[Patterns], subjects: &Subjects) {
        let is_total = |row: &Patterns| row.iter().all(Pat::is_irrefutable);
        let mut rows = rows.to_vec();
        let mut unused = Vec::new();
        let alternatives = case.pattern.alternatives();
        for alternative in &alternatives {
            let own = subject_rows(alternative, subjects);
            let is_first_total = own.iter().all(is_total) && !rows.iter().any(is_total);
            if !is_first_total && !own.iter().any(|row| useless::is_useful(self, &rows, row)) {
                unused.push(alternative.span);
            }
            rows.extend(own);
        }
        if unused.len() == alternatives.len() {
            self.report(messages::unused_case(case.span));
        } else {
            unused.into_iter().for_each(|span| self.report(messages::unused_pattern(span)));
        }
    }

    /// Whether all heads of the first subject can be listed, so that a statement must treat them.
    fn is_finite(&self, subjects: &Subjects) -> bool {
        subjects.values.first().is_some_and(|&(local, _)| {
            matches!(self.signature(self.locals[local].ty), Signature::Finite(_))
        })
    }

    fn compile_cases(
        &mut self,
        cases: Vec<TypedCase>,
        subjects: Subjects,
        default: Option<ExprId>,
        span: Span,
    ) -> Match {
        let mut rows = Vec::with_capacity(cases.len() + 1);
        let mut arms = Vec::with_capacity(cases.len() + 1);
        for case in cases {
            let arm = arms.len() as u32;
            for patterns in subject_rows(&case.pattern, &subjects) {
                rows.push(Row { patterns, binds: Vec::new(), guard: case.guard, arm });
            }
            arms.push(Arm { bindings: case.bindings, body: case.body });
        }
        if let Some(body) = default {
            let arm = arms.len() as u32;
            let patterns = subjects
                .values
                .iter()
                .map(|&(local, _)| Pat::any(self.locals[local].ty, span))
                .collect();
            rows.push(Row { patterns, binds: Vec::new(), guard: None, arm });
            arms.push(Arm { bindings: Vec::new(), body });
        }
        let columns = subjects
            .values
            .iter()
            .map(|&(local, _)| Column::new(self.local_expr(local, span)))
            .collect();
        let compiled = decision_tree::compile_rows(self, columns, rows, span);
        if let Some(first) = arms.first_mut() {
            first.bindings.extend(compiled.temps);
        }
        Match {
            subjects: subjects.values,
            arms,
            decisions: compiled.decisions,
            root: compiled.root,
        }
    }

    /// `e.match(pattern)`, if `e` is something that has no method of that name.
    pub(crate) fn infer_match_call(
        &mut self,
        object: &ast::Expr,
        pattern: &ast::Expr,
        span: Span,
    ) -> Option<ExprId> {
        if self.is_type_expr(object) {
            return None;
        }
        let value = self.infer_value(object);
        let ty = self.program().follow_without_null(self.ty(value));
        let is_enum = matches!(self.program().types.kind(ty), TyKind::Enum(..));
        if !is_enum {
            let at = crate::infer::field_access::FieldName {
                name: rayzor_base::names::MATCH,
                name_span: span,
                span,
            };
            let denoted = self.denote_field(value, at);
            return Some(self.call(
                denoted,
                &[crate::infer::call::Arg::Written(pattern)],
                Expected::Value,
                span,
            ));
        }
        Some(self.match_value(value, pattern, span))
    }

    /// Whether an expression is a type or package path.
    fn is_type_expr(&mut self, object: &ast::Expr) -> bool {
        let Some(path) = crate::infer::ident::path_of(object) else { return false };
        match self.find_ident(path[0].name, Expected::Value, path[0].span) {
            Some(crate::infer::place::Denoted::Type(..)) => path.len() == 1,
            Some(_) => false,
            None => true,
        }
    }

    fn match_value(&mut self, value: ExprId, pattern: &ast::Expr, span: Span) -> ExprId {
        let bool_ = self.program().tys.bool_;
        let ty = self.ty(value);
        let name = self.hidden_name();
        let local = self.new_local(name, ty, span, rayzor_types::LocalKind::Temp);
        let mut bindings = Bindings::default();
        let pat = self.pattern(pattern, ty, &mut bindings);
        for at in bindings.spans() {
            self.report(messages::capture_in_match(at));
        }
        let bindings = bindings.into_locals();
        let body = self.add(ExprKind::Const(Const::Bool(true)), bool_, span);
        let otherwise = self.add(ExprKind::Const(Const::Bool(false)), bool_, span);
        let any = Pat::any(ty, span);
        let rows = vec![
            Row { patterns: vec![pat], binds: Vec::new(), guard: None, arm: 0 },
            Row { patterns: vec![any], binds: Vec::new(), guard: None, arm: 1 },
        ];
        let subject = self.local_expr(local, span);
        let compiled = decision_tree::compile_rows(self, vec![Column::new(subject)], rows, span);
        let mut arm = Arm { bindings, body };
        arm.bindings.extend(compiled.temps);
        let arms = vec![arm, Arm { bindings: Vec::new(), body: otherwise }];
        let match_ = Match {
            subjects: vec![(local, value)],
            arms,
            decisions: compiled.decisions,
            root: compiled.root,
        };
        self.add(ExprKind::Match(Box::new(match_)), bool_, span)
    }
}

/// Whether an array literal as a subject stands for several subjects.
fn is_tuple(elements: &[ast::Expr]) -> bool {
    match elements {
        [] => false,
        [first, ..] => {
            !matches!(first.kind, ast::ExprKind::For(_) | ast::ExprKind::While(_))
                && first.as_binary(ast::BinOp::Arrow).is_none()
        }
    }
}

/// The rows of a case: one pattern per subject each.
fn subject_rows(pattern: &Pat, subjects: &Subjects) -> Vec<Patterns> {
    if !subjects.is_tuple {
        return vec![vec![pattern.clone()]];
    }
    match &pattern.kind {
        PatKind::Or(alternatives) => {
            alternatives.iter().flat_map(|pat| subject_rows(pat, subjects)).collect()
        }
        PatKind::Con(Con::Tuple(_), parts) => vec![parts.clone()],
        PatKind::Any
        | PatKind::Bind(_)
        | PatKind::As(..)
        | PatKind::Con(..)
        | PatKind::Extract(_) => {
            vec![vec![Pat::any(pattern.ty, pattern.span); subjects.values.len()]]
        }
    }
}
