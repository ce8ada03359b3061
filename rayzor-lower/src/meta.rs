//! Run-time metadata: for each type a function that makes what `haxe.rtti.Meta` reads,
//! `{obj: {name: [args]}, fields: {field: {…}}, statics: {field: {…}}}`. Metadata without arguments has null.

use rayzor_base::Symbol;
use rayzor_mir::{ElemKind, FuncId, Signature, Ty, ValKind, ValueId};
use rayzor_types::body::TypeValue;
use rayzor_types::decl::meta::MetaValue;
use rayzor_types::decl::{Meta, MetaEntry};

use crate::cx::Cx;
use crate::func::FuncCx;
use crate::symbols::dotted_path;

/// The metadata of a type and its members, as far as it is kept for run time.
struct TypeMeta<'p> {
    own: Vec<&'p MetaEntry>,
    fields: Vec<(Symbol, Vec<&'p MetaEntry>)>,
    statics: Vec<(Symbol, Vec<&'p MetaEntry>)>,
}

impl<'p> Cx<'p> {
    /// The function that makes the metadata of a type, if it has any.
    pub(crate) fn meta_func(&mut self, target: TypeValue) -> Option<FuncId> {
        let meta = self.type_meta(target);
        if meta.own.is_empty() && meta.fields.is_empty() && meta.statics.is_empty() {
            return None;
        }
        let path = format!("{}.meta", dotted_path(&self.program.head(target).path));
        Some(self.build_func(&path, Signature::new(&[], Some(Ty::Val)), |fx| {
            let own = fx.meta_entries(&meta.own);
            let fields = fx.meta_members(&meta.fields);
            let statics = fx.meta_members(&meta.statics);
            let parts = [("obj", own), ("fields", fields), ("statics", statics)];
            let parts: Vec<(Symbol, ValueId)> =
                parts.into_iter().map(|(name, value)| (Symbol::intern(name), value)).collect();
            let all = fx.boxed_structure(parts);
            fx.b.ret(Some(all));
        }))
    }

    fn type_meta(&self, target: TypeValue) -> TypeMeta<'p> {
        let program = self.program;
        let mut meta = TypeMeta {
            own: run_time_entries(&program.head(target).meta),
            fields: Vec::new(),
            statics: Vec::new(),
        };
        let add = |list: &mut Vec<_>, name: Symbol, entries: &'p Meta| {
            let entries = run_time_entries(entries);
            if !entries.is_empty() {
                list.push((name, entries));
            }
        };
        match target {
            TypeValue::Class(class) => {
                let decl = &program.classes[class];
                for (&name, &field) in &decl.fields {
                    add(&mut meta.fields, name, &program.fields[field].meta);
                }
                if let Some(constructor) = decl.constructor {
                    let name = Symbol::intern("_");
                    add(&mut meta.fields, name, &program.fields[constructor].meta);
                }
                for (&name, &field) in &decl.statics {
                    add(&mut meta.statics, name, &program.fields[field].meta);
                }
            }
            TypeValue::Enum(id) => {
                for (&name, ctor) in &program.enums[id].ctors {
                    add(&mut meta.fields, name, &ctor.meta);
                }
            }
            TypeValue::Abstract(_) | TypeValue::Typedef(_) => {}
        }
        meta
    }
}

/// The entries that are not for the compiler.
fn run_time_entries(meta: &Meta) -> Vec<&MetaEntry> {
    meta.iter().filter(|entry| !entry.name.as_str().starts_with(':')).collect()
}

impl FuncCx<'_, '_> {
    fn meta_members(&mut self, members: &[(Symbol, Vec<&MetaEntry>)]) -> ValueId {
        let mut parts = Vec::with_capacity(members.len());
        for (name, entries) in members {
            parts.push((*name, self.meta_entries(entries)));
        }
        self.boxed_structure(parts)
    }

    fn meta_entries(&mut self, entries: &[&MetaEntry]) -> ValueId {
        let mut parts = Vec::with_capacity(entries.len());
        for entry in entries {
            let value = if entry.args.is_empty() {
                self.b.null(Ty::Val)
            } else {
                self.meta_array(&entry.args)
            };
            parts.push((entry.name, value));
        }
        self.boxed_structure(parts)
    }

    fn boxed_structure(&mut self, parts: Vec<(Symbol, ValueId)>) -> ValueId {
        let (names, values): (Vec<Symbol>, Vec<ValueId>) = parts.into_iter().unzip();
        let object = self.new_structure(names, &values);
        self.b.box_(ValKind::Ref, object)
    }

    fn meta_array(&mut self, items: &[MetaValue]) -> ValueId {
        let len = self.b.i32_const(items.len() as i32);
        let array = self.b.array_new(ElemKind::Val, len);
        for (index, item) in items.iter().enumerate() {
            let value = self.meta_value(item);
            let store = self.b.array_store(array);
            let index = self.b.i32_const(index as i32);
            self.b.store_set(ElemKind::Val, store, index, value);
        }
        self.b.box_(ValKind::Ref, array)
    }

    /// An argument of metadata as a `Val`.
    fn meta_value(&mut self, value: &MetaValue) -> ValueId {
        match value {
            MetaValue::String(text) => {
                let text = self.string(*text);
                self.b.box_(ValKind::Ref, text)
            }
            MetaValue::Int(value) => {
                let value = self.b.i32_const(*value);
                self.b.box_(ValKind::Int, value)
            }
            MetaValue::Float(value) => {
                let value = self.b.f64_const(*value);
                self.b.box_(ValKind::Float, value)
            }
            MetaValue::Bool(value) => {
                let value = self.b.bool_const(*value);
                self.b.box_(ValKind::Bool, value)
            }
            MetaValue::Null => self.b.null(Ty::Val),
            MetaValue::Array(items) => self.meta_array(items),
            MetaValue::Object(fields) => {
                let mut parts = Vec::with_capacity(fields.len());
                for (name, value) in fields {
                    parts.push((*name, self.meta_value(value)));
                }
                self.boxed_structure(parts)
            }
            MetaValue::Path(_) | MetaValue::Other(_) => {
                self.cx.unsupported(self.span, "metadata for run time that is no constant");
                self.b.null(Ty::Val)
            }
        }
    }
}
