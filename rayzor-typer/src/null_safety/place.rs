//! Places: variables and fields that can be tested once and read again.

use rayzor_base::Symbol;
use rayzor_base::hash::FxIndexSet;
use rayzor_types::body::{Body, Const, LocalKind};
use rayzor_types::decl::VarAccess;
use rayzor_types::{ExprId, ExprKind, FieldAccess, FieldId, LocalId, Program};

/// Where a path starts.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Root {
    /// A variable.
    Local(LocalId),
    /// The object.
    This,
    /// A static variable.
    Static(FieldId),
}

/// A step of a path.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub(crate) enum Step {
    /// To a field that may be assigned.
    Field(Symbol),
    /// To a `final` field.
    Final(Symbol),
    /// To a parameter of an enum value, which never changes: its constructor and position.
    EnumParam(u32, u32),
    /// To an element that a pattern looks at.
    Element(i32),
}

/// A variable, or a field of one, or a field of that.
#[derive(Clone, PartialEq, Eq, Hash, Debug)]
pub(crate) struct Place {
    /// Where it starts.
    pub(crate) root: Root,
    /// The way from there.
    pub(crate) path: Vec<Step>,
}

impl Place {
    /// A variable.
    pub(crate) fn local(local: LocalId) -> Place {
        Place { root: Root::Local(local), path: Vec::new() }
    }

    /// Whether other code may assign it: anything but a variable and what patterns look at.
    pub(crate) fn is_shared(&self) -> bool {
        matches!(self.root, Root::Static(_))
            || self.path.iter().any(|step| matches!(step, Step::Field(_)))
    }

    /// The variable, if it is one.
    pub(crate) fn as_local(&self) -> Option<LocalId> {
        match self.root {
            Root::Local(local) if self.path.is_empty() => Some(local),
            Root::Local(_) | Root::This | Root::Static(_) => None,
        }
    }

    /// Whether it is reached through `other`, or is `other`.
    pub(crate) fn starts_with(&self, other: &Place) -> bool {
        self.root == other.root && self.path.starts_with(&other.path)
    }
}

/// The number of a place.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub(crate) struct PlaceId(usize);

/// The places of a body.
#[derive(Default)]
pub(crate) struct Places {
    places: FxIndexSet<Place>,
}

impl Places {
    /// The number of a place.
    pub(crate) fn intern(&mut self, place: Place) -> PlaceId {
        PlaceId(self.places.insert_full(place).0)
    }

    /// The number of a place that has one.
    pub(crate) fn find(&self, place: &Place) -> Option<PlaceId> {
        self.places.get_index_of(place).map(PlaceId)
    }

    /// The place of a number.
    pub(crate) fn get(&self, id: PlaceId) -> &Place {
        &self.places[id.0]
    }
}

/// Finds the places that expressions read.
pub(crate) struct PlaceReader<'a> {
    /// The program.
    pub(crate) program: &'a Program,
    /// The body.
    pub(crate) body: &'a Body,
    /// For variables of the compiler: the place that their value was read from.
    pub(crate) aliases: &'a [(LocalId, Place)],
}

impl PlaceReader<'_> {
    /// The place that an expression reads, if it reads one.
    #[allow(clippy::wildcard_enum_match_arm, reason = "nothing else reads a place")]
    pub(crate) fn read(&self, expr: ExprId) -> Option<Place> {
        let expr = self.body.expr(expr);
        if let ExprKind::Coerce(inner) = expr.kind {
            return self.read(inner);
        }
        if let ExprKind::Local(local) = expr.kind {
            return Some(Place::local(local));
        }
        if let ExprKind::Field { obj, access } = &expr.kind {
            return self.field(*obj, access);
        }
        if let ExprKind::Call { callee, args, type_args: _ } = &expr.kind {
            return self.inline_getter(*callee, args);
        }
        let step = match &expr.kind {
            &ExprKind::EnumParam { value, ctor, index } => (value, Step::EnumParam(ctor, index)),
            &ExprKind::Index { array, index } => (array, Step::Element(self.pattern_index(index)?)),
            _other => return None,
        };
        let object = self.object(step.0)?;
        let is_of_pattern =
            matches!(step.1, Step::EnumParam(..)) || is_pattern_place(self.body, &object);
        is_of_pattern.then(|| extended(object, step.1))
    }

    /// The place of what a field is read from: `this`, or a place, seen through the variables of the compiler.
    pub(crate) fn object(&self, expr: ExprId) -> Option<Place> {
        if self.body.expr(expr).kind == ExprKind::This {
            return Some(Place { root: Root::This, path: Vec::new() });
        }
        let place = self.read(expr)?;
        let alias = place.as_local().and_then(|local| self.alias_of(local));
        Some(alias.cloned().unwrap_or(place))
    }

    /// Where the value of a variable of the compiler was read from.
    pub(crate) fn alias_of(&self, local: LocalId) -> Option<&Place> {
        self.aliases.iter().find(|(alias, _)| *alias == local).map(|(_, place)| place)
    }

    fn field(&self, obj: Option<ExprId>, access: &FieldAccess) -> Option<Place> {
        match access {
            FieldAccess::Instance { field, .. } => {
                let field = &self.program.fields[*field];
                let object = self.object(obj?)?;
                let info = field.var()?;
                let step =
                    if info.is_final { Step::Final(field.name) } else { Step::Field(field.name) };
                is_plain(info.read).then(|| extended(object, step))
            }
            FieldAccess::Static { class: _, field } => {
                let read = self.program.fields[*field].var()?.read;
                is_plain(read).then(|| Place { root: Root::Static(*field), path: Vec::new() })
            }
            FieldAccess::Anon { name } => {
                let object = self.object(obj?)?;
                Some(extended(object, Step::Field(*name)))
            }
            FieldAccess::Dynamic { .. }
            | FieldAccess::MethodClosure { .. }
            | FieldAccess::Super { .. }
            | FieldAccess::EnumCtor { .. } => None,
        }
    }

    /// An element that a pattern looks at: only in a variable that holds what a `switch` is about, at a fixed position.
    fn pattern_index(&self, index: ExprId) -> Option<i32> {
        if let ExprKind::Const(Const::Int(index)) = self.body.expr(index).kind {
            Some(index)
        } else {
            None
        }
    }

    /// A call of an inline method that only reads a field of its object.
    fn inline_getter(&self, callee: ExprId, args: &[ExprId]) -> Option<Place> {
        let ExprKind::Field { obj: Some(obj), access: FieldAccess::Instance { field, .. } } =
            &self.body.expr(callee).kind
        else {
            return None;
        };
        let path = inline_path(self.program, *field).filter(|_| args.is_empty())?;
        let object = self.object(*obj)?;
        Some(path.into_iter().fold(object, extended))
    }
}

/// Whether `place` holds what patterns of a `switch` look at.
pub(crate) fn is_pattern_place(body: &Body, place: &Place) -> bool {
    match place.root {
        Root::Local(local) => body.locals[local].kind == LocalKind::Temp,
        Root::This | Root::Static(_) => false,
    }
}

fn extended(mut place: Place, step: Step) -> Place {
    place.path.push(step);
    place
}

fn is_plain(read: VarAccess) -> bool {
    matches!(read, VarAccess::Default | VarAccess::Null)
}

/// The fields that an inline method without parameters reads, one from the other, if it does nothing else.
#[allow(clippy::wildcard_enum_match_arm, reason = "nothing else gives its last value only")]
fn inline_path(program: &Program, method: FieldId) -> Option<Vec<Step>> {
    if !program.fields[method].is_inline_method() {
        return None;
    }
    let body = program.body_of(method)?;
    let mut value = body.root;
    loop {
        value = match &body.expr(value).kind {
            ExprKind::Return(Some(inner)) => *inner,
            ExprKind::Block(exprs) if exprs.len() == 1 => exprs[0],
            _other => break,
        };
    }
    let reader = PlaceReader { program, body, aliases: &[] };
    let place = reader.read(value)?;
    let is_field = place.root == Root::This
        && !place.path.is_empty()
        && place.path.iter().all(|step| matches!(step, Step::Field(_) | Step::Final(_)));
    is_field.then_some(place.path)
}
