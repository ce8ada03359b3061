//! Expected outputs from the reference Haxe: runs each program of `tests/run` and `examples` that has no `.out`
//! yet with `haxe --interp` and writes what it prints. The interpreter's own `trace` joins its arguments in another way than
//! the static targets, so the program is started by a main class that installs theirs.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::Context;

/// The main class that installs the static targets' `trace`.
const BOOT: &str = r#"class OracleBoot {
	static function main() {
		haxe.Log.trace = function(v:Dynamic, ?p:haxe.PosInfos) {
			var parts = [Std.string(v)].concat(p.customParams == null ? [] : p.customParams.map(Std.string));
			Sys.println(p.fileName + ":" + p.lineNumber + ": " + parts.join(", "));
		};
		@:privateAccess MODULE.main();
	}
}
"#;

/// Options of the task.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// The reference Haxe's command
    #[arg(long, env = "HAXE", default_value = "haxe")]
    haxe: PathBuf,
    /// Only programs whose path contains this
    filter: Option<String>,
    /// Compare existing outputs too, and list those that differ
    #[arg(long)]
    check: bool,
}

/// Runs the reference on the programs.
#[expect(clippy::print_stdout, reason = "progress is this tool's output")]
pub(crate) fn run(root: &Path, options: &Options) -> anyhow::Result<()> {
    let mut programs = Vec::new();
    collect(&root.join("tests/run"), &mut programs)?;
    collect(&root.join("examples"), &mut programs)?;
    programs.sort();
    let wanted = |path: &&PathBuf| {
        options
            .filter
            .as_ref()
            .is_none_or(|filter| path.to_string_lossy().contains(filter.as_str()))
    };
    for program in programs.iter().filter(wanted) {
        let out = program.with_extension("out");
        if out.is_file() && !options.check {
            continue;
        }
        let text = std::fs::read_to_string(program)?;
        let printed = interpret(&options.haxe, program, &text)?;
        if !out.is_file() {
            println!("written: {}", out.display());
            std::fs::write(&out, printed)?;
        } else if std::fs::read_to_string(&out)? != printed {
            println!("differs: {}", out.display());
        }
    }
    Ok(())
}

fn collect(folder: &Path, programs: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    if folder.join("Main.hx").is_file() {
        programs.push(folder.join("Main.hx"));
        return Ok(());
    }
    for entry in std::fs::read_dir(folder).with_context(|| folder.display().to_string())? {
        let path = entry?.path();
        if path.is_dir() {
            collect(&path, programs)?;
        } else if path.extension().is_some_and(|ending| ending == "hx") {
            programs.push(path);
        }
    }
    Ok(())
}

fn interpret(haxe: &Path, program: &Path, text: &str) -> anyhow::Result<String> {
    let folder = program.parent().context("a program lies in a folder")?;
    let module = program.file_stem().context("a program has a name")?;
    let directive = |key: &str| {
        let line = text.lines().find_map(|line| line.trim().strip_prefix(&format!("//# {key}:")));
        line.map(|value| value.split_whitespace().map(str::to_owned).collect::<Vec<_>>())
            .unwrap_or_default()
    };
    let boot = std::env::temp_dir().join(format!("rayzorc-oracle-{}", std::process::id()));
    std::fs::create_dir_all(&boot)?;
    std::fs::write(boot.join("OracleBoot.hx"), BOOT.replace("MODULE", &module.to_string_lossy()))?;
    let mut command = Command::new(haxe);
    command.current_dir(folder).arg("-cp").arg(&boot).args(["-cp", "."]).args(directive("flags"));
    let args = directive("args");
    if args.is_empty() {
        command.args(["--main", "OracleBoot", "--interp"]);
    } else {
        command.args(["--run", "OracleBoot"]).args(args);
    }
    let output = command.output().context("cannot start the reference Haxe; name it with --haxe");
    std::fs::remove_dir_all(&boot)?;
    let output = output?;
    if !output.status.success() && directive("exit").is_empty() {
        anyhow::bail!("{}: {}", program.display(), String::from_utf8_lossy(&output.stderr));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}
