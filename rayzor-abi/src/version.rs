//! The hash of the contract. The runtime exports a symbol with it and every program refers to that symbol, so a runtime
//! of another version fails to link.
use crate::signature::AbiType;
use crate::table::RuntimeFn;

/// Hash (FNV-1a, 64 bits) of all rows of the table and of the layouts' source text.
pub const ABI_HASH: u64 = hash_contract();

/// Prefix of the version symbol; 16 lower-case hexadecimal digits of [`ABI_HASH`] follow.
pub const VERSION_SYMBOL_PREFIX: &str = "rayzor_abi_";

/// The version symbol, in ASCII.
pub const VERSION_SYMBOL: [u8; 27] = version_symbol();

/// The version symbol as text.
pub fn version_symbol_str() -> &'static str {
    match core::str::from_utf8(&VERSION_SYMBOL) {
        Ok(text) => text,
        Err(_) => VERSION_SYMBOL_PREFIX,
    }
}

const FNV_OFFSET: u64 = 0xcbf2_9ce4_8422_2325;
const FNV_PRIME: u64 = 0x0000_0100_0000_01b3;

const fn hash_byte(hash: u64, byte: u8) -> u64 {
    (hash ^ byte as u64).wrapping_mul(FNV_PRIME)
}

const fn hash_bytes(mut hash: u64, bytes: &[u8]) -> u64 {
    let mut i = 0;
    while i < bytes.len() {
        // Line ends differ between checkouts.
        if bytes[i] != b'\r' {
            hash = hash_byte(hash, bytes[i]);
        }
        i += 1;
    }
    hash
}

const fn hash_type(hash: u64, ty: AbiType) -> u64 {
    hash_byte(hash, ty as u8)
}

const fn hash_row(mut hash: u64, function: RuntimeFn) -> u64 {
    hash = hash_bytes(hash, function.symbol().as_bytes());
    let signature = function.signature();
    let mut i = 0;
    while i < signature.params.len() {
        hash = hash_type(hash, signature.params[i].ty);
        i += 1;
    }
    hash_byte(hash_type(hash, signature.result), signature.effects as u8)
}

const fn hash_contract() -> u64 {
    let mut hash = FNV_OFFSET;
    let mut i = 0;
    while i < RuntimeFn::ALL.len() {
        hash = hash_row(hash, RuntimeFn::ALL[i]);
        i += 1;
    }
    hash = hash_bytes(hash, include_bytes!("layout.rs"));
    hash = hash_bytes(hash, include_bytes!("descriptor.rs"));
    hash = hash_bytes(hash, include_bytes!("stack_table.rs"));
    hash_bytes(hash, include_bytes!("val.rs"))
}

const fn version_symbol() -> [u8; 27] {
    let mut symbol = [0; 27];
    let prefix = VERSION_SYMBOL_PREFIX.as_bytes();
    let mut i = 0;
    while i < prefix.len() {
        symbol[i] = prefix[i];
        i += 1;
    }
    let mut shift = 64;
    while shift > 0 {
        shift -= 4;
        symbol[i] = b"0123456789abcdef"[(ABI_HASH >> shift & 15) as usize];
        i += 1;
    }
    symbol
}
