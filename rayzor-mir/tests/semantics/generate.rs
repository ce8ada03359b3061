//! Makes random structured programs: `main` and a few functions it may call, all `(i32, i32) -> i32`.

#[path = "arrays.rs"]
mod arrays;

use rayzor_mir::builder::FuncBuilder;
use rayzor_mir::func::{InlineHint, Linkage};
use rayzor_mir::ids::{FuncId, GlobalId, LayoutId, SlotId, ValueId};
use rayzor_mir::module::{ClassLayout, FieldLayout, Global, Module};
use rayzor_mir::op::{BinaryOp, CompareOp};
use rayzor_mir::signature::Signature;
use rayzor_mir::ty::{Ty, ValKind};

/// The program of a seed.
pub(crate) fn program(seed: u64) -> Module {
    let mut random = Random(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1);
    let mut module = Module::new();
    let sig = Signature::new(&[Ty::I32, Ty::I32], Some(Ty::I32));
    let lambda_sig = Signature::new(&[Ty::Ref, Ty::I32], Some(Ty::I32));
    let external = module.declare_func("external", Signature::new(&[Ty::I32], Some(Ty::I32)));
    module.funcs[external].linkage = Linkage::Imported;
    let trace = module.globals.push(Global::variable("trace", Ty::I32));
    let class = module.layouts.push(class("Point", &["x", "y"], 8));
    let closure = module.layouts.push(self::class("closure", &["k"], 16));
    module.intern_signature(Signature::new(&[Ty::I32], Some(Ty::I32)));
    let lambda = module.declare_func("lambda", lambda_sig.clone());
    let mut funcs = Vec::new();
    let n_funcs = 1 + random.below(4);
    for index in 0..n_funcs {
        let name = if index + 1 == n_funcs { "main".to_owned() } else { format!("f{index}") };
        let func = module.declare_func(name, sig.clone());
        funcs.push(func);
    }
    let env = Env { external, trace, class, closure, lambda };
    let body = lambda_body(&module, &env, lambda_sig);
    module.funcs[lambda] = body;
    for (index, &func) in funcs.iter().enumerate() {
        let is_main = index + 1 == funcs.len();
        let name = module.funcs[func].name.clone();
        let mut body = Body::new(
            &module,
            &env,
            &funcs[..index],
            &mut random,
            FuncBuilder::new(name, sig.clone()),
        );
        body.whole();
        let mut built = body.b.finish();
        if is_main {
            built.linkage = Linkage::Exported;
        } else if random.below(2) == 0 {
            built.inline = InlineHint::Always;
        }
        module.funcs[func] = built;
    }
    module
}

fn class(name: &str, fields: &[&str], first_offset: u32) -> ClassLayout {
    let field = |(index, name): (usize, &&str)| FieldLayout {
        name: (*name).to_owned(),
        ty: Ty::I32,
        offset: first_offset + 4 * index as u32,
    };
    ClassLayout {
        name: name.to_owned(),
        parent: None,
        fields: fields.iter().enumerate().map(field).collect(),
        size: 24,
        aux: 0,
        desc_offset: 8,
        subtree_end: 16,
        vtable: Vec::new(),
        is_abstract: false,
    }
}

fn lambda_body(module: &Module, env: &Env, sig: Signature) -> rayzor_mir::func::Func {
    let mut b = FuncBuilder::new("lambda", sig);
    let (this, arg) = (b.param(0), b.param(1));
    let capture = b.field_get(module, env.closure, 0, this);
    let sum = b.binary(BinaryOp::Iadd, capture, arg);
    let result = b.call(module, env.external, &[sum]);
    b.ret(result);
    b.finish()
}

struct Env {
    external: FuncId,
    trace: GlobalId,
    class: LayoutId,
    closure: LayoutId,
    lambda: FuncId,
}

/// Xorshift: the same programs on every machine.
pub(crate) struct Random(u64);

impl Random {
    fn below(&mut self, limit: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) % limit
    }
}

struct Body<'c> {
    module: &'c Module,
    env: &'c Env,
    callees: &'c [FuncId],
    random: &'c mut Random,
    b: FuncBuilder,
    /// `Int` variables.
    ints: Vec<SlotId>,
    /// `Point` variables, perhaps null.
    objects: Vec<SlotId>,
    /// Arrays of Ints, perhaps null.
    arrays: Vec<SlotId>,
    /// Statements still to be made.
    fuel: u32,
}

impl<'c> Body<'c> {
    fn new(
        module: &'c Module,
        env: &'c Env,
        callees: &'c [FuncId],
        random: &'c mut Random,
        mut b: FuncBuilder,
    ) -> Body<'c> {
        let ints = (0..4).map(|_| b.create_slot(Ty::I32)).collect();
        let objects = (0..2).map(|_| b.create_slot(Ty::Ref)).collect();
        let arrays = (0..2).map(|_| b.create_slot(Ty::Ref)).collect();
        let fuel = 6 + random.below(20) as u32;
        Body { module, env, callees, random, b, ints, objects, arrays, fuel }
    }

    fn whole(&mut self) {
        for position in 0..2 {
            let param = self.b.param(position);
            self.b.slot_store(self.ints[position], param);
        }
        for slot in self.arrays.clone() {
            self.make_array(slot);
        }
        self.statements(0);
        if !self.b.is_terminated() {
            self.leave_elements();
            let mut sum = self.b.slot_load(self.ints[0]);
            for position in 1..self.ints.len() {
                let other = self.b.slot_load(self.ints[position]);
                sum = self.b.binary(BinaryOp::Xor, sum, other);
            }
            self.b.ret(Some(sum));
        }
    }

    fn statements(&mut self, depth: u32) {
        for _ in 0..1 + self.random.below(5) {
            if self.fuel == 0 || self.b.is_terminated() {
                return;
            }
            self.fuel -= 1;
            self.statement(depth);
        }
    }

    fn statement(&mut self, depth: u32) {
        let kinds = if depth < 4 { 18 } else { 10 };
        match self.random.below(kinds) {
            0..=2 => self.assign(),
            3 => self.set_object(),
            4 => self.set_field(),
            5 => self.call(),
            6 => self.leave_trace(),
            7 => self.call_closure(),
            8 => self.set_array(),
            9 => self.set_element(),
            10 | 11 => self.if_(depth),
            12 => self.loop_(depth),
            13 | 14 => self.try_(depth),
            15 | 16 => self.array_loop(),
            _ => self.jump_away(),
        }
    }

    fn int_slot(&mut self) -> SlotId {
        let position = self.random.below(self.ints.len() as u64) as usize;
        self.ints[position]
    }

    fn object_slot(&mut self) -> SlotId {
        let position = self.random.below(self.objects.len() as u64) as usize;
        self.objects[position]
    }

    fn int(&mut self) -> ValueId {
        if self.random.below(3) == 0 {
            let value = self.random.below(12) as i32 - 4;
            return self.b.i32_const(value);
        }
        let slot = self.int_slot();
        self.b.slot_load(slot)
    }

    fn expr(&mut self) -> ValueId {
        let (lhs, rhs) = (self.int(), self.int());
        const OPS: [BinaryOp; 9] = [
            BinaryOp::Iadd,
            BinaryOp::Isub,
            BinaryOp::Imul,
            BinaryOp::And,
            BinaryOp::Or,
            BinaryOp::Xor,
            BinaryOp::Shl,
            BinaryOp::Sshr,
            BinaryOp::Ushr,
        ];
        match self.random.below(11) {
            9 => {
                let cond = self.cond();
                self.b.select(cond, lhs, rhs)
            }
            10 => self.field(),
            op => self.b.binary(OPS[op as usize], lhs, rhs),
        }
    }

    fn field(&mut self) -> ValueId {
        let slot = self.object_slot();
        let object = self.b.slot_load(slot);
        let object = self.b.null_check(object);
        let index = self.random.below(2) as u32;
        self.b.field_get(self.module, self.env.class, index, object)
    }

    fn cond(&mut self) -> ValueId {
        const OPS: [CompareOp; 6] = [
            CompareOp::Eq,
            CompareOp::Ne,
            CompareOp::Slt,
            CompareOp::Sle,
            CompareOp::Sgt,
            CompareOp::Sge,
        ];
        if self.random.below(6) == 0 {
            let slot = self.object_slot();
            let object = self.b.slot_load(slot);
            return self.b.is_null(object);
        }
        let (lhs, rhs) = (self.int(), self.int());
        let op = OPS[self.random.below(6) as usize];
        self.b.compare(op, lhs, rhs)
    }

    fn assign(&mut self) {
        let value = self.expr();
        let slot = self.int_slot();
        self.b.slot_store(slot, value);
    }

    fn set_object(&mut self) {
        let object = match self.random.below(4) {
            0 => self.b.null(Ty::Ref),
            1 => {
                let slot = self.object_slot();
                self.b.slot_load(slot)
            }
            _ => self.b.new_object(self.env.class),
        };
        let slot = self.object_slot();
        self.b.slot_store(slot, object);
    }

    fn set_field(&mut self) {
        let value = self.expr();
        let slot = self.object_slot();
        let object = self.b.slot_load(slot);
        let object = self.b.null_check(object);
        let index = self.random.below(2) as u32;
        self.b.field_set(self.env.class, index, object, value);
    }

    fn call(&mut self) {
        let (first, second) = (self.int(), self.int());
        let result = if self.callees.is_empty() || self.random.below(2) == 0 {
            self.b.call(self.module, self.env.external, &[first])
        } else {
            let position = self.random.below(self.callees.len() as u64) as usize;
            self.b.call(self.module, self.callees[position], &[first, second])
        };
        let slot = self.int_slot();
        self.b.slot_store(slot, result.expect("all callees have results"));
    }

    fn leave_trace(&mut self) {
        let value = self.int();
        self.add_to_trace(value);
    }

    fn add_to_trace(&mut self, value: ValueId) {
        let old = self.b.global_get(self.module, self.env.trace);
        let new = self.b.binary(BinaryOp::Iadd, old, value);
        self.b.global_set(self.env.trace, new);
    }

    fn call_closure(&mut self) {
        let capture = self.int();
        let closure = self.b.closure_new(self.env.closure, self.env.lambda, &[capture]);
        let arg = self.int();
        let sig =
            self.module.signatures.keys().next().expect("the lambda's signature is interned first");
        let result = self.b.call_closure(self.module, sig, closure, &[arg]);
        let slot = self.int_slot();
        self.b.slot_store(slot, result.expect("the lambda has a result"));
    }

    fn if_(&mut self, depth: u32) {
        let cond = self.cond();
        let (then_, else_, after) =
            (self.b.create_block(), self.b.create_block(), self.b.create_block());
        self.b.branch(cond, then_, else_);
        for block in [then_, else_] {
            self.b.switch_to(block);
            self.statements(depth + 1);
            if !self.b.is_terminated() {
                self.b.jump(after, &[]);
            }
        }
        self.b.switch_to(after);
    }

    fn loop_(&mut self, depth: u32) {
        let counter = self.b.create_slot(Ty::I32);
        let zero = self.b.i32_const(0);
        self.b.slot_store(counter, zero);
        let (head, body, after) =
            (self.b.create_block(), self.b.create_block(), self.b.create_block());
        self.b.jump(head, &[]);
        self.b.switch_to(head);
        let count = self.b.slot_load(counter);
        let limit = self.b.i32_const(1 + self.random.below(4) as i32);
        let more = self.b.compare(CompareOp::Slt, count, limit);
        self.b.branch(more, body, after);
        self.b.switch_to(body);
        let one = self.b.i32_const(1);
        let next = self.b.binary(BinaryOp::Iadd, count, one);
        self.b.slot_store(counter, next);
        self.statements(depth + 1);
        if !self.b.is_terminated() {
            self.b.jump(head, &[]);
        }
        self.b.switch_to(after);
    }

    fn try_(&mut self, depth: u32) {
        let (handler, after) = (self.b.create_block(), self.b.create_block());
        let outer = self.b.set_unwind(Some(handler));
        let body = self.b.create_block();
        self.b.jump(body, &[]);
        self.b.switch_to(body);
        self.statements(depth + 1);
        if !self.b.is_terminated() {
            self.b.jump(after, &[]);
        }
        self.b.set_unwind(outer);
        self.b.switch_to(handler);
        let caught = self.b.catch_value();
        let caught = self.b.unbox(ValKind::Int, caught);
        let slot = self.int_slot();
        self.b.slot_store(slot, caught);
        self.statements(depth + 1);
        if !self.b.is_terminated() {
            self.b.jump(after, &[]);
        }
        self.b.switch_to(after);
    }

    fn jump_away(&mut self) {
        let value = self.int();
        if self.random.below(2) == 0 {
            self.b.ret(Some(value));
        } else {
            let boxed = self.b.box_(ValKind::Int, value);
            self.b.throw(boxed);
        }
    }
}
