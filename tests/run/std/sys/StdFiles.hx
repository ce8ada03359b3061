import haxe.io.Path;
import sys.FileSystem;
import sys.io.File;

class StdFiles {
	static function main() {
		FileSystem.createDirectory("work/sub");
		File.saveContent("work/a.txt", "hello\nwörld");
		trace(File.getContent("work/a.txt"), File.getBytes("work/a.txt").length);
		trace(FileSystem.exists("work/a.txt"), FileSystem.exists("work/none"), FileSystem.isDirectory("work"));
		trace(FileSystem.stat("work/a.txt").size);
		var names = FileSystem.readDirectory("work");
		names.sort(Reflect.compare);
		trace(names);
		var o = File.write("work/b.bin");
		o.writeString("abc");
		o.writeByte(255);
		o.close();
		var i = File.read("work/b.bin");
		trace(i.readString(3), i.readByte());
		try {
			i.readByte();
			trace("not reached");
		} catch (e:haxe.io.Eof)
			trace("eof");
		i.close();
		var ap = File.append("work/a.txt");
		ap.writeString("!");
		ap.close();
		trace(File.getContent("work/a.txt").length);
		File.copy("work/a.txt", "work/c.txt");
		FileSystem.rename("work/c.txt", "work/d.txt");
		trace(FileSystem.exists("work/c.txt"), FileSystem.exists("work/d.txt"));
		for (f in ["a.txt", "b.bin", "d.txt"])
			FileSystem.deleteFile("work/" + f);
		FileSystem.deleteDirectory("work/sub");
		FileSystem.deleteDirectory("work");
		trace(FileSystem.exists("work"));
		try {
			File.getContent("missing.txt");
			trace("not reached");
		} catch (e:Dynamic)
			trace("no file");
		trace(Path.join(["a", "b", "../c.txt"]), Path.extension("x/y.tar.gz"), Path.withoutExtension("p/q.hx"), Path.directory("p/q.hx"), Path.withoutDirectory("p/q.hx"));
		trace(Path.normalize("a/./b//c/.."), Path.addTrailingSlash("d"), Path.removeTrailingSlashes("d//"), Path.isAbsolute("/x"), new Path("dir/f.e").file);
	}
}
