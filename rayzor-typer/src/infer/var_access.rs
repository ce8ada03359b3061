//! How a variable or property that was found is read and written: directly, by its accessors, or not at all.

use rayzor_base::Symbol;
use rayzor_types::decl::VarAccess;
use rayzor_types::hierarchy::FoundField;
use rayzor_types::{ClassId, ExprId, ExprKind, FieldAccess};

use crate::cx::FieldSource;
use crate::diagnostics::field as messages;
use crate::infer::BodyCx;
use crate::infer::field_access::{FieldName, accessor_name};
use crate::infer::place::{Access, MethodRef, Receiver, VarPlace};

impl BodyCx<'_, '_> {
    /// A `dynamic function`: a variable that holds a function.
    pub(crate) fn dynamic_method_place(
        &mut self,
        obj: Option<ExprId>,
        method: MethodRef,
        at: FieldName,
    ) -> VarPlace {
        let ty = self.field_ty_in(&method);
        let access = place_access(obj, &method);
        VarPlace { obj, access, ty, read: Access::Direct, write: Access::Direct, span: at.span }
    }

    /// A variable or property of the class `seen`, which has or inherits it.
    pub(crate) fn var_place(
        &mut self,
        obj: Option<ExprId>,
        seen: ClassId,
        method: MethodRef,
        at: FieldName,
    ) -> VarPlace {
        let ty = self.field_ty_in(&method);
        let info = self.program().fields[method.field].var().expect("it is no method").clone();
        let read = if info.is_inline {
            Access::Inline(method.field)
        } else {
            self.access_by(info.read, "get_", (seen, &method), at).unwrap_or_else(|| {
                Access::Forbidden(Box::new(messages::not_readable(at.name_span)))
            })
        };
        let forbidden = || Access::Forbidden(Box::new(messages::not_writable(at.name_span)));
        let write = if info.is_inline {
            forbidden()
        } else if self.is_made_constructor() {
            Access::Direct
        } else if info.is_final {
            if self.may_set_final(&method, obj) { Access::Direct } else { forbidden() }
        } else {
            self.access_by(info.write, "set_", (seen, &method), at).unwrap_or_else(forbidden)
        };
        VarPlace { obj, access: place_access(obj, &method), ty, read, write, span: at.span }
    }

    /// Whether a `final` field may be set here: in the constructor of its class and no local function, on `this`.
    fn may_set_final(&self, method: &MethodRef, obj: Option<ExprId>) -> bool {
        let in_constructor = self.program().fields[self.field].flags.is_constructor;
        let on_this = obj.is_some_and(|obj| matches!(self.exprs[obj].kind, ExprKind::This));
        let in_local_function = self.functions.len() > 1;
        in_constructor && on_this && method.class == self.class && !in_local_function
    }

    /// Whether this is the constructor of a `@:structInit` class, which sets
    /// fields whatever their access and has no other code.
    fn is_made_constructor(&self) -> bool {
        let source = self.cx.field_sources[self.field].as_ref();
        self.program().fields[self.field].flags.is_constructor
            && matches!(source, Some(FieldSource::Made(_)))
    }

    fn access_by(
        &mut self,
        access: VarAccess,
        prefix: &str,
        (seen, method): (ClassId, &MethodRef),
        at: FieldName,
    ) -> Option<Access> {
        match access {
            VarAccess::Default => Some(Access::Direct),
            VarAccess::Null => self.may_use_as_own(seen, method.field).then_some(Access::Direct),
            VarAccess::Never => {
                let has_storage =
                    self.program().fields[method.field].var().is_some_and(|info| info.has_storage);
                (has_storage && self.n_untyped > 0).then_some(Access::Direct)
            }
            VarAccess::Accessor => Some(self.accessor(prefix, method, at)),
            VarAccess::Dynamic => {
                let name = accessor_name(prefix, at.name);
                let own = self.access_without_accessor(name, method, at);
                Some(own.unwrap_or(Access::CallByName(name)))
            }
        }
    }

    /// The access to a property from within its accessor `name`, which does not call itself; none elsewhere.
    fn access_without_accessor(
        &self,
        name: Symbol,
        method: &MethodRef,
        at: FieldName,
    ) -> Option<Access> {
        let own_name = self.program().fields[self.field].name;
        let is_own = own_name == name && self.is_inside(method.class);
        if !is_own && self.n_bypass_accessor == 0 {
            return None;
        }
        let property = &self.program().fields[method.field];
        let has_storage = property.var().is_none_or(|info| info.has_storage);
        Some(if has_storage {
            Access::Direct
        } else {
            Access::Forbidden(Box::new(messages::no_storage(at.name_span, property.name_span)))
        })
    }

    /// The access through `get_x` or `set_x`; direct from within that accessor itself.
    fn accessor(&mut self, prefix: &str, method: &MethodRef, at: FieldName) -> Access {
        let name = accessor_name(prefix, at.name);
        if let Some(own) = self.access_without_accessor(name, method, at) {
            return own;
        }
        let decl = &self.program().classes[method.class];
        let is_static = self.program().fields[method.field].is_static;
        let found = if is_static {
            let field = decl.statics.get(&name).copied();
            field.map(|field| FoundField {
                class: method.class,
                args: method.class_args.clone(),
                field,
            })
        } else {
            self.virtual_accessor(method, name)
        };
        match found {
            Some(found) => Access::Call(Box::new(MethodRef {
                receiver: method.receiver,
                class: found.class,
                class_args: found.args,
                field: found.field,
                span: at.span,
            })),
            None => Access::Direct,
        }
    }

    /// The accessor of an instance property, from the type of the object on.
    fn virtual_accessor(&self, method: &MethodRef, name: Symbol) -> Option<FoundField> {
        if let Receiver::Object(obj) = method.receiver
            && let Some((class, args)) = self.program().as_inst(self.ty(obj))
            && let Some(found) = self.program().find_instance_field(class, &args, name)
        {
            return Some(found);
        }
        self.program().find_instance_field(method.class, &method.class_args, name)
    }

    /// Whether the code being typed belongs to `class` or a subclass of it.
    pub(crate) fn is_inside(&self, class: ClassId) -> bool {
        self.n_private_access > 0
            || self.class == class
            || self.program().is_subclass(self.class, class)
            || self.program().is_subclass(class, self.class)
    }
}

fn place_access(obj: Option<ExprId>, method: &MethodRef) -> FieldAccess {
    match obj {
        Some(_) => FieldAccess::Instance {
            class: method.class,
            class_args: method.class_args.clone(),
            field: method.field,
        },
        None => FieldAccess::Static { class: method.class, field: method.field },
    }
}
