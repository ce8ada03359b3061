var a = ~/a\/b[c\]]+/gimsu;
var b = ~/\d+\\/;
var c = [~/x/, ~/y/i].map(~/z/.match);
