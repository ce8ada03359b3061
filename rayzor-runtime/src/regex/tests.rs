//! Tests of patterns, in both widths.
use super::exec::{Scratch, UNSET, search};
use super::{Program, compile_pattern};

fn compiled(pattern: &str, flags: &str) -> Program {
    let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    match compile_pattern(&units(pattern), &units(flags)) {
        Ok(program) => program,
        Err(message) => panic!("{pattern}: {message}"),
    }
}

/// The groups as text, `-` for those that took no part; `None` without a match.
fn groups(pattern: &str, flags: &str, text: &str) -> Option<Vec<String>> {
    let program = compiled(pattern, flags);
    let wide: Vec<u16> = text.encode_utf16().collect();
    let mut scratch = Scratch::default();
    let found = search(&program, &wide[..], 0, &mut scratch).expect("steps");
    let slots = scratch.slots.clone();
    if text.is_ascii() {
        let narrow = search(&program, text.as_bytes(), 0, &mut scratch).expect("steps");
        assert_eq!(narrow, found, "{pattern} on {text}");
        if found {
            assert_eq!(
                scratch.slots[..program.groups * 2],
                slots[..program.groups * 2],
                "{pattern} on {text}"
            );
        }
    }
    let part = |pair: &[usize]| {
        if pair[0] == UNSET || pair[1] == UNSET {
            "-".to_owned()
        } else {
            String::from_utf16_lossy(&wide[pair[0]..pair[1]])
        }
    };
    found.then(|| slots[..program.groups * 2].chunks(2).map(part).collect())
}

#[track_caller]
fn check(pattern: &str, flags: &str, text: &str, wanted: &[&str]) {
    let found = groups(pattern, flags, text);
    if wanted.is_empty() {
        assert_eq!(found, None, "{pattern} on {text}");
    } else {
        assert_eq!(
            found.as_deref(),
            Some(&wanted.iter().map(|&s| s.to_owned()).collect::<Vec<_>>()[..]),
            "{pattern} on {text}"
        );
    }
}

#[test]
fn plain_text_and_sets() {
    check("bc", "", "abcd", &["bc"]);
    check("BC", "i", "abcd", &["bc"]);
    check("[b-d]+", "", "abcde", &["bcd"]);
    check("[^b-d]+", "", "bcdae", &["ae"]);
    check("[]a]+", "", "x]a]", &["]a]"]);
    check("[a\\-z]+", "", "m-az", &["-az"]);
    check("[\\d.]+", "", "v1.25x", &["1.25"]);
    check("[[:alpha:]_]+", "", "12ab_c", &["ab_c"]);
    check("\\x41\\u0042\\x{43}", "", "ABC", &["ABC"]);
    check(".", "", "\u{1f600}", &["\u{1f600}"]);
    check("é", "i", "É", &["É"]);
    check("a.c", "", "a\nc", &[]);
    check("a.c", "s", "a\nc", &["a\nc"]);
}

#[test]
fn groups_and_alternatives() {
    check("(\\d{4})-(\\d{2})-(\\d{2})", "", "on 2024-05-17.", &["2024-05-17", "2024", "05", "17"]);
    check("(a)|(b)", "", "b", &["b", "-", "b"]);
    check("(?:ab)+(c)?", "", "xababd", &["abab", "-"]);
    check("(a+)(a*)", "", "aaa", &["aaa", "aaa", ""]);
    check("(?<year>\\d+)-\\k<year>", "", "12-12", &["12-12", "12"]);
    check("(\\w)\\1", "", "hello", &["ll", "l"]);
    check("(a|ab)(c|bcd)(d*)", "", "abcd", &["abcd", "a", "bcd", ""]);
    check(
        "^([a-z]+)([0-9]+)@([a-z0-9]+)\\.example",
        "",
        "user12@host3.example x",
        &["user12@host3.example", "user", "12", "host3"],
    );
}

#[test]
fn quantifiers() {
    check("a{2,3}", "", "aaaa", &["aaa"]);
    check("a{2,3}?", "", "aaaa", &["aa"]);
    check("a{,3}", "", "a{,3}", &["a{,3}"]);
    check("<.+?>", "", "<a><b>", &["<a>"]);
    check("<.+>", "", "<a><b>", &["<a><b>"]);
    check("a++a", "", "aaa", &[]);
    check("(?>a+)a", "", "aaa", &[]);
    check("(a*)*b", "", "aab", &["aab", ""]);
    check("(a*)+", "", "b", &["", ""]);
    check("(?:a?){3}b", "", "aab", &["aab"]);
    check("x*", "", "aaa", &[""]);
    check("(ab){2}c", "", "ababc", &["ababc", "ab"]);
}

#[test]
fn places_and_conditions() {
    check("^b", "", "a\nb", &[]);
    check("^b", "m", "a\nb", &["b"]);
    check("a$", "", "a\n", &["a"]);
    check("a\\z", "", "a\n", &[]);
    check("a$", "m", "a\nb", &["a"]);
    check("\\bfoo\\b", "", "a foo.", &["foo"]);
    check("\\bfoo\\b", "", "afoo", &[]);
    check("foo(?=bar)", "", "foobaz foobar", &["foo"]);
    check("foo(?!bar)(.)", "", "foobar fooz", &["fooz", "z"]);
    check("(?<=\\$)\\d+", "", "a12 $34", &["34"]);
    check("(?<!\\$|x)\\b\\d+", "", "$12 34", &["34"]);
    check("(?i)ab(?-i)C", "", "ABC", &["ABC"]);
    check("(?i:a)b", "", "Ab", &["Ab"]);
    check("(?#note)a", "", "a", &["a"]);
    check("\\Qa.b\\E", "", "axb a.b", &["a.b"]);
}

#[test]
fn many_turns_do_not_overflow() {
    let text = "ab".repeat(200_000);
    let whole = groups("^(?:a|b)*$", "", &text);
    assert_eq!(whole.map(|all| all[0].len()), Some(400_000));
}

#[test]
fn errors_are_reported() {
    let units = |text: &str| text.encode_utf16().collect::<Vec<u16>>();
    for pattern in ["(", ")", "[a", "*a", "a{3,2}", "\\", "(?<=a+)b", "\\2(a)", "(?z)"] {
        assert!(compile_pattern(&units(pattern), &[]).is_err(), "{pattern}");
    }
}
