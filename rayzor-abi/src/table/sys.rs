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
            io {
                /// Opens a file: mode 0 reads, 1 writes, 2 appends, 3 updates. Gives the stream's number.
                IoOpen = haxe_io_open: open(path: Ref, mode: I32) -> I32, MayThrow;
                /// Closes a stream; the standard ones stay open.
                IoClose = haxe_io_close: close(stream: I32) -> Void, MayThrow;
                /// Reads up to `len` bytes; 0 at the end.
                IoRead = haxe_io_read: read(stream: I32, bytes: Ref, pos: I32, len: I32) -> I32, MayThrow;
                /// Writes `len` bytes.
                IoWrite = haxe_io_write: write(stream: I32, bytes: Ref, pos: I32, len: I32) -> I32, MayThrow;
                /// Writes out what is buffered.
                IoFlush = haxe_io_flush: flush(stream: I32) -> Void, MayThrow;
                /// Moves from the start (0), the current position (1) or the end (2).
                IoSeek = haxe_io_seek: seek(stream: I32, offset: F64, whence: I32) -> Void, MayThrow;
                /// The current position.
                IoTell = haxe_io_tell: tell(stream: I32) -> F64, MayThrow;
            }
            fs {
                /// `FileSystem.exists`.
                FsExists = haxe_fs_exists: exists(path: Ref) -> I1, MayThrow;
                /// `FileSystem.isDirectory`.
                FsIsDirectory = haxe_fs_is_directory: is_directory(path: Ref) -> I1, MayThrow;
                /// `FileSystem.rename`.
                FsRename = haxe_fs_rename: rename(path: Ref, new_path: Ref) -> Void, MayThrow;
                /// Eleven doubles as bytes, for `FileSystem.stat`.
                FsStat = haxe_fs_stat: stat(path: Ref) -> Ref, MayThrow;
                /// `FileSystem.fullPath`.
                FsFullPath = haxe_fs_full_path: full_path(path: Ref) -> Ref, MayThrow;
                /// `FileSystem.absolutePath`.
                FsAbsolutePath = haxe_fs_absolute_path: absolute_path(path: Ref) -> Ref, MayThrow;
                /// `FileSystem.createDirectory`.
                FsCreateDirectory = haxe_fs_create_directory: create_directory(path: Ref) -> Void, MayThrow;
                /// `FileSystem.deleteFile`.
                FsDeleteFile = haxe_fs_delete_file: delete_file(path: Ref) -> Void, MayThrow;
                /// `FileSystem.deleteDirectory`.
                FsDeleteDirectory = haxe_fs_delete_directory: delete_directory(path: Ref) -> Void, MayThrow;
                /// `FileSystem.readDirectory`.
                FsReadDirectory = haxe_fs_read_directory: read_directory(path: Ref) -> Ref, MayThrow;
                /// `File.getContent`.
                FsGetContent = haxe_fs_get_content: get_content(path: Ref) -> Ref, MayThrow;
                /// `File.saveContent`.
                FsSaveContent = haxe_fs_save_content: save_content(path: Ref, content: Ref) -> Void, MayThrow;
                /// The content of a file as bytes.
                FsGetBytes = haxe_fs_get_bytes: get_bytes(path: Ref) -> Ref, MayThrow;
                /// Writes bytes to a file.
                FsSaveBytes = haxe_fs_save_bytes: save_bytes(path: Ref, content: Ref) -> Void, MayThrow;
                /// `File.copy`.
                FsCopy = haxe_fs_copy: copy(from: Ref, to: Ref) -> Void, MayThrow;
            }
            process {
                /// Starts a process, by the shell when `args` is null; gives its number.
                ProcessStart = haxe_process_start: start(program: Ref, args: Ref, detached: I1) -> I32, MayThrow;
                /// The number of a stream: 0 its input, 1 its output, 2 its errors.
                ProcessStream = haxe_process_stream: stream(process: I32, which: I32) -> I32, MayThrow;
                /// `Process.getPid`.
                ProcessPid = haxe_process_pid: pid(process: I32) -> I32, MayThrow;
                /// `Process.exitCode`: null while it runs, unless `block`.
                ProcessExitCode = haxe_process_exit_code: exit_code(process: I32, block: I1) -> Val, MayThrow;
                /// `Process.kill`.
                ProcessKill = haxe_process_kill: kill(process: I32) -> Void, MayThrow;
                /// `Process.close`.
                ProcessClose = haxe_process_close: close(process: I32) -> Void, MayThrow;
            }
            date {
                /// Seconds that local time is ahead of UTC at `seconds` since 1970.
                DateOffset = haxe_date_offset: offset(seconds: F64) -> F64, Reads;
            }
            regex {
                /// Compiles a pattern with its flags; gives its handle, the same for equal patterns. Throws when it is not valid.
                RegexNew = haxe_regex_new: new(pattern: Ref, flags: Ref) -> I64, MayThrow;
                /// The number of groups, the whole match included.
                RegexGroups = haxe_regex_groups: groups(regex: I64) -> I32, MayThrow;
                /// Searches `text` from `pos`, with `end` as its end; writes start and end of each group (or -1) into
                /// `groups`, a store of Int with two elements for each.
                RegexSearch = haxe_regex_search: search(regex: I64, text: Ref, pos: I32, end: I32, groups: Ref) -> I1, MayThrow;
            }
        } }
    };
}
