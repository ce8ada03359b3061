package a.b;

import haxe.Json;
import haxe.Json.parse;
import haxe.Json.parse as p;
import haxe.ds.*;
import haxe.Json.*;
import haxe.macro.Expr in E;
import A.B as C;
using StringTools;
using Lambda;

var top = 1;
final constant:Int = 2;
private inline var hidden = 3;
function main() trace(top);
macro function m() {}
extern function e():Void;
private class P {}
