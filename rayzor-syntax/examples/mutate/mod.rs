//! Random damage to programs, the same for the same seed.

use std::path::Path;

/// A generator of pseudo-random numbers (xorshift64*). The state is never zero.
pub(crate) struct Random(pub(crate) u64);

impl Random {
    /// A number below `limit`.
    pub(crate) fn below(&mut self, limit: usize) -> usize {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        (self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 33) as usize % limit.max(1)
    }
}

/// Pieces that mean something to the lexer or the grammar.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    ";",
    ",",
    ":",
    ".",
    "?",
    "?.",
    "??",
    "->",
    "=>",
    "=",
    "...",
    "\"",
    "'",
    "${",
    "$",
    "@",
    "@:a",
    "#if",
    "#if a",
    "#else",
    "#elseif",
    "#end",
    "#error",
    "/*",
    "*/",
    "//",
    "~/",
    "/",
    "\\",
    "\n",
    " ",
    "0",
    "1.",
    "0x",
    "1e",
    "e",
    "_",
    "a",
    "A",
    "var ",
    "final ",
    "function ",
    "class ",
    "enum ",
    "abstract ",
    "typedef ",
    "switch ",
    "case ",
    "default:",
    "if (",
    "else ",
    "for (",
    "while (",
    "do ",
    "try ",
    "catch (",
    "return ",
    "throw ",
    "new ",
    "cast ",
    "cast(",
    "untyped ",
    "macro ",
    "inline ",
    "static ",
    "is ",
    "in ",
    "this",
    "null",
    "extends ",
    "implements ",
    "import ",
    "using ",
    "package ",
    "public ",
    "override ",
    "overload ",
    "operator",
    "dynamic ",
    "extern ",
    "\u{e9}",
    "\u{0}",
    "\u{1F600}",
    "<a>",
    "</a>",
];

/// One of `seeds`, or a part of it, with pieces removed, doubled, exchanged or put in.
pub(crate) fn damage(seeds: &[String], random: &mut Random) -> String {
    let mut text = seeds[random.below(seeds.len())].clone();
    if random.below(4) == 0 {
        let (from, to) = range(&text, random);
        text = text[from..to].to_owned();
    }
    for _ in 0..=random.below(8) {
        let (from, to) = range(&text, random);
        let to = boundary(&text, to.min(from + random.below(40)));
        match random.below(5) {
            0 => text.replace_range(from..to, ""),
            1 => text.insert_str(from, PIECES[random.below(PIECES.len())]),
            2 => text.replace_range(from..to, PIECES[random.below(PIECES.len())]),
            3 => {
                let part = text[from..to].to_owned();
                let at = boundary(&text, random.below(text.len() + 1));
                text.insert_str(at, &part);
            }
            _ => {
                let other = &seeds[random.below(seeds.len())];
                let (start, end) = range(other, random);
                let end = boundary(other, end.min(start + random.below(200)));
                text.insert_str(from, &other[start..end.max(start)]);
            }
        }
    }
    text
}

/// Two positions in `text`, in order.
fn range(text: &str, random: &mut Random) -> (usize, usize) {
    let a = boundary(text, random.below(text.len() + 1));
    let b = boundary(text, random.below(text.len() + 1));
    (a.min(b), a.max(b))
}

/// The start of the character at `at`.
fn boundary(text: &str, at: usize) -> usize {
    (0..=at.min(text.len())).rev().find(|&at| text.is_char_boundary(at)).unwrap_or(0)
}

/// Adds the texts of all `.hx` files below `folder`.
pub(crate) fn collect(folder: &Path, texts: &mut Vec<String>) {
    let Ok(entries) = std::fs::read_dir(folder) else { return };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        if path.is_dir() {
            collect(&path, texts);
        } else if path.extension().is_some_and(|extension| extension == "hx") {
            texts.extend(std::fs::read_to_string(&path).ok());
        }
    }
}
