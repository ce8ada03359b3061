//! Folds instructions on constants, applies algebraic identities, sees through boxes and constructions that are in
//! sight, and replaces block parameters that every jump gives the same value.

mod fold;
mod identity;

pub(crate) use identity::is_never_null;

use rayzor_base::entity::SecondaryMap;

use crate::analysis::cfg::Cfg;
use crate::func::{Func, OptValue, ValueDef};
use crate::ids::{BlockId, ValueId};
use crate::inst::Inst;
use crate::pass::{Changed, Pass, PassCx};
use crate::ty::Ty;

/// See the module's description.
#[derive(Debug)]
pub struct ConstProp;

impl Pass for ConstProp {
    const NAME: &'static str = "const_prop";

    fn run(func: &mut Func, cx: &PassCx<'_>) -> Changed {
        let mut any = Changed::No;
        loop {
            let changed = simplify_insts(func, cx).or(simplify_params(func));
            any = any.or(changed);
            if changed == Changed::No {
                return any;
            }
        }
    }
}

/// A constant value.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Const {
    /// An integer, sign-extended from the type's width.
    Int(Ty, i64),
    /// A float by its bits.
    Float(Ty, u64),
    /// Null.
    Null(Ty),
}

impl Const {
    fn of(func: &Func, value: ValueId) -> Option<Const> {
        match *func.def_inst(value)? {
            Inst::Iconst { ty, value } => Some(Const::Int(ty, value)),
            Inst::Fconst { ty, bits } => Some(Const::Float(ty, bits)),
            Inst::NullConst { ty } => Some(Const::Null(ty)),
            _ => None,
        }
    }

    fn into_inst(self) -> Inst {
        match self {
            Const::Int(ty, value) => Inst::Iconst { ty, value },
            Const::Float(ty, bits) => Inst::Fconst { ty, bits },
            Const::Null(ty) => Inst::NullConst { ty },
        }
    }
}

/// What an instruction can be replaced by.
enum Simpler {
    /// A value that exists.
    Value(ValueId),
    /// Another instruction with the same result.
    Inst(Inst),
}

fn simplify_insts(func: &mut Func, cx: &PassCx<'_>) -> Changed {
    let mut replacements: SecondaryMap<ValueId, OptValue> = SecondaryMap::new();
    let mut changed = Changed::No;
    for block in Cfg::new(func).reverse_postorder {
        for position in 0..func.blocks[block].insts.len() {
            let inst = func.blocks[block].insts[position];
            let Some(result) = func.insts[inst].result else {
                continue;
            };
            if replacements[result].is_some() {
                continue;
            }
            func.insts[inst].inst.map_operands(|value| resolve(&replacements, value));
            match simpler(func, cx, &func.insts[inst].inst) {
                Some(Simpler::Value(value)) => {
                    replacements[result] = resolve(&replacements, value).into()
                }
                Some(Simpler::Inst(simpler)) => func.insts[inst].inst = simpler,
                None => continue,
            }
            changed = Changed::Yes;
        }
    }
    if changed == Changed::Yes {
        delete_replaced(func, &replacements);
        func.replace_values(&replacements);
    }
    changed
}

fn resolve(replacements: &SecondaryMap<ValueId, OptValue>, mut value: ValueId) -> ValueId {
    while let Some(next) = replacements[value].expand() {
        value = next;
    }
    value
}

/// Removes the instructions whose results have been replaced; they may throw, and what replaced them says they do not.
fn delete_replaced(func: &mut Func, replacements: &SecondaryMap<ValueId, OptValue>) {
    let Func { layout, blocks, insts, .. } = func;
    for &block in layout.iter() {
        let is_replaced = |result: ValueId| replacements[result].is_some();
        blocks[block].insts.retain(|&inst| !insts[inst].result.is_some_and(is_replaced));
    }
}

fn simpler(func: &Func, cx: &PassCx<'_>, inst: &Inst) -> Option<Simpler> {
    if let Some(folded) = fold::fold(func, inst) {
        return Some(Simpler::Inst(folded.into_inst()));
    }
    identity::simplify(func, cx.module, inst)
}

/// A parameter to which every jump gives one value, or itself, is that value.
fn simplify_params(func: &mut Func) -> Changed {
    let cfg = Cfg::new(func);
    let mut replacements: SecondaryMap<ValueId, OptValue> = SecondaryMap::new();
    let mut dropped: SecondaryMap<BlockId, Vec<bool>> = SecondaryMap::new();
    let mut changed = Changed::No;
    for &block in cfg.reverse_postorder.iter().skip(1) {
        let n_params = func.blocks[block].params.len();
        for position in 0..n_params {
            let value = only_arg(func, &cfg, &replacements, (block, position));
            dropped[block].push(value.is_some());
            if let Some(value) = value {
                replacements[func.blocks[block].params[position]] = value.into();
                changed = Changed::Yes;
            }
        }
    }
    if changed == Changed::Yes {
        drop_params(func, &dropped);
        func.replace_values(&replacements);
    }
    changed
}

fn only_arg(
    func: &Func,
    cfg: &Cfg,
    replacements: &SecondaryMap<ValueId, OptValue>,
    (block, position): (BlockId, usize),
) -> Option<ValueId> {
    let param = func.blocks[block].params[position];
    let mut only = None;
    for &pred in cfg.preds(block) {
        for target in func.blocks[pred]
            .terminator
            .targets()
            .into_iter()
            .filter(|target| target.block == block)
        {
            let arg = resolve(replacements, target.args[position]);
            if arg == param || only == Some(arg) {
                continue;
            }
            if only.is_some() {
                return None;
            }
            only = Some(arg);
        }
    }
    only
}

fn drop_params(func: &mut Func, dropped: &SecondaryMap<BlockId, Vec<bool>>) {
    let Func { layout, blocks, values, .. } = func;
    for &block in layout.iter() {
        if dropped[block].contains(&true) {
            let mut flags = dropped[block].iter();
            blocks[block].params.retain(|_| flags.next().is_none_or(|&dropped| !dropped));
            for (position, &param) in blocks[block].params.iter().enumerate() {
                values[param].def = ValueDef::Param(block, position as u32);
            }
        }
        for target in blocks[block].terminator.targets_mut() {
            let mut flags = dropped[target.block].iter();
            target.args.retain(|_| flags.next().is_none_or(|&dropped| !dropped));
        }
    }
}
