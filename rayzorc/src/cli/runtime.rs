//! `rayzorc runtime`: runtimes of targets other than the host.

use clap::Subcommand;
use rayzor_target::TargetSpec;

use crate::error::DriverError;
use crate::link::runtime_lib;
use crate::session::{Session, say};

#[derive(Debug, clap::Args)]
pub(crate) struct Args {
    #[command(subcommand)]
    action: Action,
}

#[derive(Debug, Subcommand)]
enum Action {
    /// Build a target's runtime from the compiler's source checkout, with cargo
    Add {
        /// The target
        triple: String,
        /// Build the standard library of Rust as well, for targets without a prebuilt one
        #[arg(long)]
        build_std: bool,
    },
    /// Show which targets can be compiled for
    List,
}

pub(super) fn run(args: Args, session: &mut Session) -> Result<(), DriverError> {
    session.verbose = true;
    match args.action {
        Action::Add { triple, build_std } => {
            let target = TargetSpec::by_triple(&triple)?;
            let installed = runtime_lib::add(session, target, build_std)?;
            session.note(&format!("installed {}", installed.display()));
        }
        Action::List => {
            for target in TargetSpec::supported() {
                let state =
                    if runtime_lib::is_available(target) { "ready" } else { "not installed" };
                say(&format!("{:32} {state}\n", target.triple));
            }
        }
    }
    Ok(())
}
