//! As much of `url` as the crate asks for, with nothing in it: what the binary is without `url`.

#![no_std]

pub struct Url;

pub enum Host<S> {
    Domain(S),
    Ipv4(core::net::Ipv4Addr),
    Ipv6(core::net::Ipv6Addr),
}

impl Url {
    pub fn parse(_: &str) -> Result<Self, ()> {
        Err(())
    }

    pub fn host(&self) -> Option<Host<&str>> {
        None
    }

    pub fn host_str(&self) -> Option<&str> {
        None
    }

    pub fn username(&self) -> &str {
        ""
    }

    pub fn password(&self) -> Option<&str> {
        None
    }
}
