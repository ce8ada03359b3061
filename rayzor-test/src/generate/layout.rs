//! Puts a program's statements on lines of their own.

/// `text` with line breaks behind `{`, `}` and `;`, and indented by blocks.
pub(crate) fn lines(text: &str) -> String {
    let mut out = String::new();
    let mut indent = 0usize;
    let mut rest = text.chars().peekable();
    let mut is_line_start = true;
    while let Some(c) = rest.next() {
        if c == '\n' || is_line_start && c.is_whitespace() {
            continue;
        }
        if c == '}' {
            indent = indent.saturating_sub(1);
            if !is_line_start {
                out.push('\n');
                is_line_start = true;
            }
        }
        if is_line_start {
            out.extend(std::iter::repeat_n('\t', indent));
            is_line_start = false;
        }
        out.push(c);
        if matches!(c, '"' | '\'') {
            copy_text(c, &mut rest, &mut out);
        }
        let ends_line = match c {
            '{' => {
                indent += 1;
                true
            }
            '}' => !matches!(rest.peek(), Some(')' | ';' | ',' | '.' | ' ')),
            ';' => true,
            _ => false,
        };
        if ends_line {
            out.push('\n');
            is_line_start = true;
        }
    }
    out
}

/// Copies the rest of a string literal. Generated ones hold no escapes and no quotes of their own kind.
fn copy_text(quote: char, rest: &mut std::iter::Peekable<std::str::Chars<'_>>, out: &mut String) {
    for c in rest.by_ref() {
        out.push(c);
        if c == quote {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    #[test]
    fn blocks_are_indented() {
        let text = "if (a) { f('{;}'); }\n g();";
        assert_eq!(super::lines(text), "if (a) {\n\tf('{;}');\n}\ng();\n");
    }
}
