//! The order in which the static variables of classes are initialised, as the reference compiler has it: a class comes
//! after the classes that its initialisers mention, also in the static functions and constructors that they call. See
//! `docs/initialisation.md`.

use rayzor_base::hash::FxHashSet;
use rayzor_types::body::{Body, ExprKind, FieldAccess};
use rayzor_types::ids::{ClassId, FieldId, TypeDeclId};
use rayzor_types::program::Program;

/// All classes of `Program::init_order`, dependencies first.
pub(crate) fn init_order(program: &Program) -> Vec<ClassId> {
    let mut walk = Walk {
        program,
        seen: FxHashSet::default(),
        walked: FxHashSet::default(),
        order: Vec::new(),
    };
    for &class in &program.init_order {
        walk.class(class);
    }
    walk.order
}

struct Walk<'p> {
    program: &'p Program,
    seen: FxHashSet<ClassId>,
    walked: FxHashSet<FieldId>,
    order: Vec<ClassId>,
}

impl Walk<'_> {
    fn class(&mut self, class: ClassId) {
        if !self.seen.insert(class) {
            return;
        }
        let program = self.program;
        let decl = &program.classes[class];
        for ancestor in decl.superclass.iter().chain(&decl.interfaces) {
            self.class(ancestor.class);
        }
        if let Some(init) = decl.init {
            self.field(init);
        }
        // By name: where two variables need classes that need each other, the order of the visits shows.
        let mut variables: Vec<FieldId> = decl.statics.values().copied().collect();
        variables.retain(|&field| !program.fields[field].is_method());
        variables.sort_by_key(|&field| program.fields[field].name.as_str());
        variables.into_iter().for_each(|field| self.field(field));
        self.order.push(class);
    }

    /// Looks at the code of a field, once.
    fn field(&mut self, field: FieldId) {
        if !self.walked.insert(field) {
            return;
        }
        if let Some(body) = self.program.body_of(field) {
            self.body(body);
        }
    }

    #[allow(clippy::wildcard_enum_match_arm, reason = "the other expressions name no class")]
    fn body(&mut self, body: &Body) {
        for expr in body.exprs.values() {
            match &expr.kind {
                ExprKind::TypeRef(TypeDeclId::Class(class)) => self.class(*class),
                ExprKind::Field { obj: _, access: FieldAccess::Static { class, field } } => {
                    self.class(*class);
                    if self.program.fields[*field].is_method() {
                        self.field(*field);
                    }
                }
                ExprKind::New { class, ctor, .. } | ExprKind::SuperCall { class, ctor, .. } => {
                    self.class(*class);
                    ctor.iter().for_each(|&ctor| self.field(ctor));
                }
                _other => {}
            }
        }
    }
}
