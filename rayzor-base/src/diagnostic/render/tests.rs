//! Both renderings on small sources.

use super::{Colour, Form, position, render};
use crate::diagnostic::{Code, Diagnostic};
use crate::source::SourceMap;
use crate::span::{FileId, Span};

fn sample() -> (SourceMap, FileId) {
    let mut sources = SourceMap::new();
    let file =
        sources.add("src/Main.hx", "class Main {\n\tvar é = x;\n\tvar b = {\n\t\t1;\n\t};\n}\n");
    (sources, file)
}

fn span_of(sources: &SourceMap, file: FileId, text: &str) -> Span {
    let lo = sources.file(file).text.find(text).expect("the text is in the sample") as u32;
    Span::new(file, lo, lo + text.len() as u32)
}

#[test]
fn positions_count_characters_from_one() {
    let (sources, file) = sample();
    let place =
        |text: &str| position(span_of(&sources, file, text), &sources).expect("a real span");
    assert_eq!(place("x;"), "src/Main.hx:2: characters 10-12");
    assert_eq!(place("{\n\t\t1;\n\t}"), "src/Main.hx:3: lines 3-5");
    assert_eq!(position(Span::NONE, &sources), None);
}

#[test]
fn line_form_is_haxes() {
    let (sources, file) = sample();
    let span = span_of(&sources, file, "x;");
    let error = Diagnostic::error(Code("E0300"), span, "Unknown identifier : x").note("For this");
    let warning = Diagnostic::warning(Code("W0300"), span, "Odd");
    let text = render(&[error, warning], &sources, Form::Line);
    let place = "src/Main.hx:2: characters 10-12";
    assert_eq!(
        text,
        format!(
            "{place} : Unknown identifier : x\n{place} : ... For this\n{place} : Warning : Odd\n"
        )
    );
}

#[test]
fn messages_without_place_have_no_position() {
    let error = Diagnostic::error(Code("E0700"), Span::NONE, "No input").note("Give a file");
    assert_eq!(
        render(&[error], &SourceMap::new(), Form::Line),
        "error: No input\n... Give a file\n"
    );
}

#[test]
fn pretty_form_underlines_the_place() {
    let (sources, file) = sample();
    let span = span_of(&sources, file, "x");
    let label = span_of(&sources, file, "Main");
    let error = Diagnostic::error(Code("E0300"), span, "Unknown identifier : x")
        .label(label, "in here")
        .note("hm");
    let text = render(&[error], &sources, Form::Pretty(Colour::Off));
    let wanted = "\
error[E0300]: Unknown identifier : x
 --> src/Main.hx:2:10
  |
2 |     var é = x;
  |             ^
 ::: src/Main.hx:1:7
  |
1 | class Main {
  |       ---- in here
  = hm

";
    assert_eq!(text, wanted);
}

#[test]
fn pretty_form_shows_both_ends_of_long_places() {
    let (sources, file) = sample();
    let span = span_of(&sources, file, "{\n\t\t1;\n\t}");
    let error = Diagnostic::error(Code("E0300"), span, "Bad block");
    let text = render(&[error], &sources, Form::Pretty(Colour::Off));
    let wanted = "\
error[E0300]: Bad block
 --> src/Main.hx:3:10
  |
3 |     var b = {
  |             ^
  ...
5 |     };
  |     ^
";
    assert!(text.starts_with(wanted), "{text}");
}
