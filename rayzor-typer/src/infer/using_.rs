//! Static extension: `using M` and `@:using(M)`.

use rayzor_base::Symbol;
use rayzor_types::{ClassId, ExprId, FieldId, Subst, Ty, TyArgs, TyKind, TypeDeclId};

use crate::infer::BodyCx;
use crate::infer::field_access::FieldName;
use crate::infer::place::{Denoted, MethodRef, Receiver};

impl BodyCx<'_, '_> {
    /// The static method `name` of a class in `using` whose first parameter takes `receiver`.
    ///
    /// The module's own `using` come first, the latest first; then `@:using` of the receiver's type.
    pub(crate) fn find_extension(&mut self, receiver: ExprId, at: FieldName) -> Option<Denoted> {
        let ty = self.ty(receiver);
        let mut classes = self.cx.usings(self.scope.module);
        classes.extend(self.type_usings(ty));
        for class in classes {
            if let Some(method) = self.extension_in(class, receiver, at) {
                return Some(Denoted::Method(method));
            }
        }
        None
    }

    fn extension_in(
        &mut self,
        class: ClassId,
        receiver: ExprId,
        at: FieldName,
    ) -> Option<MethodRef> {
        let field = *self.program().classes[class].statics.get(&at.name)?;
        let decl = &self.program().fields[field];
        if !decl.is_method()
            || decl.flags.has_this_param
            || decl.meta.has(Symbol::intern(":noUsing"))
        {
            return None;
        }
        if !self.can_access(class, field) {
            return None;
        }
        let method = MethodRef {
            receiver: Receiver::FirstArgument(receiver),
            class,
            class_args: TyArgs::default(),
            field,
            span: at.span,
        };
        let candidates: Vec<FieldId> =
            std::iter::once(field).chain(self.program().fields[field].overloads.clone()).collect();
        candidates.into_iter().any(|field| self.takes_receiver(receiver, field)).then_some(method)
    }

    /// Whether the first parameter of a static method takes the receiver.
    fn takes_receiver(&mut self, receiver: ExprId, field: FieldId) -> bool {
        let declared = self.cx.field_signature(field);
        let snapshot = self.program().types.snapshot();
        let instance = self.cx.instantiate_method(field, declared, Subst::default());
        let first = self.program().as_fun(instance).and_then(|fun| fun.args.first().copied());
        let takes = first.is_some_and(|first| {
            let is_vague = self.program().is_dynamic(self.ty(receiver))
                || self.program().is_mono(self.ty(receiver));
            (!is_vague || self.program().is_dynamic(first.ty)) && self.fits(receiver, first.ty)
        });
        self.program().types.rollback(snapshot);
        takes
    }

    /// The classes that `@:using` of the receiver's type names.
    fn type_usings(&mut self, ty: Ty) -> Vec<ClassId> {
        let mut decls = Vec::new();
        let mut at = self.program().follow_monos(ty);
        loop {
            match self.program().types.kind(at) {
                TyKind::Typedef(id, args) => {
                    decls.push(TypeDeclId::Typedef(id));
                    at = self.program().follow_monos(self.program().expand_typedef(id, &args));
                }
                TyKind::Abstract(id, args) if id == self.program().well_known.null => {
                    at = self.program().follow_monos(args[0]);
                }
                TyKind::Error
                | TyKind::Mono(_)
                | TyKind::Inst(..)
                | TyKind::Enum(..)
                | TyKind::Abstract(..)
                | TyKind::Fun(_)
                | TyKind::Anon(_)
                | TyKind::Dynamic(_)
                | TyKind::Param(_)
                | TyKind::ClassStatics(_)
                | TyKind::EnumStatics(_)
                | TyKind::AbstractStatics(_) => break,
            }
        }
        match self.program().types.kind(at) {
            TyKind::Inst(class, _) => {
                decls.extend(self.program().superclasses(class).map(TypeDeclId::Class));
            }
            TyKind::Enum(id, _) => {
                let value = self.program().well_known.enum_value;
                decls.extend([TypeDeclId::Enum(id), TypeDeclId::Abstract(value)]);
            }
            TyKind::EnumStatics(id) => {
                let value = self.program().well_known.enum_;
                decls.extend([TypeDeclId::Enum(id), TypeDeclId::Abstract(value)]);
            }
            TyKind::ClassStatics(id) => {
                let value = self.program().well_known.class;
                decls.extend([TypeDeclId::Class(id), TypeDeclId::Abstract(value)]);
            }
            TyKind::Abstract(id, _) => decls.push(TypeDeclId::Abstract(id)),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::AbstractStatics(_) => {}
        }
        decls.into_iter().flat_map(|decl| self.cx.type_usings(decl)).collect()
    }
}
