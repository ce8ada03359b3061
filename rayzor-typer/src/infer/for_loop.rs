//! `for`: ranges, arrays, iterators, pairs.
//!
//! A range becomes `ForRange`; an array an index loop that reads the length again each time; everything else is taken
//! apart by `hasNext` and `next`. The loop variable is a new one in each round.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::body::{BinOp, Const, IncDecOp};
use rayzor_types::decl::AbstractBinaryOp;
use rayzor_types::{ExprId, ExprKind, LocalId, LocalKind, Ty, TyKind};

use crate::diagnostics::{field as messages, ident as ident_messages};
use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;
use crate::infer::place::Denoted;

/// What makes the code of a loop's body, once its variables are in scope.
type MakeBody<'b, 'a, 'p> = &'b mut dyn FnMut(&mut BodyCx<'a, 'p>) -> ExprId;

impl<'a, 'p> BodyCx<'a, 'p> {
    /// `for (x in e) body`.
    pub(crate) fn infer_for(&mut self, for_: &ast::For, span: Span) -> ExprId {
        self.infer_for_with(for_, span, &mut |cx| cx.infer_effect(&for_.body))
    }

    /// A `for` whose body is made by `make_body`.
    pub(crate) fn infer_for_with(
        &mut self,
        for_: &ast::For,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        let Some(header) = for_.parts() else {
            return self.fail(ident_messages::bad_for_header(for_.header.span));
        };
        let mark = self.scopes.enter();
        let range = header.iterable.without_parens().as_binary(ast::BinOp::Interval);
        let done = match (range, header.key) {
            (Some(range), None) => self.infer_range_loop(range, header, span, make_body),
            _other => {
                let iterable = self.infer_iterable(header);
                self.loop_over(iterable, header, span, make_body)
            }
        };
        self.scopes.leave(mark);
        done
    }

    fn infer_range_loop(
        &mut self,
        range: &ast::Binary,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        let tys = self.program().tys;
        let (from, to) = (self.infer_value(&range.left), self.infer_value(&range.right));
        let own =
            self.abstract_only_binop(AbstractBinaryOp::Interval, from, to, header.iterable.span);
        if let Some(iterable) = own {
            return self.loop_over(iterable, header, span, make_body);
        }
        let (from, to) = (self.coerce(from, tys.int), self.coerce(to, tys.int));
        let is_bare = header.iterable.as_binary(ast::BinOp::Interval).is_some();
        if let (ExprKind::Const(Const::Int(from)), ExprKind::Const(Const::Int(to))) =
            (&self.exprs[from].kind, &self.exprs[to].kind)
            && is_bare
            && from > to
        {
            self.report(ident_messages::backwards(span));
        }
        let value = header.value;
        let local = self.declare_local(value.name, tys.int, value.span, LocalKind::Loop);
        self.locals[local].is_final = true;
        let body = self.loop_body(make_body);
        self.add(ExprKind::ForRange { local, from, to, body }, tys.void, span)
    }

    fn loop_body(&mut self, make_body: MakeBody<'_, 'a, 'p>) -> ExprId {
        self.enter_loop();
        let mark = self.scopes.enter();
        let body = make_body(self);
        self.scopes.leave(mark);
        self.leave_loop();
        body
    }

    fn loop_over(
        &mut self,
        iterable: ExprId,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        if self.program().is_error(self.ty(iterable)) {
            self.declare_erroneous(header);
            self.loop_body(make_body);
            return self.error_expr(span);
        }
        if self.array_element(self.ty(iterable)).is_some() {
            return self.array_loop(iterable, header, span, make_body);
        }
        match header.key {
            None => self.iterator_loop(iterable, header, span, make_body),
            Some(key) => self.pair_loop(iterable, (key, header.value), span, make_body),
        }
    }

    /// The variables of a loop over something in error.
    fn declare_erroneous(&mut self, header: ast::ForHeader<'_>) {
        for name in header.key.into_iter().chain([header.value]) {
            self.declare_local(name.name, Ty::ERROR, name.span, LocalKind::Loop);
        }
    }

    /// The element type of an Array.
    fn array_element(&self, ty: Ty) -> Option<Ty> {
        let (class, args) = self.program().as_inst(ty)?;
        (class == self.program().well_known.array).then(|| args[0])
    }

    /// `var a = e; var i = 0; while (i < a.length) { var x = a[i]; body; step: i++ }`.
    fn array_loop(
        &mut self,
        iterable: ExprId,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        let (array, array_declaration) = self.temp(iterable);
        let read = |cx: &mut Self, index: ExprId| {
            let array = cx.local_expr(array, span);
            let element = cx.array_element(cx.ty(array)).expect("the caller has looked");
            cx.add(ExprKind::Index { array, index }, element, span)
        };
        let length = |cx: &mut Self| {
            let array = cx.local_expr(array, span);
            let at = FieldName { name: names::LENGTH, name_span: span, span };
            let length = cx.denote_field(array, at);
            cx.read(length)
        };
        let while_ = self.index_loop(header, span, make_body, (&read, &length));
        self.void_block(vec![array_declaration, while_], span)
    }

    /// A loop over positions from 0, with how to read an element and the length.
    #[allow(clippy::type_complexity, reason = "two closures over the same array")]
    fn index_loop(
        &mut self,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
        (read, length): (&dyn Fn(&mut Self, ExprId) -> ExprId, &dyn Fn(&mut Self) -> ExprId),
    ) -> ExprId {
        let tys = self.program().tys;
        let zero = self.int(0, span);
        let (index, index_declaration) = self.temp(zero);
        let position = self.local_expr(index, span);
        let limit = length(self);
        let cond =
            self.add(ExprKind::Binop { op: BinOp::Lt, a: position, b: limit }, tys.bool_, span);
        let mut code = Vec::new();
        if let Some(key) = header.key {
            let value = self.local_expr(index, span);
            code.push(self.loop_variable(key, value));
        }
        let position = self.local_expr(index, span);
        let element = read(self, position);
        code.push(self.loop_variable(header.value, element));
        code.push(self.loop_body(make_body));
        let body = self.void_block(code, span);
        let target = self.local_expr(index, span);
        let op = IncDecOp::PrefixIncrement;
        let step = Some(self.add(ExprKind::IncDec { op, target }, tys.int, span));
        let while_ = self.add(ExprKind::While { cond, body, is_do: false, step }, tys.void, span);
        self.void_block(vec![index_declaration, while_], span)
    }

    /// `var x = value` at the start of a round.
    fn loop_variable(&mut self, name: ast::Ident, value: ExprId) -> ExprId {
        let ty = self.ty(value);
        let local = self.declare_local(name.name, ty, name.span, LocalKind::Loop);
        self.var(local, Some(value), name.span)
    }

    /// `var it = e.iterator(); while (it.hasNext()) { var x = it.next(); body }`.
    fn iterator_loop(
        &mut self,
        iterable: ExprId,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        let at = self.span(iterable);
        if self.program().is_dynamic(self.ty(iterable)) || self.is_null_literal(iterable) {
            self.report(messages::dynamic_iteration(at, "Iterator or Iterable"));
            self.declare_erroneous(header);
            self.loop_body(make_body);
            return self.error_expr(span);
        }
        match self.iterator_of(iterable, names::ITERATOR) {
            Some(iterator) => {
                let value = header.value;
                self.drive(iterator, span, &mut |cx, next| {
                    let declaration = cx.loop_variable(value, next);
                    let body = cx.loop_body(make_body);
                    vec![declaration, body]
                })
            }
            None => match self.indexable_loop(iterable, header, span, make_body) {
                Some(done) => done,
                None => {
                    let shown = self.show(self.ty(iterable));
                    self.report(messages::not_iterable(at, &shown, names::ITERATOR.as_str()));
                    self.declare_erroneous(header);
                    self.loop_body(make_body);
                    self.error_expr(span)
                }
            },
        }
    }

    /// A loop over an abstract without iterator that has a length and can be indexed by Int.
    fn indexable_loop(
        &mut self,
        iterable: ExprId,
        header: ast::ForHeader<'_>,
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> Option<ExprId> {
        let (id, _) = self.as_abstract(self.ty(iterable))?;
        if self.program().abstracts[id].array_read.is_empty() {
            return None;
        }
        let at = FieldName { name: names::LENGTH, name_span: span, span };
        let (object, declaration) = self.temp(iterable);
        let probe = self.local_expr(object, span);
        self.find_field(probe, at)?;
        let read = |cx: &mut Self, index: ExprId| {
            let obj = cx.local_expr(object, span);
            cx.read(Denoted::AbstractIndex { obj, id, index, span })
        };
        let length = |cx: &mut Self| {
            let obj = cx.local_expr(object, span);
            let length = cx.denote_field(obj, at);
            cx.read(length)
        };
        let while_ = self.index_loop(header, span, make_body, (&read, &length));
        Some(self.void_block(vec![declaration, while_], span))
    }

    /// `var it = e.keyValueIterator(); while (it.hasNext()) { var p = it.next(); var k = p.key; var v = p.value; body }`.
    fn pair_loop(
        &mut self,
        iterable: ExprId,
        (key, value): (ast::Ident, ast::Ident),
        span: Span,
        make_body: MakeBody<'_, 'a, 'p>,
    ) -> ExprId {
        let at = self.span(iterable);
        let is_dynamic =
            self.program().is_dynamic(self.ty(iterable)) || self.is_null_literal(iterable);
        let iterator =
            if is_dynamic { None } else { self.iterator_of(iterable, names::KEY_VALUE_ITERATOR) };
        let Some(iterator) = iterator else {
            if is_dynamic {
                self.report(messages::dynamic_iteration(
                    at,
                    "KeyValueIterator or KeyValueIterable",
                ));
            } else {
                let shown = self.show(self.ty(iterable));
                self.report(messages::not_iterable(at, &shown, names::KEY_VALUE_ITERATOR.as_str()));
            }
            for name in [key, value] {
                self.declare_local(name.name, Ty::ERROR, name.span, LocalKind::Loop);
            }
            self.loop_body(make_body);
            return self.error_expr(span);
        };
        self.drive(iterator, span, &mut |cx, next| {
            let (pair, declaration) = cx.temp(next);
            let mut code = vec![declaration];
            for (name, field) in [(key, names::KEY), (value, names::VALUE)] {
                let pair = cx.local_expr(pair, span);
                let at = FieldName { name: field, name_span: name.span, span: name.span };
                let part = cx.denote_field(pair, at);
                let part = cx.read(part);
                code.push(cx.loop_variable(name, part));
            }
            code.push(cx.loop_body(make_body));
            code
        })
    }

    /// The iterator of a value: itself if it has `hasNext` and `next`, else what its method gives.
    fn iterator_of(&mut self, value: ExprId, method: Symbol) -> Option<ExprId> {
        let span = self.span(value);
        if self.is_iterator(value) {
            return Some(value);
        }
        if self.program().is_mono(self.ty(value)) {
            return self.assume_iterable(value, method);
        }
        let at = FieldName { name: method, name_span: span, span };
        let denoted = match self.map_loop_method(value, method) {
            Some(own) => own,
            None => self.find_declared(value, at)?,
        };
        let iterator = self.call(denoted, &[], Expected::Value, span);
        if self.program().is_error(self.ty(iterator)) {
            return None;
        }
        Some(iterator)
    }

    /// Whether a value has `hasNext` and `next`.
    fn is_iterator(&mut self, value: ExprId) -> bool {
        let ty = self.program().follow_without_null(self.ty(value));
        if matches!(self.program().types.kind(ty), TyKind::Mono(_) | TyKind::Dynamic(_)) {
            return false;
        }
        let span = self.span(value);
        [names::HAS_NEXT, names::NEXT].into_iter().all(|name| {
            let at = FieldName { name, name_span: span, span };
            self.find_declared(value, at).is_some()
        })
    }

    /// The field of a value that makes it an iterator or gives one; an abstract's `@:op(a.b)`, which has an answer to any
    /// name, does not count.
    fn find_declared(&mut self, value: ExprId, at: FieldName) -> Option<Denoted> {
        self.find_field(value, at).filter(|denoted| !matches!(denoted, Denoted::Resolve { .. }))
    }

    /// A value of unknown type that is iterated over: it becomes an `Iterable`.
    fn assume_iterable(&mut self, value: ExprId, method: Symbol) -> Option<ExprId> {
        if method != names::ITERATOR {
            return None;
        }
        let element = self.mono();
        let id = self.program().well_known.iterable;
        let iterable = self.program().types.mk(TyKind::Typedef(id, [element].into()));
        self.unify_or_report(value, iterable);
        let span = self.span(value);
        let value = self.add(ExprKind::Coerce(value), iterable, span);
        let at = FieldName { name: method, name_span: span, span };
        let denoted = self.find_field(value, at)?;
        Some(self.call(denoted, &[], Expected::Value, span))
    }

    /// The loop over an iterator; `make_round` gives the code of a round from the next value.
    fn drive(
        &mut self,
        iterator: ExprId,
        span: Span,
        make_round: &mut dyn FnMut(&mut Self, ExprId) -> Vec<ExprId>,
    ) -> ExprId {
        let tys = self.program().tys;
        let (iterator, declaration) = self.temp(iterator);
        let has_next = self.call_on(iterator, names::HAS_NEXT, span);
        let cond = self.coerce(has_next, tys.bool_);
        let next = self.call_on(iterator, names::NEXT, span);
        let next = self.undecided(next);
        let round = make_round(self, next);
        let body = self.void_block(round, span);
        let while_ =
            self.add(ExprKind::While { cond, body, is_do: false, step: None }, tys.void, span);
        self.void_block(vec![declaration, while_], span)
    }

    /// `local.name()`.
    fn call_on(&mut self, local: LocalId, name: Symbol, span: Span) -> ExprId {
        let object = self.local_expr(local, span);
        let at = FieldName { name, name_span: span, span };
        let method = self.denote_field(object, at);
        let args: [Arg<'_>; 0] = [];
        self.call(method, &args, Expected::Value, span)
    }
}
