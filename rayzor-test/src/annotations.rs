//! `//~ ERROR text`, `//~ WARNING text` and `//~ TYPE text` comments, and the compiler's one-line messages.
//!
//! An annotation speaks of its own line; each `^` right after `//~` moves it one line up.

/// What kind of message is wanted or was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// An error.
    Error,
    /// A warning.
    Warning,
    /// The answer of `$type(e)`: a warning whose text is the type.
    Type,
}

/// A message wanted at a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotation {
    /// 1-based line.
    pub line: u32,
    /// Its kind.
    pub kind: Kind,
    /// A part of the message (`TYPE`: the whole message).
    pub text: String,
}

/// A message the compiler gave in the form `file:line: characters a-b : [Warning : ]text`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Message {
    /// The file as printed.
    pub file: String,
    /// 1-based line.
    pub line: u32,
    /// Whether it is a warning.
    pub warning: bool,
    /// The text behind the position.
    pub text: String,
}

/// All annotations of a program.
pub fn annotations(text: &str) -> Result<Vec<Annotation>, String> {
    let mut found = Vec::new();
    for (index, line) in text.lines().enumerate() {
        for part in line.split("//~").skip(1) {
            let up = part.len() - part.trim_start_matches('^').len();
            let words = part.trim_start_matches('^').trim();
            let (kind, text) = words.split_once(' ').unwrap_or((words, ""));
            let kind = match kind {
                "ERROR" => Kind::Error,
                "WARNING" => Kind::Warning,
                "TYPE" => Kind::Type,
                unknown => return Err(format!("line {}: unknown annotation {unknown}", index + 1)),
            };
            found.push(Annotation {
                line: (index + 1 - up) as u32,
                kind,
                text: text.trim().to_owned(),
            });
        }
    }
    Ok(found)
}

/// The messages in the compiler's stderr; lines of other forms and further sentences of a
/// message (`... text`) are passed over.
pub fn messages(stderr: &str) -> Vec<Message> {
    stderr.lines().filter_map(message).collect()
}

fn message(line: &str) -> Option<Message> {
    let (position, text) = line.split_once(" : ")?;
    let (place, range) = position.rsplit_once(": ")?;
    if !(range.starts_with("characters ") || range.starts_with("lines ")) {
        return None;
    }
    if text.starts_with("... ") {
        return None;
    }
    let (file, number) = place.rsplit_once(':')?;
    let warning = text.starts_with("Warning : ");
    let text = text.strip_prefix("Warning : ").unwrap_or(text).to_owned();
    Some(Message { file: file.to_owned(), line: number.parse().ok()?, warning, text })
}

/// What is wrong between the wanted and the given messages: one line each, nothing if they agree.
///
/// Every annotation needs a message of its line and kind that contains its text, and every error needs an annotation.
pub fn disagreements(wanted: &[Annotation], given: &[Message]) -> Vec<String> {
    let mut wrong = Vec::new();
    let mut used = vec![false; given.len()];
    for annotation in wanted {
        let found =
            given.iter().enumerate().find(|&(at, message)| !used[at] && fits(annotation, message));
        match found {
            Some((at, _)) => used[at] = true,
            None => wrong.push(format!(
                "line {}: no {:?} '{}'",
                annotation.line, annotation.kind, annotation.text
            )),
        }
    }
    let unexpected = given.iter().zip(&used).filter(|&(message, &used)| !used && !message.warning);
    wrong.extend(
        unexpected.map(|(m, _)| format!("{}:{}: unexpected error: {}", m.file, m.line, m.text)),
    );
    wrong
}

fn fits(wanted: &Annotation, given: &Message) -> bool {
    wanted.line == given.line
        && match wanted.kind {
            Kind::Error => !given.warning && given.text.contains(&wanted.text),
            Kind::Warning => given.warning && given.text.contains(&wanted.text),
            Kind::Type => given.warning && given.text.trim() == wanted.text,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_message_must_be_annotated_and_an_annotation_met() {
        let wanted = annotations("x\ny //~ ERROR bad\n//~^ WARNING odd").expect("well formed");
        let given = messages(
            "A.hx:2: characters 1-2 : bad thing\nA.hx:2: characters 1-2 : Warning : odd\nnoise",
        );
        assert!(disagreements(&wanted, &given).is_empty());
        assert_eq!(disagreements(&wanted[..1], &given[1..]).len(), 1);
        assert_eq!(disagreements(&[], &given).len(), 1);
    }
}
