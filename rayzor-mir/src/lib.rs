//! MIR, the mid-level representation: SSA with block parameters, typed, self-contained. It knows no Haxe type and no
//! backend. `lower` builds it with `builder`, the passes of `pipeline` improve it, `legalize` settles layout, dispatch,
//! boxing and checks, and a backend translates the result one instruction at a time.
#![forbid(unsafe_code)]

pub mod abi;
pub mod analysis;
pub mod builder;
pub mod cursor;
pub mod func;
pub mod ids;
pub mod inst;
pub mod legalize;
pub mod module;
pub mod op;
pub mod pass;
pub mod passes;
pub mod pipeline;
pub mod signature;
pub mod text;
pub mod ty;
pub mod verify;

pub use builder::FuncBuilder;
pub use cursor::Cursor;
pub use func::{
    Block, Func, InlineHint, InlinedCall, InstData, Linkage, SrcLoc, ValueData, ValueDef,
};
pub use ids::{
    BlockId, EnumLayoutId, FuncId, GlobalId, InlinedId, InstId, InterfaceMethodId, LayoutId, SigId,
    SlotId, SourceFileId, ValueId,
};
pub use inst::{BlockCall, Inst, InstEffects, Region, Terminator, TypeRange, ValueList};
pub use module::{
    ClassLayout, EnumCtorLayout, EnumLayout, FieldLayout, Global, GlobalInit, InterfaceMethod,
    Module, Phase, Reloc, RelocTarget, VtableEntry,
};
pub use op::{BinaryOp, CompareOp, ConvertOp, UnaryOp};
pub use signature::Signature;
pub use ty::{ElemKind, Ty, ValKind};
