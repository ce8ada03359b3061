var plain = "a$b ${c} 'd'";
var lines = "a
b";
var escapes = "\n\r\t\\\"\'\101\000\x41\u00e9\u{1F600}";
var empty = ["", ''];
var code = "x".code;
