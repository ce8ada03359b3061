//! Quick parser (temporary, until the real one lands).
#![allow(missing_docs, clippy::all, clippy::wildcard_enum_match_arm, clippy::excessive_nesting, clippy::too_many_lines, reason = "temporary")]
use rayzor_base::hash::FxIndexMap;
use rayzor_base::{Diagnostics, FileId, Span, Symbol};

use crate::ast::*;
use crate::quick_lex::{T, Tok, err, tokens, unescape};

struct P<'a> { ts: Vec<Tok>, at: usize, file: FileId, text: &'a str, d: &'a FxIndexMap<String, String>, ds: &'a mut Diagnostics, depth: u32, split: bool }
type R<X> = Result<X, ()>;
fn sy(s: &str) -> Symbol { Symbol::intern(s) }

pub fn parse(file: FileId, text: &str, d: &FxIndexMap<String, String>, ds: &mut Diagnostics) -> Module {
    let ts = tokens(text, file, 0, text.len(), d, ds);
    let mut p = P { ts, at: 0, file, text, d, ds, depth: 0, split: false };
    p.module()
}

impl<'a> P<'a> {
    fn t(&self) -> Tok { self.ts[self.at.min(self.ts.len() - 1)] }
    fn n(&self, i: usize) -> Tok { self.ts[(self.at + i).min(self.ts.len() - 1)] }
    fn sp(&self) -> Span { let t = self.t(); Span::new(self.file, t.lo, t.hi) }
    fn prev(&self) -> Span { let t = self.ts[self.at.saturating_sub(1)]; Span::new(self.file, t.lo, t.hi) }
    fn from(&self, s: Span) -> Span { s.to(self.prev()) }
    fn bump(&mut self) -> Tok { let t = self.t(); if t.t != T::Eof { self.at += 1; } t }
    fn is(&self, o: &str) -> bool { matches!(self.t().t, T::Op(x) if x == o) }
    fn nis(&self, i: usize, o: &str) -> bool { matches!(self.n(i).t, T::Op(x) if x == o) }
    fn kw(&self, k: &str) -> bool { let t = self.t(); (t.t == T::Kw || t.t == T::Ident) && t.sym.as_str() == k }
    fn nkw(&self, i: usize, k: &str) -> bool { let t = self.n(i); (t.t == T::Kw || t.t == T::Ident) && t.sym.as_str() == k }
    fn eat(&mut self, o: &str) -> bool { if self.is(o) { self.at += 1; true } else { false } }
    fn eatk(&mut self, k: &str) -> bool { if self.kw(k) { self.at += 1; true } else { false } }
    fn unexpected<X>(&mut self) -> R<X> { let t = self.t(); let s = if t.t == T::Eof { "end of file".to_owned() } else { self.text[t.lo as usize..t.hi as usize].to_owned() }; err(self.ds, self.sp(), format!("Unexpected {s}")); Err(()) }
    fn expect(&mut self, o: &str) -> R<()> { if self.eat(o) { Ok(()) } else { err(self.ds, self.sp(), format!("Expected {o}")); Err(()) } }
    fn ident(&mut self) -> R<Ident> {
        let t = self.t();
        let okkw = t.t == T::Kw && matches!(t.sym.as_str(), "default" | "dynamic" | "in" | "abstract" | "macro" | "operator" | "overload" | "enum" | "extern" | "final") ;
        if t.t == T::Ident || t.t == T::Dollar || okkw { self.at += 1; Ok(Ident { name: t.sym, span: Span::new(self.file, t.lo, t.hi) }) } else { self.unexpected() }
    }
    fn any_name(&mut self) -> R<Ident> { let t = self.t(); if matches!(t.t, T::Ident | T::Kw | T::Dollar) { self.at += 1; Ok(Ident { name: t.sym, span: Span::new(self.file, t.lo, t.hi) }) } else { self.unexpected() } }
    fn gt(&mut self) -> R<()> {
        if self.eat(">") { return Ok(()); }
        let t = self.t();
        for (o, r) in [(">>", ">"), (">>>", ">>"), (">=", "="), (">>=", ">="), (">>>=", ">>=")] { if self.is(o) { let at = self.at; self.ts[at] = Tok { t: T::Op(r), lo: t.lo + 1, ..t }; return Ok(()); } }
        // '>' '>' are lexed apart
        self.expect(">")
    }
    fn module(&mut self) -> Module {
        let start = self.sp();
        let mut m = Module { file: self.file, package: None, imports: vec![], decls: vec![], span: start };
        if self.kw("package") {
            let s = self.sp(); self.bump();
            let mut path = vec![];
            while !self.is(";") && self.t().t != T::Eof { match self.any_name() { Ok(i) => path.push(i), Err(()) => break } if !self.eat(".") { break; } }
            let _ok = self.expect(";");
            m.package = Some(Package { path, span: self.from(s) });
        }
        loop {
            if self.t().t == T::Eof { break; }
            if self.eat(";") { continue; }
            let at = self.at;
            if self.kw("import") || self.kw("using") { if let Ok(i) = self.import() { m.imports.push(i); } else { self.sync(at); } continue; }
            match self.decl() { Ok(d) => m.decls.push(d), Err(()) => self.sync(at) }
        }
        m.span = Span::new(self.file, 0, self.text.len() as u32);
        m
    }
    fn sync(&mut self, at: usize) {
        if self.at == at { self.bump(); }
        let mut depth = 0i32;
        while self.t().t != T::Eof {
            if depth <= 0 && (self.kw("class") || self.kw("interface") || self.kw("typedef") || self.kw("import")) { return; }
            if self.is("{") { depth += 1; }
            if self.is("}") { depth -= 1; if depth <= 0 { self.bump(); return; } }
            self.bump();
        }
    }
    fn import(&mut self) -> R<Import> {
        let s = self.sp();
        let kind = if self.bump().sym.as_str() == "using" { ImportKind::Using } else { ImportKind::Import };
        let mut path = vec![self.any_name()?];
        let mut mode = ImportMode::Normal;
        loop {
            if self.eat(".") { if self.eat("*") { mode = ImportMode::All; break; } path.push(self.any_name()?); }
            else if self.kw("as") || self.kw("in") { self.bump(); mode = ImportMode::Alias(self.ident()?); break; }
            else { break; }
        }
        self.expect(";")?;
        Ok(Import { kind, path, mode, span: self.from(s) })
    }
    fn metas(&mut self) -> R<Vec<Meta>> { let mut v = vec![]; while self.t().t == T::At { v.push(self.meta()?); } Ok(v) }
    fn meta(&mut self) -> R<Meta> {
        let s = self.sp(); self.bump();
        let mut n = String::new();
        if self.eat(":") { n.push(':'); }
        let i = self.any_name()?; n += i.name.as_str();
        while self.is(".") && self.n(0).lo == self.prev().hi { self.bump(); n.push('.'); n += self.any_name()?.name.as_str(); }
        let name_span = self.from(s);
        let args = if self.is("(") && self.t().lo == self.prev().hi { self.bump(); self.exprs_until(")")? } else { vec![] };
        Ok(Meta { name: sy(&n), name_span, args, span: self.from(s) })
    }
    fn modifiers(&mut self) -> Vec<Modifier> {
        let mut v = vec![];
        loop {
            let t = self.t();
            if t.t != T::Kw { break; }
            use ModifierKind::*;
            let kind = match t.sym.as_str() { "public" => Public, "private" => Private, "static" => Static, "override" => Override, "dynamic" => Dynamic, "inline" => Inline, "macro" => Macro, "extern" => Extern, "overload" => Overload,
                "final" if matches!(self.n(1).t, T::Kw) => Final,
                "abstract" if matches!(self.n(1).t, T::Kw) => Abstract, _ => break };
            v.push(Modifier { kind, span: self.sp() }); self.bump();
        }
        v
    }
    fn decl(&mut self) -> R<Decl> {
        let s = self.sp(); let doc0 = self.t().doc;
        let meta = self.metas()?;
        let doc = self.t().doc.or(doc0);
        let modifiers = self.modifiers();
        let t = self.t();
        let kind = t.sym.as_str();
        if kind == "function" || kind == "var" || kind == "final" { return Ok(Decl::Field(Box::new(self.field_rest(s, doc, meta, modifiers, false)?))); }
        if t.t != T::Kw && kind != "abstract" { return self.unexpected(); }
        let is_enum_abs = kind == "enum" && self.nkw(1, "abstract");
        if is_enum_abs { self.bump(); }
        self.bump();
        if !matches!(kind, "class" | "interface" | "enum" | "typedef" | "abstract") { self.at -= 1; return self.unexpected(); }
        let name = self.any_name()?;
        let params = self.type_params()?;
        let k = match kind {
            "class" | "interface" => {
                let (mut extends, mut implements) = (vec![], vec![]);
                loop { if self.eatk("extends") { extends.push(self.path()?); } else if self.eatk("implements") { implements.push(self.path()?); } else { break; } }
                TypeDeclKind::Class(ClassDecl { is_interface: kind == "interface", extends, implements, fields: self.fields()? })
            }
            "enum" if !is_enum_abs => TypeDeclKind::Enum(self.enum_()?),
            "typedef" => { self.expect("=")?; let target = self.ty()?; self.eat(";"); TypeDeclKind::Typedef(TypedefDecl { target }) }
            _ => {
                let underlying = if self.eat("(") { let t = self.ty()?; self.expect(")")?; Some(t) } else { None };
                let (mut from, mut to) = (vec![], vec![]);
                loop { if self.eatk("from") { from.push(self.ty()?); } else if self.eatk("to") { to.push(self.ty()?); } else { break; } }
                TypeDeclKind::Abstract(AbstractDecl { is_enum: is_enum_abs, underlying, from, to, fields: self.fields()? })
            }
        };
        Ok(Decl::Type(Box::new(TypeDecl { name, params, doc, meta, modifiers, kind: k, span: self.from(s) })))
    }
    fn type_params(&mut self) -> R<Vec<TypeParam>> {
        let mut v = vec![];
        if !self.eat("<") { return Ok(v); }
        loop {
            if self.is(">") { break; }
            let s = self.sp();
            let meta = self.metas()?;
            let name = self.ident()?;
            let mut constraints = vec![];
            if self.eat(":") {
                if self.is("(") { let save = self.at; self.bump(); let first = self.ty()?; if self.is(",") { constraints.push(first); while self.eat(",") { constraints.push(self.ty()?); } self.expect(")")?; } else { self.at = save; constraints.push(self.ty()?); } }
                else { let t = self.ty()?; if let TypeRefKind::Intersection(l) = t.kind { constraints = l; } else { constraints.push(t); } }
            }
            let default = if self.eat("=") { Some(self.type_arg()?) } else { None };
            v.push(TypeParam { name, meta, constraints, default, span: self.from(s) });
            if !self.eat(",") { break; }
        }
        self.gt()?;
        Ok(v)
    }
    fn enum_(&mut self) -> R<EnumDecl> {
        self.expect("{")?;
        let mut constructors = vec![];
        while !self.eat("}") {
            let s = self.sp(); let doc0 = self.t().doc;
            let meta = self.metas()?;
            let doc = self.t().doc.or(doc0);
            let name = self.any_name()?;
            let type_params = self.type_params()?;
            let params = if self.is("(") { Some(self.params()?) } else { None };
            let ret = if self.eat(":") { Some(self.ty()?) } else { None };
            self.expect(";")?;
            constructors.push(EnumConstructor { name, doc, meta, type_params, params, ret, span: self.from(s) });
        }
        Ok(EnumDecl { constructors })
    }
    fn fields(&mut self) -> R<Vec<Field>> {
        self.expect("{")?;
        let mut v = vec![];
        while !self.eat("}") {
            if self.t().t == T::Eof { err(self.ds, self.sp(), "Expected }"); return Ok(v); }
            let at = self.at;
            match self.field(false) { Ok(f) => v.push(f), Err(()) => {
                if self.at == at { self.bump(); }
                let mut depth = 0;
                while self.t().t != T::Eof {
                    if depth == 0 && (self.is("}") || self.kw("function") || self.kw("var") || self.kw("static") || self.kw("public")) { break; }
                    if self.is("{") { depth += 1; }
                    if self.is("}") { depth -= 1; }
                    let semi = depth == 0 && (self.is(";") || self.is("}"));
                    self.bump();
                    if semi { break; }
                }
            } }
        }
        Ok(v)
    }
    fn field(&mut self, anon: bool) -> R<Field> {
        let s = self.sp(); let doc0 = self.t().doc;
        let meta = self.metas()?;
        let doc = self.t().doc.or(doc0);
        let modifiers = self.modifiers();
        self.field_rest(s, doc, meta, modifiers, anon)
    }
    fn field_rest(&mut self, s: Span, doc: Option<Symbol>, meta: Vec<Meta>, mut modifiers: Vec<Modifier>, _anon: bool) -> R<Field> {
        if self.eatk("function") {
            let name = self.any_name()?;
            let f = self.function(true)?;
            if f.body.is_none() || !matches!(f.body.as_ref().map(|b| &b.kind), Some(ExprKind::Block(_))) { if !self.eat(";") && !matches!(self.ts[self.at - 1].t, T::Op("}")) { err(self.ds, self.prev().after(), "Missing ;"); } }
            return Ok(Field { name, doc, meta, modifiers, is_optional: false, kind: FieldKind::Method(f), span: self.from(s) });
        }
        let is_final = if self.eatk("final") { self.eatk("var"); true } else if self.eatk("var") { let f = modifiers.iter().any(|m| m.kind == ModifierKind::Final); modifiers.retain(|m| m.kind != ModifierKind::Final); f } else { return self.unexpected(); };
        let is_optional = self.eat("?");
        let name = self.any_name()?;
        let access = if self.is("(") {
            let s = self.sp(); self.bump();
            let read = self.accessor()?; self.expect(",")?; let write = self.accessor()?; self.expect(")")?;
            Some(PropertyAccess { read, write, span: self.from(s) })
        } else { None };
        let ty = if self.eat(":") { Some(self.ty()?) } else { None };
        let init = if self.eat("=") { Some(self.expr()?) } else { None };
        if !self.eat(";") && !(init.is_some() && matches!(self.ts[self.at - 1].t, T::Op("}"))) { err(self.ds, self.prev().after(), "Missing ;"); }
        Ok(Field { name, doc, meta, modifiers, is_optional, kind: FieldKind::Var(VarField { is_final, access, ty, init }), span: self.from(s) })
    }
    fn accessor(&mut self) -> R<Accessor> {
        let i = self.any_name()?;
        let kind = match i.name.as_str() { "default" => AccessorKind::Default, "null" => AccessorKind::Null, "never" => AccessorKind::Never, "dynamic" => AccessorKind::Dynamic, "get" => AccessorKind::Get, "set" => AccessorKind::Set, _ => AccessorKind::Named(i.name) };
        Ok(Accessor { kind, span: i.span })
    }
    fn function(&mut self, member: bool) -> R<Function> {
        let s = self.sp();
        let type_params = self.type_params()?;
        let params = self.params()?;
        let ret = if self.eat(":") { Some(self.ty()?) } else { None };
        let body = if member && (self.is(";")) { None } else { Some(Box::new(self.expr()?)) };
        Ok(Function { type_params, params, ret, body, span: self.from(s) })
    }
    fn params(&mut self) -> R<Vec<Param>> {
        self.expect("(")?;
        let mut v = vec![];
        while !self.eat(")") { v.push(self.param()?); if !self.eat(",") { self.expect(")")?; break; } }
        Ok(v)
    }
    fn param(&mut self) -> R<Param> {
        let s = self.sp();
        let meta = self.metas()?;
        let is_rest = self.eat("...");
        let is_optional = self.eat("?");
        let name = self.any_name()?;
        let ty = if self.eat(":") { Some(self.ty()?) } else { None };
        let default = if self.eat("=") { Some(self.expr()?) } else { None };
        Ok(Param { name, meta, is_optional, is_rest, ty, default, span: self.from(s) })
    }
    // ---- types
    fn ty(&mut self) -> R<TypeRef> {
        let s = self.sp();
        let first = self.ty_inter()?;
        if !self.is("->") { return Ok(first); }
        // parenthesised list?
        let mut params = vec![FunctionTypeParam { name: None, is_optional: false, is_rest: false, span: first.span, ty: first }];
        if let TypeRefKind::Optional(inner) = &params[0].ty.kind { let i = (**inner).clone(); params[0].is_optional = true; params[0].ty = i; }
        let mut ret;
        loop {
            self.expect("->")?;
            ret = self.ty_inter()?;
            if !self.is("->") { break; }
            let (o, t) = match ret.kind { TypeRefKind::Optional(i) => (true, *i), k => (false, TypeRef { kind: k, span: ret.span }) };
            params.push(FunctionTypeParam { name: None, is_optional: o, is_rest: false, span: t.span, ty: t });
        }
        if params.len() == 1 && matches!(&params[0].ty.kind, TypeRefKind::Path(p) if p.package.is_empty() && p.name.name.as_str() == "Void") { params.clear(); }
        Ok(TypeRef { kind: TypeRefKind::Function(FunctionType { params, ret: Box::new(ret), notation: FunctionNotation::Curried }), span: self.from(s) })
    }
    fn ty_inter(&mut self) -> R<TypeRef> {
        let s = self.sp();
        let first = self.ty_atom()?;
        if !self.is("&") { return Ok(first); }
        let mut v = vec![first];
        while self.eat("&") { v.push(self.ty_atom()?); }
        Ok(TypeRef { kind: TypeRefKind::Intersection(v), span: self.from(s) })
    }
    fn ty_atom(&mut self) -> R<TypeRef> {
        let s = self.sp();
        self.depth += 1;
        if self.depth > 200 { self.depth -= 1; return self.unexpected(); }
        let k = self.ty_atom_kind();
        self.depth -= 1;
        Ok(TypeRef { kind: k?, span: self.from(s) })
    }
    fn ty_atom_kind(&mut self) -> R<TypeRefKind> {
        if self.eat("?") { return Ok(TypeRefKind::Optional(Box::new(self.ty_atom()?))); }
        if self.is("(") {
            let save = self.at;
            self.bump();
            if self.eat(")") { self.expect("->")?; return Ok(TypeRefKind::Function(FunctionType { params: vec![], ret: Box::new(self.ty()?), notation: FunctionNotation::Parenthesised })); }
            let mut params = vec![];
            loop {
                let s = self.sp();
                let is_rest = self.eat("...");
                let opt = self.eat("?");
                let name = if matches!(self.t().t, T::Ident | T::Kw | T::Dollar) && self.nis(1, ":") { let i = self.any_name()?; self.bump(); Some(i) } else { None };
                let ty = self.ty()?;
                params.push(FunctionTypeParam { name, is_optional: opt, is_rest, ty, span: self.from(s) });
                if !self.eat(",") { break; }
                if self.is(")") { break; }
            }
            self.expect(")")?;
            let single = params.len() == 1 && params[0].name.is_none() && !params[0].is_optional && !params[0].is_rest;
            if self.is("->") && !(single && matches!(params[0].ty.kind, TypeRefKind::Function(_))) || !single {
                self.expect("->")?;
                let _save = save;
                return Ok(TypeRefKind::Function(FunctionType { params, ret: Box::new(self.ty()?), notation: FunctionNotation::Parenthesised }));
            }
            if self.is("->") { self.bump(); let ret = Box::new(self.ty()?); return Ok(TypeRefKind::Function(FunctionType { params, ret, notation: FunctionNotation::Parenthesised })); }
            let p = params.pop().ok_or(())?;
            return Ok(TypeRefKind::Paren(Box::new(p.ty)));
        }
        if self.eat("{") {
            let mut extends = vec![];
            while self.eat(">") { extends.push(self.path()?); if !self.eat(",") { break; } }
            let mut fields = vec![];
            let mut notation = AnonNotation::Short;
            while !self.eat("}") {
                if self.eat(";") { continue; }
                let at = self.at;
                let s = self.sp(); let doc = self.t().doc;
                let meta = self.metas()?;
                let doc = self.t().doc.or(doc);
                let short = self.is("?") || (matches!(self.t().t, T::Ident | T::Kw | T::Dollar) && self.nis(1, ":"));
                if short {
                    let is_optional = self.eat("?");
                    let name = self.any_name()?; self.expect(":")?; let ty = self.ty()?;
                    fields.push(Field { name, doc, meta, modifiers: vec![], is_optional, kind: FieldKind::Var(VarField { is_final: false, access: None, ty: Some(ty), init: None }), span: self.from(s) });
                    if !self.eat(",") { self.eat(";"); }
                } else { self.at = at; notation = AnonNotation::Class; fields.push(self.field(true)?); }
            }
            return Ok(TypeRefKind::Anon(AnonType { extends, fields, notation }));
        }
        Ok(TypeRefKind::Path(Box::new(self.path()?)))
    }
    fn path(&mut self) -> R<TypePath> {
        let s = self.sp();
        let mut parts = vec![self.any_name()?];
        while self.is(".") && matches!(self.n(1).t, T::Ident | T::Kw | T::Dollar) { self.bump(); parts.push(self.any_name()?); }
        let mut sub = None;
        let mut name = parts.pop().ok_or(())?;
        if let Some(last) = parts.last() { if is_type_name(last.name) { sub = Some(name); name = *last; parts.pop(); } }
        let mut args = vec![];
        if self.eat("<") { while !self.is(">") { args.push(self.type_arg()?); if !self.eat(",") { break; } } self.gt()?; }
        Ok(TypePath { package: parts, name, sub, args, span: self.from(s) })
    }
    fn type_arg(&mut self) -> R<TypeArg> {
        if matches!(self.t().t, T::Int | T::Float | T::Str | T::Single | T::Regex) || self.is("[") || self.is("-") || self.kw("true") || self.kw("false") { return Ok(TypeArg::Const(self.unary()?)); }
        Ok(TypeArg::Type(self.ty()?))
    }
    // ---- expressions
    fn exprs_until(&mut self, close: &str) -> R<Vec<Expr>> {
        let mut v = vec![];
        while !self.eat(close) { v.push(self.expr()?); if !self.eat(",") { self.expect(close)?; break; } }
        Ok(v)
    }
    fn mk(&self, s: Span, kind: ExprKind) -> Expr { Expr { kind, span: self.from(s) } }
    fn expr(&mut self) -> R<Expr> {
        self.depth += 1;
        if self.depth > 120 { err(self.ds, self.sp(), "Expression is nested too deeply"); self.depth -= 1; return Err(()); }
        let r = self.assign();
        self.depth -= 1;
        r
    }
    fn assign(&mut self) -> R<Expr> {
        let s = self.sp();
        let l = self.ternary()?;
        let T::Op(o) = self.t().t else { return Ok(l) };
        use AssignOp as A;
        let op = match o { "=" => BinOp::Assign, "=>" => BinOp::Arrow, "+=" => BinOp::AssignOp(A::Add), "-=" => BinOp::AssignOp(A::Sub), "*=" => BinOp::AssignOp(A::Mul), "/=" => BinOp::AssignOp(A::Div), "%=" => BinOp::AssignOp(A::Mod), "&=" => BinOp::AssignOp(A::BitAnd), "|=" => BinOp::AssignOp(A::BitOr), "^=" => BinOp::AssignOp(A::BitXor), "<<=" => BinOp::AssignOp(A::Shl), "&&=" => BinOp::AssignOp(A::And), "||=" => BinOp::AssignOp(A::Or), "??=" => BinOp::AssignOp(A::NullCoalesce), ">>>=" => BinOp::AssignOp(A::UShr),
            ">" if self.nis(1, ">=") && self.n(1).lo == self.t().hi => { self.bump(); BinOp::AssignOp(A::Shr) }
            _ => return Ok(l) };
        let op_span = self.sp();
        self.bump();
        let r = self.expr()?;
        Ok(self.mk(s, ExprKind::Binary(Binary { op, op_span, left: Box::new(l), right: Box::new(r) })))
    }
    fn ternary(&mut self) -> R<Expr> {
        let s = self.sp();
        let c = self.binary(0)?;
        if !self.eat("?") { return Ok(c); }
        let a = self.expr()?;
        self.expect(":")?;
        let b = self.expr()?;
        Ok(self.mk(s, ExprKind::Ternary(Box::new(Ternary { condition: c, then: a, otherwise: b }))))
    }
    fn op_at(&mut self) -> Option<(u8, BinOp, usize)> {
        if self.t().t == T::Kw && self.kw("in") { return Some((2, BinOp::In, 1)); }
        let T::Op(o) = self.t().t else { return None };
        let adj = |p: &Self, i: usize| p.n(i).lo == p.n(i - 1).hi;
        Some(match o {
            "??" => (3, BinOp::NullCoalesce, 1), "||" => (4, BinOp::Or, 1), "&&" => (5, BinOp::And, 1), "..." => (6, BinOp::Interval, 1),
            "==" => (7, BinOp::Eq, 1), "!=" => (7, BinOp::NotEq, 1), "<" => (7, BinOp::Lt, 1), "<=" => (7, BinOp::Lte, 1),
            "|" => (8, BinOp::BitOr, 1), "&" => (8, BinOp::BitAnd, 1), "^" => (8, BinOp::BitXor, 1),
            "<<" => (9, BinOp::Shl, 1), ">>>" => (9, BinOp::UShr, 1),
            ">" => {
                if self.nis(1, ">") && adj(self, 1) { if self.nis(2, "=") && adj(self, 2) { return None; } (9, BinOp::Shr, 2) }
                else if self.nis(1, "=") && adj(self, 1) { (7, BinOp::Gte, 2) }
                else if self.nis(1, "==") && adj(self, 1) { return None; }
                else { (7, BinOp::Gt, 1) }
            }
            "+" => (10, BinOp::Add, 1), "-" => (10, BinOp::Sub, 1), "*" => (11, BinOp::Mul, 1), "/" => (11, BinOp::Div, 1), "%" => (12, BinOp::Mod, 1),
            _ => return None,
        })
    }
    fn binary(&mut self, min: u8) -> R<Expr> {
        let s = self.sp();
        let mut l = self.unary()?;
        loop {
            if self.t().t == T::Ident && self.kw("is") && min < 7 && !self.nis(1, ":") {
                self.bump();
                let t = TypeRef { span: self.sp(), kind: if self.is("(") { self.ty_atom()?.kind } else { TypeRefKind::Path(Box::new(self.path()?)) } };
                l = self.mk(s, ExprKind::Is(Box::new(l), Box::new(t)));
                continue;
            }
            // `>>=` lexed apart
            if self.is(">") && self.nis(1, ">") && self.nis(2, "=") && self.n(1).lo == self.t().hi && self.n(2).lo == self.n(1).hi { if min > 0 { return Ok(l); } let sp = self.sp(); self.at += 3; let r = self.expr()?; return Ok(self.mk(s, ExprKind::Binary(Binary { op: BinOp::AssignOp(AssignOp::Shr), op_span: sp, left: Box::new(l), right: Box::new(r) }))); }
            let Some((p, op, n)) = self.op_at() else { return Ok(l) };
            let right_assoc = op == BinOp::NullCoalesce;
            if p <= min { return Ok(l); }
            let op_span = self.sp();
            self.at += n;
            let r = self.binary(if right_assoc { p - 1 } else { p })?;
            l = self.mk(s, ExprKind::Binary(Binary { op, op_span, left: Box::new(l), right: Box::new(r) }));
        }
    }
    fn unary(&mut self) -> R<Expr> {
        let s = self.sp();
        let op = match self.t().t { T::Op("++") => UnOp::Increment, T::Op("--") => UnOp::Decrement, T::Op("!") => UnOp::Not, T::Op("-") => UnOp::Neg, T::Op("~") => UnOp::BitNot, T::Op("...") => UnOp::Spread, _ => { let e = self.primary()?; return self.postfix(s, e); } };
        self.bump();
        self.depth += 1;
        if self.depth > 150 { self.depth -= 1; return self.unexpected(); }
        let e = self.unary();
        self.depth -= 1;
        Ok(self.mk(s, ExprKind::Unary(Unary { op, is_postfix: false, operand: Box::new(e?) })))
    }
    fn postfix(&mut self, s: Span, mut e: Expr) -> R<Expr> {
        loop {
            let T::Op(o) = self.t().t else { return Ok(e) };
            let block_like = matches!(e.kind, ExprKind::Block(_) | ExprKind::If(_) | ExprKind::While(_) | ExprKind::For(_) | ExprKind::Switch(_) | ExprKind::Try(_) | ExprKind::Function(_) | ExprKind::Var(_) | ExprKind::Return(_) | ExprKind::Throw(_) | ExprKind::Untyped(_)| ExprKind::Meta(..) | ExprKind::Break | ExprKind::Continue | ExprKind::Inline(_));
            if block_like { return Ok(e); }
            match o {
                "." | "?." => { self.bump(); let name = self.any_name()?; e = self.mk(s, ExprKind::Field(FieldAccess { object: Box::new(e), name, is_safe: o == "?." })); }
                "[" => { self.bump(); let i = self.expr()?; self.expect("]")?; e = self.mk(s, ExprKind::Index(Box::new(e), Box::new(i))); }
                "(" => { self.bump(); let a = self.exprs_until(")")?; e = self.mk(s, ExprKind::Call(Box::new(e), a)); }
                "++" | "--" => { self.bump(); e = self.mk(s, ExprKind::Unary(Unary { op: if o == "++" { UnOp::Increment } else { UnOp::Decrement }, is_postfix: true, operand: Box::new(e) })); }
                "!" if !self.nis(1, "=") => { let nx = self.n(1).t; if matches!(nx, T::Op(")" | "," | "]")) { self.bump(); e = self.mk(s, ExprKind::Unary(Unary { op: UnOp::Not, is_postfix: true, operand: Box::new(e) })); } else { return Ok(e); } }
                "{" if matches!(&e.kind, ExprKind::Ident(n) if n.as_str().starts_with('$')) => { let ExprKind::Ident(n) = e.kind else { return Ok(e) }; self.bump(); let i = self.expr()?; self.expect("}")?; e = self.mk(s, ExprKind::Splice(sy(&n.as_str()[1..]), Box::new(i))); }
                _ => return Ok(e),
            }
        }
    }
    fn arrow_body(&mut self, s: Span, params: Vec<Param>, ret: Option<TypeRef>) -> R<Expr> {
        let body = self.expr()?;
        let function = Function { type_params: vec![], params, ret, body: Some(Box::new(body)), span: self.from(s) };
        Ok(self.mk(s, ExprKind::Function(Box::new(FunctionExpr { kind: FunctionExprKind::Arrow, is_inline: false, function }))))
    }
    /// Whether the parenthesis at the cursor opens an arrow function's parameters.
    fn is_arrow(&self) -> bool {
        let (mut i, mut d) = (0, 0);
        loop {
            match self.n(i).t { T::Op("(" | "[" | "{") => d += 1, T::Op(")" | "]" | "}") => { d -= 1; if d == 0 { break; } } T::Eof => return false, _ => {} }
            i += 1;
        }
        if self.nis(i + 1, "->") { return true; }
        if self.nis(i + 1, ":") {
            // (args):T -> body ; only when the inside looks like parameters
            let ok = self.nis(1, ")") || self.nis(1, "?") || (self.n(1).t == T::Ident && (self.nis(2, ":") || self.nis(2, ",") || self.nis(2, ")") ));
            if !ok { return false; }
            let mut j = i + 2; let mut d = 0;
            loop { match self.n(j).t { T::Op("->") if d == 0 => return true, T::Op("<" | "(" ) => d += 1, T::Op(">" | ")") => { d -= 1; if d < 0 { return false; } }, T::Ident | T::Kw | T::Op("." | ",") => {}, _ => return false } j += 1; }
        }
        false
    }
    fn primary(&mut self) -> R<Expr> {
        let s = self.sp();
        let t = self.t();
        match t.t {
            T::Int | T::Float => { self.bump(); let (a, b) = t.sym.as_str().split_once(':').unwrap_or((t.sym.as_str(), ""));
                if t.t == T::Float { Ok(self.mk(s, ExprKind::Float(FloatLiteral { text: sy(a), has_suffix: b != "" }))) }
                else { let suffix = match b { "i32" => IntSuffix::I32, "u32" => IntSuffix::U32, "i64" => IntSuffix::I64, _ => IntSuffix::None }; Ok(self.mk(s, ExprKind::Int(IntLiteral { text: sy(a), suffix }))) } }
            T::Str => { self.bump(); let raw = &self.text[t.lo as usize + 1..(t.hi as usize - 1).max(t.lo as usize + 1)]; let v = unescape(raw, s, self.ds); Ok(self.mk(s, ExprKind::Str(StringLiteral { value: sy(&v), quote: Quote::Double }))) }
            T::Single => { self.bump(); self.interpolation(t, s) }
            T::Regex => { self.bump(); let (f, p) = t.sym.as_str().split_once('/').ok_or(())?; Ok(self.mk(s, ExprKind::Regex(RegexLiteral { pattern: sy(p), flags: sy(f) }))) }
            T::At => { let m = self.meta()?; let e = if self.is(";") || self.is("}") { self.mk(s, ExprKind::Block(vec![])) } else { self.expr()? }; Ok(self.mk(s, ExprKind::Meta(Box::new(m), Box::new(e)))) }
            T::Dollar => { self.bump(); Ok(self.mk(s, ExprKind::Ident(t.sym))) }
            T::Ident => {
                self.bump();
                if self.is("->") { self.bump(); let name = Ident { name: t.sym, span: s }; return self.arrow_body(s, vec![Param { name, meta: vec![], is_optional: false, is_rest: false, ty: None, default: None, span: s }], None); }
                Ok(self.mk(s, ExprKind::Ident(t.sym)))
            }
            T::Op("(") => {
                if self.is_arrow() {
                    let params = self.params()?;
                    let ret = if self.eat(":") { Some(self.ty_inter()?) } else { None };
                    self.expect("->")?;
                    return self.arrow_body(s, params, ret);
                }
                self.bump();
                let e = self.expr()?;
                if self.eat(":") { let ty = self.ty()?; self.expect(")")?; return Ok(self.mk(s, ExprKind::TypeCheck(Box::new(e), Box::new(ty)))); }
                self.expect(")")?;
                Ok(self.mk(s, ExprKind::Paren(Box::new(e))))
            }
            T::Op("[") => { self.bump(); let v = self.exprs_until("]")?; Ok(self.mk(s, ExprKind::Array(v))) }
            T::Op("{") => self.block_or_object(),
            T::Op("<") => { err(self.ds, s, "Unexpected <"); Err(()) }
            T::Kw => self.keyword(s, t),
            _ => self.unexpected(),
        }
    }
    fn interpolation(&mut self, t: Tok, s: Span) -> R<Expr> {
        let (lo, hi) = (t.lo as usize + 1, (t.hi as usize - 1).max(t.lo as usize + 1));
        let b = self.text.as_bytes();
        let mut parts: Vec<InterpolationPart> = vec![];
        let mut buf = String::new();
        let mut start = lo;
        let mut i = lo;
        let mut any = false;
        macro_rules! flush { ($p:expr, $at:expr) => { buf.push_str(&unescape(&$p.text[start..$at], s, $p.ds)); } }
        while i < hi {
            if b[i] == b'\\' { i += 2; continue; }
            if b[i] == b'$' && i + 1 < hi {
                if b[i + 1] == b'$' { flush!(self, i); buf.push('$'); i += 2; start = i; continue; }
                if b[i + 1] == b'{' || b[i + 1].is_ascii_alphabetic() || b[i + 1] == b'_' {
                    flush!(self, i);
                    if !buf.is_empty() { parts.push(InterpolationPart::Text(sy(&buf), Span::new(self.file, start as u32, i as u32))); buf.clear(); }
                    any = true;
                    let (a, z);
                    if b[i + 1] == b'{' {
                        let mut lx = crate::quick_lex::Lexer::new(self.text, self.file, i + 2, hi);
                        let mut d = 1; let mut scratch = Diagnostics::new(); let mut end = hi;
                        while d > 0 { let k = lx.next(&mut scratch); match k.t { T::Op("{") => d += 1, T::Op("}") => { d -= 1; end = k.lo as usize; } T::Eof => break, _ => {} } }
                        a = i + 2; z = end; i = (end + 1).min(hi);
                    } else { let mut e = i + 1; while e < hi && (b[e].is_ascii_alphanumeric() || b[e] == b'_') { e += 1; } a = i + 1; z = e; i = e; }
                    start = i;
                    let ts = tokens(self.text, self.file, a, z, self.d, self.ds);
                    let mut p = P { ts, at: 0, file: self.file, text: self.text, d: self.d, ds: self.ds, depth: self.depth + 1, split: false };
                    let e = p.expr()?;
                    if p.t().t != T::Eof { return p.unexpected(); }
                    parts.push(InterpolationPart::Expr(e));
                    continue;
                }
            }
            i += 1;
        }
        flush!(self, hi);
        if !any { return Ok(self.mk(s, ExprKind::Str(StringLiteral { value: sy(&buf), quote: Quote::Single }))); }
        if !buf.is_empty() { parts.push(InterpolationPart::Text(sy(&buf), Span::new(self.file, start as u32, hi as u32))); }
        Ok(self.mk(s, ExprKind::Interpolation(parts)))
    }
    fn block_or_object(&mut self) -> R<Expr> {
        let s = self.sp();
        let key = matches!(self.n(1).t, T::Ident | T::Str | T::Single | T::Dollar | T::Kw) && self.nis(2, ":") ;
        if key || (self.nis(1, "}") && false) {
            self.bump();
            let mut v = vec![];
            while !self.eat("}") {
                let fs = self.sp(); let t = self.t();
                let (name, quote) = match t.t { T::Str | T::Single => { self.bump(); let raw = unescape(&self.text[t.lo as usize + 1..t.hi as usize - 1], fs, self.ds); (Ident { name: sy(&raw), span: fs }, Some(if t.t == T::Str { Quote::Double } else { Quote::Single })) } _ => (self.any_name()?, None) };
                self.expect(":")?;
                let value = self.expr()?;
                v.push(ObjectField { name, quote, value, span: self.from(fs) });
                if !self.eat(",") { self.expect("}")?; break; }
            }
            return Ok(self.mk(s, ExprKind::Object(v)));
        }
        self.bump();
        let v = self.block_items()?;
        self.expect("}")?;
        Ok(self.mk(s, ExprKind::Block(v)))
    }
    fn ends_block(&self) -> bool { matches!(self.ts[self.at.saturating_sub(1)].t, T::Op("}")) }
    fn block_items(&mut self) -> R<Vec<Expr>> {
        let mut v = vec![];
        while !self.is("}") && self.t().t != T::Eof && !(self.t().t == T::Kw && (self.kw("case") || self.kw("default") && self.nis(1, ":"))) {
            if self.eat(";") { continue; }
            let at = self.at;
            match self.expr() {
                Ok(e) => { v.push(e); if !self.eat(";") && !self.ends_block() && !self.is("}") { if self.t().t == T::Eof { break; } err(self.ds, self.prev().after(), "Missing ;"); } }
                Err(()) => {
                    if self.at == at { self.bump(); }
                    let mut d = 0;
                    while self.t().t != T::Eof { if d == 0 && (self.is(";") || self.is("}")) { break; } if self.is("{") { d += 1; } if self.is("}") { d -= 1; } self.bump(); }
                    v.push(Expr { kind: ExprKind::Error, span: self.prev() });
                }
            }
        }
        Ok(v)
    }
    fn object_start(&self) -> bool { false }
    fn vars(&mut self, s: Span, is_static: bool) -> R<Expr> {
        let is_final = self.bump().sym.as_str() == "final";
        let mut vars = vec![];
        loop {
            let vs = self.sp();
            let meta = self.metas()?;
            self.eat("?");
            let name = self.any_name()?;
            let ty = if self.eat(":") { Some(self.ty()?) } else { None };
            let init = if self.eat("=") { Some(Box::new(self.expr()?)) } else { None };
            vars.push(VarDecl { name, meta, ty, init, span: self.from(vs) });
            if !self.eat(",") { break; }
        }
        Ok(self.mk(s, ExprKind::Var(VarDecls { is_final, is_static, vars })))
    }
    fn keyword(&mut self, s: Span, t: Tok) -> R<Expr> {
        let _unused = (self.object_start(), self.split);
        match t.sym.as_str() {
            "null" => { self.bump(); Ok(self.mk(s, ExprKind::Null)) }
            "true" | "false" => { self.bump(); Ok(self.mk(s, ExprKind::Bool(t.sym.as_str() == "true"))) }
            "super" => { self.bump(); Ok(self.mk(s, ExprKind::Super)) }
            "this" => { self.bump(); Ok(self.mk(s, ExprKind::This)) }
            "abstract" => { self.bump(); Ok(self.mk(s, ExprKind::AbstractThis)) }
            "var" | "final" => self.vars(s, false),
            "static" => { self.bump(); if self.kw("var") || self.kw("final") { self.vars(s, true) } else { self.unexpected() } }
            "inline" => { self.bump(); if self.kw("function") { return self.func(s, true); } let e = self.unary()?; Ok(self.mk(s, ExprKind::Inline(Box::new(e)))) }
            "function" => self.func(s, false),
            "new" => { self.bump(); let path = Box::new(self.path()?); self.expect("(")?; let args = self.exprs_until(")")?; Ok(self.mk(s, ExprKind::New(New { path, args }))) }
            "if" => { self.bump(); self.expect("(")?; let condition = self.expr()?; self.expect(")")?; let then = self.expr()?;
                let save = self.at;
                self.eat(";");
                let otherwise = if self.eatk("else") { Some(self.expr()?) } else { self.at = save; None };
                Ok(self.mk(s, ExprKind::If(Box::new(If { condition, then, otherwise })))) }
            "for" => { self.bump(); self.expect("(")?; let l = self.for_head()?; self.expect(")")?; let body = self.expr()?; Ok(self.mk(s, ExprKind::For(Box::new(For { header: l, body })))) }
            "while" => { self.bump(); self.expect("(")?; let condition = self.expr()?; self.expect(")")?; let body = self.expr()?; Ok(self.mk(s, ExprKind::While(Box::new(While { condition, body, is_do: false })))) }
            "do" => { self.bump(); let body = self.expr()?; self.eat(";"); if !self.eatk("while") { return self.unexpected(); } self.expect("(")?; let condition = self.expr()?; self.expect(")")?; Ok(self.mk(s, ExprKind::While(Box::new(While { condition, body, is_do: true })))) }
            "switch" => self.switch(s),
            "try" => { self.bump(); let body = self.expr()?; self.eat_semi_before("catch");
                let mut catches = vec![];
                while self.kw("catch") { let cs = self.sp(); self.bump(); self.expect("(")?; let name = self.any_name()?; let ty = if self.eat(":") { Some(self.ty()?) } else { None }; self.expect(")")?; let body = self.expr()?; catches.push(Catch { name, ty, body, span: self.from(cs) }); self.eat_semi_before("catch"); }
                Ok(self.mk(s, ExprKind::Try(Box::new(Try { body, catches })))) }
            "return" => { self.bump(); let v = if self.is(";") || self.is("}") || self.is(")") || self.is(",") || self.is("]") || self.t().t == T::Eof || self.kw("case") || self.kw("else") { None } else { Some(Box::new(self.expr()?)) }; Ok(self.mk(s, ExprKind::Return(v))) }
            "break" => { self.bump(); Ok(self.mk(s, ExprKind::Break)) }
            "continue" => { self.bump(); Ok(self.mk(s, ExprKind::Continue)) }
            "throw" => { self.bump(); let e = self.expr()?; Ok(self.mk(s, ExprKind::Throw(Box::new(e)))) }
            "untyped" => { self.bump(); let e = self.expr()?; Ok(self.mk(s, ExprKind::Untyped(Box::new(e)))) }
            "cast" => { self.bump();
                if self.is("(") && !self.is_arrow() { let save = self.at; self.bump(); let e = self.expr()?; if self.eat(",") { let ty = self.ty()?; self.expect(")")?; return Ok(self.mk(s, ExprKind::Cast(Box::new(e), Some(Box::new(ty))))); } self.at = save; }
                let e = self.unary()?; Ok(self.mk(s, ExprKind::Cast(Box::new(e), None))) }
            "macro" => { self.bump(); if self.eat(":") { let t = self.ty()?; return Ok(self.mk(s, ExprKind::Reify(Reification::Type(Box::new(t))))); }
                if self.kw("class") { let d = self.decl()?; if let Decl::Type(d) = d { return Ok(self.mk(s, ExprKind::Reify(Reification::Class(d)))); } return Err(()); }
                let e = self.expr()?; Ok(self.mk(s, ExprKind::Reify(Reification::Expr(Box::new(e))))) }
            "dynamic" | "default" | "operator" | "overload" | "extern" | "in" | "enum" => { self.bump(); Ok(self.mk(s, ExprKind::Ident(t.sym))) }
            "super_" => self.unexpected(),
            _ => self.unexpected(),
        }
    }
    fn for_head(&mut self) -> R<Expr> {
        let s = self.sp();
        let a = self.any_name()?;
        let mut l = Expr { kind: ExprKind::Ident(a.name), span: a.span };
        if self.is("=>") {
            let op_span = self.sp();
            self.bump();
            let r = self.for_head()?;
            return Ok(self.mk(s, ExprKind::Binary(Binary { op: BinOp::Arrow, op_span, left: Box::new(l), right: Box::new(r) })));
        }
        let op_span = self.sp();
        if !self.eatk("in") { return self.unexpected(); }
        let r = self.expr()?;
        l = self.mk(s, ExprKind::Binary(Binary { op: BinOp::In, op_span, left: Box::new(l), right: Box::new(r) }));
        Ok(l)
    }
    fn eat_semi_before(&mut self, k: &str) { if self.is(";") && self.nkw(1, k) { self.bump(); } }
    fn func(&mut self, s: Span, is_inline: bool) -> R<Expr> {
        self.bump();
        let kind = if matches!(self.t().t, T::Ident | T::Dollar | T::Kw) { FunctionExprKind::Named(self.any_name()?) } else { FunctionExprKind::Anonymous };
        let function = self.function(false)?;
        Ok(self.mk(s, ExprKind::Function(Box::new(FunctionExpr { kind, is_inline, function }))))
    }
    fn switch(&mut self, s: Span) -> R<Expr> {
        self.bump();
        let subject = self.expr_no_brace()?;
        self.expect("{")?;
        let (mut cases, mut default) = (vec![], None);
        while !self.eat("}") {
            let cs = self.sp();
            if self.kw("default") { self.bump(); self.expect(":")?; let bs = self.sp(); let exprs = self.block_items()?; default = Some(CaseBody { exprs, span: self.from(bs) }); continue; }
            if !self.eatk("case") { return self.unexpected(); }
            let mut patterns = vec![];
            loop {
                let ps = self.sp();
                let p = if self.t().t == T::Kw && self.kw("var") { self.bump(); let n = self.any_name()?; let e = Expr { kind: ExprKind::Var(VarDecls { is_final: false, is_static: false, vars: vec![VarDecl { name: n, meta: vec![], ty: None, init: None, span: n.span }] }), span: self.from(ps) }; e } else { self.expr()? };
                patterns.push(p);
                if !self.eat(",") { break; }
            }
            let guard = if self.eatk("if") { self.expect("(")?; let g = self.expr()?; self.expect(")")?; Some(g) } else { None };
            self.expect(":")?;
            let bs = self.sp();
            let exprs = self.block_items()?;
            let bspan = if exprs.is_empty() { self.prev() } else { self.from(bs) };
            cases.push(Case { patterns, guard, body: CaseBody { exprs, span: bspan }, span: self.from(cs) });
        }
        Ok(self.mk(s, ExprKind::Switch(Box::new(Switch { subject, cases, default }))))
    }
    fn expr_no_brace(&mut self) -> R<Expr> { self.expr() }
}
