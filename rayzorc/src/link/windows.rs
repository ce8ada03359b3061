//! The command line of mingw-w64's gcc.

use std::process::Command;

use super::{LinkRequest, Symbols};

/// Adds the arguments of a link. Everything of gcc's own is linked statically, so that the program needs no DLL of it.
pub(super) fn arguments(command: &mut Command, request: &LinkRequest<'_>) {
    command.args(request.objects).arg(request.runtime);
    command.arg("-o").arg(request.output);
    command.args(["-static", "-Wl,--gc-sections"]);
    if request.symbols == Symbols::Strip {
        command.arg("-Wl,--strip-all");
    }
    command.args(request.target.link_args);
}
