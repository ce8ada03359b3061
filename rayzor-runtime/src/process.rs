//! `sys.io.Process`: child processes, by number.
use crate::exception::throw_string;
use crate::io::{self, Stream};
use crate::object::Ref;
use crate::os;
use crate::sys::command_for;
use crate::text::to_rust_string;
use crate::thread::{lock, native};
use rayzor_abi::Val;
use std::io::BufReader;
use std::process::{Child, Stdio};
use std::sync::{Arc, Mutex, MutexGuard};

struct Process {
    child: Child,
    /// Numbers of the streams: its input, output and errors.
    streams: [i32; 3],
}

type Shared = Arc<Mutex<Process>>;

static PROCESSES: Mutex<Vec<Option<Shared>>> = Mutex::new(Vec::new());

fn processes() -> MutexGuard<'static, Vec<Option<Shared>>> {
    lock(&PROCESSES)
}

/// Runs `act` on a process; throws when it is closed.
fn with<T>(number: i32, act: impl FnOnce(&mut Process) -> T) -> T {
    let found =
        usize::try_from(number).ok().and_then(|index| processes().get(index)?.as_ref().cloned());
    match found {
        Some(process) => act(&mut lock(&process)),
        None => throw_string("The process is closed"),
    }
}

/// Row `process.start`: by the shell when `args` is null.
pub fn start(program: Ref, args: Ref, detached: bool) -> i32 {
    io::flush_stdout();
    let name = to_rust_string(program);
    let mut command = command_for(&name, args);
    let pipe = || if detached { Stdio::null() } else { Stdio::piped() };
    command.stdin(pipe()).stdout(pipe()).stderr(pipe());
    let mut child = match native(|| command.spawn()) {
        Ok(child) => child,
        Err(error) => throw_string(&format!("Could not start {name}: {error}")),
    };
    let closed = -1;
    let streams = [
        child.stdin.take().map_or(closed, |pipe| io::register(Stream::ToChild(pipe))),
        child
            .stdout
            .take()
            .map_or(closed, |pipe| io::register(Stream::FromChild(BufReader::new(pipe)))),
        child
            .stderr
            .take()
            .map_or(closed, |pipe| io::register(Stream::FromChildError(BufReader::new(pipe)))),
    ];
    let mut all = processes();
    all.push(Some(Arc::new(Mutex::new(Process { child, streams }))));
    (all.len() - 1) as i32
}

/// Row `process.stream`: the number of a stream: 0 input, 1 output, 2 errors.
pub fn stream(number: i32, which: i32) -> i32 {
    with(number, |process| process.streams[which as usize % 3])
}

/// Row `process.pid`.
pub fn pid(number: i32) -> i32 {
    with(number, |process| process.child.id() as i32)
}

/// Row `process.exit_code`: null while it runs, unless `block`.
pub fn exit_code(number: i32, block: bool) -> Val {
    if block {
        // Not under the process's lock: another thread may want to kill it meanwhile.
        let id = with(number, |process| process.child.id());
        native(|| os::wait_for_end(id));
    }
    let result = with(number, |process| {
        let child = &mut process.child;
        if block { native(|| child.wait().map(Some)) } else { child.try_wait() }
    });
    match result {
        Ok(Some(status)) => Val::from_i32(os::exit_code(status)),
        Ok(None) => Val::NULL,
        Err(error) => throw_string(&error.to_string()),
    }
}

/// Row `process.kill`.
pub fn kill(number: i32) {
    // It may have ended by itself meanwhile.
    drop(with(number, |process| process.child.kill()));
}

/// Row `process.close`: closes the streams and forgets the process.
pub fn close(number: i32) {
    let taken = usize::try_from(number).ok().and_then(|index| processes().get_mut(index)?.take());
    if let Some(process) = taken {
        let streams = lock(&process).streams;
        for stream in streams {
            io::close(stream);
        }
    }
}
