//! Tests that inline functions make for their callers: `if (!isNil(o)) o.length`.

use rayzor_types::body::{BinOp, Body, Const, UnOp};
use rayzor_types::{ExprId, ExprKind, FieldAccess, FieldId, Program};

use crate::null_safety::flow::Walk;
use crate::null_safety::place::{Place, PlaceReader, Root};

/// How many calls are looked through.
const MAX_DEPTH: usize = 16;

/// The places that hold a value if a condition holds, and if it does not.
#[derive(Default)]
pub(crate) struct Learned {
    /// If it holds.
    pub(crate) holds: Vec<Place>,
    /// If it does not.
    pub(crate) fails: Vec<Place>,
}

impl Learned {
    fn swapped(self) -> Learned {
        Learned { holds: self.fails, fails: self.holds }
    }
}

impl Walk<'_> {
    /// What a call of an inline function that is a single condition says of the caller's places.
    pub(crate) fn learned_from_call(&self, callee: ExprId, args: &[ExprId]) -> Learned {
        let reader = PlaceReader { program: self.program, body: self.body, aliases: &self.aliases };
        Inlined { program: self.program, depth: 0 }.call(&reader, callee, args)
    }
}

struct Inlined<'a> {
    program: &'a Program,
    depth: usize,
}

impl Inlined<'_> {
    fn call(&self, caller: &PlaceReader<'_>, callee: ExprId, args: &[ExprId]) -> Learned {
        let ExprKind::Field { obj, access } = &caller.body.expr(callee).kind else {
            return Learned::default();
        };
        let Some((method, body)) = self.inline_body(access) else { return Learned::default() };
        let inner = Inlined { program: self.program, depth: self.depth + 1 };
        let learned = inner.condition(body, body.root);
        let this = obj.and_then(|obj| caller.object(obj));
        let outside = |place: Place| -> Option<Place> {
            let start = match place.root {
                Root::Static(_) => return Some(place),
                Root::This if self.program.fields[method].is_static => return None,
                Root::This => this.clone()?,
                Root::Local(local) => {
                    let index = body.params.iter().position(|param| param.local == local)?;
                    caller.read(*args.get(index)?)?
                }
            };
            Some(Place { path: start.path.into_iter().chain(place.path).collect(), ..start })
        };
        Learned {
            holds: learned.holds.into_iter().filter_map(outside).collect(),
            fails: learned.fails.into_iter().filter_map(outside).collect(),
        }
    }

    fn inline_body(&self, access: &FieldAccess) -> Option<(FieldId, &Body)> {
        let method = access.field()?;
        let is_inline = self.program.fields[method].is_inline_method();
        let body = self.program.body_of(method).filter(|_| is_inline && self.depth < MAX_DEPTH)?;
        Some((method, body))
    }

    /// What a condition in the code of an inline function says of the places there.
    #[allow(clippy::wildcard_enum_match_arm, reason = "other conditions say nothing")]
    fn condition(&self, body: &Body, id: ExprId) -> Learned {
        match &body.expr(id).kind {
            ExprKind::Return(Some(value)) | ExprKind::Coerce(value) => self.condition(body, *value),
            ExprKind::Block(exprs) if exprs.len() == 1 => self.condition(body, exprs[0]),
            ExprKind::Unop { op: UnOp::Not, value } => self.condition(body, *value).swapped(),
            ExprKind::Binop { op: BinOp::BoolAnd, a, b } => {
                let (a, b) = (self.condition(body, *a), self.condition(body, *b));
                Learned { holds: either(a.holds, b.holds), fails: both(a.fails, &b.fails) }
            }
            ExprKind::Binop { op: BinOp::BoolOr, a, b } => {
                let (a, b) = (self.condition(body, *a), self.condition(body, *b));
                Learned { holds: both(a.holds, &b.holds), fails: either(a.fails, b.fails) }
            }
            ExprKind::Binop { op: BinOp::NotEq, a, b } => self.comparison(body, *a, *b),
            ExprKind::Binop { op: BinOp::Eq, a, b } => self.comparison(body, *a, *b).swapped(),
            ExprKind::Call { callee, args, type_args: _ } => {
                let reader = PlaceReader { program: self.program, body, aliases: &[] };
                self.call(&reader, *callee, args)
            }
            _other => Learned::default(),
        }
    }

    /// `a != b`.
    fn comparison(&self, body: &Body, a: ExprId, b: ExprId) -> Learned {
        let tested = match (is_null_literal(body, a), is_null_literal(body, b)) {
            (false, true) => a,
            (true, false) => b,
            (true, true) | (false, false) => return Learned::default(),
        };
        let reader = PlaceReader { program: self.program, body, aliases: &[] };
        Learned { holds: reader.read(tested).into_iter().collect(), fails: Vec::new() }
    }
}

/// Whether an expression is `null` written out.
#[allow(clippy::wildcard_enum_match_arm, reason = "nothing else is written null")]
pub(crate) fn is_null_literal(body: &Body, expr: ExprId) -> bool {
    match &body.expr(expr).kind {
        ExprKind::Const(Const::Null) => true,
        ExprKind::Coerce(inner) => is_null_literal(body, *inner),
        _other => false,
    }
}

fn either(mut a: Vec<Place>, b: Vec<Place>) -> Vec<Place> {
    a.extend(b);
    a
}

fn both(mut a: Vec<Place>, b: &[Place]) -> Vec<Place> {
    a.retain(|place| b.contains(place));
    a
}
