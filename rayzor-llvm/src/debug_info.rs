//! DWARF: functions and lines, so that debuggers and stack traces show Haxe positions.

use inkwell::context::Context;
use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DILocation, DIScope,
    DISubroutineType, DWARFEmissionKind, DWARFSourceLanguage, DebugInfoBuilder,
};
use inkwell::module::{FlagBehavior, Module as LlvmModule};
use inkwell::values::FunctionValue;
use rayzor_base::entity::SecondaryMap;
use rayzor_base::hash::FxHashMap;
use rayzor_mir::func::{Func, Linkage, SrcLoc};
use rayzor_mir::ids::SourceFileId;
use rayzor_mir::module::Module;

use crate::LlvmLevel;

const PRODUCER: &str = concat!("rayzorc ", env!("CARGO_PKG_VERSION"));
const DWARF_VERSION: u64 = 4;

/// The debug information of a module.
pub(crate) struct DebugLines<'ctx> {
    context: &'ctx Context,
    builder: DebugInfoBuilder<'ctx>,
    unit: DICompileUnit<'ctx>,
    files: SecondaryMap<SourceFileId, Option<DIFile<'ctx>>>,
    subroutine: DISubroutineType<'ctx>,
    is_optimized: bool,
}

/// The scope of a function, with scopes for code that came from other files by inlining.
pub(crate) struct FuncScope<'ctx> {
    scope: DIScope<'ctx>,
    loc: SrcLoc,
    by_file: FxHashMap<SourceFileId, DIScope<'ctx>>,
}

impl<'ctx> DebugLines<'ctx> {
    pub(crate) fn new(
        context: &'ctx Context,
        llvm: &LlvmModule<'ctx>,
        mir: &Module,
        level: LlvmLevel,
    ) -> DebugLines<'ctx> {
        let i32 = context.i32_type();
        let version = u64::from(inkwell::debug_info::debug_metadata_version());
        llvm.add_basic_value_flag(
            "Debug Info Version",
            FlagBehavior::Warning,
            i32.const_int(version, false),
        );
        llvm.add_basic_value_flag(
            "Dwarf Version",
            FlagBehavior::Warning,
            i32.const_int(DWARF_VERSION, false),
        );
        let is_optimized = level != LlvmLevel::O0;
        let main_file = mir.files.values().next().map_or("main", String::as_str);
        let (builder, unit) = llvm.create_debug_info_builder(
            true,
            DWARFSourceLanguage::C,
            main_file,
            "",
            PRODUCER,
            is_optimized,
            "",
            0,
            "",
            DWARFEmissionKind::LineTablesOnly,
            0,
            false,
            false,
            "",
            "",
        );
        let mut files = SecondaryMap::new();
        for (id, path) in mir.files.iter() {
            files[id] = Some(builder.create_file(path, ""));
        }
        let subroutine =
            builder.create_subroutine_type(unit.get_file(), None, &[], DIFlags::PUBLIC);
        DebugLines { context, builder, unit, files, subroutine, is_optimized }
    }

    /// Describes a function; one without a position stays undescribed.
    pub(crate) fn enter(&self, func: &Func, llvm: FunctionValue<'ctx>) -> Option<FuncScope<'ctx>> {
        let loc = func.loc?;
        let subprogram = self.builder.create_function(
            self.unit.as_debug_info_scope(),
            &func.name,
            None,
            self.file(loc.file),
            loc.line,
            self.subroutine,
            func.linkage == Linkage::Internal,
            true,
            loc.line,
            DIFlags::PUBLIC,
            self.is_optimized,
        );
        llvm.set_subprogram(subprogram);
        Some(FuncScope {
            scope: subprogram.as_debug_info_scope(),
            loc,
            by_file: FxHashMap::default(),
        })
    }

    /// The location of an instruction; without a position of its own it has the function's file and line 0.
    pub(crate) fn location(
        &self,
        scope: &mut FuncScope<'ctx>,
        loc: Option<SrcLoc>,
    ) -> DILocation<'ctx> {
        let loc = loc.unwrap_or(SrcLoc { line: 0, col: 0, ..scope.loc });
        let place = if loc.file == scope.loc.file {
            scope.scope
        } else {
            self.foreign_scope(scope, loc.file)
        };
        self.builder.create_debug_location(self.context, loc.line, loc.col, place, None)
    }

    /// Completes the tables. Nothing is added afterwards.
    pub(crate) fn finish(&self) {
        self.builder.finalize();
    }

    fn foreign_scope(&self, scope: &mut FuncScope<'ctx>, file: SourceFileId) -> DIScope<'ctx> {
        let parent = scope.scope;
        *scope.by_file.entry(file).or_insert_with(|| {
            self.builder.create_lexical_block(parent, self.file(file), 0, 0).as_debug_info_scope()
        })
    }

    fn file(&self, id: SourceFileId) -> DIFile<'ctx> {
        self.files[id].expect("every file of the module has an entry")
    }
}
