//! IDs and secrets in the form of those that the service was seen to give.

use cognito_user_pool_client::{
    lifecycle::{Identity, client_id, client_secret, client_secret_id},
    types::Timestamp,
};
use proptest::prelude::*;

use crate::generate::inputs;

/// IDs of public answers of the service, each a number of at most 128 bits.
///
/// Among others from <https://github.com/aws/aws-cli/tree/develop/awscli/examples/cognito-idp>,
/// <https://github.com/imo-tikuwa/cognito-demo>, <https://github.com/MikePfunk28/agent_builder_application> and
/// <https://github.com/aws-solutions-library-samples/guidance-for-claude-code-with-amazon-bedrock/issues/141>.
const RECORDED: [&str; 16] = [
    "26cb2c60kq7nbmas7rbme9b6pp",
    "2e159j8gaq2h6a75a3v2fes67s",
    "38fjsnc484p94kpqsnet7mpld0",
    "3n4b5urk1ft4fl3mg5e62d9ado",
    "441b9ad64ouufh99tcd6f91hum",
    "4bgd5r70a8gtfe4d5d2us1gs6r",
    "4bq5qotn1hmrlil7k760cmcqll",
    "4l0kdh361lcheaq1msvll3e5n9",
    "4q1snamhmllsorih1d6jetoum0",
    "4ssm8oh504j4q146ic4hogbo2s",
    "5bro699otcfov7a21cmc7hsdqc",
    "5cj9ag4nvskjkv0dg3sade5fd5",
    "6p3bs000no6a4ue1idruvd05ad",
    "bd726017pgl4utca13kinbbmh",
    "fk09hmkpbk7sral3cj9ofh5vc",
    "mqf1hekas6mvbbsst9ffne1nt",
];

/// Reads a number in base 32 into that many bytes; `None` if it has more.
fn decode<const N: usize>(text: &str) -> Option<[u8; N]> {
    let mut bytes = [0_u8; N];
    for digit in text.chars() {
        let mut carry = digit.to_digit(32).filter(|_| !digit.is_ascii_uppercase())?;
        for byte in bytes.iter_mut().rev() {
            let shifted = u32::from(*byte) * 32 + carry;
            *byte = (shifted % 256).try_into().ok()?;
            carry = shifted / 256;
        }
        if carry != 0 {
            return None;
        }
    }
    Some(bytes)
}

/// Bytes that begin with these.
fn begun<const N: usize>(start: &[u8], rest: u8) -> [u8; N] {
    let mut bytes = [rest; N];
    bytes[..start.len()].copy_from_slice(start);
    bytes
}

/// The bytes 0, 1, 2, …
fn counted<const N: usize>() -> [u8; N] {
    std::array::from_fn(|index| index.try_into().unwrap_or_default())
}

#[test]
fn the_decoder_knows_too_much_from_enough() {
    assert_eq!(decode::<1>("7v"), Some([255]));
    assert_eq!(decode::<1>("80"), None);
    assert_eq!(decode::<2>("1vvv"), Some([255, 255]));
    for other in ["w", "V", "-", " "] {
        assert_eq!(decode::<2>(other), None, "{other}");
    }
}

#[test]
fn recorded_ids_are_what_the_crate_would_give() {
    for id in RECORDED {
        let bytes: [u8; 16] = decode(id).unwrap_or_else(|| panic!("{id} has more than 128 bits"));
        assert_eq!(client_id(bytes), id);
    }
    let short = RECORDED.iter().filter(|id| id.len() == 25).count();
    assert_eq!((short, RECORDED.iter().filter(|id| id.len() == 26).count()), (3, 13));
}

/// Computed with Python: `int.from_bytes(bytes, "big")` in base 32.
#[test]
fn client_ids_are_numbers_of_128_bits() {
    let ff = [0xff; 16];
    for (bytes, id) in [
        ([0; 16], "0"),
        (begun(&[0; 15], 1), "1"),
        (counted(), "41061050o3gg28a1c60q3gf"),
        (begun(&[0], 0xff), "vvvvvvvvvvvvvvvvvvvvvvvv"),
        (begun(&[1], 0), "1000000000000000000000000"),
        (begun(&[0x1f], 0xff), "vvvvvvvvvvvvvvvvvvvvvvvvv"),
        (begun(&[0x20], 0), "10000000000000000000000000"),
        (ff, "7vvvvvvvvvvvvvvvvvvvvvvvvv"),
        (0x7c83_5371_0f98_3189_8e50_921c_0879_977a_u128.to_be_bytes(), "3sgd9n23so664osk4i3g47j5rq"),
    ] {
        assert_eq!(client_id(bytes), id, "{bytes:02x?}");
    }
}

/// Computed likewise.
#[test]
fn client_secrets_are_numbers_of_256_bits() {
    let (zeros, vs) = ("0".repeat(51), "v".repeat(51));
    let hashed = [
        0x74f8_b187_fcc4_e194_881c_59f8_5fde_8f03_u128.to_be_bytes(),
        0x438e_cf41_ee7d_b52a_93c8_d103_bd86_a0b0_u128.to_be_bytes(),
    ];
    let hashed: [u8; 32] = hashed.concat().try_into().expect("twice 16 bytes");
    for (bytes, secret) in [
        ([0; 32], "0".to_owned()),
        (counted(), "1081g81860s40i2gb1g6gs3og2491650l2obhg68q3ce1q7gv".to_owned()),
        (begun(&[3], 0xff), "v".repeat(50)),
        (begun(&[0x7f], 0xff), vs.clone()),
        (begun(&[0x80], 0), format!("1{zeros}")),
        ([0xff; 32], format!("1{vs}")),
        (hashed, "t7om63vph71ii41omfobvf8u0q3hr7k3rjtmkl97i6h0euod85g".to_owned()),
    ] {
        assert_eq!(client_secret(bytes).expose(), secret, "{bytes:02x?}");
    }
}

#[test]
fn a_secret_s_id_counts_milliseconds() {
    for (milliseconds, id) in [
        (0, "abc--0"),
        (1_751_424_017_245, "abc--1751424017245"),
        (1_751_424_017_000, "abc--1751424017000"),
        (-1, "abc---1"),
    ] {
        assert_eq!(client_secret_id("abc", Timestamp::from_unix_milliseconds(milliseconds)), id);
    }
}

#[test]
fn an_identity_is_made_of_both_or_given() {
    let identity = Identity::from_bytes(begun(&[0x20], 0), [0xff; 32]);
    assert_eq!(identity.client_id, client_id(begun(&[0x20], 0)));
    assert_eq!(identity.client_secret, client_secret([0xff; 32]));
    let given = Identity::new(identity.client_id.as_str(), identity.client_secret.expose());
    assert_eq!(given, identity);
    assert!(!format!("{identity:?}").contains("vvvv"), "{identity:?}");
}

proptest! {
    #![proptest_config(inputs(2_000))]

    #[test]
    fn ids_and_secrets_are_unpadded_numbers(id: [u8; 16], secret: [u8; 32], zeros in 0_usize..3) {
        let (mut id, mut secret) = (id, secret);
        id[..zeros].fill(0);
        secret[..zeros].fill(0);
        let identity = Identity::from_bytes(id, secret);
        let (text, exposed) = (identity.client_id, identity.client_secret.expose());
        prop_assert_eq!(decode(&text), Some(id));
        prop_assert_eq!(decode(exposed), Some(secret));
        for text in [text.as_str(), exposed] {
            prop_assert!(!text.starts_with('0') && text.chars().all(|digit| matches!(digit, '0'..='9' | 'a'..='v')));
        }
        let first = id[0];
        match first {
            0 => prop_assert!(text.len() <= 24),
            1..=0x1f => prop_assert_eq!(text.len(), 25),
            0x20.. => prop_assert_eq!(text.len(), 26),
        }
        match secret[0] {
            0 => prop_assert!(exposed.len() <= 50),
            0x80.. => prop_assert!(exposed.len() == 52 && exposed.starts_with('1')),
            8..0x80 => prop_assert_eq!(exposed.len(), 51),
            1..8 => prop_assert!((50..=51).contains(&exposed.len())),
        }
    }
}
