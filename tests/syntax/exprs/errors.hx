class Main {
	function a() { var x = ; var y = 1; }
	function b() { trace(1; }
	function c() { f(1 }
	function d() { a[1; b(); }
	function e() { a.; b(); }
	function f() { a b; c(); }
	function g() { 1 }
	function h() { else 1; }
	function i() { ) ] }
	function j() { if true 1; while a {} }
	function k() { try {} catch e {} }
	function l() { new A; }
	function m() { {a: 1, a: 2}; }
	function n() { switch 1 { default: default: } }
	function o() { switch 1 { trace(1); } }
	function p() { throw; return 1 + ; }
	function q() { (a, @:x b) -> c; (...a) -> b; }
	function r(...a, b) {}
	function s() { var ?x = 1; }
	function t() { a + }
	function u() { '${}'; '${a b}'; }
	function v() { case 1: }
	function w() { [1, 2; }
	var ok = 1;
}
