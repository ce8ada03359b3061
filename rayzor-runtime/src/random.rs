//! `Std.random` and `Math.random`: xoshiro256++, one generator for each thread.
use std::cell::Cell;
use std::hash::{BuildHasher, Hasher, RandomState};

thread_local! {
    static STATE: Cell<[u64; 4]> = Cell::new(seed());
}

fn seed() -> [u64; 4] {
    // Each `RandomState` has its own keys, the first of them from the operating system.
    [0u64, 1, 2, 3].map(|word| {
        let mut hasher = RandomState::new().build_hasher();
        hasher.write_u64(word);
        hasher.finish() | u64::from(word == 0)
    })
}

fn next() -> u64 {
    STATE.with(|cell| {
        let [a, b, c, d] = cell.get();
        let result = a.wrapping_add(d).rotate_left(23).wrapping_add(a);
        let (c2, d2) = (c ^ a, d ^ b);
        cell.set([a ^ d2, b ^ c2, c2 ^ (b << 17), d2.rotate_left(45)]);
        result
    })
}

/// Row `random.int`.
pub fn int(limit: i32) -> i32 {
    if limit <= 1 {
        return 0;
    }
    // The upper half of a product is uniform up to 2^-32.
    (((next() >> 32) * limit as u64) >> 32) as i32
}

/// Row `random.float`.
pub fn float() -> f64 {
    (next() >> 11) as f64 / (1u64 << 53) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn results_are_in_range_and_spread() {
        let mut seen = [0; 10];
        for _ in 0..1000 {
            seen[int(10) as usize] += 1;
            assert!((0.0..1.0).contains(&float()));
        }
        assert!(seen.iter().all(|&count| count > 40));
        assert_eq!(int(0), 0);
        assert_eq!(int(1), 0);
    }
}
