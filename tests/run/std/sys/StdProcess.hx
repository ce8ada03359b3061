//# stdin: first\nsecond\n
class StdProcess {
	static function main() {
		trace(Sys.stdin().readLine(), Sys.stdin().readLine());
		try {
			Sys.stdin().readLine();
			trace("not reached");
		} catch (e:haxe.io.Eof)
			trace("eof");
		Sys.print("no newline;");
		Sys.println("");
		Sys.stdout().writeString("out\n");
		trace(Sys.getEnv("RAYZOR_SURELY_UNSET"));
		Sys.putEnv("RAYZOR_X", "set");
		trace(Sys.getEnv("RAYZOR_X"));
		var p = new sys.io.Process("echo", ["from", "child"]);
		trace(p.stdout.readAll().toString(), p.exitCode());
		p.close();
		trace(Sys.command("true"), Sys.command("exit 3"));
		trace(Sys.time() > 1.6e9, Sys.cpuTime() >= 0, Sys.systemName().length > 0);
		trace(Sys.args().length);
	}
}
