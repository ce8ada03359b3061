//! The `rayzorc` command.

use std::process::ExitCode;

fn main() -> ExitCode {
    rayzorc::cli::main(std::env::args_os().skip(1))
}
