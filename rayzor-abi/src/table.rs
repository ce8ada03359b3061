//! THE list of runtime functions, and what is generated from it.
//!
//! A row reads `Variant = symbol: function(name: Type, …) -> Type, Effects;` and stands in the section of the runtime
//! module that has the ordinary Rust function `crate::<module>::<function>`. `@:rt("module.function")` names it in Haxe.
//!
//! Rows are in `table/<group>.rs`; each file has one macro that adds its sections to what came before and passes on, so
//! that `for_each_runtime_fn!` hands one flat list of sections to its callback.
use crate::signature::{AbiType, Effects, Param, RuntimeSignature};

mod array;
mod core_rows;
mod exception;
mod gc;
mod object;
mod reflect;
mod string;
mod sys;
mod thread;

/// Calls `$callback! { module { rows… } module { rows… } … }` with the whole table.
#[macro_export]
macro_rules! for_each_runtime_fn {
    ($callback:ident) => {
        $crate::gc_rows! {
            $callback
            [core_rows exception_rows object_rows array_rows reflect_rows string_rows sys_rows thread_rows end_of_rows]
            {}
        }
    };
}

/// Last link of the chain that [`for_each_runtime_fn!`] starts.
#[macro_export]
#[doc(hidden)]
macro_rules! end_of_rows {
    ($callback:ident [] { $($rows:tt)* }) => {
        $callback! { $($rows)* }
    };
}

macro_rules! define_runtime_fn {
    ($(
        $module:ident {
            $(
                $(#[$doc:meta])*
                $variant:ident = $symbol:ident: $function:ident($($param:ident: $ty:ident),* $(,)?) -> $result:ident, $effects:ident;
            )*
        }
    )*) => {
        /// A function that the runtime exports to compiled code.
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Debug)]
        #[repr(u16)]
        pub enum RuntimeFn {
            $($( $(#[$doc])* $variant, )*)*
        }

        impl RuntimeFn {
            /// Every function, in the table's order: entry `i` has number `i`.
            pub const ALL: &'static [RuntimeFn] = &[$($( RuntimeFn::$variant, )*)*];

            /// The C symbol.
            pub const fn symbol(self) -> &'static str {
                match self {
                    $($( RuntimeFn::$variant => stringify!($symbol), )*)*
                }
            }

            /// The name for `@:rt` and in MIR text: `module.function`.
            pub const fn name(self) -> &'static str {
                match self {
                    $($( RuntimeFn::$variant => concat!(stringify!($module), ".", stringify!($function)), )*)*
                }
            }

            /// Parameters, result and effects.
            pub const fn signature(self) -> RuntimeSignature {
                match self {
                    $($( RuntimeFn::$variant => RuntimeSignature {
                        params: &[$( Param { name: stringify!($param), ty: AbiType::$ty } ),*],
                        result: AbiType::$result,
                        effects: Effects::$effects,
                    }, )*)*
                }
            }
        }
    };
}

for_each_runtime_fn!(define_runtime_fn);

impl RuntimeFn {
    /// The function named `module.function`. A linear search: callers keep the result.
    pub fn by_name(name: &str) -> Option<RuntimeFn> {
        RuntimeFn::ALL.iter().copied().find(|function| function.name() == name)
    }

    /// The number of the function: its index in [`RuntimeFn::ALL`].
    pub const fn index(self) -> usize {
        self as usize
    }

    /// Parameters, result and effects: [`RuntimeSignature::effects`].
    pub const fn effects(self) -> Effects {
        self.signature().effects
    }
}

#[cfg(test)]
mod tests {
    use super::RuntimeFn;

    #[test]
    fn names_and_symbols_are_unique() {
        for (i, a) in RuntimeFn::ALL.iter().enumerate() {
            assert_eq!(a.index(), i);
            assert_eq!(RuntimeFn::by_name(a.name()), Some(*a), "{} is listed twice", a.name());
            let same_symbol = RuntimeFn::ALL.iter().filter(|b| b.symbol() == a.symbol()).count();
            assert_eq!(same_symbol, 1, "{} is listed twice", a.symbol());
        }
    }

    #[test]
    fn symbols_have_our_prefixes() {
        for function in RuntimeFn::ALL {
            let symbol = function.symbol();
            assert!(symbol.starts_with("rayzor_") || symbol.starts_with("haxe_"), "{symbol}");
        }
    }
}
