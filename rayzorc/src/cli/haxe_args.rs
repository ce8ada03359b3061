//! Haxe's spellings of options as ours: `-main` and `-cp` are long options with one dash there.

use crate::error::DriverError;

/// Arguments that clap understands, and remarks about what was dropped.
#[derive(Debug, Default)]
pub(super) struct Normal {
    pub(super) args: Vec<String>,
    pub(super) remarks: Vec<String>,
}

/// What becomes of an option.
#[derive(Clone, Copy)]
enum Meaning {
    /// Another name of one of ours.
    Named(&'static str),
    /// A define.
    Define(&'static str),
    /// Chooses or tunes a target of Haxe's own; has a value.
    DroppedWithValue,
    /// Chooses or tunes a target of Haxe's own.
    Dropped,
    /// Not possible here, for this reason.
    Refused(&'static str),
}

use Meaning::{Define, Dropped, DroppedWithValue, Named, Refused};

/// Options of Haxe that are not spelled the same here.
const OPTIONS: &[(&str, Meaning)] = &[
    ("-cp", Named("--class-path")),
    ("-main", Named("--main")),
    ("-lib", Named("--library")),
    ("-resource", Named("--resource")),
    ("-debug", Named("--debug")),
    ("--times", Named("--timings")),
    ("--no-traces", Define("no-traces")),
    ("--no-inline", Define("no-inline")),
    ("-dce", Named("--dce")),
    ("-js", DroppedWithValue),
    ("--js", DroppedWithValue),
    ("-lua", DroppedWithValue),
    ("--lua", DroppedWithValue),
    ("-swf", DroppedWithValue),
    ("--swf", DroppedWithValue),
    ("-neko", DroppedWithValue),
    ("--neko", DroppedWithValue),
    ("-php", DroppedWithValue),
    ("--php", DroppedWithValue),
    ("-cpp", DroppedWithValue),
    ("--cpp", DroppedWithValue),
    ("--cppia", DroppedWithValue),
    ("-cs", DroppedWithValue),
    ("--cs", DroppedWithValue),
    ("-java", DroppedWithValue),
    ("--java", DroppedWithValue),
    ("--jvm", DroppedWithValue),
    ("-python", DroppedWithValue),
    ("--python", DroppedWithValue),
    ("-hl", DroppedWithValue),
    ("--hl", DroppedWithValue),
    ("--interp", Dropped),
    ("--no-opt", Dropped),
    ("--macro", Refused("macros are not supported yet")),
    ("--next", Refused("compile the parts of an argument file one by one")),
    ("--each", Refused("compile the parts of an argument file one by one")),
    ("--run", Refused("compile with `rayzorc compile` and run the executable")),
    ("-x", Refused("compile with `rayzorc compile` and run the executable")),
    ("-xml", Refused("type descriptions are not written")),
    ("--xml", Refused("type descriptions are not written")),
    ("-cmd", Refused("run commands from a script")),
    ("--cmd", Refused("run commands from a script")),
];

/// Rewrites Haxe's options; everything else passes unchanged.
pub(super) fn normalize(args: Vec<String>) -> Result<Normal, DriverError> {
    let mut normal = Normal::default();
    let mut args = args.into_iter();
    while let Some(arg) = args.next() {
        let Some(&(option, meaning)) = OPTIONS.iter().find(|(option, _)| *option == arg) else {
            normal.args.push(arg);
            continue;
        };
        match meaning {
            Named(name) => normal.args.push(name.to_owned()),
            Define(name) => normal.args.extend(["--define".to_owned(), name.to_owned()]),
            DroppedWithValue => {
                let value = args.next().unwrap_or_default();
                normal
                    .remarks
                    .push(format!("`{option} {value}` is for another target and has no effect"));
            }
            Dropped => {
                normal.remarks.push(format!("`{option}` is for another target and has no effect"))
            }
            Refused(reason) => return Err(DriverError::Usage(format!("`{option}`: {reason}"))),
        }
    }
    Ok(normal)
}

#[cfg(test)]
mod tests {
    use super::normalize;

    fn words(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    #[test]
    fn haxe_spellings_become_ours() {
        let normal =
            normalize(words("compile -cp src -main app.Main -lib x -O2 -D a=1 --no-traces -o out"))
                .expect("all options are known");
        let wanted = "compile --class-path src --main app.Main --library x -O2 -D a=1 --define no-traces -o out";
        assert_eq!(normal.args, words(wanted));
        assert!(normal.remarks.is_empty());
    }

    #[test]
    fn other_targets_are_remarked_and_macros_refused() {
        let normal =
            normalize(words("compile --cpp out --interp main.hx")).expect("these are dropped");
        assert_eq!(normal.args, words("compile main.hx"));
        assert_eq!(normal.remarks.len(), 2);
        assert!(normalize(words("compile --macro f()")).is_err());
    }
}
