//! Declarations that the language itself refers to, found once by path; afterwards they are ids.

use rayzor_base::entity::EntityRef;

use crate::decl::TypePath;
use crate::ids::{AbstractId, ClassId, EnumId, TypeDeclId, TypedefId};
use crate::ty::Ty;
use rayzor_base::Symbol;

/// The kind of declaration that a well-known path must have.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum WellKnownKind {
    /// A class or interface.
    Class,
    /// An enum.
    Enum,
    /// An abstract.
    Abstract,
    /// A typedef.
    Typedef,
}

/// A row of the table of well-known declarations.
#[derive(Clone, Copy, Debug)]
pub struct WellKnownRow {
    /// Its package, with dots.
    pub pack: &'static str,
    /// Its module.
    pub module: &'static str,
    /// Its name.
    pub name: &'static str,
    /// What it must be.
    pub kind: WellKnownKind,
    /// The number of type parameters that it must have.
    pub n_params: usize,
    /// Whether a standard library without it is unusable.
    pub is_required: bool,
}

impl WellKnownRow {
    /// The full name.
    pub fn path(&self) -> TypePath {
        TypePath::new(
            Symbol::intern(self.pack),
            Symbol::intern(self.module),
            Symbol::intern(self.name),
        )
    }
}

macro_rules! id_type {
    (Class) => {
        ClassId
    };
    (Enum) => {
        EnumId
    };
    (Abstract) => {
        AbstractId
    };
    (Typedef) => {
        TypedefId
    };
}

macro_rules! well_known {
    ($($field:ident: $kind:ident $pack:literal $module:literal $name:literal $n:literal $required:literal;)*) => {
        /// The ids of the well-known declarations. What the standard library lacks is there as an empty declaration.
        #[derive(Clone, Debug)]
        pub struct WellKnown {
            $(
                #[doc = concat!("`", $name, "` of module `", $module, "` in package `", $pack, "`.")]
                pub $field: id_type!($kind),
            )*
        }

        impl WellKnown {
            /// All rows, in an order in which they can be loaded.
            pub const TABLE: &[WellKnownRow] = &[$(
                WellKnownRow {
                    pack: $pack, module: $module, name: $name, kind: WellKnownKind::$kind, n_params: $n,
                    is_required: $required,
                },
            )*];

            /// Ids that stand for nothing yet.
            pub fn unset() -> WellKnown {
                WellKnown { $($field: <id_type!($kind)>::new(u32::MAX as usize - 1),)* }
            }

            /// From one declaration for each row of `TABLE`, of the row's kind.
            pub fn from_table(decls: &[TypeDeclId]) -> Option<WellKnown> {
                let mut decls = decls.iter().copied();
                Some(WellKnown { $(
                    $field: match decls.next()? {
                        TypeDeclId::$kind(id) => id,
                        _other => return None,
                    },
                )* })
            }
        }
    };
}

well_known! {
    void: Abstract "" "StdTypes" "Void" 0 true;
    int: Abstract "" "StdTypes" "Int" 0 true;
    float: Abstract "" "StdTypes" "Float" 0 true;
    bool_: Abstract "" "StdTypes" "Bool" 0 true;
    null: Abstract "" "StdTypes" "Null" 1 true;
    dynamic: Abstract "" "StdTypes" "Dynamic" 1 true;
    single: Abstract "" "StdTypes" "Single" 0 false;
    iterator: Typedef "" "StdTypes" "Iterator" 1 true;
    iterable: Typedef "" "StdTypes" "Iterable" 1 true;
    key_value_iterator: Typedef "" "StdTypes" "KeyValueIterator" 2 false;
    key_value_iterable: Typedef "" "StdTypes" "KeyValueIterable" 2 false;
    array_access: Class "" "StdTypes" "ArrayAccess" 1 false;
    string: Class "" "String" "String" 0 true;
    array: Class "" "Array" "Array" 1 true;
    class: Abstract "" "Class" "Class" 1 true;
    enum_: Abstract "" "Enum" "Enum" 1 true;
    enum_value: Abstract "" "EnumValue" "EnumValue" 0 false;
    uint: Abstract "" "UInt" "UInt" 0 false;
    any: Abstract "" "Any" "Any" 0 false;
    map: Abstract "haxe.ds" "Map" "Map" 2 false;
    imap: Class "haxe" "Constraints" "IMap" 2 false;
    int_map: Class "haxe.ds" "IntMap" "IntMap" 1 false;
    string_map: Class "haxe.ds" "StringMap" "StringMap" 1 false;
    object_map: Class "haxe.ds" "ObjectMap" "ObjectMap" 2 false;
    enum_value_map: Class "haxe.ds" "EnumValueMap" "EnumValueMap" 2 false;
    vector: Abstract "haxe.ds" "Vector" "Vector" 1 false;
    option: Enum "haxe.ds" "Option" "Option" 1 false;
    int64: Abstract "haxe" "Int64" "Int64" 0 false;
    rest: Abstract "haxe" "Rest" "Rest" 1 false;
    function: Abstract "haxe" "Constraints" "Function" 0 false;
    not_void: Abstract "haxe" "Constraints" "NotVoid" 0 false;
    flat_enum: Abstract "haxe" "Constraints" "FlatEnum" 0 false;
    constructible: Abstract "haxe" "Constraints" "Constructible" 1 false;
    pos_infos: Typedef "haxe" "PosInfos" "PosInfos" 0 false;
    exception: Class "haxe" "Exception" "Exception" 0 false;
    value_exception: Class "haxe" "ValueException" "ValueException" 0 false;
    ereg: Class "" "EReg" "EReg" 0 false;
    int_iterator: Class "" "IntIterator" "IntIterator" 0 false;
    array_iterator: Class "haxe.iterators" "ArrayIterator" "ArrayIterator" 1 false;
    array_key_value_iterator: Class "haxe.iterators" "ArrayKeyValueIterator" "ArrayKeyValueIterator" 1 false;
    string_iterator: Class "haxe.iterators" "StringIterator" "StringIterator" 0 false;
    log: Class "haxe" "Log" "Log" 0 false;
    std: Class "" "Std" "Std" 0 false;
    type_: Class "" "Type" "Type" 0 false;
    reflect: Class "" "Reflect" "Reflect" 0 false;
    math: Class "" "Math" "Math" 0 false;
    string_tools: Class "" "StringTools" "StringTools" 0 false;
    bytes: Class "haxe.io" "Bytes" "Bytes" 0 false;
    resource: Class "haxe" "Resource" "Resource" 0 false;
    entry_point: Class "haxe" "EntryPoint" "EntryPoint" 0 false;
}

/// The well-known types without parameters.
#[derive(Clone, Copy, Debug)]
pub struct WellKnownTys {
    /// `Void`.
    pub void: Ty,
    /// `Int`.
    pub int: Ty,
    /// `Float`.
    pub float: Ty,
    /// `Bool`.
    pub bool_: Ty,
    /// `String`.
    pub string: Ty,
    /// `haxe.Int64`.
    pub int64: Ty,
    /// `UInt`.
    pub uint: Ty,
    /// `haxe.Exception`.
    pub exception: Ty,
}

impl WellKnownTys {
    /// Types that stand for nothing yet.
    pub fn unset() -> WellKnownTys {
        let unset = Ty::ERROR;
        WellKnownTys {
            void: unset,
            int: unset,
            float: unset,
            bool_: unset,
            string: unset,
            int64: unset,
            uint: unset,
            exception: unset,
        }
    }
}

impl crate::program::Program {
    /// Fixes the well-known declarations and the types made of them.
    pub fn set_well_known(&mut self, well_known: WellKnown) {
        let types = &self.types;
        self.tys = WellKnownTys {
            void: types.abstract_(well_known.void, &[]),
            int: types.abstract_(well_known.int, &[]),
            float: types.abstract_(well_known.float, &[]),
            bool_: types.abstract_(well_known.bool_, &[]),
            string: types.inst(well_known.string, &[]),
            int64: types.abstract_(well_known.int64, &[]),
            uint: types.abstract_(well_known.uint, &[]),
            exception: types.inst(well_known.exception, &[]),
        };
        self.well_known = well_known;
    }

    /// `Null<ty>`; `ty` itself if it is that already.
    pub fn null_of(&self, ty: Ty) -> Ty {
        // An alias whose target is still being resolved looks like an error once followed, so that is not asked.
        let is_error = self.follow_monos(ty) == Ty::ERROR;
        let is_nullable = is_error || self.null_inner(ty).is_some();
        if is_nullable { ty } else { self.types.abstract_(self.well_known.null, &[ty]) }
    }

    /// `Array<ty>`.
    pub fn array_of(&self, ty: Ty) -> Ty {
        self.types.inst(self.well_known.array, &[ty])
    }

    /// `Class<ty>`.
    pub fn class_of(&self, ty: Ty) -> Ty {
        self.types.abstract_(self.well_known.class, &[ty])
    }

    /// `Enum<ty>`.
    pub fn enum_of(&self, ty: Ty) -> Ty {
        self.types.abstract_(self.well_known.enum_, &[ty])
    }

    /// `Iterator<ty>`.
    pub fn iterator_of(&self, ty: Ty) -> Ty {
        self.types.mk(crate::ty::TyKind::Typedef(self.well_known.iterator, [ty].into()))
    }
}
