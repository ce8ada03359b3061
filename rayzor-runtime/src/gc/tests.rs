//! The collector on graphs of fake classes.
use super::{alloc_sized, collect, heap, new_native, stat, weak_get, weak_new};
use crate::object::{Ref, to_val};
use crate::testing::{node, take_turn};
use crate::{array, store, text};
use rayzor_abi::descriptor::types;
use rayzor_abi::layout::{HxNative, header_word};
use rayzor_abi::{ElemKind, Val};
use std::hint::black_box;
use std::sync::atomic::{AtomicU64, Ordering};

fn tree(depth: u32) -> Ref {
    if depth == 0 {
        return node(Ref::NULL, Val::NULL, 1);
    }
    let left = tree(depth - 1);
    let right = tree(depth - 1);
    node(left, to_val(right), depth as i32)
}

fn count(tree: Ref) -> u32 {
    if tree.is_null() {
        return 0;
    }
    1 + count(tree.read(8)) + count(Ref::from_addr(tree.read::<u64>(16)))
}

/// Overwrites what dead frames left on the stack, so that it is not taken for references.
#[inline(never)]
fn clear_stack() {
    black_box([0_u64; 4096]);
}

#[test]
fn a_tree_survives_collections() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let root = tree(14);
    for _ in 0..5 {
        collect();
        black_box(tree(12));
    }
    assert_eq!(count(root), (1 << 15) - 1);
    black_box(root);
}

#[test]
fn garbage_is_reused() {
    let marker = 0;
    let _turn = take_turn(&marker);
    for _ in 0..200 {
        black_box(tree(14));
    }
    // 200 trees of 32767 nodes of 32 bytes are 200 MB; the heap target is 16 MB.
    assert!(stat(1) < 120e6, "{} bytes reserved", stat(1));
    assert!(stat(2) >= 5.0);
}

#[test]
fn interior_pointers_keep_objects() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let number = {
        let object = node(Ref::NULL, crate::testing::string("kept"), 77);
        object.at::<i32>(24)
    };
    clear_stack();
    collect();
    for _ in 0..20_000 {
        black_box(node(Ref::NULL, Val::NULL, -1));
    }
    // SAFETY: the interior pointer keeps the object alive.
    assert_eq!(unsafe { black_box(number).read_volatile() }, 77);
}

#[test]
fn large_objects_live_and_die() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let kept = array::with_capacity(ElemKind::F64, 100_000);
    array::resize(kept, 100_000);
    array::set(kept, 99_999, Val::from_f64(2.5));
    for _ in 0..300 {
        black_box(store::with_length(ElemKind::F64, 200_000));
    }
    collect();
    assert_eq!(array::get(kept, 99_999).as_f64(), Some(2.5));
    assert!(stat(1) < 200e6, "{} bytes reserved", stat(1));
}

#[test]
fn every_collection_in_stress_mode_is_survived() {
    let marker = 0;
    let _turn = take_turn(&marker);
    black_box(node(Ref::NULL, Val::NULL, 0));
    heap().stress = true;
    let list = array::with_capacity(ElemKind::Val, 0);
    for index in 0..500 {
        let label = crate::testing::string(&format!("item {index}"));
        array::push(list, to_val(node(list, label, index)));
    }
    heap().stress = false;
    for index in 0..500 {
        let item = Ref::from_addr(array::get(list, index).0);
        assert_eq!(item.read::<i32>(24), index);
        assert_eq!(text::to_rust_string(item.read(16)), format!("item {index}"));
    }
}

#[test]
fn medium_objects_survive_beside_small_ones() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let list = array::with_capacity(ElemKind::Val, 0);
    for size in (16..12_000).step_by(8) {
        let object = alloc_sized(header_word(types::BYTES, 0), size);
        object.write::<u64>(8, size as u64 - 16);
        array::push(list, to_val(object));
        if size % 1000 == 0 {
            collect();
        }
    }
    collect();
    for (index, size) in (16..12_000).step_by(8).enumerate() {
        let object = Ref::from_addr(array::get(list, index as i32).0);
        assert_eq!(object.read::<u64>(8), size as u64 - 16);
    }
}

#[test]
fn weak_references_are_cleared() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let kept = node(Ref::NULL, Val::NULL, 5);
    let weak_to_kept = weak_new(kept);
    let weaks = array::with_capacity(ElemKind::Val, 0);
    make_dead(weaks, 10);
    clear_stack();
    collect();
    let cleared = (0..10)
        .filter(|&index| weak_get(Ref::from_addr(array::get(weaks, index).0)).is_null())
        .count();
    // The conservative scan may keep one or the other.
    assert!(cleared >= 8, "{cleared} of 10 were cleared");
    assert_eq!(weak_get(weak_to_kept), kept);
    black_box(kept);
}

#[inline(never)]
fn make_dead(weaks: Ref, n: i32) {
    for number in 0..n {
        array::push(weaks, to_val(weak_new(node(Ref::NULL, Val::NULL, number))));
    }
}

static RELEASED: AtomicU64 = AtomicU64::new(0);

extern "C" fn release(payload: u64) {
    RELEASED.fetch_add(payload, Ordering::Relaxed);
}

#[inline(never)]
fn make_natives(n: u64) {
    for _ in 0..n {
        black_box(new_native(1, 1, Some(release)));
    }
}

#[test]
fn natives_are_released_when_they_die() {
    let marker = 0;
    let _turn = take_turn(&marker);
    assert_eq!(size_of::<HxNative>(), 24);
    make_natives(100);
    clear_stack();
    collect();
    assert!(RELEASED.load(Ordering::Relaxed) >= 95);
}
