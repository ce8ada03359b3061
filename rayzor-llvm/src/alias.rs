//! Type-based alias information: MIR's regions as LLVM's `!tbaa` access tags.
//!
//! Every region is a scalar type of its own below one root, so that accesses of different regions never alias and
//! accesses of `Region::Any`, which carry no tag, alias everything.

use inkwell::context::Context;
use inkwell::values::{InstructionValue, MetadataValue};
use rayzor_base::hash::FxHashMap;
use rayzor_mir::inst::Region;
use rayzor_mir::module::Module;

use crate::error::EmitError;

/// The access tags of a module, made when first used.
pub(crate) struct AliasTags<'ctx> {
    context: &'ctx Context,
    root: MetadataValue<'ctx>,
    empty: MetadataValue<'ctx>,
    tbaa_kind: u32,
    invariant_kind: u32,
    tags: FxHashMap<Region, MetadataValue<'ctx>>,
}

impl<'ctx> AliasTags<'ctx> {
    pub(crate) fn new(context: &'ctx Context) -> AliasTags<'ctx> {
        AliasTags {
            context,
            root: context.metadata_node(&[context.metadata_string("rayzor").into()]),
            empty: context.metadata_node(&[]),
            tbaa_kind: context.get_kind_id("tbaa"),
            invariant_kind: context.get_kind_id("invariant.load"),
            tags: FxHashMap::default(),
        }
    }

    /// Marks a load of `region`.
    pub(crate) fn mark_load(
        &mut self,
        load: InstructionValue<'ctx>,
        region: Region,
        mir: &Module,
    ) -> Result<(), EmitError> {
        if region == Region::Constant {
            return set(load, self.empty, self.invariant_kind);
        }
        self.mark_store(load, region, mir)
    }

    /// Marks a store to `region`.
    pub(crate) fn mark_store(
        &mut self,
        access: InstructionValue<'ctx>,
        region: Region,
        mir: &Module,
    ) -> Result<(), EmitError> {
        if region == Region::Any {
            return Ok(());
        }
        let tag = match self.tags.get(&region) {
            Some(&tag) => tag,
            None => self.make(region, mir),
        };
        set(access, tag, self.tbaa_kind)
    }

    fn make(&mut self, region: Region, mir: &Module) -> MetadataValue<'ctx> {
        let zero = self.context.i64_type().const_zero();
        let name = self.context.metadata_string(&region_name(region, mir));
        let scalar = self.context.metadata_node(&[name.into(), self.root.into(), zero.into()]);
        let tag = self.context.metadata_node(&[scalar.into(), scalar.into(), zero.into()]);
        self.tags.insert(region, tag);
        tag
    }
}

fn set<'ctx>(
    inst: InstructionValue<'ctx>,
    node: MetadataValue<'ctx>,
    kind: u32,
) -> Result<(), EmitError> {
    inst.set_metadata(node, kind).map_err(|error| EmitError::Invalid(format!("{error:?}")))
}

fn region_name(region: Region, mir: &Module) -> String {
    match region {
        Region::Any => "any".to_owned(),
        Region::Header => "header".to_owned(),
        Region::Constant => "constant".to_owned(),
        Region::Field { layout, index } => {
            let class = &mir.layouts[layout];
            let field = class.fields.get(index as usize).map_or("?", |field| field.name.as_str());
            format!("{layout:?} {}.{field} {index}", class.name)
        }
        Region::EnumArg => "enum argument".to_owned(),
        Region::Closure => "closure".to_owned(),
        Region::String => "string".to_owned(),
        Region::Array => "array".to_owned(),
        Region::StoreLen => "store length".to_owned(),
        Region::Elem(kind) => format!("element {kind:?}"),
        Region::Global(global) => format!("global {}", mir.globals[global].name),
    }
}
