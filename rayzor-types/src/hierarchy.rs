//! Classes, their ancestors and the fields they inherit.

use rayzor_base::Symbol;
use rayzor_base::hash::FxHashSet;

use crate::decl::ClassRef;
use crate::ids::{ClassId, FieldId};
use crate::program::Program;
use crate::subst::Subst;
use crate::ty::{Ty, TyArgs};

/// A field found through the hierarchy.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct FoundField {
    /// The class that declares it.
    pub class: ClassId,
    /// The arguments of that class, as the starting type gives them.
    pub args: TyArgs,
    /// The field.
    pub field: FieldId,
}

impl Program {
    /// Replaces the parameters of `class` by `args` in `ty`.
    pub fn subst_class(&self, class: ClassId, args: &[Ty], ty: Ty) -> Ty {
        self.types.subst(ty, &Subst::new(&self.classes[class].head.params, args))
    }

    /// A class reference seen from `class<args>`: its arguments in terms of `args`.
    pub fn subst_ref(&self, class: ClassId, args: &[Ty], reference: &ClassRef) -> ClassRef {
        let subst = Subst::new(&self.classes[class].head.params, args);
        ClassRef { class: reference.class, args: self.types.subst_all(&reference.args, &subst) }
    }

    /// The superclass of `class<args>`.
    pub fn superclass(&self, class: ClassId, args: &[Ty]) -> Option<ClassRef> {
        self.classes[class].superclass.as_ref().map(|parent| self.subst_ref(class, args, parent))
    }

    /// Finds an instance field of `class<args>`: own fields, then the superclasses', then (for interfaces and abstract
    /// classes) those of the interfaces.
    pub fn find_instance_field(
        &self,
        class: ClassId,
        args: &[Ty],
        name: Symbol,
    ) -> Option<FoundField> {
        let mut seen = FxHashSet::default();
        self.find_in(class, args, name, &mut seen)
    }

    fn find_in(
        &self,
        class: ClassId,
        args: &[Ty],
        name: Symbol,
        seen: &mut FxHashSet<ClassId>,
    ) -> Option<FoundField> {
        if !seen.insert(class) {
            return None;
        }
        let decl = &self.classes[class];
        if let Some(&field) = decl.fields.get(&name) {
            return Some(FoundField { class, args: args.into(), field });
        }
        let inherits_interfaces =
            decl.is_interface() || decl.flags.is_abstract || decl.flags.is_extern;
        let interfaces = decl.interfaces.iter().filter(|_| inherits_interfaces);
        decl.superclass.iter().chain(interfaces).find_map(|parent| {
            let parent = self.subst_ref(class, args, parent);
            self.find_in(parent.class, &parent.args, name, seen)
        })
    }

    /// Finds the constructor of `class<args>`, own or inherited.
    pub fn find_constructor(&self, class: ClassId, args: &[Ty]) -> Option<FoundField> {
        let mut at = ClassRef { class, args: args.into() };
        for _ in 0..self.classes.len() {
            if let Some(field) = self.classes[at.class].constructor {
                return Some(FoundField { class: at.class, args: at.args, field });
            }
            at = self.superclass(at.class, &at.args)?;
        }
        None
    }

    /// `class<args>` seen as its ancestor `wanted`, a superclass or interface, or itself.
    pub fn upcast(&self, class: ClassId, args: &[Ty], wanted: ClassId) -> Option<ClassRef> {
        let mut seen = FxHashSet::default();
        self.upcast_in(&ClassRef { class, args: args.into() }, wanted, &mut seen)
    }

    fn upcast_in(
        &self,
        from: &ClassRef,
        wanted: ClassId,
        seen: &mut FxHashSet<ClassId>,
    ) -> Option<ClassRef> {
        if from.class == wanted {
            return Some(from.clone());
        }
        if !seen.insert(from.class) {
            return None;
        }
        let decl = &self.classes[from.class];
        decl.superclass.iter().chain(&decl.interfaces).find_map(|parent| {
            let parent = self.subst_ref(from.class, &from.args, parent);
            self.upcast_in(&parent, wanted, seen)
        })
    }

    /// Whether `class` is `ancestor` or inherits from or implements it.
    pub fn is_subclass(&self, class: ClassId, ancestor: ClassId) -> bool {
        self.upcast(class, &[], ancestor).is_some()
    }

    /// The superclasses of `class`, itself first.
    pub fn superclasses(&self, class: ClassId) -> impl Iterator<Item = ClassId> {
        let next =
            |&class: &ClassId| self.classes[class].superclass.as_ref().map(|parent| parent.class);
        std::iter::successors(Some(class), next).take(self.classes.len())
    }
}
