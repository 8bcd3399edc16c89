"""botocore's validation of parameters as a judge of requests: what boto3 refuses before it calls AWS."""

from __future__ import annotations

from typing import Any

from botocore.model import ServiceModel
from botocore.validate import ParamValidator
from cases import Breach, Case, value_at


def _breach(case: Case, reason: str, name: str, about: dict[str, Any]) -> Breach:
    path = name.lstrip(".")
    match reason:
        case "missing required field":
            return f"{path}.{about['required_name']}".lstrip("."), "required"
        case "unknown field":
            return f"{path}.{about['unknown_param']}".lstrip("."), "unknown"
        case "invalid type":
            return path, "type"
        case "invalid length":
            return path, "minItems" if isinstance(value_at(case.request, path), list) else "minLength"
        case "invalid range":
            return path, "minimum"
        case _:
            # Differs from all that the crate says, and is printed.
            return path, reason


def breaches(model: dict[str, Any], cases: list[Case]) -> list[set[Breach]]:
    service = ServiceModel(model, "cognito-idp")
    found = []
    for case in cases:
        shape = service.operation_model(case.operation).input_shape
        report = ParamValidator().validate(case.request, shape)
        # The public report is prose; the pinned version keeps the reasons here.
        found.append({_breach(case, *error) for error in report._errors})
    return found
