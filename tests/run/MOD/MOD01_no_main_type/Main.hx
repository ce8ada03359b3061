class Main {
	static function main() {
		Parts.First.count++;
		Sys.println(Parts.First.twice());
		var second = Parts.Second;
		Sys.println(second.of(5));
		Sys.println(Parts.Kind.A);
	}
}
