class MOD07_error {
	static function main() {
		#if (haxe >= "5.0.0")
		#error "too new"
		#elseif never
		#error "never"
		#else
		#error "stopped here" //~ ERROR stopped here
		#end
	}
}
