//! Dead code elimination: what stays for reflection although the program does not use it.
//!
//! Code is lowered because something asks for it; these are the answers to "may a name that is only known at run time
//! ask for this member?".

use rayzor_base::Symbol;
use rayzor_types::TypeDeclId;
use rayzor_types::decl::{Field, MetaValue};
use rayzor_types::ids::{ClassId, FieldId};

use crate::cx::Cx;

/// How much reflection finds.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Dce {
    /// Everything.
    No,
    /// Everything of the user's modules; what is used of the standard library's.
    #[default]
    Std,
    /// What is used.
    Full,
}

impl Cx<'_> {
    /// Whether a by-name access may ask for a member, by its own name or as an accessor.
    pub(crate) fn is_member_wanted(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        if self.dynamic_names.contains(&info.name) {
            return true;
        }
        let text = info.name.as_str();
        let property = text.strip_prefix("get_").or_else(|| text.strip_prefix("set_"));
        if property.is_some_and(|property| self.dynamic_names.contains(&Symbol::intern(property))) {
            return true;
        }
        self.reflects
            && (self.is_left_alone(info.owner) || self.is_found(field) || self.is_kept(field))
    }

    /// Whether a member stays because the program uses it. Of the standard library, members that a string names count too.
    fn is_found(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        if self.is_std(info.owner) {
            self.strings.contains(info.name)
        } else {
            self.used.contains(&field) || self.statics.contains_key(&field)
        }
    }

    /// Whether elimination leaves the class as it is.
    pub(crate) fn is_left_alone(&self, class: ClassId) -> bool {
        match self.options.dce {
            Dce::No => true,
            Dce::Std => !self.is_std(class),
            Dce::Full => false,
        }
    }

    fn is_std(&self, class: ClassId) -> bool {
        self.program.modules[self.program.classes[class].head.owner].is_std
    }

    /// Whether metadata keeps a member.
    pub(crate) fn is_kept(&self, field: FieldId) -> bool {
        let info = &self.program.fields[field];
        info.flags.is_keep || self.is_kept_as_sub(info.owner) || self.has_used_feature(info)
    }

    /// `@:keepSub` on the class or an ancestor.
    fn is_kept_as_sub(&self, class: ClassId) -> bool {
        let keep_sub = Symbol::intern(":keepSub");
        let mut current = Some(class);
        while let Some(class) = current {
            let decl = &self.program.classes[class];
            if decl.head.meta.has(keep_sub) {
                return true;
            }
            current = decl.superclass.as_ref().map(|parent| parent.class);
        }
        false
    }

    /// `@:ifFeature("path.Class.field", "path.Class.*")`.
    fn has_used_feature(&self, info: &Field) -> bool {
        info.meta.all(Symbol::intern(":ifFeature")).any(|entry| {
            entry.args.iter().any(|arg| match arg {
                MetaValue::String(feature) => self.used_features.contains(feature),
                MetaValue::Int(_)
                | MetaValue::Float(_)
                | MetaValue::Bool(_)
                | MetaValue::Null
                | MetaValue::Path(_)
                | MetaValue::Array(_)
                | MetaValue::Object(_)
                | MetaValue::Other(_) => false,
            })
        })
    }

    /// Whether metadata keeps a class, or one of its fields and so the class.
    pub(crate) fn is_class_kept(&self, class: ClassId) -> bool {
        let decl = &self.program.classes[class];
        let keeps = |field: FieldId| self.program.fields[field].flags.is_keep;
        decl.flags.is_keep || self.is_kept_as_sub(class) || decl.all_fields().any(keeps)
    }

    /// Whether a class's static variables and `__init__` run even if nothing uses the class.
    pub(crate) fn runs_unused(&self, class: ClassId) -> bool {
        let decl = &self.program.classes[class];
        if decl.flags.is_extern || self.is_std(class) {
            return false;
        }
        self.is_left_alone(class)
            || self.is_class_kept(class)
            || decl.head.meta.has(Symbol::intern(":keepInit"))
    }

    /// Notes that the program uses a field: the `__init__` of its class has to run.
    pub(crate) fn note_use(&mut self, field: FieldId) {
        if !self.used.insert(field) {
            return;
        }
        let info = &self.program.fields[field];
        let owner = info.owner;
        let path = self.program.classes[owner].head.run_time_path();
        for feature in [format!("{path}.{}", info.name), format!("{path}.*")] {
            self.used_features.insert(Symbol::intern(&feature));
        }
        let init = self.program.classes[owner].init;
        if let Some(init) = init.filter(|_| !self.is_std(owner)) {
            self.method(&crate::entry::static_key(init));
        }
    }

    /// Whether a type's name may be asked for at run time although the program does not use the type.
    pub(crate) fn is_type_kept(&self, ty: TypeDeclId) -> bool {
        let owner = self.program.head(ty).owner;
        let is_std = self.program.modules[owner].is_std;
        let keep = |name: &str| self.program.head(ty).meta.has(Symbol::intern(name));
        match (self.options.dce, ty) {
            (Dce::No, _) => true,
            (Dce::Std, _) if !is_std => true,
            (Dce::Std | Dce::Full, TypeDeclId::Class(class)) => self.is_class_kept(class),
            (Dce::Std | Dce::Full, TypeDeclId::Enum(_)) => keep(":keep"),
            (Dce::Std | Dce::Full, TypeDeclId::Abstract(_) | TypeDeclId::Typedef(_)) => false,
        }
    }
}
