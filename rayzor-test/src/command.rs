//! Runs a command to its end, or kills it when it takes too long.

use std::io::{Read, Write};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How a command ended.
#[derive(Clone, Debug)]
pub struct Outcome {
    /// Its exit status; `None` if a signal or the time limit ended it.
    pub status: Option<i32>,
    /// Its stdout, invalid UTF-8 replaced.
    pub stdout: String,
    /// Its stderr, invalid UTF-8 replaced.
    pub stderr: String,
    /// Whether the time limit ended it.
    pub timed_out: bool,
}

impl Outcome {
    /// How it ended, in words.
    pub fn describe(&self) -> String {
        match self.status {
            _ if self.timed_out => "ran into the time limit".to_owned(),
            Some(status) => format!("exit status {status}"),
            None => "ended by a signal".to_owned(),
        }
    }
}

/// Runs `command` with `stdin` as its input; kills it after `limit`.
pub fn run(command: &mut Command, stdin: &str, limit: Duration) -> Result<Outcome, String> {
    let spawned =
        command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn();
    let mut child = spawned.map_err(|error| format!("cannot start {command:?}: {error}"))?;
    let mut input = child.stdin.take().expect("stdin is piped");
    let text = stdin.to_owned();
    // A program that does not read its input closes the pipe; that is its good right.
    let writer = thread::spawn(move || drop(input.write_all(text.as_bytes())));
    let stdout = collect(child.stdout.take().expect("stdout is piped"));
    let stderr = collect(child.stderr.take().expect("stderr is piped"));
    let (status, timed_out) = wait(&mut child, limit)?;
    writer.join().expect("the writer does not panic");
    let text = |reader: thread::JoinHandle<Vec<u8>>| {
        String::from_utf8_lossy(&reader.join().expect("the reader does not panic")).into_owned()
    };
    Ok(Outcome { status, stdout: text(stdout), stderr: text(stderr), timed_out })
}

fn collect(mut pipe: impl Read + Send + 'static) -> thread::JoinHandle<Vec<u8>> {
    thread::spawn(move || {
        let mut bytes = Vec::new();
        // What was read before an error is still shown.
        drop(pipe.read_to_end(&mut bytes));
        bytes
    })
}

fn wait(child: &mut Child, limit: Duration) -> Result<(Option<i32>, bool), String> {
    let start = Instant::now();
    loop {
        if let Some(status) = child.try_wait().map_err(|error| error.to_string())? {
            return Ok((status.code(), false));
        }
        if start.elapsed() > limit {
            child.kill().map_err(|error| error.to_string())?;
            child.wait().map_err(|error| error.to_string())?;
            return Ok((None, true));
        }
        thread::sleep(Duration::from_millis(2));
    }
}
