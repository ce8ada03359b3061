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
                /// `Math.sin`.
                MathSin = haxe_math_sin: sin(x: F64) -> F64, Pure;
                /// `Math.cos`.
                MathCos = haxe_math_cos: cos(x: F64) -> F64, Pure;
                /// `Math.tan`.
                MathTan = haxe_math_tan: tan(x: F64) -> F64, Pure;
                /// `Math.asin`.
                MathAsin = haxe_math_asin: asin(x: F64) -> F64, Pure;
                /// `Math.acos`.
                MathAcos = haxe_math_acos: acos(x: F64) -> F64, Pure;
                /// `Math.atan`.
                MathAtan = haxe_math_atan: atan(x: F64) -> F64, Pure;
                /// `Math.atan2`.
                MathAtan2 = haxe_math_atan2: atan2(y: F64, x: F64) -> F64, Pure;
                /// `Math.exp`.
                MathExp = haxe_math_exp: exp(x: F64) -> F64, Pure;
                /// `Math.log`.
                MathLog = haxe_math_log: log(x: F64) -> F64, Pure;
            }
            random {
                /// `Std.random`: below `limit`; 0 when `limit` is 1 or less.
                RandomInt = haxe_random_int: int(limit: I32) -> I32, Writes;
                /// `Math.random`: from 0 to below 1.
                RandomFloat = haxe_random_float: float() -> F64, Writes;
            }
            sys {
                /// `Sys.args`.
                SysArgs = haxe_sys_args: args() -> Ref, MayCollect;
                /// `Sys.getEnv`.
                SysGetEnv = haxe_sys_get_env: get_env(name: Ref) -> Ref, MayThrow;
                /// `Sys.putEnv`.
                SysPutEnv = haxe_sys_put_env: put_env(name: Ref, value: Ref) -> Void, MayThrow;
                /// Names and values of all environment variables in turn.
                SysEnvironment = haxe_sys_environment: environment() -> Ref, MayCollect;
                /// `Sys.sleep`.
                SysSleep = haxe_sys_sleep: sleep(seconds: F64) -> Void, Writes;
                /// `Sys.getCwd`.
                SysGetCwd = haxe_sys_get_cwd: get_cwd() -> Ref, MayThrow;
                /// `Sys.setCwd`.
                SysSetCwd = haxe_sys_set_cwd: set_cwd(path: Ref) -> Void, MayThrow;
                /// `Sys.systemName`.
                SysSystemName = haxe_sys_system_name: system_name() -> Ref, MayCollect;
                /// `Sys.command`: by the shell when `args` is null.
                SysCommand = haxe_sys_command: command(program: Ref, args: Ref) -> I32, MayThrow;
                /// `Sys.exit`, after flushing standard output.
                SysExit = haxe_sys_exit: exit(code: I32) -> Void, NoReturn;
                /// `Sys.time`.
                SysTime = haxe_sys_time: time() -> F64, Writes;
                /// Seconds of a clock that never goes back.
                SysStamp = haxe_sys_stamp: stamp() -> F64, Writes;
                /// `Sys.cpuTime`.
                SysCpuTime = haxe_sys_cpu_time: cpu_time() -> F64, Writes;
                /// `Sys.programPath`.
                SysProgramPath = haxe_sys_program_path: program_path() -> Ref, MayCollect;
                /// `Sys.getChar`.
                SysGetChar = haxe_sys_get_char: get_char(echo: I1) -> I32, MayThrow;
            }
        } }
    };
}
