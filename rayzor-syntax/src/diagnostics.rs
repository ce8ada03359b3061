//! Every message lexing and parsing can give. Wording follows the reference compiler's.

use rayzor_base::{Code, Diagnostic, Span};

/// E0101
pub fn invalid_character(span: Span, character: char) -> Diagnostic {
    let text = if character.is_ascii_graphic() {
        format!("'{character}'")
    } else {
        format!("0x{:X}", character as u32)
    };
    Diagnostic::error(Code("E0101"), span, format!("Invalid character {text}"))
}

/// E0102
pub fn unterminated_string(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0102"), span, "Unterminated string")
}

/// E0103
pub fn unclosed_comment(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0103"), span, "Unclosed comment")
}

/// E0104
pub fn unterminated_regex(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0104"), span, "Unterminated regular expression")
}

/// E0105: an escape of a string that does not exist; `detail` is what the rule says, or empty.
pub fn invalid_escape(span: Span, escape: &str, detail: &str) -> Diagnostic {
    let separator = if detail.is_empty() { "" } else { ". " };
    Diagnostic::error(
        Code("E0105"),
        span,
        format!("Invalid escape sequence \\{escape}{separator}{detail}"),
    )
}

/// E0106
pub fn invalid_int_suffix(span: Span, suffix: &str) -> Diagnostic {
    Diagnostic::error(Code("E0106"), span, format!("{suffix} is not a valid integer suffix"))
        .note("valid suffixes are i32, u32, i64 and f64")
}

/// E0107
pub fn invalid_float_suffix(span: Span, suffix: &str) -> Diagnostic {
    Diagnostic::error(Code("E0107"), span, format!("{suffix} is not a valid float suffix"))
        .note("the only valid suffix is f64")
}

/// E0108
pub fn invalid_regex_option(span: Span, option: char) -> Diagnostic {
    Diagnostic::error(Code("E0108"), span, format!("Invalid regular expression option '{option}'"))
        .note("options are g, i, m, s and u")
}

/// E0109
pub fn unclosed_markup(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0109"), span, "Unclosed markup literal")
}

/// E0111
pub fn unclosed_conditional(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0111"), span, "Unclosed conditional compilation block")
}

/// E0112: `#else`, `#elseif` or `#end` outside `#if`.
pub fn unexpected_directive(span: Span, directive: &str) -> Diagnostic {
    Diagnostic::error(Code("E0112"), span, format!("Unexpected #{directive}"))
}

/// E0113
pub fn unknown_directive(span: Span, directive: &str) -> Diagnostic {
    Diagnostic::error(Code("E0113"), span, format!("Unknown directive #{directive}"))
}

/// E0114
pub fn invalid_condition(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0114"), span, "Invalid conditional expression")
        .note("a condition is a define, a literal, a negation, or a comparison in parentheses")
}

/// E0115
pub fn invalid_version(span: Span, text: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0115"),
        span,
        format!("Invalid version string \"{text}\". Should follow SemVer."),
    )
}

/// E0116: `#error`
pub fn error_directive(span: Span, message: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0116"),
        span,
        if message.is_empty() { "Not implemented for current platform" } else { message },
    )
}

/// E0120
pub fn unexpected(span: Span, found: &str) -> Diagnostic {
    Diagnostic::error(Code("E0120"), span, format!("Unexpected {found}"))
}

/// E0121: `what` is a token or a phrase such as "expression" or ", or )".
pub fn expected(span: Span, what: &str) -> Diagnostic {
    Diagnostic::error(Code("E0121"), span, format!("Expected {what}"))
}

/// E0141: `<T, T>`
pub fn duplicate_type_param(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(Code("E0141"), span, format!("Duplicate type parameter name: {name}"))
}

/// E0142: `var class`
pub fn keyword_as_variable(span: Span, keyword: &str) -> Diagnostic {
    let message = format!("Keyword {keyword} cannot be used as variable name");
    Diagnostic::error(Code("E0142"), span, message)
}

/// E0143: `(a:A) -> (b:B) -> C`
pub fn bare_function_result(span: Span) -> Diagnostic {
    let message = "A function type as the result of another must be in parentheses";
    Diagnostic::error(Code("E0143"), span, message)
}

/// E0144: a brace in a string or comment inside of `${}` that has no partner there.
pub fn unbalanced_interpolation(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0144"), span, "Unbalanced brace inside of ${}")
        .note("braces in strings and comments count here; put the expression into a variable")
}

/// E0122
pub fn missing_semicolon(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0122"), span, "Missing ;")
}

/// E0123
pub fn too_deep(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0123"), span, "Nested too deeply")
        .note("name some inner parts with variables or functions of their own")
}

/// E0124
pub fn type_name_case(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0124"), span, "Type name should start with an uppercase letter")
}

/// E0125
pub fn duplicate_default(span: Span, first: Span) -> Diagnostic {
    Diagnostic::error(Code("E0125"), span, "Duplicate default")
        .label(first, "the first one is here")
}

/// E0126
pub fn duplicate_modifier(span: Span, modifier: &str, first: Span) -> Diagnostic {
    Diagnostic::error(Code("E0126"), span, format!("Duplicate access modifier {modifier}"))
        .label(first, "Previously defined here")
}

/// E0127
pub fn conflicting_modifiers(span: Span, modifier: &str, other: Span) -> Diagnostic {
    Diagnostic::error(Code("E0127"), span, format!("Conflicting access modifier {modifier}"))
        .label(other, "Conflicts with this")
}

/// E0130
pub fn rest_not_last(span: Span) -> Diagnostic {
    Diagnostic::error(
        Code("E0130"),
        span,
        "Rest should only be used for the last function argument",
    )
}

/// E0131
pub fn misplaced_import(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0131"), span, "import and using may not appear after a declaration")
}

/// E0133
pub fn arrow_param_meta(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0133"), span, "Metadata on arrow function arguments is not allowed")
}

/// E0134
pub fn duplicate_object_field(span: Span, name: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0134"),
        span,
        format!("Duplicate field in object declaration : {name}"),
    )
}

/// E0135
pub fn package_not_first(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0135"), span, "package must be the first declaration of a module")
}

/// E0136
pub fn package_name_case(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0136"), span, "Package name must start with a lowercase character")
}

/// E0137
pub fn alias_case(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0137"), span, "Type aliases must start with an uppercase letter")
}

/// E0138
pub fn final_var(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0138"), span, "`final var` is not supported, use `final` instead")
}

/// E0139
pub fn optional_var(span: Span) -> Diagnostic {
    Diagnostic::error(Code("E0139"), span, "?var syntax is only allowed in structures")
}

/// E0140: a modifier that a declaration of this kind does not take.
pub fn unsupported_modifier(span: Span, modifier: &str, declaration: &str) -> Diagnostic {
    Diagnostic::error(
        Code("E0140"),
        span,
        format!("{modifier} modifier is not supported for {declaration}"),
    )
}
