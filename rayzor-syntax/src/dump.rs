//! Syntax tree to s-expressions, without positions: what golden tests and round-trip tests compare.

mod decl;
mod expr;

use crate::ast::{Expr, ImportKind, ImportMode, Module};

/// The tree of a module.
pub fn dump_module(module: &Module) -> String {
    let mut root = Node::new("module");
    if let Some(package) = &module.package {
        let mut node = Node::new("package");
        node.atoms(package.path.iter().map(|ident| ident.name.as_str()));
        root.push(node);
    }
    for import in &module.imports {
        let mut node = Node::new(match import.kind {
            ImportKind::Import => "import",
            ImportKind::Using => "using",
        });
        node.atoms(import.path.iter().map(|ident| ident.name.as_str()));
        match &import.mode {
            ImportMode::Normal => {}
            ImportMode::Alias(alias) => node.push(Node::new("as").atom(alias.name.as_str())),
            ImportMode::All => node.push(Node::leaf("*")),
        }
        root.push(node);
    }
    module.decls.iter().for_each(|item| root.push(decl::decl(item)));
    root.render()
}

/// The tree of an expression.
pub fn dump_expr(expr: &Expr) -> String {
    expr::expr(expr).render()
}

/// An s-expression: a leaf has no parentheses.
struct Node {
    head: String,
    is_leaf: bool,
    children: Vec<Node>,
}

/// Longest line of a node that is not broken.
const WIDTH: usize = 110;

impl Node {
    fn new(head: impl Into<String>) -> Node {
        Node { head: head.into(), is_leaf: false, children: Vec::new() }
    }

    fn leaf(text: impl Into<String>) -> Node {
        Node { head: text.into(), is_leaf: true, children: Vec::new() }
    }

    /// Text in double quotes.
    fn text(text: &str) -> Node {
        Node::leaf(format!("{text:?}"))
    }

    fn atom(mut self, text: &str) -> Node {
        self.children.push(Node::leaf(text));
        self
    }

    fn with(mut self, child: Node) -> Node {
        self.children.push(child);
        self
    }

    fn push(&mut self, child: Node) {
        self.children.push(child);
    }

    fn flag(&mut self, name: &str, is_set: bool) {
        if is_set {
            self.push(Node::leaf(name));
        }
    }

    fn atoms<'a>(&mut self, atoms: impl IntoIterator<Item = &'a str>) {
        self.children.extend(atoms.into_iter().map(Node::leaf));
    }

    fn extend(&mut self, children: impl IntoIterator<Item = Node>) {
        self.children.extend(children);
    }

    fn render(&self) -> String {
        let mut out = String::new();
        self.write(0, &mut out);
        out.push('\n');
        out
    }

    /// Length on one line.
    fn len(&self) -> usize {
        let children: usize = self.children.iter().map(|child| child.len() + 1).sum();
        self.head.len() + children + if self.is_leaf { 0 } else { 2 }
    }

    fn write(&self, indent: usize, out: &mut String) {
        if self.is_leaf {
            return out.push_str(&self.head);
        }
        let fits = indent + self.len() <= WIDTH;
        out.push('(');
        out.push_str(&self.head);
        let mut on_line = true;
        for child in &self.children {
            on_line = fits || (on_line && child.is_leaf);
            if on_line {
                out.push(' ');
            } else {
                out.push('\n');
                out.extend(std::iter::repeat_n(' ', indent + 2));
            }
            child.write(indent + 2, out);
        }
        out.push(')');
    }
}
