//! Shapes: the hidden classes of anonymous structures. A shape is a list of field names; adding a field leads to the
//! next shape. Shapes live for ever, in native memory.
use rayzor_abi::descriptor::NameId;
use std::ptr::null_mut;
use std::sync::atomic::{AtomicPtr, Ordering};
use std::sync::{Mutex, OnceLock, PoisonError};

/// Structures with more fields than this have the shape [`dictionary`] and look names up by hashing.
pub const MAX_FIELDS: usize = 64;

/// Field names of a structure, in order of insertion. Field `i` is slot `i` of the object.
///
/// The alignment leaves room in inline caches, which hold the address.
#[repr(align(16))]
pub struct Shape {
    names: Vec<NameId>,
    is_dictionary: bool,
    /// The latest of a list that only grows, so that it can be read without a lock.
    transitions: AtomicPtr<Transition>,
}

/// What adding a name to a shape leads to.
struct Transition {
    name: NameId,
    shape: &'static Shape,
    next: Option<&'static Transition>,
}

static EMPTY: OnceLock<&'static Shape> = OnceLock::new();
static DICTIONARY: OnceLock<&'static Shape> = OnceLock::new();
/// Held while a transition is added.
static ADDING: Mutex<()> = Mutex::new(());

fn leak(names: Vec<NameId>, is_dictionary: bool) -> &'static Shape {
    let transitions = AtomicPtr::new(null_mut());
    Box::leak(Box::new(Shape { names, is_dictionary, transitions }))
}

/// The shape without fields.
pub fn empty() -> &'static Shape {
    EMPTY.get_or_init(|| leak(Vec::new(), false))
}

/// The shape of all structures with very many fields.
pub fn dictionary() -> &'static Shape {
    DICTIONARY.get_or_init(|| leak(Vec::new(), true))
}

/// The shape with these names in this order.
pub fn with_names(names: &[NameId]) -> &'static Shape {
    names.iter().fold(empty(), |shape, &name| shape.with(name))
}

impl Shape {
    /// The shape at an address that an object or a literal's cell holds; null stands for the empty shape.
    pub fn at(address: u64) -> &'static Shape {
        if address == 0 {
            return empty();
        }
        // SAFETY: shapes are never freed, and only addresses of shapes are stored.
        unsafe { &*(address as usize as *const Shape) }
    }

    /// The address to store in objects.
    pub fn address(&'static self) -> u64 {
        std::ptr::from_ref(self) as usize as u64
    }

    /// Names in order of insertion.
    pub fn names(&self) -> &[NameId] {
        &self.names
    }

    /// Whether the object looks names up by hashing.
    pub fn is_dictionary(&self) -> bool {
        self.is_dictionary
    }

    /// The slot of a name.
    #[inline]
    pub fn slot(&self, name: NameId) -> Option<usize> {
        self.names.iter().position(|&candidate| candidate == name)
    }

    /// The shape with `name` added at the end; this shape does not have it.
    pub fn with(&'static self, name: NameId) -> &'static Shape {
        self.transition(name).unwrap_or_else(|| self.add_transition(name))
    }

    #[inline]
    fn transition(&self, name: NameId) -> Option<&'static Shape> {
        // SAFETY: what was published is complete, is not changed and lives for ever.
        let mut transition = unsafe { self.transitions.load(Ordering::Acquire).as_ref() };
        while let Some(found) = transition {
            if found.name == name {
                return Some(found.shape);
            }
            transition = found.next;
        }
        None
    }

    #[cold]
    fn add_transition(&self, name: NameId) -> &'static Shape {
        let _adding = ADDING.lock().unwrap_or_else(PoisonError::into_inner);
        // Another thread may have been faster.
        if let Some(known) = self.transition(name) {
            return known;
        }
        let mut names = self.names.clone();
        names.push(name);
        let shape = leak(names, false);
        // SAFETY: as in `transition`.
        let next = unsafe { self.transitions.load(Ordering::Relaxed).as_ref() };
        let added = Box::leak(Box::new(Transition { name, shape, next }));
        self.transitions.store(added, Ordering::Release);
        shape
    }
}
