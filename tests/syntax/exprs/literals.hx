var a = {a: 1, "b-c": 2, 'd$e': 3,};
var b = [1, 2,];
var c = ["a" => 1, "b" => 2];
var d = [for (i in 0...10) if (i % 2 == 0) i];
var e = [for (k => v in m) k => v];
var f = [while (i < 3) i++];
var g = {};
var h = {{};};
