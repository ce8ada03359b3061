//! Run-time type information: classes with `@:rtti`, their own or inherited, have a static `__rtti` with an XML
//! description of their fields, which `haxe.rtti.Rtti` reads. The format is the one of Haxe's `--xml`.

mod xml;

use rayzor_base::{Symbol, names};
use rayzor_mir::GlobalId;
use rayzor_types::Subst;
use rayzor_types::body::{Body, BodyParam};
use rayzor_types::decl::meta::MetaValue;
use rayzor_types::decl::{
    ClassDecl, ClassRef, DeclHead, Field, FieldKind, Meta, MethodKind, VarAccess, VarInfo,
    Visibility,
};
use rayzor_types::ids::{ClassId, ExprId, FieldId, TypeParamId};
use rayzor_types::ty::{AnonField, AnonFieldKind, FunTy, Ty, TyKind};

use crate::cx::Cx;
use crate::data::DataBuilder;
use crate::hierarchy::{find_constructor, find_field};
use crate::rtti::xml::Element;

/// The name of the static field.
const FIELD: &str = "__rtti";

impl<'p> Cx<'p> {
    /// The variable that holds the description of a class, and its name.
    pub(crate) fn rtti_var(&mut self, class: ClassId) -> Option<(Symbol, GlobalId)> {
        if !self.has_rtti(class) {
            return None;
        }
        let text = self.class_element(class).to_document();
        let text = self.strings.global(&mut self.module, Symbol::intern(&text));
        let mut data = DataBuilder::new();
        data.global(Some(text));
        let path = self.program.classes[class].head.run_time_path();
        let name = self.names.unique(&format!("{path}.{FIELD}"));
        let global = data.into_global(&mut self.module, name)?;
        self.module.globals[global].mutable = true;
        Some((Symbol::intern(FIELD), global))
    }

    fn has_rtti(&self, class: ClassId) -> bool {
        let mut current = Some(class);
        while let Some(class) = current {
            let decl = &self.program.classes[class];
            if decl.head.meta.has(Symbol::intern(":rtti")) {
                return true;
            }
            current = decl.superclass.as_ref().map(|parent| parent.class);
        }
        false
    }

    fn class_element(&self, class: ClassId) -> Element {
        let decl = &self.program.classes[class];
        let mut element = self.head_attrs(Element::new("class"), &decl.head);
        element = element
            .flag("extern", decl.flags.is_extern)
            .flag("interface", decl.is_interface())
            .flag("final", decl.flags.is_final)
            .flag("abstract", decl.flags.is_abstract);
        element =
            element.with(decl.superclass.iter().map(|parent| self.ancestor("extends", parent)));
        let relation = if decl.is_interface() { "extends" } else { "implements" };
        element =
            element.with(decl.interfaces.iter().map(|parent| self.ancestor(relation, parent)));
        element = element
            .with(decl.dynamic.map(|ty| Element::new("haxe_dynamic").with([self.ty_element(ty)])));
        element = element.with(self.field_elements(decl));
        element = element.with(self.inherited_constructor(class));
        self.with_notes(element, &decl.head.meta, Notes::DocFirst(decl.head.doc), None)
    }

    fn head_attrs(&self, element: Element, head: &DeclHead) -> Element {
        let params: Vec<&str> = self.param_names(&head.params);
        let module = &head.path;
        let dot = if module.pack == names::EMPTY { "" } else { "." };
        let module = format!("{}{dot}{}", module.pack, module.module);
        let path = head.run_time_path();
        let element = element
            .attr("path", path.as_str())
            .attr("params", params.join(":"))
            .flag("private", head.is_private);
        if module == path { element } else { element.attr("module", module) }
    }

    fn param_names(&self, params: &[TypeParamId]) -> Vec<&'p str> {
        params.iter().map(|&param| self.program.type_params[param].name.as_str()).collect()
    }

    fn ancestor(&self, relation: &str, parent: &ClassRef) -> Element {
        let path = self.program.classes[parent.class].head.run_time_path();
        let args = parent.args.iter().map(|&arg| self.ty_element(arg));
        Element::new(relation).attr("path", path).with(args)
    }

    /// Static fields, then instance fields, then the constructor. Macros are not there at run time.
    fn field_elements(&self, decl: &ClassDecl) -> Vec<Element> {
        let fields = decl.statics.values().chain(decl.fields.values()).copied();
        fields
            .chain(decl.constructor)
            .filter(|&field| {
                let info = &self.program.fields[field];
                info.method() != Some(MethodKind::Macro) && !info.flags.is_extern
            })
            .map(|field| self.field_element(field, Lines::Shown))
            .collect()
    }

    /// The constructor that a class takes over from its superclass.
    fn inherited_constructor(&self, class: ClassId) -> Option<Element> {
        let decl = &self.program.classes[class];
        if decl.constructor.is_some() || decl.is_interface() {
            return None;
        }
        let info = &self.program.fields[find_constructor(self.program, class)?];
        let params: Vec<Ty> =
            decl.head.params.iter().map(|&param| self.program.types.param(param)).collect();
        let owner = self.program.upcast(class, &params, info.owner)?;
        let subst = Subst::new(&self.program.classes[info.owner].head.params, &owner.args);
        let ty = self.program.types.subst(info.ty, &subst);
        let element = Element::new(info.name.as_str())
            .flag("public", info.visibility == Visibility::Public)
            .attr("set", "method")
            .attr("line", self.sources.line(decl.head.name_span).to_string());
        Some(element.with([self.ty_element(ty)]))
    }

    fn field_element(&self, field: FieldId, lines: Lines) -> Element {
        let info = &self.program.fields[field];
        let is_final = info.flags.is_final || info.var().is_some_and(|var| var.is_final);
        let mut element = Element::new(info.name.as_str())
            .flag("abstract", info.flags.is_abstract)
            .flag("final", is_final)
            .flag("public", self.is_public(info));
        if !info.params.is_empty() {
            element = element.attr("params", self.param_names(&info.params).join(":"));
        }
        element = match &info.kind {
            FieldKind::Var(var) => var_attrs(element, var, info.is_static),
            FieldKind::Method(kind) => method_attrs(element, *kind),
        };
        let body = self.program.body_of(field);
        let value = body.filter(|_| !info.is_method()).map(|body| self.source_of(body, body.root));
        if let Some(value) = value {
            element = element.attr("expr", value);
        }
        if let (Some(body), Lines::Shown) = (body, lines) {
            let at = body.exprs[body.root].span;
            element = element.attr("line", self.sources.line(at).to_string());
        }
        element = element
            .flag("static", info.is_static)
            .flag("override", info.flags.is_override)
            .with([self.field_type(info, body)]);
        let value = value.map(str::to_owned).or_else(|| self.default_values(info, body));
        let element = self.with_notes(element, &info.meta, Notes::DocLast(info.doc), value);
        self.with_overloads(element, info)
    }

    /// Whether everyone may use a field; what is overridden decides for the method that overrides it.
    fn is_public(&self, info: &Field) -> bool {
        let parent = self.program.classes[info.owner].superclass.as_ref();
        match parent.and_then(|parent| find_field(self.program, parent.class, info.name)) {
            Some(base) if info.flags.is_override => self.is_public(&self.program.fields[base]),
            Some(_) | None => info.visibility == Visibility::Public,
        }
    }

    fn with_overloads(&self, element: Element, info: &Field) -> Element {
        if info.overloads.is_empty() {
            return element;
        }
        let others = info.overloads.iter().map(|&other| self.field_element(other, Lines::Hidden));
        element.with([Element::new("overloads").with(others)])
    }

    /// The type of a field; that of a method has the default values of parameters.
    fn field_type(&self, info: &Field, body: Option<&Body>) -> Element {
        match self.program.as_fun(info.ty) {
            Some(fun) if info.is_method() => {
                let defaults: Vec<&str> = body.map_or(Vec::new(), |body| {
                    let default = |param| self.default_of(body, param).unwrap_or("");
                    body.params.iter().map(default).collect()
                });
                self.fun_element(&fun, &defaults)
            }
            Some(_) | None => self.ty_element(info.ty),
        }
    }

    /// Haxe notes the default values of a method's parameters as an object, the last one first.
    fn default_values(&self, info: &Field, body: Option<&Body>) -> Option<String> {
        let (fun, body) = (self.program.as_fun(info.ty)?, body?);
        let values: Vec<String> = fun
            .args
            .iter()
            .zip(&body.params)
            .rev()
            .filter_map(|(arg, param)| {
                let value = self.default_of(body, param)?;
                Some(format!("{} : {value}", arg.name))
            })
            .collect();
        (!values.is_empty()).then(|| format!("{{ {} }}", values.join(", ")))
    }

    /// The default value of a parameter as it was written.
    fn default_of(&self, body: &Body, param: &BodyParam) -> Option<&'p str> {
        let written = param.default.map(|default| self.source_of(body, default));
        written.or(param.states_null.then_some("null"))
    }

    /// An expression as it was written.
    fn source_of(&self, body: &Body, expr: ExprId) -> &'p str {
        self.sources.text(body.exprs[expr].span)
    }

    /// Adds metadata, `value` among it, and documentation.
    fn with_notes(
        &self,
        element: Element,
        meta: &Meta,
        notes: Notes,
        value: Option<String>,
    ) -> Element {
        let value = value.map(|value| {
            Element::new("m").attr("n", ":value").with([Element::new("e").text(value)])
        });
        let overload = Symbol::intern(":overload");
        let entries = meta.iter().filter(|entry| entry.name != overload).map(|entry| {
            let args = entry.args.iter().map(|arg| Element::new("e").text(self.meta_text(arg)));
            Element::new("m").attr("n", entry.name.as_str()).with(args)
        });
        let entries: Vec<Element> = value.into_iter().chain(entries).collect();
        let meta = (!entries.is_empty()).then(|| Element::new("meta").with(entries));
        let doc = |text: Option<Symbol>| {
            text.map(|text| Element::new("haxe_doc").text(text.as_str().trim().to_owned()))
        };
        match notes {
            Notes::DocFirst(text) => element.with(doc(text)).with(meta),
            Notes::DocLast(text) => element.with(meta).with(doc(text)),
        }
    }

    fn meta_text(&self, value: &MetaValue) -> String {
        let list = |items: Vec<String>| items.join(", ");
        match value {
            MetaValue::String(text) => format!("{:?}", text.as_str()),
            MetaValue::Int(value) => value.to_string(),
            MetaValue::Float(value) => format!("{value:?}"),
            MetaValue::Bool(value) => value.to_string(),
            MetaValue::Null => "null".to_owned(),
            MetaValue::Path(path) => path.to_string(),
            MetaValue::Array(items) => {
                format!("[{}]", list(items.iter().map(|item| self.meta_text(item)).collect()))
            }
            MetaValue::Object(fields) => {
                let field = |(name, value): &(Symbol, MetaValue)| {
                    format!("{name} : {}", self.meta_text(value))
                };
                format!("{{ {} }}", list(fields.iter().map(field).collect()))
            }
            MetaValue::Other(span) => self.sources.text(*span).to_owned(),
        }
    }

    fn ty_element(&self, ty: Ty) -> Element {
        let program = self.program;
        let named = |tag: &str, path: String, args: &[Ty]| {
            let args = args.iter().map(|&arg| self.ty_element(arg));
            Element::new(tag).attr("path", path).with(args)
        };
        let path = |head: &DeclHead| head.run_time_path();
        match program.types.kind(program.follow_monos(ty)) {
            TyKind::Inst(id, args) => named("c", path(&program.classes[id].head), &args),
            TyKind::Enum(id, args) => named("e", path(&program.enums[id].head), &args),
            TyKind::Abstract(id, args) => named("x", path(&program.abstracts[id].head), &args),
            TyKind::Typedef(id, args) => named("t", path(&program.typedefs[id].head), &args),
            TyKind::Param(param) => named("c", program.show_param(param), &[]),
            TyKind::Fun(fun) => self.fun_element(&fun, &[]),
            TyKind::Anon(id) => {
                let anon = program.types.anon(id);
                let mut fields: Vec<&AnonField> = anon.fields.values().collect();
                fields.sort_by(|a, b| b.name.as_str().cmp(a.name.as_str()));
                Element::new("a").with(fields.into_iter().map(|field| self.anon_field(field)))
            }
            TyKind::Dynamic(of) => Element::new("d").with(of.map(|of| self.ty_element(of))),
            TyKind::Mono(_) | TyKind::Error => Element::new("unknown"),
            TyKind::ClassStatics(id) => {
                named("c", format!("#{}", path(&program.classes[id].head)), &[])
            }
            TyKind::EnumStatics(id) => {
                named("e", format!("#{}", path(&program.enums[id].head)), &[])
            }
            TyKind::AbstractStatics(id) => {
                named("x", format!("#{}", path(&program.abstracts[id].head)), &[])
            }
        }
    }

    /// A function type. Optional parameters are marked; their types go without the null that comes from it.
    fn fun_element(&self, fun: &FunTy, defaults: &[&str]) -> Element {
        let arg_names: Vec<String> = fun
            .args
            .iter()
            .map(|arg| format!("{}{}", if arg.opt { "?" } else { "" }, arg.name))
            .collect();
        let mut element = Element::new("f").attr("a", arg_names.join(":"));
        if defaults.iter().any(|default| !default.is_empty()) {
            element = element.attr("v", defaults.join(":"));
        }
        let args = fun.args.iter().map(|arg| {
            let bare = self.program.null_inner(arg.ty).filter(|_| arg.opt);
            self.ty_element(bare.unwrap_or(arg.ty))
        });
        element.with(args).with([self.ty_element(fun.ret)])
    }

    fn anon_field(&self, field: &AnonField) -> Element {
        let element = Element::new(field.name.as_str());
        let element = match field.kind {
            AnonFieldKind::Var { read, write, is_final } => {
                let element = element.flag("final", is_final);
                access_attr(access_attr(element, "get", read), "set", write)
            }
            AnonFieldKind::Method => element.attr("set", "method"),
        };
        let element = element.with([self.ty_element(field.ty)]);
        let optional = Symbol::intern(":optional");
        if field.optional && !field.meta.has(optional) {
            let mark = Element::new("m").attr("n", optional.as_str());
            return element.with([Element::new("meta").with([mark])]);
        }
        self.with_notes(element, &field.meta, Notes::DocLast(None), None)
    }
}

/// Whether the line of a field is told.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lines {
    Shown,
    Hidden,
}

/// Where documentation stands: before the metadata of a class, after that of a field.
#[derive(Clone, Copy)]
enum Notes {
    DocFirst(Option<Symbol>),
    DocLast(Option<Symbol>),
}

fn var_attrs(element: Element, var: &VarInfo, is_static: bool) -> Element {
    if var.is_inline {
        return element.attr("get", "inline").attr("set", "null");
    }
    let element = access_attr(element, "get", var.read);
    if var.is_final {
        return if is_static { element.attr("set", "null") } else { element };
    }
    access_attr(element, "set", var.write)
}

fn method_attrs(element: Element, kind: MethodKind) -> Element {
    match kind {
        MethodKind::Normal | MethodKind::Macro => element.attr("set", "method"),
        MethodKind::Inline => element.attr("get", "inline").attr("set", "null"),
        MethodKind::Dynamic => element.attr("set", "dynamic"),
    }
}

fn access_attr(element: Element, name: &'static str, access: VarAccess) -> Element {
    match access {
        VarAccess::Default => element,
        VarAccess::Null | VarAccess::Never | VarAccess::Dynamic => element.attr(name, "null"),
        VarAccess::Accessor => element.attr(name, "accessor"),
    }
}
