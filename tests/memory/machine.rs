//! Random sequences of operations on a small pool, and what holds of each step.

use std::{
    cell::{Cell, RefCell},
    collections::BTreeMap,
};

use cognito_user_pool_client::{CreateUserPoolClientRequest, MemoryPool, UserPoolClient};
use proptest::test_runner::TestRunner;

use crate::{
    generate,
    operations::{GENERATED, SUPPLIED, Step, steps},
    sequence::{Marks, Sequence},
};

/// Room for five clients.
fn pool() -> MemoryPool {
    MemoryPool::new(generate::pool().clients(0, 5).session_tracking(true))
}

/// The one that is there: registered dynamically.
fn registered() -> UserPoolClient {
    let echo = CreateUserPoolClientRequest::new(generate::POOL, "registered");
    echo.validate().expect("it is valid").echo().client_id("2registered345678").client_type("DCR")
}

/// How often each operation was accepted and refused.
type Tally = RefCell<BTreeMap<&'static str, [u32; 2]>>;

#[test]
fn random_sequences_obey_the_laws() {
    let tally = Tally::default();
    let sequences = Cell::new(0);
    let mut runner = TestRunner::new(generate::inputs(2_000));
    let result = runner.run(&steps(), |steps| {
        run(&steps, &tally);
        sequences.set(sequences.get() + 1);
        Ok(())
    });
    if let Err(error) = result {
        panic!("{error}");
    }
    let tally = tally.into_inner();
    let sum = |index: usize| tally.values().filter_map(|counts| counts.get(index)).sum::<u32>();
    let (accepted, refused) = (sum(0), sum(1));
    let share = accepted * 100 / (accepted + refused);
    println!("{} sequences, {} operations, {share} % accepted", sequences.get(), accepted + refused);
    for (operation, [accepted, refused]) in &tally {
        println!("{operation}: {accepted} accepted, {refused} refused");
        assert!(*accepted >= 20 && *refused >= 20, "{operation}: {accepted} accepted, {refused} refused");
    }
    assert_eq!(tally.len(), 10, "each operation is tried");
    assert!((30..=80).contains(&share), "{share} % accepted");
}

fn run(steps: &[Step], tally: &Tally) {
    let marks = Marks { generated: GENERATED, supplied: SUPPLIED };
    let mut sequence = Sequence::new(pool(), registered(), marks);
    let mut now = 1_700_000_000_000;
    for step in steps {
        let draw = step.draw(&mut now);
        let request = step.request(&sequence.model, &sequence.pool);
        let is_accepted = sequence.step(&request, &draw, step.sends_back());
        let mut tally = tally.borrow_mut();
        let [accepted, refused] = tally.entry(request.operation().name()).or_default();
        *(if is_accepted { accepted } else { refused }) += 1;
    }
}
