"""Specs are written so that reading gives the same back, whatever stands in them."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from generator.importers.jsontext import laid_out
from generator.importers.literals import unescaped
from generator.importers.yamltext import write_yaml
from generator.source import parse_document

SPOILT = [
    "null", "~", "yes", "No", "on", "012", "0o17", "1e5", "0x1f", "1_000", "1.10", "12:30:00",
    "=", "<<", "true", "2021-01-01", ".5", "-", "- a", "? a", ".inf", "a: b", "a #b", "a:", "#a",
    "'", '"', "", " ", "  a", "a ", "\t", "a\tb", "\n", "a\n", "a\n\n", "\na", "  a\nb", "a\n b\n",
    "\ufeff", "\x85", "a\u2028b", "[a]", "{a}", "*a", "&a", "!a", "%a", "@a", "`a", "|", ">",
    "a\r\nb", "a\\b", "it's", '"quoted" \\n', "x" * 300, "---", "...", "é", "裙子", "😀",
]  # fmt: skip
hard = st.sampled_from(SPOILT) | st.text(
    st.sampled_from(list(" \n\t-:#'\"\\ab|>{}[],?!&*%@`~0189._=<\r\x85\u2028\ufeff\x00"))
)
texts = hard | st.text(st.characters(exclude_categories=["Cs"]))


def same(data: dict[str, Any]) -> None:
    written = write_yaml(data)
    assert parse_document(written, "x.yaml").data == data
    assert yaml.safe_load(written) == data


@pytest.mark.parametrize("text", SPOILT)
def test_what_yaml_would_spoil_comes_back(text: str) -> None:
    same({"key": text, "list": [text, "a"], "rows": [{"first": text, "last": text}], "end": "x"})


@settings(deadline=None)
@given(texts, texts, st.lists(texts, min_size=1, max_size=4))
def test_every_text_comes_back(first: str, second: str, several: list[str]) -> None:
    same(
        {
            "group": first,
            "rows": [
                {
                    "name": second,
                    "enum": several,
                    "children": [{"name": first, "in": {"b": second}}],
                },
                {"name": first},
            ],
            "end": second,
        }
    )


def test_what_people_read_is_plain() -> None:
    data = {
        "group": "depot",
        "endpoints": [
            {
                "path": "/depot/count",
                "methods": ["GET", "POST"],
                "description": "Counts（all），“quoted”: no\nsecond line",
                "required": "true",
                "example": "true",
                "code": "901",
                "json": '{"a": "it\'s"}',
            }
        ],
    }
    assert write_yaml(data) == """\
group: depot
endpoints:
  - path: /depot/count
    methods: [GET, POST]
    description: |-
      Counts（all），“quoted”: no
      second line
    required: true
    example: "true"
    code: "901"
    json: '{"a": "it''s"}'
"""


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(),
    lambda inner: st.lists(inner) | st.dictionaries(st.text(), inner),
)


@given(json_values, st.booleans())
def test_laying_out_json_touches_no_value(value: Any, ascii_only: bool) -> None:
    text = json.dumps(value, ensure_ascii=ascii_only)
    assert json.loads(laid_out(text)) == value
    if isinstance(value, dict | list):
        assert laid_out(text) == json.dumps(value, ensure_ascii=ascii_only, indent=2)


def test_laying_out_keeps_the_digits_of_numbers() -> None:
    text = '{"a":1.10,"b":12345678901234567890,"c":1E+2,"d":{},"e":[]}'
    assert laid_out(text).split() == [
        "{", '"a":', "1.10,", '"b":', "12345678901234567890,", '"c":', "1E+2,", '"d":', "{},",
        '"e":', "[]", "}",
    ]  # fmt: skip


def test_what_is_no_json_stays() -> None:
    assert laid_out("{a: 1}") == "{a: 1}"


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_java_escapes_are_read_back(text: str) -> None:
    units = text.encode("utf-16-be")
    pairs = (units[at : at + 2] for at in range(0, len(units), 2))
    assert unescaped("".join(f"\\u{pair.hex().upper()}" for pair in pairs)) == text
    assert unescaped(text.replace("\\", "\\\\").replace('"', '\\"').replace("\t", "\\t")) == text
