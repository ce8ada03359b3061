enum PAT11_opt<T> {
	None;
	Some(v:T);
}

enum PAT11_res {
	Ok(v:PAT11_opt<Bool>);
	Err(message:String, code:Int);
}

enum abstract PAT11_flag(String) {
	var P = "p";
	var Q = "q";
}

enum PAT11_ty<T> {
	TInt:PAT11_ty<Int>;
	TNull<U>(of:PAT11_ty<U>):PAT11_ty<Null<U>>;
	TArr<U>(of:PAT11_ty<U>):PAT11_ty<Array<U>>;
}

class PAT11_counter_examples {
	static function main() {
		var r = Ok(None), f = P, b = true, o = {r: r, b: b};
		switch r {
			case Ok(Some(true)): //~ ERROR Unmatched patterns: Ok(Some(false))
			case Err(_):
			case Ok(None):
		}
		switch r {
			case Ok(_):
			case Err("", _): //~ ERROR Unmatched patterns: Err(_, _)
		}
		switch [f, b] { //~ ERROR Unmatched patterns: Q
			case [P, true]:
			case [P, false]:
		}
		switch o {
			case {r: Ok(_)}:
			case {b: true}: //~ ERROR Unmatched patterns: { r: Err, b: false }
		}
		var n:Null<Bool> = null;
		switch n { //~ ERROR Unmatched patterns: false
			case true:
			case null:
		}
		switch [r] {
			case [Ok(Some(_))]: //~ ERROR Unmatched patterns: Ok(None)
			case [Err(_)]:
		}
		var t = TInt;
		switch t { //~ ERROR Unmatched patterns: TNull
			case TInt:
		}
		switch 1 {
			case _ + 1 => 2:
		}
		var v = switch 1 { //~ ERROR Unmatched patterns: _
			case _ + 1 => 2: 1;
			case 5: 2;
		}
	}
}
