//! Instructions.

use rayzor_abi::RuntimeFn;
use smallvec::SmallVec;

use crate::func::{InstData, ValueDef};
use crate::ids::{BlockId, ValueId};
use crate::inst::{Inst, Region, TypeRange};
use crate::op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
use crate::text::lexer::Token;
use crate::text::names::{elem_named, ty_named, val_kind_named};
use crate::text::parser::func::FuncText;
use crate::text::parser::{Parsed, Parser};
use crate::ty::Ty;

impl Parser {
    /// An instruction of `block`, with its result and position.
    pub(super) fn inst(&mut self, text: &mut FuncText, block: BlockId) -> Parsed<()> {
        let result = if self.at_value() {
            let result = self.definition(text)?;
            self.punct('=')?;
            Some(result)
        } else {
            None
        };
        let mnemonic = self.word()?;
        let inst = self.body(text, &mnemonic)?;
        let loc = self.optional_loc()?;
        let inst_id = text.func.insts.push(InstData { inst, result, loc });
        if let Some(result) = result {
            text.func.values[result].def = ValueDef::Inst(inst_id);
        }
        text.func.blocks[block].insts.push(inst_id);
        Ok(())
    }

    fn body(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Inst> {
        if let Some(inst) = self.arithmetic(text, mnemonic)? {
            return Ok(inst);
        }
        if let Some(inst) = self.memory(text, mnemonic)? {
            return Ok(inst);
        }
        if let Some(inst) = self.object(text, mnemonic)? {
            return Ok(inst);
        }
        if let Some(inst) = self.elements(text, mnemonic)? {
            return Ok(inst);
        }
        match self.calls(text, mnemonic)? {
            Some(inst) => Ok(inst),
            None => Err(self.error(format!("unknown instruction `{mnemonic}`"))),
        }
    }

    fn arithmetic(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Option<Inst>> {
        if let Some(&op) = UnaryOp::ALL.iter().find(|op| op.name() == mnemonic) {
            return Ok(Some(Inst::Unary { op, arg: self.value(text)? }));
        }
        if let Some(&op) = BinaryOp::ALL.iter().find(|op| op.name() == mnemonic) {
            let (lhs, rhs) = self.two(text)?;
            return Ok(Some(Inst::Binary { op, lhs, rhs }));
        }
        if let Some(&op) = CompareOp::ALL.iter().find(|op| op.name() == mnemonic) {
            let (lhs, rhs) = self.two(text)?;
            return Ok(Some(Inst::Compare { op, lhs, rhs }));
        }
        if let Some(&op) = ConvertOp::ALL.iter().find(|op| op.name() == mnemonic) {
            let ty = self.suffix("type", ty_named)?;
            return Ok(Some(Inst::Convert { op, ty, arg: self.value(text)? }));
        }
        Ok(Some(match mnemonic {
            "iconst" => {
                let ty = self.suffix("type", ty_named)?;
                Inst::Iconst { ty, value: self.int()? }
            }
            "fconst" => {
                let ty = self.suffix("type", ty_named)?;
                Inst::Fconst { ty, bits: self.float_bits(ty)? }
            }
            "null" => Inst::NullConst { ty: self.suffix("type", ty_named)? },
            "global_addr" => {
                let ty = self.suffix("type", ty_named)?;
                Inst::GlobalAddr { global: self.global_ref()?, ty }
            }
            "func_addr" => Inst::FuncAddr { func: self.func_ref()? },
            "select" => {
                let (cond, if_true) = self.two(text)?;
                Inst::Select { cond, if_true, if_false: self.next_value(text)? }
            }
            _ => return Ok(None),
        }))
    }

    fn memory(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Option<Inst>> {
        Ok(Some(match mnemonic {
            "slot_load" => Inst::SlotLoad { slot: self.slot_ref(text)? },
            "slot_store" => {
                let slot = self.slot_ref(text)?;
                Inst::SlotStore { slot, value: self.next_value(text)? }
            }
            "slot_addr" => Inst::SlotAddr { slot: self.slot_ref(text)? },
            "load" => {
                let ty = self.suffix("type", ty_named)?;
                let region = self.region()?;
                let base = self.value(text)?;
                Inst::Load { ty, base, offset: self.next_int()?, region }
            }
            "store" => {
                let region = self.region()?;
                let (base, value) = self.two(text)?;
                Inst::Store { base, offset: self.next_int()?, value, region }
            }
            "elem_addr" => {
                let (base, index) = self.two(text)?;
                let scale = self.next_int()?;
                Inst::ElemAddr { base, index, scale, offset: self.next_int()? }
            }
            "global_get" => Inst::GlobalGet { global: self.global_ref()? },
            "global_set" => {
                let global = self.global_ref()?;
                Inst::GlobalSet { global, value: self.next_value(text)? }
            }
            _ => return Ok(None),
        }))
    }

    fn object(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Option<Inst>> {
        Ok(Some(match mnemonic {
            "catch" => Inst::CatchValue,
            "box" => {
                let kind = self.suffix("kind", val_kind_named)?;
                Inst::Box { kind, arg: self.value(text)? }
            }
            "unbox" => {
                let kind = self.suffix("kind", val_kind_named)?;
                Inst::Unbox { kind, arg: self.value(text)? }
            }
            "cast_ref" => {
                let arg = self.value(text)?;
                Inst::CastRef { arg, ranges: self.ranges()? }
            }
            "cast_array" => {
                let elem = self.suffix("type", ty_named)?;
                Inst::CastArray { elem, arg: self.value(text)? }
            }
            "val_payload" => {
                let kind = self.suffix("kind", val_kind_named)?;
                Inst::ValPayload { kind, arg: self.value(text)? }
            }
            "val_is" => {
                let kind = self.suffix("kind", val_kind_named)?;
                Inst::ValIs { kind, arg: self.value(text)? }
            }
            "new" => Inst::New { layout: self.layout_ref()? },
            "field_get" => {
                let layout = self.layout_ref()?;
                let index = self.int_as()?;
                Inst::FieldGet { layout, index, obj: self.next_value(text)? }
            }
            "field_set" => {
                let layout = self.layout_ref()?;
                let index = self.int_as()?;
                let obj = self.next_value(text)?;
                Inst::FieldSet { layout, index, obj, value: self.next_value(text)? }
            }
            "null_check" => Inst::NullCheck { obj: self.value(text)? },
            "instance_of" => {
                let obj = self.value(text)?;
                Inst::InstanceOf { obj, ranges: self.ranges()? }
            }
            "enum_new" => {
                let layout = self.enum_ref()?;
                let ctor = self.int_as()?;
                Inst::EnumNew { layout, ctor, args: self.args(text)? }
            }
            "enum_tag" => Inst::EnumTag { obj: self.value(text)? },
            "enum_get" => {
                let layout = self.enum_ref()?;
                let ctor = self.int_as()?;
                let index = self.int_as()?;
                Inst::EnumGet { layout, ctor, index, obj: self.next_value(text)? }
            }
            _ => return Ok(None),
        }))
    }

    fn ranges(&mut self) -> Parsed<SmallVec<[TypeRange; 1]>> {
        let mut ranges = SmallVec::new();
        while self.eat_punct(',') {
            let (start, end) = self.range()?;
            ranges.push(TypeRange { start, end });
        }
        Ok(ranges)
    }

    fn elements(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Option<Inst>> {
        let mixed = mnemonic.ends_with("_mixed");
        Ok(Some(match mnemonic {
            "array_len" => Inst::ArrayLen { array: self.value(text)? },
            "array_store" => Inst::ArrayStore { array: self.value(text)? },
            "store_len" => Inst::StoreLen { store: self.value(text)? },
            "array_get" | "array_get_mixed" => {
                let kind = self.suffix("kind", elem_named)?;
                let (array, index) = self.two(text)?;
                Inst::ArrayGet { kind, mixed, array, index }
            }
            "array_set" | "array_set_mixed" => {
                let kind = self.suffix("kind", elem_named)?;
                let (array, index) = self.two(text)?;
                Inst::ArraySet { kind, mixed, array, index, value: self.next_value(text)? }
            }
            "array_new" => {
                let kind = self.suffix("kind", elem_named)?;
                Inst::ArrayNew { kind, len: self.value(text)? }
            }
            "store_new" => {
                let kind = self.suffix("kind", elem_named)?;
                Inst::StoreNew { kind, len: self.value(text)? }
            }
            "store_get" => {
                let kind = self.suffix("kind", elem_named)?;
                let (store, index) = self.two(text)?;
                Inst::StoreGet { kind, store, index }
            }
            "store_set" => {
                let kind = self.suffix("kind", elem_named)?;
                let (store, index) = self.two(text)?;
                Inst::StoreSet { kind, store, index, value: self.next_value(text)? }
            }
            _ => return Ok(None),
        }))
    }

    fn calls(&mut self, text: &mut FuncText, mnemonic: &str) -> Parsed<Option<Inst>> {
        Ok(Some(match mnemonic {
            "call" => {
                let func = self.func_ref()?;
                Inst::Call { func, args: self.args(text)? }
            }
            "call_runtime" => {
                let func = self.runtime_fn()?;
                Inst::CallRuntime { func, args: self.args(text)? }
            }
            "call_indirect" => {
                let sig = self.signature()?;
                let sig = self.module.intern_signature(sig);
                let callee = self.value(text)?;
                Inst::CallIndirect { sig, callee, args: self.args(text)? }
            }
            "closure_new" => {
                let layout = self.layout_ref()?;
                let func = self.func_ref()?;
                Inst::ClosureNew { layout, func, captures: self.args(text)? }
            }
            "call_closure" => {
                let sig = self.signature()?;
                let sig = self.module.intern_signature(sig);
                let closure = self.value(text)?;
                Inst::CallClosure { sig, closure, args: self.args(text)? }
            }
            "call_virtual" => {
                let layout = self.layout_ref()?;
                let slot = self.int_as()?;
                Inst::CallVirtual { layout, slot, args: self.args(text)? }
            }
            "call_interface" => {
                let method = self.method_ref()?;
                Inst::CallInterface { method, args: self.args(text)? }
            }
            _ => return Ok(None),
        }))
    }

    /// `module.function`.
    fn runtime_fn(&mut self) -> Parsed<RuntimeFn> {
        let mut name = self.word()?;
        self.punct('.')?;
        name = format!("{name}.{}", self.word()?);
        RuntimeFn::by_name(&name)
            .ok_or_else(|| self.error(format!("unknown runtime function `{name}`")))
    }

    fn region(&mut self) -> Parsed<Region> {
        let word = self.word()?;
        Ok(match word.as_str() {
            "any" => Region::Any,
            "header" => Region::Header,
            "constant" => Region::Constant,
            "field" => {
                let layout = self.layout_ref()?;
                Region::Field { layout, index: self.int_as()? }
            }
            "enum_arg" => Region::EnumArg,
            "closure" => Region::Closure,
            "string" => Region::String,
            "array" => Region::Array,
            "store_len" => Region::StoreLen,
            "elem" => Region::Elem(self.named("kind", elem_named)?),
            "global" => Region::Global(self.global_ref()?),
            _ => return Err(self.error(format!("unknown region `{word}`"))),
        })
    }

    fn two(&mut self, text: &mut FuncText) -> Parsed<(ValueId, ValueId)> {
        let first = self.value(text)?;
        Ok((first, self.next_value(text)?))
    }

    fn next_value(&mut self, text: &mut FuncText) -> Parsed<ValueId> {
        self.punct(',')?;
        self.value(text)
    }

    fn next_int<T: TryFrom<i64>>(&mut self) -> Parsed<T> {
        self.punct(',')?;
        self.int_as()
    }

    fn float_bits(&mut self, ty: Ty) -> Parsed<u64> {
        match self.next()? {
            Token::Bits(bits) => Ok(bits),
            Token::Float(value) if ty == Ty::F64 => Ok(value.to_bits()),
            other => self.unexpected(&other, "a float"),
        }
    }
}
