package shapes;

typedef Form = shapes.Kinds.Shape;
typedef Extent = shapes.Kinds.Size;
typedef Perhaps<T> = haxe.ds.Option<T>;

class Makers {
	public static function round(radius:Int)
		return radius == 0 ? Dot : Circle(radius);

	public static function present<T>(value:Null<T>)
		return value == null ? None : Some(value);

	public static function extents()
		return [Small, Large];
}
