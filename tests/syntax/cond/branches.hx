//# define: a
//# define: b-c=2
class A {
	#if a var a1:Int; #else var a2:Int; #end
	#if !a var b1:Int; #elseif b_c var b2:Int; #else var b3:Int; #end
	#if x #if a var c1:Int; #else var c2:Int; #end #elseif a #if x var c3; #end var c4:Int; #end
	#if (a && !x || x) var d:Int; #end
	#if (a && (x || !b_c)) var e:Int; #end
	function f(#if a p:Int, #end q:Int) return p + #if a q #else 1 #end;
	#if x " ' /* #end var f; */ ' " #end
	#if a.b var g:Int; #elseif target.sys var h:Int; #end
	#if true var i:Int; #end #if false var j:Int; #end
}
