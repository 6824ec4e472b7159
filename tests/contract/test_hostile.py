"""Hostile strings in every text field of a spec: everything still parses, compiles, and arrives unchanged."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
import yaml
from click.testing import CliRunner

from generator.cli import main

LANGUAGES = {"php": ("php",), "java": ("java", "maven"), "dotnet": ("dotnet",), "python": ()}
# What ends a literal, a comment, a string of a document, or a template's expression.
HOSTILE = [
    "'; system('id'); //",
    '"; Runtime.exec("id"); //',
    '"""\nimport os; os.system("id")\n"""',
    "*/ evil(); /*",
    "?> <?php evil(); ?>",
    "</summary><script>alert(1)</script>",
    "${evil} {$evil} #{evil} {{ evil }} {% evil %}",
    "\\u0022 \\u000a*/ \\N{NULL} \\",
    "line\nbreak\r\nand\u2028more\u2029\x85end",
    "\u202egnp.exe\u200b\ufeff\x00\x1b[31m",
    "{@link evil} @deprecated @throws <b>&amp;</b> & <",
    "| a | table | # heading\n```\ncode\n```\n[x](javascript:evil)",
    "'''\n<![CDATA[ ]]> --> <!-- %s {0} $1",
    "裙子 ร้านค้า 😀 \U000e0001",
]
NAMES = ["class", "it's", 'say "hi"', "a*/b", "$x", "line\nbreak", "self", "order-id", "orderId"]


def field(number: int, text: str, **more: Any) -> dict[str, Any]:
    return {
        "name": f"p{number}",
        "type": "String",
        "description": text,
        "example": text,
        "default": text,
        "enum": [text],
        "max_length": text,
        "pattern": text,
        "vendor_type": text,
        **more,
    }


def endpoint(number: int, text: str) -> dict[str, Any]:
    child = field(1, text)
    return {
        "path": f"/hostile/text{number}/set",
        "title": text,
        "description": text,
        "category": text,
        "methods": ["POST"],
        "deprecated": text,
        "updated": text,
        "parameters": [
            field(1, text),
            field(2, text, type="Object", example=text, children=[child]),
        ],
        "response": [
            {"name": name, "type": "String", "description": text, "example": text} for name in NAMES
        ]
        + [{"name": "items", "type": "Object[]", "description": text, "children": [child]}],
        "response_example": '{"code": "0", "request_id": "1"}',
        "examples": [
            {
                "id": "other",
                "title": text,
                "description": text,
                "values": {field(1, text)["name"]: f"{text} {text}"},
                "response": '{"code": "0", "request_id": "2"}',
            }
        ],
        "errors": [{"code": text, "description": text, "solution": text}],
    }


@pytest.fixture(scope="module")
def specs(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("hostile") / "specs" / "hostile"
    folder.mkdir(parents=True)
    text = "".join(HOSTILE)
    platform = {
        "platform": "hostile",
        "title": text,
        "documentation": text,
        "sdk": {"version": "1.0.0", "build": "hostile-sdk"},
        "prefix": "hostile",
        "gateways": [
            {"constant": "api_url", "url": "https://hostile.example/rest", "title": text},
            {
                "constant": "auth_url",
                "kind": "authorization",
                "url": "https://hostile.example/rest",
            },
        ],
        "errors": [{"code": text, "category": "token", "description": text, "solution": text}],
    }
    group = {
        "group": "hostile",
        "endpoints": [endpoint(number, text) for number, text in enumerate(HOSTILE)],
    }
    for name, data in (("platform", platform), ("hostile", group)):
        (folder / f"{name}.yaml").write_text(dump(data), encoding="utf-8")
    return folder.parent


def dump(data: dict[str, Any]) -> str:
    """YAML without aliases, every text quoted."""

    class Dumper(yaml.SafeDumper):
        def ignore_aliases(self, data: Any) -> bool:
            return True

    return yaml.dump(data, Dumper=Dumper, allow_unicode=False, default_style='"', sort_keys=False)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_hostile_text_compiles_and_arrives_unchanged(
    language: str,
    specs: Path,
    tmp_path: Path,
    toolchain: Callable[..., None],
    figure: Callable[[str], None],
) -> None:
    toolchain(*LANGUAGES[language])
    options = ["--specs", str(specs), "--out", str(tmp_path), "--language", language]
    done = CliRunner().invoke(main, ["generate", *options])
    assert done.exit_code == 0, done.output
    for file in tmp_path.rglob("*"):
        if file.is_file() and file.suffix in (".py", ".java", ".php", ".cs", ".md", ".toml"):
            text = file.read_bytes().decode("utf-8")
            unseen = {char for char in text if char in "\0\x1b\r\x85\u2028\u2029\u202e\u200b\ufeff"}
            assert not unseen, f"{file}: {unseen!r}"
    done = CliRunner().invoke(
        main, ["verify-samples", "--platform", "hostile", *options, "--require"]
    )
    assert done.exit_code == 0, done.output
    line = next(line for line in done.output.splitlines() if line.startswith(language))
    programs = 2 * len(HOSTILE)  # each text, as the documentation shows it and in another example
    assert line.startswith(f"{language}: {programs} of {programs} programs ran right")
    figure(f"hostile text, {line}")


def test_hostile_text_in_the_whole_sdk_parses(specs: Path, tmp_path: Path) -> None:
    options = ["--specs", str(specs), "--out", str(tmp_path), "--language", "python"]
    done = CliRunner().invoke(main, ["generate", *options])
    assert done.exit_code == 0, done.output
    sdk = tmp_path / "hostile/sdk/python/src"
    command = ["python3", "-W", "error", "-m", "compileall", "-q", str(sdk)]
    compiled = subprocess.run(command, capture_output=True, text=True, check=False)
    assert compiled.returncode == 0, compiled.stdout
