import pack.Module;
import pack.Module.Hidden; //~ ERROR Importing private declarations from a module is not allowed
import pack.Module.HiddenEnum.One; //~ ERROR Importing private declarations from a module is not allowed
import pack.Module.hidden; //~ ERROR Importing private declarations from a module is not allowed
import pack.Module.shown;
import pack.none.*; //~ WARNING No module of package pack.none was found

class Main {
	static function main() {
		shown();
		var x:pack.Module.Alias = 1; //~ ERROR Cannot access private type Alias in module pack.Module
		pack.Module.hidden(); //~ ERROR Cannot access private field hidden
		Module.own(); //~ ERROR Cannot access private field own
	}
}
