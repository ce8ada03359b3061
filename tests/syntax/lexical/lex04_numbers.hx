var ints = [0, 7, 42, 0xFF, 0xFFFFFFFF, 0xab, 2147483648, 99999999999];
var separated = [1_000_000, 0x12_0, 1_2.3_4e1_0];
var suffixed = [1i32, 1_u32, 2i64, 0x1Fi32, 1.0f64, 2f64, 1.f64];
var floats = [1., .5, 1e3, 1.5e-3, 1E+3, 1.e3, 0.0];
var ranges = [1...3, 1. ... 3, 1....5];
var fields = [1.a, 1.0.b];
