//! Who may use a private field.

use rayzor_base::Symbol;
use rayzor_syntax::ast::ModifierKind;
use rayzor_types::decl::{ClassKind, Meta, MetaValue, Visibility};
use rayzor_types::{ClassId, FieldId};

use crate::cx::{Scope, TyperCx};

impl TyperCx<'_> {
    /// Whether code in `scope` may use `field` of the class `seen`, which has or inherits it: it is public or reached as a
    /// private one.
    pub(crate) fn can_access(&mut self, scope: &Scope, seen: ClassId, field: FieldId) -> bool {
        self.is_public(field) || self.reaches_private(scope, seen, field)
    }

    /// Whether code in `scope` may use `field` of the class `seen` as if it was its own: it is declared in the same class,
    /// the same module's fields, or in a superclass of both; or access is granted by `@:allow` there or `@:access`
    /// here. Expression-level `@:privateAccess` is up to the caller.
    pub(crate) fn reaches_private(&mut self, scope: &Scope, seen: ClassId, field: FieldId) -> bool {
        let owner = self.program.fields[field].owner;
        let Some(class) = scope.class else { return false };
        if class == owner || self.is_module_field_of_same_module(class, owner) {
            return true;
        }
        let ancestors: Vec<ClassId> = self.program.superclasses(seen).collect();
        ancestors.into_iter().any(|ancestor| {
            let declared = self.counterpart(ancestor, field);
            declared.is_some_and(|declared| {
                self.program.is_subclass(class, ancestor)
                    || self.is_allowed(scope, ancestor, declared)
            }) || self.is_granted(scope, ancestor, field)
        })
    }

    /// An override that does not say is as visible as what it overrides, and so is what stands for an abstract method.
    pub(crate) fn is_public(&self, field: FieldId) -> bool {
        let decl = &self.program.fields[field];
        let says =
            |modifier| self.field_source(field).is_some_and(|source| source.ast().has(modifier));
        if says(ModifierKind::Public) || says(ModifierKind::Private) || decl.is_static {
            return decl.visibility == Visibility::Public;
        }
        let parent = self.program.superclass(decl.owner, &[]);
        let inherited = parent.and_then(|parent| {
            self.program.find_instance_field(parent.class, &parent.args, decl.name)
        });
        let inherited = inherited.filter(|inherited| {
            decl.flags.is_override || self.program.fields[inherited.field].flags.is_abstract
        });
        match inherited {
            Some(inherited) => self.is_public(inherited.field),
            None => decl.visibility == Visibility::Public,
        }
    }

    /// The field of a class that `field` is or overrides; for a constructor, the constructor.
    fn counterpart(&self, class: ClassId, field: FieldId) -> Option<FieldId> {
        let wanted = &self.program.fields[field];
        let decl = &self.program.classes[class];
        if self.program.classes[wanted.owner].constructor == Some(field) {
            return decl.constructor;
        }
        let fields = if wanted.is_static { &decl.statics } else { &decl.fields };
        // An overload has a place of its own, behind the one that is listed.
        if wanted.owner == class { Some(field) } else { fields.get(&wanted.name).copied() }
    }

    fn is_module_field_of_same_module(&self, class: ClassId, owner: ClassId) -> bool {
        let owner = &self.program.classes[owner];
        owner.kind == ClassKind::ModuleFields
            && owner.head.owner == self.program.classes[class].head.owner
    }

    /// `@:allow(path)` on the field or its class, where `path` names the using class, its package, or its method.
    fn is_allowed(&self, scope: &Scope, owner: ClassId, field: FieldId) -> bool {
        let metas = [&self.program.fields[field].meta, &self.program.classes[owner].head.meta];
        let granted: Vec<Symbol> =
            metas.into_iter().flat_map(|meta| paths(meta, ":allow")).collect();
        if granted.is_empty() {
            return false;
        }
        let users = self.user_paths(scope);
        granted.iter().any(|path| users.contains(path))
    }

    /// `@:access(path)` on the using field or class, where `path` names the owning class, its package, or the field.
    fn is_granted(&self, scope: &Scope, owner: ClassId, field: FieldId) -> bool {
        let mut granted: Vec<Symbol> = Vec::new();
        if let Some(user) = scope.field {
            granted.extend(paths(&self.program.fields[user].meta, ":access"));
        }
        if let Some(class) = scope.class {
            granted.extend(paths(&self.program.classes[class].head.meta, ":access"));
        }
        if granted.is_empty() {
            return false;
        }
        let name = self.program.fields[field].name;
        let mut targets: Vec<Symbol> = self.enclosing_paths(owner);
        targets.push(Symbol::intern(&format!("{}.{name}", self.class_path(owner))));
        granted.iter().any(|path| targets.contains(path))
    }

    /// The names under which the code in `scope` can be allowed something.
    fn user_paths(&self, scope: &Scope) -> Vec<Symbol> {
        let Some(class) = scope.class else { return Vec::new() };
        let mut users = Vec::new();
        for ancestor in self.program.superclasses(class).collect::<Vec<_>>() {
            users.push(self.class_path(ancestor));
            users.extend(
                self.program.classes[ancestor]
                    .interfaces
                    .iter()
                    .map(|interface| self.class_path(interface.class)),
            );
        }
        users.extend(self.enclosing_paths(class));
        if let Some(field) = scope.field {
            let name = self.program.fields[field].name;
            users.push(Symbol::intern(&format!("{}.{name}", self.class_path(class))));
        }
        users
    }

    /// The path of a class, with and without its module, and the packages around it.
    fn enclosing_paths(&self, class: ClassId) -> Vec<Symbol> {
        let path = self.program.classes[class].head.path;
        let mut paths = vec![self.class_path(class)];
        let pack = path.pack.as_str();
        let prefix = if pack.is_empty() { String::new() } else { format!("{pack}.") };
        paths.push(Symbol::intern(&format!("{prefix}{}.{}", path.module, path.name)));
        paths.push(Symbol::intern(&format!("{prefix}{}", path.module)));
        let mut around = Some(path.pack);
        while let Some(pack) = around {
            paths.push(pack);
            around = crate::loader::parent_package(pack);
        }
        paths.retain(|path| !path.as_str().is_empty());
        paths
    }

    fn class_path(&self, class: ClassId) -> Symbol {
        Symbol::intern(&self.program.classes[class].head.path.to_string())
    }
}

fn paths(meta: &Meta, name: &str) -> Vec<Symbol> {
    let entries = meta.all(Symbol::intern(name));
    entries
        .flat_map(|entry| entry.args.iter())
        .filter_map(|arg| if let MetaValue::Path(path) = arg { Some(*path) } else { None })
        .collect()
}
