//! Enums: one layout each. Parameters whose type depends on a type parameter are kept erased, as `Val`.

use rayzor_abi::layout::ENUM_ARGS;
use rayzor_base::bug;
use rayzor_mir::{EnumCtorLayout, EnumLayout, EnumLayoutId, FieldLayout, GlobalId};
use rayzor_mir::{Global, GlobalInit};
use rayzor_types::ids::EnumId;
use rayzor_types::ty::FunArg;

use crate::cx::Cx;
use crate::repr::{Env, Repr};
use crate::symbols::dotted_path;

/// What is known of an enum that the program reaches.
#[derive(Clone, Debug)]
pub(crate) struct EnumData {
    /// Its MIR layout.
    pub(crate) layout: EnumLayoutId,
    /// The static values of the constructors without parameters, by constructor.
    pub(crate) singletons: Vec<Option<GlobalId>>,
}

impl Cx<'_> {
    /// The layout of an enum.
    pub(crate) fn enum_data(&mut self, id: EnumId) -> EnumData {
        if let Some(data) = self.enums.get(&id) {
            return data.clone();
        }
        let decl = &self.program.enums[id];
        let path = dotted_path(&decl.head.path);
        let name = self.names.unique(&path);
        let mut ctors = Vec::new();
        let mut singletons = Vec::new();
        for ctor in decl.ctors.values() {
            let (fields, size) = self.ctor_fields(&ctor.args);
            let singleton = ctor.args.is_empty().then(|| {
                let symbol = self.names.unique(&format!("{path}.{}", ctor.name));
                let mut global = Global::data(symbol, vec![0; size as usize], Vec::new());
                global.init = GlobalInit::Zero(u64::from(size));
                self.module.globals.push(global)
            });
            singletons.push(singleton);
            ctors.push(EnumCtorLayout {
                name: ctor.name.to_string(),
                fields,
                size,
                desc_offset: 0,
                singleton,
            });
        }
        let layout =
            self.module.enums.push(EnumLayout { name, desc_offset: 0, subtree_end: 0, ctors });
        let data = EnumData { layout, singletons };
        self.enums.insert(id, data.clone());
        data
    }

    /// Asks for the entries of all constructors that do not take whatever they are given.
    pub(crate) fn complete_ctor_entries(&mut self) {
        for at in 0..self.enums.len() {
            let Some((&id, data)) = self.enums.get_index(at) else { continue };
            let layout = data.layout;
            for index in 0..self.program.enums[id].ctors.len() as u32 {
                self.ctor_entry(id, layout, index);
            }
        }
    }

    fn ctor_entry(&mut self, id: EnumId, layout: EnumLayoutId, index: u32) {
        let ctor = &self.program.enums[id].ctors[index as usize];
        let env = Env::empty();
        let is_selective = ctor.args.iter().any(|arg| self.is_selective(arg.ty, &env));
        let Some(fun) = self.program.as_fun(ctor.ty).filter(|_| is_selective) else { return };
        if self.ctor_entries.contains_key(&(id, index)) {
            return;
        }
        let path = format!("{}.{}.make", dotted_path(&self.program.enums[id].head.path), ctor.name);
        let entry = self.build_entry(
            &path,
            |fx, args| {
                let values = fx.entry_args(&fun, &env, &args);
                (Some(fx.b.enum_new(layout, index, &values)), Repr::Ref)
            },
            fun.args.len(),
        );
        self.ctor_entries.insert((id, index), entry);
    }

    fn ctor_fields(&self, args: &[FunArg]) -> (Vec<FieldLayout>, u32) {
        let mut end = ENUM_ARGS;
        let mut fields = Vec::new();
        for arg in args {
            let ty = self.ctor_arg_repr(arg).storage_ty();
            let offset = end.next_multiple_of(ty.size());
            fields.push(FieldLayout { name: arg.name.to_string(), ty, offset });
            end = offset + ty.size();
        }
        (fields, end.next_multiple_of(8))
    }

    /// How a constructor's parameter is kept.
    pub(crate) fn ctor_arg_repr(&self, arg: &FunArg) -> Repr {
        let repr = self.repr(&Env::empty(), arg.ty);
        if arg.opt { repr.nullable() } else { repr }
    }

    /// Parameter `index` of constructor `ctor`.
    pub(crate) fn ctor_arg(&self, id: EnumId, ctor: u32, index: u32) -> FunArg {
        let decl = &self.program.enums[id];
        let Some((_, ctor)) = decl.ctors.get_index(ctor as usize) else {
            bug!(decl.head.span, "constructor {ctor} of {id:?} does not exist")
        };
        ctor.args[index as usize]
    }
}
