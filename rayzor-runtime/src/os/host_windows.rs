//! Windows: clocks, local time, processes, file records, the keyboard.
use std::ffi::c_void;
use std::fs::Metadata;
use std::io::Read;
use std::os::windows::fs::MetadataExt;
use std::process::{Command, ExitStatus};

#[repr(C)]
#[derive(Clone, Copy, Default)]
struct FileTime {
    low: u32,
    high: u32,
}

#[repr(C)]
#[derive(Clone, Copy, Default)]
struct SystemTime {
    year: u16,
    month: u16,
    day_of_week: u16,
    day: u16,
    hour: u16,
    minute: u16,
    second: u16,
    milliseconds: u16,
}

#[link(name = "kernel32")]
unsafe extern "system" {
    fn GetCurrentProcess() -> *mut c_void;
    fn OpenProcess(access: u32, inherit: i32, id: u32) -> *mut c_void;
    fn WaitForSingleObject(handle: *mut c_void, milliseconds: u32) -> u32;
    fn CloseHandle(handle: *mut c_void) -> i32;
    fn GetProcessTimes(
        process: *mut c_void,
        creation: *mut FileTime,
        exit: *mut FileTime,
        kernel: *mut FileTime,
        user: *mut FileTime,
    ) -> i32;
    fn FileTimeToSystemTime(time: *const FileTime, system: *mut SystemTime) -> i32;
    fn SystemTimeToFileTime(system: *const SystemTime, time: *mut FileTime) -> i32;
    fn SystemTimeToTzSpecificLocalTime(
        zone: *const c_void,
        utc: *const SystemTime,
        local: *mut SystemTime,
    ) -> i32;
}

/// Ticks of 100 ns.
fn ticks(time: FileTime) -> u64 {
    u64::from(time.high) << 32 | u64::from(time.low)
}

/// Seconds of processor time that the process has used.
pub fn cpu_time() -> f64 {
    let (mut creation, mut exit, mut kernel, mut user) = Default::default();
    // SAFETY: a pseudo handle that is always valid.
    let process = unsafe { GetCurrentProcess() };
    // SAFETY: all four are valid places for the results.
    unsafe { GetProcessTimes(process, &mut creation, &mut exit, &mut kernel, &mut user) };
    (ticks(kernel) + ticks(user)) as f64 / 1e7
}

/// Seconds from 1601 to 1970.
const EPOCH: i64 = 11_644_473_600;

/// Seconds that local time is ahead of UTC at a moment.
pub fn local_offset(seconds: i64) -> i64 {
    let moment = ((seconds + EPOCH).max(0) as u64) * 10_000_000;
    let utc_time = FileTime { low: moment as u32, high: (moment >> 32) as u32 };
    let (mut utc, mut local, mut local_time) =
        (SystemTime::default(), SystemTime::default(), FileTime::default());
    // SAFETY: both are valid places.
    let found = unsafe { FileTimeToSystemTime(&utc_time, &mut utc) } != 0
        // SAFETY: null means the current zone; both records are valid places.
        && unsafe { SystemTimeToTzSpecificLocalTime(std::ptr::null(), &utc, &mut local) } != 0
        // SAFETY: both are valid places.
        && unsafe { SystemTimeToFileTime(&local, &mut local_time) } != 0;
    if found { (ticks(local_time) as i64 - moment as i64) / 10_000_000 } else { 0 }
}

/// A command line for the shell.
pub fn shell(line: &str) -> Command {
    let mut command = Command::new("cmd.exe");
    command.arg("/C").arg(line);
    command
}

/// The exit code.
pub fn exit_code(status: ExitStatus) -> i32 {
    status.code().unwrap_or(-1)
}

/// gid, uid, atime, mtime, ctime, size, dev, ino, nlink, rdev, mode; what Windows does not have is 0.
pub fn stat_figures(file: &Metadata) -> [f64; 11] {
    let time = |ticks: u64| (ticks as f64 / 1e4) - EPOCH as f64 * 1e3;
    let mode = if file.is_dir() { 0o040_777 } else { 0o100_666 };
    [
        0.0,
        0.0,
        time(file.last_access_time()),
        time(file.last_write_time()),
        time(file.creation_time()),
        file.file_size() as f64,
        0.0,
        0.0,
        1.0,
        0.0,
        f64::from(mode),
    ]
}

/// One byte from standard input.
pub fn read_key() -> Option<u8> {
    let mut byte = [0];
    let count = std::io::stdin().lock().read(&mut byte);
    matches!(count, Ok(1)).then_some(byte[0])
}

const SYNCHRONIZE: u32 = 0x0010_0000;
const INFINITE: u32 = u32::MAX;

/// Waits until a process has ended. Its status can be asked for afterwards.
pub fn wait_for_end(id: u32) {
    // SAFETY: any number may be asked for; the result is null when there is no such process.
    let process = unsafe { OpenProcess(SYNCHRONIZE, 0, id) };
    if process.is_null() {
        return;
    }
    // SAFETY: the handle is open and may be waited for.
    unsafe { WaitForSingleObject(process, INFINITE) };
    // SAFETY: nobody else has the handle.
    unsafe { CloseHandle(process) };
}
