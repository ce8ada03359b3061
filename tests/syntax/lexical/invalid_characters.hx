var a = é + 1;
var b = a ` 2;
var c = 0b101;
