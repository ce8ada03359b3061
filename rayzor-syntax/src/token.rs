//! Tokens: a kind and a range of bytes. Their text stays in the source.

/// The kinds of tokens. `>` is always alone: the expression grammar joins `>=`, `>>`, `>>>` and their
/// assignments from adjacent tokens, so that nested type arguments close as `>>`.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
#[allow(missing_docs, reason = "each kind is named like its text, which `describe` gives")]
#[repr(u8)]
pub enum TokenKind {
    Eof,
    /// A byte no token starts with, or a literal without end; reported by the lexer.
    Invalid,
    Ident,
    /// `$name`, or `$` alone
    Dollar,
    /// `@name`, `@:name`, `@:a.b`
    Meta,
    Int,
    Float,
    /// `"…"`
    DoubleString,
    /// `'…'`
    SingleString,
    Regex,
    /// `<tag>…</tag>` where an expression starts
    Markup,
    KwAbstract,
    KwBreak,
    KwCase,
    KwCast,
    KwCatch,
    KwClass,
    KwContinue,
    KwDefault,
    KwDo,
    KwDynamic,
    KwElse,
    KwEnum,
    KwExtends,
    KwExtern,
    KwFalse,
    KwFinal,
    KwFor,
    KwFunction,
    KwIf,
    KwImplements,
    KwImport,
    KwIn,
    KwInline,
    KwInterface,
    KwMacro,
    KwNew,
    KwNull,
    KwOperator,
    KwOverload,
    KwOverride,
    KwPackage,
    KwPrivate,
    KwPublic,
    KwReturn,
    KwStatic,
    KwSuper,
    KwSwitch,
    KwThis,
    KwThrow,
    KwTrue,
    KwTry,
    KwTypedef,
    KwUntyped,
    KwUsing,
    KwVar,
    KwWhile,
    ParenOpen,
    ParenClose,
    BracketOpen,
    BracketClose,
    BraceOpen,
    BraceClose,
    Comma,
    Semicolon,
    Colon,
    Dot,
    QuestionDot,
    Question,
    /// `->`
    Arrow,
    /// `=>`
    FatArrow,
    /// `...`
    Ellipsis,
    Plus,
    Minus,
    Star,
    Slash,
    Percent,
    Amp,
    Pipe,
    Caret,
    Tilde,
    Bang,
    AmpAmp,
    PipePipe,
    QuestionQuestion,
    EqEq,
    BangEq,
    Lt,
    LtEq,
    LtLt,
    Gt,
    Assign,
    PlusEq,
    MinusEq,
    StarEq,
    SlashEq,
    PercentEq,
    AmpEq,
    PipeEq,
    CaretEq,
    LtLtEq,
    AmpAmpEq,
    PipePipeEq,
    QuestionQuestionEq,
    PlusPlus,
    MinusMinus,
}

/// A token.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Token {
    /// Its kind.
    pub kind: TokenKind,
    /// For `(`: whether the matching `)` is followed by `->`, which makes it a parameter list.
    pub opens_arrow: bool,
    /// Offset of its first byte.
    pub lo: u32,
    /// Offset one past its last byte.
    pub hi: u32,
}

/// Every keyword with its kind.
pub const KEYWORDS: &[(&str, TokenKind)] = &[
    ("abstract", TokenKind::KwAbstract),
    ("break", TokenKind::KwBreak),
    ("case", TokenKind::KwCase),
    ("cast", TokenKind::KwCast),
    ("catch", TokenKind::KwCatch),
    ("class", TokenKind::KwClass),
    ("continue", TokenKind::KwContinue),
    ("default", TokenKind::KwDefault),
    ("do", TokenKind::KwDo),
    ("dynamic", TokenKind::KwDynamic),
    ("else", TokenKind::KwElse),
    ("enum", TokenKind::KwEnum),
    ("extends", TokenKind::KwExtends),
    ("extern", TokenKind::KwExtern),
    ("false", TokenKind::KwFalse),
    ("final", TokenKind::KwFinal),
    ("for", TokenKind::KwFor),
    ("function", TokenKind::KwFunction),
    ("if", TokenKind::KwIf),
    ("implements", TokenKind::KwImplements),
    ("import", TokenKind::KwImport),
    ("in", TokenKind::KwIn),
    ("inline", TokenKind::KwInline),
    ("interface", TokenKind::KwInterface),
    ("macro", TokenKind::KwMacro),
    ("new", TokenKind::KwNew),
    ("null", TokenKind::KwNull),
    ("operator", TokenKind::KwOperator),
    ("overload", TokenKind::KwOverload),
    ("override", TokenKind::KwOverride),
    ("package", TokenKind::KwPackage),
    ("private", TokenKind::KwPrivate),
    ("public", TokenKind::KwPublic),
    ("return", TokenKind::KwReturn),
    ("static", TokenKind::KwStatic),
    ("super", TokenKind::KwSuper),
    ("switch", TokenKind::KwSwitch),
    ("this", TokenKind::KwThis),
    ("throw", TokenKind::KwThrow),
    ("true", TokenKind::KwTrue),
    ("try", TokenKind::KwTry),
    ("typedef", TokenKind::KwTypedef),
    ("untyped", TokenKind::KwUntyped),
    ("using", TokenKind::KwUsing),
    ("var", TokenKind::KwVar),
    ("while", TokenKind::KwWhile),
];

/// For each first letter from `a`, where its keywords start in `KEYWORDS`; one entry more for the end.
const KEYWORD_STARTS: [u8; 27] = keyword_starts();

const fn keyword_starts() -> [u8; 27] {
    let mut starts = [0; 27];
    let mut letter = 0;
    let mut keyword = 0;
    while letter < 27 {
        while keyword < KEYWORDS.len() && KEYWORDS[keyword].0.as_bytes()[0] < b'a' + letter as u8 {
            keyword += 1;
        }
        starts[letter] = keyword as u8;
        letter += 1;
    }
    starts
}

impl TokenKind {
    /// The keyword kind of `word`, or `Ident`.
    pub fn of_word(word: &[u8]) -> TokenKind {
        let Some(&first) = word.first() else { return TokenKind::Ident };
        if !first.is_ascii_lowercase() || word.len() > 10 {
            return TokenKind::Ident;
        }
        let letter = usize::from(first - b'a');
        let range = usize::from(KEYWORD_STARTS[letter])..usize::from(KEYWORD_STARTS[letter + 1]);
        let found = KEYWORDS[range].iter().find(|(text, _)| text.as_bytes() == word);
        found.map_or(TokenKind::Ident, |&(_, kind)| kind)
    }

    /// Whether this is a keyword.
    pub fn is_keyword(self) -> bool {
        (TokenKind::KwAbstract as u8..=TokenKind::KwWhile as u8).contains(&(self as u8))
    }

    /// Whether an expression can end with this token, so that a following `<` compares.
    pub fn ends_operand(self) -> bool {
        use TokenKind as T;
        let literal = (T::Ident as u8..=T::Markup as u8).contains(&(self as u8)) && self != T::Meta;
        literal
            || matches!(
                self,
                T::KwThis | T::KwSuper | T::KwNull | T::KwTrue | T::KwFalse | T::KwAbstract
            )
            || matches!(
                self,
                T::KwMacro | T::KwNew | T::KwFunction | T::KwExtern | T::KwDefault | T::KwDynamic
            )
            || matches!(
                self,
                T::ParenClose | T::BracketClose | T::BraceClose | T::PlusPlus | T::MinusMinus
            )
    }
}
