//! Conversions between representations and between types, and the casts of the language.

use rayzor_abi::RuntimeFn;
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::ARRAY_OF_REFERENCES;
use rayzor_base::Span;
use rayzor_mir::{ConvertOp, ElemKind, Region, Ty, ValKind, ValueId};
use rayzor_types::body::TypeValue;
use rayzor_types::ids::{ClassId, ExprId};
use rayzor_types::ty::{Ty as HxTy, TyArgs, TyKind};

use crate::func::FuncCx;
use crate::layout::{fun_signature, shows};
use crate::repr::{Env, Repr};
use crate::type_test::TypeTest;

/// A type with the environment of its parameters.
#[derive(Clone, Copy)]
pub(crate) struct TypeIn<'e> {
    /// The type.
    pub(crate) ty: HxTy,
    /// What its parameters stand for.
    pub(crate) env: &'e Env,
}

/// How the elements of an array type are accessed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) struct Elements {
    /// The kind that elements are read as and written from.
    pub(crate) kind: ElemKind,
    /// Whether the array at run time may have another kind.
    pub(crate) mixed: bool,
}

/// Where the header says what an array holds.
const HEADER_AUX: i32 = 4;

impl crate::cx::Cx<'_> {
    /// Whether a reference of type `from` is one of type `to` as it is: every object behind the one may stand behind the
    /// other, as far as representations go.
    pub(crate) fn is_same_value(&self, from: TypeIn<'_>, to: TypeIn<'_>) -> bool {
        let program = self.program;
        let bare =
            |ty: HxTy| program.kind(program.follow_abstracts(program.follow_without_null(ty)));
        match (bare(from.ty), bare(to.ty)) {
            (TyKind::Fun(source), TyKind::Fun(target)) => {
                fun_signature(program, from.env, &source) == fun_signature(program, to.env, &target)
            }
            (TyKind::Param(_), TyKind::Fun(_)) | (TyKind::Anon(_), TyKind::Inst(..)) => false,
            (TyKind::Param(_), TyKind::Inst(class, wanted)) => {
                self.is_shown(None, class, TypeIn { ty: to.ty, env: to.env }, &wanted)
            }
            (TyKind::Inst(source, args), TyKind::Inst(class, wanted)) => {
                let source = program.upcast(source, &args, class);
                let source = source.as_ref().map(|source| (&source.args, from.env));
                self.is_shown(source, class, TypeIn { ty: to.ty, env: to.env }, &wanted)
            }
            _others => true,
        }
    }

    /// Whether objects of a class, with the arguments of `source` as far as they are known, show as those of `to`.
    fn is_shown(
        &self,
        source: Option<(&TyArgs, &Env)>,
        class: ClassId,
        to: TypeIn<'_>,
        wanted: &TyArgs,
    ) -> bool {
        if class == self.program.well_known.array {
            let elem = self.repr(to.env, wanted[0]);
            return elem == Repr::Val
                || source.is_some_and(|(args, env)| elem == self.repr(env, args[0]));
        }
        let view = crate::repr::arg_reprs(self.program, to.env, wanted);
        match source {
            Some((args, env)) => shows(&view, &crate::repr::arg_reprs(self.program, env, args)),
            None => {
                self.program.classes[class].is_interface()
                    || view.iter().all(|&repr| repr == Repr::Val)
            }
        }
    }
}

impl FuncCx<'_, '_> {
    /// A value from one representation to another, as Haxe does between Int, Float, Bool and Dynamic. References are
    /// not checked for their class.
    pub(crate) fn convert_repr(
        &mut self,
        value: Option<ValueId>,
        from: Repr,
        to: Repr,
        span: Span,
    ) -> ValueId {
        let Some(value) = value else { return self.b.zero(to.storage_ty()) };
        if from == to {
            return value;
        }
        match (from, to) {
            (Repr::Void, _) | (_, Repr::Void) => self.b.zero(to.storage_ty()),
            (_, Repr::Val) => self.box_value(value, from),
            (Repr::Val, _) => self.unbox_value(value, to),
            (Repr::I32, Repr::F64 | Repr::F32) | (Repr::I64, Repr::F64 | Repr::F32) => {
                self.b.convert(ConvertOp::SintToFloat, to.storage_ty(), value)
            }
            (Repr::F64 | Repr::F32, Repr::I32 | Repr::I64) => {
                self.b.convert(ConvertOp::FloatToSint, to.storage_ty(), value)
            }
            (Repr::I32, Repr::I64) => self.b.convert(ConvertOp::Sext, Ty::I64, value),
            (Repr::I64, Repr::I32) => self.b.convert(ConvertOp::Trunc, Ty::I32, value),
            (Repr::F32, Repr::F64) => self.b.convert(ConvertOp::FloatExtend, Ty::F64, value),
            (Repr::F64, Repr::F32) => self.b.convert(ConvertOp::FloatTruncate, Ty::F32, value),
            (Repr::I1, Repr::I32 | Repr::I64) => {
                self.b.convert(ConvertOp::Zext, to.storage_ty(), value)
            }
            _ => {
                let boxed = self.box_value(value, from);
                let before = if span.is_none() { self.span } else { self.at(span) };
                let result = self.unbox_value(boxed, to);
                self.at(before);
                result
            }
        }
    }

    /// The value as a `Val`.
    pub(crate) fn box_value(&mut self, value: ValueId, from: Repr) -> ValueId {
        match (from, from.val_kind()) {
            (Repr::F32, _) => {
                let wide = self.b.convert(ConvertOp::FloatExtend, Ty::F64, value);
                self.b.box_(ValKind::Float, wide)
            }
            (_, Some(kind)) => self.b.box_(kind, value),
            (_, None) => value,
        }
    }

    fn unbox_value(&mut self, value: ValueId, to: Repr) -> ValueId {
        match (to, to.val_kind()) {
            (Repr::F32, _) => {
                let wide = self.b.unbox(ValKind::Float, value);
                self.b.convert(ConvertOp::FloatTruncate, Ty::F32, wide)
            }
            (_, Some(kind)) => self.b.unbox(kind, value),
            (_, None) => value,
        }
    }

    /// How an array of this type is accessed; none if the type is no array.
    pub(crate) fn elements(&self, array: TypeIn<'_>) -> Option<Elements> {
        let program = self.cx.program;
        let ty = program.follow_abstracts(program.follow_without_null(array.ty));
        let TyKind::Inst(class, args) = program.kind(ty) else { return None };
        if class != program.well_known.array {
            return None;
        }
        let repr = self.cx.repr(array.env, args[0]);
        Some(Elements { kind: repr.elem_kind(), mixed: repr == Repr::Val })
    }

    /// A value that flows from one type to another. A reference that was a `Val`, in Dynamic or where a type parameter is
    /// erased, is checked: nothing vouches for what others put there.
    pub(crate) fn convert(
        &mut self,
        value: Option<ValueId>,
        from: TypeIn<'_>,
        to: TypeIn<'_>,
    ) -> ValueId {
        let from_repr = self.cx.repr(from.env, from.ty);
        let to_repr = self.cx.repr(to.env, to.ty);
        let Some(value) = value else { return self.b.zero(to_repr.storage_ty()) };
        match (from_repr, to_repr) {
            (Repr::Val, Repr::Ref) => self.val_as(value, to),
            (Repr::Ref, Repr::Ref) => self.adapt_reference(value, from, to),
            (Repr::I32, Repr::F64) if self.is_uint(from.ty) => {
                self.b.convert(ConvertOp::UintToFloat, Ty::F64, value)
            }
            _ => self.convert_repr(Some(value), from_repr, to_repr, Span::NONE),
        }
    }

    /// A reference whose static type changes: functions get the wanted signature, arrays and generic objects that come
    /// out of erased code the wanted representation.
    fn adapt_reference(&mut self, object: ValueId, from: TypeIn<'_>, to: TypeIn<'_>) -> ValueId {
        if self.cx.is_same_value(from, to) {
            return object;
        }
        let program = self.cx.program;
        let to_ty = program.follow_abstracts(program.follow_without_null(to.ty));
        let from_ty = program.follow_abstracts(program.follow_without_null(from.ty));
        match (program.kind(from_ty), program.kind(to_ty)) {
            (TyKind::Fun(_), TyKind::Fun(_)) => {
                let boxed = self.b.box_(ValKind::Ref, object);
                self.closure_as(boxed, TypeIn { ty: to_ty, env: to.env })
            }
            (TyKind::Anon(_), TyKind::Inst(class, args)) => {
                let boxed = self.b.box_(ValKind::Ref, object);
                self.val_as_instance(boxed, class, &args, to.env)
            }
            (TyKind::Inst(..), TyKind::Inst(class, args)) => {
                let boxed = self.b.box_(ValKind::Ref, object);
                self.val_as_copy(boxed, class, &args, to.env)
            }
            _ => object,
        }
    }

    /// An object statically known as a `class`, perhaps in another copy, as one of this type.
    fn val_as_copy(&mut self, value: ValueId, class: ClassId, args: &TyArgs, env: &Env) -> ValueId {
        let is_own = self.cx.builtin_type(class).is_none();
        if is_own && !self.cx.program.classes[class].flags.is_extern {
            let reprs = crate::repr::arg_reprs(self.cx.program, env, args);
            return self.copy_of(value, class, &reprs);
        }
        self.val_as_instance(value, class, args, env)
    }

    /// A `Val` as an array of elements of this representation; throws if it cannot be one.
    fn array_of(&mut self, value: ValueId, elem: Repr) -> ValueId {
        if elem == Repr::Val {
            return self.cast_ref(value, TypeTest::Builtin(types::ARRAY));
        }
        self.b.cast_array(elem.storage_ty(), value)
    }

    /// A `Val` as a store of elements of this representation; throws if it is none.
    fn store_of(&mut self, value: ValueId, elem: Repr) -> ValueId {
        if elem == Repr::Val {
            return self.cast_ref(value, TypeTest::Builtin(types::STORE));
        }
        let kind = self.b.i32_const(i32::from(elem.elem_kind() as u16));
        self.runtime_value(RuntimeFn::CastStore, &[value, kind])
    }

    /// A new array of `len` elements, which are zero.
    pub(crate) fn new_array(&mut self, elem: Repr, len: ValueId) -> ValueId {
        let array = self.b.array_new(elem.elem_kind(), len);
        if elem == Repr::Ref {
            let aux = self.b.iconst(Ty::I16, i64::from(ARRAY_OF_REFERENCES));
            self.b.store(array, HEADER_AUX, aux, Region::Header);
        }
        array
    }

    /// A `Val` as an object that can stand for this copy of the class or interface.
    fn copy_of(&mut self, value: ValueId, class: ClassId, reprs: &[Repr]) -> ValueId {
        let copy = self.cx.class_copy(class, reprs);
        let is_interface = self.cx.program.classes[class].is_interface();
        let test = if is_interface { TypeTest::InterfaceCopy(copy) } else { TypeTest::View(copy) };
        self.cast_ref(value, test)
    }

    /// A `Val` as a function value that can be called as a `to`: itself, or an adaptor around it.
    fn closure_as(&mut self, function: ValueId, to: TypeIn<'_>) -> ValueId {
        let Some(fun) = self.cx.program.as_fun(to.ty) else {
            return self.b.unbox(ValKind::Ref, function);
        };
        let wanted = self.cx.wanted_function(to, &fun);
        let wanted = self.b.global_addr(wanted, Ty::Ptr);
        self.runtime_value(RuntimeFn::ClosureAs, &[function, wanted])
    }

    /// A `Val` that may be anything as a reference of type `to`; null passes, values of other types throw.
    pub(crate) fn val_as(&mut self, value: ValueId, to: TypeIn<'_>) -> ValueId {
        let program = self.cx.program;
        let ty = program.follow_abstracts(program.follow_without_null(to.ty));
        match program.kind(ty) {
            TyKind::Inst(class, args) => self.val_as_instance(value, class, &args, to.env),
            TyKind::Enum(id, _) => {
                self.cx.enum_data(id);
                self.cast_ref(value, TypeTest::Enum(id))
            }
            TyKind::Fun(_) => self.closure_as(value, TypeIn { ty, env: to.env }),
            TyKind::Abstract(..)
            | TyKind::Anon(_)
            | TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Dynamic(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => self.b.unbox(ValKind::Ref, value),
        }
    }

    fn val_as_instance(
        &mut self,
        value: ValueId,
        class: ClassId,
        args: &TyArgs,
        env: &Env,
    ) -> ValueId {
        if class == self.cx.program.well_known.array {
            return self.array_of(value, self.cx.repr(env, args[0]));
        }
        if let Some(builtin) = self.cx.builtin_type(class) {
            if builtin == types::STORE {
                return self.store_of(value, self.cx.repr(env, args[0]));
            }
            return self.cast_ref(value, TypeTest::Builtin(builtin));
        }
        let decl = &self.cx.program.classes[class];
        if decl.flags.is_extern {
            return self.b.unbox(ValKind::Ref, value);
        }
        let reprs = crate::repr::arg_reprs(self.cx.program, env, args);
        if reprs.iter().any(|&repr| repr != Repr::Val) {
            return self.copy_of(value, class, &reprs);
        }
        let is_interface = decl.is_interface();
        let test = if is_interface { TypeTest::Interface(class) } else { TypeTest::Class(class) };
        self.cast_ref(value, test)
    }

    /// `Coerce`: what typing inserted where a value flows between types.
    pub(crate) fn lower_coerce(&mut self, value: ExprId, to: HxTy) -> Option<ValueId> {
        let from = self.tree().exprs[value].ty;
        let lowered = self.lower_expr(value);
        if self.repr(to) == Repr::Void {
            return None;
        }
        let env = self.env.clone();
        Some(self.convert(lowered, TypeIn { ty: from, env: &env }, TypeIn { ty: to, env: &env }))
    }

    /// `cast e`: like a coercion, but downcasts are checked as well, since a wrong one would break memory.
    pub(crate) fn lower_cast_unsafe(&mut self, value: ExprId, to: HxTy) -> Option<ValueId> {
        let from = self.tree().exprs[value].ty;
        let lowered = self.lower_expr(value);
        if self.repr(to) == Repr::Void {
            return None;
        }
        let env = self.env.clone();
        let (from_repr, to_repr) = (self.repr(from), self.repr(to));
        let target = TypeIn { ty: to, env: &env };
        if to_repr != Repr::Ref
            || !matches!(from_repr, Repr::Ref | Repr::Val)
            || self.is_upcast(TypeIn { ty: from, env: &env }, target)
        {
            return Some(self.convert(lowered, TypeIn { ty: from, env: &env }, target));
        }
        let value = self.value_or_zero(lowered, from_repr);
        let boxed = self.box_value(value, from_repr);
        Some(self.val_as(boxed, target))
    }

    /// Whether every value of class type `from` is one of `to`, so that a cast needs no check.
    fn is_upcast(&self, from: TypeIn<'_>, to: TypeIn<'_>) -> bool {
        let program = self.cx.program;
        let bare_from = program.follow_abstracts(program.follow_without_null(from.ty));
        let bare_to = program.follow_abstracts(program.follow_without_null(to.ty));
        match (program.kind(bare_from), program.kind(bare_to)) {
            (TyKind::Inst(source, args), TyKind::Inst(target, _)) => {
                program.upcast(source, &args, target).is_some()
            }
            (TyKind::Enum(source, _), TyKind::Enum(target, _)) => source == target,
            (TyKind::Fun(_), TyKind::Fun(_)) => self.cx.is_value_as(from, to),
            (TyKind::Anon(_), TyKind::Anon(_)) => true,
            _ => bare_from == bare_to,
        }
    }

    /// `cast(e, T)`.
    pub(crate) fn lower_cast_checked(
        &mut self,
        value: ExprId,
        to: TypeValue,
        ty: HxTy,
    ) -> Option<ValueId> {
        let from = self.tree().exprs[value].ty;
        let from_repr = self.repr(from);
        let lowered = self.lower_expr(value);
        let lowered = self.value_or_zero(lowered, from_repr);
        let boxed = self.box_value(lowered, from_repr);
        let env = self.env.clone();
        let to_repr = self.repr(ty);
        if let Some(test) = self.fast_test(to)
            && to_repr == Repr::Ref
        {
            return Some(self.cast_ref(boxed, test));
        }
        let target = self.type_value(to);
        let target = self.b.box_(ValKind::Ref, target);
        let checked = self.runtime_value(RuntimeFn::CastTo, &[boxed, target]);
        let dynamic = TypeIn { ty: HxTy::DYNAMIC, env: &env };
        Some(self.convert(Some(checked), dynamic, TypeIn { ty, env: &env }))
    }

    /// The test on the header that decides `is` for instances of a type, if there is one.
    fn fast_test(&mut self, to: TypeValue) -> Option<TypeTest> {
        match to {
            TypeValue::Class(class) => {
                let decl = &self.cx.program.classes[class];
                if let Some(builtin) = self.cx.builtin_type(class) {
                    return Some(TypeTest::Builtin(builtin));
                }
                Some(if decl.is_interface() {
                    TypeTest::Interface(class)
                } else {
                    TypeTest::Class(class)
                })
            }
            TypeValue::Enum(id) => {
                self.cx.enum_data(id);
                Some(TypeTest::Enum(id))
            }
            TypeValue::Abstract(_) | TypeValue::Typedef(_) => None,
        }
    }

    /// `e is T`.
    pub(crate) fn lower_is(&mut self, value: ExprId, to: TypeValue) -> Option<ValueId> {
        let repr = self.repr(self.tree().exprs[value].ty);
        let lowered = self.lower_expr(value);
        let lowered = self.value_or_zero(lowered, repr);
        let boxed = self.box_value(lowered, repr);
        Some(self.is_of_type(boxed, to))
    }

    /// Whether a `Val` is of a type.
    pub(crate) fn is_of_type(&mut self, boxed: ValueId, to: TypeValue) -> ValueId {
        let Some(test) = self.fast_test(to) else {
            let target = self.type_value(to);
            let target = self.b.box_(ValKind::Ref, target);
            return self.runtime_value(RuntimeFn::CastIsOfType, &[boxed, target]);
        };
        let is_object = self.b.val_is(ValKind::Ref, boxed);
        let result = self.if_else(
            is_object,
            Repr::I1,
            |fx| {
                let object = fx.b.val_payload(ValKind::Ref, boxed);
                Some(fx.type_test(object, test))
            },
            |fx| Some(fx.b.bool_const(false)),
        );
        self.value_or_zero(result, Repr::I1)
    }
}
