//! The data the runtime reads about types: the descriptor blob, class and enum records, closure records, static
//! objects, and the module record that leads to all of it.

mod blob;
mod classes;
mod enums;

use rayzor_abi::descriptor::types;
use rayzor_abi::layout::static_header_word;
use rayzor_abi::version::ABI_HASH;
use rayzor_base::Symbol;
use rayzor_base::hash::FxIndexMap;
use rayzor_mir::{FuncId, Global, GlobalId, GlobalInit};
use rayzor_types::body::TypeValue;
use rayzor_types::ids::{ClassId, EnumId};

use crate::cx::Cx;
use crate::data::DataBuilder;
use crate::layout::CopyId;
use crate::numbering::Numbering;

/// The globals of the records, made before their contents so that they can point to each other.
#[derive(Debug, Default)]
pub(crate) struct Records {
    /// Class copies.
    pub(crate) copies: FxIndexMap<CopyId, GlobalId>,
    /// Enums.
    pub(crate) enums: FxIndexMap<EnumId, GlobalId>,
    /// The constructors of each enum, as one array.
    pub(crate) ctors: FxIndexMap<EnumId, GlobalId>,
    /// Abstracts used as values.
    pub(crate) abstracts: FxIndexMap<TypeValue, GlobalId>,
    /// Interfaces, numbered by position.
    pub(crate) interfaces: FxIndexMap<ClassId, ()>,
}

impl Cx<'_> {
    /// Makes all descriptors and records and gives the module record. `main` runs the program.
    pub(crate) fn describe(&mut self, main: FuncId) -> GlobalId {
        let numbering = self.number_types();
        let records = self.plan_records(&numbering);
        self.fill_enums(&records);
        self.fill_classes(&records);
        self.fill_abstracts(&records);
        self.fill_type_objects(&records);
        self.fill_static_closures();
        let blob = self.fill_blob(&numbering, &records);
        self.module.types_base = Some(blob);
        self.module_record(&numbering, &records, blob, main)
    }

    /// Makes the globals of all records, empty.
    fn plan_records(&mut self, numbering: &Numbering) -> Records {
        let mut records = Records::default();
        let mut classes: FxIndexMap<ClassId, ()> = FxIndexMap::default();
        for &copy in &numbering.copies {
            classes.insert(self.copies[copy].class, ());
        }
        // Values of these types come from the runtime and from literals as well.
        classes.insert(self.program.well_known.string, ());
        classes.insert(self.program.well_known.array, ());
        for target in self.type_values.objects.keys() {
            if let TypeValue::Class(class) = *target {
                classes.insert(class, ());
            }
        }
        let mut at = 0;
        while let Some((&class, ())) = classes.get_index(at) {
            at += 1;
            let decl = &self.program.classes[class];
            if decl.is_interface() {
                records.interfaces.insert(class, ());
            }
            let ancestors =
                decl.superclass.iter().chain(&decl.interfaces).map(|ancestor| (ancestor.class, ()));
            classes.extend(ancestors);
        }
        let mut copies: Vec<CopyId> = numbering.copies.clone();
        for &class in classes.keys() {
            self.type_object(TypeValue::Class(class));
            copies.push(self.class_copy(class, &[]));
        }
        for copy in copies {
            let name = format!("{}.info", self.module.layouts[self.copies[copy].layout].name);
            if !records.copies.contains_key(&copy) {
                let global = self.empty_global(name);
                records.copies.insert(copy, global);
            }
        }
        for at in 0..self.enums.len() {
            let Some((&id, data)) = self.enums.get_index(at) else { continue };
            let name = self.module.enums[data.layout].name.clone();
            self.type_object(TypeValue::Enum(id));
            let (info, ctors) = (
                self.empty_global(format!("{name}.info")),
                self.empty_global(format!("{name}.ctors")),
            );
            records.enums.insert(id, info);
            records.ctors.insert(id, ctors);
        }
        for at in 0..self.type_values.objects.len() {
            let Some((&target @ TypeValue::Abstract(_), &object)) =
                self.type_values.objects.get_index(at)
            else {
                continue;
            };
            let name = format!("{}.info", self.module.globals[object].name);
            let info = self.empty_global(name);
            records.abstracts.insert(target, info);
        }
        records
    }

    fn empty_global(&mut self, name: String) -> GlobalId {
        self.module.globals.push(Global::data(name, Vec::new(), Vec::new()))
    }

    fn set_contents(&mut self, global: GlobalId, data: DataBuilder) {
        self.module.globals[global].init = data.finish();
    }

    fn fill_type_objects(&mut self, records: &Records) {
        for at in 0..self.type_values.objects.len() {
            let Some((&target, &object)) = self.type_values.objects.get_index(at) else { continue };
            let (ty, info) = match target {
                TypeValue::Class(class) => {
                    let copy = self.class_copy(class, &[]);
                    (types::CLASS_VALUE, records.copies.get(&copy))
                }
                TypeValue::Enum(id) => (types::ENUM_VALUE, records.enums.get(&id)),
                TypeValue::Abstract(_) | TypeValue::Typedef(_) => {
                    (types::CLASS_VALUE, records.abstracts.get(&target))
                }
            };
            let mut data = DataBuilder::new();
            data.u64(static_header_word(ty, 0));
            data.global(info.copied());
            self.set_contents(object, data);
        }
    }

    fn fill_static_closures(&mut self) {
        for at in 0..self.static_closures.len() {
            let Some((what, &global)) = self.static_closures.get_index(at) else { continue };
            let what = what.clone();
            let layout = self.static_closure_layouts[&what];
            let code = self.closure_classes[&layout].code;
            let layout = &self.module.layouts[layout];
            let mut data = DataBuilder::new();
            data.u64(static_header_word(layout.desc_offset, layout.aux));
            data.func(Some(code));
            self.set_contents(global, data);
        }
    }

    fn module_record(
        &mut self,
        numbering: &Numbering,
        records: &Records,
        blob: GlobalId,
        main: FuncId,
    ) -> GlobalId {
        let roots: Vec<GlobalId> = self
            .module
            .globals
            .iter()
            .filter(|(_, global)| global.is_root)
            .map(|(id, _)| id)
            .collect();
        let classes: Vec<GlobalId> = records
            .copies
            .iter()
            .filter(|(copy, _)| self.copies[**copy].is_erased())
            .map(|(_, &info)| info)
            .collect();
        let enums: Vec<GlobalId> = records.enums.values().copied().collect();
        let (shapes, n_shapes) = self.shape_literals();
        let (resources, n_resources) = self.resources();
        let names: Vec<GlobalId> = self.strings.names().map(|(_, global)| global).collect();
        let names_list = self.address_list("hx.names", &names);
        let roots_list = self.address_list("hx.roots", &roots);
        let classes_list = self.address_list("hx.classes", &classes);
        let enums_list = self.address_list("hx.enums", &enums);
        let mut data = DataBuilder::new();
        data.u64(ABI_HASH);
        data.global(Some(blob));
        data.u64(u64::from(numbering.size));
        data.global(names_list);
        data.global(roots_list);
        data.global(classes_list);
        data.global(enums_list);
        data.global(shapes);
        data.global(resources);
        data.u32(names.len() as u32);
        data.u32(roots.len() as u32);
        data.u32(classes.len() as u32);
        data.u32(enums.len() as u32);
        data.u32(n_shapes);
        data.u32(n_resources);
        data.func(Some(main));
        data.u64(u64::from(self.module.threaded));
        let global = self.empty_global("hx.module".to_owned());
        self.set_contents(global, data);
        global
    }

    /// The `ResourceInfo` records.
    fn resources(&mut self) -> (Option<GlobalId>, u32) {
        let resources = std::mem::take(&mut self.options.resources);
        let n_resources = resources.len() as u32;
        let mut list = DataBuilder::new();
        for (at, resource) in resources.into_iter().enumerate() {
            let name = self.strings.global(&mut self.module, Symbol::intern(&resource.name));
            let length = resource.bytes.len() as u64;
            let content = Global::data(format!("hx.resource.{at}"), resource.bytes, Vec::new());
            let content = self.module.globals.push(content);
            list.global(Some(name));
            list.global(Some(content));
            list.u64(length);
        }
        (list.into_global(&mut self.module, "hx.resources".to_owned()), n_resources)
    }

    fn address_list(&mut self, name: &str, targets: &[GlobalId]) -> Option<GlobalId> {
        let mut data = DataBuilder::new();
        for &target in targets {
            data.global(Some(target));
        }
        data.into_global(&mut self.module, name.to_owned())
    }

    fn shape_literals(&mut self) -> (Option<GlobalId>, u32) {
        let mut data = DataBuilder::new();
        let n_shapes = self.shapes.len();
        for at in 0..n_shapes {
            let Some((names, &cell)) = self.shapes.get_index(at) else { continue };
            let names = names.clone();
            let mut list = DataBuilder::new();
            for &name in &names {
                let id = self.strings.name_id(&mut self.module, name);
                list.u32(id);
            }
            list.align8();
            let list = list.into_global(&mut self.module, format!("hx.shape.{at}.names"));
            data.global(list);
            data.u32(names.len() as u32);
            data.u32(0);
            data.global(Some(cell));
        }
        (data.into_global(&mut self.module, "hx.shapes".to_owned()), n_shapes as u32)
    }

    /// Whether a global's contents were never set: a mistake of ours, for the final check.
    pub(crate) fn has_empty_data(&self) -> Option<&str> {
        let is_empty = |init: &GlobalInit| matches!(init, GlobalInit::Data { bytes, relocs: _ } if bytes.is_empty());
        self.module
            .globals
            .values()
            .find(|global| is_empty(&global.init))
            .map(|global| global.name.as_str())
    }
}
