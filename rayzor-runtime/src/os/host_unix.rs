//! Unix: clocks, local time, processes, file records, the keyboard.
use std::fs::Metadata;
use std::io::Read;
use std::os::unix::fs::MetadataExt;
use std::os::unix::process::ExitStatusExt;
use std::process::{Command, ExitStatus};

/// Seconds of processor time that the process has used.
pub fn cpu_time() -> f64 {
    let mut time = libc::timespec { tv_sec: 0, tv_nsec: 0 };
    // SAFETY: `time` is a valid place for the result.
    unsafe { libc::clock_gettime(libc::CLOCK_PROCESS_CPUTIME_ID, &mut time) };
    time.tv_sec as f64 + time.tv_nsec as f64 / 1e9
}

/// Seconds that local time is ahead of UTC at a moment.
pub fn local_offset(seconds: i64) -> i64 {
    let moment = seconds as libc::time_t;
    // SAFETY: all-zero is a valid `tm`.
    let mut local: libc::tm = unsafe { std::mem::zeroed() };
    // SAFETY: both places are valid.
    let result = unsafe { libc::localtime_r(&moment, &mut local) };
    if result.is_null() { 0 } else { local.tm_gmtoff as i64 }
}

/// A command line for the shell.
pub fn shell(line: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(line);
    command
}

/// The exit code; 128 and the signal's number when a signal ended the process.
pub fn exit_code(status: ExitStatus) -> i32 {
    status.code().or_else(|| status.signal().map(|signal| 128 + signal)).unwrap_or(-1)
}

/// gid, uid, atime, mtime, ctime, size, dev, ino, nlink, rdev, mode.
pub fn stat_figures(file: &Metadata) -> [f64; 11] {
    let time =
        |seconds: i64, nanoseconds: i64| seconds as f64 * 1e3 + (nanoseconds / 1_000_000) as f64;
    [
        f64::from(file.gid()),
        f64::from(file.uid()),
        time(file.atime(), file.atime_nsec()),
        time(file.mtime(), file.mtime_nsec()),
        time(file.ctime(), file.ctime_nsec()),
        file.size() as f64,
        file.dev() as f64,
        file.ino() as f64,
        file.nlink() as f64,
        file.rdev() as f64,
        f64::from(file.mode()),
    ]
}

/// One byte from standard input, without waiting for a line end on a terminal.
pub fn read_key() -> Option<u8> {
    // SAFETY: all-zero is a valid `termios`.
    let mut before: libc::termios = unsafe { std::mem::zeroed() };
    // SAFETY: `before` is a valid place for the result.
    let is_terminal = unsafe { libc::tcgetattr(0, &mut before) } == 0;
    if is_terminal {
        let mut raw = before;
        raw.c_lflag &= !(libc::ICANON | libc::ECHO);
        // SAFETY: `raw` is complete.
        unsafe { libc::tcsetattr(0, libc::TCSANOW, &raw) };
    }
    let mut byte = [0];
    let count = std::io::stdin().lock().read(&mut byte);
    if is_terminal {
        // SAFETY: `before` is what the terminal had.
        unsafe { libc::tcsetattr(0, libc::TCSANOW, &before) };
    }
    matches!(count, Ok(1)).then_some(byte[0])
}

/// Waits until a child process has ended. Its status can be asked for afterwards.
pub fn wait_for_end(id: u32) {
    // SAFETY: all-zero is a valid `siginfo_t`.
    let mut info: libc::siginfo_t = unsafe { std::mem::zeroed() };
    let options = libc::WEXITED | libc::WNOWAIT;
    // SAFETY: `info` is a valid place for the result. Errors mean that there is nothing to wait for.
    while unsafe { libc::waitid(libc::P_PID, id, &mut info, options) } != 0 && is_interrupted() {}
}

fn is_interrupted() -> bool {
    std::io::Error::last_os_error().kind() == std::io::ErrorKind::Interrupted
}
