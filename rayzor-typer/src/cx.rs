//! `TyperCx`: everything that typing works on, and the questions that all of it may ask.

use std::path::PathBuf;
use std::sync::Arc;

use rayzor_base::diagnostic::warning::WarningSwitch;
use rayzor_base::entity::SecondaryMap;
use rayzor_base::hash::{FxHashMap, FxIndexSet};
use rayzor_base::vfs::FileSystem;
use rayzor_base::{Diagnostic, Diagnostics, SourceMap, Symbol, names};
use rayzor_syntax::{Defines, ast};
use rayzor_types::body::Const;
use rayzor_types::monomorph::MonoConstraint;
use rayzor_types::{
    ClassId, FieldId, ModuleId, Program, Subst, Ty, TyKind, TypeDeclId, TypeParamId,
};

use crate::loader::Loader;
use crate::loader::import::ModuleImports;
use crate::phase::{DeclState, FieldState};

/// What the typer is given.
pub struct TyperInput<'a> {
    /// The files.
    pub files: &'a dyn FileSystem,
    /// The class paths, the first to be searched first; the standard library is among them, last.
    pub class_paths: Vec<PathBuf>,
    /// The class path that holds the standard library.
    pub std_path: PathBuf,
    /// The defines.
    pub defines: &'a Defines,
    /// The module with `main`, with dots.
    pub main: Option<String>,
    /// Which warnings are wanted.
    pub warnings: Vec<WarningSwitch>,
}

/// Where a name is looked up.
#[derive(Clone, Debug)]
pub(crate) struct Scope {
    /// The module.
    pub module: ModuleId,
    /// The class.
    pub class: Option<ClassId>,
    /// The field.
    pub field: Option<FieldId>,
    /// The type parameters that are visible and what they stand for, the innermost last.
    pub params: Arc<Vec<(Symbol, Ty)>>,
}

impl Scope {
    /// The top level of a module.
    pub(crate) fn module(module: ModuleId) -> Scope {
        Scope { module, class: None, field: None, params: Arc::new(Vec::new()) }
    }

    /// This scope with more type parameters.
    #[must_use]
    pub(crate) fn with_params(&self, params: impl IntoIterator<Item = (Symbol, Ty)>) -> Scope {
        let mut scope = self.clone();
        Arc::make_mut(&mut scope.params).extend(params);
        scope
    }

    /// This scope as seen from outside of what has type parameters.
    #[must_use]
    pub(crate) fn without_params(&self) -> Scope {
        Scope { params: Arc::default(), ..self.clone() }
    }

    /// What the type parameter `name` stands for.
    pub(crate) fn param(&self, name: Symbol) -> Option<Ty> {
        self.params.iter().rev().find(|(param, _)| *param == name).map(|&(_, ty)| ty)
    }
}

/// The syntax tree of a field.
#[derive(Clone, Debug)]
pub(crate) enum FieldSource {
    /// Field `field` of declaration `decl` of a module; or `decl` itself, if it is a module-level field.
    InModule {
        /// The module.
        module: Arc<ast::Module>,
        /// The position of the declaration.
        decl: usize,
        /// The position of the field.
        field: usize,
    },
    /// A tree made by the compiler.
    Made(Arc<ast::Field>),
}

impl FieldSource {
    /// The tree.
    pub(crate) fn ast(&self) -> &ast::Field {
        match self {
            FieldSource::Made(field) => field,
            FieldSource::InModule { module, decl, field } => match &module.decls[*decl] {
                ast::Decl::Field(field) => field,
                ast::Decl::Type(ty) => match &ty.kind {
                    ast::TypeDeclKind::Class(class) => &class.fields[*field],
                    ast::TypeDeclKind::Abstract(abstract_) => &abstract_.fields[*field],
                    ast::TypeDeclKind::Enum(_) | ast::TypeDeclKind::Typedef(_) => {
                        rayzor_base::bug!(ty.span, "a field of an enum or typedef")
                    }
                },
            },
        }
    }
}

/// The syntax tree of a type declaration.
#[derive(Clone, Debug)]
pub(crate) struct DeclSource {
    /// The module.
    pub module: Arc<ast::Module>,
    /// The position of the declaration.
    pub decl: usize,
}

impl DeclSource {
    /// The tree.
    pub(crate) fn ast(&self) -> &ast::TypeDecl {
        match &self.module.decls[self.decl] {
            ast::Decl::Type(ty) => ty,
            ast::Decl::Field(field) => {
                rayzor_base::bug!(field.span, "a type declaration is expected here")
            }
        }
    }
}

/// The state of typing.
pub(crate) struct TyperCx<'a> {
    /// What is known so far.
    pub program: Program,
    /// The texts.
    pub sources: &'a mut SourceMap,
    /// The messages.
    pub diagnostics: &'a mut Diagnostics,
    /// Those of them that are about the texts themselves: what else is said of such files only follows from these.
    pub syntax_diagnostics: Diagnostics,
    /// What the typer was given.
    pub input: &'a TyperInput<'a>,
    pub(crate) loader: Loader,
    pub(crate) trees: crate::loader::import::Trees,
    pub(crate) decl_sources: FxHashMap<TypeDeclId, DeclSource>,
    pub(crate) decl_states: FxHashMap<TypeDeclId, DeclState>,
    pub(crate) field_sources: SecondaryMap<FieldId, Option<FieldSource>>,
    pub(crate) field_scopes: SecondaryMap<FieldId, Option<Scope>>,
    pub(crate) field_states: SecondaryMap<FieldId, FieldState>,
    pub(crate) imports: SecondaryMap<ModuleId, Option<Arc<ModuleImports>>>,
    /// Fields whose bodies are still to be typed.
    pub(crate) wanted_bodies: FxIndexSet<FieldId>,
    /// Classes whose instance fields were put into `wanted_bodies`.
    pub(crate) wanted_classes: FxIndexSet<ClassId>,
    /// Whether the program gets classes from objects or by name, and so may ask them for any static.
    pub(crate) wants_statics: bool,
    /// Checks that need complete headers, made once no header is in progress.
    pub(crate) delayed: Vec<crate::phase::DelayedCheck>,
    pub(crate) n_headers_in_progress: u32,
    /// `new Map()` and the like whose classes are not known yet.
    pub(crate) pending_multi_types:
        Vec<(rayzor_types::BodyId, crate::infer::multi_type::PendingMultiType)>,
    /// The copies of template classes by class and arguments.
    pub(crate) generic_copies: FxHashMap<(ClassId, Vec<Ty>), ClassId>,
    /// What the type parameters of the template stand for in its copies.
    pub(crate) generic_scopes: FxHashMap<ClassId, Vec<(Symbol, Ty)>>,
    /// Constants used as type arguments: each is a type parameter of its own, which only a template's copy sees.
    pub(crate) const_args:
        rayzor_base::hash::FxIndexMap<Symbol, (rayzor_types::TypeParamId, Const)>,
    /// Likewise for the copies of template functions.
    pub(crate) generic_fields: FxHashMap<FieldId, Vec<(Symbol, Ty)>>,
    /// The operator functions that the operators in a field's code are.
    pub(crate) operator_uses: FxHashMap<FieldId, FxIndexSet<FieldId>>,
}

impl<'a> TyperCx<'a> {
    /// A state in which nothing is loaded.
    pub(crate) fn new(
        input: &'a TyperInput<'a>,
        sources: &'a mut SourceMap,
        diagnostics: &'a mut Diagnostics,
    ) -> TyperCx<'a> {
        TyperCx {
            program: Program::new(),
            sources,
            diagnostics,
            syntax_diagnostics: Diagnostics::new(),
            input,
            loader: Loader::default(),
            trees: FxHashMap::default(),
            decl_sources: FxHashMap::default(),
            decl_states: FxHashMap::default(),
            field_sources: SecondaryMap::new(),
            field_scopes: SecondaryMap::new(),
            field_states: SecondaryMap::new(),
            imports: SecondaryMap::new(),
            wanted_bodies: FxIndexSet::default(),
            wanted_classes: FxIndexSet::default(),
            wants_statics: false,
            delayed: Vec::new(),
            n_headers_in_progress: 0,
            pending_multi_types: Vec::new(),
            generic_copies: FxHashMap::default(),
            generic_scopes: FxHashMap::default(),
            generic_fields: FxHashMap::default(),
            const_args: Default::default(),
            operator_uses: FxHashMap::default(),
        }
    }

    /// Reports a message.
    pub(crate) fn report(&mut self, diagnostic: Diagnostic) {
        self.diagnostics.report(diagnostic);
    }

    /// The syntax tree of a field; none for fields that have no source.
    pub(crate) fn field_source(&self, field: FieldId) -> Option<FieldSource> {
        self.field_sources[field].clone()
    }

    /// Where the names in a field's signature and body are looked up. The parameters of the method are included.
    pub(crate) fn field_scope(&self, field: FieldId) -> Scope {
        match &self.field_scopes[field] {
            Some(scope) => scope.clone(),
            None => {
                let class = self.program.fields[field].owner;
                Scope {
                    class: Some(class),
                    ..Scope::module(self.program.classes[class].head.owner)
                }
            }
        }
    }

    /// What an argument for `param` must fit.
    pub(crate) fn param_constraints(&self, param: TypeParamId) -> Vec<Ty> {
        self.program.type_params[param].constraints.clone()
    }

    /// Fresh type variables for `params`, each with the parameter's constraints.
    pub(crate) fn fresh_args(&mut self, params: &[TypeParamId]) -> Vec<Ty> {
        self.fresh_args_within(params, Subst::default())
    }

    /// Fresh type variables for the type parameters of a method, whose constraints may mention parameters that `around` has
    /// arguments for.
    pub(crate) fn fresh_args_within(&mut self, params: &[TypeParamId], around: Subst) -> Vec<Ty> {
        let types = &self.program.types;
        let args: Vec<Ty> = params.iter().map(|_| types.new_mono()).collect();
        let mut subst = around;
        subst.extend(params, &args);
        for (&param, &arg) in params.iter().zip(&args) {
            let decl = &self.program.type_params[param];
            let TyKind::Mono(mono) = types.kind(arg) else { continue };
            if decl.constraints.is_empty() {
                continue;
            }
            let shown = Symbol::intern(&self.program.show_param(param));
            for &bound in &decl.constraints {
                let bound = types.subst(bound, &subst);
                types.constrain_mono(mono, MonoConstraint::Fits { bound, param: shown });
            }
        }
        args
    }

    /// An unknown type with a Dynamic value among its values.
    pub(crate) fn open_ty(&self) -> Ty {
        let types = &self.program.types;
        let ty = types.new_mono();
        if let TyKind::Mono(mono) = types.kind(ty) {
            types.constrain_mono(mono, MonoConstraint::MetDynamic);
        }
        ty
    }

    /// Notes that a value of type `taken` is among the values of the unknown type `open`.
    pub(crate) fn take(&self, open: Ty, taken: Ty) {
        let types = &self.program.types;
        if let TyKind::Mono(mono) = types.kind(self.program.follow_monos(open)) {
            types.constrain_mono(mono, MonoConstraint::Takes { ty: taken });
        }
    }

    /// The declared type with fresh type variables for its parameters.
    pub(crate) fn fresh_instance(&mut self, decl: TypeDeclId) -> Ty {
        let params = self.program.head(decl).params.clone();
        let args = self.fresh_args(&params);
        self.instance(decl, &args)
    }

    /// The declared type with these arguments.
    pub(crate) fn instance(&self, decl: TypeDeclId, args: &[Ty]) -> Ty {
        let args = args.into();
        self.program.types.mk(match decl {
            TypeDeclId::Class(id) => TyKind::Inst(id, args),
            TypeDeclId::Enum(id) => TyKind::Enum(id, args),
            TypeDeclId::Abstract(id) if id == self.program.well_known.dynamic => {
                TyKind::Dynamic(args.first().copied())
            }
            TypeDeclId::Abstract(id) => TyKind::Abstract(id, args),
            TypeDeclId::Typedef(id) => TyKind::Typedef(id, args),
        })
    }

    /// The declared type as its own code sees it: its parameters as arguments.
    pub(crate) fn self_instance(&self, decl: TypeDeclId) -> Ty {
        let args = self.params_as_args(&self.program.head(decl).params);
        self.instance(decl, &args)
    }

    /// Type parameters as types.
    pub(crate) fn params_as_args(&self, params: &[TypeParamId]) -> Vec<Ty> {
        params.iter().map(|&param| self.program.types.param(param)).collect()
    }

    /// `ty`, the type of `field`, with fresh type variables for the field's type parameters. `around` has the arguments of
    /// the class.
    pub(crate) fn instantiate_method(&mut self, field: FieldId, ty: Ty, around: Subst) -> Ty {
        let params = self.program.fields[field].params.clone();
        if params.is_empty() {
            return ty;
        }
        let args = self.fresh_args_within(&params, around);
        self.program.types.subst(ty, &Subst::new(&params, &args))
    }

    /// A function type without its first parameter.
    pub(crate) fn without_this_arg(&self, ty: Ty) -> Ty {
        match self.program.as_fun(ty) {
            Some(fun) if !fun.args.is_empty() => {
                self.program.types.fun(fun.args[1..].to_vec(), fun.ret)
            }
            _not_a_method => ty,
        }
    }

    /// Whether values of `ty` are numbers or Bools at run time, so that null is not among them.
    pub(crate) fn is_basic(&self, ty: Ty) -> bool {
        let known = &self.program.well_known;
        let basic = [known.int, known.float, known.bool_, known.single, known.int64, known.uint];
        if let TyKind::Abstract(id, _) = self.program.types.kind(self.program.follow_abstracts(ty))
        {
            basic.contains(&id)
        } else {
            false
        }
    }

    /// A static field of a class, of that class itself: statics are not inherited.
    pub(crate) fn find_static(&mut self, class: ClassId, name: Symbol) -> Option<FieldId> {
        self.program.classes[class].statics.get(&name).copied()
    }

    /// Whether a module belongs to the standard library.
    pub(crate) fn is_std(&self, module: ModuleId) -> bool {
        self.program.modules[module].is_std
    }

    /// The module's path with dots, as `Type not found` messages and positions name it.
    pub(crate) fn module_path(&self, module: ModuleId) -> String {
        let decl = &self.program.modules[module];
        if decl.pack == names::EMPTY {
            decl.name.to_string()
        } else {
            format!("{}.{}", decl.pack, decl.name)
        }
    }
}
