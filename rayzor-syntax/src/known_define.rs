//! Defines the compiler sets or reads, for help texts and checks.

/// Who gives a define its value.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum DefineOrigin {
    /// The compiler sets it for every program.
    Compiler,
    /// The user sets it to change what the compiler does.
    User,
}

/// What the compiler knows about one define.
#[derive(Clone, Copy, Debug)]
pub struct KnownDefine {
    /// The name, with `_`.
    pub name: &'static str,
    /// Who sets it.
    pub origin: DefineOrigin,
    /// What it means, in one sentence.
    pub doc: &'static str,
}

impl KnownDefine {
    /// The row for `name`, in which `-` and `_` are the same.
    pub fn find(name: &str) -> Option<&'static KnownDefine> {
        let name = name.replace('-', "_");
        KNOWN_DEFINES.iter().find(|define| define.name == name)
    }
}

macro_rules! table {
    ($($name:literal by $origin:ident => $doc:literal;)*) => {
        /// All known defines, sorted by name.
        pub static KNOWN_DEFINES: &[KnownDefine] = &[
            $(KnownDefine { name: $name, origin: DefineOrigin::$origin, doc: $doc },)*
        ];
    };
}

table! {
    "analyzer_optimize" by User => "Runs all optimisations on the typed program.";
    "dce" by User => "Dead code elimination: `std`, `full` or `no`.";
    "debug" by User => "Compiles for debugging.";
    "haxe" by Compiler => "The version of the language as text, such as 4.3.6.";
    "haxe3" by Compiler => "Set for language version 3 and later.";
    "haxe4" by Compiler => "Set for language version 4 and later.";
    "haxe_ver" by Compiler => "The version of the language as a number, such as 4.306.";
    "keep_inline_positions" by User => "Keeps the positions of inlined code.";
    "macro" by Compiler => "Set while compiling code that runs in the compiler.";
    "message_reporting" by User => "How messages are shown: `classic`, `indent` or `pretty`.";
    "native_trace" by User => "Uses the native trace function.";
    "no_deprecation_warnings" by User => "Does not warn about deprecated fields.";
    "no_inline" by User => "Does not inline.";
    "no_opt" by User => "Does not optimise.";
    "no_traces" by User => "Removes all calls of `trace`.";
    "rayzor" by Compiler => "Set when compiled by this compiler.";
    "real_position" by User => "Ignores positions given by macros.";
    "source_header" by User => "Text at the top of generated files.";
    "static" by Compiler => "Set for targets where basic types cannot be null.";
    "sys" by Compiler => "Set for targets with access to the system.";
    "target.atomics" by Compiler => "Set for targets with atomic operations.";
    "target.name" by Compiler => "The name of the target.";
    "target.static" by Compiler => "Set for targets where basic types cannot be null.";
    "target.sys" by Compiler => "Set for targets with access to the system.";
    "target.threaded" by Compiler => "Set for targets with threads.";
    "target.unicode" by Compiler => "Set for targets whose strings are Unicode.";
    "target.utf16" by Compiler => "Set for targets whose strings count UTF-16 units.";
    "utf16" by Compiler => "Set for targets whose strings count UTF-16 units.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_found_with_dashes() {
        assert!(KNOWN_DEFINES.is_sorted_by_key(|define| define.name));
        assert!(KnownDefine::find("no-traces").is_some());
    }
}
