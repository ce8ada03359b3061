//! Streams: standard input and output, files, pipes to child processes. Haxe code holds them by number.
//!
//! Standard output has a buffer of its own, which is written out when it is full, at each line end on a terminal, before
//! anything is read from standard input, before a child process starts and when the process ends.
use crate::bytes;
use crate::exception::throw_string;
use crate::object::Ref;
use crate::string::encode_utf8;
use crate::text::{StrView, to_rust_string};
use crate::thread::{lock, native};
use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, BufWriter, IsTerminal, Read, Seek, SeekFrom, Write};
use std::process::{ChildStderr, ChildStdin, ChildStdout};
use std::sync::{Arc, Mutex, OnceLock};

/// Where a stream's bytes come from or go to.
pub enum Stream {
    /// Standard input.
    Stdin,
    /// Standard output.
    Stdout,
    /// Standard error.
    Stderr,
    /// A file being read.
    Input(BufReader<File>),
    /// A file being written.
    Output(BufWriter<File>),
    /// What a child process reads.
    ToChild(ChildStdin),
    /// What a child process prints.
    FromChild(BufReader<ChildStdout>),
    /// What a child process reports.
    FromChildError(BufReader<ChildStderr>),
}

type Shared = Arc<Mutex<Stream>>;

fn table() -> &'static Mutex<Vec<Option<Shared>>> {
    static TABLE: OnceLock<Mutex<Vec<Option<Shared>>>> = OnceLock::new();
    TABLE.get_or_init(|| {
        let standard = [Stream::Stdin, Stream::Stdout, Stream::Stderr];
        Mutex::new(standard.into_iter().map(|stream| Some(Arc::new(Mutex::new(stream)))).collect())
    })
}

/// Enters a stream; gives its number.
pub fn register(stream: Stream) -> i32 {
    let mut streams = lock(table());
    let shared = Some(Arc::new(Mutex::new(stream)));
    let number = match streams.iter().position(Option::is_none) {
        Some(free) => {
            streams[free] = shared;
            free
        }
        None => {
            streams.push(shared);
            streams.len() - 1
        }
    };
    number as i32
}

fn find(number: i32) -> Shared {
    let found =
        usize::try_from(number).ok().and_then(|index| lock(table()).get(index).cloned().flatten());
    found.unwrap_or_else(|| throw_string("The stream is closed"))
}

fn or_throw<T>(result: io::Result<T>) -> T {
    result.unwrap_or_else(|error| throw_string(&error.to_string()))
}

// Standard output -------------------------------------------------------------------------------------------------

const STDOUT_BUFFER: usize = 16 * 1024;

struct Out {
    buffer: Vec<u8>,
    is_terminal: bool,
}

static OUT: OnceLock<Mutex<Out>> = OnceLock::new();

fn out() -> &'static Mutex<Out> {
    OUT.get_or_init(|| {
        let is_terminal = io::stdout().is_terminal();
        Mutex::new(Out { buffer: Vec::with_capacity(STDOUT_BUFFER), is_terminal })
    })
}

impl Out {
    fn flush(&mut self) -> io::Result<()> {
        let result = native(|| {
            let mut stdout = io::stdout().lock();
            stdout.write_all(&self.buffer).and_then(|()| stdout.flush())
        });
        self.buffer.clear();
        result
    }

    fn add(&mut self, fill: impl FnOnce(&mut Vec<u8>)) -> io::Result<()> {
        let before = self.buffer.len();
        fill(&mut self.buffer);
        let is_full = self.buffer.len() >= STDOUT_BUFFER;
        if is_full || self.is_terminal && self.buffer[before..].contains(&b'\n') {
            self.flush()
        } else {
            Ok(())
        }
    }
}

/// Writes a text to standard output, with a line end if wanted. Errors (a closed pipe) are left unsaid.
pub fn print(text: StrView<'_>, line_end: bool) {
    let written = lock(out()).add(|buffer| {
        encode_utf8(text, buffer);
        if line_end {
            buffer.push(b'\n');
        }
    });
    drop(written);
}

/// Writes out what is buffered of standard output.
pub fn flush_stdout() {
    drop(lock(out()).flush());
}

/// Hands what is buffered of standard output to `write`, unless it is just being added to.
///
/// For handlers of fatal signals: takes no lock that may be held, allocates nothing.
pub fn rescue_stdout(write: impl FnOnce(&[u8])) {
    if let Some(Ok(out)) = OUT.get().map(Mutex::try_lock) {
        write(&out.buffer);
    }
}

/// Writes out all buffers; the process is about to end.
pub fn flush_all() {
    flush_stdout();
    let streams: Vec<Shared> = lock(table()).iter().flatten().cloned().collect();
    for stream in streams {
        if let Stream::Output(file) = &mut *lock(&stream) {
            drop(file.flush());
        }
    }
}

// Rows ------------------------------------------------------------------------------------------------------------

/// Row `io.open`: mode 0 reads, 1 writes, 2 appends, 3 updates.
pub fn open(path: Ref, mode: i32) -> i32 {
    let name = to_rust_string(path);
    let mut options = OpenOptions::new();
    match mode {
        0 => options.read(true),
        1 => options.write(true).create(true).truncate(true),
        2 => options.append(true).create(true),
        _ => options.write(true).create(true).truncate(false),
    };
    match native(|| options.open(&name)) {
        Ok(file) if mode == 0 => register(Stream::Input(BufReader::new(file))),
        Ok(file) => register(Stream::Output(BufWriter::new(file))),
        Err(error) => throw_string(&format!("Could not open {name}: {error}")),
    }
}

/// Row `io.close`.
pub fn close(number: i32) {
    if number < 3 {
        return;
    }
    let stream = lock(table()).get_mut(number as usize).and_then(Option::take);
    if let Some(stream) = stream {
        let flushed = match &mut *lock(&stream) {
            Stream::Output(file) => native(|| file.flush()),
            Stream::Stdin
            | Stream::Stdout
            | Stream::Stderr
            | Stream::Input(_)
            | Stream::ToChild(_)
            | Stream::FromChild(_)
            | Stream::FromChildError(_) => Ok(()),
        };
        or_throw(flushed);
    }
}

/// Row `io.read`: the number of bytes read, 0 at the end.
pub fn read(number: i32, target: Ref, pos: i32, len: i32) -> i32 {
    let stream = find(number);
    let range = pos as usize..(pos as usize).saturating_add(len as usize);
    let Some(space) = bytes::slice_mut(target).get_mut(range) else {
        throw_string("OutsideBounds")
    };
    let mut stream = lock(&stream);
    if let Stream::Stdin = &*stream {
        flush_stdout();
    }
    let count = native(|| match &mut *stream {
        Stream::Stdin => io::stdin().lock().read(space),
        Stream::Input(file) => file.read(space),
        Stream::FromChild(pipe) => pipe.read(space),
        Stream::FromChildError(pipe) => pipe.read(space),
        Stream::Stdout | Stream::Stderr | Stream::Output(_) | Stream::ToChild(_) => Ok(0),
    });
    drop(stream);
    or_throw(count) as i32
}

/// Row `io.write`: the number of bytes written.
pub fn write(number: i32, source: Ref, pos: i32, len: i32) -> i32 {
    let stream = find(number);
    let range = pos as usize..(pos as usize).saturating_add(len as usize);
    let Some(content) = bytes::slice(source).get(range) else { throw_string("OutsideBounds") };
    let result = match &mut *lock(&stream) {
        Stream::Stdout => lock(out()).add(|buffer| buffer.extend_from_slice(content)),
        Stream::Stderr => native(|| io::stderr().lock().write_all(content)),
        Stream::Output(file) => native(|| file.write_all(content)),
        Stream::ToChild(pipe) => native(|| pipe.write_all(content)),
        Stream::Stdin | Stream::Input(_) | Stream::FromChild(_) | Stream::FromChildError(_) => {
            Err(io::Error::other("The stream cannot be written to"))
        }
    };
    or_throw(result);
    len
}

/// Row `io.flush`.
pub fn flush(number: i32) {
    let stream = find(number);
    let result = match &mut *lock(&stream) {
        Stream::Stdout => lock(out()).flush(),
        Stream::Output(file) => native(|| file.flush()),
        Stream::ToChild(pipe) => native(|| pipe.flush()),
        Stream::Stdin
        | Stream::Stderr
        | Stream::Input(_)
        | Stream::FromChild(_)
        | Stream::FromChildError(_) => Ok(()),
    };
    or_throw(result);
}

/// Row `io.seek`: from the start (0), the current position (1) or the end (2).
pub fn seek(number: i32, offset: f64, whence: i32) {
    let target = match whence {
        0 => SeekFrom::Start(offset as u64),
        1 => SeekFrom::Current(offset as i64),
        _ => SeekFrom::End(offset as i64),
    };
    or_throw(with_seek(number, |stream| stream.seek(target)));
}

/// Row `io.tell`.
pub fn tell(number: i32) -> f64 {
    or_throw(with_seek(number, |stream| stream.stream_position())) as f64
}

fn with_seek<T>(number: i32, act: impl FnOnce(&mut dyn Seek) -> io::Result<T>) -> io::Result<T> {
    let stream = find(number);
    match &mut *lock(&stream) {
        Stream::Input(file) => act(file),
        Stream::Output(file) => act(file),
        Stream::Stdin
        | Stream::Stdout
        | Stream::Stderr
        | Stream::ToChild(_)
        | Stream::FromChild(_)
        | Stream::FromChildError(_) => Err(io::Error::other("The stream has no position")),
    }
}
