//! Functions into functions: parameters backwards, results forwards.

use rayzor_types::{FunTy, Ty};

use crate::unify::{Rules, Unified, Unifier, UnifyError, UnifyStep};

impl Unifier<'_, '_> {
    /// A function of type `a` where one of type `b` is wanted.
    pub(crate) fn functions(&mut self, from: Ty, to: Ty, a: &FunTy, b: &FunTy) -> Unified {
        self.function_parts(a, b).map_err(|error| error.within(UnifyStep::Mismatch { from, to }))
    }

    fn function_parts(&mut self, a: &FunTy, b: &FunTy) -> Unified {
        if !self.cx.program.is_void(b.ret) {
            self.unify(a.ret, b.ret, Rules::INSIDE)
                .map_err(|error| error.within(UnifyStep::FunctionRet))?;
        } else if self.cx.program.is_mono(a.ret) {
            self.unify(a.ret, b.ret, Rules::INSIDE)?;
        }
        if a.args.len() != b.args.len() {
            return Err(UnifyError::step(UnifyStep::ArgCount {
                from: a.args.len(),
                to: b.args.len(),
            }));
        }
        for (index, (mine, wanted)) in a.args.iter().zip(&b.args).enumerate() {
            if wanted.opt && !mine.opt {
                return Err(UnifyError::step(UnifyStep::OptionalArg { name: mine.name }));
            }
            self.unify(wanted.ty, mine.ty, Rules::INSIDE)
                .map_err(|error| error.within(UnifyStep::FunctionArg { index }))?;
        }
        Ok(())
    }
}
