//! What the whole program says about inheritance: overridden methods, where a name is implemented.

use rayzor_base::Symbol;
use rayzor_base::hash::FxHashSet;
use rayzor_types::ids::{ClassId, FieldId};
use rayzor_types::program::Program;

/// Facts about the classes of a program that do not depend on copies.
#[derive(Debug)]
pub(crate) struct Hierarchy {
    overridden: FxHashSet<FieldId>,
}

impl Hierarchy {
    /// Looks at every class once.
    pub(crate) fn new(program: &Program) -> Hierarchy {
        let mut overridden = FxHashSet::default();
        for decl in program.classes.values() {
            for (&name, &field) in &decl.fields {
                if !program.fields[field].is_method() {
                    continue;
                }
                let mut ancestor = decl.superclass.as_ref();
                while let Some(parent) = ancestor {
                    let parent_decl = &program.classes[parent.class];
                    overridden.extend(parent_decl.fields.get(&name).copied());
                    ancestor = parent_decl.superclass.as_ref();
                }
            }
        }
        Hierarchy { overridden }
    }

    /// Whether a call of `field` needs a look at the receiver's class.
    pub(crate) fn is_virtual(&self, program: &Program, field: FieldId) -> bool {
        self.overridden.contains(&field) || program.fields[field].flags.is_abstract
    }
}

/// The topmost method that `field` overrides, or `field` itself: it owns the vtable slot.
pub(crate) fn slot_root(program: &Program, field: FieldId) -> FieldId {
    let name = program.fields[field].name;
    let mut root = field;
    let mut ancestor = program.classes[program.fields[field].owner].superclass.as_ref();
    while let Some(parent) = ancestor {
        let decl = &program.classes[parent.class];
        if let Some(&found) = decl.fields.get(&name)
            && program.fields[found].is_method()
        {
            root = found;
        }
        ancestor = decl.superclass.as_ref();
    }
    root
}

/// The instance field that `name` means in `class`: its own or the nearest inherited one.
pub(crate) fn find_field(program: &Program, class: ClassId, name: Symbol) -> Option<FieldId> {
    let mut current = Some(class);
    while let Some(class) = current {
        let decl = &program.classes[class];
        if let Some(&field) = decl.fields.get(&name) {
            return Some(field);
        }
        current = decl.superclass.as_ref().map(|parent| parent.class);
    }
    None
}

/// The constructor that `new class(…)` runs: its own or the nearest inherited one.
pub(crate) fn find_constructor(program: &Program, class: ClassId) -> Option<FieldId> {
    let mut current = Some(class);
    while let Some(class) = current {
        let decl = &program.classes[class];
        if decl.constructor.is_some() {
            return decl.constructor;
        }
        current = decl.superclass.as_ref().map(|parent| parent.class);
    }
    None
}

/// Every interface that `class` implements, directly, by inheritance, or through another interface; each once.
pub(crate) fn all_interfaces(program: &Program, class: ClassId) -> Vec<ClassId> {
    let mut found = Vec::new();
    let mut current = Some(class);
    while let Some(class) = current {
        let decl = &program.classes[class];
        let mut pending: Vec<ClassId> = decl.interfaces.iter().rev().map(|i| i.class).collect();
        while let Some(interface) = pending.pop() {
            if !found.contains(&interface) {
                found.push(interface);
                pending.extend(program.classes[interface].interfaces.iter().rev().map(|i| i.class));
            }
        }
        current = decl.superclass.as_ref().map(|parent| parent.class);
    }
    found
}

/// Whether `class` is `ancestor` or one of its descendants.
pub(crate) fn is_subclass(program: &Program, class: ClassId, ancestor: ClassId) -> bool {
    let mut current = Some(class);
    while let Some(class) = current {
        if class == ancestor {
            return true;
        }
        current = program.classes[class].superclass.as_ref().map(|parent| parent.class);
    }
    false
}
