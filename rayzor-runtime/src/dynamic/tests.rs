//! Dynamic access, structures, enums and their text.
use super::{add, call_method, div, eq, get_field, lt, set_field, to_i32};
use crate::object::{Ref, to_val};
use crate::testing::{LEAF, NODE, name, node, string, take_turn};
use crate::{anon, array, cast, class_info, enum_, reflect, startup, std_api, text, type_api};
use rayzor_abi::descriptor::NameId;
use rayzor_abi::layout::header_word;
use rayzor_abi::{ElemKind, Val};

fn text_of(value: Val) -> String {
    text::to_rust_string(std_api::string(value))
}

fn get(object: Val, field: &str) -> Val {
    get_field(object, name(field) as i32, std::ptr::null_mut())
}

#[test]
fn arithmetic_follows_the_operands() {
    let marker = 0;
    let _turn = take_turn(&marker);
    assert_eq!(add(Val::from_i32(2), Val::from_i32(3)), Val::from_i32(5));
    assert_eq!(add(Val::from_i32(i32::MAX), Val::from_i32(1)), Val::from_i32(i32::MIN));
    assert_eq!(add(Val::from_i32(2), Val::from_f64(0.5)), Val::from_f64(2.5));
    assert_eq!(div(Val::from_i32(1), Val::from_i32(2)), Val::from_f64(0.5));
    assert_eq!(text_of(add(string("a"), Val::from_i32(1))), "a1");
    assert_eq!(text_of(add(Val::NULL, string("b"))), "nullb");
    assert!(lt(string("a"), string("b")));
    assert!(eq(Val::from_i32(1), Val::from_f64(1.0)));
    assert!(!eq(Val::from_f64(f64::NAN), Val::from_f64(f64::NAN)));
    assert!(eq(string("same"), string("same")));
    assert!(!eq(Val::NULL, Val::FALSE));
    assert_eq!(to_i32(Val::from_f64(-2.9)), -2);
    assert_eq!(to_i32(Val::from_f64(1e10)), i32::MAX);
    assert_eq!(to_i32(Val::from_f64(f64::NAN)), 0);
}

#[test]
fn structures_keep_their_fields_in_order() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let point = anon::from_fields(&[(name("x"), Val::from_i32(1)), (name("y"), string("two"))]);
    assert_eq!(text_of(point), "{x: 1, y: two}");
    let object = Ref::from_addr(point.0);
    for index in 0..10 {
        anon::set(object, name(&format!("extra{index}")), Val::from_i32(index));
    }
    assert_eq!(get(point, "extra7"), Val::from_i32(7));
    assert!(anon::remove(object, name("y")));
    assert!(!anon::has(object, name("y")));
    assert_eq!(get(point, "extra9"), Val::from_i32(9));
    assert_eq!(anon::names(object).len(), 11);
    assert_eq!(text_of(to_val(anon::copy(object))), text_of(point));
}

#[test]
fn structures_may_have_very_many_fields() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let object = anon::empty(0);
    let ids: Vec<NameId> = (0..2000).map(|index| name(&format!("key{index}"))).collect();
    for (index, &id) in ids.iter().enumerate() {
        anon::set(object, id, Val::from_i32(index as i32));
    }
    for (index, &id) in ids.iter().enumerate() {
        assert_eq!(anon::get(object, id), Some(Val::from_i32(index as i32)));
    }
    for &id in ids.iter().step_by(2) {
        assert!(anon::remove(object, id));
    }
    assert_eq!(anon::names(object).len(), 1000);
    assert_eq!(anon::get(object, ids[0]), None);
    assert_eq!(anon::get(object, ids[1999]), Some(Val::from_i32(1999)));
}

#[test]
fn inline_caches_distinguish_shapes_and_classes() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let mut cache = 0_u64;
    let cell = std::ptr::from_mut(&mut cache).cast::<u8>();
    let number = name("number") as i32;
    let structure = anon::from_fields(&[(number as u32, string("text"))]);
    let other = anon::from_fields(&[(name("x"), Val::NULL), (number as u32, Val::TRUE)]);
    let instance = to_val(node(Ref::NULL, Val::NULL, 42));
    for _ in 0..3 {
        assert_eq!(text_of(get_field(structure, number, cell)), "text");
        assert_eq!(get_field(instance, number, cell), Val::from_i32(42));
        assert_eq!(get_field(instance, number, cell), Val::from_i32(42));
        assert_eq!(get_field(other, number, cell), Val::TRUE);
    }
    set_field(instance, number, Val::from_f64(7.9), cell);
    assert_eq!(get_field(instance, number, cell), Val::from_i32(7));
}

#[test]
fn classes_are_seen_by_reflection() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let leaf = crate::gc::alloc_sized(header_word(LEAF, 0), 40);
    let value = to_val(leaf);
    set_field(value, name("value") as i32, Val::from_i32(3), std::ptr::null_mut());
    assert_eq!(leaf.read::<f64>(32), 3.0);
    assert_eq!(text_of(to_val(reflect::fields(value))), "[left,right,number,value]");
    assert!(cast::is_instance(value, NODE as i32) && cast::is_instance(value, LEAF as i32));
    assert!(!cast::is_instance(to_val(node(Ref::NULL, Val::NULL, 0)), LEAF as i32));
    let class = type_api::get_class(value);
    assert_eq!(text_of(to_val(class)), "Class<Leaf>");
    assert_eq!(text_of(to_val(type_api::get_super_class(class))), "Class<Node>");
    assert_eq!(type_api::resolve_class(text::string_from_str("Leaf")), class);
    assert_eq!(text_of(value), "Leaf");
    assert!(type_api::create_empty_instance(class) != value);
}

#[test]
fn enums_compare_by_structure() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let info = startup::module_enums().next().expect("the fake module has an enum");
    let [none, some] = class_info::ctors(info) else { panic!("two constructors") };
    let make = |number, label| enum_::create(some, &[Val::from_i32(number), string(label)]);
    assert!(enum_::equals(make(1, "a"), make(1, "a")));
    assert!(!enum_::equals(make(1, "a"), make(2, "a")));
    assert!(!enum_::equals(make(1, "a"), make(1, "b")));
    let nested = enum_::create(some, &[Val::from_i32(0), enum_::create(none, &[])]);
    assert_eq!(text_of(nested), "Some(0,None)");
    assert_eq!(text_of(to_val(enum_::parameters(make(1, "a")))), "[1,a]");
    assert_eq!(text_of(to_val(type_api::get_enum(nested))), "Enum<Option>");
}

#[test]
fn arrays_convert_their_kind() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let list = array::from_vals(&[Val::from_i32(1), Val::from_f64(2.0), Val::NULL]);
    assert_eq!(cast::to_array(to_val(list), ElemKind::I32 as i32), list);
    assert_eq!(array::kind(list), ElemKind::I32 as i32);
    assert_eq!(text_of(to_val(list)), "[1,2,0]");
    array::push(list, Val::from_i32(4));
    array::insert_gap(list, 1, 2);
    assert_eq!(text_of(to_val(list)), "[1,0,0,2,0,4]");
    array::remove_range(list, 0, 3);
    array::set(list, 5, Val::from_i32(9));
    assert_eq!(text_of(to_val(list)), "[2,0,4,0,0,9]");
    assert_eq!(text_of(to_val(array::concat(list, array::from_strs(["s"])))), "[2,0,4,0,0,9,s]");
}

#[test]
fn functions_in_structures_are_called() {
    let marker = 0;
    let _turn = take_turn(&marker);
    let inner = to_val(crate::closure::make_var_args(Ref::NULL));
    let object = anon::from_fields(&[(name("call"), inner)]);
    assert!(reflect::is_function(get(object, "call")));
    assert!(!reflect::is_function(object));
    // A call of a missing method throws, which a unit test cannot catch; a present one reaches the closure.
    let _: fn(Val, i32, *mut u8, i32) -> Val = call_method;
}
