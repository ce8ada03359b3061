//! Modules: the names of all types and fields, without resolving anything.

use std::sync::Arc;

use rayzor_base::hash::FxIndexMap;
use rayzor_base::{FileId, Span, Symbol, names};
use rayzor_syntax::ast::{self, ModifierKind};
use rayzor_types::decl::{
    AbstractDecl, ClassDecl, ClassFlags, ClassKind, DeclHead, EnumCtor, EnumDecl, Forward, Meta,
    ModuleDecl, TypeParamOwner, TypePath, TypedefDecl,
};
use rayzor_types::{ClassId, ModuleId, Ty, TypeDeclId};

use crate::cx::{DeclSource, FieldSource, TyperCx};
use crate::declare::{field, meta, type_param};
use crate::diagnostics;

/// Enters a module without its types.
pub(crate) fn declare(
    cx: &mut TyperCx<'_>,
    pack: Symbol,
    name: Symbol,
    tree: &Arc<ast::Module>,
    is_std: bool,
) -> ModuleId {
    let file: FileId = tree.file;
    let module = cx.program.modules.push(ModuleDecl {
        pack,
        name,
        file,
        types: Vec::new(),
        statics: None,
        is_std,
    });
    cx.trees.insert(module, tree.clone());
    module
}

/// Enters the types and fields of a module.
pub(crate) fn declare_types(cx: &mut TyperCx<'_>, module: ModuleId, tree: &Arc<ast::Module>) {
    for (decl, item) in tree.decls.iter().enumerate() {
        match item {
            ast::Decl::Type(ty) => declare_type(cx, module, tree, decl, ty),
            ast::Decl::Field(field) => declare_module_field(cx, module, tree, decl, field),
        }
    }
}

fn declare_type(
    cx: &mut TyperCx<'_>,
    module: ModuleId,
    tree: &Arc<ast::Module>,
    decl: usize,
    ty: &ast::TypeDecl,
) {
    let head = make_head(cx, module, ty);
    let path = head.path;
    if let Some(&previous) = cx.program.type_paths.get(&path) {
        let other = cx.program.head(previous).name_span;
        cx.report(diagnostics::decl::type_redefined(ty.name.span, ty.name.name, other));
        return;
    }
    let id = match &ty.kind {
        ast::TypeDeclKind::Class(class) => {
            let kind = if class.is_interface { ClassKind::Interface } else { ClassKind::Class };
            let id = cx.program.classes.push(empty_class(head, kind, class_flags(ty)));
            declare_fields(cx, id, tree, decl, &class.fields);
            TypeDeclId::Class(id)
        }
        ast::TypeDeclKind::Enum(enum_) => TypeDeclId::Enum(declare_enum(cx, head, ty, enum_)),
        ast::TypeDeclKind::Abstract(abstract_) => {
            declare_abstract(cx, head, ty, abstract_, tree, decl)
        }
        ast::TypeDeclKind::Typedef(_) => {
            TypeDeclId::Typedef(cx.program.typedefs.push(TypedefDecl { head, ty: Ty::ERROR }))
        }
    };
    cx.program.type_paths.insert(path, id);
    cx.program.modules[module].types.push(id);
    cx.decl_sources.insert(id, DeclSource { module: tree.clone(), decl });
    let params = type_param::declare(cx, &ty.params, TypeParamOwner::Type(id));
    cx.program.head_mut(id).params = params.clone();
    if let TypeDeclId::Abstract(id) = id
        && let Some(class) = cx.program.abstracts[id].impl_class
    {
        cx.program.classes[class].head.params = params;
    }
}

fn make_head(cx: &TyperCx<'_>, module: ModuleId, ty: &ast::TypeDecl) -> DeclHead {
    let owner = &cx.program.modules[module];
    DeclHead {
        path: TypePath::new(owner.pack, owner.name, ty.name.name),
        owner: module,
        span: ty.span,
        name_span: ty.name.span,
        doc: ty.doc,
        meta: meta::resolve(&ty.meta),
        params: Vec::new(),
        is_private: ty.has(ModifierKind::Private),
    }
}

fn class_flags(ty: &ast::TypeDecl) -> ClassFlags {
    let has = |name: &str| ast::find_meta(&ty.meta, Symbol::intern(name)).is_some();
    ClassFlags {
        is_extern: ty.has(ModifierKind::Extern),
        is_abstract: ty.has(ModifierKind::Abstract),
        is_final: ty.has(ModifierKind::Final),
        is_generic: has(":generic"),
        is_struct_init: has(":structInit"),
        is_keep: has(":keep"),
    }
}

fn empty_class(head: DeclHead, kind: ClassKind, flags: ClassFlags) -> ClassDecl {
    ClassDecl {
        head,
        kind,
        flags,
        superclass: None,
        interfaces: Vec::new(),
        dynamic: None,
        fields: FxIndexMap::default(),
        statics: FxIndexMap::default(),
        operators: Vec::new(),
        constructor: None,
        init: None,
        generic_origin: None,
    }
}

fn declare_fields(
    cx: &mut TyperCx<'_>,
    class: ClassId,
    tree: &Arc<ast::Module>,
    decl: usize,
    fields: &[ast::Field],
) {
    for (index, field) in fields.iter().enumerate() {
        let source = FieldSource::InModule { module: tree.clone(), decl, field: index };
        field::declare(cx, class, field, source);
    }
}

fn declare_enum(
    cx: &mut TyperCx<'_>,
    head: DeclHead,
    ty: &ast::TypeDecl,
    enum_: &ast::EnumDecl,
) -> rayzor_types::EnumId {
    let mut ctors = FxIndexMap::default();
    for ctor in &enum_.constructors {
        let previous = ctors.insert(ctor.name.name, empty_ctor(ctor));
        if previous.is_some() {
            cx.report(diagnostics::decl::duplicate_enum_ctor(ctor.name.span, ctor.name.name));
        }
    }
    cx.program.enums.push(EnumDecl { head, is_extern: ty.has(ModifierKind::Extern), ctors })
}

fn empty_ctor(ctor: &ast::EnumConstructor) -> EnumCtor {
    EnumCtor {
        name: ctor.name.name,
        args: Vec::new(),
        params: Vec::new(),
        ret: Ty::ERROR,
        ty: Ty::ERROR,
        meta: meta::resolve(&ctor.meta),
        doc: ctor.doc,
        span: ctor.span,
        name_span: ctor.name.span,
    }
}

fn declare_abstract(
    cx: &mut TyperCx<'_>,
    head: DeclHead,
    ty: &ast::TypeDecl,
    abstract_: &ast::AbstractDecl,
    tree: &Arc<ast::Module>,
    decl: usize,
) -> TypeDeclId {
    let has = |name: &str| ast::find_meta(&ty.meta, Symbol::intern(name)).is_some();
    let impl_head = DeclHead { meta: head.meta.clone(), ..head.clone() };
    let id = cx.program.abstracts.push(AbstractDecl {
        underlying: Ty::ERROR,
        from: Vec::new(),
        to: Vec::new(),
        binops: Vec::new(),
        unops: Vec::new(),
        array_read: Vec::new(),
        array_write: Vec::new(),
        resolve_read: None,
        resolve_write: None,
        call: Vec::new(),
        impl_class: None,
        is_enum: abstract_.is_enum || has(":enum"),
        is_core: has(":coreType"),
        is_not_null: has(":notNull"),
        is_multi_type: has(":multiType"),
        is_extern: ty.has(ModifierKind::Extern),
        forward: Forward::Nothing,
        forward_statics: Forward::Nothing,
        forward_new: has(":forward.new"),
        head,
    });
    if !abstract_.fields.is_empty() {
        let class = cx.program.classes.push(empty_class(
            impl_head,
            ClassKind::AbstractImpl(id),
            class_flags(ty),
        ));
        cx.program.abstracts[id].impl_class = Some(class);
        declare_fields(cx, class, tree, decl, &abstract_.fields);
    }
    TypeDeclId::Abstract(id)
}

fn declare_module_field(
    cx: &mut TyperCx<'_>,
    module: ModuleId,
    tree: &Arc<ast::Module>,
    decl: usize,
    field: &ast::Field,
) {
    let class = module_class(cx, module, tree);
    let source = FieldSource::InModule { module: tree.clone(), decl, field: 0 };
    field::declare(cx, class, field, source);
}

/// The class that holds the fields of a module.
fn module_class(cx: &mut TyperCx<'_>, module: ModuleId, tree: &ast::Module) -> ClassId {
    let decl = &cx.program.modules[module];
    if let Some(class) = decl.statics {
        return class;
    }
    let name = Symbol::intern(&format!("{}_Fields_", decl.name));
    let head = DeclHead {
        path: TypePath::new(decl.pack, decl.name, name),
        owner: module,
        span: tree.span,
        name_span: Span::new(tree.file, 0, 0),
        doc: None,
        meta: Meta::EMPTY,
        params: Vec::new(),
        is_private: false,
    };
    let class =
        cx.program.classes.push(empty_class(head, ClassKind::ModuleFields, ClassFlags::default()));
    cx.program.modules[module].statics = Some(class);
    class
}

/// An empty declaration for a well-known type that the standard library lacks.
pub(crate) fn placeholder(
    cx: &mut TyperCx<'_>,
    row: &rayzor_types::well_known::WellKnownRow,
) -> TypeDeclId {
    use rayzor_types::well_known::WellKnownKind;
    let owner = builtin_module(cx);
    let head = DeclHead {
        path: row.path(),
        owner,
        span: Span::NONE,
        name_span: Span::NONE,
        doc: None,
        meta: Meta::EMPTY,
        params: Vec::new(),
        is_private: false,
    };
    let id = match row.kind {
        WellKnownKind::Class => TypeDeclId::Class(cx.program.classes.push(empty_class(
            head,
            ClassKind::Class,
            ClassFlags::default(),
        ))),
        WellKnownKind::Enum => TypeDeclId::Enum(cx.program.enums.push(EnumDecl {
            head,
            is_extern: true,
            ctors: FxIndexMap::default(),
        })),
        WellKnownKind::Abstract => {
            TypeDeclId::Abstract(cx.program.abstracts.push(core_abstract(head)))
        }
        WellKnownKind::Typedef => {
            TypeDeclId::Typedef(cx.program.typedefs.push(TypedefDecl { head, ty: Ty::DYNAMIC }))
        }
    };
    let params = (0..row.n_params).map(|index| type_param::synthetic(cx, index, id)).collect();
    cx.program.head_mut(id).params = params;
    id
}

fn core_abstract(head: DeclHead) -> AbstractDecl {
    AbstractDecl {
        head,
        underlying: Ty::ERROR,
        from: Vec::new(),
        to: Vec::new(),
        binops: Vec::new(),
        unops: Vec::new(),
        array_read: Vec::new(),
        array_write: Vec::new(),
        resolve_read: None,
        resolve_write: None,
        call: Vec::new(),
        impl_class: None,
        is_enum: false,
        is_core: true,
        is_not_null: false,
        is_multi_type: false,
        is_extern: true,
        forward: Forward::Nothing,
        forward_statics: Forward::Nothing,
        forward_new: false,
    }
}

/// The module of declarations that no file has.
fn builtin_module(cx: &mut TyperCx<'_>) -> ModuleId {
    let name = Symbol::intern("<builtin>");
    let known = cx.program.modules.iter().find(|(_, module)| module.name == name).map(|(id, _)| id);
    known.unwrap_or_else(|| {
        cx.program.modules.push(ModuleDecl {
            pack: names::EMPTY,
            name,
            file: Span::NONE.file,
            types: Vec::new(),
            statics: None,
            is_std: true,
        })
    })
}
