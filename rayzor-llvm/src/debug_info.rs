//! DWARF: functions and lines, so that debuggers and stack traces show Haxe positions.

use inkwell::context::Context;
use inkwell::debug_info::{
    AsDIScope, DICompileUnit, DIFile, DIFlags, DIFlagsConstants, DILocation, DIScope, DISubprogram,
    DISubroutineType, DWARFEmissionKind, DWARFSourceLanguage, DebugInfoBuilder,
};
use inkwell::module::{FlagBehavior, Module as LlvmModule};
use inkwell::values::FunctionValue;
use rayzor_base::entity::SecondaryMap;
use rayzor_base::entity::packed_option::PackedOption;
use rayzor_base::hash::FxHashMap;
use rayzor_mir::func::{Func, Linkage, SrcLoc};
use rayzor_mir::ids::{FuncId, InlinedId, SourceFileId};
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
    subprograms: SecondaryMap<FuncId, Option<DISubprogram<'ctx>>>,
    is_optimized: bool,
}

/// The scope of a function, with what is made for the calls inlined into it.
pub(crate) struct FuncScope<'ctx> {
    own: FuncId,
    /// For code without a position.
    default: SrcLoc,
    calls: SecondaryMap<InlinedId, Option<DILocation<'ctx>>>,
    by_file: FxHashMap<(FuncId, SourceFileId), DIScope<'ctx>>,
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
        let subprograms = SecondaryMap::new();
        DebugLines { context, builder, unit, files, subroutine, subprograms, is_optimized }
    }

    /// Describes a function, whose code is added next. What the compiler made lies nowhere, but may have other functions
    /// inlined.
    pub(crate) fn enter(
        &mut self,
        mir: &Module,
        id: FuncId,
        llvm: FunctionValue<'ctx>,
    ) -> Option<FuncScope<'ctx>> {
        let func = &mir.funcs[id];
        let file = func.loc.map(|loc| loc.file).or_else(|| mir.files.keys().next())?;
        llvm.set_subprogram(self.subprogram(func, id, file));
        let default = SrcLoc { file, line: 0, col: 0, inlined: PackedOption::default() };
        let (calls, by_file) = (SecondaryMap::new(), FxHashMap::default());
        Some(FuncScope { own: id, default, calls, by_file })
    }

    fn subprogram(&mut self, func: &Func, id: FuncId, file: SourceFileId) -> DISubprogram<'ctx> {
        if let Some(known) = self.subprograms[id] {
            return known;
        }
        let line = func.loc.map_or(0, |loc| loc.line);
        let subprogram = self.builder.create_function(
            self.unit.as_debug_info_scope(),
            &func.name,
            None,
            self.file(file),
            line,
            self.subroutine,
            func.linkage == Linkage::Internal,
            true,
            line,
            DIFlags::PUBLIC,
            self.is_optimized,
        );
        self.subprograms[id] = Some(subprogram);
        subprogram
    }

    /// The location of an instruction of `func`; without a position of its own it has the function's file and line 0.
    pub(crate) fn location(
        &mut self,
        (mir, func): (&Module, &Func),
        scope: &mut FuncScope<'ctx>,
        loc: Option<SrcLoc>,
    ) -> DILocation<'ctx> {
        let loc = loc.unwrap_or(scope.default);
        let (callee, call) = match loc.inlined.expand() {
            Some(inlined) => {
                let call = self.call((mir, func), scope, inlined);
                (func.inlined[inlined].callee, Some(call))
            }
            None => (scope.own, None),
        };
        let place = self.scope_in(mir, scope, callee, loc.file);
        self.builder.create_debug_location(self.context, loc.line, loc.col, place, call)
    }

    /// Where an inlined call was.
    fn call(
        &mut self,
        (mir, func): (&Module, &Func),
        scope: &mut FuncScope<'ctx>,
        inlined: InlinedId,
    ) -> DILocation<'ctx> {
        if let Some(known) = scope.calls[inlined] {
            return known;
        }
        let call = self.location((mir, func), scope, func.inlined[inlined].call);
        scope.calls[inlined] = Some(call);
        call
    }

    /// The scope of a function's code that is in `file`: usually the function, whose file that is.
    fn scope_in(
        &mut self,
        mir: &Module,
        scope: &mut FuncScope<'ctx>,
        id: FuncId,
        file: SourceFileId,
    ) -> DIScope<'ctx> {
        let func = &mir.funcs[id];
        let own_file = func.loc.map_or(scope.default.file, |loc| loc.file);
        let subprogram = self.subprogram(func, id, own_file).as_debug_info_scope();
        if file == own_file {
            return subprogram;
        }
        *scope.by_file.entry((id, file)).or_insert_with(|| {
            self.builder
                .create_lexical_block(subprogram, self.file(file), 0, 0)
                .as_debug_info_scope()
        })
    }

    /// Completes the tables. Nothing is added afterwards.
    pub(crate) fn finish(&self) {
        self.builder.finalize();
    }

    fn file(&self, id: SourceFileId) -> DIFile<'ctx> {
        self.files[id].expect("every file of the module has an entry")
    }
}
