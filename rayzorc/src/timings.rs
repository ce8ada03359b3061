//! How long each phase took, for `--timings`.

use std::cell::RefCell;
use std::time::{Duration, Instant};

/// Phases and their times, in order.
#[derive(Debug, Default)]
pub struct Timings {
    phases: RefCell<Vec<(&'static str, Duration)>>,
}

impl Timings {
    /// Runs `work` and notes how long it took.
    pub fn measure<T>(&self, phase: &'static str, work: impl FnOnce() -> T) -> T {
        let start = Instant::now();
        let result = work();
        self.phases.borrow_mut().push((phase, start.elapsed()));
        result
    }

    /// The table: milliseconds and share of the whole, a phase a line.
    pub fn table(&self) -> String {
        let phases = self.phases.borrow();
        let total: Duration = phases.iter().map(|(_, time)| *time).sum();
        let mut text = String::new();
        for &(phase, time) in phases.iter().chain([&("total", total)]) {
            let share = 100.0 * time.as_secs_f64() / total.as_secs_f64().max(f64::MIN_POSITIVE);
            text += &format!("{:10.2} ms {share:5.1} %  {phase}\n", time.as_secs_f64() * 1000.0);
        }
        text
    }
}
