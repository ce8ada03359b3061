//! Times the benchmark programs of `benches/`: CPU seconds of rayzorc's executables beside C's (`cc -O3`), and of
//! the compilations. Figures are medians; programs take turns, so that a drift of the machine touches all.

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
    ours: Option<PathBuf>,
    native: Option<PathBuf>,
}

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
    println!(
        "| program | compile s | size kB | rayzorc s | C s | ratio to C |\n|---|--:|--:|--:|--:|--:|"
    );
    let mut ratios = Vec::new();
    for name in names(root, options)? {
        let row = build(root, &work, &rayzorc, &name)?;
        let (ours, native) = time(root, &row, options.runs)?;
        let figure =
            |t: Option<Duration>| t.map_or_else(String::new, |t| format!("{:.2}", t.as_secs_f64()));
        let ratio = ours.zip(native).map(|(a, b)| a.as_secs_f64() / b.as_secs_f64().max(1e-3));
        ratios.extend(ratio);
        println!(
            "| {} | {:.2} | {} | {} | {} | {} |",
            row.name,
            row.compile.as_secs_f64(),
            row.size / 1000,
            if row.ours.is_some() { figure(ours) } else { "fails".to_owned() },
            figure(native),
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
    Ok(Row { name: name.to_owned(), compile, size, ours: compiled.then_some(ours), native })
}

fn time(
    root: &Path,
    row: &Row,
    runs: usize,
) -> anyhow::Result<(Option<Duration>, Option<Duration>)> {
    let expected = std::fs::read_to_string(
        root.join("benches/expected").join(&row.name).with_extension("txt"),
    )?;
    let (mut ours, mut native) = (Vec::new(), Vec::new());
    for _ in 0..runs {
        if let Some(program) = &row.ours {
            ours.push(cpu_time(program, &expected)?);
        }
        if let Some(program) = &row.native {
            native.push(cpu_time(program, &expected)?);
        }
    }
    let median = |mut times: Vec<Duration>| {
        times.sort();
        times.get(times.len() / 2).copied()
    };
    Ok((median(ours), median(native)))
}

/// CPU time of one run, as the shell's `times` accounts it; the output must be the expected one.
fn cpu_time(program: &Path, expected: &str) -> anyhow::Result<Duration> {
    let script = "\"$0\"; status=$?; times >&2; exit $status";
    let output = Command::new("bash").args(["-c", script]).arg(program).output().context("bash")?;
    ensure!(output.status.success(), "{} failed: {}", program.display(), output.status);
    ensure!(
        output.stdout == expected.as_bytes(),
        "{} printed something else than expected",
        program.display()
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
