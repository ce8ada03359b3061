//! Function signatures.

use smallvec::SmallVec;

use crate::ty::Ty;

/// Parameter types and the result type; no result means nothing is returned.
#[derive(Clone, PartialEq, Eq, Hash, Debug, Default)]
pub struct Signature {
    /// Parameters in order. A method's first is its receiver, a closure body's first its environment.
    pub params: SmallVec<[Ty; 6]>,
    /// The result.
    pub result: Option<Ty>,
}

impl Signature {
    /// A signature of `params` and `result`.
    pub fn new(params: &[Ty], result: Option<Ty>) -> Signature {
        Signature { params: SmallVec::from_slice(params), result }
    }

    /// The same with one more parameter in front: a closure's environment, a receiver.
    pub fn with_first(&self, first: Ty) -> Signature {
        let mut params = SmallVec::with_capacity(self.params.len() + 1);
        params.push(first);
        params.extend_from_slice(&self.params);
        Signature { params, result: self.result }
    }
}
