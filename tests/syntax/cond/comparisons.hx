//# define: haxe_ver=4.306
//# define: haxe=4.3.6
//# define: mode=fast
var t = [
	#if (haxe_ver >= 4.1) 1, #end
	#if (haxe_ver == 4.306) 2, #end
	#if (haxe >= version("4.0.0-rc.3")) 3, #end
	#if (haxe < version("4.3.6-rc.1")) 4, #end
	#if (haxe > version("4.3.6-rc.1")) 5, #end
	#if (mode == "fast") 6, #end
	#if (mode != "slow") 7, #end
	#if (undefined != "a") 8, #end
	#if (undefined == "a") 9, #end
	#if (undefined < 3) 10, #end
	#if (version("1.2.3-alpha.2") < version("1.2.3-alpha.10")) 11, #end
	#if (mode < 3) 12, #end
	#if 0 13, #end #if 1 14, #end #if "" 15, #end
];
