//! Extractor patterns: `f(_) => pattern`.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::{LocalKind, Ty};

use crate::infer::BodyCx;
use crate::infer::expected::Expected;
use crate::infer::scope::LocalName;
use crate::matcher::pattern::Bindings;
use crate::matcher::{Extract, Pat, PatKind};

impl BodyCx<'_, '_> {
    /// `call => pattern`, where `_` in the call stands for the value.
    pub(crate) fn extractor_pattern(
        &mut self,
        binary: &ast::Binary,
        ty: Ty,
        bindings: &mut Bindings,
        span: Span,
    ) -> Pat {
        let mark = self.scopes.enter();
        let input = self.new_local(Symbol::intern("_"), ty, binary.left.span, LocalKind::Temp);
        self.scopes.declare(names::UNDERSCORE, LocalName::Local(input));
        let call = self.infer(&binary.left, Expected::Value);
        self.scopes.leave(mark);
        let result = self.ty(call);
        let output = self.new_local(names::EMPTY, result, binary.left.span, LocalKind::Temp);
        let pat = self.pattern(&binary.right, result, bindings);
        let key = Symbol::intern(&self.source_text(binary.left.span));
        Pat {
            kind: PatKind::Extract(Box::new(Extract { input, call, output, pat, key })),
            ty,
            span,
        }
    }
}
