//! Rows: operating system, maths, regular expressions (owned with the std modules of rayzor-runtime).

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! sys_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            math {
                /// `Math.pow`.
                MathPow = haxe_math_pow: pow(x: F64, y: F64) -> F64, Pure;
                /// Floating remainder, as C `fmod`.
                MathFmod = haxe_math_fmod: fmod(x: F64, y: F64) -> F64, Pure;
            }
        } }
    };
}
