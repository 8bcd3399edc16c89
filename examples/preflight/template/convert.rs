//! Values of a template as values of a request: CloudFormation takes numbers, truth values and text for one another.

use cognito_user_pool_client::shape::Shape;
use serde_json::Value;

/// Why a value is known only when the stack is made: an intrinsic function, by its name, or a dynamic reference.
///
/// An object with a function among its members is as unknown as the function: a macro may change what stands beside it.
pub(super) fn unknown_by(value: &Value) -> Option<&str> {
    match value {
        Value::Object(object) => {
            object.keys().find(|name| *name == "Ref" || name.starts_with("Fn::")).map(String::as_str)
        }
        Value::String(text) => text.contains("{{resolve:").then_some("{{resolve:…}}"),
        _ => None,
    }
}

/// `{"Ref": "AWS::NoValue"}` leaves out what it stands for.
pub(super) fn is_no_value(value: &Value) -> bool {
    value.as_object().is_some_and(|object| object.len() == 1)
        && value.get("Ref").is_some_and(|target| target == "AWS::NoValue")
}

/// The value in the type of that shape, or what is expected in its place.
pub(super) fn convert(shape: Shape, value: &Value) -> Result<Value, &'static str> {
    match shape {
        Shape::String(_) | Shape::Enum(_) => text(value),
        Shape::Integer(_) => match value {
            Value::Number(number) => number.as_f64().is_some_and(|number| number.fract() == 0.0),
            Value::String(text) => text.trim().parse::<i64>().is_ok(),
            _ => false,
        }
        .then(|| {
            value.as_str().and_then(|text| text.trim().parse::<i64>().ok()).map_or(value.clone(), Value::from)
        })
        .ok_or("an integer"),
        Shape::Boolean(_) => match value {
            Value::Bool(_) => Ok(value.clone()),
            Value::String(text) if text.eq_ignore_ascii_case("true") => Ok(Value::Bool(true)),
            Value::String(text) if text.eq_ignore_ascii_case("false") => Ok(Value::Bool(false)),
            _ => Err("true or false"),
        },
        Shape::List(_) => Err("a list"),
        _ => Err("an object"),
    }
}

/// The value as text.
pub(super) fn text(value: &Value) -> Result<Value, &'static str> {
    match value {
        Value::String(_) => Ok(value.clone()),
        Value::Bool(_) | Value::Number(_) => Ok(Value::from(value.to_string())),
        _ => Err("a string"),
    }
}

/// A value in a message, at no great length.
pub(super) fn words(value: &Value) -> String {
    match value {
        Value::Null => "`null`".to_owned(),
        Value::Bool(_) | Value::Number(_) => format!("`{value}`"),
        Value::String(text) if text.chars().count() > 100 => {
            format!("`{}…`", text.chars().take(100).collect::<String>().escape_debug())
        }
        Value::String(text) => format!("`{}`", text.escape_debug()),
        Value::Array(_) => "a list".to_owned(),
        Value::Object(_) => "an object".to_owned(),
    }
}
