//! From expressions in `case` to typed patterns.

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast::{self, PatternForm};
use rayzor_types::body::Const;
use rayzor_types::decl::VarAccess;
use rayzor_types::{
    ExprId, ExprKind, FieldAccess, FieldId, LocalId, LocalKind, Subst, Ty, TyKind, TypeDeclId,
    TypeParamId,
};

use crate::diagnostics::switch as messages;
use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;
use crate::infer::place::{Access, Denoted, VarPlace};
use crate::infer::scope::LocalName;
use crate::matcher::{Con, Pat, PatKind};
use crate::unify;

/// The variables of a pattern.
#[derive(Debug, Default)]
pub(crate) struct Bindings {
    /// All variables, with where they were bound first.
    names: FxIndexMap<Symbol, (LocalId, Span)>,
    /// Those bound by the alternative being typed.
    current: Vec<Symbol>,
    /// Those that every alternative must bind; none before the first is complete.
    required: Option<Vec<Symbol>>,
}

impl Bindings {
    /// The alternative so far is complete; the next one must bind the same names.
    pub(crate) fn next_alternative(&mut self) {
        let current = std::mem::take(&mut self.current);
        self.required.get_or_insert(current);
    }

    /// Where variables were bound.
    pub(crate) fn spans(&self) -> Vec<Span> {
        self.names.values().map(|&(_, span)| span).collect()
    }

    /// The variables.
    pub(crate) fn into_locals(self) -> Vec<LocalId> {
        self.names.into_values().map(|(local, _)| local).collect()
    }
}

impl BodyCx<'_, '_> {
    /// Brings the variables of a pattern into scope.
    pub(crate) fn declare_bindings(&mut self, bindings: Bindings) -> Vec<LocalId> {
        for (&name, &(local, _)) in &bindings.names {
            self.scopes.declare(name, LocalName::Local(local));
        }
        bindings.into_locals()
    }

    /// Reports variables that not every alternative binds.
    pub(crate) fn check_alternative(&mut self, bindings: &mut Bindings, span: Span) {
        let required = bindings.required.clone().unwrap_or_default();
        let missing = required.iter().find(|name| !bindings.current.contains(name));
        let surplus = bindings.current.iter().find(|name| !required.contains(name));
        if let Some(&name) = missing.or(surplus) {
            let at = bindings.names.get(&name).map_or(span, |&(_, at)| at);
            self.report(messages::unequal_captures(at, name));
        }
    }

    /// A pattern for values of type `ty`.
    pub(crate) fn pattern(&mut self, written: &ast::Expr, ty: Ty, bindings: &mut Bindings) -> Pat {
        let span = written.span;
        let Some(form) = written.as_pattern() else { return self.unrecognized(written) };
        match form {
            PatternForm::Inner(inner) => self.pattern(inner, ty, bindings),
            PatternForm::Name(name) if name == names::UNDERSCORE => Pat::any(ty, span),
            PatternForm::Name(name) => self.name_pattern(name, ty, bindings, span),
            PatternForm::Path => self.path_pattern(written, ty),
            PatternForm::Constructor(callee, args) => {
                self.ctor_pattern(written, callee, args, ty, bindings)
            }
            PatternForm::Constant => self.constant_pattern(written, ty),
            PatternForm::Null => Pat { kind: PatKind::Con(Con::Null, Vec::new()), ty, span },
            PatternForm::Object(fields) => self.object_pattern(fields, ty, bindings, span),
            PatternForm::Array(elements) => self.array_pattern(elements, ty, bindings, span),
            PatternForm::Binary(binary) => self.binary_pattern(written, binary, ty, bindings),
            PatternForm::Var(decls) => self.var_pattern(decls, ty, bindings, span),
            PatternForm::TypeCheck(inner, stated) => {
                let stated = self.resolve_type(stated);
                self.pattern_ty(stated, ty, span);
                self.pattern(inner, ty, bindings)
            }
            PatternForm::Interpolation => {
                self.report(messages::interpolation(span));
                Pat::any(Ty::ERROR, span)
            }
        }
    }

    pub(crate) fn unrecognized(&mut self, written: &ast::Expr) -> Pat {
        let text = self.source_text(written.span);
        self.report(messages::unrecognized(written.span, &text));
        Pat::any(Ty::ERROR, written.span)
    }

    /// Makes the types of a pattern and of what it is held against agree. Reports if they do not.
    fn pattern_ty(&mut self, own: Ty, ty: Ty, span: Span) -> bool {
        match unify::unify(self.cx, own, ty) {
            Ok(()) => true,
            Err(error) => {
                let diagnostic = self.mismatch(span, &error);
                self.report(diagnostic);
                false
            }
        }
    }

    /// Binds a variable to the value matched.
    fn bind(&mut self, name: Symbol, ty: Ty, bindings: &mut Bindings, span: Span) -> LocalId {
        let known = bindings.names.get(&name).copied();
        if bindings.current.contains(&name)
            && let Some((local, _)) = known
        {
            self.report(messages::duplicate_capture(span, name));
            return local;
        }
        bindings.current.push(name);
        if let Some((local, _)) = known {
            let known = self.locals[local].ty;
            self.pattern_ty(ty, known, span);
            return local;
        }
        let local = self.new_local(name, ty, span, LocalKind::Pattern);
        bindings.names.insert(name, (local, span));
        local
    }

    fn var_pattern(
        &mut self,
        decls: &ast::VarDecls,
        ty: Ty,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let [var] = decls.vars.as_slice() else {
            let text = self.source_text(span);
            self.report(messages::unrecognized(span, &text));
            return Pat::any(Ty::ERROR, span);
        };
        let local = self.bind(var.name.name, ty, bindings, var.name.span);
        Pat { kind: PatKind::Bind(local), ty, span }
    }

    /// A bare name: a constant if it denotes one, else a variable.
    fn name_pattern(&mut self, name: Symbol, ty: Ty, bindings: &mut Bindings, span: Span) -> Pat {
        if let Some(denoted) = self.find_pattern_name(name, ty, span)
            && let Some(pat) = self.denoted_pattern(denoted, ty, span)
        {
            return pat;
        }
        if ast::is_type_name(name) {
            self.report(messages::unknown_capture(span, name));
            // The code of the case uses it.
            let local = self.bind(name, Ty::ERROR, bindings, span);
            return Pat { kind: PatKind::Bind(local), ty: Ty::ERROR, span };
        }
        let local = self.bind(name, ty, bindings, span);
        Pat { kind: PatKind::Bind(local), ty, span }
    }

    /// What a name in a pattern denotes, other than locals and members.
    fn find_pattern_name(&mut self, name: Symbol, ty: Ty, span: Span) -> Option<Denoted> {
        let at = FieldName { name, name_span: span, span };
        let expected = self.program().follow_without_null(ty);
        let by_type = if let TyKind::Enum(id, _) = self.kind(expected) {
            self.find_static(rayzor_types::TypeDeclId::Enum(id), at)
        } else if let TyKind::Abstract(id, _) = self.kind(expected) {
            self.find_enum_value(id, at)
        } else {
            None
        };
        if by_type.is_some() {
            return by_type;
        }
        let is_constant = self.program().classes[self.class]
            .statics
            .get(&name)
            .is_some_and(|&field| self.is_constant_field(field));
        if is_constant {
            return self.find_class_static(self.class, at);
        }
        let scopes = std::mem::take(&mut self.scopes);
        let this = std::mem::replace(&mut self.this, crate::infer::ThisKind::None);
        let found = if ast::is_type_name(name) {
            self.find_ident(name, Expected::Type(ty), span)
        } else {
            self.find_imported_constant(at)
        };
        self.scopes = scopes;
        self.this = this;
        found
    }

    fn find_imported_constant(&mut self, at: FieldName) -> Option<Denoted> {
        let found = self.cx.imported_field(self.scope.module, at.name)?;
        match found {
            crate::loader::import::ImportedField::Static(class, field) => {
                self.is_constant_field(field).then(|| self.find_class_static(class, at)).flatten()
            }
            crate::loader::import::ImportedField::EnumCtor(enum_, index) => {
                Some(Denoted::EnumCtor { enum_, index, span: at.span })
            }
        }
    }

    /// Whether a field can be a pattern: it never changes.
    fn is_constant_field(&self, field: FieldId) -> bool {
        self.program().fields[field]
            .var()
            .is_some_and(|info| info.is_inline || info.is_final || info.write == VarAccess::Never)
    }

    /// `pack.Type.Name`.
    fn path_pattern(&mut self, written: &ast::Expr, ty: Ty) -> Pat {
        let denoted = self.denote(written, Expected::Type(ty));
        let span = written.span;
        match self.denoted_pattern(denoted, ty, span) {
            Some(pat) => pat,
            None => self.unrecognized(written),
        }
    }

    /// The pattern for what a name denotes; none if that is no constant.
    fn denoted_pattern(&mut self, denoted: Denoted, ty: Ty, span: Span) -> Option<Pat> {
        match denoted {
            Denoted::EnumCtor { enum_, index, span: at } => {
                Some(self.constant_ctor(enum_, index, ty, at))
            }
            Denoted::Var(place) => self.field_pattern(place, ty, span),
            Denoted::Type(decl, _) => Some(self.type_pattern(decl, ty, span)),
            Denoted::Error(_) => Some(Pat::any(Ty::ERROR, span)),
            Denoted::Value(value) => {
                if let ExprKind::Const(constant) = self.exprs[value].kind.clone() {
                    Some(self.con_pattern(constant, value, ty, span))
                } else {
                    None
                }
            }
            Denoted::Local(..)
            | Denoted::AbstractThis(_)
            | Denoted::Method(_)
            | Denoted::Index { .. }
            | Denoted::AbstractIndex { .. }
            | Denoted::Resolve { .. }
            | Denoted::Super(_) => None,
        }
    }

    /// A type as a pattern. The subject may be the type of anything, so only whether it is a class or an enum counts.
    fn type_pattern(&mut self, decl: TypeDeclId, ty: Ty, span: Span) -> Pat {
        let value = self.read(Denoted::Type(decl, span));
        let well_known = &self.program().well_known;
        let wanted = match self.typedef_target(decl).unwrap_or(decl) {
            TypeDeclId::Class(_) => Some(well_known.class),
            TypeDeclId::Enum(_) => Some(well_known.enum_),
            TypeDeclId::Abstract(_) | TypeDeclId::Typedef(_) => None,
        };
        let bare = self.kind(self.program().follow_without_null(ty));
        let is_any = matches!(bare, TyKind::Abstract(id, _) if Some(id) == wanted);
        let value = if is_any {
            self.add(ExprKind::CastUnsafe(value), ty, span)
        } else {
            self.pattern_ty(self.ty(value), ty, span);
            value
        };
        Pat { kind: PatKind::Con(Con::Value(value), Vec::new()), ty, span }
    }

    /// A static field that never changes.
    fn field_pattern(&mut self, place: VarPlace, ty: Ty, span: Span) -> Option<Pat> {
        let FieldAccess::Static { class: _, field } = place.access else { return None };
        if !self.is_constant_field(field) {
            self.report(messages::not_constant_field(span));
            return Some(Pat::any(Ty::ERROR, span));
        }
        let own = place.ty;
        let is_inline = matches!(place.read, Access::Inline(_));
        let value = self.read(Denoted::Var(place));
        self.unify_refined(own, ty, span);
        let constant = is_inline.then(|| self.cx.inline_value(field)).flatten();
        match constant {
            Some(constant) => Some(self.con_pattern(constant, value, ty, span)),
            None => Some(Pat { kind: PatKind::Con(Con::Value(value), Vec::new()), ty, span }),
        }
    }

    /// A constructor without arguments.
    fn constant_ctor(
        &mut self,
        enum_: rayzor_types::EnumId,
        index: u32,
        ty: Ty,
        span: Span,
    ) -> Pat {
        let parts = self.ctor_parts(enum_, index, ty, span);
        if !parts.is_empty() {
            let whole = self.ctor_expr(enum_, index, Expected::Value, span);
            let (own, wanted) = (self.show(self.ty(whole)), self.show(ty));
            self.report(messages::needs_arguments(span, &own, &wanted));
            return Pat::any(Ty::ERROR, span);
        }
        Pat { kind: PatKind::Con(Con::Ctor(enum_, index), Vec::new()), ty, span }
    }

    /// `Ctor(a, b)`.
    fn ctor_pattern(
        &mut self,
        written: &ast::Expr,
        callee: &ast::Expr,
        args: &[ast::Expr],
        ty: Ty,
        bindings: &mut Bindings,
    ) -> Pat {
        let denoted = if let ast::ExprKind::Ident(name) = &callee.kind {
            self.find_pattern_name(*name, ty, callee.span)
        } else if let ast::ExprKind::Field(_) = &callee.kind {
            Some(self.denote(callee, Expected::Type(ty)))
        } else {
            None
        };
        let Some(Denoted::EnumCtor { enum_, index, span: _ }) = denoted else {
            if let (ast::ExprKind::Ident(name), TyKind::Enum(..)) =
                (&callee.kind, self.kind(self.program().follow_without_null(ty)))
            {
                let shown = self.show(self.program().follow_without_null(ty));
                self.report(messages::not_part_of(callee.span, *name, &shown));
            }
            return self.unrecognized(written);
        };
        let parts = self.ctor_parts(enum_, index, ty, callee.span);
        let n_required = self.n_required_parts(enum_, index);
        if parts.is_empty() {
            return self.unrecognized(written);
        }
        let all = matches!(args, [only] if only.as_ident().is_some_and(|ident| ident.name == names::UNDERSCORE));
        if all {
            let parts = parts.into_iter().map(|ty| Pat::any(ty, args[0].span)).collect();
            return Pat {
                kind: PatKind::Con(Con::Ctor(enum_, index), parts),
                ty,
                span: written.span,
            };
        }
        if args.len() < n_required {
            self.report(messages::not_enough_arguments(written.span));
        }
        if let Some(extra) = args.get(parts.len()) {
            self.report(messages::too_many_arguments(extra.span));
        }
        let args = args.iter().map(Some).chain(std::iter::repeat(None));
        let parts = parts.into_iter().zip(args).map(|(ty, arg)| match arg {
            Some(arg) => self.pattern(arg, ty, bindings),
            None => Pat::any(ty, written.span),
        });
        let parts = parts.collect();
        Pat { kind: PatKind::Con(Con::Ctor(enum_, index), parts), ty, span: written.span }
    }

    /// How many arguments a pattern must state: those behind it are optional ones of the constructor.
    fn n_required_parts(&self, enum_: rayzor_types::EnumId, index: u32) -> usize {
        let decl = &self.program().enums[enum_];
        let (_, ctor) =
            decl.ctors.get_index(index as usize).expect("the index was found in this list");
        ctor.args.iter().rposition(|arg| !arg.opt).map_or(0, |last| last + 1)
    }

    /// The types of a constructor's arguments in a value of type `ty`.
    ///
    /// Where the constructor's own result type is more precise than `ty`, the type parameters in `ty` are refined.
    fn ctor_parts(
        &mut self,
        enum_: rayzor_types::EnumId,
        index: u32,
        ty: Ty,
        span: Span,
    ) -> Vec<Ty> {
        self.cx.force_enum(enum_);
        self.note_ctor_use(enum_, index, span);
        let decl = &self.program().enums[enum_];
        let (_, ctor) =
            decl.ctors.get_index(index as usize).expect("the index was found in this list");
        let (args, ret) = (ctor.args.clone(), ctor.ret);
        let mut params = decl.head.params.clone();
        params.extend(ctor.params.iter().copied());
        let fresh = self.cx.fresh_args(&params);
        let subst = Subst::new(&params, &fresh);
        let own = self.program().types.subst(ret, &subst);
        self.unify_refined(own, ty, span);
        let parts = args.iter().map(|arg| {
            let ty = self.program().types.subst(arg.ty, &subst);
            if arg.opt { self.program().null_of(ty) } else { ty }
        });
        parts.collect()
    }

    /// The type of a constructor's result, or of a value of an enum abstract, against the subject's: argument by argument, so
    /// that type parameters of the function around can be refined.
    fn unify_refined(&mut self, own: Ty, ty: Ty, span: Span) {
        let bare = self.program().follow_without_null(ty);
        let (own_args, args) = match (self.kind(own), self.kind(bare)) {
            (TyKind::Enum(a, own_args), TyKind::Enum(b, args)) if a == b => (own_args, args),
            (TyKind::Abstract(a, own_args), TyKind::Abstract(b, args)) if a == b => {
                (own_args, args)
            }
            _other => {
                self.pattern_ty(own, ty, span);
                return;
            }
        };
        for (&own_arg, &arg) in own_args.iter().zip(args.iter()) {
            if unify::try_unify(self.cx, own_arg, arg).is_ok() {
                continue;
            }
            if let TyKind::Param(param) = self.kind(arg) {
                self.refine_param(param, own_arg)
            } else {
                self.pattern_ty(own, ty, span);
                return;
            }
        }
    }

    fn refine_param(&mut self, param: TypeParamId, ty: Ty) {
        if !self.refinements.iter().any(|&(known, _)| known == param) {
            self.refinements.push((param, ty));
        }
    }

    /// A literal. It has the type that a constructor before it in the pattern decided, if that is a type parameter's.
    fn constant_pattern(&mut self, written: &ast::Expr, ty: Ty) -> Pat {
        let span = written.span;
        let value = self.infer(written, Expected::Value);
        let Some(constant) = crate::const_fold::fold(self, value) else {
            if self.program().is_error(self.ty(value)) {
                return Pat::any(Ty::ERROR, span);
            }
            return self.unrecognized(written);
        };
        let (own, refined) = (self.ty(value), self.refine(ty));
        if !self.pattern_ty(own, refined, span) {
            return Pat::any(Ty::ERROR, span);
        }
        Pat { ty, ..self.con_pattern(constant, value, refined, span) }
    }

    /// The pattern of a constant held against values of type `ty`.
    fn con_pattern(&mut self, constant: Const, value: ExprId, ty: Ty, span: Span) -> Pat {
        let bare = self.program().follow_abstracts(self.program().follow_without_null(ty));
        let is_float = bare == self.program().tys.float;
        let con = match constant {
            Const::Int(int) if is_float => Con::Float(f64::from(int)),
            Const::Int(int) => Con::Int(int),
            Const::Bool(value) => Con::Bool(value),
            Const::String(text) => Con::String(text),
            Const::Null => Con::Null,
            Const::Float(float) => Con::Float(float),
            Const::Int64(_) => Con::Value(value),
        };
        Pat { kind: PatKind::Con(con, Vec::new()), ty, span }
    }

    /// `{a: p, b: q}`.
    fn object_pattern(
        &mut self,
        fields: &[ast::ObjectField],
        ty: Ty,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let bare = self.program().follow_without_null(ty);
        let has_fields = matches!(
            self.program().types.kind(bare),
            TyKind::Anon(_)
                | TyKind::Inst(..)
                | TyKind::Abstract(..)
                | TyKind::Mono(_)
                | TyKind::Param(_)
        );
        let is_basic = self.cx.is_basic(bare) || bare == self.program().tys.string;
        if !has_fields || is_basic {
            let shown = self.show(ty);
            self.report(messages::cannot_field_match(span, &shown));
            return Pat::any(Ty::ERROR, span);
        }
        let mut names = Vec::with_capacity(fields.len());
        let mut parts = Vec::with_capacity(fields.len());
        for field in fields {
            let probe = self.add(ExprKind::Error, ty, span);
            let part = self.read_pattern_field(probe, field.name.name, field.name.span);
            let part_ty = self.ty(part);
            names.push(field.name.name);
            parts.push(self.pattern(&field.value, part_ty, bindings));
        }
        Pat { kind: PatKind::Con(Con::Fields(names), parts), ty, span }
    }

    /// The field that a structure pattern looked at, in the code of its switch.
    pub(crate) fn read_matched_field(&mut self, value: ExprId, name: Symbol, span: Span) -> ExprId {
        self.n_made_code += 1;
        let read = self.read_pattern_field(value, name, span);
        self.n_made_code -= 1;
        read
    }

    /// The field of a value that a structure pattern looks at.
    fn read_pattern_field(&mut self, value: ExprId, name: Symbol, span: Span) -> ExprId {
        let at = FieldName { name, name_span: span, span };
        let denoted = self.denote_field(value, at);
        self.read(denoted)
    }

    /// `[p, q]` against an array.
    fn array_pattern(
        &mut self,
        elements: &[ast::Expr],
        ty: Ty,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let element = self.mono();
        let bare = self.program().follow_without_null(ty);
        let element = if self.program().is_dynamic(bare) {
            Ty::DYNAMIC
        } else {
            let wanted = self.program().array_of(element);
            self.pattern_ty(bare, wanted, span);
            element
        };
        let parts: Vec<Pat> =
            elements.iter().map(|written| self.pattern(written, element, bindings)).collect();
        Pat { kind: PatKind::Con(Con::Array(parts.len() as u32), parts), ty, span }
    }

    fn binary_pattern(
        &mut self,
        written: &ast::Expr,
        binary: &ast::Binary,
        ty: Ty,
        bindings: &mut Bindings,
    ) -> Pat {
        if binary.op == ast::BinOp::BitOr {
            self.or_pattern(binary, ty, bindings, written.span)
        } else if binary.op == ast::BinOp::Arrow {
            self.extractor_pattern(binary, ty, bindings, written.span)
        } else if binary.op == ast::BinOp::Assign
            && let Some(name) = binary.left.as_ident()
        {
            let inner = self.pattern(&binary.right, ty, bindings);
            let local = self.bind(name.name, ty, bindings, name.span);
            Pat { kind: PatKind::As(local, Box::new(inner)), ty, span: written.span }
        } else {
            self.unrecognized(written)
        }
    }

    fn or_pattern(
        &mut self,
        binary: &ast::Binary,
        ty: Ty,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let before = bindings.current.len();
        let outer_required = bindings.required.take();
        let first = self.pattern(&binary.left, ty, bindings);
        let own: Vec<Symbol> = bindings.current.split_off(before);
        let outer = std::mem::take(&mut bindings.current);
        bindings.required = Some(own.clone());
        let second = self.pattern(&binary.right, ty, bindings);
        self.check_alternative(bindings, binary.right.span);
        bindings.current = outer;
        bindings.current.extend(own);
        bindings.required = outer_required;
        Pat { kind: PatKind::Or(vec![first, second]), ty, span }
    }
}
