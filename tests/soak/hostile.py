"""Specs that mean harm: sound ones whose every text and name is hostile, and documents broken by force."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from hypothesis import strategies as st

from generator.schema import ERROR_CATEGORIES, TYPE_WORDS
from tests.rules import layout
from tests.soak.parsing import CANARY

Documents = dict[str, Any]

# What ends a literal, a comment, a document or an expression somewhere, or is seen by nobody.
POISONS = (
    *("'", '"', "`", '"""', "'''", "\\", "\\\\", "\\'", '\\"', "\\u0022", "\\u000a*/", "\\N{DASH}"),
    *("*/", "/*", "//", "#", "--", "-->", "<!--", "<![CDATA[", "]]>", "</", "?>", "<?php", "<?="),
    *("{{", "}}", "{%", "%}", "{#", "#}", "${", "$", "{$x}", "#{x}", "}", "{", "%s", "{0}", "%"),
    *(
        "\n",
        "\r",
        "\r\n",
        "\t",
        "\0",
        "\x0b",
        "\x0c",
        "\x1b[31m",
        "\x7f",
        "\x85",
        "\u2028",
        "\u2029",
    ),
    *(
        "\u202e",
        "\u2066",
        "\u200b",
        "\u00ad",
        "\ufeff",
        "\ufffe",
        "\U000e0001",
        "\U0010ffff",
        "\ue000",
    ),
    *(
        "e\u0301",
        "裙子",
        "ร้าน",
        "😀",
        "\u0661",
        "ﬁ",
        "İ",
        "ß",
        "\u00a0",
        "\u3000",
        "|",
        "<b>",
        "&amp;",
    ),
    *("${{ x }}", "$(x)", "`x`", "{@link x}", "@param", "@deprecated", "<script>", "/// <x>", "%>"),
    *(
        "#region",
        "#if X",
        "\n#endif",
        "'''\n",
        "\n===\n",
        "```",
        "~~~",
        "[x](y)",
        "![",
        "\n\n",
        "  ",
    ),
    *(
        "- ",
        ": ",
        "? ",
        "!!x",
        "&a",
        "*a",
        "---\n",
        "...\n",
        "EOT;\n",
        "\nEOT\n",
        "\\x",
        "\\0",
        "\\",
    ),
    *("x" * 5_000, "x " * 2_000, "\\" * 99, '"' * 99, "\n" * 99, "*/" * 50, "(" * 500, "9" * 5_000),
)
NAMES = (
    *(
        "class",
        "self",
        "$x",
        "it's",
        "a*/b",
        'say "hi"',
        "line\nbreak",
        "__proto__",
        "0",
        "1st",
        "-",
    ),
    *(
        "a.b",
        "a..b",
        ".",
        "/",
        "../../x",
        "{operation}",
        "{_}",
        "{{x}}",
        "CON",
        "nul",
        "x" * 300,
        "A1",
    ),
    *(
        "a1",
        "a_1",
        "é",
        "e\u0301",
        "ﬁ",
        "İ",
        "ß",
        "\u200b",
        "Ⅷ",
        "\u0661",
        " a ",
        "\U0001f600",
        "_",
    ),
    *(
        "__init__",
        "constructor",
        "toString",
        "getClass",
        "request",
        "result",
        "raw",
        "options",
        "id",
    ),
)
SEGMENTS = ("class", "a-b", "a.b", "A", "a_b", "-", "0", "__init__", "con", "self", "get", "x" * 40)

_texts = st.lists(st.sampled_from(POISONS) | st.text(max_size=8), max_size=4).map("".join)
TEXTS = st.builds(lambda before, after: f"{before}{CANARY}{after}", _texts, _texts)
_short = st.lists(st.sampled_from([each for each in POISONS if len(each) < 20]), max_size=4)
WIRE = (st.sampled_from(NAMES) | _short.map("".join) | st.text(min_size=1, max_size=8)).filter(
    str.strip
)


@st.composite
def sound_specs(draw: st.DrawFn) -> tuple[Documents, Random]:
    """A platform that is right in shape, and what its layout is drawn from."""
    texts = draw(st.lists(TEXTS, min_size=2, max_size=5))
    names = draw(st.lists(WIRE, min_size=1, max_size=5, unique=True))
    random = Random(draw(st.integers(0, 2**32)))
    return _Author(random, texts, names).documents(), random


class _Author:
    """Writes a platform of given texts and names."""

    def __init__(self, random: Random, texts: list[str], names: list[str]) -> None:
        self.random, self.texts, self.names = random, texts, names

    def text(self) -> str:
        return self.random.choice(self.texts)

    def some(self, **values: Any) -> dict[str, Any]:
        """Most of the values."""
        return {key: value for key, value in values.items() if self.random.random() < 0.8}

    def documents(self) -> Documents:
        group = self.random.choice(SEGMENTS)
        platform = {
            "platform": "hostile",
            "title": self.text(),
            "sdk": {"version": "1.0.0", "build": "hostile-sdk"},
            "prefix": self.random.choice(["hostile", "a1", "X_y"]),
            "gateways": self.gateways(),
            **self.some(
                documentation=self.text(),
                errors=self.errors(),
                envelope=self.some(
                    code=self.name(), type=self.name(), message=self.name(), success=[self.text()]
                ),
                signing={"sign_method": self.text()},
            ),
        }
        endpoints = [self.endpoint(group, at) for at in range(self.random.randint(1, 2))]
        return {"platform.yaml": platform, "g.yaml": {"group": group, "endpoints": endpoints}}

    def gateways(self) -> list[dict[str, str]]:
        url = "https://hostile.example/rest"
        kinds = ["api", "authorization"][: self.random.randint(1, 2)]
        return [
            {"constant": f"{kind}_url", "kind": kind, "url": url, "title": self.text()}
            for kind in kinds
        ]

    def errors(self) -> list[dict[str, str]]:
        kinds = self.random.sample(ERROR_CATEGORIES, 2)
        return [
            {"code": self.text(), **self.some(category=kind, description=self.text())}
            for kind in kinds
        ]

    def name(self) -> str:
        return self.random.choice(self.names)

    def endpoint(self, group: str, number: int) -> dict[str, Any]:
        tail = self.random.sample(SEGMENTS, self.random.randint(0, 2))
        parameters = {each["name"]: each for each in self.fields(2) if each["name"].isascii()}
        response = self.fields(2)
        return {
            "path": "/".join(("", group, *tail, f"end{number}")),
            "title": self.text(),
            "methods": self.random.choice([["GET"], ["POST"], ["GET", "POST"], ["HSF"]]),
            "parameters": list(parameters.values()),
            "response": response,
            **self.some(
                description=self.text(),
                category=self.text(),
                token=self.random.choice(["none", "optional", "required"]),
                response_example=self.example(),
                errors=self.errors(),
                deprecated=self.text(),
                updated=self.text(),
            ),
            **self.failure(response),
        }

    def failure(self, fields: list[dict[str, Any]]) -> dict[str, Any]:
        plain = [each["name"] for each in fields if "." not in each["name"]]
        if not plain:
            return {}
        wire = self.random.choice(plain)
        return self.some(failure={"field": wire, "equals": [self.text()], "message": wire})

    def fields(self, depth: int) -> list[dict[str, Any]]:
        return [self.field(depth) for _ in range(self.random.randint(0, 3))]

    def field(self, depth: int) -> dict[str, Any]:
        made = {
            "name": self.name(),
            "type": self.random.choice(TYPE_WORDS),
            **self.some(
                required=self.random.choice(["true", "false"]),
                description=self.text(),
                example=self.random.choice([self.text(), self.example()]),
            ),
        }
        if self.random.random() < 0.3:
            made |= self.some(
                default=self.text(),
                enum=[self.text(), self.text()],
                max_length=self.text(),
                minimum=self.text(),
                pattern=self.text(),
                vendor_type=self.text(),
                nullable="true",
                mask=self.text(),
            )
        if depth and self.random.random() < 0.4:
            made["children"] = self.fields(depth - 1)
        if self.random.random() < 0.01:
            made["children"] = self.nested(self.random.choice([10, 50, 200]))
        return made

    def nested(self, depth: int) -> list[dict[str, Any]]:
        """Children of children of children."""
        fields: list[dict[str, Any]] = []
        for _ in range(depth):
            fields = [{"name": "a", "type": "Object", "children": fields}]
        return fields

    def example(self) -> str:
        text, odd = self.text(), self.random.choice(_ODD_JSON)
        answer = {"code": "0", self.name(): text, text: [text, {self.name(): text}]}
        return self.random.choice([json.dumps(answer), json.dumps([text]), odd, f'{{"a": {odd}}}'])


_ODD_JSON = (
    *('"\\ud800"', '{"\\udc00": "\\ud83d\\ude00"}', "NaN", "-Infinity", "1e999", "9" * 5_000, "-0"),
    *(
        "[" * 200 + "]" * 200,
        "[" * 20_000,
        '{"a": 1, "a": 2}',
        "0.1e-400",
        "null",
        "",
        "1.10",
        "\ufeff{}",
    ),
)


# --- documents broken by force -------------------------------------------------------------------

_TRICKS = (
    *(
        b"&a [*a]",
        b"*a",
        b"<<: *a",
        b"<<: {a: b}",
        b"!!python/object:os.system x",
        b"!<x> y",
        b"! x",
    ),
    *(
        b"\t- x",
        b"\tx: y",
        b"\xef\xbb\xbf",
        b"\0",
        b"\xff\xfe",
        b"\xed\xa0\x80",
        b"\xc0\x80",
        b"\x1b",
    ),
    *(
        b"\xe2\x80\xa8",
        b"\xc2\x85",
        b"\r",
        b"---",
        b"...",
        b"--- x",
        b"%YAML 3.0",
        b"%TAG ! x",
        b"? x",
    ),
    *(
        b"[" * 50,
        b"{" * 50,
        b"{a: " * 300,
        b"- " * 300,
        b"[" * 3_000,
        b"x: " * 3,
        b"? " * 300,
        b": ",
    ),
    *(
        b'"\\ud800"',
        b'"\\x',
        b'"\\U0011ffff"',
        b'"',
        b"'",
        b"|",
        b">",
        b"|9",
        b">-",
        b"@",
        b"`",
        b"%",
    ),
    *(
        b"1" * 9_999,
        b"0x" + b"f" * 999,
        b"1e99999",
        b".nan",
        b"~",
        b"null",
        b"yes",
        b"2026-13-45",
        b"=",
    ),
    *(
        b"title: x\ntitle: y",
        b"{a: b, a: c}",
        b"[a: b]",
        b"- - - x",
        b"? {a: b}\n: c",
        b"? [a]\n: b",
    ),
    *(
        b"group: [x]",
        b"endpoints: x",
        b"endpoints: {}",
        b"parameters: [x]",
        b"children: {a: b}",
        b"x",
    ),
    *(
        b"  - path",
        b"    - {name: a}",
        b"silence: x",
        b"silence: {a: ''}",
        b"methods: POST",
        b"sdk: []",
    ),
)


@st.composite
def broken_files(draw: st.DrawFn) -> dict[str, bytes]:
    """The files of a platform after some force was used on them."""
    documents, random = draw(sound_specs())
    files = {name: layout.write(data, random)[0].encode() for name, data in documents.items()}
    if draw(st.booleans()):
        name = draw(st.sampled_from(["g.yaml", "platform.yaml"]))
        files[name.replace(".yaml", ".overrides.yaml")] = files[name]
    for _ in range(draw(st.integers(1, 3))):
        name = draw(st.sampled_from(sorted(files)))
        files[name] = _forced(files[name], draw(st.sampled_from(_TRICKS)), random)
    return files


def _forced(data: bytes, trick: bytes, random: Random) -> bytes:
    at = random.randint(0, len(data))
    line = data.find(b"\n", at) + 1
    end = data.find(b"\n", line)
    margin = b" " * (len(data[line:]) - len(data[line:].lstrip(b" ")))
    value = data.rfind(b": ", 0, at) + 2
    return random.choice(
        [
            data[:at] + trick + data[at:],
            data[:at] + trick,
            data[:line] + margin + trick + b"\n" + data[line:],
            data[:line] + trick + b"\n" + data[line:],
            data[:value] + trick + data[max(data.find(b"\n", value), value) :],
            data[:line] + data[end + 1 :],
            data[:line] + b" " + data[line:],
            trick,
            data + data,
        ]
    )
