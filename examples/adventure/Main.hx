//# args: data/island.json data/walkthrough.txt
// A text adventure whose world, rules and texts are data. Plays the commands of a file, or those that you type:
//     rayzorc compile examples/adventure/Main.hx --mode aot -o adventure
//     cd examples/adventure && ../../adventure data/island.json
import engine.Game;
import engine.Storage.FolderStorage;
import haxe.io.Eof;
import haxe.io.Input;
import sys.io.File;
import world.WorldError;
import world.WorldLoader;

using StringTools;

class Main {
	static function main() {
		final args = Sys.args();
		if (args.length < 1 || args.length > 2) {
			Sys.stderr().writeString("usage: adventure WORLD [COMMANDS]\n");
			Sys.exit(2);
		}
		final world = try {
			new WorldLoader().load(File.getContent(args[0]));
		} catch (error:WorldError) {
			Sys.stderr().writeString('${args[0]}: ${error.message}\n');
			Sys.exit(1);
			return;
		}
		final game = new Game(world, new FolderStorage("saves"), Sys.println);
		game.begin();
		if (args.length == 2)
			replay(game, File.read(args[1], false));
		else
			converse(game, Sys.stdin());
		switch game.state.ending {
			case Won(_): Sys.println("\n*** You have won ***");
			case Lost(_): Sys.println("\n*** You have lost ***");
			case Stopped | null: Sys.println("\nGood bye.");
		}
	}

	/** Shows each command as if it was typed; lines that begin with # are remarks. **/
	static function replay(game:Game, commands:Input) {
		for (line in new Lines(commands)) {
			if (game.over)
				break;
			if (line.trim() == "" || line.startsWith("#"))
				continue;
			Sys.println('\n> $line');
			game.play(line);
		}
		commands.close();
	}

	static function converse(game:Game, input:Input) {
		final lines = new Lines(input);
		while (!game.over) {
			Sys.print("\n> ");
			if (!lines.hasNext())
				break;
			game.play(lines.next());
		}
	}
}

/** The lines of an input, one at a time. **/
private class Lines {
	final input:Input;
	var line:Null<String> = null;

	public function new(input:Input)
		this.input = input;

	public function hasNext():Bool {
		line ??= try input.readLine() catch (_:Eof) null;
		return line != null;
	}

	public function next():String {
		final result = line;
		line = null;
		return result;
	}
}
