//! Intrinsics on the inside of arrays, stores, strings and bytes.

use rayzor_abi::RuntimeFn;
use rayzor_abi::layout::{ARRAY_CAP, ARRAY_LEN, BYTES_DATA, STRING_UNITS};
use rayzor_mir::{CompareOp, ConvertOp, ElemKind, Region, Ty, ValueId};
use rayzor_types::ty::TyKind;

use crate::cx::MethodKey;
use crate::expr::cast::TypeIn;
use crate::expr::literal::elem_repr;
use crate::func::FuncCx;
use crate::intrinsics::{ArrayOp, StoreOp, StringOp};
use crate::repr::{Env, Repr};

impl FuncCx<'_, '_> {
    /// The representation of the declaration's own element type: of its parameter `index`, or of its result.
    fn elem_of_param(&self, key: &MethodKey, env: &Env, index: usize) -> Repr {
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        let ty = fun.and_then(|fun| fun.args.get(index).map(|arg| arg.ty));
        ty.map_or(Repr::Val, |ty| self.elem_of(TypeIn { ty, env }))
    }

    fn elem_of_result(&self, key: &MethodKey, env: &Env) -> Repr {
        let fun = self.cx.program.as_fun(self.cx.program.fields[key.field].ty);
        fun.map_or(Repr::Val, |fun| self.elem_of(TypeIn { ty: fun.ret, env }))
    }

    /// The first type argument of `Array<T>`, `Store<T>` and the like.
    fn elem_of(&self, ty: TypeIn<'_>) -> Repr {
        let program = self.cx.program;
        let kind = program.kind(program.follow_abstracts(program.follow_without_null(ty.ty)));
        let (TyKind::Inst(_, args) | TyKind::Abstract(_, args)) = kind else { return Repr::Val };
        args.first().map_or(Repr::Val, |&arg| self.cx.repr(ty.env, arg))
    }

    pub(super) fn array_op(
        &mut self,
        op: ArrayOp,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> Option<ValueId> {
        Some(match op {
            ArrayOp::Length => self.b.array_len(v[0]),
            ArrayOp::Get => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    let value = self.erased_array_get(v[0], v[1]);
                    return Some(self.trusted_repr(value, Repr::Val, result));
                }
                let store = self.b.array_store(v[0]);
                let value = self.b.store_get(elem.elem_kind(), store, v[1]);
                self.trusted_repr(value, elem_repr(elem.elem_kind()), result)
            }
            ArrayOp::Set => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    self.erased_array_set(v[0], v[1], v[2]);
                    return None;
                }
                let store = self.b.array_store(v[0]);
                let value =
                    self.convert_repr(Some(v[2]), elem, elem_repr(elem.elem_kind()), self.span);
                self.b.store_set(elem.elem_kind(), store, v[1], value);
                return None;
            }
            ArrayOp::Store => self.b.array_store(v[0]),
            ArrayOp::SetLength => {
                self.b.store(v[0], ARRAY_LEN as i32, v[1], Region::Array);
                return None;
            }
            ArrayOp::Capacity => self.b.load(Ty::I32, v[0], ARRAY_CAP as i32, Region::Array),
            ArrayOp::NewSized => {
                let elem = self.elem_of_result(key, env);
                self.new_array(elem, v[0])
            }
            ArrayOp::WithCapacity => {
                let elem = self.elem_of_result(key, env);
                let kind = self.b.i32_const(i32::from(elem.elem_kind() as u16));
                self.runtime_value(RuntimeFn::ArrayNew, &[kind, v[0]])
            }
            ArrayOp::Kind => self.runtime_value(RuntimeFn::ArrayKind, &[v[0]]),
        })
    }

    /// Whether an object's header says that its elements are of kind `Val`.
    fn has_val_kind(&mut self, object: ValueId) -> ValueId {
        // The byte above says whether an array is known to hold references.
        let aux = self.b.load(Ty::I8, object, 4, Region::Header);
        let kind = self.b.iconst(Ty::I8, i64::from(ElemKind::Val as u16));
        self.b.compare(CompareOp::Eq, aux, kind)
    }

    fn erased_array_get(&mut self, array: ValueId, index: ValueId) -> ValueId {
        let is_val = self.has_val_kind(array);
        let value = self.if_else(
            is_val,
            Repr::Val,
            |fx| {
                let store = fx.b.array_store(array);
                Some(fx.b.store_get(ElemKind::Val, store, index))
            },
            |fx| Some(fx.runtime_value(RuntimeFn::ArrayGet, &[array, index])),
        );
        self.value_or_zero(value, Repr::Val)
    }

    fn erased_array_set(&mut self, array: ValueId, index: ValueId, value: ValueId) {
        let is_val = self.has_val_kind(array);
        self.if_else(
            is_val,
            Repr::Void,
            |fx| {
                let store = fx.b.array_store(array);
                fx.b.store_set(ElemKind::Val, store, index, value);
                None
            },
            |fx| fx.runtime(RuntimeFn::ArraySet, &[array, index, value]),
        );
    }

    pub(super) fn store_op(
        &mut self,
        op: StoreOp,
        key: &MethodKey,
        env: &Env,
        v: &[ValueId],
        result: Repr,
    ) -> Option<ValueId> {
        Some(match op {
            StoreOp::New => {
                let elem = self.elem_of_result(key, env);
                let kind = self.b.i32_const(i32::from(elem.elem_kind() as u16));
                self.runtime_value(RuntimeFn::StoreNew, &[kind, v[0]])
            }
            StoreOp::Length => self.b.store_len(v[0]),
            StoreOp::Get => {
                let elem = self.elem_of_param(key, env, 0);
                let value = if elem == Repr::Val {
                    self.erased_store_get(v[0], v[1])
                } else {
                    self.b.store_get(elem.elem_kind(), v[0], v[1])
                };
                self.trusted_repr(value, elem_repr(elem.elem_kind()), result)
            }
            StoreOp::Set => {
                let elem = self.elem_of_param(key, env, 0);
                if elem == Repr::Val {
                    self.erased_store_set(v[0], v[1], v[2]);
                } else {
                    let value =
                        self.convert_repr(Some(v[2]), elem, elem_repr(elem.elem_kind()), self.span);
                    self.b.store_set(elem.elem_kind(), v[0], v[1], value);
                }
                return None;
            }
            StoreOp::Kind => {
                let aux = self.b.load(Ty::I16, v[0], 4, Region::Header);
                self.b.convert(ConvertOp::Zext, Ty::I32, aux)
            }
        })
    }

    fn erased_store_get(&mut self, store: ValueId, index: ValueId) -> ValueId {
        let is_val = self.has_val_kind(store);
        let value = self.if_else(
            is_val,
            Repr::Val,
            |fx| Some(fx.b.store_get(ElemKind::Val, store, index)),
            |fx| Some(fx.runtime_value(RuntimeFn::StoreGet, &[store, index])),
        );
        self.value_or_zero(value, Repr::Val)
    }

    fn erased_store_set(&mut self, store: ValueId, index: ValueId, value: ValueId) {
        let is_val = self.has_val_kind(store);
        self.if_else(
            is_val,
            Repr::Void,
            |fx| {
                fx.b.store_set(ElemKind::Val, store, index, value);
                None
            },
            |fx| fx.runtime(RuntimeFn::StoreSet, &[store, index, value]),
        );
    }

    pub(super) fn string_op(&mut self, op: StringOp, v: &[ValueId]) -> ValueId {
        match op {
            StringOp::Length => self.string_length(v[0]),
            StringOp::IsLatin1 => self.is_latin1(v[0]),
            StringOp::UnitAt => {
                let narrow = self.is_latin1(v[0]);
                let unit = self.if_else(
                    narrow,
                    Repr::I32,
                    |fx| {
                        let address = fx.b.elem_addr(v[0], v[1], 1, STRING_UNITS as i32);
                        let unit = fx.b.load(Ty::I8, address, 0, Region::String);
                        Some(fx.b.convert(ConvertOp::Zext, Ty::I32, unit))
                    },
                    |fx| {
                        let address = fx.b.elem_addr(v[0], v[1], 2, STRING_UNITS as i32);
                        let unit = fx.b.load(Ty::I16, address, 0, Region::String);
                        Some(fx.b.convert(ConvertOp::Zext, Ty::I32, unit))
                    },
                );
                self.value_or_zero(unit, Repr::I32)
            }
        }
    }

    fn is_latin1(&mut self, string: ValueId) -> ValueId {
        let aux = self.b.load(Ty::I16, string, 4, Region::Header);
        let latin1 = self.b.iconst(Ty::I16, i64::from(rayzor_abi::layout::LATIN1));
        self.b.compare(CompareOp::Eq, aux, latin1)
    }

    pub(super) fn bytes_get(
        &mut self,
        ty: Ty,
        bytes: ValueId,
        pos: ValueId,
        result: Repr,
    ) -> ValueId {
        let address = self.b.elem_addr(bytes, pos, 1, BYTES_DATA as i32);
        let value = self.b.load(ty, address, 0, Region::Any);
        match ty {
            Ty::I8 | Ty::I16 => self.b.convert(ConvertOp::Zext, Ty::I32, value),
            Ty::F32 => self.convert_repr(Some(value), Repr::F32, result, self.span),
            Ty::I1 | Ty::I32 | Ty::I64 | Ty::F64 | Ty::Ref | Ty::Val | Ty::Ptr => value,
        }
    }

    pub(super) fn bytes_set(&mut self, ty: Ty, bytes: ValueId, pos: ValueId, value: ValueId) {
        let address = self.b.elem_addr(bytes, pos, 1, BYTES_DATA as i32);
        let value = match (ty, self.b.ty(value)) {
            (Ty::I8 | Ty::I16, _) => self.b.convert(ConvertOp::Trunc, ty, value),
            (Ty::F32, Ty::F64) => self.b.convert(ConvertOp::FloatTruncate, Ty::F32, value),
            _ => value,
        };
        self.b.store(address, 0, value, Region::Any);
    }
}
