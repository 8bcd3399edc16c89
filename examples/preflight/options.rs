//! The arguments.

use cognito_user_pool_client::Operation;

use crate::{colour::Colour, input::Unreadable};

pub(crate) const USAGE: &str = "\
Usage: preflight [OPTIONS] INPUT...

Checks what is about to be sent to Amazon Cognito. An INPUT is a file, a directory, or - for the standard input. A file
holds, as JSON, one of these:
  a request           as --cli-input-json takes it
  a template          of CloudFormation: each AWS::Cognito::UserPoolClient is checked as the request that creates it; what
                      an intrinsic function decides is reported as not checked, and nothing is concluded from it
  a client            as describe-user-pool-client prints it: it is checked as the full update request made of it
Directories are searched for *.json and *.template, in sorted order and all the way down, except for hidden ones and
node_modules; what is none of the three is skipped there.

Options:
  --operation NAME    the operation of the requests; left out: UpdateUserPoolClient if there is a ClientId, else
                      CreateUserPoolClient
  --pool FILE         the facts about the pool, as JSON; left out: what needs the pool is not asked
  --stored FILE       the client as it is, as describe-user-pool-client prints it; shows what an Update would silently
                      reset, and in what the client would then differ
  --deny-advisories   advisories make the request invalid, too
  --json              print one SARIF 2.1.0 log, for code-scanning tools
  --color WHEN        auto, always or never; auto: on a terminal, unless NO_COLOR is set
  --help              print this

Exit status: 0 valid, 1 refused, 2 unreadable; with several inputs the worst counts, and all are looked at.";

pub(crate) struct Options {
    pub(crate) inputs: Vec<String>,
    pub(crate) operation: Option<Operation>,
    pub(crate) pool: Option<String>,
    pub(crate) stored: Option<String>,
    pub(crate) deny_advisories: bool,
    pub(crate) json: bool,
    pub(crate) colour: Colour,
}

impl Options {
    /// `None`: help is asked for.
    pub(crate) fn from_arguments() -> Result<Option<Self>, Unreadable> {
        use lexopt::prelude::{Long, Short, Value, ValueExt as _};

        let mut options = Self {
            inputs: Vec::new(),
            operation: None,
            pool: None,
            stored: None,
            deny_advisories: false,
            json: false,
            colour: Colour::Auto,
        };
        let mut arguments = lexopt::Parser::from_env();
        while let Some(argument) = arguments.next()? {
            match argument {
                Long("operation") => {
                    let name = arguments.value()?.string()?;
                    let operation = Operation::from_name(&name);
                    let unknown = || Unreadable::usage(&format!("there is no operation `{name}`"));
                    options.operation = Some(operation.ok_or_else(unknown)?);
                }
                Long("pool") => options.pool = Some(arguments.value()?.string()?),
                Long("stored") => options.stored = Some(arguments.value()?.string()?),
                Long("deny-advisories") => options.deny_advisories = true,
                Long("json") => options.json = true,
                Long("color" | "colour") => {
                    let when = arguments.value()?.string()?;
                    let unknown =
                        || Unreadable::usage(&format!("--color is auto, always or never, not `{when}`"));
                    options.colour = Colour::from_name(&when).ok_or_else(unknown)?;
                }
                Long("help") | Short('h') => return Ok(None),
                Value(input) => options.inputs.push(input.string()?),
                _ => return Err(argument.unexpected().into()),
            }
        }
        let files = options.inputs.iter().chain(&options.pool).chain(&options.stored);
        if files.filter(|file| *file == "-").count() > 1 {
            return Err(Unreadable::usage("the standard input can be read only once"));
        }
        if options.inputs.is_empty() {
            return Err(Unreadable::usage("name a file"));
        }
        Ok(Some(options))
    }
}
