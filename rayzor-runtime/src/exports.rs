//! Every C entry of the runtime, generated from the table: a row that does not fit its function fails to compile here.
use crate::object::Ref;
use rayzor_abi::Val;

macro_rules! abi_type {
    (Void) => { () };
    (I1) => { bool };
    (I32) => { i32 };
    (I64) => { i64 };
    (F32) => { f32 };
    (F64) => { f64 };
    (Ref) => { Ref };
    (Val) => { Val };
    (Ptr) => { *mut u8 };
}

macro_rules! export_runtime_fns {
    ($(
        $module:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident = $symbol:ident: $function:ident($($param:ident: $ty:ident),* $(,)?) -> $result:ident, $effects:ident;
            )*
        }
    )*) => {
        $($(
            $(#[$doc])*
            #[unsafe(no_mangle)]
            pub extern "C-unwind" fn $symbol($($param: abi_type!($ty)),*) -> abi_type!($result) {
                crate::$module::$function($($param),*)
            }
        )*)*

        /// The address of each function, by its number in the table: for engines in the same process.
        pub fn address_of(function: rayzor_abi::RuntimeFn) -> usize {
            match function {
                $($( rayzor_abi::RuntimeFn::$variant => $symbol as *const () as usize, )*)*
            }
        }
    };
}

rayzor_abi::for_each_runtime_fn!(export_runtime_fns);

/// Programs refer to this symbol, whose name has the hash of the contract: a stale runtime fails to link.
#[unsafe(export_name = env!("RAYZOR_ABI_SYMBOL"))]
pub static ABI_VERSION: u64 = rayzor_abi::version::ABI_HASH;
