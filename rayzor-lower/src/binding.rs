//! Native bodies: `@:intrinsic("name")` functions become MIR instructions, `@:rt("module.name")` functions become
//! calls of rows of rayzor-abi's table.
//!
//! A bound function is a body-less `extern`/`static` function. For an instance method `this` is the first
//! argument. The Haxe signature is checked against the row: a mismatch is a compile error at the function.
//!
//! # Intrinsics
//!
//! Letters: `I` Int, `L` haxe.Int64 (i64), `D` Float, `S` Single (f32), `B` Bool, `V` Void, `T` a type parameter or any
//! type (specialised by the copy), `A` `Array<T>`, `X` `haxe.ds.Vector<T>` (a store), `Y` the bytes object, `U` String,
//! `R` any reference or Dynamic. Nothing here checks bounds or null unless it says so.
//!
//! ```text
//! i64.add sub mul and or xor (L,L)->L      wrapping
//! i64.div rem (L,L)->L                     signed, truncating; the caller has excluded a zero divisor; MIN/-1 wraps
//! i64.udiv urem (L,L)->L                   unsigned, as above
//! i64.shl shr ushr (L,I)->L                count masked to 6 bits
//! i64.neg not (L)->L
//! i64.eq ne lt le gt ge ult ule (L,L)->B
//! i64.of_i32 of_u32 (I)->L                 sign / zero extension
//! i64.to_i32 (L)->I                        low 32 bits
//! i64.to_f64 (L)->D    i64.of_f64 (D)->L   truncating, saturating, NaN is 0
//! i64.make (I high, I low)->L   i64.high low (L)->I
//! i32.udiv urem (I,I)->I                   unsigned; divisor not zero
//! i32.div rem (I,I)->I                     signed, truncating; divisor not zero; MIN/-1 wraps
//! i32.ult ule ugt uge (I,I)->B
//! i32.to_f64_unsigned (I)->D
//! i32.clz ctz popcount (I)->I              clz(0) = ctz(0) = 32
//! i32.shl shr ushr (I,I)->I  i32.and or xor add sub mul (I,I)->I
//! f64.floor ceil trunc sqrt abs round_even (D)->D
//! f64.copysign (D,D)->D
//! f64.bits (D)->L  f64.of_bits (L)->D
//! f64.to_i32 (D)->I                        Std.int: truncating; NaN and out of range as MIR's FloatToInt defines
//! f64.to_f32 (D)->S   f32.to_f64 (S)->D
//! f32.bits (S)->I  f32.of_bits (I)->S      f32.add sub mul div (S,S)->S
//! array.length (A)->I
//! array.get_unchecked (A,I)->T             honours the run-time kind where the static T is erased
//! array.set_unchecked (A,I,T)->V
//! array.store (A)->R                       the store, as an opaque reference (R is declared as haxe.ds.Vector<T> or Dynamic)
//! array.set_length (A,I)->V                writes the length only; capacity must suffice
//! array.capacity (A)->I
//! array.new_sized (I)->A                   length n, zeroed elements (0, 0.0, false, null)
//! array.with_capacity (I)->A               length 0
//! array.kind (A)->I                        run-time element kind, see type.kind_of
//! vector.new (I)->X                        zeroed elements; negative length is the caller's fault
//! vector.length (X)->I
//! vector.get (X,I)->T   vector.set (X,I,T)->V          unchecked
//! vector.kind (X)->I
//! string.length (U)->I
//! string.unit_at (U,I)->I                  the UTF-16 unit at an index in range
//! string.is_latin1 (U)->B
//! bytes.length (Y)->I
//! bytes.get_u8 get_u16 get_i32 (Y,I)->I  bytes.get_i64 (Y,I)->L  bytes.get_f32 (Y,I)->S or D  bytes.get_f64 (Y,I)->D
//! bytes.set_u8 set_u16 set_i32 (Y,I,I)->V  bytes.set_i64 (Y,I,L)->V  bytes.set_f32 (Y,I,S or D)->V  bytes.set_f64 (Y,I,D)->V
//!                                          little endian, unaligned allowed, offset in bytes
//! value.unsafe_cast (T)->T'                reinterprets between representations as `cast` does: val unboxing, no check of class
//! value.is_null (T)->B                     false for unboxed numbers
//! value.ref_eq (T,T)->B                    same object / same bits
//! value.to_dynamic (T)->Dynamic
//! value.is_int is_float is_bool is_ref (T)->B   which representation a Dynamic holds (is_float: not an Int)
//! type.kind_of <T>()->I                    element kind of T in this copy: 0 Int, 1 Float, 2 Bool, 3 Int64, 4 Single, 5 val (references, Dynamic, Null<..>)
//! type.is_ref <T>()->B                     type.kind_of == 5
//! type.default_value <T>()->T              0, 0.0, false, null
//! ```
//!
//! Further rows wanted by haxe-std are listed below as `// wanted:` lines, then moved into the table.

use rayzor_abi::{AbiType, RuntimeFn};
use rayzor_base::{Span, Symbol};
use rayzor_mir::ValueId;
use rayzor_types::ids::FieldId;

use crate::cx::{Cx, MethodKey};
use crate::func::FuncCx;
use crate::intrinsics::Intrinsic;
use crate::repr::Repr;

/// What a body-less function stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Binding {
    /// A row of the runtime's table.
    Runtime(RuntimeFn),
    /// Instructions.
    Intrinsic(Intrinsic),
}

impl Cx<'_> {
    /// The binding of a body-less function, if it has one. Mistakes are reported.
    pub(crate) fn binding_of(&mut self, field: FieldId) -> Option<Binding> {
        let info = &self.program.fields[field];
        if info.body.is_some() {
            return None;
        }
        if let Some(name) = info.meta.string_arg(Symbol::intern(":rt")) {
            let row = RuntimeFn::by_name(name.as_str());
            if row.is_none() {
                self.diagnostics
                    .report(crate::diagnostics::unknown_runtime_function(info.span, name.as_str()));
            }
            return row.map(Binding::Runtime);
        }
        let name = info.meta.string_arg(Symbol::intern(":intrinsic"))?;
        let intrinsic = Intrinsic::by_name(name.as_str());
        if intrinsic.is_none() {
            self.diagnostics
                .report(crate::diagnostics::unknown_intrinsic(info.span, name.as_str()));
        }
        intrinsic.map(Binding::Intrinsic)
    }

    /// Reports where a declaration does not fit its row.
    fn check_row(&mut self, field: FieldId, row: RuntimeFn, params: &[Repr], result: Repr) {
        let sig = row.signature();
        let fits = sig.params.len() == params.len()
            && sig.params.iter().zip(params).all(|(param, &repr)| fits(repr, param.ty))
            && (result == Repr::Void || fits(result, sig.result));
        if !fits {
            let expected = format!(
                "{:?} -> {:?}",
                sig.params.iter().map(|p| p.ty).collect::<Vec<_>>(),
                sig.result
            );
            let found = format!("{params:?} -> {result:?}");
            let span = self.program.fields[field].span;
            self.diagnostics.report(crate::diagnostics::runtime_signature_mismatch(
                span,
                row.name(),
                &expected,
                &found,
            ));
        }
    }
}

/// Whether a value of the representation can be passed as (or comes as) the boundary type.
fn fits(repr: Repr, ty: AbiType) -> bool {
    match (repr, ty) {
        (_, AbiType::Void | AbiType::Ptr) => false,
        (Repr::Void, _) => false,
        // A type parameter's copy may be unboxed where the row takes any value, and a reference is a value.
        (_, AbiType::Val) | (Repr::Val, _) => true,
        (_, other) => repr_of_abi(other) == repr,
    }
}

fn repr_of_abi(ty: AbiType) -> Repr {
    match ty {
        AbiType::Void => Repr::Void,
        AbiType::I1 => Repr::I1,
        AbiType::I32 => Repr::I32,
        AbiType::I64 => Repr::I64,
        AbiType::F32 => Repr::F32,
        AbiType::F64 => Repr::F64,
        AbiType::Ref => Repr::Ref,
        AbiType::Val | AbiType::Ptr => Repr::Val,
    }
}

impl FuncCx<'_, '_> {
    /// Calls what a function is bound to. Arguments and result are as the declaration says, in the copy of `key`.
    pub(crate) fn call_binding(
        &mut self,
        binding: &Binding,
        key: &MethodKey,
        values: &[ValueId],
    ) -> Option<ValueId> {
        let env = self.cx.method_env(key);
        let info = &self.cx.program.fields[key.field];
        let Some(fun) = self.cx.program.as_fun(info.ty) else {
            return self.unsupported("a binding of a variable", Repr::Val);
        };
        let mut params: Vec<Repr> = fun.args.iter().map(|arg| self.param_repr(arg, &env)).collect();
        if self.cx.has_receiver(key.field) {
            params.insert(0, Repr::Ref);
        }
        let result = self.cx.repr(&env, fun.ret);
        match *binding {
            Binding::Runtime(row) => {
                self.cx.check_row(key.field, row, &params, result);
                self.call_row(row, &params, result, values)
            }
            Binding::Intrinsic(intrinsic) => {
                self.emit_intrinsic(intrinsic, key, &env, values, result)
            }
        }
    }

    fn call_row(
        &mut self,
        row: RuntimeFn,
        params: &[Repr],
        result: Repr,
        values: &[ValueId],
    ) -> Option<ValueId> {
        self.cx.note_row(row);
        let sig = row.signature();
        let args: Vec<ValueId> = sig
            .params
            .iter()
            .zip(params.iter().zip(values))
            .map(|(param, (&repr, &value))| {
                self.convert_repr(Some(value), repr, repr_of_abi(param.ty), Span::NONE)
            })
            .collect();
        if args.len() != sig.params.len() {
            return self.zero(result);
        }
        let value = self.runtime(row, &args);
        if result == Repr::Void {
            return None;
        }
        Some(self.convert_repr(value, repr_of_abi(sig.result), result, Span::NONE))
    }
}
