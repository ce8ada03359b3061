//! Loops over maps: `for (x in map)`, `for (k => v in map)`, `for (k in map.keys())`.
//!
//! `iterator()` and the like give structures, whose methods are found by name in each round. Where a loop is the only one to
//! see the iterator, it uses an object of known class instead, which `haxe.ds.Map` makes of any map.

use rayzor_base::Symbol;
use rayzor_syntax::ast;
use rayzor_types::{ExprId, ExprKind, TyKind};

use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;
use crate::infer::place::{Denoted, Receiver};

/// The methods of maps that give iterators, with what loops use, and whether that has pairs.
const METHODS: [(&str, &str, bool); 3] = [
    ("keys", "forKeys", false),
    ("iterator", "forValues", false),
    ("keyValueIterator", "forPairs", true),
];

impl BodyCx<'_, '_> {
    /// What is looped over: a value, or for a call of a map's `keys()` and the like what loops use.
    pub(crate) fn infer_iterable(&mut self, header: ast::ForHeader<'_>) -> ExprId {
        let written = header.iterable;
        let ast::ExprKind::Call(callee, args) = &written.without_parens().kind else {
            return self.infer_value(written);
        };
        let (ast::ExprKind::Field(field), []) = (&callee.kind, args.as_slice()) else {
            return self.infer_value(written);
        };
        let method = METHODS.iter().find(|(name, _, has_pairs)| {
            field.name.name.as_str() == *name && *has_pairs == header.key.is_some()
        });
        let Some(&(_, for_loops, _)) = method else { return self.infer_value(written) };
        let denoted = self.denote(callee, Expected::Value);
        let map = if let Denoted::Method(method) = &denoted {
            match method.receiver {
                Receiver::Object(obj) | Receiver::FirstArgument(obj) => self.as_map(obj),
                Receiver::None | Receiver::Super => None,
            }
        } else {
            None
        };
        let walk = map.and_then(|map| self.map_method(map, for_loops));
        self.call(walk.unwrap_or(denoted), &[], Expected::Value, written.span)
    }

    /// The method by which a loop over `map` itself walks it; none if it is no map.
    pub(crate) fn map_loop_method(&mut self, map: ExprId, method: Symbol) -> Option<Denoted> {
        let (_, for_loops, _) = METHODS.iter().find(|(name, ..)| method.as_str() == *name)?;
        let map = self.as_map(map)?;
        self.map_method(map, for_loops)
    }

    fn map_method(&mut self, map: ExprId, name: &str) -> Option<Denoted> {
        let span = self.span(map);
        let at = FieldName { name: Symbol::intern(name), name_span: span, span };
        self.find_field(map, at)
    }

    /// A value as `haxe.ds.Map`: one of that type, a map of the standard library or an `IMap`. Classes of users may walk
    /// their entries in their own way.
    fn as_map(&mut self, value: ExprId) -> Option<ExprId> {
        let known = &self.program().well_known;
        let (map, imap) = (known.map, known.imap);
        let own = [imap, known.int_map, known.string_map, known.object_map];
        if self.as_abstract(self.ty(value)).is_some_and(|(id, _)| id == map) {
            return Some(value);
        }
        let TyKind::Inst(class, args) = self.kind(self.ty(value)) else { return None };
        if !own.contains(&class) {
            return None;
        }
        let seen = self.program().upcast(class, &args, imap)?;
        let types = &self.program().types;
        let (as_imap, as_map) = (types.inst(imap, &seen.args), types.abstract_(map, &seen.args));
        let span = self.span(value);
        let value = self.coerce(value, as_imap);
        Some(self.add(ExprKind::CastUnsafe(value), as_map, span))
    }
}
