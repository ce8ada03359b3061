//! The texts of a run and the way from byte offsets to lines and columns.

use std::sync::Arc;

use crate::span::{FileId, Span};

/// One source file.
#[derive(Debug)]
pub struct SourceFile {
    /// The path as the user would write it: relative to the working folder or class path where it was found.
    pub path: String,
    /// Its text, valid UTF-8 (a lossy conversion is made on loading, and reported by the lexer).
    pub text: Arc<str>,
    /// Offset of the first byte of each line.
    line_starts: Vec<u32>,
}

impl SourceFile {
    /// 0-based line that holds byte `offset`.
    pub fn line_of(&self, offset: u32) -> usize {
        self.line_starts.partition_point(|&start| start <= offset).saturating_sub(1)
    }

    /// Byte offset of the start of 0-based `line`.
    pub fn line_start(&self, line: usize) -> u32 {
        self.line_starts[line]
    }

    /// The text of 0-based `line` without its line end.
    pub fn line_text(&self, line: usize) -> &str {
        let start = self.line_starts[line] as usize;
        let end = self.line_starts.get(line + 1).map_or(self.text.len(), |&next| next as usize);
        self.text[start..end].trim_end_matches(['\n', '\r'])
    }

    /// 0-based column of byte `offset`, counted in characters from the start of its line.
    pub fn column_of(&self, offset: u32) -> usize {
        let start = self.line_starts[self.line_of(offset)] as usize;
        let mut end = (offset as usize).min(self.text.len());
        while !self.text.is_char_boundary(end) {
            end -= 1;
        }
        self.text[start..end].chars().count()
    }
}

/// All source files of a run, by `FileId`.
#[derive(Debug, Default)]
pub struct SourceMap {
    files: Vec<SourceFile>,
}

impl SourceMap {
    /// An empty map.
    pub fn new() -> SourceMap {
        SourceMap::default()
    }

    /// Adds a file. Texts over 4 GiB are not supported.
    pub fn add(&mut self, path: impl Into<String>, text: impl Into<Arc<str>>) -> FileId {
        let text = text.into();
        let newlines =
            text.bytes().enumerate().filter(|&(_, b)| b == b'\n').map(|(at, _)| at as u32 + 1);
        let line_starts = std::iter::once(0).chain(newlines).collect();
        self.files.push(SourceFile { path: path.into(), text, line_starts });
        FileId(self.files.len() as u32 - 1)
    }

    /// The file of an id of this map.
    pub fn file(&self, id: FileId) -> &SourceFile {
        &self.files[id.0 as usize]
    }

    /// The source text under `span`.
    pub fn text(&self, span: Span) -> &str {
        &self.file(span.file).text[span.lo as usize..span.hi as usize]
    }

    /// 1-based line of the start of `span`; 0 for `Span::NONE`.
    pub fn line(&self, span: Span) -> u32 {
        if span.is_none() { 0 } else { self.file(span.file).line_of(span.lo) as u32 + 1 }
    }
}
