//! A module: a whole program in MIR.
//!
//! The tables are plain data made by `lower`. Type descriptors, class information, string literals and the like are
//! globals of bytes and relocations whose meaning MIR does not know; what it knows of types is in the layouts.

use rayzor_base::entity::{EntitySet, PrimaryMap};
use rayzor_base::hash::FxHashMap;

use crate::func::Func;
use crate::ids::{
    EnumLayoutId, FuncId, GlobalId, InterfaceMethodId, LayoutId, SigId, SourceFileId,
};
use crate::signature::Signature;
use crate::ty::Ty;

/// How far a module has come. The verifier checks what each phase allows.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default)]
pub enum Phase {
    /// As `lower` made it.
    #[default]
    Built,
    /// After the passes: the same instructions.
    Optimized,
    /// After `legalize`: no object-level instructions.
    Lowered,
}

/// A whole program.
#[derive(Clone, Debug, Default)]
pub struct Module {
    /// How far it has come.
    pub phase: Phase,
    /// Functions.
    pub funcs: PrimaryMap<FuncId, Func>,
    /// Globals.
    pub globals: PrimaryMap<GlobalId, Global>,
    /// Class layouts.
    pub layouts: PrimaryMap<LayoutId, ClassLayout>,
    /// Enum layouts.
    pub enums: PrimaryMap<EnumLayoutId, EnumLayout>,
    /// Methods of interface calls.
    pub interface_methods: PrimaryMap<InterfaceMethodId, InterfaceMethod>,
    /// Interned signatures.
    pub signatures: PrimaryMap<SigId, Signature>,
    /// Paths of source files, as shown to users.
    pub files: PrimaryMap<SourceFileId, String>,
    /// Layouts whose receivers are always of that layout or one that inherits from it, so that their virtual calls can
    /// be resolved from the hierarchy. An erased copy of a generic class is not among them while its code may also get
    /// objects of other copies.
    pub closed_layouts: EntitySet<LayoutId>,
    /// The descriptor blob `rayzor_types`, which header type offsets count from. Dispatch needs it.
    pub types_base: Option<GlobalId>,
    /// Whether the program may start threads. Then legalization makes safepoints, and each thread allocates in a window
    /// of its own.
    pub threaded: bool,
    sig_ids: FxHashMap<Signature, SigId>,
}

impl Module {
    /// An empty module in phase Built.
    pub fn new() -> Module {
        Module::default()
    }

    /// The id of a signature; equal signatures have equal ids.
    pub fn intern_signature(&mut self, sig: Signature) -> SigId {
        if let Some(&id) = self.sig_ids.get(&sig) {
            return id;
        }
        let id = self.signatures.push(sig.clone());
        self.sig_ids.insert(sig, id);
        id
    }

    /// Declares a function whose body comes later, by `module.funcs[id] = body`.
    pub fn declare_func(&mut self, name: impl Into<String>, sig: Signature) -> FuncId {
        self.funcs.push(Func::new(name, sig))
    }

    /// Takes a function out to change it; a declaration of the same name and signature stays behind, so that calls of
    /// the function can still be typed. `put_func` brings it back.
    pub fn take_func(&mut self, id: FuncId) -> Func {
        let func = &self.funcs[id];
        let mut declaration = Func::new(func.name.clone(), func.sig.clone());
        declaration.inline = func.inline;
        std::mem::replace(&mut self.funcs[id], declaration)
    }

    /// Brings back what `take_func` took.
    pub fn put_func(&mut self, id: FuncId, func: Func) {
        self.funcs[id] = func;
    }

    /// The signature of a virtual slot, receiver included.
    pub fn vtable_signature(&self, layout: LayoutId, slot: u32) -> &Signature {
        &self.signatures[self.layouts[layout].vtable[slot as usize].sig]
    }

    /// Whether `layout` is `ancestor` or inherits from it.
    pub fn is_subclass(&self, layout: LayoutId, ancestor: LayoutId) -> bool {
        let mut current = Some(layout);
        while let Some(class) = current {
            if class == ancestor {
                return true;
            }
            current = self.layouts[class].parent;
        }
        false
    }
}

/// A global.
#[derive(Clone, PartialEq, Debug)]
pub struct Global {
    /// The symbol, unique in the module.
    pub name: String,
    /// The type of a variable that `GlobalGet` and `GlobalSet` use; none for data that is only addressed.
    pub ty: Option<Ty>,
    /// Alignment in bytes.
    pub align: u32,
    /// Whether the program writes it. Immutable data without relocations lies in read-only memory.
    pub mutable: bool,
    /// Who sees it. `Imported`: defined elsewhere, and `init` is ignored.
    pub linkage: crate::func::Linkage,
    /// Whether it holds a reference or val at offset 0 that the collector must follow.
    pub is_root: bool,
    /// Its first contents.
    pub init: GlobalInit,
}

impl Global {
    /// A zeroed variable of type `ty`.
    pub fn variable(name: impl Into<String>, ty: Ty) -> Global {
        Global {
            name: name.into(),
            ty: Some(ty),
            align: ty.size(),
            mutable: true,
            linkage: crate::func::Linkage::Internal,
            is_root: ty.is_traced(),
            init: GlobalInit::Zero(u64::from(ty.size())),
        }
    }

    /// Data, 8-aligned. Constant unless `mutable` is set afterwards.
    pub fn data(name: impl Into<String>, bytes: Vec<u8>, relocs: Vec<Reloc>) -> Global {
        Global {
            name: name.into(),
            ty: None,
            align: 8,
            mutable: false,
            linkage: crate::func::Linkage::Internal,
            is_root: false,
            init: GlobalInit::Data { bytes, relocs },
        }
    }

    /// Size in bytes.
    pub fn size(&self) -> u64 {
        match &self.init {
            GlobalInit::Zero(size) => *size,
            GlobalInit::Data { bytes, relocs: _ } => bytes.len() as u64,
        }
    }
}

/// The first contents of a global.
#[derive(Clone, PartialEq, Debug)]
pub enum GlobalInit {
    /// So many zero bytes.
    Zero(u64),
    /// Bytes, in which each relocation's 8 bytes are replaced by an address. Relocations are in order of offset and
    /// their offsets are multiples of 8.
    Data {
        /// The bytes.
        bytes: Vec<u8>,
        /// The addresses in it.
        relocs: Vec<Reloc>,
    },
}

/// An address inside a global's data.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Reloc {
    /// Where, in bytes from the global's start.
    pub offset: u32,
    /// Whose address.
    pub target: RelocTarget,
    /// Added to the address.
    pub addend: i64,
}

/// What a relocation points to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RelocTarget {
    /// A function's code.
    Func(FuncId),
    /// A global.
    Global(GlobalId),
}

/// A field of a class, a closure's capture or an enum constructor's argument.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FieldLayout {
    /// Its name, for people.
    pub name: String,
    /// Its type.
    pub ty: Ty,
    /// Bytes from the object's start.
    pub offset: u32,
}

/// The layout of a class, of a representation copy of it, of a cell or of a closure.
#[derive(Clone, PartialEq, Debug)]
pub struct ClassLayout {
    /// Its name, for people; unique in the module.
    pub name: String,
    /// The superclass.
    pub parent: Option<LayoutId>,
    /// Fields, inherited ones first and at the parent's positions. For a closure: the captures.
    pub fields: Vec<FieldLayout>,
    /// Object size in bytes, header included, a multiple of 8.
    pub size: u32,
    /// The header's `aux`: a closure's arity, else 0.
    pub aux: u16,
    /// Offset of the type descriptor in the blob: the header's type word.
    pub desc_offset: u32,
    /// One past the last descendant's descriptor.
    pub subtree_end: u32,
    /// Virtual methods, inherited slots first.
    pub vtable: Vec<VtableEntry>,
    /// Whether no object has exactly this class: abstract classes and interfaces.
    pub is_abstract: bool,
}

/// A slot of a vtable.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct VtableEntry {
    /// The implementation in this class; none when it is abstract or never reached.
    pub func: Option<FuncId>,
    /// The native signature, receiver included.
    pub sig: SigId,
}

/// A method that interface calls name. Its implementations lie at slot `colour` in front of each descriptor.
#[derive(Clone, PartialEq, Debug)]
pub struct InterfaceMethod {
    /// Its name, for people.
    pub name: String,
    /// The slot: at `descriptor - 8 * (colour + 1)`.
    pub colour: u32,
    /// The native signature, receiver included.
    pub sig: SigId,
    /// Every implementation the program has; one function may serve many classes.
    pub impls: Vec<(LayoutId, FuncId)>,
    /// Whether `impls` is complete, so that a single function in it is the only target.
    pub is_closed: bool,
}

/// The layout of an enum.
#[derive(Clone, PartialEq, Debug)]
pub struct EnumLayout {
    /// Its name, for people; unique in the module.
    pub name: String,
    /// Offset of the enum's own descriptor; its constructors' follow.
    pub desc_offset: u32,
    /// One past the last constructor's descriptor.
    pub subtree_end: u32,
    /// Constructors by index.
    pub ctors: Vec<EnumCtorLayout>,
}

/// A constructor of an enum.
#[derive(Clone, PartialEq, Debug)]
pub struct EnumCtorLayout {
    /// Its name, for people.
    pub name: String,
    /// Arguments.
    pub fields: Vec<FieldLayout>,
    /// Object size in bytes, header included, a multiple of 8.
    pub size: u32,
    /// Offset of the constructor's descriptor.
    pub desc_offset: u32,
    /// The static object of a constructor without arguments.
    pub singleton: Option<GlobalId>,
}
