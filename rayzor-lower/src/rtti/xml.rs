//! XML elements and their text, laid out as Haxe does: an element with one child stands on one line with it.

use std::fmt::Write;

/// What an element contains.
#[derive(Debug)]
pub(super) enum Content {
    Element(Element),
    /// Text, which is marked as such where it looks like XML.
    Text(String),
}

/// `<name attr="value">content</name>`.
#[derive(Debug)]
pub(super) struct Element {
    name: String,
    attrs: Vec<(&'static str, String)>,
    children: Vec<Content>,
}

impl Element {
    pub(super) fn new(name: impl Into<String>) -> Element {
        Element { name: name.into(), attrs: Vec::new(), children: Vec::new() }
    }

    /// Adds an attribute.
    pub(super) fn attr(mut self, name: &'static str, value: impl Into<String>) -> Element {
        self.attrs.push((name, value.into()));
        self
    }

    /// Adds `name="1"` where `is_set`.
    pub(super) fn flag(self, name: &'static str, is_set: bool) -> Element {
        if is_set { self.attr(name, "1") } else { self }
    }

    /// Adds child elements.
    pub(super) fn with(mut self, children: impl IntoIterator<Item = Element>) -> Element {
        self.children.extend(children.into_iter().map(Content::Element));
        self
    }

    /// Adds text.
    pub(super) fn text(mut self, text: impl Into<String>) -> Element {
        self.children.push(Content::Text(text.into()));
        self
    }

    /// The document that this element is.
    pub(super) fn to_document(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out
    }

    fn write(&self, out: &mut String, depth: usize) {
        let indent = "\t".repeat(depth);
        write!(out, "{indent}<{}", self.name).expect("writing to a String succeeds");
        for (name, value) in &self.attrs {
            write!(out, " {name}=\"{}\"", escaped(value)).expect("writing to a String succeeds");
        }
        match self.children.as_slice() {
            [] => out.push_str("/>"),
            [only] => {
                out.push('>');
                only.write(out, 0);
                write!(out, "</{}>", self.name).expect("writing to a String succeeds");
            }
            children => {
                out.push_str(">\n");
                for child in children {
                    child.write(out, depth + 1);
                    out.push('\n');
                }
                write!(out, "{indent}</{}>", self.name).expect("writing to a String succeeds");
            }
        }
    }
}

impl Content {
    fn write(&self, out: &mut String, depth: usize) {
        match self {
            Content::Element(element) => element.write(out, depth),
            Content::Text(text) if text.contains(['<', '>', '&']) => {
                write!(out, "<![CDATA[{text}]]>").expect("writing to a String succeeds");
            }
            Content::Text(text) => out.push_str(text),
        }
    }
}

fn escaped(value: &str) -> String {
    value.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::Element;

    #[test]
    fn only_children_share_the_line() {
        let inner =
            Element::new("f").attr("a", "x\"<").with([Element::new("x"), Element::new("d")]);
        let text = Element::new("c").with([Element::new("m").flag("public", true).with([inner])]);
        let wanted = "<c><m public=\"1\"><f a=\"x&quot;&lt;\">\n\t<x/>\n\t<d/>\n</f></m></c>";
        assert_eq!(text.to_document(), wanted);
        assert_eq!(Element::new("e").text("a<b").to_document(), "<e><![CDATA[a<b]]></e>");
    }
}
