class A<T, U:String, V:X & {a:Int} & Y<T>, @:const N, W = Int, Z:X = Array<T>> {
	function f<T:()->Void>() {}
}
