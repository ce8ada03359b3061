class EXC01_catch {
	static function main() {
		try {} catch (e:Array<Int>) {} //~ ERROR Catch class parameter must be Dynamic
		try {} catch (e:Missing) {} //~ ERROR Type not found : Missing
	}
}
