"""The JSON Schema of each kind of file, made from the models that validate them."""

from __future__ import annotations

import json
from typing import Any

from pydantic import BaseModel

from generator.schema import GroupDocument, LanguageDocument, PlatformDocument

DRAFT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "_schema"
_MODELS: dict[str, type[BaseModel]] = {
    "platform": PlatformDocument,
    "group": GroupDocument,
    "overrides": GroupDocument,
    "language": LanguageDocument,
}
KINDS = tuple(_MODELS)
# An editor reads `1.10` as a number and `no` as text or a boolean; here each is the text that stands there.
_SCALARS = ["string", "number", "boolean", "null"]
# What names an item that overrides speak of; all else is optional there.
_NAMED_BY = {
    "EndpointSpec": ["path"],
    "FieldSpec": ["name"],
    "ErrorSpec": ["code"],
    "ExampleSpec": ["id"],
}


def schema_text(kind: str) -> str:
    """The schema of a kind of file, as the text that is published."""
    schema = _with_scalars(_MODELS[kind].model_json_schema())
    if kind == "overrides":
        schema = _optional(schema)
    head = {"$schema": DRAFT, "$id": f"{kind}.json"}
    return json.dumps(head | schema, ensure_ascii=False, indent=2) + "\n"


def _with_scalars(node: Any) -> Any:
    """The schema with every text taking any scalar, and every switch a real one."""
    if isinstance(node, list):
        return [_with_scalars(item) for item in node]
    if not isinstance(node, dict):
        return node
    changed = {
        key: _with_scalars(value) for key, value in node.items() if not _is_noise(key, value)
    }
    if node.get("enum") == ["true", "false"]:
        del changed["type"]
        changed |= {"enum": [True, False, "true", "false"]}
    elif node.get("type") == "string" and "enum" not in node and "const" not in node:
        changed["type"] = _SCALARS
    return changed


def _is_noise(key: str, value: Any) -> bool:
    """Whether it is a title that pydantic makes from a name."""
    return key == "title" and isinstance(value, str)


def _optional(schema: dict[str, Any]) -> dict[str, Any]:
    """The schema with nothing required but what an item is known by."""
    for name, model in schema["$defs"].items():
        model["required"] = _NAMED_BY.get(name, [])
    return schema | {"required": ["endpoints"]}
