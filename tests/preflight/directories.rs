//! Directories.

use std::{fs, path::Path};

use super::{Output, folder, preflight};

const REQUEST: &str =
    r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": "web", "PreventUserExistenceErrors": "ENABLED"}"#;

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
}

fn run(folder: &Path) -> Output {
    preflight(&[folder.to_str().expect("UTF-8")])
}

/// The files that were checked, in order.
fn checked(output: &Output, folder: &Path) -> Vec<String> {
    let prefix = format!("{}/", folder.display());
    let headings = output.stdout.lines().filter(|line| line.contains(", offline: "));
    let names = headings.filter_map(|line| line.strip_prefix(&prefix)?.split_once(':'));
    names.map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn a_directory_is_searched_all_the_way_down_in_sorted_order() {
    let folder = folder("walk");
    let template = r#"{"Resources": {"Web": {"Type": "AWS::Cognito::UserPoolClient"}}}"#;
    let client = r#"{"UserPoolClient": {"UserPoolId": "eu-west-1_EXAMPLE", "ClientId": "1example23456789"}}"#;
    write(
        &folder,
        &[
            ("z.json", REQUEST),
            ("a/b/c.json", client),
            ("a/stack.template", template),
            ("B.json", REQUEST),
            (".git/hidden.json", REQUEST),
            ("node_modules/package/request.json", REQUEST),
            ("notes.txt", REQUEST),
        ],
    );
    // A link that leads round in a circle.
    #[cfg(unix)]
    std::os::unix::fs::symlink(&folder, folder.join("a/again")).expect("a link can be made");
    let output = run(&folder);
    assert_eq!(checked(&output, &folder), ["B.json", "a/b/c.json", "a/stack.template", "z.json"]);
    assert!(output.stdout.ends_with("\n\n4 checked, 3 valid, 1 refused\n"), "{}", output.stdout);
    assert_eq!((output.status, output.stderr.as_str()), (1, ""));
    // What is passed over can be named.
    assert_eq!(checked(&run(&folder.join(".git")), &folder), [".git/hidden.json"]);
}

#[test]
fn other_files_are_skipped_with_a_line() {
    let folder = folder("skip");
    write(
        &folder,
        &[
            ("request.json", REQUEST),
            ("package.json", r#"{"name": "web", "version": "1.0.0"}"#),
            (
                "pool.json",
                r#"{"UserPoolId": "eu-west-1_EXAMPLE", "Region": "eu-west-1", "UserPoolTier": "LITE"}"#,
            ),
            ("tsconfig.json", "{ // comments\n}"),
            ("list.json", "[1, 2]"),
            ("a.yaml", "Resources: {}"),
            ("b.yml", "Resources: {}"),
            ("bucket.json", r#"{"Resources": {"Bucket": {"Type": "AWS::S3::Bucket"}}}"#),
        ],
    );
    let output = run(&folder);
    let at = folder.display();
    let lines = format!(
        "\
preflight: {at}/bucket.json: a template without AWS::Cognito::UserPoolClient
preflight: {at}/list.json: skipped: neither a request nor a template nor a client
preflight: {at}/package.json: skipped: neither a request nor a template nor a client
preflight: {at}/pool.json: skipped: neither a request nor a template nor a client
preflight: {at}/tsconfig.json: skipped: not JSON
preflight: {at}: 2 YAML files are not read; make JSON of templates first, for example with `cfn-flip`
"
    );
    assert_eq!(output.stderr, lines);
    assert!(output.stdout.ends_with("\n\n1 checked, 1 valid, 4 skipped\n"), "{}", output.stdout);
    assert_eq!(output.status, 0);
}

#[test]
fn what_is_no_text_is_skipped_too() {
    let folder = folder("bytes");
    write(&folder, &[("request.json", REQUEST)]);
    fs::write(folder.join("package.json"), b"{\"name\": \"caf\xe9\"}").expect("a file is written");
    let output = run(&folder);
    assert_eq!(output.stderr, format!("preflight: {}/package.json: skipped: not JSON\n", folder.display()));
    assert_eq!((checked(&output, &folder), output.status), (vec!["request.json".to_owned()], 0));
}

#[test]
fn what_is_recognised_and_can_not_be_read_is_an_error() {
    let folder = folder("unreadable");
    write(
        &folder,
        &[("a.json", r#"{"UserPoolId": "eu-west-1_EXAMPLE", "ClientName": {}}"#), ("b.json", REQUEST)],
    );
    let output = run(&folder);
    assert_eq!(checked(&output, &folder), ["b.json"]);
    assert!(output.stderr.contains("a.json:1:"), "{}", output.stderr);
    assert_eq!(output.status, 2);
}

#[test]
fn a_directory_with_nothing_to_check_is_an_error() {
    let folder = folder("nothing");
    write(&folder, &[("template.yaml", "Resources: {}"), ("package.json", "{}")]);
    let output = run(&folder);
    let last = format!("preflight: {}: nothing to check in this directory\n", folder.display());
    assert!(output.stderr.ends_with(&last), "{}", output.stderr);
    assert_eq!((output.status, output.stdout.as_str()), (2, "0 checked, 0 valid, 1 unreadable, 1 skipped\n"));
}
