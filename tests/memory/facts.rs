//! What the pool in memory says of itself is what its facts say.

use cognito_user_pool_client::{
    CreateUserPoolClientRequest, MemoryPool, Operation, PoolContext, PoolSnapshot,
};

use crate::support::cases;

#[test]
fn a_pool_without_clients_judges_as_its_facts() {
    let mut compared = 0;
    for case in cases() {
        let Some(facts) = case.pool.filter(|_| case.operation == Operation::CreateUserPoolClient) else {
            continue;
        };
        // The pool in memory counts its own clients.
        if case.findings.iter().any(|finding| finding.starts_with("quota.clients ")) {
            continue;
        }
        let request: CreateUserPoolClientRequest =
            serde_json::from_value(case.request).expect("the request can be read");
        let report = request.check_in(&facts);
        assert_eq!(request.check_in(&MemoryPool::new(facts)), report, "{}", case.name);
        compared += 1;
    }
    assert!(compared >= 100, "only {compared} cases were compared");
}

#[test]
fn the_region_is_that_of_the_id_unless_it_is_told() {
    let facts = PoolSnapshot::new("eu-west-1_EXAMPLE");
    assert_eq!(PoolContext::region(&facts), "eu-west-1");
    let told = facts.region("eu-south-1");
    assert_eq!(PoolContext::region(&told), "eu-south-1");
    assert_eq!(MemoryPool::new(told).region(), "eu-south-1");
}
