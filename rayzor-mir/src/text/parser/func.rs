//! Functions: headers, slots, blocks and terminators.

use rayzor_base::Symbol;
use rayzor_base::entity::packed_option::PackedOption;
use rayzor_base::hash::FxHashMap;

use crate::func::{Func, InlinedCall, SrcLoc, ValueData, ValueDef};
use crate::ids::{BlockId, InlinedId, SlotId, ValueId};
use crate::inst::{BlockCall, Terminator, ValueList};
use crate::text::lexer::Token;
use crate::text::names::inline_named;
use crate::text::parser::{Parsed, Parser};
use crate::ty::Ty;

/// The function being read, and what its numbers stand for.
pub(super) struct FuncText {
    pub(super) func: Func,
    values: FxHashMap<u32, ValueId>,
    defined: FxHashMap<u32, ()>,
    blocks: FxHashMap<u32, BlockId>,
    slots: FxHashMap<u32, SlotId>,
}

impl Parser {
    /// A function, behind the word `func`.
    pub(super) fn func(&mut self) -> Parsed<()> {
        let id = self.func_ref()?;
        let sig = self.signature()?;
        let mut func = Func::new(self.module.funcs[id].name.clone(), sig);
        func.linkage = self.optional_linkage();
        if let Some(Token::Word(word)) = self.peek()
            && let Some(hint) = inline_named(word)
        {
            func.inline = hint;
            self.at += 1;
        }
        func.loc = self.optional_loc()?;
        let mut text = FuncText {
            func,
            values: FxHashMap::default(),
            defined: FxHashMap::default(),
            blocks: FxHashMap::default(),
            slots: FxHashMap::default(),
        };
        if self.eat_punct('{') {
            self.slots(&mut text)?;
            self.inlined(&mut text)?;
            while !self.eat_punct('}') {
                self.block(&mut text)?;
            }
            self.check_defined(&text)?;
        }
        self.module.funcs[id] = text.func;
        Ok(())
    }

    fn slots(&mut self, text: &mut FuncText) -> Parsed<()> {
        while self.eat_word("slot") {
            let number = self.numbered('s')?;
            self.punct(':')?;
            let ty = self.ty()?;
            let slot = text.func.add_slot(ty);
            if self.eat_word("x") {
                text.func.slot_lens[slot] = self.int_as()?;
            }
            if matches!(self.peek(), Some(Token::Quoted(_))) {
                text.func.slot_names[slot] = Some(Symbol::intern(&self.quoted_text()?));
            }
            text.slots.insert(number, slot);
        }
        Ok(())
    }

    fn inlined(&mut self, text: &mut FuncText) -> Parsed<()> {
        while self.eat_word("inlined") {
            let number: u32 = self.int_as()?;
            if number as usize != text.func.inlined.len() {
                return Err(self.error("inlined calls are numbered in order"));
            }
            self.punct(':')?;
            let callee = self.func_ref()?;
            text.func.inlined.push(InlinedCall { callee, call: self.optional_loc()? });
        }
        Ok(())
    }

    fn block(&mut self, text: &mut FuncText) -> Parsed<()> {
        let block = self.block_ref(text)?;
        if text.func.layout.contains(&block) {
            return Err(self.error("this block is defined twice"));
        }
        text.func.layout.push(block);
        self.punct('(')?;
        while !self.eat_punct(')') {
            let position = text.func.blocks[block].params.len();
            if position > 0 {
                self.punct(',')?;
            }
            let param = self.definition(text)?;
            text.func.values[param].def = ValueDef::Param(block, position as u32);
            text.func.blocks[block].params.push(param);
        }
        if self.eat_word("unwind") {
            let handler = self.block_ref(text)?;
            text.func.blocks[block].unwind = Some(handler);
        }
        text.func.blocks[block].cold = self.eat_word("cold");
        self.punct(':')?;
        while !self.terminator(text, block)? {
            self.inst(text, block)?;
        }
        Ok(())
    }

    /// A terminator of `block`, if there is one here.
    fn terminator(&mut self, text: &mut FuncText, block: BlockId) -> Parsed<bool> {
        let Some(Token::Word(word)) = self.peek().cloned() else {
            return Err(self.error("expected an instruction"));
        };
        self.at += 1;
        let terminator = match word.as_str() {
            "jump" => Terminator::Jump(self.target(text)?),
            "branch" => {
                let cond = self.value(text)?;
                self.punct(',')?;
                let then_ = self.target(text)?;
                self.punct(',')?;
                Terminator::Branch { cond, then_, else_: self.target(text)? }
            }
            "switch" => self.switch(text)?,
            "ret" if self.at_value() => Terminator::Return(Some(self.value(text)?)),
            "ret" => Terminator::Return(None),
            "throw" => Terminator::Throw(self.value(text)?),
            "unreachable" => Terminator::Unreachable,
            _ => {
                self.at -= 1;
                return Ok(false);
            }
        };
        text.func.blocks[block].terminator = terminator;
        text.func.blocks[block].loc = self.optional_loc()?;
        Ok(true)
    }

    fn switch(&mut self, text: &mut FuncText) -> Parsed<Terminator> {
        let value = self.value(text)?;
        self.punct(',')?;
        let default = self.target(text)?;
        let mut cases = Vec::new();
        while self.eat_punct(',') {
            let case = self.int()?;
            self.punct(':')?;
            cases.push((case, self.target(text)?));
        }
        Ok(Terminator::Switch { value, cases, default })
    }

    fn target(&mut self, text: &mut FuncText) -> Parsed<BlockCall> {
        let block = self.block_ref(text)?;
        let args = if self.peek() == Some(&Token::Punct('(')) {
            self.args(text)?
        } else {
            ValueList::new()
        };
        Ok(BlockCall { block, args })
    }

    /// Values in parentheses.
    pub(super) fn args(&mut self, text: &mut FuncText) -> Parsed<ValueList> {
        self.punct('(')?;
        let mut args = ValueList::new();
        while !self.eat_punct(')') {
            if !args.is_empty() {
                self.punct(',')?;
            }
            args.push(self.value(text)?);
        }
        Ok(args)
    }

    /// `v3: i32`, at the place that defines it.
    pub(super) fn definition(&mut self, text: &mut FuncText) -> Parsed<ValueId> {
        let number = self.numbered('v')?;
        if text.defined.insert(number, ()).is_some() {
            return Err(self.error(format!("v{number} is defined twice")));
        }
        self.punct(':')?;
        let ty = self.ty()?;
        let value = text.value(number);
        text.func.values[value].ty = ty;
        Ok(value)
    }

    /// A use of a value, whose definition may come later.
    pub(super) fn value(&mut self, text: &mut FuncText) -> Parsed<ValueId> {
        let number = self.numbered('v')?;
        Ok(text.value(number))
    }

    /// Whether a value comes next.
    pub(super) fn at_value(&self) -> bool {
        matches!(self.peek(), Some(Token::Word(word)) if number_of(word, 'v').is_some())
    }

    pub(super) fn slot_ref(&mut self, text: &FuncText) -> Parsed<SlotId> {
        let number = self.numbered('s')?;
        let slot = text.slots.get(&number).copied();
        slot.ok_or_else(|| self.error(format!("there is no slot s{number}")))
    }

    fn block_ref(&mut self, text: &mut FuncText) -> Parsed<BlockId> {
        let number = self.numbered('b')?;
        let func = &mut text.func;
        Ok(*text.blocks.entry(number).or_insert_with(|| func.make_block()))
    }

    fn numbered(&mut self, prefix: char) -> Parsed<u32> {
        let word = self.word()?;
        number_of(&word, prefix).ok_or_else(|| {
            self.at -= 1;
            self.error(format!("expected `{prefix}` and a number, found `{word}`"))
        })
    }

    /// `!file:line:col` or `!file:line:col:inlined`, if it is here.
    pub(super) fn optional_loc(&mut self) -> Parsed<Option<SrcLoc>> {
        if !self.eat_punct('!') {
            return Ok(None);
        }
        let file = self.source_file()?;
        self.punct(':')?;
        let line = self.int_as()?;
        self.punct(':')?;
        let col = self.int_as()?;
        let inlined = if self.eat_punct(':') {
            InlinedId::from_u32(self.int_as()?).into()
        } else {
            PackedOption::default()
        };
        Ok(Some(SrcLoc { file, line, col, inlined }))
    }

    fn check_defined(&self, text: &FuncText) -> Parsed<()> {
        if let Some(number) =
            text.values.keys().filter(|number| !text.defined.contains_key(number)).min()
        {
            return Err(
                self.error(format!("v{number} is used in {} but not defined", text.func.name))
            );
        }
        let missing = text
            .blocks
            .iter()
            .filter(|(_, block)| !text.func.layout.contains(block))
            .map(|(number, _)| number);
        match missing.min() {
            Some(number) => {
                Err(self.error(format!("b{number} is used in {} but not defined", text.func.name)))
            }
            None => Ok(()),
        }
    }
}

impl FuncText {
    /// The value of a number; its type is set where it is defined.
    fn value(&mut self, number: u32) -> ValueId {
        let values = &mut self.func.values;
        let placeholder = ValueData { ty: Ty::I1, def: ValueDef::Param(BlockId::from_u32(0), 0) };
        *self.values.entry(number).or_insert_with(|| values.push(placeholder))
    }
}

fn number_of(word: &str, prefix: char) -> Option<u32> {
    word.strip_prefix(prefix).and_then(|digits| digits.parse().ok())
}
