//! `Sys`: the process and its surroundings.
use crate::array;
use crate::exception::throw_string;
use crate::io::{flush_all, flush_stdout};
use crate::object::{Ref, to_val};
use crate::os;
use crate::text::{string_from_str, to_rust_string};
use crate::thread::native;
use rayzor_abi::{ElemKind, Val};
use std::process::Command;
use std::time::{Duration, Instant, SystemTime, UNIX_EPOCH};

/// A new array of strings.
pub fn string_array(texts: impl Iterator<Item = String>) -> Ref {
    let result = array::with_capacity(ElemKind::Val, 8);
    for text in texts {
        array::push(result, to_val(string_from_str(&text)));
    }
    result
}

/// The texts of an array of strings.
pub fn rust_strings(strings: Ref) -> Vec<String> {
    let count = array::len(strings) as i32;
    let text_at = |index| {
        let Val(word) = array::get(strings, index);
        to_rust_string(Ref::from_addr(word))
    };
    (0..count).map(text_at).collect()
}

/// Row `sys.args`.
pub fn args() -> Ref {
    string_array(
        std::env::args_os().skip(1).map(|argument| argument.to_string_lossy().into_owned()),
    )
}

/// Row `sys.get_env`.
pub fn get_env(name: Ref) -> Ref {
    std::env::var_os(to_rust_string(name))
        .map_or(Ref::NULL, |value| string_from_str(&value.to_string_lossy()))
}

/// Row `sys.put_env`.
pub fn put_env(name: Ref, value: Ref) {
    let name = to_rust_string(name);
    if name.is_empty() || name.contains(['=', '\0']) {
        throw_string("Invalid name of an environment variable");
    }
    if value.is_null() {
        // SAFETY: the runtime reads the environment only through std, which takes its lock.
        unsafe { std::env::remove_var(name) }
    } else {
        // SAFETY: as above.
        unsafe { std::env::set_var(name, to_rust_string(value)) }
    }
}

/// Row `sys.environment`.
pub fn environment() -> Ref {
    let pairs = std::env::vars_os();
    string_array(
        pairs
            .flat_map(|(name, value)| [name, value])
            .map(|text| text.to_string_lossy().into_owned()),
    )
}

/// Row `sys.sleep`.
pub fn sleep(seconds: f64) {
    flush_stdout();
    if let Ok(duration) = Duration::try_from_secs_f64(seconds) {
        native(|| std::thread::sleep(duration));
    }
}

/// Row `sys.get_cwd`.
pub fn get_cwd() -> Ref {
    match std::env::current_dir() {
        Ok(path) => {
            let mut text = path.to_string_lossy().into_owned();
            if !text.ends_with(['/', '\\']) {
                text.push(std::path::MAIN_SEPARATOR);
            }
            string_from_str(&text)
        }
        Err(error) => throw_string(&format!("Could not find the current folder: {error}")),
    }
}

/// Row `sys.set_cwd`.
pub fn set_cwd(path: Ref) {
    let name = to_rust_string(path);
    if let Err(error) = std::env::set_current_dir(&name) {
        throw_string(&format!("Could not change to {name}: {error}"));
    }
}

/// Row `sys.system_name`.
pub fn system_name() -> Ref {
    string_from_str(match std::env::consts::OS {
        "windows" => "Windows",
        "macos" => "Mac",
        "freebsd" | "openbsd" | "netbsd" | "dragonfly" => "BSD",
        _ => "Linux",
    })
}

/// Row `sys.command`.
pub fn command(program: Ref, args: Ref) -> i32 {
    flush_stdout();
    let name = to_rust_string(program);
    let mut command = command_for(&name, args);
    match native(|| command.status()) {
        Ok(status) => os::exit_code(status),
        Err(_) => 127,
    }
}

/// The command to start: `program` with arguments, or a line for the shell when `args` is null.
pub fn command_for(program: &str, args: Ref) -> Command {
    if args.is_null() {
        return os::shell(program);
    }
    let mut command = Command::new(program);
    command.args(rust_strings(args));
    command
}

/// Row `sys.exit`.
#[allow(clippy::exit, reason = "this is what `Sys.exit` is for")]
pub fn exit(code: i32) -> ! {
    flush_all();
    std::process::exit(code)
}

/// Row `sys.time`.
pub fn time() -> f64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0.0, |since| since.as_secs_f64())
}

/// Row `sys.stamp`.
pub fn stamp() -> f64 {
    static START: std::sync::OnceLock<Instant> = std::sync::OnceLock::new();
    START.get_or_init(Instant::now).elapsed().as_secs_f64()
}

/// Row `sys.cpu_time`.
pub fn cpu_time() -> f64 {
    os::cpu_time()
}

/// Row `sys.program_path`.
pub fn program_path() -> Ref {
    std::env::current_exe().map_or(Ref::NULL, |path| string_from_str(&path.to_string_lossy()))
}

/// Row `sys.get_char`.
pub fn get_char(echo: bool) -> i32 {
    flush_stdout();
    let key = native(os::read_key);
    if echo && let Some(byte) = key {
        crate::io::print(crate::text::StrView::Latin1(&[byte]), false);
        flush_stdout();
    }
    key.map_or(-1, i32::from)
}
