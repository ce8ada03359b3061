//! What calls do, seen in the code of what is called.

use rayzor_base::Symbol;
use rayzor_types::body::{Body, Const};
use rayzor_types::decl::{MetaValue, MethodKind};
use rayzor_types::{ExprId, ExprKind, FieldAccess, FieldId, LocalId, Program};

use crate::null_safety::nullable::is_nullable;

/// How many calls are looked through.
const MAX_DEPTH: usize = 16;

/// Whether a function passed as argument `index` of `method` (`this` of an abstract counted) is only called, before the
/// call is done: it is stored nowhere, not given back, and captured by no other function.
pub(crate) fn runs_at_once(program: &Program, method: FieldId, index: usize) -> bool {
    Callees { program, open: Vec::new() }.runs_at_once(method, index)
}

struct Callees<'a> {
    program: &'a Program,
    /// The methods being looked at; a recursive call adds nothing.
    open: Vec<(FieldId, usize)>,
}

impl Callees<'_> {
    fn runs_at_once(&mut self, method: FieldId, index: usize) -> bool {
        if is_pure(self.program, method) || self.open.contains(&(method, index)) {
            return true;
        }
        let field = &self.program.fields[method];
        let may_be_replaced =
            field.method() == Some(MethodKind::Dynamic) || is_overridden(self.program, method);
        if may_be_replaced || self.open.len() >= MAX_DEPTH {
            return false;
        }
        let Some(body) = self.program.body_of(method) else { return false };
        let Some(param) = body.params.get(index) else { return false };
        self.open.push((method, index));
        let only_called = !self.escapes(body, param.local, body.root);
        self.open.pop();
        only_called
    }

    /// Whether `param` is kept by something in `id`.
    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else keeps a value")]
    fn escapes(&mut self, body: &Body, param: LocalId, id: ExprId) -> bool {
        let kind = &body.expr(id).kind;
        let is_kept = match kind {
            ExprKind::Return(Some(value))
            | ExprKind::Assign { target: _, value }
            | ExprKind::AssignOp { op: _, target: _, value } => yields(body, *value, param),
            ExprKind::New { args, .. } | ExprKind::SuperCall { args, .. } => {
                args.iter().any(|&arg| yields(body, arg, param))
            }
            ExprKind::Call { callee, args, type_args: _ } => {
                let method = match &body.expr(*callee).kind {
                    ExprKind::Field { obj: _, access } => access.field(),
                    _other => None,
                };
                args.iter().enumerate().any(|(index, &arg)| {
                    yields(body, arg, param)
                        && !method.is_some_and(|method| self.runs_at_once(method, index))
                })
            }
            ExprKind::Function(function) => return mentions(body, function.body, param),
            _other => false,
        };
        if is_kept {
            return true;
        }
        let mut children = Vec::new();
        kind.for_each_child(&mut |child| children.push(child));
        children.into_iter().any(|child| self.escapes(body, param, child))
    }
}

/// Whether the value of an expression may be that of `local`.
#[allow(clippy::wildcard_enum_match_arm, reason = "all others make a value of their own")]
fn yields(body: &Body, id: ExprId, local: LocalId) -> bool {
    match &body.expr(id).kind {
        ExprKind::Local(found) => *found == local,
        ExprKind::Coerce(inner) | ExprKind::CastUnsafe(inner) => yields(body, *inner, local),
        ExprKind::Block(exprs) => exprs.last().is_some_and(|&last| yields(body, last, local)),
        ExprKind::If { cond: _, then, otherwise: Some(otherwise) } => {
            yields(body, *then, local) || yields(body, *otherwise, local)
        }
        ExprKind::NullCoalesce { a, b } => yields(body, *a, local) || yields(body, *b, local),
        _other => false,
    }
}

fn mentions(body: &Body, root: ExprId, local: LocalId) -> bool {
    let mut found = false;
    body.walk(root, &mut |_, expr| found |= expr.kind == ExprKind::Local(local));
    found
}

/// `@:pure`.
fn is_pure(program: &Program, method: FieldId) -> bool {
    let entry = program.fields[method].meta.get(Symbol::intern(":pure"));
    entry.is_some_and(|entry| entry.args.first() != Some(&MetaValue::Bool(false)))
}

/// Whether a subclass has another version of a method.
fn is_overridden(program: &Program, method: FieldId) -> bool {
    let field = &program.fields[method];
    if field.is_static || field.flags.is_constructor {
        return false;
    }
    program.classes.iter().any(|(class, decl)| {
        class != field.owner
            && decl
                .fields
                .get(&field.name)
                .is_some_and(|&own| program.fields[own].flags.is_override)
            && program.superclasses(class).any(|ancestor| ancestor == field.owner)
    })
}

/// Whether a call surely assigns no field: the method is inline, and neither assigns one nor calls anything else.
#[allow(clippy::wildcard_enum_match_arm, reason = "only calls and assignments change something")]
pub(crate) fn changes_nothing(program: &Program, method: FieldId) -> bool {
    program.fields[method].is_inline_method()
        && program.body_of(method).is_some_and(|body| {
            body.exprs.values().all(|expr| match &expr.kind {
                ExprKind::Call { .. } | ExprKind::New { .. } => false,
                ExprKind::Assign { target, value: _ }
                | ExprKind::AssignOp { op: _, target, value: _ } => {
                    matches!(body.expr(*target).kind, ExprKind::Local(_))
                }
                _other => true,
            })
        })
}

/// Whether argument `index` is `this` of an abstract's inline method that only gives it back, so that nothing is done
/// with it: `Any` as another type.
pub(crate) fn gives_this(program: &Program, method: FieldId, index: usize) -> bool {
    let is_this = index == 0 && program.fields[method].flags.has_this_param;
    let body = program.body_of(method);
    let Some(body) = body.filter(|_| is_this && program.fields[method].is_inline_method()) else {
        return false;
    };
    let mut value = body.root;
    while let ExprKind::Return(Some(inner)) = body.expr(value).kind {
        value = inner;
    }
    body.this_local.is_some_and(|this| yields(body, value, this))
}

/// Whether an inline method of nullable type gives only values that are not null by their own types, so that its
/// caller, of whose code it is part, has nothing to test.
pub(crate) fn inline_gives_value(program: &Program, method: FieldId) -> bool {
    if !program.fields[method].is_inline_method() {
        return false;
    }
    let Some(body) = program.body_of(method) else { return false };
    let mut has_value = false;
    let mut may_be_null = false;
    body.walk(body.root, &mut |_, expr| {
        if let ExprKind::Return(Some(value)) = expr.kind {
            has_value = true;
            may_be_null |= yields_null(program, body, value);
        }
    });
    has_value && !may_be_null
}

/// Whether an expression may be null, by types alone.
#[allow(clippy::wildcard_enum_match_arm, reason = "of all others the type tells")]
fn yields_null(program: &Program, body: &Body, id: ExprId) -> bool {
    let expr = body.expr(id);
    match &expr.kind {
        ExprKind::Const(constant) => *constant == Const::Null,
        ExprKind::Coerce(inner) => yields_null(program, body, *inner),
        ExprKind::Block(exprs) => {
            exprs.last().is_some_and(|&last| yields_null(program, body, last))
        }
        ExprKind::If { cond: _, then, otherwise: Some(otherwise) } => {
            yields_null(program, body, *then) || yields_null(program, body, *otherwise)
        }
        ExprKind::Field { obj: None, access: FieldAccess::EnumCtor { .. } } => false,
        _other => is_nullable(program, expr.ty),
    }
}
