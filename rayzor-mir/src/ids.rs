//! The ids of MIR: small indices into the tables of a module or a function.
//!
//! Each prints with the sigil the text form uses: `@f3`, `b0`, `i7`, `v12`, `@g2`, `s1`, `c4`, `e0`, `m5`, `sig1`,
//! `file0`.

use rayzor_base::entity::entity_impl;

/// A function of a `Module`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct FuncId(u32);
entity_impl!(FuncId, "@f");

/// A global of a `Module`: a variable or a piece of constant data.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GlobalId(u32);
entity_impl!(GlobalId, "@g");

/// A class layout of a `Module`. Each representation copy of a generic class has its own, as has each closure.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LayoutId(u32);
entity_impl!(LayoutId, "c");

/// An enum layout of a `Module`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct EnumLayoutId(u32);
entity_impl!(EnumLayoutId, "e");

/// A method that interface calls name.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InterfaceMethodId(u32);
entity_impl!(InterfaceMethodId, "m");

/// An interned signature of a `Module`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SigId(u32);
entity_impl!(SigId, "sig");

/// A source file of a `Module`, for positions.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SourceFileId(u32);
entity_impl!(SourceFileId, "file");

/// An inlined call of a `Func`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InlinedId(u32);
entity_impl!(InlinedId, "inlined");

/// A basic block of a `Func`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct BlockId(u32);
entity_impl!(BlockId, "b");

/// An instruction of a `Func`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct InstId(u32);
entity_impl!(InstId, "i");

/// An SSA value of a `Func`: the result of an instruction or a block parameter.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct ValueId(u32);
entity_impl!(ValueId, "v");

/// A mutable local of a `Func`: memory in its frame, until `mem2reg` promotes it.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct SlotId(u32);
entity_impl!(SlotId, "s");
