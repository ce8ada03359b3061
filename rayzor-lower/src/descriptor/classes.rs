//! Records of classes and interfaces, and of abstracts used as values.

use rayzor_abi::descriptor::{FieldKind, class_flags, field_flags};
use rayzor_base::Symbol;
use rayzor_mir::{FuncId, GlobalId};
use rayzor_types::body::TypeValue;
use rayzor_types::decl::VarAccess;
use rayzor_types::ids::{ClassId, FieldId};

use crate::closures::StaticClosure;
use crate::cx::{Cx, MethodKey};
use crate::data::DataBuilder;
use crate::descriptor::Records;
use crate::hierarchy::{find_field, slot_root};
use crate::layout::CopyId;
use crate::repr::{Env, Repr, Reprs};
use crate::symbols::{dotted_path, run_time_name};

/// A reflection record of a field.
struct FieldRow {
    name: Symbol,
    kind: FieldKind,
    repr: Repr,
    arity: u16,
    offset: u32,
    flags: u32,
    address: Option<GlobalId>,
    entry: Option<FuncId>,
    setter: Option<FuncId>,
    closure: Option<GlobalId>,
    store: Option<FuncId>,
}

impl FieldRow {
    /// A static variable that is there for reflection only.
    fn of_variable(name: Symbol, repr: Repr, global: GlobalId) -> FieldRow {
        FieldRow {
            name,
            kind: FieldKind::Var,
            repr,
            arity: 0,
            offset: 0,
            flags: field_flags::READ_ONLY,
            address: Some(global),
            entry: None,
            setter: None,
            closure: None,
            store: None,
        }
    }
}

impl Cx<'_> {
    /// Fills the records of all class copies.
    pub(super) fn fill_classes(&mut self, records: &Records) {
        for (&copy, &info) in &records.copies {
            let data = self.class_record(copy, records);
            self.set_contents(info, data);
        }
    }

    fn class_record(&mut self, copy: CopyId, records: &Records) -> DataBuilder {
        let class = self.copies[copy].class;
        let decl = &self.program.classes[class];
        let layout = self.copies[copy].layout;
        let symbol = self.module.layouts[layout].name.clone();
        let name = self.strings.global(&mut self.module, run_time_name(&decl.head));
        let canonical = self.class_copy(class, &[]);
        let parent = self.copies[copy].parent;
        let canonical_parent =
            decl.superclass.as_ref().map(|parent| self.class_copy(parent.class, &[]));
        let value = self.type_values.objects.get(&TypeValue::Class(class)).copied();
        let fields = self.instance_rows(copy);
        let n_fields = fields.len() as u32;
        let fields = self.field_array(fields, format!("{symbol}.fields"));
        let statics = if copy == canonical { self.static_rows(copy) } else { Vec::new() };
        let n_statics = statics.len() as u32;
        let statics = self.field_array(statics, format!("{symbol}.statics"));
        let interfaces: Vec<GlobalId> = decl
            .interfaces
            .iter()
            .filter_map(|interface| {
                let copy = self.class_copy(interface.class, &[]);
                records.copies.get(&copy).copied()
            })
            .collect();
        let interface_list = self.address_list(&format!("{symbol}.interfaces"), &interfaces);
        let construct = self.type_values.used.get(&TypeValue::Class(class)).copied().flatten();
        let mut flags = 0;
        flags |= if decl.is_interface() { class_flags::INTERFACE } else { 0 };
        flags |= if decl.flags.is_abstract { class_flags::ABSTRACT } else { 0 };
        let interface_id =
            records.interfaces.get_index_of(&class).map_or(u32::MAX, |index| index as u32);
        let info_of =
            |copy: Option<CopyId>| copy.and_then(|copy| records.copies.get(&copy).copied());
        let mut data = DataBuilder::new();
        data.global(Some(name));
        data.global(info_of(Some(canonical)));
        data.global(info_of(canonical_parent));
        data.global(value);
        data.u32(self.module.layouts[layout].desc_offset);
        data.u32(flags);
        data.u32(interface_id);
        data.u32(n_fields);
        data.global(fields);
        data.global(statics);
        data.u32(n_statics);
        data.u32(interfaces.len() as u32);
        data.global(interface_list);
        data.func(construct);
        data.global(info_of(parent));
        data.func(self.meta_of(TypeValue::Class(class)));
        data
    }

    /// The function that makes a type's metadata.
    pub(super) fn meta_of(&self, target: TypeValue) -> Option<FuncId> {
        self.type_values.metas.get(&target).copied().flatten()
    }

    fn instance_rows(&mut self, copy: CopyId) -> Vec<FieldRow> {
        let data = self.copies[copy].clone();
        let decl = &self.program.classes[data.class];
        let mut rows = Vec::new();
        if decl.is_interface() {
            return rows;
        }
        let own = decl.fields.values().copied().chain(self.properties_with_new_accessors(copy));
        for field in own.collect::<Vec<FieldId>>() {
            let info = &self.program.fields[field];
            let offset = data
                .storage
                .get(&field)
                .map(|&index| self.module.layouts[data.layout].fields[index as usize].offset);
            let mut row = self.field_row(field, &data.env, offset.is_some());
            row.offset = offset.unwrap_or(0);
            row.store = self.store_entries.get(&(Some(copy), field)).copied();
            if info.is_method() && offset.is_none() {
                row.entry = self.entry_of(field, &data.reprs);
                row.closure = self.identities.get(&slot_root(self.program, field)).copied();
                if row.entry.is_none() {
                    continue;
                }
            } else if let Some(var) = info.var() {
                row.entry = self.accessor_entry(copy, "get_", info.name, var.read);
                row.setter = self.accessor_entry(copy, "set_", info.name, var.write);
            }
            rows.push(row);
        }
        rows
    }

    /// Inherited properties of which the class overrides an accessor: a property's record names its accessors, so the
    /// class has records of its own for them.
    fn properties_with_new_accessors(&self, copy: CopyId) -> Vec<FieldId> {
        let class = self.copies[copy].class;
        let own = &self.program.classes[class].fields;
        let mut properties: Vec<FieldId> = Vec::new();
        for (name, &accessor) in own {
            let text = name.as_str();
            let property = text.strip_prefix("get_").or_else(|| text.strip_prefix("set_"));
            let Some(property) = property.map(Symbol::intern) else { continue };
            let is_new =
                self.program.fields[accessor].flags.is_override && !own.contains_key(&property);
            let inherited = find_field(self.program, class, property).filter(|_| is_new);
            properties.extend(inherited.filter(|&found| {
                self.program.fields[found].var().is_some() && !properties.contains(&found)
            }));
        }
        properties
    }

    fn static_rows(&mut self, copy: CopyId) -> Vec<FieldRow> {
        let class = self.copies[copy].class;
        if !self.type_values.used.contains_key(&TypeValue::Class(class)) {
            return Vec::new();
        }
        let mut rows = Vec::new();
        for &field in self.program.classes[class].statics.values() {
            let info = &self.program.fields[field];
            let mut row = self.field_row(field, &Env::empty(), info.is_reflected_variable());
            row.store = self.store_entries.get(&(None, field)).copied();
            if info.is_reflected_variable() {
                row.address = self.statics.get(&field).map(|var| var.global);
                if row.address.is_none() {
                    continue;
                }
            }
            if let Some(var) = info.var() {
                row.entry = self.static_accessor_entry(class, "get_", info.name, var.read);
                row.setter = self.static_accessor_entry(class, "set_", info.name, var.write);
            } else if !info.has_storage() {
                row.entry = self.entry_of(field, &[]);
                let fn_reprs: Reprs = info.params.iter().map(|_| Repr::Val).collect();
                let key = MethodKey { field, class_reprs: Reprs::new(), fn_reprs };
                row.closure = self.static_closures.get(&StaticClosure::Method(key)).copied();
                if row.entry.is_none() {
                    continue;
                }
            }
            rows.push(row);
        }
        if let Some((name, global)) = self.rtti_var(class) {
            rows.push(FieldRow::of_variable(name, Repr::Ref, global));
        }
        rows
    }

    fn field_row(&self, field: FieldId, env: &Env, has_storage: bool) -> FieldRow {
        let info = &self.program.fields[field];
        let has_accessor =
            |access: VarAccess| matches!(access, VarAccess::Accessor | VarAccess::Dynamic);
        let kind = match info.var() {
            None if has_storage => FieldKind::Var,
            None => FieldKind::Method,
            Some(var) if !has_storage || !var.has_storage => FieldKind::Property,
            Some(var) if has_accessor(var.read) || has_accessor(var.write) => {
                FieldKind::VarProperty
            }
            Some(_) => FieldKind::Var,
        };
        let arity = self.program.as_fun(info.ty).map_or(0, |fun| fun.args.len());
        let is_final = info.var().is_some_and(|var| var.is_final);
        FieldRow {
            name: info.name,
            kind,
            repr: self.repr(env, info.ty),
            arity: arity as u16,
            offset: 0,
            flags: if is_final { field_flags::READ_ONLY } else { 0 },
            address: None,
            entry: None,
            setter: None,
            closure: None,
            store: None,
        }
    }

    fn entry_of(&self, field: FieldId, class_reprs: &[Repr]) -> Option<FuncId> {
        let fn_reprs: Reprs = self.program.fields[field].params.iter().map(|_| Repr::Val).collect();
        let key = MethodKey { field, class_reprs: class_reprs.iter().copied().collect(), fn_reprs };
        self.method_entries.get(&key).copied()
    }

    fn accessor_entry(
        &self,
        copy: CopyId,
        prefix: &str,
        name: Symbol,
        access: VarAccess,
    ) -> Option<FuncId> {
        if !matches!(access, VarAccess::Accessor | VarAccess::Dynamic) {
            return None;
        }
        let accessor = Symbol::intern(&format!("{prefix}{name}"));
        let field = find_field(self.program, self.copies[copy].class, accessor)?;
        let owner = self.ancestor_copy(copy, self.program.fields[field].owner)?;
        self.entry_of(field, &self.copies[owner].reprs)
    }

    fn static_accessor_entry(
        &self,
        class: ClassId,
        prefix: &str,
        name: Symbol,
        access: VarAccess,
    ) -> Option<FuncId> {
        if !matches!(access, VarAccess::Accessor | VarAccess::Dynamic) {
            return None;
        }
        let accessor = Symbol::intern(&format!("{prefix}{name}"));
        let field = *self.program.classes[class].statics.get(&accessor)?;
        self.entry_of(field, &[])
    }

    fn field_array(&mut self, rows: Vec<FieldRow>, name: String) -> Option<GlobalId> {
        let mut data = DataBuilder::new();
        for row in rows {
            let name = self.strings.name_id(&mut self.module, row.name);
            data.u32(name);
            data.u8(row.kind as u8);
            data.u8(row.repr.field_repr() as u8);
            data.u16(row.arity);
            data.u32(row.offset);
            data.u32(row.flags);
            data.global(row.address);
            data.func(row.entry);
            data.func(row.setter);
            data.global(row.closure);
            data.func(row.store);
        }
        data.into_global(&mut self.module, name)
    }

    /// Fills the records of abstracts used as values: core types, and others by name only.
    pub(super) fn fill_abstracts(&mut self, records: &Records) {
        for (&target, &info) in &records.abstracts {
            let path = dotted_path(&self.program.head(target).path);
            let name = self.strings.global(&mut self.module, Symbol::intern(&path));
            let core = self.core_type(target);
            let value = self.type_values.objects.get(&target).copied();
            let mut data = DataBuilder::new();
            data.global(Some(name));
            data.global(Some(info));
            data.global(None);
            data.global(value);
            data.u32(0);
            data.u32(if core.is_some() { class_flags::CORE } else { 0 });
            data.u32(core.map_or(u32::MAX, |core| core as u32));
            data.u32(0);
            data.global(None);
            data.global(None);
            data.u64(0);
            data.global(None);
            data.func(None);
            data.global(None);
            data.u64(0);
            self.set_contents(info, data);
        }
    }
}
