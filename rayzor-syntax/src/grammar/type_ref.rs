//! Types, type paths and type parameters.

use rayzor_base::Span;

use crate::ast::{
    AnonNotation, AnonType, Field, FieldKind, FunctionNotation, FunctionType, FunctionTypeParam,
    Ident, TypeArg, TypeParam, TypePath, TypeRef, TypeRefKind, VarField, is_type_name,
};
use crate::diagnostics;
use crate::parser::{Parser, UNEXPECTED};
use crate::token::TokenKind as T;

impl Parser<'_> {
    pub(super) fn type_ref(&mut self) -> TypeRef {
        let span = self.span();
        self.nested(Self::type_ref_unguarded).unwrap_or(TypeRef { kind: TypeRefKind::Error, span })
    }

    /// `: T`, if there is a colon.
    pub(super) fn type_hint(&mut self) -> Option<TypeRef> {
        self.eat(T::Colon).then(|| self.type_ref())
    }

    fn type_ref_unguarded(&mut self) -> TypeRef {
        let start = self.span();
        let first = if self.eat(T::Question) {
            let inner =
                Box::new(self.nested(Self::type_ref_inner).unwrap_or(self.type_error(start)));
            TypeRef { kind: TypeRefKind::Optional(inner), span: self.span_from(start) }
        } else {
            self.type_ref_inner()
        };
        match self.peek() {
            // A parenthesised function type ends after its result.
            _ if matches!(first.kind, TypeRefKind::Function(_)) => first,
            T::Arrow => self.curried_function(first),
            T::Amp => self.intersection(first),
            _ => first,
        }
    }

    fn type_error(&self, span: Span) -> TypeRef {
        TypeRef { kind: TypeRefKind::Error, span }
    }

    /// A type up to, but without, an arrow or `&` behind it.
    fn type_ref_inner(&mut self) -> TypeRef {
        let start = self.span();
        match self.peek() {
            T::ParenOpen => self.paren_type(),
            T::BraceOpen => self.anon_type(),
            T::Ident | T::Dollar | T::KwMacro | T::KwExtern => {
                let path = self.type_path();
                TypeRef { span: path.span, kind: TypeRefKind::Path(Box::new(path)) }
            }
            _ => {
                self.unexpected();
                self.type_error(start)
            }
        }
    }

    /// `first -> …`. What follows is part of the same function type if it is one too.
    fn curried_function(&mut self, first: TypeRef) -> TypeRef {
        self.bump();
        let rest = self.type_ref();
        let span = first.span.to(rest.span);
        let param = match first {
            TypeRef { kind: TypeRefKind::Optional(ty), span } => {
                FunctionTypeParam { name: None, is_optional: true, is_rest: false, ty: *ty, span }
            }
            ty => FunctionTypeParam {
                name: None,
                is_optional: false,
                is_rest: false,
                span: ty.span,
                ty,
            },
        };
        let function = match rest.kind {
            TypeRefKind::Function(mut function) => {
                function.params.insert(0, param);
                if function.params.len() == 1 {
                    function.notation = FunctionNotation::Curried;
                }
                function
            }
            kind => FunctionType {
                params: vec![param],
                ret: Box::new(TypeRef { kind, span: rest.span }),
                notation: FunctionNotation::Curried,
            },
        };
        TypeRef { kind: TypeRefKind::Function(function), span }
    }

    fn intersection(&mut self, first: TypeRef) -> TypeRef {
        self.bump();
        let rest = self.type_ref();
        let span = first.span.to(rest.span);
        let mut types = vec![first];
        match rest.kind {
            TypeRefKind::Intersection(more) => types.extend(more),
            kind => types.push(TypeRef { kind, span: rest.span }),
        }
        TypeRef { kind: TypeRefKind::Intersection(types), span }
    }

    /// `(T)`, or `(a:A, ?B) -> C`.
    fn paren_type(&mut self) -> TypeRef {
        let start = self.span();
        self.bump();
        let mut params = self.comma_list(T::ParenClose, UNEXPECTED, Self::function_type_param);
        let is_plain = |param: &FunctionTypeParam| {
            param.name.is_none() && !param.is_optional && !param.is_rest
        };
        if params.len() == 1 && is_plain(&params[0]) {
            let inner = Box::new(params.remove(0).ty);
            return TypeRef { kind: TypeRefKind::Paren(inner), span: self.span_from(start) };
        }
        if !self.require(T::Arrow) {
            return self.type_error(start);
        }
        let ret = self.nested(Self::type_ref_inner).unwrap_or(self.type_error(start));
        if matches!(ret.kind, TypeRefKind::Function(_)) {
            self.error(diagnostics::bare_function_result(ret.span));
        }
        let ret = Box::new(ret);
        let function = FunctionType { params, ret, notation: FunctionNotation::Parenthesised };
        TypeRef { kind: TypeRefKind::Function(function), span: self.span_from(start) }
    }

    fn function_type_param(&mut self) -> FunctionTypeParam {
        let start = self.span();
        let is_rest = self.eat(T::Ellipsis);
        let is_optional = self.eat(T::Question);
        let mut name = None;
        if matches!(self.peek(), T::Ident | T::Dollar) && self.peek_at(1) == T::Colon {
            name = Some(self.bump_ident());
            self.bump();
        }
        let ty = self.type_ref();
        FunctionTypeParam { name, is_optional, is_rest, ty, span: self.span_from(start) }
    }

    fn anon_type(&mut self) -> TypeRef {
        let start = self.span();
        self.bump();
        let mut extends = Vec::new();
        while self.eat(T::Gt) {
            extends.push(self.type_path());
            if !self.eat(T::Comma) {
                break;
            }
        }
        let (notation, fields) = match self.peek_past_meta() {
            T::Ident | T::Dollar | T::Question | T::BraceClose => {
                let fields = self.comma_list(T::BraceClose, ", or }", Self::anon_field);
                (AnonNotation::Short, fields)
            }
            _ => (AnonNotation::Class, self.field_block()),
        };
        let anon = AnonType { extends, fields, notation };
        TypeRef { kind: TypeRefKind::Anon(anon), span: self.span_from(start) }
    }

    /// The kind of the token behind the metadata that stands here.
    fn peek_past_meta(&self) -> T {
        let mut ahead = 0;
        while self.peek_at(ahead) == T::Meta {
            ahead += 1;
            if self.peek_at(ahead) != T::ParenOpen {
                continue;
            }
            let mut open = 0u32;
            loop {
                match self.peek_at(ahead) {
                    T::ParenOpen => open += 1,
                    T::ParenClose => open -= 1,
                    T::Eof => return T::Eof,
                    _ => {}
                }
                ahead += 1;
                if open == 0 {
                    break;
                }
            }
        }
        self.peek_at(ahead)
    }

    /// `?x:T`
    fn anon_field(&mut self) -> Field {
        let (start_pos, start) = (self.pos, self.span());
        let meta = self.meta_list();
        let is_optional = self.eat(T::Question);
        let doc = self.doc_since(start_pos);
        let name = self.expect_ident();
        let ty = if self.require(T::Colon) { Some(self.type_ref()) } else { None };
        let kind = FieldKind::Var(VarField { is_final: false, access: None, ty, init: None });
        Field {
            name,
            doc,
            meta,
            modifiers: Vec::new(),
            is_optional,
            kind,
            span: self.span_from(start),
        }
    }

    /// `pack.Module.Sub<Args>`
    pub(super) fn type_path(&mut self) -> TypePath {
        let start = self.span();
        let mut package = Vec::new();
        let mut name = self.path_name();
        while !names_type(name) && self.at(T::Dot) {
            self.bump();
            package.push(name);
            name = self.path_name();
        }
        if !names_type(name) && name.name != rayzor_base::names::EMPTY {
            self.error(diagnostics::type_name_case(name.span));
        }
        let mut sub = None;
        if self.at(T::Dot) {
            self.bump();
            if matches!(self.peek(), T::Ident | T::Dollar)
                && names_type(self.ident_of(self.token()))
            {
                sub = Some(self.bump_ident());
            } else {
                self.unexpected();
            }
        }
        let args = if self.at(T::Lt) { self.type_args() } else { Vec::new() };
        TypePath { package, name, sub, args, span: self.span_from(start) }
    }

    fn path_name(&mut self) -> Ident {
        match self.peek() {
            T::Ident | T::Dollar => self.bump_ident(),
            T::KwMacro | T::KwExtern | T::KwFunction if self.pos > 0 => self.bump_ident(),
            _ => self.expect_ident(),
        }
    }

    fn type_args(&mut self) -> Vec<TypeArg> {
        self.bump();
        self.comma_list(T::Gt, UNEXPECTED, Self::type_arg)
    }

    fn type_arg(&mut self) -> TypeArg {
        match self.peek() {
            T::Int
            | T::Float
            | T::DoubleString
            | T::SingleString
            | T::Regex
            | T::KwTrue
            | T::KwFalse
            | T::KwNull => TypeArg::Const(self.unary()),
            T::BracketOpen | T::Minus => TypeArg::Const(self.unary()),
            _ => TypeArg::Type(self.type_ref()),
        }
    }

    /// `<T, U:A & B = C>`, if there is one.
    pub(super) fn type_params(&mut self) -> Vec<TypeParam> {
        if !self.eat(T::Lt) {
            return Vec::new();
        }
        if self.at(T::Gt) {
            self.expected("type parameter");
        }
        let params = self.comma_list(T::Gt, UNEXPECTED, Self::type_param);
        for (index, param) in params.iter().enumerate() {
            let name = param.name.name;
            if params[..index].iter().any(|other| other.name.name == name) {
                self.error(diagnostics::duplicate_type_param(param.name.span, name.as_str()));
            }
        }
        params
    }

    fn type_param(&mut self) -> TypeParam {
        let start = self.span();
        let meta = self.meta_list();
        let name = self.expect_ident();
        let constraints = match self.type_hint() {
            None => Vec::new(),
            Some(TypeRef { kind: TypeRefKind::Intersection(types), .. }) => types,
            Some(ty) => vec![ty],
        };
        let default = self.eat(T::Assign).then(|| self.type_arg());
        TypeParam { name, meta, constraints, default, span: self.span_from(start) }
    }
}

/// Whether a name is spelled as a type; spliced names may be.
fn names_type(ident: Ident) -> bool {
    is_type_name(ident.name) || ident.name.as_str().starts_with('$')
}
