//! `type_program`: the phases in order.

use rayzor_base::{Diagnostics, SourceMap, Symbol, names};
use rayzor_syntax::ast::FieldKind;
use rayzor_types::decl::{ClassKind, MethodKind};
use rayzor_types::well_known::{WellKnown, WellKnownKind, WellKnownRow};
use rayzor_types::{ClassId, FieldId, ModuleId, Program, TypeDeclId};

use crate::cx::{TyperCx, TyperInput};
use crate::{check, declare, diagnostics, finalize, generic, null_safety};

/// Types the module with `main` and everything that it needs.
///
/// Of the user's modules every declaration and body is typed, of the standard library what is used. Errors are reported; the
/// program is complete only if there are none. After a syntax error in any module only such errors are given.
pub fn type_program(
    input: &TyperInput<'_>,
    sources: &mut SourceMap,
    diagnostics: &mut Diagnostics,
) -> Program {
    let mut cx = TyperCx::new(input, sources, diagnostics);
    load_well_known(&mut cx);
    if let Some(main) = &input.main {
        load_main(&mut cx, main);
    }
    type_everything(&mut cx);
    finalize::finalize(&mut cx);
    if cx.syntax_diagnostics.has_errors() {
        *cx.diagnostics = std::mem::take(&mut cx.syntax_diagnostics);
    }
    cx.program.init_order = init_order(&cx);
    cx.program
}

/// Finds the declarations that the language refers to. Their headers are resolved once all of them are known.
fn load_well_known(cx: &mut TyperCx<'_>) {
    let mut decls: Vec<TypeDeclId> = Vec::new();
    for row in WellKnown::TABLE {
        let decl = find_row(cx, row);
        decls.push(decl);
    }
    match WellKnown::from_table(&decls) {
        Some(well_known) => cx.program.set_well_known(well_known),
        None => rayzor_base::bug!(
            rayzor_base::Span::NONE,
            "a well-known declaration has another kind than its row"
        ),
    }
    for decl in decls {
        cx.force_decl(decl);
    }
}

/// The declaration of a row, or an empty one.
fn find_row(cx: &mut TyperCx<'_>, row: &WellKnownRow) -> TypeDeclId {
    let path = row.path();
    let found =
        cx.load_module(path.pack, path.module).and_then(|module| cx.declared_in(module, path.name));
    match found {
        Some(decl)
            if kind_of(decl) == row.kind && cx.program.head(decl).params.len() == row.n_params =>
        {
            decl
        }
        Some(decl) => {
            let span = cx.program.head(decl).name_span;
            cx.report(diagnostics::loader::std_mismatch(span, path));
            declare::module::placeholder(cx, row)
        }
        None => {
            if row.is_required {
                cx.report(diagnostics::loader::std_incomplete(path));
            }
            declare::module::placeholder(cx, row)
        }
    }
}

fn kind_of(decl: TypeDeclId) -> WellKnownKind {
    match decl {
        TypeDeclId::Class(_) => WellKnownKind::Class,
        TypeDeclId::Enum(_) => WellKnownKind::Enum,
        TypeDeclId::Abstract(_) => WellKnownKind::Abstract,
        TypeDeclId::Typedef(_) => WellKnownKind::Typedef,
    }
}

fn load_main(cx: &mut TyperCx<'_>, main: &str) {
    let (pack, name) = main.rsplit_once('.').unwrap_or(("", main));
    let (pack, name) = (Symbol::intern(pack), Symbol::intern(name));
    let Some(module) = cx.load_module(pack, name) else {
        let suggestion = cx.suggest_type(Symbol::intern(main));
        cx.report(diagnostics::loader::main_not_found(main, suggestion));
        return;
    };
    let class = match cx.type_of_module(module, name) {
        Some(TypeDeclId::Class(class)) => Some(class),
        Some(TypeDeclId::Abstract(id)) => cx.program.abstracts[id].impl_class,
        Some(TypeDeclId::Enum(_) | TypeDeclId::Typedef(_)) | None => None,
    };
    // The class of the module's name, the module's own functions, then any class: `main.hx` may hold a `class Main`.
    let statics = cx.program.modules[module].statics;
    let others = cx.program.modules[module].types.clone();
    let others = others.into_iter().filter_map(|decl| match decl {
        TypeDeclId::Class(id) => Some(id),
        TypeDeclId::Abstract(_) | TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => None,
    });
    let mut classes = class.into_iter().chain(statics).chain(others);
    let found = classes.find_map(|class| cx.find_static(class, names::MAIN));
    match found.filter(|&field| cx.program.fields[field].is_method()) {
        Some(field) => {
            if !starts_programs(cx, field) {
                let span = cx.program.fields[field].name_span;
                cx.report(diagnostics::loader::invalid_main_function(span, main));
                return;
            }
            cx.program.main = Some(field);
            cx.want_field(field);
        }
        None => {
            let span = rayzor_base::Span::new(cx.program.modules[module].file, 0, 0);
            cx.report(diagnostics::loader::no_main_function(span, main));
        }
    }
}

/// Whether a `main` can be called as it is.
fn starts_programs(cx: &TyperCx<'_>, main: FieldId) -> bool {
    let Some(source) = cx.field_source(main) else { return false };
    match &source.ast().kind {
        FieldKind::Method(function) => {
            function.params.is_empty()
                && function.type_params.is_empty()
                && function.body.is_some()
                && cx.program.fields[main].method() != Some(MethodKind::Macro)
        }
        FieldKind::Var(_) => false,
    }
}

/// Reports a `main` that gives something back.
fn check_main_result(cx: &mut TyperCx<'_>) {
    let Some(main) = cx.program.main else { return };
    let ty = cx.field_ty(main);
    let Some(ret) = cx.program.as_fun(ty).map(|fun| fun.ret) else { return };
    if !cx.program.is_void(ret) && !cx.program.is_error(ret) {
        let span = cx.program.fields[main].name_span;
        let shown = cx.program.show(ret);
        cx.report(diagnostics::loader::main_with_result(span, &shown));
    }
}

/// Types until nothing more is wanted, and checks the modules that came up.
fn type_everything(cx: &mut TyperCx<'_>) {
    let known = &cx.program.well_known;
    let thrown = [known.exception, known.value_exception];
    for class in thrown {
        cx.want_class(class);
        // `try` and `throw` call the static functions that wrap and unwrap values.
        let statics: Vec<_> = cx.program.classes[class].statics.values().copied().collect();
        statics.into_iter().for_each(|field| cx.want_field(field));
    }
    let mut progress = Progress::default();
    let mut n_specialized = 0;
    loop {
        progress.advance(cx);
        let n_closed = cx.program.bodies.len();
        // Closing type variables decides the last open types, and may want more code for them.
        finalize::finalize(cx);
        generic::specialize_calls(cx, n_specialized);
        n_specialized = n_closed;
        if progress.is_complete(cx) && n_closed == cx.program.bodies.len() {
            break;
        }
    }
    cx.run_delayed();
    let modules: Vec<ModuleId> =
        cx.program.modules.keys().filter(|&module| !cx.is_std(module)).collect();
    for module in modules {
        check::check_module(cx, module);
    }
    check_main_result(cx);
    // A value in error says nothing of null.
    if !cx.diagnostics.has_errors() && !cx.syntax_diagnostics.has_errors() {
        null_safety::check(cx);
    }
    check::warnings::drop_unwanted(cx);
}

/// How many of the modules and wanted bodies are typed.
#[derive(Default)]
struct Progress {
    n_modules: usize,
    n_bodies: usize,
}

impl Progress {
    fn is_complete(&self, cx: &TyperCx<'_>) -> bool {
        self.n_modules == cx.program.modules.len() && self.n_bodies == cx.wanted_bodies.len()
    }

    /// Types until nothing more is wanted.
    fn advance(&mut self, cx: &mut TyperCx<'_>) {
        while !self.is_complete(cx) {
            while self.n_modules < cx.program.modules.len() {
                let module = module_at(cx, self.n_modules);
                self.n_modules += 1;
                type_module(cx, module);
            }
            while self.n_bodies < cx.wanted_bodies.len() {
                let field = cx.wanted_bodies[self.n_bodies];
                self.n_bodies += 1;
                cx.force_body(field);
            }
        }
    }
}

fn module_at(cx: &TyperCx<'_>, index: usize) -> ModuleId {
    cx.program.modules.keys().nth(index).unwrap_or_else(|| {
        rayzor_base::bug!(rayzor_base::Span::NONE, "module {index} is not there")
    })
}

/// Of a user's module, types everything; of a standard module, nothing that is not wanted.
fn type_module(cx: &mut TyperCx<'_>, module: ModuleId) {
    if cx.is_std(module) {
        return;
    }
    cx.module_imports(module);
    let decl = cx.program.modules[module].clone();
    for &decl in &decl.types {
        cx.force_decl(decl);
    }
    let of_types = decl.types.iter().filter_map(|&decl| match decl {
        TypeDeclId::Class(id) => Some(id),
        TypeDeclId::Abstract(id) => cx.program.abstracts[id].impl_class,
        TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => None,
    });
    let classes: Vec<ClassId> = of_types.chain(decl.statics).collect();
    for class in classes {
        type_class(cx, class);
    }
}

fn type_class(cx: &mut TyperCx<'_>, class: ClassId) {
    let fields: Vec<FieldId> = cx.program.classes[class].all_fields().collect();
    for field in fields {
        let overloads = cx.program.fields[field].overloads.clone();
        for field in overloads.into_iter().chain([field]) {
            cx.force_body(field);
        }
    }
}

/// Classes with statics to initialise: by the paths of their modules, each module's in source order. Where an initialiser
/// needs another class, lowering puts that one first.
fn init_order(cx: &TyperCx<'_>) -> Vec<ClassId> {
    let mut modules: Vec<ModuleId> = cx.program.modules.keys().collect();
    modules.sort_by_cached_key(|&module| {
        let decl = &cx.program.modules[module];
        let pack = decl.pack.as_str().split('.').filter(|part| !part.is_empty());
        (pack.map(str::to_owned).collect::<Vec<_>>(), decl.name.as_str().to_owned())
    });
    let classes = modules.into_iter().flat_map(|module| {
        let decl = &cx.program.modules[module];
        let classes = decl.types.iter().filter_map(|&decl| match decl {
            TypeDeclId::Class(id) => Some(id),
            TypeDeclId::Abstract(id) => cx.program.abstracts[id].impl_class,
            TypeDeclId::Enum(_) | TypeDeclId::Typedef(_) => None,
        });
        decl.statics.into_iter().chain(classes)
    });
    classes.filter(|&class| has_statics(cx, class)).collect()
}

fn has_statics(cx: &TyperCx<'_>, class: ClassId) -> bool {
    let decl = &cx.program.classes[class];
    debug_assert!(
        decl.kind != ClassKind::Interface || decl.init.is_none(),
        "interfaces have no code"
    );
    let has_var = decl.statics.values().any(|&field| {
        let field = &cx.program.fields[field];
        field.has_storage() || field.method() == Some(rayzor_types::decl::MethodKind::Dynamic)
    });
    has_var || decl.init.is_some()
}
