//! Dominators, by Cooper, Harvey and Kennedy, "A Simple, Fast Dominance Algorithm" (2001).
//!
//! The nodes are not blocks but the two points of each block: its start, where its parameters are defined, and its
//! end, behind its instructions. A handler is entered from the starts of the blocks that unwind to it, so the
//! instructions of such a block do not dominate the handler although the block's start may.

use rayzor_base::entity::{EntityRef, PrimaryMap, SecondaryMap, entity_impl};
use smallvec::SmallVec;

use crate::analysis::cfg::Cfg;
use crate::func::Func;
use crate::ids::{BlockId, ValueId};

/// A point of a block.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Point(u32);
entity_impl!(Point, "p");

impl Point {
    /// Where a block's parameters are defined.
    pub fn start(block: BlockId) -> Point {
        Point::new(block.index() * 2)
    }

    /// Behind a block's instructions.
    pub fn end(block: BlockId) -> Point {
        Point::new(block.index() * 2 + 1)
    }

    /// The block.
    pub fn block(self) -> BlockId {
        BlockId::new(self.index() / 2)
    }

    /// Whether it is a block's start.
    pub fn is_start(self) -> bool {
        self.index().is_multiple_of(2)
    }
}

/// The dominator tree of a function's reachable points.
#[derive(Debug)]
pub struct Dominators {
    idom: SecondaryMap<Point, Option<Point>>,
    children: SecondaryMap<Point, SmallVec<[Point; 2]>>,
    /// Entry and exit times of a walk over the tree: an interval inside another is a subtree.
    interval: SecondaryMap<Point, (u32, u32)>,
    order: PrimaryMap<OrderIndex, Point>,
    preds: SecondaryMap<Point, SmallVec<[Point; 2]>>,
    definitions: SecondaryMap<ValueId, Option<Point>>,
    root: Point,
}

/// Position in reverse postorder.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
struct OrderIndex(u32);
entity_impl!(OrderIndex, "o");

impl Dominators {
    /// The dominators of a function with a body.
    pub fn new(func: &Func, cfg: &Cfg) -> Dominators {
        let mut preds: SecondaryMap<Point, SmallVec<[Point; 2]>> = SecondaryMap::new();
        let mut order = PrimaryMap::new();
        let mut definitions = SecondaryMap::new();
        for &block in &cfg.reverse_postorder {
            order.push(Point::start(block));
            order.push(Point::end(block));
            for &param in &func.blocks[block].params {
                definitions[param] = Some(Point::start(block));
            }
            for result in
                func.blocks[block].insts.iter().filter_map(|&inst| func.insts[inst].result)
            {
                definitions[result] = Some(Point::end(block));
            }
            preds[Point::end(block)].push(Point::start(block));
            for target in func.blocks[block].terminator.target_blocks() {
                preds[Point::start(target)].push(Point::end(block));
            }
            if let Some(handler) = func.blocks[block].unwind
                && func.may_unwind(block)
            {
                preds[Point::start(handler)].push(Point::start(block));
            }
        }
        let root = Point::start(func.entry());
        let mut dominators = Dominators {
            idom: SecondaryMap::new(),
            children: SecondaryMap::new(),
            interval: SecondaryMap::new(),
            order,
            preds,
            definitions,
            root,
        };
        dominators.solve();
        dominators.number();
        dominators
    }

    fn solve(&mut self) {
        let mut position: SecondaryMap<Point, u32> = SecondaryMap::new();
        for (index, &point) in &self.order {
            position[point] = index.as_u32();
        }
        self.idom[self.root] = Some(self.root);
        let mut changed = true;
        while changed {
            changed = false;
            for &point in self.order.values().skip(1) {
                let known =
                    self.preds[point].iter().copied().filter(|&pred| self.idom[pred].is_some());
                let idom = known.reduce(|a, b| self.common(&position, a, b));
                if idom.is_some() && self.idom[point] != idom {
                    self.idom[point] = idom;
                    changed = true;
                }
            }
        }
    }

    fn common(&self, position: &SecondaryMap<Point, u32>, mut a: Point, mut b: Point) -> Point {
        while a != b {
            while position[a] > position[b] {
                a = self.idom[a].expect("its idom is known");
            }
            while position[b] > position[a] {
                b = self.idom[b].expect("its idom is known");
            }
        }
        a
    }

    fn number(&mut self) {
        for &point in self.order.values().skip(1) {
            if let Some(idom) = self.idom[point] {
                self.children[idom].push(point);
            }
        }
        let mut time = 1;
        let mut stack = vec![(self.root, 0)];
        self.interval[self.root].0 = time;
        while let Some((point, next)) = stack.last_mut() {
            let point = *point;
            time += 1;
            if let Some(&child) = self.children[point].get(*next) {
                *next += 1;
                self.interval[child].0 = time;
                stack.push((child, 0));
            } else {
                self.interval[point].1 = time;
                stack.pop();
            }
        }
    }

    /// The root of the tree: the entry's start.
    pub fn root(&self) -> Point {
        self.root
    }

    /// The points directly below `point`.
    pub fn children(&self, point: Point) -> &[Point] {
        &self.children[point]
    }

    /// Whether every way to `below` leads through `above`. Both are reachable; a point dominates itself.
    pub fn dominates(&self, above: Point, below: Point) -> bool {
        let (outer, inner) = (self.interval[above], self.interval[below]);
        outer.0 <= inner.0 && inner.1 <= outer.1
    }

    /// The point where a value is defined: a block's end for the result of an instruction, since uses within the block
    /// go by order. None for values of unreachable blocks.
    pub fn definition(&self, value: ValueId) -> Option<Point> {
        self.definitions[value]
    }

    /// Whether `value` is defined at `point` on every way there.
    pub fn is_defined_at(&self, value: ValueId, point: Point) -> bool {
        self.definitions[value].is_some_and(|definition| self.dominates(definition, point))
    }

    /// The dominance frontiers of all points: where each point's dominance ends.
    pub fn frontiers(&self) -> SecondaryMap<Point, SmallVec<[Point; 2]>> {
        let mut frontiers: SecondaryMap<Point, SmallVec<[Point; 2]>> = SecondaryMap::new();
        for &point in self.order.values() {
            if self.preds[point].len() < 2 {
                continue;
            }
            let idom = self.idom[point];
            for &pred in &self.preds[point] {
                let mut runner = Some(pred);
                while let Some(current) = runner.filter(|_| runner != idom) {
                    if !frontiers[current].contains(&point) {
                        frontiers[current].push(point);
                    }
                    runner = self.idom[current].filter(|&up| up != current);
                }
            }
        }
        frontiers
    }
}
