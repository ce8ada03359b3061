//! `//# key: value` lines in the head of a program: how to run it and what else to expect.

/// The directives of one program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Directives {
    /// `exit`: the exit status wanted; 0 when absent.
    pub exit: i32,
    /// `args`: the program's arguments, split at spaces.
    pub args: Vec<String>,
    /// `flags`: further options for the compiler, split at spaces.
    pub flags: Vec<String>,
    /// `stdin`: what the program reads, with `\n` for a line end.
    pub stdin: String,
    /// `stderr`: text that stderr must contain; may be given several times.
    pub stderr: Vec<String>,
    /// `xfail`: why the program is known to fail.
    pub xfail: Option<String>,
}

impl Directives {
    /// Reads all directives of `text`. An unknown key is an error, so that a typing slip cannot loosen a test.
    pub fn parse(text: &str) -> Result<Directives, String> {
        let mut directives = Directives::default();
        for line in text.lines().filter_map(|line| line.trim().strip_prefix("//# ")) {
            let (key, value) =
                line.split_once(':').ok_or_else(|| format!("directive without ':': {line}"))?;
            directives.set(key.trim(), value.trim())?;
        }
        Ok(directives)
    }

    fn set(&mut self, key: &str, value: &str) -> Result<(), String> {
        let words = || value.split_whitespace().map(str::to_owned).collect();
        match key {
            "exit" => {
                self.exit = value.parse().map_err(|_| format!("not an exit status: {value}"))?
            }
            "args" => self.args = words(),
            "flags" => self.flags = words(),
            "stdin" => self.stdin = value.replace("\\n", "\n"),
            "stderr" => self.stderr.push(value.to_owned()),
            "xfail" => self.xfail = Some(value.to_owned()),
            unknown => return Err(format!("unknown directive {unknown}")),
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_each_key() {
        let d = Directives::parse("//# exit: 1\n//# args: a b\ncode\n//# stderr: Uncaught")
            .expect("well formed");
        assert_eq!((d.exit, d.args.len(), d.stderr.len()), (1, 2, 1));
    }

    #[test]
    fn rejects_unknown_keys() {
        assert!(Directives::parse("//# exti: 1").is_err());
    }
}
