//! Metadata the compiler knows: its name, what it does, and what it may stand on.

/// What a metadata entry may stand on.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum MetaPlace {
    /// Any type.
    Type,
    /// A class or interface.
    Class,
    /// An enum.
    Enum,
    /// An abstract.
    Abstract,
    /// A typedef.
    Typedef,
    /// A field of a class, abstract or structure.
    Field,
    /// A constructor of an enum.
    Constructor,
    /// A type parameter.
    TypeParam,
    /// An expression.
    Expr,
}

/// What the compiler knows about one metadata name.
#[derive(Clone, Copy, Debug)]
pub struct KnownMeta {
    /// The name with its colon.
    pub name: &'static str,
    /// What it does, in one sentence.
    pub doc: &'static str,
    /// What it may stand on.
    pub places: &'static [MetaPlace],
}

impl KnownMeta {
    /// The row for `name`, the colon included.
    pub fn find(name: &str) -> Option<&'static KnownMeta> {
        KNOWN_META.binary_search_by_key(&name, |meta| meta.name).ok().map(|idx| &KNOWN_META[idx])
    }
}

macro_rules! table {
    ($($name:literal on $($place:ident)+ => $doc:literal;)*) => {
        /// All known metadata, sorted by name.
        pub static KNOWN_META: &[KnownMeta] = &[
            $(KnownMeta { name: $name, doc: $doc, places: &[$(MetaPlace::$place),+] },)*
        ];
    };
}

table! {
    ":abi" on Field => "Selects the calling convention of a native function.";
    ":access" on Type Field Expr => "Grants access to the private fields of the given path.";
    ":allow" on Type Field => "Lets the given path use private fields.";
    ":analyzer" on Class Field Expr => "Sets options of the optimiser.";
    ":arrayAccess" on Field => "Makes an abstract's method its bracket access.";
    ":astSource" on Field => "Keeps the source tree of a field for macros.";
    ":autoBuild" on Class => "Runs a build macro on every type that extends or implements this one.";
    ":build" on Type => "Runs a build macro on this type.";
    ":buildXml" on Class => "Adds build instructions for native code.";
    ":bypassAccessor" on Expr => "Accesses a property's storage without its accessor.";
    ":callable" on Abstract => "Lets an abstract be called like its underlying function.";
    ":commutative" on Field => "Lets the operands of an operator be swapped.";
    ":compilerGenerated" on Type Field => "Marks what the compiler made.";
    ":const" on TypeParam => "Lets a type parameter take constant values.";
    ":coreApi" on Type => "Checks a type against the interface of the standard library.";
    ":coreType" on Abstract => "Declares an abstract without an underlying type, known to the compiler.";
    ":cppFileCode" on Class => "Adds native code to a generated file.";
    ":dce" on Class Field => "Turns dead code elimination on for a type or field.";
    ":default" on TypeParam => "States the default of a type parameter.";
    ":delegate" on Type => "Declares a delegate type of the target.";
    ":depend" on Class => "Adds a native dependency.";
    ":deprecated" on Type Field Constructor => "Warns where this is used.";
    ":eager" on Typedef => "Resolves a typedef at once.";
    ":enum" on Abstract => "Old form of `enum abstract`.";
    ":event" on Field => "Declares an event of the target.";
    ":exhaustive" on Expr => "Demands an exhaustive switch.";
    ":expose" on Class Field => "Makes this visible under a global name.";
    ":extern" on Field => "Marks a method that is only ever inlined.";
    ":ffi" on Class Field => "Binds to a foreign function.";
    ":final" on Class Field => "Old form of `final`.";
    ":fixed" on Typedef => "Forbids further fields on a structure.";
    ":flatEnum" on Enum => "Marks an enum whose constructors take no arguments.";
    ":followWithAbstracts" on Abstract => "Sees through this abstract when following types.";
    ":forward" on Abstract => "Forwards the named fields, or all, to the underlying type.";
    ":forward.new" on Abstract => "Forwards construction to the underlying type.";
    ":forward.variance" on Abstract => "Forwards variance to the underlying type.";
    ":forwardStatics" on Abstract => "Forwards static fields to the underlying type.";
    ":from" on Field => "Makes a static method of an abstract an implicit cast from its argument.";
    ":functionCode" on Field => "Gives the body in native code.";
    ":generic" on Class Field => "Makes a copy of the code for each set of type arguments.";
    ":genericBuild" on Class => "Builds a type per use with a macro.";
    ":genericClassPerMethod" on Class => "Makes a class for each method of a generic type.";
    ":getter" on Field => "Makes a native getter.";
    ":haxe.warning" on Type Field => "Turns warnings in this code off and on.";
    ":hlNative" on Class Field => "Binds to a native function of HashLink.";
    ":ifFeature" on Field => "Keeps a field if the named feature is used.";
    ":implicitCast" on Expr => "Marks an inserted cast.";
    ":implicitReturn" on Expr => "Marks the value of an arrow function.";
    ":include" on Class => "Includes a native header.";
    ":inheritDoc" on Type Field => "Takes the documentation of the overridden field or named type.";
    ":inline" on Expr => "Inlines a call where it stands.";
    ":internal" on Type Field => "Gives native internal visibility.";
    ":isVar" on Field => "Gives a property storage of its own.";
    ":jsRequire" on Class => "Imports a module of the target.";
    ":keep" on Type Field => "Keeps this from dead code elimination.";
    ":keepInit" on Class => "Keeps a class initialiser even if the class is unused.";
    ":keepSub" on Class => "Keeps this and all that extends it.";
    ":luaRequire" on Class => "Imports a module of the target.";
    ":macro" on Field => "Old form of `macro`.";
    ":markup" on Expr => "Marks inline markup.";
    ":mergeBlock" on Expr => "Merges a block into the one around it.";
    ":multiReturn" on Class => "Declares a function result of several values.";
    ":multiType" on Abstract => "Chooses the underlying type by the type arguments when constructed.";
    ":native" on Type Field Constructor => "Gives the name in generated code.";
    ":nativeGen" on Class => "Keeps the type free of run-time information.";
    ":noClosure" on Field => "Forbids use as a function value.";
    ":noCompletion" on Field => "Hides a field from completion.";
    ":noDebug" on Class Field => "Leaves out positions for debuggers.";
    ":noDoc" on Type => "Leaves a type out of documentation.";
    ":noImportGlobal" on Field => "Leaves a field out of wildcard imports.";
    ":noStack" on Field => "Leaves a function out of stack traces.";
    ":noUsing" on Field => "Keeps a static method from being used as extension.";
    ":nonVirtual" on Field => "Calls a method without dispatch.";
    ":notNull" on Abstract => "Declares that values are never null.";
    ":nullSafety" on Class Abstract Field Expr => "Checks for null: `Off`, `Loose`, `Strict` or `StrictThreaded`.";
    ":op" on Field => "Makes an abstract's method an operator.";
    ":optional" on Field => "Marks an optional field of a structure.";
    ":overload" on Field => "Declares another signature of an extern method.";
    ":persistent" on Field => "Keeps a static's value between compilations.";
    ":phpGlobal" on Class => "Binds to global functions of the target.";
    ":pos" on Expr => "Sets the position of reified code.";
    ":privateAccess" on Expr => "Allows access to private fields in an expression.";
    ":property" on Field => "Declares a native property.";
    ":protected" on Field => "Gives native protected visibility.";
    ":publicFields" on Class => "Makes all fields public by default.";
    ":pure" on Class Field => "Declares that calls have no side effects.";
    ":pythonImport" on Class => "Imports a module of the target.";
    ":readOnly" on Field => "Makes a native field read-only.";
    ":remove" on Class => "Leaves an interface out of generated code.";
    ":require" on Class Field => "Demands a define.";
    ":resolve" on Field => "Makes an abstract's method its field access.";
    ":rt" on Field => "Binds to the named row of the runtime's function table.";
    ":rtti" on Class => "Adds run-time type information.";
    ":runtimeValue" on Abstract => "Declares that an abstract has a class value.";
    ":scalar" on Abstract => "Declares a scalar native type.";
    ":selfCall" on Field => "Calls the object itself.";
    ":semantics" on Abstract => "States value, reference or variable semantics.";
    ":setter" on Field => "Makes a native setter.";
    ":skipReflection" on Field => "Leaves a field out of reflection.";
    ":stackOnly" on Type => "Forbids storing values on the heap.";
    ":strict" on Type Field => "Checks metadata strictly.";
    ":structAccess" on Class => "Accesses fields as those of a native structure.";
    ":structInit" on Class => "Lets object literals make instances.";
    ":this" on Expr => "Marks `this` of an abstract.";
    ":throws" on Field => "States what a native method throws.";
    ":to" on Field => "Makes an abstract's method an implicit cast to its result.";
    ":transient" on Field => "Leaves a field out of native serialisation.";
    ":transitive" on Abstract => "Lets implicit casts continue through this one.";
    ":unifyMinDynamic" on Class => "Unifies array elements to Dynamic at worst.";
    ":unreflective" on Class Field => "Leaves this out of reflection.";
    ":unsafe" on Class Field => "Marks native unsafe code.";
    ":using" on Type => "Makes static extensions available on values of this type.";
    ":value" on Expr => "States a default value.";
    ":void" on Class => "Uses the native void type.";
    ":volatile" on Field => "Makes a field volatile.";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_is_found_by_its_name() {
        for meta in KNOWN_META {
            assert_eq!(KnownMeta::find(meta.name).map(|found| found.name), Some(meta.name));
        }
    }
}
