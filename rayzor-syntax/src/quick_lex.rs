//! Quick lexer (temporary).
use rayzor_base::{Diagnostic, Diagnostics, FileId, Span, Symbol, Code};
use rayzor_base::hash::FxIndexMap;

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum T { Ident, Kw, Dollar, Int, Float, Str, Single, Regex, Op(&'static str), At, Hash, Eof }

#[derive(Clone, Copy, Debug)]
pub(crate) struct Tok { pub(crate) t: T, pub(crate) lo: u32, pub(crate) hi: u32, pub(crate) sym: Symbol, pub(crate) doc: Option<Symbol> }

const KWS: &[&str] = &["function","class","var","if","else","while","do","for","break","continue","return","extends","implements","import","switch","case","default","static","public","private","try","catch","new","this","throw","super","extern","enum","in","interface","untyped","cast","override","typedef","dynamic","package","inline","using","null","true","false","abstract","macro","final","operator","overload"];
const OPS: &[&str] = &[">>>=","...", "<<=", ">>>", "??=", "&&=", "||=", "=>", "->", "==", "!=", "<=", "++", "--", "+=", "-=", "*=", "/=", "%=", "&=", "|=", "^=", "<<", "&&", "||", "?.", "??", "+","-","*","/","%","=","<",">","!","~","&","|","^","?",":",";",",",".","(",")","[","]","{","}"];

pub(crate) fn err(ds: &mut Diagnostics, span: Span, m: impl Into<String>) { ds.report(Diagnostic::error(Code("E0101"), span, m)); }

pub(crate) struct Lexer<'a> { pub(crate) text: &'a str, pub(crate) file: FileId, pub(crate) at: usize, pub(crate) end: usize, doc: Option<Symbol> }

impl<'a> Lexer<'a> {
    pub(crate) fn new(text: &'a str, file: FileId, at: usize, end: usize) -> Self { Lexer { text, file, at, end, doc: None } }
    fn b(&self, i: usize) -> u8 { if self.at + i < self.end { self.text.as_bytes()[self.at + i] } else { 0 } }
    fn skip(&mut self, ds: &mut Diagnostics) {
        loop {
            let c = self.b(0);
            if self.at >= self.end { return; }
            if c == b' ' || c == b'\t' || c == b'\n' || c == b'\r' { self.at += 1; continue; }
            if self.text[self.at..].starts_with('\u{feff}') { self.at += 3; continue; }
            if c == b'/' && self.b(1) == b'/' { while self.at < self.end && self.b(0) != b'\n' { self.at += 1; } continue; }
            if c == b'/' && self.b(1) == b'*' {
                let start = self.at;
                match self.text[self.at + 2..self.end].find("*/") {
                    Some(n) => { if self.b(2) == b'*' { self.doc = Some(Symbol::intern(self.text[start + 3..start + 2 + n.max(1)].trim())); } self.at += n + 4; }
                    None => { err(ds, Span::new(self.file, start as u32, start as u32 + 2), "Unclosed comment"); self.at = self.end; }
                }
                continue;
            }
            return;
        }
    }
    pub(crate) fn next(&mut self, ds: &mut Diagnostics) -> Tok {
        self.skip(ds);
        let lo = self.at;
        let doc = self.doc.take();
        let mk = |s: &Self, t: T, sym: Symbol| Tok { t, lo: lo as u32, hi: s.at as u32, sym, doc };
        let empty = Symbol::intern("");
        if self.at >= self.end { return mk(self, T::Eof, empty); }
        let c = self.b(0);
        if c.is_ascii_alphabetic() || c == b'_' || c == b'$' || c == b'#' {
            self.at += 1;
            while self.b(0).is_ascii_alphanumeric() || self.b(0) == b'_' { self.at += 1; }
            let s = &self.text[lo..self.at];
            let t = if c == b'$' { T::Dollar } else if c == b'#' { T::Hash } else if KWS.contains(&s) { T::Kw } else { T::Ident };
            return mk(self, t, Symbol::intern(s));
        }
        if c.is_ascii_digit() || (c == b'.' && self.b(1).is_ascii_digit()) { return self.number(lo, doc); }
        if c == b'"' || c == b'\'' { return self.string(c, ds, doc); }
        if c == b'~' && self.b(1) == b'/' {
            self.at += 2;
            let s = self.at;
            while self.at < self.end && self.b(0) != b'/' && self.b(0) != b'\n' { if self.b(0) == b'\\' { self.at += 1; } self.at += 1; }
            let pat = self.text[s..self.at.min(self.end)].replace("\\/", "/");
            self.at += 1;
            let fs = self.at;
            while self.b(0).is_ascii_alphabetic() { self.at += 1; }
            let flags = &self.text[fs..self.at];
            return mk(self, T::Regex, Symbol::intern(&format!("{flags}/{pat}")));
        }
        if c == b'@' { self.at += 1; return mk(self, T::At, empty); }
        for op in OPS {
            if self.text.as_bytes()[self.at..self.end].starts_with(op.as_bytes()) {
                if *op == "?." && self.b(2).is_ascii_digit() { continue; }
                self.at += op.len();
                return mk(self, T::Op(op), empty);
            }
        }
        let ch = self.text[self.at..].chars().next().unwrap_or('?');
        self.at += ch.len_utf8();
        err(ds, Span::new(self.file, lo as u32, self.at as u32), format!("Invalid character '{ch}'"));
        self.next(ds)
    }
    fn digits(&mut self, hex: bool) { while (if hex { self.b(0).is_ascii_hexdigit() } else { self.b(0).is_ascii_digit() }) || (self.b(0) == b'_' && (self.b(1).is_ascii_hexdigit() && (hex || self.b(1).is_ascii_digit()))) { self.at += 1; } }
    fn number(&mut self, lo: usize, doc: Option<Symbol>) -> Tok {
        let mut t = T::Int;
        if self.b(0) == b'0' && (self.b(1) | 32) == b'x' { self.at += 2; self.digits(true); }
        else {
            self.digits(false);
            if self.b(0) == b'.' && self.b(1) != b'.' && !(self.b(1).is_ascii_alphabetic() || self.b(1) == b'_') { t = T::Float; self.at += 1; self.digits(false); }
            if (self.b(0) | 32) == b'e' && (self.b(1).is_ascii_digit() || ((self.b(1) == b'-' || self.b(1) == b'+') && self.b(2).is_ascii_digit())) { t = T::Float; self.at += 2; self.digits(false); }
        }
        let num: String = self.text[lo..self.at].chars().filter(|c| *c != '_').collect();
        let mut sfx = String::new();
        for s in ["i32", "u32", "i64", "f64"] { if self.text[self.at..self.end].starts_with(s) { sfx = s.into(); self.at += 3; if s == "f64" { t = T::Float; } } }
        Tok { t, lo: lo as u32, hi: self.at as u32, sym: Symbol::intern(&if sfx.is_empty() { num } else { format!("{num}:{sfx}") }), doc }
    }
    fn string(&mut self, q: u8, ds: &mut Diagnostics, doc: Option<Symbol>) -> Tok {
        let lo = self.at;
        self.at += 1;
        while self.at < self.end && self.b(0) != q {
            if self.b(0) == b'\\' { self.at += 2; continue; }
            if q == b'\'' && self.b(0) == b'$' && self.b(1) == b'$' { self.at += 2; continue; }
            if q == b'\'' && self.b(0) == b'$' && self.b(1) == b'{' { self.at += 2; self.skip_braces(ds); continue; }
            self.at += 1;
        }
        if self.at >= self.end { self.at = self.end; err(ds, Span::new(self.file, lo as u32, lo as u32 + 1), "Unterminated string"); }
        else { self.at += 1; }
        Tok { t: if q == b'"' { T::Str } else { T::Single }, lo: lo as u32, hi: self.at as u32, sym: Symbol::intern(""), doc }
    }
    fn skip_braces(&mut self, ds: &mut Diagnostics) {
        let mut depth = 1;
        while depth > 0 {
            let t = self.next(ds);
            match t.t { T::Op("{") => depth += 1, T::Op("}") => depth -= 1, T::Eof => return, _ => {} }
        }
    }
}

pub(crate) fn unescape(s: &str, span: Span, ds: &mut Diagnostics) -> String {
    let mut out = String::new();
    let cs: Vec<char> = s.chars().collect();
    let mut i = 0;
    while i < cs.len() {
        if cs[i] != '\\' { if cs[i] == '\r' && cs.get(i + 1) == Some(&'\n') { i += 1; continue; } out.push(cs[i]); i += 1; continue; }
        i += 1;
        let c = cs.get(i).copied().unwrap_or('\\');
        i += 1;
        let hex = |a: usize, n: usize| -> Option<char> { let h: String = cs.get(a..a + n)?.iter().collect(); char::from_u32(u32::from_str_radix(&h, 16).ok()?) };
        match c {
            'n' => out.push('\n'), 'r' => out.push('\r'), 't' => out.push('\t'), '\\' => out.push('\\'), '"' => out.push('"'), '\'' => out.push('\''),
            '0'..='3' => { let h: String = cs.get(i - 1..i + 2).map(|x| x.iter().collect()).unwrap_or_default(); match u32::from_str_radix(&h, 8) { Ok(v) => { out.push(char::from_u32(v).unwrap_or('?')); i += 2; } Err(_) => err(ds, span, "Invalid escape sequence") } }
            'x' => match hex(i, 2) { Some(v) => { out.push(v); i += 2; } None => err(ds, span, "Invalid escape sequence \\x") },
            'u' if cs.get(i) == Some(&'{') => { let e = cs[i..].iter().position(|c| *c == '}').unwrap_or(0); match if e > 1 { hex(i + 1, e - 1) } else { None } { Some(v) => { out.push(v); i += e + 1; } None => err(ds, span, "Invalid escape sequence \\u") } }
            'u' => match hex(i, 4) { Some(v) => { out.push(v); i += 4; } None => err(ds, span, "Invalid escape sequence \\u") },
            other => err(ds, span, format!("Invalid escape sequence \\{other}")),
        }
    }
    out
}

/// Lexes and filters #if.
pub(crate) fn tokens(text: &str, file: FileId, lo: usize, hi: usize, defines: &FxIndexMap<String, String>, ds: &mut Diagnostics) -> Vec<Tok> {
    let mut lx = Lexer::new(text, file, lo, hi);
    let mut out = Vec::new();
    // stack: (currently active, some branch taken, parent active)
    let mut st: Vec<(bool, bool, bool)> = Vec::new();
    let mut scratch = Diagnostics::new();
    loop {
        let active = st.last().is_none_or(|s| s.0);
        let t = lx.next(if active { ds } else { &mut scratch });
        if t.t == T::Hash {
            let sp = Span::new(file, t.lo, t.hi);
            match t.sym.as_str() {
                "#if" => { let c = cond(&mut lx, defines, ds); st.push((active && c, c, active)); }
                "#elseif" => { let c = cond(&mut lx, defines, ds); match st.last_mut() { Some(s) => { s.0 = s.2 && !s.1 && c; s.1 |= c; } None => err(ds, sp, "Unexpected #elseif") } }
                "#else" => match st.last_mut() { Some(s) => { s.0 = s.2 && !s.1; s.1 = true; } None => err(ds, sp, "Unexpected #else") },
                "#end" => if st.pop().is_none() { err(ds, sp, "Unexpected #end") },
                "#error" => { let m = lx.next(ds); if active { let raw = &text[m.lo as usize..m.hi as usize]; err(ds, sp, raw.trim_matches(['"', '\'']).to_owned()); } }
                "#line" => {}
                _ => if active { err(ds, sp, format!("Unexpected {}", t.sym)) },
            }
            continue;
        }
        if t.t == T::Eof {
            if !st.is_empty() { err(ds, Span::new(file, t.lo, t.hi), "Unclosed conditional compilation block"); }
            out.push(t);
            return out;
        }
        if active { out.push(t); }
    }
}

#[derive(Clone, Debug)]
enum V { B(bool), S(String), N(f64), Ver(Vec<u64>) }
fn truth(v: &V) -> bool { match v { V::B(b) => *b, V::S(s) => !s.is_empty(), V::N(n) => *n != 0.0, V::Ver(_) => true } }
fn name(lx: &mut Lexer<'_>, first: Tok, ds: &mut Diagnostics) -> String {
    let mut n = first.sym.as_str().to_owned();
    while lx.b(0) == b'.' || lx.b(0) == b'-' && lx.b(1).is_ascii_alphabetic() { let d = lx.b(0) as char; lx.at += 1; let t = lx.next(ds); n.push(d); n += t.sym.as_str(); }
    n
}
fn atom(lx: &mut Lexer<'_>, d: &FxIndexMap<String, String>, ds: &mut Diagnostics) -> V {
    let t = lx.next(ds);
    match t.t {
        T::Op("!") => { let v = atom(lx, d, ds); V::B(!truth(&v)) }
        T::Op("(") => { let v = expr(lx, d, ds, 0); let _close = lx.next(ds); v }
        T::Int | T::Float => V::N(t.sym.as_str().parse().unwrap_or(0.0)),
        T::Str | T::Single => V::S(lx.text[t.lo as usize + 1..t.hi as usize - 1].to_owned()),
        T::Ident | T::Kw => {
            let n = name(lx, t, ds);
            if n == "version" { lx.next(ds); let s = lx.next(ds); lx.next(ds); return V::Ver(ver(&lx.text[s.lo as usize + 1..s.hi as usize - 1])); }
            if n == "true" { return V::B(true); }
            if n == "false" { return V::B(false); }
            let key = n.replace('-', "_");
            match d.get(&n).or_else(|| d.get(&key)) { Some(v) if v.is_empty() => V::B(true), Some(v) => V::S(v.clone()), None => V::B(false) }
        }
        _ => { err(ds, Span::new(lx.file, t.lo, t.hi), "Invalid condition"); V::B(false) }
    }
}
fn ver(s: &str) -> Vec<u64> { s.split(['.', '-']).map(|p| p.parse().unwrap_or(0)).collect() }
fn expr(lx: &mut Lexer<'_>, d: &FxIndexMap<String, String>, ds: &mut Diagnostics, min: u8) -> V {
    let mut a = atom(lx, d, ds);
    loop {
        let save = (lx.at, lx.doc);
        let t = lx.next(ds);
        let (p, op) = match t.t { T::Op(o @ ("||")) => (1, o), T::Op(o @ "&&") => (2, o), T::Op(o @ ("==" | "!=" | "<" | "<=" | ">")) => (3, o), _ => (0, "") };
        if p == 0 || p <= min { lx.at = save.0; lx.doc = save.1; return a; }
        let mut op = op;
        if op == ">" && lx.b(0) == b'=' { lx.at += 1; op = ">="; }
        let b = expr(lx, d, ds, p);
        a = V::B(match op { "||" => truth(&a) || truth(&b), "&&" => truth(&a) && truth(&b), _ => { let o = cmp(&a, &b); match (op, o) { ("==", Some(o)) => o.is_eq(), ("!=", Some(o)) => o.is_ne(), ("!=", None) => true, ("<", Some(o)) => o.is_lt(), ("<=", Some(o)) => o.is_le(), (">", Some(o)) => o.is_gt(), (">=", Some(o)) => o.is_ge(), _ => false } } });
    }
}
fn cmp(a: &V, b: &V) -> Option<std::cmp::Ordering> {
    match (a, b) {
        (V::Ver(x), V::S(y)) => Some(x.cmp(&ver(y))), (V::S(x), V::Ver(y)) => Some(ver(x).cmp(y)), (V::Ver(x), V::Ver(y)) => Some(x.cmp(y)),
        (V::S(x), V::S(y)) => Some(x.cmp(y)),
        (V::N(x), V::N(y)) => x.partial_cmp(y),
        (V::S(x), V::N(y)) => x.parse::<f64>().ok()?.partial_cmp(y), (V::N(x), V::S(y)) => x.partial_cmp(&y.parse::<f64>().ok()?),
        (V::B(x), V::B(y)) => Some(x.cmp(y)),
        _ => None,
    }
}
fn cond(lx: &mut Lexer<'_>, d: &FxIndexMap<String, String>, ds: &mut Diagnostics) -> bool { let v = atom(lx, d, ds); truth(&v) }
