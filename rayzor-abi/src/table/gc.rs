//! Rows: memory and process start.

/// Adds the rows of this file; see [`for_each_runtime_fn!`](crate::for_each_runtime_fn).
#[macro_export]
#[doc(hidden)]
macro_rules! gc_rows {
    ($callback:ident [$next:ident $($rest:ident)*] { $($rows:tt)* }) => {
        $crate::$next! { $callback [$($rest)*] { $($rows)*
            gc {
                /// A zeroed object of `size` bytes (header included, a multiple of 8) with that header word; ends the
                /// process when memory is exhausted.
                GcAlloc = rayzor_gc_alloc: alloc(header: I64, size: I32) -> Ref, MayCollect;
                /// A full collection now.
                GcCollect = rayzor_gc_collect: collect() -> Void, MayCollect;
                /// Forbids (`false`) or allows (`true`) collections.
                GcEnable = rayzor_gc_enable: enable(on: I1) -> Void, Writes;
                /// A figure about memory: 0 bytes in use, 1 bytes reserved from the system, 2 collections so far, 3 bytes
                /// allocated so far, 4 live bytes after the last collection, 5 nanoseconds spent collecting.
                GcStat = rayzor_gc_stat: stat(which: I32) -> F64, Reads;
                /// Fills six doubles, in the order of `gc.stat`.
                GcStats = rayzor_get_memory_stats: stats(out: Ptr) -> Void, Writes;
                /// A number that identifies the object while it lives; objects do not move.
                GcIdentity = rayzor_gc_identity: identity(object: Ref) -> I32, Pure;
                /// Runs `function` (a function of `object`) after `object` has become unreachable.
                GcFinalizer = rayzor_gc_set_finalizer: set_finalizer(object: Ref, function: Ref) -> Void, MayCollect;
                /// A weak reference cell to `object` (a `Native` object).
                GcWeakNew = rayzor_gc_weak_new: weak_new(object: Ref) -> Ref, MayCollect;
                /// What a weak reference points to, or null when it has died.
                GcWeakGet = rayzor_gc_weak_get: weak_get(weak: Ref) -> Ref, Reads;
            }
            memory {
                /// Uninitialised native memory, or null when `size` is 0 or memory is exhausted.
                Malloc = rayzor_malloc: malloc(size: I64) -> Ptr, Writes;
                /// Resizes; `ptr` may be null and either size zero. Null when `new_size` is 0 or memory is exhausted.
                Realloc = rayzor_realloc: realloc(ptr: Ptr, old_size: I64, new_size: I64) -> Ptr, Writes;
                /// Frees what `malloc`/`realloc` gave; `ptr` may be null.
                Free = rayzor_free: free(ptr: Ptr, size: I64) -> Void, Writes;
                /// A new arena.
                ArenaCreate = rayzor_arena_create: arena_create(chunk_size: I64) -> Ptr, Writes;
                /// Zeroed memory of `size` bytes, 16-aligned, that lives as long as the arena.
                ArenaAlloc = rayzor_arena_alloc: arena_alloc(arena: Ptr, size: I64) -> Ptr, Writes;
                /// Frees an arena and everything allocated in it.
                ArenaDestroy = rayzor_arena_destroy: arena_destroy(arena: Ptr) -> Void, Writes;
            }
            startup {
                /// Runs the program that `module` (a `ModuleInfo`) describes; gives the exit code.
                Start = rayzor_start: start(argc: I32, argv: Ptr, module: Ptr) -> I32, MayThrow;
                /// The content of an embedded resource as bytes, or null.
                Resource = haxe_resource: resource(name: Ref) -> Ref, MayCollect;
                /// Names of the embedded resources, as an array of strings.
                ResourceNames = haxe_resource_names: resource_names() -> Ref, MayCollect;
            }
        } }
    };
}
