"""CloudFormation's schema of a client, as cfn-lint ships it: ours for CreateUserPoolClient against it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cfnlint
from facts import Facts, differences, said

Schema = dict[str, Any]
TYPE = "AWS::Cognito::UserPoolClient"

# What the schema says of the type as a whole and not of its properties.
_ABOUT_THE_TYPE = {
    "additionalProperties", "definitions", "description", "handlers", "primaryIdentifier", "properties", "required",
    "createOnlyProperties", "readOnlyProperties", "sourceUrl", "tagging", "typeName",
}  # fmt: skip
# `additionalProperties` is no fact of ours: the service passes over members that it does not know.
_OF_PROPERTIES = {"properties", "required", "items", "enum", "additionalProperties", "description"}
_LIMITS = {
    "string": ("minLength", "maxLength"),
    "list": ("minItems", "maxItems"),
    "integer": ("minimum", "maximum"),
}
_TYPES = {"structure": "object", "list": "array"}


def schema() -> tuple[Schema, list[str]]:
    """The schema for us-east-1 in the package, and what the package has beside it for this type.

    A newer schema that cfn-lint may keep in the user's home is left out. Extensions and patches of a type stand in
    folders of its name.
    """
    data = Path(cfnlint.__file__).parent / "data/schemas"
    provider = json.loads((data / "providers/us-east-1.json").read_text(encoding="utf-8"))
    text = (data / f"resources/{provider[TYPE]}.json").read_text(encoding="utf-8")
    folder = TYPE.lower().replace("::", "_")
    beside = sorted(str(found.relative_to(data)) for found in data.glob(f"**/{folder}/*.json"))
    return json.loads(text), beside


def _limit(flat: Facts, place: str, key: str, value: Any) -> None:
    """A limit; no length is below 0, so a smallest length of 0 says nothing."""
    if key == "pattern":
        # Both mean the whole text; the schema's patterns say so with anchors.
        value = value.removeprefix("^").removesuffix("$")
    if (key, value) not in {("minLength", 0), ("minItems", 0)}:
        flat[place, key] = said(value)


def of_schema(schema: Schema, beside: list[str]) -> Facts:
    flat: Facts = {("the type", key): said(it) for key, it in schema.items() if key not in _ABOUT_THE_TYPE}
    flat |= {("the type", f"extension {name}"): "" for name in beside}
    for key, fact in (("createOnlyProperties", "create only"), ("readOnlyProperties", "read only")):
        for pointer in schema.get(key, []):
            flat[pointer.removeprefix("/properties/").replace("/", "."), fact] = ""

    def walk(place: str, part: Schema) -> None:
        if "$ref" in part:
            part = schema["definitions"][part["$ref"].removeprefix("#/definitions/")]
        for key, value in part.items():
            if place and key not in _OF_PROPERTIES:
                _limit(flat, place, key, value)
        for name in part.get("required", []):
            flat[f"{place}.{name}".lstrip("."), "required"] = ""
        flat.update({(place, f"value {value}"): "" for value in part.get("enum", [])})
        for name, inner in part.get("properties", {}).items():
            walk(f"{place}.{name}".lstrip("."), inner)
        if "items" in part:
            walk(f"{place}[]", part["items"])

    walk("", schema)
    return flat


def of_create(model: dict[str, Any]) -> Facts:
    """Our facts on the members of CreateUserPoolClient, in the terms of a schema."""
    flat: Facts = {}
    shapes = model["shapes"]

    def walk(place: str, name: str) -> None:
        shape = shapes[name]
        if place:
            flat[place, "type"] = _TYPES.get(shape["type"], shape["type"])
        for fact, key in zip(("min", "max"), _LIMITS.get(shape["type"], ()), strict=False):
            if fact in shape:
                _limit(flat, place, key, shape[fact])
        if "pattern" in shape:
            _limit(flat, place, "pattern", shape["pattern"])
        flat.update({(place, f"value {value}"): "" for value in shape.get("enum", [])})
        for member in shape.get("required", []):
            flat[f"{place}.{member}".lstrip("."), "required"] = ""
        for member, reference in shape.get("members", {}).items():
            walk(f"{place}.{member}".lstrip("."), reference["shape"])
        if "member" in shape:
            walk(f"{place}[]", shape["member"]["shape"])

    walk("", "CreateUserPoolClientRequest")
    create, update = (shapes[f"{verb}UserPoolClientRequest"]["members"] for verb in ("Create", "Update"))
    # Update takes the pool only to say which client it means.
    for member in (create.keys() - update.keys()) | {"UserPoolId"}:
        flat[member, "create only"] = ""
    return flat


def compare(model: dict[str, Any]) -> tuple[list[str], str]:
    """The differences, and how much was compared."""
    ours, theirs = of_create(model), of_schema(*schema())
    places = {place for place, _ in ours.keys() | theirs.keys()}
    same = sum(theirs.get(key) == value for key, value in ours.items())
    figures = f"{len(places)} places, {len(ours)} facts of ours, {same} of them the same"
    return differences(ours, theirs), figures
