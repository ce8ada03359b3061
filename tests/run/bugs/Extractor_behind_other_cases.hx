class Extractor_behind_other_cases { static function f(s:String) return switch (s) { case "class": 6; case _.length => 3: 7; case "": 8; default: 0; }
static function g(n:Int) return switch (n) { case _ * 2 => 6: 7; case 5: 8; default: 0; }
static function h(n:Int) return switch (n) { case 1: 1; case _ * 2 => 6: 7; case 5: 8; default: 0; }
static function main() { Sys.println(["class","abc","","zzzz"].map(f)); Sys.println([1,2,3,5].map(g)); Sys.println([1,2,3,5].map(h)); } }
