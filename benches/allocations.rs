//! How often each row of the table allocates, one line a row: the binary that `table` asks.

#[path = "support/inputs.rs"]
mod inputs;
#[path = "support/json.rs"]
mod json;
#[path = "support/row.rs"]
mod row;
#[path = "support/rows.rs"]
mod rows;
#[path = "support/works.rs"]
mod works;

use allocation_counter::measure;
use rows::all;

fn main() {
    for (_, work) in all().iter().flatten().flatten() {
        println!("{}", measure(work).count_total);
    }
}
