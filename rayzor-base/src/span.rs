//! Positions in source text.

/// A file of the `SourceMap`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct FileId(pub u32);

/// Bytes `lo..hi` of a file, by byte offset from its start.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]
pub struct Span {
    /// The file.
    pub file: FileId,
    /// First byte.
    pub lo: u32,
    /// One past the last byte.
    pub hi: u32,
}

impl Span {
    /// Whether `other` lies within this span.
    pub fn contains(self, other: Span) -> bool {
        self.file == other.file && self.lo <= other.lo && other.hi <= self.hi
    }

    /// A span of nowhere, for what the compiler makes itself. It is shown as "no position".
    pub const NONE: Span = Span { file: FileId(u32::MAX), lo: 0, hi: 0 };

    /// The bytes `lo..hi` of `file`.
    pub fn new(file: FileId, lo: u32, hi: u32) -> Span {
        Span { file, lo, hi }
    }

    /// From the start of `self` to the end of `end`; both are in one file.
    pub fn to(self, end: Span) -> Span {
        Span { file: self.file, lo: self.lo, hi: end.hi.max(self.lo) }
    }

    /// The empty span just behind `self`.
    pub fn after(self) -> Span {
        Span { file: self.file, lo: self.hi, hi: self.hi }
    }

    /// Whether this is `Span::NONE`.
    pub fn is_none(self) -> bool {
        self.file == Span::NONE.file
    }
}
