package world;

/** What a registry can hold. **/
interface Named {
	final id:String;
	var name(get, never):String;
}
