"""Judges documents by the schemas beside it: RELAX NG and XSD by libxml2, JSON by what of JSON Schema is used there."""

import json
import re
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

from lxml import etree

SCHEMAS = Path(__file__).parent / "schemas"
TYPES: dict[str, Callable[[Any], bool]] = {
    "array": lambda value: isinstance(value, list),
    "boolean": lambda value: isinstance(value, bool),
    "integer": lambda value: isinstance(value, int) and not isinstance(value, bool),
    "number": lambda value: isinstance(value, int | float) and not isinstance(value, bool),
    "object": lambda value: isinstance(value, dict),
    "string": lambda value: isinstance(value, str),
}

Fault = str
Schema = dict[str, Any]


def xml_faults(text: str, schema: str) -> list[Fault]:
    """What a document does not keep of a grammar, an `.rng` or an `.xsd`, line by line."""
    judge = _judge(schema)
    judge.validate(etree.fromstring(text.encode()))
    log: Any = judge.error_log
    return [f"{one.line}: {one.message}" for one in log]


def json_faults(text: str, schema: str) -> list[Fault]:
    """What a JSON document does not keep of a schema, each fault with its place."""
    whole = json.loads((SCHEMAS / schema).read_text(encoding="utf-8"))
    return list(_faults(json.loads(text), whole, whole, "$"))


@cache
def _judge(schema: str) -> etree.RelaxNG | etree.XMLSchema:
    tree = etree.parse(SCHEMAS / schema)
    return etree.RelaxNG(tree) if schema.endswith(".rng") else etree.XMLSchema(tree)


def _faults(value: Any, schema: Schema, whole: Schema, place: str) -> Iterator[Fault]:
    if "$ref" in schema:
        schema = whole["$defs"][schema["$ref"].removeprefix("#/$defs/")]
    if "type" in schema and not TYPES[schema["type"]](value):
        yield f"{place}: no {schema['type']}"
        return
    yield from _own_faults(value, schema, place)
    if "anyOf" in schema and all(list(_faults(value, one, whole, place)) for one in schema["anyOf"]):
        yield f"{place}: none of {len(schema['anyOf'])}"
    if isinstance(value, dict):
        yield from _member_faults(value, schema, whole, place)
    if isinstance(value, list) and "items" in schema:
        for number, one in enumerate(value):
            yield from _faults(one, schema["items"], whole, f"{place}[{number}]")


def _own_faults(value: Any, schema: Schema, place: str) -> Iterator[Fault]:
    if "const" in schema and value != schema["const"]:
        yield f"{place}: not {schema['const']}"
    if "enum" in schema and value not in schema["enum"]:
        yield f"{place}: {value!r} is none of {schema['enum']}"
    if "pattern" in schema and isinstance(value, str) and not re.search(schema["pattern"], value):
        yield f"{place}: {value!r} is not {schema['pattern']}"
    if "minItems" in schema and len(value) < schema["minItems"]:
        yield f"{place}: fewer than {schema['minItems']}"


def _member_faults(value: dict[str, Any], schema: Schema, whole: Schema, place: str) -> Iterator[Fault]:
    yield from (f"{place}: lacks {name}" for name in schema.get("required", ()) if name not in value)
    if len(value) < schema.get("minProperties", 0):
        yield f"{place}: says nothing"
    patterns = schema.get("patternProperties", {})
    for name, one in value.items():
        rules = [rule for pattern, rule in patterns.items() if re.search(pattern, name)]
        rules += [schema["properties"][name]] if name in schema.get("properties", {}) else []
        for rule in rules:
            yield from _faults(one, rule, whole, f"{place}.{name}")
        if not rules and schema.get("additionalProperties") is False:
            yield f"{place}: {name} is unknown"
