//! Builder methods for NaN-boxed words, objects, enums, closures and dispatch.

use smallvec::SmallVec;

use crate::builder::FuncBuilder;
use crate::ids::{EnumLayoutId, FuncId, InterfaceMethodId, LayoutId, SigId, ValueId};
use crate::inst::{Inst, TypeRange, ValueList};
use crate::module::Module;
use crate::ty::{Ty, ValKind};

/// NaN-boxed words.
impl FuncBuilder {
    /// `arg`, the payload of `kind`, as a `Val`.
    pub fn box_(&mut self, kind: ValKind, arg: ValueId) -> ValueId {
        self.append_value(Inst::Box { kind, arg }, Ty::Val)
    }

    /// A `Val` coerced to the payload of `kind`; may throw. `kind` is not `Null`.
    pub fn unbox(&mut self, kind: ValKind, arg: ValueId) -> ValueId {
        let ty = kind.payload_ty().expect("null has no payload");
        self.append_value(Inst::Unbox { kind, arg }, ty)
    }

    /// A `Val` as an object with a type in one of `ranges`, or null; may throw.
    pub fn cast_ref(&mut self, arg: ValueId, ranges: &[TypeRange]) -> ValueId {
        self.append_value(Inst::CastRef { arg, ranges: SmallVec::from_slice(ranges) }, Ty::Ref)
    }

    /// A `Val` as an array of elements of type `elem`, or null; may throw.
    pub fn cast_array(&mut self, elem: Ty, arg: ValueId) -> ValueId {
        self.append_value(Inst::CastArray { elem, arg }, Ty::Ref)
    }

    /// The payload of a `Val` known to be of `kind`, which is not `Null`.
    pub fn val_payload(&mut self, kind: ValKind, arg: ValueId) -> ValueId {
        let ty = kind.payload_ty().expect("null has no payload");
        self.append_value(Inst::ValPayload { kind, arg }, ty)
    }

    /// Whether a `Val` is of `kind`.
    pub fn val_is(&mut self, kind: ValKind, arg: ValueId) -> ValueId {
        self.append_value(Inst::ValIs { kind, arg }, Ty::I1)
    }
}

/// Objects.
impl FuncBuilder {
    /// A zeroed object.
    pub fn new_object(&mut self, layout: LayoutId) -> ValueId {
        self.append_value(Inst::New { layout }, Ty::Ref)
    }

    /// Field `index` of an object that is not null.
    pub fn field_get(
        &mut self,
        module: &Module,
        layout: LayoutId,
        index: u32,
        obj: ValueId,
    ) -> ValueId {
        let ty = module.layouts[layout].fields[index as usize].ty;
        self.append_value(Inst::FieldGet { layout, index, obj }, ty)
    }

    /// Sets field `index` of an object that is not null.
    pub fn field_set(&mut self, layout: LayoutId, index: u32, obj: ValueId, value: ValueId) {
        self.append(Inst::FieldSet { layout, index, obj, value }, None);
    }

    /// `obj`, or the null access error.
    pub fn null_check(&mut self, obj: ValueId) -> ValueId {
        self.append_value(Inst::NullCheck { obj }, Ty::Ref)
    }

    /// Whether `obj` has a type in one of `ranges`.
    pub fn instance_of(&mut self, obj: ValueId, ranges: &[TypeRange]) -> ValueId {
        self.append_value(Inst::InstanceOf { obj, ranges: SmallVec::from_slice(ranges) }, Ty::I1)
    }
}

/// Enums.
impl FuncBuilder {
    /// An enum value.
    pub fn enum_new(&mut self, layout: EnumLayoutId, ctor: u32, args: &[ValueId]) -> ValueId {
        self.append_value(
            Inst::EnumNew { layout, ctor, args: ValueList::from_slice(args) },
            Ty::Ref,
        )
    }

    /// The constructor index of an enum value that is not null.
    pub fn enum_tag(&mut self, obj: ValueId) -> ValueId {
        self.append_value(Inst::EnumTag { obj }, Ty::I32)
    }

    /// Argument `index` of an enum value made by constructor `ctor`.
    pub fn enum_get(
        &mut self,
        module: &Module,
        layout: EnumLayoutId,
        ctor: u32,
        index: u32,
        obj: ValueId,
    ) -> ValueId {
        let ty = module.enums[layout].ctors[ctor as usize].fields[index as usize].ty;
        self.append_value(Inst::EnumGet { layout, ctor, index, obj }, ty)
    }
}

/// Closures and dispatch.
impl FuncBuilder {
    /// A closure running `func` with `captures`.
    pub fn closure_new(&mut self, layout: LayoutId, func: FuncId, captures: &[ValueId]) -> ValueId {
        self.append_value(
            Inst::ClosureNew { layout, func, captures: ValueList::from_slice(captures) },
            Ty::Ref,
        )
    }

    /// Calls a closure that is not null; `sig` and `args` are without the environment.
    pub fn call_closure(
        &mut self,
        module: &Module,
        sig: SigId,
        closure: ValueId,
        args: &[ValueId],
    ) -> Option<ValueId> {
        let result = module.signatures[sig].result;
        self.append(Inst::CallClosure { sig, closure, args: ValueList::from_slice(args) }, result)
    }

    /// Calls a virtual slot; `args[0]` is the receiver and not null.
    pub fn call_virtual(
        &mut self,
        module: &Module,
        layout: LayoutId,
        slot: u32,
        args: &[ValueId],
    ) -> Option<ValueId> {
        let result = module.vtable_signature(layout, slot).result;
        self.append(Inst::CallVirtual { layout, slot, args: ValueList::from_slice(args) }, result)
    }

    /// Calls an interface method; `args[0]` is the receiver and not null.
    pub fn call_interface(
        &mut self,
        module: &Module,
        method: InterfaceMethodId,
        args: &[ValueId],
    ) -> Option<ValueId> {
        let result = module.signatures[module.interface_methods[method].sig].result;
        self.append(Inst::CallInterface { method, args: ValueList::from_slice(args) }, result)
    }
}
