//! Types as values: the static `Class<T>` and `Enum<T>` objects.

use rayzor_abi::descriptor::{CoreType, types};
use rayzor_base::hash::FxIndexMap;
use rayzor_mir::{FuncId, Global, GlobalId, ValueId};
use rayzor_types::body::TypeValue;
use rayzor_types::ids::{ClassId, TypeDeclId};
use rayzor_types::ty::TyKind;

use crate::cx::{Cx, MethodKey};
use crate::func::FuncCx;
use crate::repr::{Repr, Reprs};
use crate::symbols::dotted_path;

/// The type values of a module.
#[derive(Debug, Default)]
pub(crate) struct TypeValues {
    /// The static object of each type that is described; contents are filled in at the end.
    pub(crate) objects: FxIndexMap<TypeValue, GlobalId>,
    /// Types that code uses as values, with the constructing entry of classes; the others are only described.
    pub(crate) used: FxIndexMap<TypeValue, Option<FuncId>>,
    /// Whether types of the user's modules are kept whole.
    pub(crate) keeps_user_types: bool,
    /// Whether the classes of objects are asked for, so that every class of which there are objects is used.
    pub(crate) from_objects: bool,
    /// Whether instances may be made from a type value.
    pub(crate) constructs: bool,
    /// Whether values of enums may be made by the constructor's name or index.
    pub(crate) makes_enums: bool,
    /// Whether the metadata of a type value may be asked for.
    pub(crate) describes: bool,
    /// What makes the metadata of types.
    pub(crate) metas: FxIndexMap<TypeValue, Option<FuncId>>,
}

impl Cx<'_> {
    /// The static object of a type; aliases are looked through.
    pub(crate) fn type_value(&mut self, target: TypeValue) -> GlobalId {
        let target = self.resolve_type_value(target);
        if !self.type_values.used.contains_key(&target) {
            self.type_values.used.insert(target, None);
        }
        self.type_object(target)
    }

    fn resolve_type_value(&mut self, target: TypeValue) -> TypeValue {
        let TypeValue::Typedef(id) = target else { return target };
        let program = self.program;
        match program.kind(program.typedefs[id].ty) {
            TyKind::Inst(class, _) => TypeValue::Class(class),
            TyKind::Enum(id, _) => TypeValue::Enum(id),
            TyKind::Abstract(id, _) => TypeValue::Abstract(id),
            TyKind::Dynamic(_) => TypeValue::Abstract(program.well_known.dynamic),
            TyKind::Error
            | TyKind::Mono(_)
            | TyKind::Typedef(..)
            | TyKind::Fun(_)
            | TyKind::Anon(_)
            | TyKind::Param(_)
            | TyKind::ClassStatics(_)
            | TyKind::EnumStatics(_)
            | TyKind::AbstractStatics(_) => {
                self.unsupported(program.typedefs[id].head.span, "this type as a value");
                TypeValue::Abstract(program.well_known.dynamic)
            }
        }
    }

    /// The static object of a type that is at least described.
    pub(crate) fn type_object(&mut self, target: TypeValue) -> GlobalId {
        if let Some(&object) = self.type_values.objects.get(&target) {
            return object;
        }
        let path = dotted_path(&self.program.head(target).path);
        let name = self.names.unique(&format!("{path}.type"));
        let object = self.module.globals.push(Global::data(name, vec![0; 16], Vec::new()));
        self.type_values.objects.insert(target, object);
        match target {
            TypeDeclId::Class(class) => {
                self.class_copy(class, &[]);
            }
            TypeDeclId::Enum(id) => {
                self.enum_data(id);
            }
            TypeDeclId::Abstract(_) | TypeDeclId::Typedef(_) => {}
        }
        object
    }

    /// Asks for what a type used as a value offers: its constructor, and static members that may be asked for.
    pub(crate) fn complete_type_values(&mut self) {
        self.use_classes_of_objects();
        if self.type_values.makes_enums {
            self.complete_ctor_entries();
        }
        for at in 0..self.type_values.used.len() {
            let Some((&TypeValue::Class(class), None)) = self.type_values.used.get_index(at) else {
                continue;
            };
            if self.type_values.constructs {
                let entry = self.construct_entry(class);
                self.type_values.used.insert(TypeValue::Class(class), entry);
            }
        }
        for at in 0..self.type_values.used.len() {
            let Some((&target, _)) = self.type_values.used.get_index(at) else { continue };
            if self.type_values.describes && !self.type_values.metas.contains_key(&target) {
                let meta = self.meta_func(target);
                self.type_values.metas.insert(target, meta);
            }
        }
        for at in 0..self.type_values.used.len() {
            let Some((&TypeValue::Class(class), _)) = self.type_values.used.get_index(at) else {
                continue;
            };
            for &field in self.program.classes[class].statics.values() {
                let info = &self.program.fields[field];
                if !self.is_member_wanted(field) {
                    continue;
                }
                if info.is_reflected_variable() {
                    self.static_var(field);
                    self.static_store_entry(field);
                } else if info.is_method() && self.has_code(field) {
                    let fn_reprs: Reprs = info.params.iter().map(|_| Repr::Val).collect();
                    self.method_entry(&MethodKey { field, class_reprs: Reprs::new(), fn_reprs });
                }
            }
        }
    }

    /// Where classes are got from objects, those of which objects are made, and their ancestors, are type values.
    fn use_classes_of_objects(&mut self) {
        if !self.type_values.from_objects {
            return;
        }
        // Strings and arrays come from literals and from the runtime as well.
        for class in [self.program.well_known.string, self.program.well_known.array] {
            self.type_value(TypeValue::Class(class));
        }
        for at in 0..self.live.len() {
            let mut current = Some(self.copies[self.live[at]].class);
            while let Some(class) = current {
                self.type_value(TypeValue::Class(class));
                current =
                    self.program.classes[class].superclass.as_ref().map(|parent| parent.class);
            }
        }
    }

    /// The offset of the builtin descriptor that objects of a class have.
    pub(crate) fn builtin_type(&self, class: ClassId) -> Option<u32> {
        let known = &self.program.well_known;
        if class == known.string {
            return Some(types::STRING);
        }
        if class == known.array {
            return Some(types::ARRAY);
        }
        let decl = &self.program.classes[class];
        if !decl.flags.is_extern {
            return None;
        }
        match dotted_path(&decl.head.path).as_str() {
            "rayzor.Store" => Some(types::STORE),
            "haxe.io.BytesData" => Some(types::BYTES),
            _ => None,
        }
    }

    /// Which core type an abstract is, for `is` and casts at run time.
    pub(crate) fn core_type(&self, target: TypeValue) -> Option<CoreType> {
        let TypeValue::Abstract(id) = target else { return None };
        let known = &self.program.well_known;
        [
            (known.int, CoreType::Int),
            (known.uint, CoreType::Int),
            (known.float, CoreType::Float),
            (known.single, CoreType::Float),
            (known.bool_, CoreType::Bool),
            (known.dynamic, CoreType::Dynamic),
            (known.any, CoreType::Dynamic),
            (known.class, CoreType::Class),
            (known.enum_, CoreType::Enum),
        ]
        .into_iter()
        .find(|(known, _)| *known == id)
        .map(|(_, core)| core)
    }
}

impl FuncCx<'_, '_> {
    /// A type as a value.
    pub(crate) fn type_value(&mut self, target: TypeValue) -> ValueId {
        let object = self.cx.type_value(target);
        self.static_object(object)
    }
}
