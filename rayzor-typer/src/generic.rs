//! `@:generic`.
//!
//! Every generic class is specialised by representation when it is lowered, so that `@:generic` changes nothing about speed.
//! What it adds in Haxe, `new T()`, needs one copy for each type.
