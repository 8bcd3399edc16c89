"""The service model of user pool clients: ours against that of botocore, shape by shape."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from botocore.loaders import Loader
from facts import Facts, differences, reordered, said

Model = dict[str, Any]

# Prose; names that stand as keys already; the one address of all operations of the protocol; and a hint for
# retries that our file does not keep.
_NOT_OF_OPERATIONS = {"documentation", "name", "input", "output", "errors", "http", "readonly"}
_NOT_OF_SHAPES = {"documentation", "members", "required", "enum", "member"}
_NOT_OF_MEMBERS = {"documentation", "shape"}


def of_botocore() -> Model:
    """The model that botocore ships; models in the user's home are left out."""
    loader = Loader(extra_search_paths=[Loader.BUILTIN_DATA_PATH], include_default_search_paths=False)
    return loader.load_service_model("cognito-idp", "service-2")


def in_brief(model: Model) -> Model:
    """botocore's model in the form of our file: operations on clients with the names of their shapes."""
    operations = {}
    for name, operation in model["operations"].items():
        # By the name, so that an eleventh operation is seen.
        if "UserPoolClient" in name:
            traits = {key: value for key, value in operation.items() if key not in _NOT_OF_OPERATIONS}
            operations[name] = traits | {
                "input": operation["input"]["shape"],
                "output": operation["output"]["shape"] if "output" in operation else None,
                "errors": [error["shape"] for error in operation.get("errors", [])],
            }
    return {"metadata": model["metadata"], "operations": operations, "shapes": model["shapes"]}


def _next(shape: Model) -> Iterator[str]:
    """The shapes that a shape is made of."""
    for reference in shape.get("members", {}).values():
        yield reference["shape"]
    for key in ("member", "key", "value"):
        if key in shape:
            yield shape[key]["shape"]


def reachable(model: Model) -> list[str]:
    """The shapes that the operations use, and those that these are made of."""
    todo, seen = [], {}
    for operation in model["operations"].values():
        todo += [operation["input"], *filter(None, [operation["output"]]), *operation["errors"]]
    while todo:
        name = todo.pop()
        if name not in seen:
            seen[name] = None
            todo += _next(model["shapes"][name])
    return sorted(seen)


def facts(model: Model, shapes: list[str]) -> Facts:
    flat: Facts = {("the service", key): said(value) for key, value in model["metadata"].items()}
    for name, operation in model["operations"].items():
        flat[name, "operation"] = ""
        for key, value in operation.items():
            if key != "errors":
                flat[name, key] = said(value)
        flat |= {(name, f"error {error}"): "" for error in operation["errors"]}
    for name in shapes:
        shape = model["shapes"][name]
        for key, value in shape.items():
            if key not in _NOT_OF_SHAPES:
                flat[name, key] = said(value)
        flat |= {(name, f"required {member}"): "" for member in shape.get("required", [])}
        flat |= {(name, f"value {value}"): "" for value in shape.get("enum", [])}
        if "enum" in shape:
            flat[name, "enumeration"] = ""
        members = {f"member {member}": it for member, it in shape.get("members", {}).items()}
        if "member" in shape:
            members["elements"] = shape["member"]
        for member, reference in members.items():
            flat[name, member] = reference["shape"]
            for key, value in reference.items():
                if key not in _NOT_OF_MEMBERS:
                    flat[name, f"{member}, {key}"] = said(value)
    return flat


def compare(ours: Model, theirs: Model) -> tuple[list[str], str]:
    """The differences, and how much was compared."""
    theirs = in_brief(theirs)
    # Ours has only what is reachable: a shape that nothing uses is a difference too.
    our_shapes, their_shapes = sorted(ours["shapes"]), reachable(theirs)
    lines = differences(facts(ours, our_shapes), facts(theirs, their_shapes))
    for name in sorted(set(our_shapes) & set(their_shapes)):
        one, other = ours["shapes"][name], theirs["shapes"][name]
        # Values are in the model's order in the crate, and members that share a bucket come in it in messages.
        lines += reordered(name, "values", one.get("enum", []), other.get("enum", []))
        lines += reordered(name, "members", list(one.get("members", {})), list(other.get("members", {})))
    return lines, figures(ours, our_shapes)


def figures(model: Model, names: list[str]) -> str:
    shapes = [model["shapes"][name] for name in names]
    members = sum(len(shape.get("members", {})) for shape in shapes)
    errors = sum(len(operation["errors"]) for operation in model["operations"].values())
    limits = sum(key in shape for shape in shapes for key in ("min", "max", "pattern"))
    required = sum(len(shape.get("required", [])) for shape in shapes)
    values = sum(len(shape.get("enum", [])) for shape in shapes)
    return (
        f"{len(model['operations'])} operations, {errors} declared errors, {len(names)} shapes, {members} members, "
        f"{limits + required + values} constraints ({limits} limits and patterns, {required} required, {values} values)"
    )
