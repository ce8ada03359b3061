package pack;

class Module {
	private static function own() {}
}

private class Hidden {}

private enum HiddenEnum {
	One;
}

private typedef Alias = Int;

private function hidden() {}

function shown() {}
