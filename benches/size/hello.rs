//! The floor: a program that does nothing with its arguments but look at them.

fn main() {
    println!("{}", std::env::args().count());
}
