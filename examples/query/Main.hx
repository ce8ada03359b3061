//# args: data/queries.sql data/people.csv data/cities.csv data/orders.csv
// Answers queries in SQL over CSV files, each of which is a table:
//     rayzorc compile examples/query/Main.hx --mode aot -o query
//     cd examples/query && ../../query data/queries.sql data/*.csv
import haxe.io.Path;
import plan.Planner;
import sql.Parser;
import sys.io.File;
import table.Printer;
import table.QueryError;
import table.Table;

using StringTools;

class Main {
	static function main() {
		final args = Sys.args();
		if (args.length < 2)
			return Sys.println("usage: query QUERIES.sql TABLE.csv...");
		final tables = new Map<String, Table>();
		for (file in args.slice(1)) {
			final name = new Path(file).file;
			try {
				tables[name.toLowerCase()] = Table.ofCsv(name, File.getContent(file));
			} catch (error:QueryError) {
				Sys.println('$file: ${error.message}');
			}
		}
		final planner = new Planner(tables);
		for (query in split(File.getContent(args[0]))) {
			Sys.println('> ${query.replace("\n", "\n  ")}');
			run(planner, query);
			Sys.println("");
		}
	}

	static function run(planner:Planner, query:String) {
		try {
			switch new Parser(query).statement() {
				case Explain(select):
					planner.plan(select).explain(Sys.println);
				case Query(select):
					final plan = planner.plan(select);
					final columns = [for (field in plan.fields) field.name];
					Printer.print(new Table("result", columns, plan.all()), Sys.println);
			}
		} catch (error:QueryError) {
			Sys.println(error.position < 0 ? 'error: ${error.message}' : 'error at ${locate(query, error.position)}: ${error.message}');
		}
	}

	/** The queries of a file, which end at semicolons at ends of lines. **/
	static function split(text:String):Array<String>
		return [
			for (part in ~/;[ \t]*(\r?\n|$)/g.split(text)) {
				final query = part.trim();
				if (query == "")
					continue;
				query;
			}
		];

	static function locate(query:String, position:Int):String {
		final before = query.substr(0, position).split("\n");
		return '${before.length}:${before[before.length - 1].length + 1}';
	}
}
