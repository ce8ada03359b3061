class A {
	function a() {}

	static function a() {} //~ ERROR Same field name can't be used for both static and instance : a
}

class Static_and_member_of_one_name {
	static function main() {}
}
