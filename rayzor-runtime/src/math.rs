//! `Math`: what has no machine instruction.

/// Row `math.pow`.
pub fn pow(x: f64, y: f64) -> f64 {
    x.powf(y)
}

/// Row `math.fmod`.
pub fn fmod(x: f64, y: f64) -> f64 {
    x % y
}

/// Row `math.sin`.
pub fn sin(x: f64) -> f64 {
    x.sin()
}

/// Row `math.cos`.
pub fn cos(x: f64) -> f64 {
    x.cos()
}

/// Row `math.tan`.
pub fn tan(x: f64) -> f64 {
    x.tan()
}

/// Row `math.asin`.
pub fn asin(x: f64) -> f64 {
    x.asin()
}

/// Row `math.acos`.
pub fn acos(x: f64) -> f64 {
    x.acos()
}

/// Row `math.atan`.
pub fn atan(x: f64) -> f64 {
    x.atan()
}

/// Row `math.atan2`.
pub fn atan2(y: f64, x: f64) -> f64 {
    y.atan2(x)
}

/// Row `math.exp`.
pub fn exp(x: f64) -> f64 {
    x.exp()
}

/// Row `math.log`.
pub fn log(x: f64) -> f64 {
    x.ln()
}
