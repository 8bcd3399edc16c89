//! The control of this package: the features that it is about are on.

#[cfg(test)]
mod tests {
    use serde_json::Value;

    #[test]
    fn numbers_keep_their_digits() {
        let kept = serde_json::from_str::<Value>("1.10").map(|value| value.to_string());
        assert_eq!(kept.ok().as_deref(), Some("1.10"), "`arbitrary_precision` is off");
    }
}
