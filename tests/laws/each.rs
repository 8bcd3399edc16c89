//! The same for the request of whichever operation.

/// Does the same with the request, whichever operation's it is.
macro_rules! each {
    ($request:expr, $typed:ident, $wrap:ident => $then:expr) => {
        each!(@arms $request, $typed, $wrap => $then; AddUserPoolClientSecret CreateUserPoolClient
            DeleteUserPoolClient DeleteUserPoolClientSecret DescribeUserPoolClient
            GetUserPoolClientSessionConfiguration ListUserPoolClientSecrets ListUserPoolClients
            SetUserPoolClientSessionConfiguration UpdateUserPoolClient)
    };
    (@arms $request:expr, $typed:ident, $wrap:ident => $then:expr; $($operation:ident)+) => {
        match $request {
            $(cognito_user_pool_client::memory::Request::$operation($typed) => {
                let $wrap = cognito_user_pool_client::memory::Response::$operation;
                $then
            })+
            other => panic!("{other:?} is of no known operation"),
        }
    };
}
pub(crate) use each;
