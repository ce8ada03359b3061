//! What the compiler emits about types, and the runtime reads: descriptors, reflection records, the module record.
//!
//! All descriptors lie in one blob, symbol `rayzor_types`, in class-hierarchy pre-order. A descriptor is named by its
//! offset in the blob, which is also the first word of an object's header. Around the fixed part [`TypeDesc`] stand
//! interface slots (colour `c` at `desc - 8 * (c + 1)`) and virtual slots (slot `s` at `desc + TYPE_DESC_SIZE + 8 * s`).
//!
//! Pointers are `u64` where compiled code fills them by relocation.
use core::mem::{offset_of, size_of};

/// Symbol of the blob of descriptors.
pub const TYPES_SYMBOL: &str = "rayzor_types";

/// The fixed part of a type descriptor.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct TypeDesc {
    /// A [`TypeKind`].
    pub kind: u32,
    /// Size of an object in bytes with header, a multiple of 8; 0 for kinds of variable size.
    pub size: u32,
    /// One past the offset of the last descendant: `t` is a subtype of `self` iff `t - self < subtree_end - self`
    /// (unsigned).
    pub subtree_end: u32,
    /// [`type_flags`].
    pub flags: u32,
    /// Bit `i`: word `i` of the object (header = word 0) holds a Ref or a Val. With [`type_flags::EXTERNAL_BITMAP`] the
    /// address of `size / 512` (rounded up) such words.
    pub bitmap: u64,
    /// `*const ClassInfo`, `*const EnumInfo`, `*const CtorInfo` or `*const ClosureInfo` by `kind`; may be null for builtins.
    pub info: u64,
    /// For class instances: address of `u32` count, then as many `u32` interface numbers, ascending; null when none.
    pub interfaces: u64,
    /// `fn(this: Ref) -> Ref`, native code of `toString`, or null.
    pub to_string: u64,
}
/// Size of the fixed part; virtual slots follow.
pub const TYPE_DESC_SIZE: u32 = size_of::<TypeDesc>() as u32;
/// Size of a virtual or interface slot.
pub const SLOT_SIZE: u32 = 8;

/// Offset from a descriptor of virtual slot `slot`.
pub const fn virtual_slot_offset(slot: u32) -> i32 {
    (TYPE_DESC_SIZE + slot * SLOT_SIZE) as i32
}

/// Offset from a descriptor of the interface slot of `colour`.
pub const fn interface_slot_offset(colour: u32) -> i32 {
    -(((colour + 1) * SLOT_SIZE) as i32)
}

/// Bits of [`TypeDesc::flags`].
pub mod type_flags {
    /// [`super::TypeDesc::bitmap`] is an address.
    pub const EXTERNAL_BITMAP: u32 = 1;
    /// No word of the object needs tracing.
    pub const NO_POINTERS: u32 = 2;
    /// `haxe.Exception` or a subclass of it.
    pub const EXCEPTION: u32 = 4;
    /// Internal: reflection does not show the type.
    pub const INTERNAL: u32 = 8;
}

/// What kind of object a descriptor describes.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum TypeKind {
    /// No object has this type.
    None = 0,
    /// `String`.
    String = 1,
    /// `Array<T>`.
    Array = 2,
    /// The store of an array; `haxe.ds.Vector<T>`.
    Store = 3,
    /// `haxe.io.BytesData`.
    Bytes = 4,
    /// Anonymous structure.
    Anon = 5,
    /// `Int64` in a `Dynamic`.
    BoxI64 = 6,
    /// `Class<T>`.
    ClassValue = 7,
    /// `Enum<T>`.
    EnumValue = 8,
    /// Method bound at run time.
    BoundMethod = 9,
    /// Function made by `Reflect.makeVarArgs`.
    VarArgs = 10,
    /// Resource of the runtime.
    Native = 11,
    /// Class instance; `info` is a [`ClassInfo`].
    Instance = 12,
    /// An enum as a whole, parent of its constructors; `info` is an [`EnumInfo`].
    Enum = 13,
    /// Enum constructor; `info` is a [`CtorInfo`].
    EnumCtor = 14,
    /// Closure; `info` is a [`ClosureInfo`].
    Closure = 15,
    /// Cell of a captured variable and other internal records: traced by bitmap, invisible to reflection.
    Internal = 16,
}

impl TypeKind {
    const ALL: [TypeKind; 17] = [
        TypeKind::None,
        TypeKind::String,
        TypeKind::Array,
        TypeKind::Store,
        TypeKind::Bytes,
        TypeKind::Anon,
        TypeKind::BoxI64,
        TypeKind::ClassValue,
        TypeKind::EnumValue,
        TypeKind::BoundMethod,
        TypeKind::VarArgs,
        TypeKind::Native,
        TypeKind::Instance,
        TypeKind::Enum,
        TypeKind::EnumCtor,
        TypeKind::Closure,
        TypeKind::Internal,
    ];

    /// The kind with this number.
    pub const fn from_u32(number: u32) -> Option<TypeKind> {
        if (number as usize) < TypeKind::ALL.len() {
            Some(TypeKind::ALL[number as usize])
        } else {
            None
        }
    }
}

/// A descriptor that every program has, at a fixed offset.
#[derive(Clone, Copy)]
pub struct BuiltinType {
    /// For dumps.
    pub name: &'static str,
    /// Kind.
    pub kind: TypeKind,
    /// [`TypeDesc::size`].
    pub size: u32,
    /// [`TypeDesc::flags`].
    pub flags: u32,
    /// [`TypeDesc::bitmap`]; variable parts are traced by kind.
    pub bitmap: u64,
}

const fn builtin(name: &'static str, kind: TypeKind, size: u32, bitmap: u64) -> BuiltinType {
    let flags = match kind {
        TypeKind::String
        | TypeKind::Bytes
        | TypeKind::BoxI64
        | TypeKind::ClassValue
        | TypeKind::EnumValue => type_flags::NO_POINTERS,
        TypeKind::Native | TypeKind::None => type_flags::NO_POINTERS | type_flags::INTERNAL,
        TypeKind::Array
        | TypeKind::Store
        | TypeKind::Anon
        | TypeKind::BoundMethod
        | TypeKind::VarArgs
        | TypeKind::Instance
        | TypeKind::Enum
        | TypeKind::EnumCtor
        | TypeKind::Closure
        | TypeKind::Internal => 0,
    };
    BuiltinType { name, kind, size, flags, bitmap }
}

/// The builtin descriptors: entry `i` lies at offset `i * TYPE_DESC_SIZE` and has `subtree_end` = its own offset + 1.
/// They have neither interface nor virtual slots. The compiler fills `info` of `String`, `Array`, `Store` and `Bytes`
/// with the [`ClassInfo`] of the std class where the program reaches it. User types follow.
pub const BUILTIN_TYPES: [BuiltinType; 12] = [
    builtin("None", TypeKind::None, 0, 0),
    builtin("String", TypeKind::String, 0, 0),
    builtin("Array", TypeKind::Array, 24, 1 << 2),
    builtin("Store", TypeKind::Store, 0, 0),
    builtin("Bytes", TypeKind::Bytes, 0, 0),
    builtin("Anon", TypeKind::Anon, 0, 1 << 2),
    builtin("BoxI64", TypeKind::BoxI64, 16, 0),
    builtin("ClassValue", TypeKind::ClassValue, 16, 0),
    builtin("EnumValue", TypeKind::EnumValue, 16, 0),
    builtin("BoundMethod", TypeKind::BoundMethod, 40, 1 << 2),
    builtin("VarArgs", TypeKind::VarArgs, 24, 1 << 2),
    builtin("Native", TypeKind::Native, 24, 0),
];

/// Offsets of the builtin descriptors.
pub mod types {
    use super::{TYPE_DESC_SIZE, TypeKind};

    /// `String`.
    pub const STRING: u32 = TypeKind::String as u32 * TYPE_DESC_SIZE;
    /// `Array<T>`.
    pub const ARRAY: u32 = TypeKind::Array as u32 * TYPE_DESC_SIZE;
    /// Store of an array; `haxe.ds.Vector<T>`.
    pub const STORE: u32 = TypeKind::Store as u32 * TYPE_DESC_SIZE;
    /// `haxe.io.BytesData`.
    pub const BYTES: u32 = TypeKind::Bytes as u32 * TYPE_DESC_SIZE;
    /// Anonymous structure.
    pub const ANON: u32 = TypeKind::Anon as u32 * TYPE_DESC_SIZE;
    /// `Int64` in a `Dynamic`.
    pub const BOX_I64: u32 = TypeKind::BoxI64 as u32 * TYPE_DESC_SIZE;
    /// `Class<T>`.
    pub const CLASS_VALUE: u32 = TypeKind::ClassValue as u32 * TYPE_DESC_SIZE;
    /// `Enum<T>`.
    pub const ENUM_VALUE: u32 = TypeKind::EnumValue as u32 * TYPE_DESC_SIZE;
    /// Method bound at run time.
    pub const BOUND_METHOD: u32 = TypeKind::BoundMethod as u32 * TYPE_DESC_SIZE;
    /// Function made by `Reflect.makeVarArgs`.
    pub const VAR_ARGS: u32 = TypeKind::VarArgs as u32 * TYPE_DESC_SIZE;
    /// Resource of the runtime.
    pub const NATIVE: u32 = TypeKind::Native as u32 * TYPE_DESC_SIZE;
    /// Where the program's own descriptors begin.
    pub const FIRST_USER: u32 = super::BUILTIN_TYPES.len() as u32 * TYPE_DESC_SIZE;
}

/// Number of a field name: an index into [`ModuleInfo::names`], or beyond it when interned at run time.
pub type NameId = u32;

/// `fn(env: Ref, args: *const Val, n: i32) -> Val`: the uniform entry of a function. Missing arguments are null; extra
/// ones are ignored. `env` is the closure, the receiver of a method, or null for a static method. Code address.
pub type DynEntry = u64;

/// How a field, argument or element is stored.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum FieldRepr {
    /// `Int`.
    I32 = 0,
    /// `Float`.
    F64 = 1,
    /// `Bool`, one byte.
    I1 = 2,
    /// `Int64`.
    I64 = 3,
    /// `Single`.
    F32 = 4,
    /// NaN-boxed.
    Val = 5,
    /// Reference; the same word as a `Val`.
    Ref = 6,
}

impl FieldRepr {
    /// The representation with this number.
    pub const fn from_u8(number: u8) -> Option<FieldRepr> {
        Some(match number {
            0 => FieldRepr::I32,
            1 => FieldRepr::F64,
            2 => FieldRepr::I1,
            3 => FieldRepr::I64,
            4 => FieldRepr::F32,
            5 => FieldRepr::Val,
            6 => FieldRepr::Ref,
            _ => return None,
        })
    }
}

/// What a field is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u8)]
pub enum FieldKind {
    /// A variable (also a `dynamic function`): read and written in place.
    Var = 0,
    /// A method: `entry` is its dynamic entry.
    Method = 1,
    /// A property without storage: `entry` is its getter or 0, `setter` its setter or 0.
    Property = 2,
    /// A variable with accessors: storage as `Var`, accessors as `Property`.
    VarProperty = 3,
}

impl FieldKind {
    /// The kind with this number.
    pub const fn from_u8(number: u8) -> Option<FieldKind> {
        Some(match number {
            0 => FieldKind::Var,
            1 => FieldKind::Method,
            2 => FieldKind::Property,
            3 => FieldKind::VarProperty,
            _ => return None,
        })
    }
}

/// Reflection record of a class field.
#[repr(C)]
pub struct FieldInfo {
    /// Its name.
    pub name: NameId,
    /// A [`FieldKind`].
    pub kind: u8,
    /// A [`FieldRepr`]; for variables.
    pub repr: u8,
    /// Number of parameters; for methods.
    pub arity: u16,
    /// Instance variable: offset in the object. Otherwise 0.
    pub offset: u32,
    /// [`field_flags`].
    pub flags: u32,
    /// Static variable: address of the global. Otherwise null.
    pub address: u64,
    /// Method: its [`DynEntry`]. Property: entry of the getter, or null.
    pub entry: DynEntry,
    /// Property: entry of the setter, or null.
    pub setter: DynEntry,
    /// The static closure object of a method that the compiler also uses as a value. For an instance method, what
    /// identifies its closures, where there are any. Otherwise null.
    pub closure: u64,
    /// Variable that holds references of some types only: entry that checks and stores its argument. Otherwise null.
    pub store: DynEntry,
}

/// Bits of [`FieldInfo::flags`].
pub mod field_flags {
    /// `final`, or written only by its class.
    pub const READ_ONLY: u32 = 1;
    /// Has no physical existence for `Type.getInstanceFields`.
    pub const HIDDEN: u32 = 2;
}

/// Reflection record of a class or interface. Each copy of a generic class has one.
#[repr(C)]
pub struct ClassInfo {
    /// The dotted path: a static `String`.
    pub name: u64,
    /// The copy that stands for the class (itself if not generic): identity for `Type.getClass` and casts.
    pub canonical: u64,
    /// Canonical record of the superclass, or null.
    pub super_class: u64,
    /// The static [`crate::layout::HxTypeValue`] of the class.
    pub value: u64,
    /// Offset of the descriptor; 0 when the class has no instances.
    pub type_offset: u32,
    /// [`class_flags`].
    pub flags: u32,
    /// Number of this interface in [`TypeDesc::interfaces`]; `u32::MAX` for classes.
    pub interface_id: u32,
    /// Count of `fields`.
    pub n_fields: u32,
    /// Own instance fields, as `*const FieldInfo`; inherited ones are found through `super_info`.
    pub fields: u64,
    /// Static fields, as `*const FieldInfo`.
    pub statics: u64,
    /// Count of `statics`.
    pub n_statics: u32,
    /// Count of `interfaces`.
    pub n_interfaces: u32,
    /// `*const *const ClassInfo`: directly implemented (or extended) interfaces.
    pub interfaces: u64,
    /// [`DynEntry`] that makes an instance and runs the constructor (`env` null), or null.
    pub construct: DynEntry,
    /// Record of the superclass copy that this copy extends (for field lookup), or null.
    pub super_info: u64,
    /// `fn() -> Val` that makes the `__meta__` structure, or null.
    pub meta: u64,
}

/// Bits of [`ClassInfo::flags`].
pub mod class_flags {
    /// An interface.
    pub const INTERFACE: u32 = 1;
    /// An abstract class.
    pub const ABSTRACT: u32 = 2;
    /// Stands for a core type (`Int`, `Float`, `Bool`, `Dynamic`, `Class`, `Enum`): see [`super::CoreType`].
    pub const CORE: u32 = 4;
}

/// For [`class_flags::CORE`]: `ClassInfo::interface_id` holds one of these.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
#[repr(u32)]
pub enum CoreType {
    /// `Int`.
    Int = 0,
    /// `Float`.
    Float = 1,
    /// `Bool`.
    Bool = 2,
    /// `Dynamic`.
    Dynamic = 3,
    /// `Class<T>`.
    Class = 4,
    /// `Enum<T>`.
    Enum = 5,
}

/// Reflection record of an enum. Each copy of a generic enum has one.
#[repr(C)]
pub struct EnumInfo {
    /// The dotted path: a static `String`.
    pub name: u64,
    /// The copy that stands for the enum.
    pub canonical: u64,
    /// The static [`crate::layout::HxTypeValue`].
    pub value: u64,
    /// `*const CtorInfo`, in order of the constructors' indices.
    pub ctors: u64,
    /// Count of `ctors`.
    pub n_ctors: u32,
    /// Offset of the enum's descriptor.
    pub type_offset: u32,
    /// `fn() -> Val` that makes the `__meta__` structure, or null.
    pub meta: u64,
}

/// Reflection record of an enum constructor.
#[repr(C)]
pub struct CtorInfo {
    /// Its name: a static `String`.
    pub name: u64,
    /// Its enum: `*const EnumInfo` of the same copy.
    pub owner: u64,
    /// The static value if there are no parameters, else null.
    pub singleton: u64,
    /// `*const ParamInfo`.
    pub params: u64,
    /// Count of `params`.
    pub n_params: u32,
    /// Index in the enum.
    pub index: u32,
    /// Offset of the constructor's descriptor.
    pub type_offset: u32,
    /// Not used; 0.
    pub reserved: u32,
    /// What makes a value of checked arguments, where not every reference fits, or 0. `env` is null.
    pub entry: DynEntry,
}

/// A parameter of an enum constructor.
#[derive(Clone, Copy)]
#[repr(C)]
pub struct ParamInfo {
    /// Its name.
    pub name: NameId,
    /// Offset in the enum value.
    pub offset: u32,
    /// A [`FieldRepr`].
    pub repr: u32,
    /// Not used; 0.
    pub reserved: u32,
}

/// What the runtime knows about a closure class.
#[repr(C)]
pub struct ClosureInfo {
    /// The uniform entry.
    pub entry: DynEntry,
    /// A static `String` for stack traces and dumps, or null.
    pub name: u64,
    /// Number of the function's type: the index of its bit in a [`FunctionTypeInfo`].
    pub ty: u32,
    /// Number of parameters.
    pub arity: u32,
    /// [`closure_flags`].
    pub flags: u32,
    /// For a method closure: the receiver's offset (the first capture); otherwise 0.
    pub receiver: u32,
    /// For equality: address that identifies the function (of the method or function itself).
    pub identity: u64,
}

/// A function type that values are asked to have; see `closure.as_type`. As many bits as there are types of functions follow
/// at [`FUNCTION_TYPE_BITS`], in words of 32, the lowest first: set where functions of that type can be called as this one.
#[repr(C)]
pub struct FunctionTypeInfo {
    /// Code of its adaptors.
    pub adaptor_code: u64,
    /// Type offset of its adaptors.
    pub adaptor_type: u32,
    /// Number of bits.
    pub n_types: u32,
}
/// Offset of the bits of a [`FunctionTypeInfo`].
pub const FUNCTION_TYPE_BITS: u32 = size_of::<FunctionTypeInfo>() as u32;

/// Bits of [`ClosureInfo::flags`].
pub mod closure_flags {
    /// Made by `closure.as_type`: captures the wrapped function at `ADAPTOR_TARGET`; equality looks through it.
    pub const ADAPTOR: u32 = 1;
    /// A method bound to its receiver: equal when `identity` and the receivers are.
    pub const METHOD: u32 = 2;
    /// A polymorphic local function for some representations: captures the function's own closure at `ADAPTOR_TARGET`;
    /// equality looks through it.
    pub const COPY: u32 = 4;
    /// A static method, in any of its copies: equal when `identity` is.
    pub const STATIC: u32 = 8;
}

/// Layout of an object literal: resolved to a shape at start, stored into `cell`.
#[repr(C)]
pub struct ShapeLiteral {
    /// `*const NameId`, in source order.
    pub names: u64,
    /// Count of `names`.
    pub n_names: u32,
    /// Not used; 0.
    pub reserved: u32,
    /// Address of the global that receives the `*const Shape`.
    pub cell: u64,
}

/// Size of the cache of one field access site: a global that is zero at first, for the runtime alone to use.
pub const INLINE_CACHE_SIZE: u32 = 8;

/// An embedded resource (`-resource`).
#[repr(C)]
pub struct ResourceInfo {
    /// Static `String`.
    pub name: u64,
    /// Address of the content.
    pub data: u64,
    /// Its length in bytes.
    pub length: u64,
}

/// Everything the runtime has to know about the program; passed to `rayzor_start`.
#[repr(C)]
pub struct ModuleInfo {
    /// [`crate::version::ABI_HASH`] of the compiler.
    pub abi_hash: u64,
    /// Address of the blob of descriptors.
    pub types: u64,
    /// Its size in bytes.
    pub types_size: u64,
    /// `*const *const HxString`: static strings by [`NameId`]; no two are equal.
    pub names: u64,
    /// `*const *mut u64`: addresses of static fields and caches that hold a Ref or a Val.
    pub roots: u64,
    /// `*const *const ClassInfo`: canonical records of all classes and interfaces.
    pub classes: u64,
    /// `*const *const EnumInfo`: canonical records of all enums.
    pub enums: u64,
    /// `*const ShapeLiteral`.
    pub shapes: u64,
    /// `*const ResourceInfo`.
    pub resources: u64,
    /// Count of `names`.
    pub n_names: u32,
    /// Count of `roots`.
    pub n_roots: u32,
    /// Count of `classes`.
    pub n_classes: u32,
    /// Count of `enums`.
    pub n_enums: u32,
    /// Count of `shapes`.
    pub n_shapes: u32,
    /// Count of `resources`.
    pub n_resources: u32,
    /// `fn()`: static initialisers, then `main`. May throw.
    pub main: u64,
    /// 1 when the program may start threads, else 0.
    pub is_threaded: u64,
}

/// Offset of [`TypeDesc::subtree_end`].
pub const TYPE_SUBTREE_END: u32 = offset_of!(TypeDesc, subtree_end) as u32;
/// Offset of [`TypeDesc::info`].
pub const TYPE_INFO: u32 = offset_of!(TypeDesc, info) as u32;

const _: () = {
    assert!(size_of::<TypeDesc>() == 48 && TYPE_INFO == 24 && TYPE_SUBTREE_END == 8);
    assert!(size_of::<FieldInfo>() == 56);
    assert!(size_of::<ClassInfo>() == 104);
    assert!(size_of::<EnumInfo>() == 48);
    assert!(size_of::<CtorInfo>() == 56);
    assert!(size_of::<ParamInfo>() == 16);
    assert!(size_of::<ClosureInfo>() == 40);
    assert!(size_of::<FunctionTypeInfo>() == 16);
    assert!(size_of::<ShapeLiteral>() == 24);
    assert!(size_of::<ModuleInfo>() == 112);
};
