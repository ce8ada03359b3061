//! Syntax tree to source. Parsing what is printed gives the same tree, for any tree the parser made without errors.
//! Documentation comments are kept, other comments are not part of the tree.

mod decl;
mod expr;
mod type_ref;

use crate::ast::{Expr, Import, ImportKind, ImportMode, Module, Quote, TypeDecl, TypeRef};

/// The source of a module.
pub fn print_module(module: &Module) -> String {
    let mut printer = Printer::default();
    if let Some(package) = &module.package {
        let path: Vec<&str> = package.path.iter().map(|ident| ident.name.as_str()).collect();
        printer.line(&format!("package {};", path.join(".")));
    }
    for import in &module.imports {
        printer.line(&import_text(import));
    }
    for decl in &module.decls {
        printer.decl(decl);
    }
    printer.out
}

/// The source of an expression.
pub fn print_expr(expr: &Expr) -> String {
    let mut printer = Printer::default();
    printer.expr(expr);
    printer.out
}

/// The source of a type.
pub fn print_type(ty: &TypeRef) -> String {
    let mut printer = Printer::default();
    printer.type_ref(ty);
    printer.out
}

/// The source of a type declaration.
pub fn print_type_decl(decl: &TypeDecl) -> String {
    let mut printer = Printer::default();
    printer.type_decl(decl);
    printer.out
}

fn import_text(import: &Import) -> String {
    let keyword = match import.kind {
        ImportKind::Import => "import",
        ImportKind::Using => "using",
    };
    let path: Vec<&str> = import.path.iter().map(|ident| ident.name.as_str()).collect();
    let path = path.join(".");
    match &import.mode {
        ImportMode::Normal => format!("{keyword} {path};"),
        ImportMode::Alias(alias) => format!("{keyword} {path} as {};", alias.name),
        ImportMode::All => format!("{keyword} {path}.*;"),
    }
}

/// The text so far and the indentation of the current line.
#[derive(Default)]
struct Printer {
    out: String,
    indent: usize,
}

impl Printer {
    fn write(&mut self, text: &str) {
        self.out.push_str(text);
    }

    fn newline(&mut self) {
        self.out.push('\n');
        self.out.extend(std::iter::repeat_n('\t', self.indent));
    }

    /// A line of the top level.
    fn line(&mut self, text: &str) {
        self.out.push_str(text);
        self.out.push('\n');
    }

    /// Items with `separator` between them.
    fn separated<T>(
        &mut self,
        items: &[T],
        separator: &str,
        mut item: impl FnMut(&mut Printer, &T),
    ) {
        for (idx, each) in items.iter().enumerate() {
            if idx > 0 {
                self.write(separator);
            }
            item(self, each);
        }
    }

    /// `{`, lines, `}`; each item writes its line without the line end.
    fn braced<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Printer, &T)) {
        if items.is_empty() {
            return self.write("{}");
        }
        self.write("{");
        self.indent += 1;
        for each in items {
            self.newline();
            item(self, each);
        }
        self.indent -= 1;
        self.newline();
        self.write("}");
    }

    /// Text in quotes. Dollars of single-quoted text are doubled by `quoted_text`, not here.
    fn quoted(&mut self, text: &str, quote: Quote) {
        let mark = if quote == Quote::Double { '"' } else { '\'' };
        self.out.push(mark);
        self.escaped(text, mark);
        self.out.push(mark);
    }

    fn escaped(&mut self, text: &str, mark: char) {
        for character in text.chars() {
            match character {
                '\\' => self.write("\\\\"),
                '\n' => self.write("\\n"),
                '\r' => self.write("\\r"),
                '\t' => self.write("\\t"),
                '\0' => self.write("\\u0000"),
                _ if character == mark => self.out.extend(['\\', mark]),
                _ => self.out.push(character),
            }
        }
    }
}
