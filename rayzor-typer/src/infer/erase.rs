//! Dynamic arguments for parameters whose type is a type parameter.
//!
//! What a type parameter stands for is no concern of the code that has it, so that a Dynamic value is passed as it is, even
//! where another argument says what the parameter stands for: in `equals<T>(a:T, b:T)` called with a Dynamic and an Int,
//! nothing needs the Dynamic value to be an Int. Such a parameter stands for Dynamic in the call; the result is converted to
//! what was inferred. Where the parameter also occurs inside of other types, as in `Array<T>`, it stays what it is.

use std::sync::Arc;

use rayzor_types::{ExprId, ExprKind, FieldId, FunTy, Subst, Ty, TyKind, TypeParamId};

use crate::infer::BodyCx;
use crate::infer::place::MethodRef;

/// A call as it is made.
pub(crate) struct ErasedCall {
    /// The method's type.
    pub(crate) fun: Arc<FunTy>,
    /// The arguments for its type parameters.
    pub(crate) type_args: Vec<Ty>,
    /// The arguments.
    pub(crate) args: Vec<ExprId>,
}

impl BodyCx<'_, '_> {
    /// The call of `method` with Dynamic for those type parameters that only take what is passed, if there are any.
    pub(crate) fn erase_dynamic_params(
        &mut self,
        method: &MethodRef,
        type_args: &[Ty],
        args: &[ExprId],
    ) -> Option<ErasedCall> {
        let field = method.field;
        if type_args.is_empty() || crate::generic::is_template_function(self.cx, field) {
            return None;
        }
        let declared = self.program().as_fun(self.program().fields[field].ty)?;
        let params = self.program().fields[field].params.clone();
        let erased: Vec<TypeParamId> = params
            .iter()
            .copied()
            .filter(|&param| self.takes_dynamic(&declared, param, args))
            .collect();
        if erased.is_empty() {
            return None;
        }
        let type_args: Vec<Ty> = params
            .iter()
            .zip(type_args)
            .map(|(param, &arg)| if erased.contains(param) { Ty::DYNAMIC } else { arg })
            .collect();
        let args = self.erased_args(&declared, &erased, args);
        let fun = self.method_with(method, field, &type_args)?;
        Some(ErasedCall { fun, type_args, args })
    }

    fn method_with(
        &mut self,
        method: &MethodRef,
        field: FieldId,
        type_args: &[Ty],
    ) -> Option<Arc<FunTy>> {
        let program = self.program();
        let mut subst = Subst::new(&program.fields[field].params, type_args);
        subst.extend(&program.classes[method.class].head.params, &method.class_args);
        program.as_fun(program.types.subst(program.fields[field].ty, &subst))
    }

    /// Whether a Dynamic value is passed for `param`, which is only ever a whole parameter or the result.
    fn takes_dynamic(&self, declared: &FunTy, param: TypeParamId, args: &[ExprId]) -> bool {
        let is_alone = |ty: Ty| self.is_param(ty, param) || !self.mentions(ty, param);
        let is_dynamic = |arg: ExprId| {
            matches!(self.exprs[arg].kind, ExprKind::Coerce(inner)
                if matches!(self.kind(self.ty(inner)), TyKind::Dynamic(None)))
        };
        declared.args.iter().all(|arg| is_alone(arg.ty))
            && is_alone(declared.ret)
            && declared
                .args
                .iter()
                .zip(args)
                .any(|(declared, &arg)| self.is_param(declared.ty, param) && is_dynamic(arg))
    }

    fn is_param(&self, ty: Ty, param: TypeParamId) -> bool {
        self.kind(self.program().follow_without_null(ty)) == TyKind::Param(param)
    }

    fn mentions(&self, ty: Ty, param: TypeParamId) -> bool {
        let mut found = false;
        self.program().types.map_leaves(ty, &mut |leaf| {
            found |= *leaf == TyKind::Param(param);
            None
        });
        found
    }

    fn erased_args(
        &mut self,
        declared: &FunTy,
        erased: &[TypeParamId],
        args: &[ExprId],
    ) -> Vec<ExprId> {
        let mut result = args.to_vec();
        for (declared, arg) in declared.args.iter().zip(&mut result) {
            if !erased.iter().any(|&param| self.is_param(declared.ty, param)) {
                continue;
            }
            let span = self.span(*arg);
            *arg = if let ExprKind::Coerce(inner) = self.exprs[*arg].kind
                && self.program().is_dynamic(self.ty(inner))
            {
                inner
            } else if matches!(self.exprs[*arg].kind, ExprKind::ArgDefault) {
                self.add(ExprKind::ArgDefault, Ty::DYNAMIC, span)
            } else {
                self.add(ExprKind::Coerce(*arg), Ty::DYNAMIC, span)
            };
        }
        result
    }
}
