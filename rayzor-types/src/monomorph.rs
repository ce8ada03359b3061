//! Type variables: their bindings and constraints, with undo.

use rayzor_base::entity::PrimaryMap;
use rayzor_base::{Span, Symbol};

use crate::ids::MonoId;
use crate::ty::{Ty, TyKind, Types};

/// What is required of the type that a variable will be bound to.
#[derive(Clone, PartialEq, Debug)]
pub enum MonoConstraint {
    /// It must fit `bound`: the variable stands for a constrained type parameter.
    Fits {
        /// The required type.
        bound: Ty,
        /// The name of the type parameter, for messages.
        param: Symbol,
    },
    /// It must have a field, because one was used before the type was known.
    HasField {
        /// The field's name.
        name: Symbol,
        /// The type of the field.
        ty: Ty,
        /// Where it was used.
        span: Span,
    },
    /// A Dynamic value is among its values, so that operators work on what there is at run time.
    MetDynamic,
    /// A value of type `ty` is among its values and must fit, but does not decide.
    Takes {
        /// The type of the value.
        ty: Ty,
    },
}

#[derive(Clone, Debug, Default)]
struct Mono {
    binding: Option<Ty>,
    constraints: Vec<MonoConstraint>,
}

#[derive(Clone, Debug)]
enum Undo {
    Bound(MonoId),
    Constrained(MonoId),
}

/// The type variables of a `Types`.
#[derive(Debug, Default)]
pub(crate) struct MonoTable {
    monos: PrimaryMap<MonoId, Mono>,
    trail: Vec<Undo>,
    n_snapshots: usize,
}

/// Snapshots that are set aside.
#[derive(Debug)]
#[must_use]
pub struct Suspended {
    trail: Vec<Undo>,
    n_snapshots: usize,
}

/// A point to which bindings can be undone. Snapshots nest.
#[derive(Debug)]
#[must_use]
pub struct Snapshot {
    trail_len: usize,
}

impl Types {
    /// A fresh type variable.
    pub fn new_mono(&self) -> Ty {
        let id = self.monos.borrow_mut().monos.push(Mono::default());
        self.mk(TyKind::Mono(id))
    }

    /// What `mono` is bound to, one step.
    pub fn mono_binding(&self, mono: MonoId) -> Option<Ty> {
        self.monos.borrow().monos[mono].binding
    }

    /// Binds `mono`, which is unbound. The caller has made sure that `ty` does not contain it.
    pub fn bind_mono(&self, mono: MonoId, ty: Ty) {
        let mut table = self.monos.borrow_mut();
        debug_assert!(table.monos[mono].binding.is_none(), "a type variable is bound once");
        table.monos[mono].binding = Some(ty);
        if table.n_snapshots > 0 {
            table.trail.push(Undo::Bound(mono));
        }
    }

    /// The constraints of `mono`.
    pub fn mono_constraints(&self, mono: MonoId) -> Vec<MonoConstraint> {
        self.monos.borrow().monos[mono].constraints.clone()
    }

    /// Whether `ty` is an unbound variable with Dynamic values among its values.
    pub fn is_open(&self, ty: Ty) -> bool {
        let TyKind::Mono(mono) = self.kind(ty) else { return false };
        self.monos.borrow().monos[mono].constraints.contains(&MonoConstraint::MetDynamic)
    }

    /// Adds a constraint to `mono`.
    pub fn constrain_mono(&self, mono: MonoId, constraint: MonoConstraint) {
        let mut table = self.monos.borrow_mut();
        table.monos[mono].constraints.push(constraint);
        if table.n_snapshots > 0 {
            table.trail.push(Undo::Constrained(mono));
        }
    }

    /// Starts to remember bindings. Must be followed by `rollback` or `commit`.
    pub fn snapshot(&self) -> Snapshot {
        let mut table = self.monos.borrow_mut();
        table.n_snapshots += 1;
        Snapshot { trail_len: table.trail.len() }
    }

    /// Undoes all bindings made since `snapshot`.
    pub fn rollback(&self, snapshot: Snapshot) {
        let mut table = self.monos.borrow_mut();
        while table.trail.len() > snapshot.trail_len {
            match table.trail.pop().expect("the trail is longer than the snapshot") {
                Undo::Bound(mono) => table.monos[mono].binding = None,
                Undo::Constrained(mono) => drop(table.monos[mono].constraints.pop()),
            }
        }
        table.n_snapshots -= 1;
    }

    /// Keeps all bindings made since `snapshot`.
    pub fn commit(&self, snapshot: Snapshot) {
        let mut table = self.monos.borrow_mut();
        table.n_snapshots -= 1;
        if table.n_snapshots == 0 {
            debug_assert_eq!(snapshot.trail_len, 0, "the outermost snapshot starts an empty trail");
            table.trail.clear();
        }
    }

    /// Sets the open snapshots aside: what is bound until `resume` stays bound, for what is typed on demand while something
    /// else is only tried.
    pub fn suspend(&self) -> Suspended {
        let mut table = self.monos.borrow_mut();
        let n_snapshots = std::mem::take(&mut table.n_snapshots);
        Suspended { trail: std::mem::take(&mut table.trail), n_snapshots }
    }

    /// Goes back to the snapshots that were open before `suspend`.
    pub fn resume(&self, suspended: Suspended) {
        let mut table = self.monos.borrow_mut();
        debug_assert_eq!(table.n_snapshots, 0, "snapshots since `suspend` are closed");
        table.trail = suspended.trail;
        table.n_snapshots = suspended.n_snapshots;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mono_of(types: &Types, ty: Ty) -> MonoId {
        let TyKind::Mono(mono) = types.kind(ty) else { panic!("a variable is wanted") };
        mono
    }

    #[test]
    fn rollback_undoes_bindings_and_constraints() {
        let types = Types::new();
        let mono = mono_of(&types, types.new_mono());
        let snapshot = types.snapshot();
        types.bind_mono(mono, Ty::DYNAMIC);
        let param = Symbol::intern("T");
        types.constrain_mono(mono, MonoConstraint::Fits { bound: Ty::DYNAMIC, param });
        types.rollback(snapshot);
        assert_eq!(types.mono_binding(mono), None);
        assert!(types.mono_constraints(mono).is_empty());
    }

    #[test]
    fn an_outer_rollback_undoes_what_an_inner_snapshot_kept() {
        let types = Types::new();
        let mono = mono_of(&types, types.new_mono());
        let outer = types.snapshot();
        let inner = types.snapshot();
        types.bind_mono(mono, Ty::DYNAMIC);
        types.commit(inner);
        assert_eq!(types.mono_binding(mono), Some(Ty::DYNAMIC));
        types.rollback(outer);
        assert_eq!(types.mono_binding(mono), None);
    }
}
