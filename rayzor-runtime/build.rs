//! Gives the crate the name of the version symbol, which has the hash of the ABI in it.

fn main() {
    println!("cargo::rustc-env=RAYZOR_ABI_SYMBOL={}", rayzor_abi::version::version_symbol_str());
    println!("cargo::rerun-if-changed=build.rs");
}
