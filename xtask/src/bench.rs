//! Times the benchmark programs of `benches/`: CPU seconds of rayzorc's executables beside C's (`cc -O3`) and, where
//! `haxe` is installed, those of hxcpp and of HashLink's `hl`. Figures are medians; programs take turns, so that a drift of
//! the machine touches all.

use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, ensure};

/// Options of the task.
#[derive(clap::Args)]
pub(crate) struct Options {
    /// Only programs whose name contains this
    filter: Option<String>,
    /// Counted runs of each
    #[arg(long, default_value_t = 3)]
    runs: usize,
    /// The compiler; built in release mode when absent
    #[arg(long)]
    rayzorc: Option<PathBuf>,
}

/// One program and what was measured.
struct Row {
    name: String,
    compile: Duration,
    size: u64,
    /// How to run it, in the order of `COLUMNS`; `None` where there is none, or it could not be built.
    programs: [Option<Vec<PathBuf>>; COLUMNS.len()],
}

/// Who is timed.
const COLUMNS: [&str; 4] = ["rayzorc", "C", "hxcpp", "hl"];

/// Compiles and times the programs, and prints a table.
#[expect(clippy::print_stdout, reason = "the table is this tool's output")]
pub(crate) fn run(root: &Path, options: &Options) -> anyhow::Result<()> {
    let rayzorc = match &options.rayzorc {
        Some(path) => path.clone(),
        None => {
            crate::sh::run(root, "cargo", &["build", "--release", "--package", "rayzorc"], &[])?;
            target_folder(root)?.join("release/rayzorc")
        }
    };
    let work = target_folder(root)?.join("bench");
    std::fs::create_dir_all(&work)?;
    println!("| program | compile s | size kB | {} s | ratio to C |", COLUMNS.join(" s | "));
    println!("|---|--:|--:|{}--:|", "--:|".repeat(COLUMNS.len()));
    let mut ratios = Vec::new();
    for name in names(root, options)? {
        let row = build(root, &work, &rayzorc, &name)?;
        let times = time(root, &row, options.runs)?;
        let figure = |t: &Option<Duration>| {
            t.map_or_else(String::new, |t| format!("{:.2}", t.as_secs_f64()))
        };
        let ratio =
            times[0].zip(times[1]).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64().max(1e-3));
        ratios.extend(ratio);
        println!(
            "| {} | {:.2} | {} | {} | {} |",
            row.name,
            row.compile.as_secs_f64(),
            row.size / 1000,
            times.iter().map(figure).collect::<Vec<_>>().join(" | "),
            ratio.map_or_else(String::new, |ratio| format!("{ratio:.2}"))
        );
    }
    if !ratios.is_empty() {
        let mean = (ratios.iter().map(|ratio| ratio.ln()).sum::<f64>() / ratios.len() as f64).exp();
        println!("\ngeometric mean of the ratios to C: {mean:.2}");
    }
    Ok(())
}

fn target_folder(root: &Path) -> anyhow::Result<PathBuf> {
    let metadata = cargo_metadata::MetadataCommand::new().current_dir(root).no_deps().exec()?;
    Ok(metadata.target_directory.into_std_path_buf())
}

fn names(root: &Path, options: &Options) -> anyhow::Result<Vec<String>> {
    let folder = std::fs::read_dir(root.join("benches/programs")).context("benches/programs")?;
    let mut names: Vec<String> = folder
        .filter_map(|entry| Some(entry.ok()?.path().file_stem()?.to_string_lossy().into_owned()))
        .filter(|name| options.filter.as_ref().is_none_or(|filter| name.contains(filter.as_str())))
        .collect();
    names.sort();
    Ok(names)
}

fn build(root: &Path, work: &Path, rayzorc: &Path, name: &str) -> anyhow::Result<Row> {
    let ours = work.join(name);
    let source = root.join("benches/programs").join(name).with_extension("hx");
    let mut command = Command::new(rayzorc);
    command.arg("compile").arg(source).args(["--mode", "aot", "-O2", "-o"]).arg(&ours);
    let start = Instant::now();
    let compiled = command.output().context("cannot start the compiler")?.status.success();
    let compile = start.elapsed();
    let size = if compiled { std::fs::metadata(&ours)?.len() } else { 0 };
    let c = root.join("benches/native").join(name).with_extension("c");
    let native = c.is_file().then(|| work.join(format!("{name}.native")));
    if let Some(native) = &native {
        let mut command = Command::new("cc");
        let status =
            command.args(["-O3", "-o"]).arg(native).arg(c).arg("-lm").status().context("cc")?;
        ensure!(status.success(), "cc failed on {name}");
    }
    let (hxcpp, hl) = peers(root, work, name);
    let programs = [compiled.then(|| vec![ours]), native.map(|program| vec![program]), hxcpp, hl];
    Ok(Row { name: name.to_owned(), compile, size, programs })
}

/// The program by hxcpp and by HashLink's virtual machine, where `haxe` and their libraries are installed.
fn peers(root: &Path, work: &Path, name: &str) -> (Option<Vec<PathBuf>>, Option<Vec<PathBuf>>) {
    let haxe = |args: &[&str]| {
        let mut command = Command::new("haxe");
        command.current_dir(root.join("benches/programs")).args(["--main", name, "--dce", "full"]);
        command.args(args).output().is_ok_and(|output| output.status.success())
    };
    let cpp = work.join(format!("{name}.cpp"));
    let hl = work.join(format!("{name}.hl"));
    let has_hxcpp = haxe(&["--cpp", &cpp.to_string_lossy()]);
    let has_hl = Command::new("hl").arg("--version").output().is_ok()
        && haxe(&["--hl", &hl.to_string_lossy()]);
    (has_hxcpp.then(|| vec![cpp.join(name)]), has_hl.then(|| vec![PathBuf::from("hl"), hl]))
}

fn time(root: &Path, row: &Row, runs: usize) -> anyhow::Result<[Option<Duration>; COLUMNS.len()]> {
    let expected = std::fs::read_to_string(
        root.join("benches/expected").join(&row.name).with_extension("txt"),
    )?;
    let mut times = [const { Vec::new() }; COLUMNS.len()];
    for _ in 0..runs {
        for (program, times) in row.programs.iter().zip(&mut times) {
            if let Some(command) = program {
                times.push(cpu_time(command, &expected)?);
            }
        }
    }
    Ok(times.map(|mut times| {
        times.sort();
        times.get(times.len() / 2).copied()
    }))
}

/// CPU time of one run, as the shell's `times` accounts it; the output must be the expected one.
fn cpu_time(command: &[PathBuf], expected: &str) -> anyhow::Result<Duration> {
    let script = "\"$0\" \"$@\"; status=$?; times >&2; exit $status";
    let output =
        Command::new("bash").args(["-c", script]).args(command).output().context("bash")?;
    ensure!(output.status.success(), "{command:?} failed: {}", output.status);
    ensure!(
        output.stdout == expected.as_bytes(),
        "{command:?} printed something else than expected"
    );
    let times = String::from_utf8_lossy(&output.stderr).into_owned();
    let children = times.lines().last().context("no times")?;
    Ok(children.split_whitespace().filter_map(seconds).sum())
}

/// `1m2.345s` of the shell's `times`.
fn seconds(text: &str) -> Option<Duration> {
    let (minutes, seconds) = text.strip_suffix('s')?.split_once('m')?;
    Some(Duration::from_secs_f64(
        minutes.parse::<f64>().ok()? * 60.0 + seconds.parse::<f64>().ok()?,
    ))
}
