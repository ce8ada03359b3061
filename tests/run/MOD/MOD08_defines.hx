class MOD08_defines {
	static function main() {
		#if sys trace("sys"); #end
		#if target.sys trace("target.sys"); #end
		#if target.unicode trace("unicode"); #end
		#if haxe4 trace("haxe4"); #end
		#if js trace("js"); #end
	}
}
