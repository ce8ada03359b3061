class LEX17_without_names {
	static function main() {
		var $name = 1; //~ ERROR Variable names starting with a dollar are not allowed: "$name"
		() -> 1; //~ ERROR Unnamed lvalue functions are not supported
		function() {} //~ ERROR Unnamed lvalue functions are not supported
	}
}
