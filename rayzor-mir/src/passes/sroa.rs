//! Scalar replacement: an object made here whose address goes nowhere becomes one slot per field, which `mem2reg` then
//! promotes. Iterators, cells of captured variables and small value classes disappear this way once the code that uses
//! them is inlined.
//!
//! An object qualifies when its only uses are reads and writes of its fields and comparisons with null. A use sees the
//! object made last: two objects of one `New` can only be told apart through a block parameter or memory, and a
//! value that goes there does not qualify.

use rayzor_base::entity::{EntitySet, SecondaryMap};

use crate::cursor::Cursor;
use crate::func::Func;
use crate::ids::{BlockId, LayoutId, SlotId, ValueId};
use crate::inst::Inst;
use crate::module::Module;
use crate::pass::{Changed, Pass, PassCx};

/// See the module's description.
#[derive(Debug)]
pub struct Sroa;

impl Pass for Sroa {
    const NAME: &'static str = "sroa";

    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed {
        let objects = candidates(func, cx.module);
        if objects.is_empty() {
            return Changed::No;
        }
        let mut slots: SecondaryMap<ValueId, Vec<SlotId>> = SecondaryMap::new();
        for &(object, layout) in &objects {
            slots[object] = cx.module.layouts[layout]
                .fields
                .iter()
                .map(|field| func.add_slot(field.ty))
                .collect();
        }
        for block in func.layout.clone() {
            rewrite(func, block, &slots, &objects);
        }
        Changed::Yes
    }
}

/// Objects whose every use is a field access that agrees with their layout.
fn candidates(func: &Func, module: &Module) -> Vec<(ValueId, LayoutId)> {
    let mut made = Vec::new();
    let mut escaping: EntitySet<ValueId> = EntitySet::new();
    for &block in &func.layout {
        for &inst in &func.blocks[block].insts {
            let data = &func.insts[inst];
            if let (Inst::New { layout }, Some(result)) = (&data.inst, data.result) {
                made.push((result, *layout));
            }
            note_uses(func, module, &data.inst, &mut escaping);
        }
        escaping.extend(func.blocks[block].terminator.operands());
    }
    made.retain(|&(object, _)| !escaping.contains(object));
    made
}

/// Adds the operands that this instruction lets out of sight.
fn note_uses(func: &Func, module: &Module, inst: &Inst, escaping: &mut EntitySet<ValueId>) {
    match *inst {
        Inst::FieldGet { layout, index, obj } if agrees(func, module, obj, (layout, index)) => {}
        Inst::FieldSet { layout, index, obj, value }
            if agrees(func, module, obj, (layout, index)) =>
        {
            escaping.insert(value);
        }
        _ => escaping.extend(inst.operands()),
    }
}

/// Whether a field access on an object made here means the field of the class it was made of.
fn agrees(func: &Func, module: &Module, obj: ValueId, (layout, index): (LayoutId, u32)) -> bool {
    let Some(Inst::New { layout: made }) = func.def_inst(obj) else {
        return false;
    };
    let (seen, made) = (&module.layouts[layout].fields, &module.layouts[*made].fields);
    made.get(index as usize).is_some_and(|field| {
        seen[index as usize].ty == field.ty && seen[index as usize].offset == field.offset
    })
}

fn rewrite(
    func: &mut Func,
    block: BlockId,
    slots: &SecondaryMap<ValueId, Vec<SlotId>>,
    objects: &[(ValueId, LayoutId)],
) {
    let mut cursor = Cursor::at_start(func, block);
    while let Some(inst_id) = cursor.peek() {
        let data = &cursor.func.insts[inst_id];
        match (&data.inst, data.result) {
            (Inst::New { .. }, Some(object))
                if objects.iter().any(|&(found, _)| found == object) =>
            {
                cursor.take();
                for &slot in &slots[object] {
                    zero(&mut cursor, slot);
                }
            }
            (&Inst::FieldGet { index, obj, .. }, Some(result)) if !slots[obj].is_empty() => {
                cursor.take();
                cursor.define(Inst::SlotLoad { slot: slots[obj][index as usize] }, result);
            }
            (&Inst::FieldSet { index, obj, value, .. }, _) if !slots[obj].is_empty() => {
                cursor.take();
                cursor.insert(Inst::SlotStore { slot: slots[obj][index as usize], value });
            }
            _ => cursor.advance(),
        }
    }
}

fn zero(cursor: &mut Cursor<'_>, slot: SlotId) {
    let ty = cursor.func.slots[slot];
    let value = cursor.insert_value(Inst::zero(ty), ty);
    cursor.insert(Inst::SlotStore { slot, value });
}
