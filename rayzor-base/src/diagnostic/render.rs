//! Diagnostics as text: Haxe's one-line form, which editors parse, and the form with the source line for people.

use std::fmt::Write;

use crate::diagnostic::{Diagnostic, Severity};
use crate::source::{SourceFile, SourceMap};
use crate::span::Span;

/// How messages look.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    /// `file:line: characters a-b : message`, further sentences as `... sentence` at the same place.
    Line,
    /// The source line with the place underlined.
    Pretty(Colour),
}

/// Whether the pretty form uses terminal colours.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Colour {
    /// Plain text.
    Off,
    /// ANSI escapes.
    On,
}

/// The text of `diagnostics`, in the order given, each ended by a line end.
pub fn render(diagnostics: &[Diagnostic], sources: &SourceMap, form: Form) -> String {
    let mut out = String::new();
    for diagnostic in diagnostics {
        match form {
            Form::Line => line_form(&mut out, diagnostic, sources),
            Form::Pretty(colour) => Pretty { out: &mut out, sources, colour }.message(diagnostic),
        }
    }
    out
}

/// `file:line: characters a-b` or `file:line: lines a-b`, as Haxe writes positions.
pub fn position(span: Span, sources: &SourceMap) -> Option<String> {
    if span.is_none() {
        return None;
    }
    let file = sources.file(span.file);
    let (first, last) = (file.line_of(span.lo), file.line_of(span.hi.max(span.lo)));
    if first != last {
        return Some(format!("{}:{}: lines {}-{}", file.path, first + 1, first + 1, last + 1));
    }
    let (from, to) = (file.column_of(span.lo) + 1, file.column_of(span.hi) + 1);
    Some(format!("{}:{}: characters {from}-{to}", file.path, first + 1))
}

fn line_form(out: &mut String, diagnostic: &Diagnostic, sources: &SourceMap) {
    let kind = match diagnostic.severity {
        Severity::Error => "",
        Severity::Warning => "Warning : ",
    };
    match position(diagnostic.span, sources) {
        Some(position) => write_line(out, &position, kind, &diagnostic.message),
        None => push(
            out,
            format_args!("{}: {}\n", severity_name(diagnostic.severity), diagnostic.message),
        ),
    }
    for label in &diagnostic.labels {
        if let Some(position) = position(label.span, sources) {
            write_line(out, &position, "... ", &label.text);
        }
    }
    let position = position(diagnostic.span, sources).unwrap_or_default();
    for note in &diagnostic.notes {
        write_line(out, &position, "... ", note);
    }
}

fn write_line(out: &mut String, position: &str, kind: &str, text: &str) {
    let separator = if position.is_empty() { "" } else { " : " };
    push(out, format_args!("{position}{separator}{kind}{}\n", text.replace('\n', " ")));
}

fn severity_name(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
    }
}

fn push(out: &mut String, text: std::fmt::Arguments<'_>) {
    out.write_fmt(text).expect("a String takes all text");
}

const BOLD: &str = "1";
const RED: &str = "1;31";
const YELLOW: &str = "1;33";
const BLUE: &str = "1;34";

struct Pretty<'a> {
    out: &'a mut String,
    sources: &'a SourceMap,
    colour: Colour,
}

/// One underlined place.
struct Mark<'a> {
    span: Span,
    sign: char,
    style: &'static str,
    text: &'a str,
}

impl Pretty<'_> {
    fn message(&mut self, diagnostic: &Diagnostic) {
        let style = match diagnostic.severity {
            Severity::Error => RED,
            Severity::Warning => YELLOW,
        };
        let head = format!("{}[{}]", severity_name(diagnostic.severity), diagnostic.code.0);
        let (head, message) =
            (self.styled(style, &head), self.styled(BOLD, &format!(": {}", diagnostic.message)));
        push(self.out, format_args!("{head}{message}\n"));
        let mut width = 1;
        if !diagnostic.span.is_none() {
            width = self.gutter_width(diagnostic);
            self.place(&Mark { span: diagnostic.span, sign: '^', style, text: "" }, "-->", width);
            for label in diagnostic.labels.iter().filter(|label| !label.span.is_none()) {
                self.place(
                    &Mark { span: label.span, sign: '-', style: BLUE, text: &label.text },
                    ":::",
                    width,
                );
            }
        }
        for note in &diagnostic.notes {
            let bar = self.styled(BLUE, "=");
            push(self.out, format_args!("{:width$} {bar} {note}\n", ""));
        }
        self.out.push('\n');
    }

    /// Digits of the largest line number shown.
    fn gutter_width(&self, diagnostic: &Diagnostic) -> usize {
        let spans = diagnostic.labels.iter().map(|label| label.span).chain([diagnostic.span]);
        let last_lines = spans.filter(|span| !span.is_none()).map(|span| {
            let file = self.sources.file(span.file);
            file.line_of(span.hi) + 1
        });
        last_lines.max().unwrap_or(1).to_string().len()
    }

    fn place(&mut self, mark: &Mark<'_>, arrow: &str, width: usize) {
        let file = self.sources.file(mark.span.file);
        let (first, last) =
            (file.line_of(mark.span.lo), file.line_of(mark.span.hi.max(mark.span.lo)));
        let column = file.column_of(mark.span.lo) + 1;
        let arrow = self.styled(BLUE, arrow);
        push(self.out, format_args!("{:width$}{arrow} {}:{}:{column}\n", "", file.path, first + 1));
        let bar = self.styled(BLUE, "|");
        push(self.out, format_args!("{:width$} {bar}\n", ""));
        self.line(file, first, mark, width);
        if last > first + 1 {
            push(self.out, format_args!("{:width$} {}\n", "", self.styled(BLUE, "...")));
        }
        if last > first {
            self.line(file, last, mark, width);
        }
    }

    /// One source line and the part of `mark` on it. Tabs are shown as four spaces.
    fn line(&mut self, file: &SourceFile, line: usize, mark: &Mark<'_>, width: usize) {
        let text = file.line_text(line);
        let number = self.styled(BLUE, &format!("{:>width$} |", line + 1));
        push(self.out, format_args!("{number} {}\n", text.replace('\t', "    ")));
        let start = file.line_start(line);
        let is_last = file.line_of(mark.span.hi.max(mark.span.lo)) == line;
        let from = floor(text, mark.span.lo.saturating_sub(start) as usize);
        let to = if is_last {
            floor(text, mark.span.hi.saturating_sub(start) as usize)
        } else {
            text.len()
        };
        let before =
            if mark.span.lo >= start { from } else { text.len() - text.trim_start().len() };
        let indent = shown_width(&text[..before]);
        let length = shown_width(&text[before.min(to)..to]).max(1);
        let signs = mark.sign.to_string().repeat(length);
        let label =
            if is_last && !mark.text.is_empty() { format!("{signs} {}", mark.text) } else { signs };
        let (bar, label) = (self.styled(BLUE, "|"), self.styled(mark.style, &label));
        push(self.out, format_args!("{:width$} {bar} {:indent$}{label}\n", "", ""));
    }

    fn styled(&self, style: &str, text: &str) -> String {
        match self.colour {
            Colour::Off => text.to_owned(),
            Colour::On => format!("\x1b[{style}m{text}\x1b[0m"),
        }
    }
}

/// The last character boundary of `text` at or before byte `at`.
fn floor(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

fn shown_width(text: &str) -> usize {
    text.chars().map(|c| if c == '\t' { 4 } else { 1 }).sum()
}

#[cfg(test)]
mod tests;
