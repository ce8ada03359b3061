//! Shapes: the hidden classes of anonymous structures. A shape is a list of field names; adding a field leads to the
//! next shape. Shapes live for ever, in native memory.
use crate::gc::HeapGlobal;
use rayzor_abi::descriptor::NameId;

/// Structures with more fields than this have the shape [`dictionary`] and look names up by hashing.
pub const MAX_FIELDS: usize = 64;

/// Field names of a structure, in order of insertion. Field `i` is slot `i` of the object.
pub struct Shape {
    names: Vec<NameId>,
    is_dictionary: bool,
    transitions: HeapGlobal<Vec<(NameId, &'static Shape)>>,
}

static EMPTY: HeapGlobal<Option<&'static Shape>> = HeapGlobal::new(None);
static DICTIONARY: HeapGlobal<Option<&'static Shape>> = HeapGlobal::new(None);

fn leak(names: Vec<NameId>, is_dictionary: bool) -> &'static Shape {
    Box::leak(Box::new(Shape { names, is_dictionary, transitions: HeapGlobal::new(Vec::new()) }))
}

/// The shape without fields.
pub fn empty() -> &'static Shape {
    // SAFETY: the heap's thread only, and the reference to the global ends here.
    unsafe { EMPTY.get() }.get_or_insert_with(|| leak(Vec::new(), false))
}

/// The shape of all structures with very many fields.
pub fn dictionary() -> &'static Shape {
    // SAFETY: as above.
    unsafe { DICTIONARY.get() }.get_or_insert_with(|| leak(Vec::new(), true))
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
        // SAFETY: the heap's thread only; the reference is not used across the recursion-free body.
        let transitions = unsafe { self.transitions.get() };
        if let Some(&(_, next)) = transitions.iter().find(|(candidate, _)| *candidate == name) {
            return next;
        }
        let mut names = self.names.clone();
        names.push(name);
        let next = leak(names, false);
        transitions.push((name, next));
        next
    }
}
