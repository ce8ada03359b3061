//! What is not a token: comments, and the inactive branches of `#if`.

use memchr::{memchr, memmem};

use super::Lexer;
use crate::diagnostics;
use crate::token::TokenKind;

impl Lexer<'_> {
    /// To the end of the line, which is not consumed.
    pub(crate) fn skip_line(&mut self) {
        self.pos =
            memchr(b'\n', &self.bytes[self.pos..]).map_or(self.bytes.len(), |at| self.pos + at);
    }

    pub(crate) fn skip_block_comment(&mut self) {
        let start = self.pos;
        let Some(at) = memmem::find(&self.bytes[start + 2..], b"*/") else {
            self.report(diagnostics::unclosed_comment(self.span(start, start + 2)));
            self.pos = self.bytes.len();
            return;
        };
        self.pos = start + 2 + at + 2;
        let is_doc = self.bytes[start + 2] == b'*' && at > 0;
        if is_doc {
            let mut hi = self.pos - 2;
            if hi > start + 3 && self.bytes[hi - 1] == b'*' {
                hi -= 1;
            }
            self.note_doc(start + 3, hi);
        }
    }

    /// Over text that is not compiled, to the next `#` that starts a word; false at the end of the text.
    /// Strings, patterns and comments are skipped whole, without complaint about their content.
    pub(crate) fn skip_to_directive(&mut self) -> bool {
        while let Some(&byte) = self.bytes.get(self.pos) {
            match (byte, self.peek(1)) {
                (b'#', next) if next.is_ascii_alphabetic() => return true,
                (b'/', b'/') => self.skip_line(),
                (b'/', b'*') => {
                    let rest = &self.bytes[self.pos + 2..];
                    self.pos += 2 + memmem::find(rest, b"*/").map_or(rest.len(), |at| at + 2);
                }
                (b'~', b'/') => self.skip_regex(),
                (b'"', _) => self.skip_string(self.double_string_end(self.pos)),
                (b'\'', _) => self.skip_string(self.single_string_end(self.pos)),
                _ => self.pos += 1,
            }
        }
        false
    }

    fn skip_regex(&mut self) {
        match self.regex_end() {
            Some(end) => self.pos = end,
            None => {
                self.report(diagnostics::unterminated_regex(self.span(self.pos, self.pos + 2)));
                self.skip_line();
            }
        }
    }

    /// Goes to the end of a string. One without an end hides the `#end` as well, which is then not missed.
    fn skip_string(&mut self, end: Option<usize>) {
        let Some(end) = end else {
            self.report(diagnostics::unterminated_string(self.span(self.pos, self.pos + 1)));
            self.cond_frames.clear();
            return self.push(TokenKind::Invalid, self.bytes.len());
        };
        self.pos = end;
    }
}
