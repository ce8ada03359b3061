#!/usr/bin/env haxe
var a = "é";
var b = 1;
