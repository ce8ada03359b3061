//! Shows how an output differs from the expected one.

/// A unified line diff of `expected` and `actual`, empty if they are equal.
pub fn lines(expected: &str, actual: &str) -> String {
    if expected == actual {
        return String::new();
    }
    similar::TextDiff::from_lines(expected, actual)
        .unified_diff()
        .header("expected", "actual")
        .to_string()
}
