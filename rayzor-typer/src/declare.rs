//! From syntax trees to declarations: first the names, then, on demand, headers and signatures.

pub(crate) mod abstract_;
pub(crate) mod class;
pub(crate) mod enum_;
pub(crate) mod field;
pub(crate) mod meta;
pub(crate) mod module;
pub(crate) mod struct_init;
pub(crate) mod type_param;
pub(crate) mod typedef;
