//! Top-level declarations.

use crate::func::{Func, Linkage};
use crate::ids::SourceFileId;
use crate::module::{
    ClassLayout, EnumCtorLayout, EnumLayout, FieldLayout, Global, GlobalInit, InterfaceMethod,
    Reloc, RelocTarget, VtableEntry,
};
use crate::signature::Signature;
use crate::text::lexer::Token;
use crate::text::names::{linkage_named, phase_named, ty_named};
use crate::text::parser::{Parsed, Parser};

impl Parser {
    /// Gives every declared name its id, in order of appearance, with empty contents.
    pub(super) fn declare_names(&mut self) -> Parsed<()> {
        let mut depth = 0;
        while self.peek().is_some() {
            match self.next()? {
                Token::Punct('{') => depth += 1,
                Token::Punct('}') => depth -= 1,
                Token::Word(word) if depth == 0 => self.declare_name(&word)?,
                Token::Word(_)
                | Token::Quoted(_)
                | Token::Func(_)
                | Token::Global(_)
                | Token::Layout(_)
                | Token::Method(_)
                | Token::Int(_)
                | Token::Bits(_)
                | Token::Float(_)
                | Token::Arrow
                | Token::DotDot
                | Token::Punct(_) => {}
            }
        }
        Ok(())
    }

    fn declare_name(&mut self, keyword: &str) -> Parsed<()> {
        let Some(token) = self.peek().cloned() else {
            return Ok(());
        };
        let duplicate = match (keyword, token) {
            ("class", Token::Layout(name)) => {
                let id = self.module.layouts.push(empty_class(&name));
                self.names.layouts.insert(name, id).is_some()
            }
            ("enum", Token::Layout(name)) => {
                let layout = EnumLayout {
                    name: name.clone(),
                    desc_offset: 0,
                    subtree_end: 0,
                    ctors: Vec::new(),
                };
                let id = self.module.enums.push(layout);
                self.names.enums.insert(name, id).is_some()
            }
            ("interface", Token::Method(name)) => {
                let sig = self.module.intern_signature(Signature::default());
                let method = InterfaceMethod {
                    name: name.clone(),
                    colour: 0,
                    sig,
                    impls: Vec::new(),
                    is_closed: false,
                };
                let id = self.module.interface_methods.push(method);
                self.names.methods.insert(name, id).is_some()
            }
            ("global", Token::Global(name)) => {
                let id =
                    self.module.globals.push(Global::data(name.clone(), Vec::new(), Vec::new()));
                self.names.globals.insert(name, id).is_some()
            }
            ("func", Token::Func(name)) => {
                let id = self.module.funcs.push(Func::new(name.clone(), Signature::default()));
                self.names.funcs.insert(name, id).is_some()
            }
            _ => false,
        };
        if duplicate { Err(self.error("this name is declared twice")) } else { Ok(()) }
    }

    /// One declaration.
    pub(super) fn item(&mut self) -> Parsed<()> {
        let keyword = self.word()?;
        match keyword.as_str() {
            "phase" => self.module.phase = self.named("phase", phase_named)?,
            "threaded" => self.module.threaded = true,
            "file" => {
                let path = self.quoted_text()?;
                self.module.files.push(path);
            }
            "types" => self.module.types_base = Some(self.global_ref()?),
            "class" => self.class()?,
            "enum" => self.enum_()?,
            "interface" => self.interface()?,
            "global" => self.global()?,
            "func" => self.func()?,
            _ => return Err(self.error(format!("unknown declaration `{keyword}`"))),
        }
        Ok(())
    }

    fn class(&mut self) -> Parsed<()> {
        let id = self.layout_ref()?;
        let mut layout = empty_class(&self.module.layouts[id].name);
        self.keyword("size")?;
        layout.size = self.int_as()?;
        self.keyword("aux")?;
        layout.aux = self.int_as()?;
        self.keyword("desc")?;
        (layout.desc_offset, layout.subtree_end) = self.range()?;
        if self.eat_word("extends") {
            layout.parent = Some(self.layout_ref()?);
        }
        layout.is_abstract = self.eat_word("abstract");
        if self.eat_word("closed") {
            self.module.closed_layouts.insert(id);
        }
        self.punct('{')?;
        layout.fields = self.fields()?;
        while self.eat_word("virtual") {
            let sig = self.signature()?;
            let sig = self.module.intern_signature(sig);
            let func = if self.eat_punct('=') { Some(self.func_ref()?) } else { None };
            layout.vtable.push(VtableEntry { func, sig });
        }
        self.punct('}')?;
        self.module.layouts[id] = layout;
        Ok(())
    }

    fn fields(&mut self) -> Parsed<Vec<FieldLayout>> {
        let mut fields = Vec::new();
        while self.eat_word("field") {
            let name = self.label()?;
            let ty = self.ty()?;
            fields.push(FieldLayout { name, ty, offset: self.int_as()? });
        }
        Ok(fields)
    }

    fn enum_(&mut self) -> Parsed<()> {
        let id = self.enum_ref()?;
        self.keyword("desc")?;
        let (desc_offset, subtree_end) = self.range()?;
        self.punct('{')?;
        let mut ctors = Vec::new();
        while self.eat_word("ctor") {
            let name = self.label()?;
            self.keyword("size")?;
            let size = self.int_as()?;
            self.keyword("desc")?;
            let desc_offset = self.int_as()?;
            let singleton =
                if self.eat_word("singleton") { Some(self.global_ref()?) } else { None };
            self.punct('{')?;
            let fields = self.fields()?;
            self.punct('}')?;
            ctors.push(EnumCtorLayout { name, fields, size, desc_offset, singleton });
        }
        self.punct('}')?;
        let layout = &mut self.module.enums[id];
        (layout.desc_offset, layout.subtree_end, layout.ctors) = (desc_offset, subtree_end, ctors);
        Ok(())
    }

    fn interface(&mut self) -> Parsed<()> {
        let id = self.method_ref()?;
        self.keyword("colour")?;
        let colour = self.int_as()?;
        let sig = self.signature()?;
        let sig = self.module.intern_signature(sig);
        let is_closed = self.eat_word("closed");
        self.punct('{')?;
        let mut impls = Vec::new();
        while !self.eat_punct('}') {
            let layout = self.layout_ref()?;
            self.punct('=')?;
            impls.push((layout, self.func_ref()?));
        }
        let method = &mut self.module.interface_methods[id];
        (method.colour, method.sig, method.impls, method.is_closed) =
            (colour, sig, impls, is_closed);
        Ok(())
    }

    fn global(&mut self) -> Parsed<()> {
        let id = self.global_ref()?;
        let name = self.module.globals[id].name.clone();
        let ty = if self.eat_word("data") { None } else { Some(self.named("type", ty_named)?) };
        self.keyword("align")?;
        let align = self.int_as()?;
        let mutable = self.eat_word("mutable");
        let is_root = self.eat_word("root");
        let linkage = self.optional_linkage();
        self.punct('=')?;
        let init = if self.eat_word("zero") {
            GlobalInit::Zero(self.int_as()?)
        } else {
            self.global_data()?
        };
        self.module.globals[id] = Global { name, ty, align, mutable, linkage, is_root, init };
        Ok(())
    }

    /// A linkage word, if there is one; else Internal.
    pub(super) fn optional_linkage(&mut self) -> Linkage {
        let linkage = match self.peek() {
            Some(Token::Word(word)) => linkage_named(word),
            _ => None,
        };
        self.at += usize::from(linkage.is_some());
        linkage.unwrap_or_default()
    }

    fn global_data(&mut self) -> Parsed<GlobalInit> {
        self.keyword("bytes")?;
        let bytes = self.quoted()?;
        self.punct('[')?;
        let mut relocs = Vec::new();
        while !self.eat_punct(']') {
            if !relocs.is_empty() {
                self.punct(',')?;
            }
            let offset = self.int_as()?;
            self.punct(':')?;
            let target = match self.peek() {
                Some(Token::Func(_)) => RelocTarget::Func(self.func_ref()?),
                _ => RelocTarget::Global(self.global_ref()?),
            };
            self.punct('+')?;
            relocs.push(Reloc { offset, target, addend: self.int()? });
        }
        Ok(GlobalInit::Data { bytes, relocs })
    }

    /// The file a position names by its number.
    pub(super) fn source_file(&mut self) -> Parsed<SourceFileId> {
        let number: u32 = self.int_as()?;
        if (number as usize) < self.module.files.len() {
            Ok(SourceFileId::from_u32(number))
        } else {
            Err(self.error(format!("there is no file {number}")))
        }
    }
}

fn empty_class(name: &str) -> ClassLayout {
    ClassLayout {
        name: name.to_owned(),
        parent: None,
        fields: Vec::new(),
        size: 0,
        aux: 0,
        desc_offset: 0,
        subtree_end: 0,
        vtable: Vec::new(),
        is_abstract: false,
    }
}
