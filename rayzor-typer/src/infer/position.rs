//! `trace` and positions: where in the source a call stands.

use rayzor_base::{Span, Symbol, names};
use rayzor_syntax::ast;
use rayzor_types::body::ObjectField;
use rayzor_types::decl::ClassKind;
use rayzor_types::{ExprId, ExprKind, Ty};

use crate::infer::BodyCx;
use crate::infer::call::Arg;
use crate::infer::expected::Expected;
use crate::infer::field_access::FieldName;

impl BodyCx<'_, '_> {
    /// `trace(value, …)`.
    pub(crate) fn infer_trace(
        &mut self,
        value: &ast::Expr,
        rest: &[ast::Expr],
        span: Span,
    ) -> ExprId {
        let void = self.program().tys.void;
        if self.cx.is_defined("no-traces") || self.cx.is_defined("no_traces") {
            return self.void_block(Vec::new(), span);
        }
        let value = self.infer_shown(value);
        let custom: Vec<ExprId> = rest.iter().map(|arg| self.infer_shown(arg)).collect();
        let infos = self.pos_infos(custom, span);
        let log = rayzor_types::TypeDeclId::Class(self.program().well_known.log);
        let at = FieldName { name: names::TRACE, name_span: span, span };
        let trace = self.denote_static(log, at);
        let call =
            self.call(trace, &[Arg::Typed(value), Arg::Typed(infos)], Expected::NoValue, span);
        self.exprs[call].ty = void;
        call
    }

    /// An argument of `trace`, as Dynamic.
    pub(crate) fn infer_shown(&mut self, arg: &ast::Expr) -> ExprId {
        let value = self.infer(arg, Expected::Type(Ty::DYNAMIC));
        let shown = self.shown_by_abstract(value);
        self.coerce(shown, Ty::DYNAMIC)
    }

    /// A `haxe.PosInfos` of `span`, with `custom` parameters if there are any.
    pub(crate) fn pos_infos(&mut self, custom: Vec<ExprId>, span: Span) -> ExprId {
        let (file, line) =
            (self.cx.sources.file(span.file).path.clone(), self.cx.sources.line(span));
        let class = self.class_name_for_pos();
        let method = self.program().fields[self.field].name;
        let mut fields = vec![
            ("fileName", self.string(Symbol::intern(&file), span)),
            ("lineNumber", self.int(line as i32, span)),
            ("className", self.string(Symbol::intern(&class), span)),
            ("methodName", self.string(method, span)),
        ];
        if !custom.is_empty() {
            let ty = self.program().array_of(Ty::DYNAMIC);
            fields.push(("customParams", self.add(ExprKind::ArrayLit(custom), ty, span)));
        }
        let fields: Vec<ObjectField> = fields
            .into_iter()
            .map(|(name, value)| ObjectField { name: Symbol::intern(name), value })
            .collect();
        let ty = self.object_ty(&fields, span);
        self.add(ExprKind::ObjectLit(fields), ty, span)
    }

    /// The name of the class as positions state it.
    fn class_name_for_pos(&self) -> String {
        let decl = &self.program().classes[self.class];
        let path = decl.head.path;
        let prefix =
            if path.pack == names::EMPTY { String::new() } else { format!("{}.", path.pack) };
        match decl.kind {
            ClassKind::Class | ClassKind::Interface => decl.head.run_time_path(),
            ClassKind::AbstractImpl(id) => {
                let name = self.program().abstracts[id].head.path.name;
                format!("{prefix}_{}.{name}_Impl_", path.module)
            }
            ClassKind::ModuleFields => format!("{prefix}_{}.{}_Fields_", path.module, path.module),
        }
    }
}
