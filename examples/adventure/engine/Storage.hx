package engine;

import engine.State.SaveError;
import haxe.io.Path;
import sys.FileSystem;
import sys.io.File;

/** Where saved games are kept. **/
interface Storage {
	function write(slot:String, text:String):Void;
	function read(slot:String):String;
	function remove(slot:String):Bool;
}

class MemoryStorage implements Storage {
	final slots = new Map<String, String>();

	public function new() {}

	public function write(slot:String, text:String)
		slots[slot] = text;

	public function read(slot:String):String
		return slots[slot] ?? throw new SaveError('there is no game "$slot"');

	public function remove(slot:String):Bool
		return slots.remove(slot);
}

class FolderStorage implements Storage {
	static final allowed = ~/^[a-z0-9-]{1,20}$/;

	final folder:String;

	public function new(folder:String)
		this.folder = folder;

	public function write(slot:String, text:String) {
		final path = pathOf(slot);
		if (!FileSystem.exists(folder))
			FileSystem.createDirectory(folder);
		File.saveContent(path, text);
	}

	public function read(slot:String):String {
		final path = pathOf(slot);
		if (!FileSystem.exists(path))
			throw new SaveError('there is no game "$slot"');
		return File.getContent(path);
	}

	public function remove(slot:String):Bool {
		final path = pathOf(slot);
		final found = FileSystem.exists(path);
		if (found)
			FileSystem.deleteFile(path);
		if (found && FileSystem.readDirectory(folder).length == 0)
			FileSystem.deleteDirectory(folder);
		return found;
	}

	function pathOf(slot:String):String {
		if (!allowed.match(slot))
			throw new SaveError('"$slot" is no name for a game');
		return Path.withExtension(Path.join([folder, slot]), "save");
	}
}
