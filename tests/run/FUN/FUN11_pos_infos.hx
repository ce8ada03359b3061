class FUN11_pos_infos {
	static function where(?p:haxe.PosInfos)
		return '${p.fileName}:${p.lineNumber} ${p.className}.${p.methodName}';

	static function log(s:String, ?p:haxe.PosInfos)
		trace(s, p);

	function new()
		trace(where());

	function m()
		return where();

	static function main() {
		trace(where());
		new FUN11_pos_infos().m();
		trace(new FUN11_pos_infos().m());
		var f = () -> where();
		trace(f());
	}
}
