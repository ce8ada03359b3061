//! Array literals and `e[i]`.

use rayzor_base::Span;
use rayzor_syntax::ast;
use rayzor_types::{AbstractId, ClassId, ExprId, ExprKind, FieldId, Subst, Ty, TyKind};

use crate::diagnostics::field as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::operator::CastMode;
use crate::infer::place::{Denoted, MethodRef};
use crate::unify;

impl BodyCx<'_, '_> {
    /// `[a, b]`, `[k => v]` or a comprehension.
    pub(crate) fn infer_array(
        &mut self,
        elements: &[ast::Expr],
        expected: Expected,
        span: Span,
    ) -> ExprId {
        if let [only] = elements
            && matches!(only.kind, ast::ExprKind::For(_) | ast::ExprKind::While(_))
        {
            return self.infer_comprehension(only, expected, span);
        }
        let is_map =
            elements.first().is_some_and(|first| first.as_binary(ast::BinOp::Arrow).is_some());
        if is_map || (elements.is_empty() && self.expected_map(expected).is_some()) {
            return self.infer_map(elements, expected, span);
        }
        match self.expected_element(expected) {
            Some(element) => self.infer_array_of(elements, element, span),
            None => self.infer_free_array(elements, span),
        }
    }

    fn infer_array_of(&mut self, elements: &[ast::Expr], element: Ty, span: Span) -> ExprId {
        let values = elements.iter().map(|value| self.infer_as(value, element)).collect();
        let ty = self.program().array_of(element);
        self.add(ExprKind::ArrayLit(values), ty, span)
    }

    /// What becomes an element of an array or map.
    pub(crate) fn infer_stored(&mut self, element: &ast::Expr, expected: Expected) -> ExprId {
        let value = self.infer(element, expected);
        if self.program().is_void(self.ty(value)) {
            return self.fail(crate::diagnostics::ident::void_value(element.span));
        }
        value
    }

    /// An array literal of which nothing is known: its elements need a common type.
    fn infer_free_array(&mut self, elements: &[ast::Expr], span: Span) -> ExprId {
        let mut values: Vec<ExprId> =
            elements.iter().map(|value| self.infer_stored(value, Expected::Value)).collect();
        let mut common = self.common_type(&values);
        if common.is_err()
            && let Some(joined) = self.join_literals(&values)
        {
            values = joined;
            common = self.common_type(&values);
        }
        let element = match common {
            Ok(ty) => ty,
            Err((value, error)) => {
                let at = self.span(value);
                let lines = self.mismatch_lines(&error);
                let message = messages::mixed_array(at);
                let message = lines.into_iter().fold(message, rayzor_base::Diagnostic::note);
                self.report(message);
                Ty::ERROR
            }
        };
        let values = values.into_iter().map(|value| self.coerce(value, element)).collect();
        let ty = self.program().array_of(element);
        self.add(ExprKind::ArrayLit(values), ty, span)
    }

    /// The element type that is expected of an array literal.
    pub(crate) fn expected_element(&mut self, expected: Expected) -> Option<Ty> {
        let ty = self.expected_bare(expected)?;
        self.element_of(ty, 4)
    }

    fn element_of(&mut self, ty: Ty, depth: u32) -> Option<Ty> {
        if depth == 0 {
            return None;
        }
        match self.kind(ty) {
            TyKind::Inst(class, args) if class == self.program().well_known.array => {
                (!self.program().is_mono(args[0])).then(|| args[0])
            }
            TyKind::Dynamic(None) => Some(Ty::DYNAMIC),
            TyKind::Anon(_) => self.iterable_element(ty),
            TyKind::Abstract(id, args) => {
                if let Some(element) = self.program().rest_element(ty) {
                    return Some(element);
                }
                self.element_by_cast(id, &args, depth)
            }
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Inst(..)
            | TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => None,
        }
    }

    /// The one array type that an abstract is made from.
    fn element_by_cast(&mut self, id: AbstractId, args: &[Ty], depth: u32) -> Option<Ty> {
        let decl = &self.program().abstracts[id];
        let subst = Subst::new(&decl.head.params, args);
        let casts = decl.from.clone();
        let mut found: Vec<Option<Ty>> = Vec::new();
        for cast in casts {
            let from = match cast.function {
                None => self.program().types.subst(cast.ty, &subst),
                Some(function) => {
                    let declared = self.cx.field_signature(function);
                    let ty = self.cx.instantiate_method(function, declared, Subst::default());
                    let Some(fun) = self.program().as_fun(ty) else { continue };
                    let Some(first) = fun.args.first() else { continue };
                    // The result ties the function's type parameters to the abstract's arguments.
                    if self.is_known(fun.ret) {
                        let own = self.program().types.abstract_(id, args);
                        let _ = unify::try_unify(self.cx, fun.ret, own);
                    }
                    first.ty
                }
            };
            if self.program().is_dynamic(from) {
                continue;
            }
            let is_array = self
                .program()
                .as_inst(from)
                .is_some_and(|(class, _)| class == self.program().well_known.array);
            let element = self.element_of(from, depth - 1);
            if is_array || element.is_some() {
                found.push(element);
            }
        }
        match found.as_slice() {
            [only] => *only,
            _none_or_several => None,
        }
    }

    /// The element type of an `Iterable`.
    fn iterable_element(&mut self, ty: Ty) -> Option<Ty> {
        let element = self.mono();
        let id = self.program().well_known.iterable;
        let wanted = self.program().types.mk(TyKind::Typedef(id, [element].into()));
        let fits = unify::try_unify(self.cx, ty, wanted).is_ok();
        (fits && !self.program().is_mono(element)).then_some(element)
    }

    /// `array[index]`.
    pub(crate) fn denote_index(
        &mut self,
        array: &ast::Expr,
        index: &ast::Expr,
        span: Span,
    ) -> Denoted {
        let array = {
            let denoted = self.denote(array, Expected::Value);
            self.read(denoted)
        };
        let ty = self.program().follow_without_null(self.ty(array));
        match self.program().types.kind(ty) {
            TyKind::Inst(..) => self.denote_object_index(array, index, span),
            TyKind::Dynamic(_) => {
                let index = self.infer_value(index);
                let index = self.dynamic_index(index);
                Denoted::Index { array, index, ty: Ty::DYNAMIC, span }
            }
            TyKind::Abstract(id, _) => self.denote_abstract_index(array, id, index, span),
            TyKind::Mono(_) => {
                let element = self.mono();
                let wanted = self.program().array_of(element);
                self.unify_or_report(array, wanted);
                self.plain_index(array, index, element, span)
            }
            TyKind::Param(param) => {
                let bounds = self.cx.param_constraints(param);
                let bound =
                    bounds.into_iter().find(|&bound| self.program().as_inst(bound).is_some());
                match bound {
                    Some(bound) => {
                        let array = self.coerce(array, bound);
                        self.denote_object_index(array, index, span)
                    }
                    None => self.no_array_access(array),
                }
            }
            TyKind::Error => {
                self.infer_value(index);
                Denoted::Error(span)
            }
            TyKind::Enum(..)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => self.no_array_access(array),
        }
    }

    fn no_array_access(&mut self, array: ExprId) -> Denoted {
        let (span, shown) = (self.span(array), self.show(self.ty(array)));
        self.report(messages::no_array_access(span, &shown));
        Denoted::Error(span)
    }

    fn dynamic_index(&mut self, index: ExprId) -> ExprId {
        let int = self.program().tys.int;
        if self.program().is_dynamic(self.ty(index)) {
            index
        } else {
            self.coerce_operand(index, int)
        }
    }

    /// An element of an Array (or of a class that extends it, or an extern class with array access).
    fn denote_object_index(&mut self, array: ExprId, index: &ast::Expr, span: Span) -> Denoted {
        let (class, args) = self.program().as_inst(self.ty(array)).expect("the caller has looked");
        match self.element_of_class(class, &args) {
            Some(element) => self.plain_index(array, index, element, span),
            None => self.no_array_access(array),
        }
    }

    fn plain_index(
        &mut self,
        array: ExprId,
        index: &ast::Expr,
        element: Ty,
        span: Span,
    ) -> Denoted {
        let int = self.program().tys.int;
        let index = self.infer(index, Expected::Type(int));
        let index = self.coerce_operand(index, int);
        Denoted::Index { array, index, ty: element, span }
    }

    /// The element of what an abstract is over, where an array access function of the abstract has no code.
    pub(crate) fn denote_underlying_index(
        &mut self,
        obj: ExprId,
        index: ExprId,
        span: Span,
    ) -> Denoted {
        let array = self.underlying_value(obj);
        if let Some((id, _)) = self.as_abstract(self.ty(array)) {
            return Denoted::AbstractIndex { obj: array, id, index, span };
        }
        let Some((class, args)) = self.program().as_inst(self.ty(array)) else {
            return self.no_array_access(array);
        };
        let Some(element) = self.element_of_class(class, &args) else {
            return self.no_array_access(array);
        };
        let index = self.coerce_operand(index, self.program().tys.int);
        Denoted::Index { array, index, ty: element, span }
    }

    /// The type of the elements of a class that can be indexed.
    fn element_of_class(&self, class: ClassId, args: &[Ty]) -> Option<Ty> {
        let known = [self.program().well_known.array, self.program().well_known.array_access];
        let found =
            known.into_iter().find_map(|wanted| self.program().upcast(class, args, wanted))?;
        Some(found.args[0])
    }

    fn denote_abstract_index(
        &mut self,
        array: ExprId,
        id: AbstractId,
        index: &ast::Expr,
        span: Span,
    ) -> Denoted {
        let decl = &self.program().abstracts[id];
        if decl.array_read.is_empty() && decl.array_write.is_empty() {
            return match self.index_through(array, id) {
                Some(underlying) => self.index_of(underlying, index, span),
                None => self.no_array_access(array),
            };
        }
        let expected = self.index_expected(array, id);
        let index = self.infer(index, expected);
        Denoted::AbstractIndex { obj: array, id, index, span }
    }

    /// What the index of an abstract's array access should be, if all its functions agree.
    fn index_expected(&mut self, obj: ExprId, id: AbstractId) -> Expected {
        let decl = &self.program().abstracts[id];
        let functions: Vec<FieldId> =
            decl.array_read.iter().chain(&decl.array_write).copied().collect();
        let mut wanted = Vec::new();
        for function in functions {
            let span = self.span(obj);
            let method = self.abstract_method(obj, function, span);
            let Some((fun, _)) = self.instantiate_fun(&method) else { continue };
            let Some(arg) = fun.args.get(1) else { continue };
            let ty = self.program().follow(arg.ty);
            if !wanted.contains(&ty) {
                wanted.push(ty);
            }
        }
        match wanted.as_slice() {
            [only] if self.is_known(*only) => Expected::Type(*only),
            _none_or_several => Expected::Value,
        }
    }

    /// An abstract without array access of its own, as what it is over, if that may be indexed through it.
    fn index_through(&mut self, array: ExprId, id: AbstractId) -> Option<ExprId> {
        let decl = &self.program().abstracts[id];
        let forwards = decl.head.meta.has(rayzor_base::Symbol::intern(":arrayAccess"));
        if decl.is_core || !forwards {
            return None;
        }
        Some(self.underlying_value(array))
    }

    fn index_of(&mut self, array: ExprId, index: &ast::Expr, span: Span) -> Denoted {
        if let TyKind::Inst(..) = self.kind(self.ty(array)) {
            self.denote_object_index(array, index, span)
        } else {
            self.no_array_access(array)
        }
    }

    /// The array access function of an abstract that takes the arguments: exactly typed ones first, then by casts.
    pub(crate) fn select_array_access(
        &mut self,
        obj: ExprId,
        candidates: &[FieldId],
        args: &[ExprId],
        span: Span,
    ) -> Option<MethodRef> {
        for mode in [CastMode::Exact, CastMode::Implicit] {
            for &field in candidates {
                let method = self.abstract_method(obj, field, span);
                if self.takes_after_this(&method, args, mode) {
                    return Some(method);
                }
            }
        }
        None
    }

    /// Whether the parameters of a method of an abstract after `this` take the arguments.
    fn takes_after_this(&mut self, method: &MethodRef, args: &[ExprId], mode: CastMode) -> bool {
        let snapshot = self.program().types.snapshot();
        let params: Vec<Ty> = match self.instantiate_fun(method) {
            Some((fun, _)) => fun.args.iter().skip(1).map(|param| param.ty).collect(),
            None => Vec::new(),
        };
        let fits = params.len() >= args.len()
            && args.iter().zip(&params).all(|(&arg, &param)| self.operand_fits(arg, param, mode));
        self.program().types.rollback(snapshot);
        fits
    }
}
