//! `switch`, compiled to a decision graph.

use rayzor_base::Symbol;
use rayzor_base::entity::PrimaryMap;

use crate::ids::{DecisionId, EnumId, ExprId, LocalId};

/// A `switch`.
///
/// The subjects are evaluated once, in order, into their locals; then the decision graph runs from `root`. Expressions
/// within decisions (subjects of tests, bound values) are pure reads of those locals and of parts of them; one expression
/// may occur in several nodes and is then evaluated again in each.
#[derive(Clone, PartialEq, Debug)]
pub struct Match {
    /// The subjects: the variable that holds each, and its value.
    pub subjects: Vec<(LocalId, ExprId)>,
    /// The cases, `default` last. Each body is generated once.
    pub arms: Vec<Arm>,
    /// The nodes; acyclic. Each is generated once and may be reached from several others.
    pub decisions: PrimaryMap<DecisionId, Decision>,
    /// Where the decisions start.
    pub root: DecisionId,
}

/// A case.
#[derive(Clone, PartialEq, Debug)]
pub struct Arm {
    /// The variables of its pattern, bound by `Decision::Bind` on every way to it.
    pub bindings: Vec<LocalId>,
    /// The code; its value is that of the `switch`.
    pub body: ExprId,
}

/// A node of a decision graph.
#[derive(Clone, PartialEq, Debug)]
pub enum Decision {
    /// Run an arm.
    Leaf {
        /// The position of the arm.
        arm: u32,
    },
    /// No arm fits. The value is the default of the type; exhaustive switches reach this only for null or invalid values.
    Fail,
    /// Set a variable, then go on.
    Bind {
        /// The variable.
        local: LocalId,
        /// Its value.
        value: ExprId,
        /// What follows.
        next: DecisionId,
    },
    /// Test a Bool: a guard, a comparison with a constant, a test for null.
    Guard {
        /// The condition.
        cond: ExprId,
        /// If true.
        then: DecisionId,
        /// If false.
        otherwise: DecisionId,
    },
    /// Select by value.
    Switch {
        /// What is looked at.
        subject: ExprId,
        /// How.
        on: SwitchOn,
        /// The cases, each value at most once.
        cases: Vec<(SwitchCase, DecisionId)>,
        /// For other values, null included; none if the cases are all there are.
        default: Option<DecisionId>,
    },
}

/// What a `Decision::Switch` looks at.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SwitchOn {
    /// The constructor of an enum value. A null value takes the default.
    EnumTag(EnumId),
    /// The value of an Int subject (array lengths, enum abstracts over Int).
    Int,
    /// The value of a Bool.
    Bool,
    /// The text of a String. A null takes the default.
    String,
}

/// A value of a `Decision::Switch`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum SwitchCase {
    /// The constructor of this index.
    Ctor(u32),
    /// This Int.
    Int(i32),
    /// This Bool.
    Bool(bool),
    /// This String.
    String(Symbol),
}
