//! `rayzorc check`: errors and warnings only.

use crate::cli::input::InputArgs;
use crate::error::DriverError;
use crate::pipeline;
use crate::session::Session;

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(flatten)]
    pub(super) input: InputArgs,
}

pub(super) fn run(args: Args, session: &mut Session) -> Result<(), DriverError> {
    session.verbose = args.input.verbose;
    pipeline::check(session, &args.input.request()?)
}
