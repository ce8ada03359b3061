//# define: a
#if a
#error "this platform is not supported"
#elseif b
#error "not shown"
#end
#if (a &&) #end
#if (haxe >= version("4.0")) #end
#if (version("1.0.0") < "x") #end
#unknown
var a = 1;
#else
#end
#if a
var b = 2;
