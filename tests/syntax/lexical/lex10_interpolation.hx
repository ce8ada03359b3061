var names = 'a$b c$_d2 $this $null';
var code = '${a + 1}${b}-${ {x: 1}.x }';
var dollars = '$$ $1 $ $';
var nested = 'a ${'b ${"c{}" + 'd'} e'} f';
var quote = 'it\'s "$x"';
var block = '${switch x { case 1: "{}"; default: '{}'; }}';
