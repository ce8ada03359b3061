//! The defines of a run, `-D name=value`.

use rayzor_base::hash::FxIndexMap;

/// Names with values. `-` and `_` in names are the same, as on the reference compiler's command line.
#[derive(Clone, Debug, Default)]
pub struct Defines {
    values: FxIndexMap<String, String>,
}

impl Defines {
    /// No defines.
    pub fn new() -> Defines {
        Defines::default()
    }

    /// Sets `name`; a define without value has the value `1`.
    pub fn set(&mut self, name: &str, value: &str) {
        self.values.insert(name.replace('-', "_"), value.to_owned());
    }

    /// Sets `name` to `1`.
    pub fn set_flag(&mut self, name: &str) {
        self.set(name, "1");
    }

    /// The value of `name` if it is defined.
    pub fn get(&self, name: &str) -> Option<&str> {
        if name.contains('-') {
            return self.values.get(&name.replace('-', "_")).map(String::as_str);
        }
        self.values.get(name).map(String::as_str)
    }

    /// Whether `name` is defined.
    pub fn is_defined(&self, name: &str) -> bool {
        self.get(name).is_some()
    }

    /// All names, with `_`, and values in the order they were first set.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.values.iter().map(|(name, value)| (name.as_str(), value.as_str()))
    }
}
