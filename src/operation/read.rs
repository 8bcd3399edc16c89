//! `DescribeUserPoolClient`, `ListUserPoolClients` and `DeleteUserPoolClient`.

use alloc::string::String;

use crate::types::{ClientType, Open, UserPoolClient, UserPoolClientDescription, structure::structure};

structure! {
    /// A request to describe a user pool client.
    ///
    /// Source: [DescribeUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html).
    DescribeUserPoolClientRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        ClientId client_id: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// The client.
    ///
    /// Source: [DescribeUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DescribeUserPoolClient.html).
    DescribeUserPoolClientResponse {
        UserPoolClient user_pool_client: one UserPoolClient,
    }
}

structure! {
    /// A request to list the clients of a user pool, a page at a time.
    ///
    /// Source: [ListUserPoolClients](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html).
    ListUserPoolClientsRequest [UserPoolId user_pool_id: String] {
        ClientType client_type: one Open<ClientType>,
        MaxResults max_results: one i32,
        NextToken next_token: one String,
        UserPoolId user_pool_id: one String,
    }
}

structure! {
    /// A page of clients.
    ///
    /// Source: [ListUserPoolClients](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_ListUserPoolClients.html).
    ListUserPoolClientsResponse {
        NextToken next_token: one String,
        UserPoolClients user_pool_clients: list UserPoolClientDescription,
    }
}

structure! {
    /// A request to delete a user pool client; the answer has no body.
    ///
    /// Source: [DeleteUserPoolClient](https://docs.aws.amazon.com/cognito-user-identity-pools/latest/APIReference/API_DeleteUserPoolClient.html).
    DeleteUserPoolClientRequest [UserPoolId user_pool_id: String, ClientId client_id: String] {
        ClientId client_id: one String,
        UserPoolId user_pool_id: one String,
    }
}
