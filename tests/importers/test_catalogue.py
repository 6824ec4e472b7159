"""What a catalogue file documents reaches the spec: every fact, and the texts as they are shown."""

from __future__ import annotations

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest

from generator.importers.catalogue import read_catalogue
from generator.importers.documented import Endpoint, Reading, spec_data
from generator.importers.files import SourceFile
from generator.importers.importing import documented_endpoints
from generator.importers.types import enum_values, kind_of


def node(ident: int, name: str, kind: str, demo: str, **more: Any) -> dict[str, Any]:
    return {
        "id": ident,
        "paramName": name,
        "paramType": kind,
        "demo": demo,
        "docVisible": True,
        "children": [],
        **more,
    }


def row(ident: int, name: str, kind: str, desc: str, **more: Any) -> dict[str, Any]:
    return {
        "treeId": ident,
        "name": name,
        "type": kind,
        "desc": desc,
        "required": False,
        "children": [],
        **more,
    }


COMPOSED = '{"code":"N-1","it\\u0027s":"\\u0026"}'
SAMPLE = "\n".join(
    (
        "AbcClient client = new AbcClient(url, appkey, appSecret);",
        "AbcRequest request = new AbcRequest();",
        'request.addApiParameter("limit", "10");',
        f'request.addApiParameter("bay", {json.dumps(COMPOSED)});',
        "AbcResponse response = client.execute(request);",
        "",
    )
)
API: dict[str, Any] = {
    "title": "CountPallets ",
    "path": "/depot/pallets/count",
    "method": "GET/POST",
    "desc": "Counts <b>pallets</b>\nof a depot；by day",
    "lastModified": "2026-01-31 10:00:00",
    "parameters": {
        "data": [
            row(1, "limit", "Number", "How many", required=True),
            row(2, "bay", "Object", "The bay", children=[row(3, "code", "String", "Its code")]),
            row(4, "label", "byte[]", "A picture"),
        ]
    },
    "outputParameters": {
        "data": [
            row(11, "count", "Number", "How many"),
            row(12, "bays", "Object[]", "All", children=[row(13, "id", "String[]", "Ids")]),
        ]
    },
    "errorCodes": {
        "data": [
            {"code": "7", "codeDesc": "No depot", "solution": "Look"},
            {"code": "7", "codeDesc": "No depot", "solution": "Look"},
            {"code": "7", "codeDesc": "No pallet", "solution": "Look again"},
        ]
    },
    "endpointParams": {"data": [{"name": "Narnia", "desc": "https://api.example.na/rest"}]},
    "examples": {
        "data": [
            {
                "input": [
                    node(
                        1,
                        "limit",
                        "Number",
                        "10",
                        serviceParamPath="java.lang.Long",
                        minValue="1",
                        maxValue="100",
                        defaultValue="20",
                    ),
                    node(
                        2,
                        "bay",
                        "Object",
                        "",
                        children=[
                            node(
                                3,
                                "code",
                                "String",
                                "N-1",
                                enumValue='["N-1","N-2"]',
                                maxSize="8",
                                regexExpression="[A-Z]-\\d",
                                previewDemo="N-\n1",
                            )
                        ],
                    ),
                    node(4, "label", "byte[]", "binary"),
                ],
                "output": [
                    node(11, "count", "2", "12", serviceParamPath="java.math.BigDecimal"),
                    node(
                        12,
                        "bays",
                        "9",
                        "[]",
                        children=[node(13, "id", "6", "a", docVisible=False, maskField="common")],
                    ),
                    node(14, "shadow", "4", "", children=[node(15, "depth", "2", "3")]),
                ],
                "requestCodes": [
                    {"lang": "JAVA", "code": SAMPLE},
                    {"lang": "RUBY", "code": "puts 1\n"},
                ],
                "responseCode": '{\n  "code": "0"\n}',
            }
        ]
    },
}


def read(tmp_path: Path, api: dict[str, Any], auth: int = 2) -> Endpoint:
    (endpoint,) = reading(tmp_path, api, auth).endpoints
    return endpoint


def reading(tmp_path: Path, api: dict[str, Any], auth: int = 2) -> Reading:
    folder = tmp_path / "depot-api"
    folder.mkdir(exist_ok=True)
    path = folder / "count.json"
    path.write_text(json.dumps({"data": {"authType": auth, "apiList": [api]}}))
    file = SourceFile(path, str(path))
    return read_catalogue(file, file.read())


def written_otherwise(api: dict[str, Any]) -> None:
    """The same facts, as another version of the site may write them."""
    api["method"] = "POST/GET"
    shown = api["examples"]["data"][0]
    for row in api["parameters"]["data"]:
        row["treeId"] = None
        row["type"] = {"Number": "2", "Object": "4"}.get(row["type"], row["type"])
        row["required"] = 1 if row["required"] else 0
    for code in shown["requestCodes"]:
        code["lang"] = code["lang"].title()
        code["code"] = code["code"].replace("\n", "\r\n")


def test_the_same_facts_written_otherwise_read_the_same(tmp_path: Path) -> None:
    other = deepcopy(API)
    written_otherwise(other)
    endpoint = read(tmp_path, other)
    assert spec_data(endpoint) == spec_data(read(tmp_path, API))
    assert [(each.label, each.code) for each in endpoint.samples] == [
        ("JAVA", SAMPLE),
        ("RUBY", "puts 1\n"),
    ]


def test_without_samples_an_object_shows_its_own_example(tmp_path: Path) -> None:
    api = deepcopy(API)
    shown = api["examples"]["data"][0]
    shown["requestCodes"] = []
    shown["input"][1]["demo"] = '{"code": "N-1"}'
    assert read(tmp_path, api).parameters[1].example == '{"code": "N-1"}'


def test_a_number_for_an_example_keeps_its_digits(tmp_path: Path) -> None:
    api = deepcopy(API)
    api["examples"]["data"][0]["input"][0]["demo"] = "DEMO"
    endpoint = read(tmp_path, api)
    file = tmp_path / "depot-api/count.json"
    file.write_text(file.read_text().replace('"DEMO"', "12.50"))
    (again,) = read_catalogue(SourceFile(file, "count.json"), file.read_text()).endpoints
    assert (endpoint.parameters[0].example, again.parameters[0].example) == ("DEMO", "12.50")


def test_what_has_no_place_in_a_spec_is_named(tmp_path: Path) -> None:
    assert reading(tmp_path, API).warnings == ()
    api = deepcopy(API)
    api["examples"]["data"] *= 2
    api["errorCodes"]["data"] += [{"code": "", "codeDesc": "Lost"}, {"code": "", "codeDesc": ""}]
    said = [(each.rule, each.message) for each in reading(tmp_path, api).warnings]
    assert said == [
        ("unread-text", "examples beside the first are left out"),
        ("unread-text", "an error without a code is left out"),
    ]


def test_nothing_documented_is_lost(tmp_path: Path) -> None:
    endpoint = read(tmp_path, API)
    assert spec_data(endpoint) == {
        "path": "/depot/pallets/count",
        "title": "CountPallets ",
        "description": "Counts <b>pallets</b>\nof a depot；by day",
        "category": "depot-api",
        "methods": ["GET", "POST"],
        "token": "optional",
        "parameters": [
            {
                "name": "limit",
                "type": "Number",
                "required": "true",
                "description": "How many",
                "example": "10",
                "default": "20",
                "minimum": "1",
                "maximum": "100",
                "vendor_type": "java.lang.Long",
            },
            {
                "name": "bay",
                "type": "Object",
                "description": "The bay",
                "example": COMPOSED,
                "children": [
                    {
                        "name": "code",
                        "type": "String",
                        "description": "Its code",
                        "example": "N-1",
                        "enum": ["N-1", "N-2"],
                        "max_length": "8",
                        "pattern": "[A-Z]-\\d",
                        "preview": "N-\n1",
                    }
                ],
            },
            {"name": "label", "type": "byte[]", "description": "A picture", "example": "binary"},
        ],
        "response": [
            {
                "name": "count",
                "type": "Number",
                "description": "How many",
                "example": "12",
                "vendor_type": "java.math.BigDecimal",
            },
            {
                "name": "bays",
                "type": "Object[]",
                "description": "All",
                "example": "[]",
                "children": [
                    {
                        "name": "id",
                        "type": "String[]",
                        "description": "Ids",
                        "example": "a",
                        "hidden": "true",
                        "mask": "common",
                    }
                ],
            },
            {
                "name": "shadow",
                "type": "Object",
                "hidden": "true",
                "children": [{"name": "depth", "type": "Number", "example": "3", "hidden": "true"}],
            },
        ],
        "response_example": '{\n  "code": "0"\n}\n',
        "errors": [
            {"code": "7", "description": "No depot", "solution": "Look"},
            {"code": "7", "description": "No pallet", "solution": "Look again"},
        ],
        "updated": "2026-01-31 10:00:00",
    }
    assert [(host.title, host.url) for host in endpoint.hosts] == [
        ("Narnia", "https://api.example.na/rest")
    ]
    assert [sample.label for sample in endpoint.samples] == ["JAVA", "RUBY"]


@pytest.mark.parametrize(("auth", "token"), [(0, "none"), (1, "required"), (2, "optional")])
def test_token_need(auth: int, token: str, tmp_path: Path) -> None:
    assert read(tmp_path, API, auth).token == token


@pytest.mark.parametrize(
    ("written", "methods"),
    [("get", ("GET",)), ("post", ("POST",)), ("GET/POST", ("GET", "POST")), ("hsf", ("HSF",))],
)
def test_methods(written: str, methods: tuple[str, ...], tmp_path: Path) -> None:
    assert read(tmp_path, API | {"method": written}).methods == methods


def test_an_object_without_samples_has_no_example(tmp_path: Path) -> None:
    shown = API["examples"]["data"][0] | {"requestCodes": []}
    endpoint = read(tmp_path, API | {"examples": {"data": [shown]}})
    assert [row.example for row in endpoint.parameters] == ["10", None, "binary"]


def test_an_endpoint_that_documents_next_to_nothing(tmp_path: Path) -> None:
    endpoint = read(tmp_path, {"title": "Ping", "path": "/ping", "method": "post"})
    assert spec_data(endpoint) == {
        "path": "/ping",
        "title": "Ping",
        "category": "depot-api",
        "methods": ["POST"],
        "token": "optional",
    }


@pytest.mark.parametrize(
    ("written", "values"),
    [
        ("", ()),
        ("A,B, C", ("A", "B", "C")),
        ('["A","B"]', ("A", "B")),
        ('"A","B"', ("A", "B")),
        ("open closed half_open", ("open", "closed", "half_open")),
        ("COD,Non-COD", ("COD", "Non-COD")),
        ("on sale, sold out", ("on sale", "sold out")),
        ("[1, 2]", ("1", "2")),
        ("甲、乙", ("甲", "乙")),
    ],
)
def test_enums_however_they_are_written(written: str, values: tuple[str, ...]) -> None:
    assert enum_values(written) == values


@pytest.mark.parametrize(
    ("written", "word", "own"),
    [
        ("String", "String", ""),
        ("string", "String", ""),
        ("Object [ ]", "Object[]", ""),
        ("byte[]", "byte[]", ""),
        ("Payload", "Payload", ""),
        ("Long", "Number", "Long"),
        ("BigDecimal", "Number", "BigDecimal"),
        ("List<Long>", "Number[]", "List<Long>"),
        ("Array", "Object[]", "Array"),
        ("String［］", "String[]", ""),
        ("Date", "String", "Date"),
        ("int64", "Number", "int64"),
        ("JSON Array", "Object[]", "JSON Array"),
        ("Array[String]", "String[]", "Array[String]"),
        ("Map<String, Object>", "Object", "Map<String, Object>"),
        ("List<Map<String,Object>>", "Object[]", "List<Map<String,Object>>"),
        ("字符串", "String", "字符串"),
    ],
)
def test_types_however_they_are_written(written: str, word: str, own: str) -> None:
    kind = kind_of(written)
    assert kind is not None
    assert (kind.word, kind.vendor_type) == (word, own)


def test_a_type_nobody_knows_is_none() -> None:
    assert kind_of("Strng") is None


def listed_names(rows: list[dict[str, Any]]) -> list[Any]:
    return [[each["name"], each["type"], listed_names(each["children"] or [])] for each in rows]


def read_names(rows: list[dict[str, Any]]) -> list[Any]:
    return [[each["name"], each["type"], read_names(each.get("children", []))] for each in rows]


def count_rows(rows: list[Any]) -> int:
    return sum(1 + count_rows(children) for _, _, children in rows)


def test_every_documented_row_of_the_catalogue_is_read(corpus: list[Path], figure: Any) -> None:
    by_path = {}
    for path in corpus:
        api = json.loads(path.read_text())["data"]["apiList"][0]
        by_path[api["path"]] = api
    rows = 0
    for endpoint in documented_endpoints(corpus):
        api, data = by_path.pop(endpoint.path), spec_data(endpoint)
        for key, documented in (("parameters", "parameters"), ("response", "outputParameters")):
            listed = listed_names(api[documented]["data"])
            assert read_names(data.get(key, [])) == listed, endpoint.path
            rows += count_rows(listed)
        assert (data["title"], data.get("description")) == (api["title"], api["desc"])
        codes = {each["code"] for each in api["errorCodes"]["data"]}
        assert {each["code"] for each in data.get("errors", [])} == codes
        example = data["response_example"]
        assert example.rstrip("\n") == api["examples"]["data"][0]["responseCode"].rstrip("\n")
    assert by_path == {}
    figure(f"catalogue: {rows} documented rows of {len(corpus)} files read")
