//! The command line of `cc` on ELF systems.

use std::process::Command;

use super::{LinkRequest, Symbols};

/// Adds the arguments of a link.
pub(super) fn arguments(command: &mut Command, request: &LinkRequest<'_>) {
    command.args(request.objects).arg(request.runtime);
    command.arg("-o").arg(request.output);
    command.args(["-pie", "-Wl,--gc-sections", "-Wl,--as-needed", "-Wl,-z,relro,-z,now"]);
    if request.symbols == Symbols::Strip {
        command.arg("-Wl,--strip-all");
    }
    command.args(request.target.link_args);
}
