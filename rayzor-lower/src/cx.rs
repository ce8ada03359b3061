//! The state of a lowering: the module under construction and what has been asked of it so far.

use std::collections::VecDeque;

use rayzor_base::entity::PrimaryMap;
use rayzor_base::hash::{FxHashMap, FxHashSet, FxIndexMap, FxIndexSet};
use rayzor_base::{Diagnostics, SourceMap, Span, Symbol};
use rayzor_mir::{
    FuncId, GlobalId, InterfaceMethodId, LayoutId, Module, SigId, SourceFileId, SrcLoc,
};
use rayzor_types::ids::{ClassId, EnumId, ExprId, FieldId, LocalId};
use rayzor_types::program::Program;
use rayzor_types::ty::Ty as HxTy;

use crate::LowerOptions;
use crate::closures::{ClosureClass, ClosureJob, StaticClosure};
use crate::data::Strings;
use crate::enums::EnumData;
use crate::function_types::{TypeKey, WantedFunction};
use crate::hierarchy::Hierarchy;
use crate::layout::{ClassCopy, CopyId};
use crate::polymorphic::MadeClosure;
use crate::repr::{Env, Repr, Reprs, repr_of};
use crate::type_test::Patch;
use std::rc::Rc;

/// A method, with the representations of its class's and its own type parameters.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct MethodKey {
    /// The method or constructor.
    pub(crate) field: FieldId,
    /// For the parameters of its class.
    pub(crate) class_reprs: Reprs,
    /// For its own parameters.
    pub(crate) fn_reprs: Reprs,
}

/// A local function in a method, with the representations in scope.
pub(crate) type LocalFunction = (MethodKey, ExprId, Env);

/// What a call through the interface table asks of the receiver.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum InterfaceRole {
    /// A method.
    Call,
    /// The value of a variable.
    Get,
    /// To set a variable.
    Set,
}

/// A member as called through the interface table: one of an interface, or of a class where the receiver may be of another
/// copy than the type says; the copy and the purpose.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct InterfaceKey {
    /// The member of the interface or class.
    pub(crate) field: FieldId,
    /// For the parameters of the interface or class.
    pub(crate) reprs: Reprs,
    /// For the member's own parameters.
    pub(crate) fn_reprs: Reprs,
    /// What is asked.
    pub(crate) role: InterfaceRole,
}

/// A function that is declared and still has to be lowered.
#[derive(Debug)]
pub(crate) enum Job<'p> {
    /// A method's body.
    Method(MethodKey, FuncId),
    /// A local function's body.
    Closure(Rc<ClosureJob<'p>>, FuncId),
    /// The value of a static variable.
    StaticInit(FieldId, FuncId),
    /// The initialisers of a class copy's own variables.
    FieldInit(CopyId, FuncId),
}

/// The state of a lowering.
pub(crate) struct Cx<'p> {
    pub(crate) program: &'p Program,
    pub(crate) sources: &'p SourceMap,
    pub(crate) options: LowerOptions,
    pub(crate) diagnostics: &'p mut Diagnostics,
    pub(crate) module: Module,
    pub(crate) hierarchy: Hierarchy,
    pub(crate) strings: Strings,
    pub(crate) names: crate::symbols::SymbolNames,

    /// Class copies, parents before children.
    pub(crate) copies: PrimaryMap<CopyId, ClassCopy>,
    pub(crate) copy_ids: FxHashMap<(ClassId, Reprs), CopyId>,
    /// Copies of which objects are made, in order of discovery.
    pub(crate) live: FxIndexSet<CopyId>,
    /// Vtable slots that are called, by the method that owns them.
    pub(crate) called_slots: FxHashSet<FieldId>,
    /// Interface members that are called.
    pub(crate) interface_methods: FxIndexMap<InterfaceKey, InterfaceMethodId>,
    pub(crate) enums: FxIndexMap<EnumId, EnumData>,

    pub(crate) methods: FxHashMap<MethodKey, FuncId>,
    /// The methods that something asked for.
    pub(crate) used: FxIndexSet<FieldId>,
    /// Their names and those of their classes, as `@:ifFeature` states them.
    pub(crate) used_features: FxHashSet<Symbol>,
    pub(crate) jobs: VecDeque<Job<'p>>,
    /// Functions of other object files, by symbol.
    pub(crate) foreign: FxHashMap<Symbol, FuncId>,
    /// Static variables that are used, with the function that initialises each, if one is needed.
    pub(crate) statics: FxIndexMap<FieldId, StaticVar>,
    pub(crate) field_inits: FxHashMap<CopyId, Option<FuncId>>,

    pub(crate) closure_classes: FxIndexMap<LayoutId, ClosureClass>,
    /// Local functions by the representations in scope.
    pub(crate) closure_exprs: FxHashMap<LocalFunction, MadeClosure<'p>>,
    /// The named ones with type parameters in their types, by variable.
    pub(crate) local_functions: FxHashMap<(MethodKey, LocalId), ExprId>,
    /// Polymorphic local functions for other representations of their own parameters: code, and closures.
    pub(crate) local_copies: FxHashMap<LocalFunction, FuncId>,
    pub(crate) local_values: FxHashMap<LocalFunction, (LayoutId, FuncId)>,
    pub(crate) static_closures: FxIndexMap<StaticClosure, GlobalId>,
    pub(crate) static_closure_layouts: FxHashMap<StaticClosure, LayoutId>,
    pub(crate) method_closures: FxHashMap<MethodKey, (LayoutId, FuncId)>,
    /// Adaptors by signature, and by the type of the result if that is a reference.
    pub(crate) adaptors: FxHashMap<(SigId, Option<TypeKey>), LayoutId>,
    /// The function types that values are asked to have.
    pub(crate) wanted_functions: FxIndexMap<TypeKey, WantedFunction>,
    pub(crate) dyn_entries: FxHashMap<(HxTy, Env), FuncId>,
    /// Entries that make values of enums.
    pub(crate) ctor_entries: FxHashMap<(EnumId, u32), FuncId>,
    pub(crate) method_entries: FxHashMap<MethodKey, FuncId>,
    /// Entries that store in a variable of objects of a copy, or in a static variable.
    pub(crate) store_entries: FxHashMap<(Option<CopyId>, FieldId), FuncId>,
    pub(crate) identities: FxHashMap<FieldId, GlobalId>,
    pub(crate) cells: FxIndexMap<Repr, LayoutId>,

    /// Static `Class<T>` and `Enum<T>` objects that are used or described.
    pub(crate) type_values: crate::type_values::TypeValues,
    /// Member names that a by-name access may ask for.
    pub(crate) dynamic_names: FxIndexSet<Symbol>,
    /// Whether names unknown at compile time may be asked for.
    pub(crate) reflects: bool,
    pub(crate) shapes: FxIndexMap<Vec<Symbol>, GlobalId>,
    /// Caches that hold references, variables aside.
    pub(crate) patches: Vec<Patch>,
    pub(crate) by_ref: FxHashMap<FieldId, std::rc::Rc<FxHashSet<rayzor_types::ids::LocalId>>>,
    files: FxHashMap<rayzor_base::FileId, SourceFileId>,
}

/// A static variable that is used.
#[derive(Clone, Copy, Debug)]
pub(crate) struct StaticVar {
    /// Where it lives.
    pub(crate) global: GlobalId,
    /// What sets its first value; none when the global's data is it.
    pub(crate) init: Option<FuncId>,
}

impl<'p> Cx<'p> {
    pub(crate) fn new(
        program: &'p Program,
        sources: &'p SourceMap,
        options: LowerOptions,
        diagnostics: &'p mut Diagnostics,
    ) -> Cx<'p> {
        Cx {
            program,
            sources,
            options,
            diagnostics,
            module: Module::new(),
            hierarchy: Hierarchy::new(program),
            strings: Strings::default(),
            names: crate::symbols::SymbolNames::default(),
            copies: PrimaryMap::new(),
            copy_ids: FxHashMap::default(),
            live: FxIndexSet::default(),
            called_slots: FxHashSet::default(),
            interface_methods: FxIndexMap::default(),
            enums: FxIndexMap::default(),
            methods: FxHashMap::default(),
            used: FxIndexSet::default(),
            used_features: FxHashSet::default(),
            jobs: VecDeque::new(),
            foreign: FxHashMap::default(),
            statics: FxIndexMap::default(),
            field_inits: FxHashMap::default(),
            closure_classes: FxIndexMap::default(),
            closure_exprs: FxHashMap::default(),
            local_functions: FxHashMap::default(),
            local_copies: FxHashMap::default(),
            local_values: FxHashMap::default(),
            static_closures: FxIndexMap::default(),
            static_closure_layouts: FxHashMap::default(),
            method_closures: FxHashMap::default(),
            adaptors: FxHashMap::default(),
            wanted_functions: FxIndexMap::default(),
            dyn_entries: FxHashMap::default(),
            ctor_entries: FxHashMap::default(),
            method_entries: FxHashMap::default(),
            store_entries: FxHashMap::default(),
            identities: FxHashMap::default(),
            cells: FxIndexMap::default(),
            type_values: crate::type_values::TypeValues::default(),
            dynamic_names: FxIndexSet::default(),
            reflects: false,
            shapes: FxIndexMap::default(),
            patches: Vec::new(),
            by_ref: FxHashMap::default(),
            files: FxHashMap::default(),
        }
    }

    /// The representation of a type.
    pub(crate) fn repr(&self, env: &Env, ty: HxTy) -> Repr {
        repr_of(self.program, env, ty)
    }

    /// Reports a construct without a translation.
    pub(crate) fn unsupported(&mut self, span: Span, what: &str) {
        self.diagnostics.report(crate::diagnostics::unsupported(span, what));
    }

    /// The position of a span for debug information; none for what the compiler made.
    pub(crate) fn src_loc(&mut self, span: Span) -> Option<SrcLoc> {
        if span.is_none() {
            return None;
        }
        let source = self.sources.file(span.file);
        let module = &mut self.module;
        let file =
            *self.files.entry(span.file).or_insert_with(|| module.files.push(source.path.clone()));
        let line = source.line_of(span.lo) as u32 + 1;
        let col = source.column_of(span.lo) as u32 + 1;
        Some(SrcLoc { file, line, col, inlined: Default::default() })
    }
}
