import haxe.io.Bytes;
import haxe.io.BytesBuffer;
import haxe.io.BytesInput;
import haxe.io.BytesOutput;

class StdBytes {
	static function main() {
		var b = Bytes.alloc(16);
		b.set(0, 255);
		b.set(1, 256 + 7);
		b.setInt32(4, 0x12345678);
		b.setFloat(8, 1.5);
		trace(b.get(0), b.get(1), b.getInt32(4), b.get(4), b.getUInt16(4), b.getFloat(8));
		b.setDouble(8, -2.25);
		trace(b.getDouble(8), b.length);
		trace(b.sub(4, 4).toHex(), b.toHex());
		var s = Bytes.ofString("héllo");
		trace(s.length, s.toString(), s.getString(0, 3), s.toHex());
		var c = Bytes.alloc(5);
		c.blit(1, s, 0, 3);
		c.fill(4, 1, 65);
		trace(c.toHex(), c.compare(s) < 0, s.compare(s));
		trace(Bytes.ofHex("00ff10").get(1));
		var bb = new BytesBuffer();
		bb.addByte(1);
		bb.addString("ab");
		bb.addInt32(-1);
		bb.add(Bytes.ofString("z"));
		trace(bb.length, bb.getBytes().toHex());
		var o = new BytesOutput();
		o.writeInt32(77);
		o.writeString("text");
		o.writeByte(10);
		o.writeDouble(0.5);
		o.bigEndian = true;
		o.writeInt16(258);
		var bytes = o.getBytes();
		trace(bytes.length);
		var i = new BytesInput(bytes);
		trace(i.readInt32(), i.readString(4), i.readByte(), i.readDouble());
		i.bigEndian = true;
		trace(i.readInt16());
		try {
			i.readByte();
			trace("not reached");
		} catch (e:haxe.io.Eof)
			trace("eof");
		var lines = new BytesInput(Bytes.ofString("one\ntwo\r\nthree"));
		trace(lines.readLine(), lines.readLine(), lines.readLine());
		try {
			b.get(-1);
			b.blit(10, s, 0, 100);
			trace("not reached");
		} catch (e:Dynamic)
			trace("out of bounds");
		b.setInt64(0, haxe.Int64.make(1, 2));
		trace(haxe.Int64.toStr(b.getInt64(0)));
	}
}
