//! Records of enums and their constructors, and the static values of constructors without parameters.

use rayzor_abi::layout::static_header_word;
use rayzor_mir::GlobalId;
use rayzor_types::body::TypeValue;
use rayzor_types::ids::EnumId;

use crate::cx::Cx;
use crate::data::DataBuilder;
use crate::descriptor::Records;
use crate::symbols::run_time_name;

impl Cx<'_> {
    /// Fills the records of all enums.
    pub(super) fn fill_enums(&mut self, records: &Records) {
        for (&id, &info) in &records.enums {
            let ctors = records.ctors[&id];
            self.fill_singletons(id);
            let data = self.enum_record(id, info, ctors);
            self.set_contents(info, data);
            let data = self.ctor_records(id, info);
            self.set_contents(ctors, data);
        }
    }

    fn fill_singletons(&mut self, id: EnumId) {
        let data = self.enums[&id].clone();
        for (index, singleton) in data.singletons.iter().enumerate() {
            let Some(global) = *singleton else { continue };
            let offset = self.module.enums[data.layout].ctors[index].desc_offset;
            let mut object = DataBuilder::new();
            object.u64(static_header_word(offset, index as u16));
            self.set_contents(global, object);
        }
    }

    fn enum_record(&mut self, id: EnumId, info: GlobalId, ctors: GlobalId) -> DataBuilder {
        let decl = &self.program.enums[id];
        let layout = self.enums[&id].layout;
        let name = self.strings.global(&mut self.module, run_time_name(&decl.head));
        let value = self.type_values.objects.get(&TypeValue::Enum(id)).copied();
        let mut data = DataBuilder::new();
        data.global(Some(name));
        data.global(Some(info));
        data.global(value);
        data.global(Some(ctors));
        data.u32(decl.ctors.len() as u32);
        data.u32(self.module.enums[layout].desc_offset);
        data.func(self.meta_of(TypeValue::Enum(id)));
        data
    }

    fn ctor_records(&mut self, id: EnumId, info: GlobalId) -> DataBuilder {
        let decl = &self.program.enums[id];
        let enum_data = self.enums[&id].clone();
        let symbol = self.module.enums[enum_data.layout].name.clone();
        let mut data = DataBuilder::new();
        for (index, ctor) in decl.ctors.values().enumerate() {
            let name = self.strings.global(&mut self.module, ctor.name);
            let mut params = DataBuilder::new();
            for (arg_idx, arg) in ctor.args.iter().enumerate() {
                let offset =
                    self.module.enums[enum_data.layout].ctors[index].fields[arg_idx].offset;
                let arg_name = self.strings.name_id(&mut self.module, arg.name);
                params.u32(arg_name);
                params.u32(offset);
                params.u32(self.ctor_arg_repr(arg).field_repr() as u32);
                params.u32(0);
            }
            let params =
                params.into_global(&mut self.module, format!("{symbol}.{}.params", ctor.name));
            data.global(Some(name));
            data.global(Some(info));
            data.global(enum_data.singletons[index]);
            data.global(params);
            data.u32(ctor.args.len() as u32);
            data.u32(index as u32);
            data.u32(self.module.enums[enum_data.layout].ctors[index].desc_offset);
            data.u32(0);
            data.func(self.ctor_entries.get(&(id, index as u32)).copied());
        }
        data
    }
}
