"""Specs of any size for the benchmarks, and the same API as OpenAPI for the peers; by rule, never by chance."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import yaml

PLATFORM = "bench"
GROUP_SIZE = 20
_NOUNS = ("order", "parcel", "product", "brand", "image", "refund", "invoice", "voucher", "seller")
_VERBS = ("get", "create", "update", "cancel", "search")

_PLATFORM_FILE: dict[str, Any] = {
    "platform": PLATFORM,
    "title": "Bench",
    "sdk": {"version": "1.0.0", "build": "bench-sdk"},
    "prefix": "bench",
    "gateways": [
        {"constant": "api_gateway_url", "kind": "api", "url": "https://api.example.com/rest"}
    ],
}


def path_of(number: int) -> str:
    """The API path of an endpoint."""
    group, within = divmod(number, GROUP_SIZE)
    noun = _NOUNS[within % len(_NOUNS)]
    return f"/group{group}/{noun}{within}/{_VERBS[number % len(_VERBS)]}"


def endpoint(number: int) -> dict[str, Any]:
    """One endpoint of about four kilobytes: six parameters, objects inside objects, a full answer."""
    noun = _NOUNS[number % len(_NOUNS)]
    return {
        "path": path_of(number),
        "title": f"{noun.title()} call {number}",
        "description": f"Call {number}: what it does to {noun}s, and when a seller wants it done.",
        "methods": ["GET"] if number % 5 in (0, 4) else ["POST"],
        "token": "required",
        "parameters": [
            _field(f"{noun}_id", "Number", "1789832111", required=True),
            _field("status", "String", "pending", required=True),
            _field("created_after", "String", "2026-10-10T22:44:30+08:00"),
            _field("is_gift", "Boolean", "true"),
            _field("limit", "Number", "10"),
            {
                **_field("detail", "Object", '{"sku":"SKU-1","quantity":2,"notes":["a","b"]}'),
                "children": [
                    _field("sku", "String", "SKU-1", required=True),
                    _field("quantity", "Number", "2"),
                    _field("notes", "String[]", '["a","b"]'),
                ],
            },
        ],
        "response": [
            {
                **_field("data", "Object", "{}"),
                "children": [
                    _field("count", "Number", "1"),
                    _field("has_more", "Boolean", "false"),
                    {
                        **_field("items", "Object[]", "[]"),
                        "children": [
                            _field("item_id", "Number", "560694402292001"),
                            _field("name", "String", "A fine thing"),
                            _field("price", "Number", "12.50"),
                            _field("tags", "String[]", '["new"]'),
                            _field("in_stock", "Boolean", "true"),
                        ],
                    },
                ],
            }
        ],
        "response_example": _answer(number),
        "errors": [
            {
                "code": f"E{number:05}",
                "description": f"The {noun} was not found.",
                "solution": f"Search for the {noun} again, and send the id that the search gives.",
            }
        ],
    }


def write_specs(folder: Path, endpoints: int) -> None:
    """`folder/bench/`: a platform of so many endpoints."""
    target = folder / PLATFORM
    target.mkdir(parents=True, exist_ok=True)
    _dump(target / "platform.yaml", _PLATFORM_FILE)
    for start in range(0, endpoints, GROUP_SIZE):
        name = f"group{start // GROUP_SIZE}"
        numbers = range(start, min(start + GROUP_SIZE, endpoints))
        document = {"group": name, "endpoints": [endpoint(number) for number in numbers]}
        _dump(target / f"{name}.yaml", document)


def openapi(endpoints: int) -> dict[str, Any]:
    """The same API for the peers: a path and its form parameters, the answer's schema, no signing."""
    return {
        "openapi": "3.0.3",
        "info": {"title": "Bench", "version": "1.0.0"},
        "servers": [{"url": "https://api.example.com/rest"}],
        "paths": dict(_path_item(endpoint(number), number) for number in range(endpoints)),
    }


def _field(name: str, type_: str, example: str, *, required: bool = False) -> dict[str, Any]:
    description = f"The {name.replace('_', ' ')} as the seller's own system knows it, if it does."
    field = {"name": name, "type": type_, "description": description, "example": example}
    return {**field, "required": "true"} if required else field


def _answer(number: int) -> str:
    item = {
        "item_id": "560694402292001",
        "name": "A fine thing",
        "price": "12.50",
        "tags": ["new"],
        "in_stock": "true",
    }
    data = {"count": "1", "has_more": "false", "items": [item]}
    body = {"code": "0", "request_id": f"0ba2887315178178017{number:05}", "data": data}
    return json.dumps(body, indent=2)


def _dump(file: Path, document: dict[str, Any]) -> None:
    text = yaml.dump(document, Dumper=yaml.CSafeDumper, sort_keys=False, allow_unicode=True)
    file.write_text(text, encoding="utf-8")


def _path_item(spec: dict[str, Any], number: int) -> tuple[str, dict[str, Any]]:
    group, noun, verb = spec["path"].strip("/").split("/")
    operation: dict[str, Any] = {
        "operationId": f"{group}_{noun}_{verb}",
        "summary": spec["title"],
        "description": spec["description"],
        "tags": [group],
        "responses": {
            "200": {
                "description": "The answer.",
                "content": {
                    "application/json": {
                        "schema": {**_object(spec["response"]), "title": f"Answer{number}"},
                        "example": json.loads(spec["response_example"]),
                    }
                },
            }
        },
    }
    if spec["methods"] == ["GET"]:
        operation["parameters"] = [
            {
                "name": each["name"],
                "in": "query",
                "required": "required" in each,
                "description": each["description"],
                "example": each["example"],
                "schema": _schema(each),
            }
            for each in spec["parameters"]
        ]
    else:
        form = {
            "schema": {**_object(spec["parameters"]), "title": f"Request{number}"},
            "example": {each["name"]: each["example"] for each in spec["parameters"]},
        }
        operation["requestBody"] = {"content": {"application/x-www-form-urlencoded": form}}
    return spec["path"], {spec["methods"][0].lower(): operation}


def _object(fields: list[dict[str, Any]]) -> dict[str, Any]:
    return {"type": "object", "properties": {each["name"]: _schema(each) for each in fields}}


def _schema(field: dict[str, Any]) -> dict[str, Any]:
    word = field["type"].removesuffix("[]").lower()
    one = _object(field.get("children", [])) if word == "object" else {"type": word}
    many = field["type"].endswith("[]")
    shape = {"type": "array", "items": one} if many else one
    return {**shape, "description": field["description"]}
