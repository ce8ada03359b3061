//! What the compiler has to say to its user, as values.

pub mod render;
pub mod warning;

use crate::diagnostic::warning::WarningKind;
use crate::span::Span;

/// How grave a message is.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub enum Severity {
    /// The program is rejected.
    Error,
    /// The program is accepted, but probably not what was meant.
    Warning,
}

/// The stable name of a kind of message, such as `E0201`. Each has one constructor in some crate's `diagnostics.rs`.
/// E01xx lexing and parsing, E02xx loading and resolving, E03xx typing, E04xx matching, E05xx checks,
/// E06xx lowering (not supported yet), E07xx driver and linking, E08xx null safety; W… likewise for warnings.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub struct Code(pub &'static str);

/// A second place that helps to understand a message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Label {
    /// Where.
    pub span: Span,
    /// What about it.
    pub text: String,
}

/// One message.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Diagnostic {
    /// Its stable name.
    pub code: Code,
    /// How grave it is.
    pub severity: Severity,
    /// What kind of warning it is, if it can be switched off.
    pub kind: Option<WarningKind>,
    /// The primary text, without a final stop.
    pub message: String,
    /// Where the fault is.
    pub span: Span,
    /// Other places, with a text each.
    pub labels: Vec<Label>,
    /// Further sentences: what was expected, what to do.
    pub notes: Vec<String>,
}

impl Diagnostic {
    /// An error at `span`.
    pub fn error(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        let message = message.into();
        Diagnostic {
            code,
            severity: Severity::Error,
            kind: None,
            message,
            span,
            labels: Vec::new(),
            notes: Vec::new(),
        }
    }

    /// A warning at `span`.
    pub fn warning(code: Code, span: Span, message: impl Into<String>) -> Diagnostic {
        Diagnostic { severity: Severity::Warning, ..Diagnostic::error(code, span, message) }
    }

    /// A warning at `span` that can be switched off, which its text says.
    pub fn warning_of(
        kind: WarningKind,
        code: Code,
        span: Span,
        message: impl std::fmt::Display,
    ) -> Diagnostic {
        let message = format!("({}) {message}", kind.name());
        Diagnostic { kind: Some(kind), ..Diagnostic::warning(code, span, message) }
    }

    /// Adds a second place.
    #[must_use]
    pub fn label(mut self, span: Span, text: impl Into<String>) -> Diagnostic {
        self.labels.push(Label { span, text: text.into() });
        self
    }

    /// Adds a further sentence.
    #[must_use]
    pub fn note(mut self, text: impl Into<String>) -> Diagnostic {
        self.notes.push(text.into());
        self
    }
}

/// The messages of a run, in the order they were found.
#[derive(Clone, Debug, Default)]
pub struct Diagnostics {
    list: Vec<Diagnostic>,
    n_errors: usize,
}

impl Diagnostics {
    /// No messages.
    pub fn new() -> Diagnostics {
        Diagnostics::default()
    }

    /// Adds a message, unless the same one was given for the same place before.
    pub fn report(&mut self, diagnostic: Diagnostic) {
        if self.list.contains(&diagnostic) {
            return;
        }
        self.n_errors += usize::from(diagnostic.severity == Severity::Error);
        self.list.push(diagnostic);
    }

    /// Whether the program is rejected.
    pub fn has_errors(&self) -> bool {
        self.n_errors > 0
    }

    /// How many errors were reported.
    pub fn n_errors(&self) -> usize {
        self.n_errors
    }

    /// All messages as found.
    pub fn iter(&self) -> impl Iterator<Item = &Diagnostic> {
        self.list.iter()
    }

    /// All messages by position: file, then offset, then order of report.
    pub fn sorted(&self) -> Vec<Diagnostic> {
        let mut list = self.list.clone();
        list.sort_by_key(|d| d.span);
        list
    }

    /// Drops the warnings for which `is_wanted` says so; errors stay.
    pub fn retain_warnings(&mut self, mut is_wanted: impl FnMut(&Diagnostic) -> bool) {
        self.list
            .retain(|diagnostic| diagnostic.severity == Severity::Error || is_wanted(diagnostic));
    }

    /// Adds all messages of `other`.
    pub fn extend(&mut self, other: Diagnostics) {
        for diagnostic in other.list {
            self.report(diagnostic);
        }
    }
}
