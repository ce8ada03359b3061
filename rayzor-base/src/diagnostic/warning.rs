//! Which warnings are wanted: Haxe's `-w` and `@:haxe.warning`, as in `-WAll+WDeprecated`.

use std::fmt;

/// The warnings that can be switched on and off, by Haxe's names, each with the group it belongs to.
const TABLE: &[(&str, &str)] = &[
    ("WAll", ""),
    ("WInternal", "WAll"),
    ("WParser", "WAll"),
    ("WDeprecated", "WAll"),
    ("WDeprecatedDefine", "WDeprecated"),
    ("WDeprecatedEnumAbstract", "WDeprecated"),
    ("WUser", "WAll"),
    ("WInfo", "WAll"),
    ("WTemp", "WAll"),
    ("WMacro", "WAll"),
    ("WGenerator", "WAll"),
    ("WTyper", "WAll"),
    ("WClosureCompare", "WTyper"),
    ("WConstructorInliningCancelled", "WTyper"),
    ("WExternWithExpr", "WTyper"),
    ("WReservedTypePath", "WTyper"),
    ("WStaticInitOrder", "WTyper"),
    ("WVarInit", "WTyper"),
    ("WVarShadow", "WTyper"),
    ("WPatternMatcher", "WTyper"),
    ("WUnusedPattern", "WPatternMatcher"),
];

/// What warnings that can be switched off are about; others are always given.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum WarningKind {
    /// The use of something deprecated.
    Deprecated,
    /// `@:enum abstract`.
    DeprecatedEnumAbstract,
    /// A case or pattern that never matches.
    UnusedPattern,
}

impl WarningKind {
    /// Its name in the table.
    pub fn name(self) -> &'static str {
        match self {
            WarningKind::Deprecated => "WDeprecated",
            WarningKind::DeprecatedEnumAbstract => "WDeprecatedEnumAbstract",
            WarningKind::UnusedPattern => "WUnusedPattern",
        }
    }

    /// Whether warnings of this kind are wanted, the last switch that concerns them being decisive.
    pub fn is_on(self, switches: &[WarningSwitch]) -> bool {
        let groups = std::iter::successors(Some(self.name()), |&name| {
            row(name).map(|(_, group)| group).filter(|group| !group.is_empty())
        });
        let groups: Vec<&str> = groups.collect();
        let last = switches.iter().rev().find(|switch| groups.contains(&switch.name));
        last.is_none_or(|switch| switch.is_on)
    }
}

/// Turns a warning or a group of warnings on or off.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct WarningSwitch {
    /// The name in the table.
    name: &'static str,
    is_on: bool,
}

impl WarningSwitch {
    /// Turns off one kind of warning.
    pub fn off(kind: WarningKind) -> WarningSwitch {
        WarningSwitch { name: kind.name(), is_on: false }
    }
}

/// What is wrong with a list of switches.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum WarningListError {
    /// There is no warning of that name.
    Unknown(String),
    /// A name has no `+` or `-` before it.
    NoSign,
}

impl fmt::Display for WarningListError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            WarningListError::Unknown(name) => write!(f, "Unknown warning: {name}"),
            WarningListError::NoSign => f.write_str("Expected + or - before the name of a warning"),
        }
    }
}

impl std::error::Error for WarningListError {}

/// The switches of a list such as `-WAll+WDeprecated`.
pub fn parse_switches(text: &str) -> Result<Vec<WarningSwitch>, WarningListError> {
    let mut switches = Vec::new();
    let mut rest = text.trim();
    while let Some(sign) = rest.chars().next() {
        if !matches!(sign, '+' | '-') {
            return Err(WarningListError::NoSign);
        }
        let after = &rest[1..];
        let end = after.find(['+', '-']).unwrap_or(after.len());
        let (name, others) = after.split_at(end);
        let (name, _) =
            row(name.trim()).ok_or_else(|| WarningListError::Unknown(name.trim().to_owned()))?;
        switches.push(WarningSwitch { name, is_on: sign == '+' });
        rest = others;
    }
    Ok(switches)
}

fn row(name: &str) -> Option<(&'static str, &'static str)> {
    TABLE.iter().copied().find(|(known, _)| *known == name)
}

#[cfg(test)]
mod tests {
    use super::{TABLE, WarningKind, WarningListError, parse_switches, row};

    #[test]
    fn groups_are_rows_themselves() {
        assert!(TABLE.iter().all(|(_, group)| group.is_empty() || row(group).is_some()));
        assert!(row(WarningKind::Deprecated.name()).is_some());
        assert!(row(WarningKind::UnusedPattern.name()).is_some());
    }

    #[test]
    fn the_last_switch_decides() {
        let is_on = |text: &str, kind: WarningKind| {
            kind.is_on(&parse_switches(text).expect("the list is well formed"))
        };
        assert!(is_on("", WarningKind::Deprecated));
        assert!(!is_on("-WAll", WarningKind::UnusedPattern));
        assert!(is_on("-WAll+WDeprecated", WarningKind::Deprecated));
        assert!(!is_on("-WTyper", WarningKind::UnusedPattern));
        assert!(!is_on("+WDeprecated-WAll", WarningKind::Deprecated));
    }

    #[test]
    fn names_are_checked() {
        let unknown = WarningListError::Unknown("WNone".to_owned());
        assert_eq!(parse_switches("-WAll+WNone"), Err(unknown));
        assert_eq!(parse_switches("WAll"), Err(WarningListError::NoSign));
    }
}
