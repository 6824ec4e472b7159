"""Literals proven by running: thousands of texts are compiled and run, and what arrives is compared."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator import pipeline
from generator.cli import template_roots
from generator.language import Language
from generator.text import write_as_documented, write_shortest

LANGUAGES = {
    target.language.id: target.language for target in pipeline.load_targets(template_roots(None))
}
COUNT = 4000
AWKWARD = [
    "'", '"', "\\", "$", "${x}", "{$x}", "$x", "#{x}", "{{x}}", "{% x %}", "*/", "?>", "<?php",
    "</script>", '"""', "'''", "\\u0022", "\\x41", "\\n", "\\", "%s", "{0}", "\n", "\r", "\t",
    "\0", "\x07", "\x1b", "\x7f", "\x85", "\u2028", "\u202e", "\u200b", "\ufeff", "\uffff",
    "é", "ร้าน", "裙子", "😀", "👩‍👩‍👧", "\U00010000", "\U000e0001", "\U0010ffff",
]  # fmt: skip
TEXTS = st.lists(
    st.sampled_from(AWKWARD) | st.characters(exclude_categories=["Cs"]), max_size=12
).map("".join)


@cache
def texts() -> list[str]:
    """Texts of every plane, the same in each run, with every awkward piece in every place."""
    found = dict.fromkeys(AWKWARD)
    found |= dict.fromkeys(left + right for left in AWKWARD for right in AWKWARD)
    found |= dict.fromkeys(chr(plane * 0x10000 + 0x1F9) for plane in range(17))

    @settings(
        max_examples=COUNT, deadline=None, database=None, derandomize=True,
        suppress_health_check=list(HealthCheck),
    )  # fmt: skip
    @given(TEXTS)
    def collect(text: str) -> None:
        found[text] = None

    collect()
    return list(found)


@dataclass(frozen=True)
class Program:
    """How literals become a program that prints each text's UTF-8 bytes in hex, one a line."""

    tools: tuple[str, ...]
    write: Callable[[Sequence[str], Path], Path]
    commands: Callable[[Path], Sequence[Sequence[str]]]


def _php(literals: Sequence[str], folder: Path) -> Path:
    file = folder / "literals.php"
    lines = [f"echo bin2hex({literal}), PHP_EOL;" for literal in literals]
    file.write_text("<?php\n" + "\n".join(lines) + "\n")
    return file


def _python(literals: Sequence[str], folder: Path) -> Path:
    file = folder / "literals.py"
    lines = [f"print({literal}.encode().hex())" for literal in literals]
    file.write_text("\n".join(lines) + "\n")
    return file


def _blocks(literals: Sequence[str], size: int = 400) -> list[Sequence[str]]:
    return [literals[start : start + size] for start in range(0, len(literals), size)]


def _java(literals: Sequence[str], folder: Path) -> Path:
    classes = [
        f"class Block{number} {{ static final String[] TEXTS = {{ {', '.join(block)} }}; }}"
        for number, block in enumerate(_blocks(literals))
    ]
    prints = "\n".join(f"    show(Block{number}.TEXTS);" for number in range(len(classes)))
    file = folder / "Literals.java"
    file.write_text(
        "import java.nio.charset.StandardCharsets;\nimport java.util.HexFormat;\n"
        + "\n".join(classes)
        + f"\npublic class Literals {{\n  public static void main(String[] args) {{\n{prints}\n  }}\n"
        "  static void show(String[] texts) {\n    for (String text : texts) {\n"
        "      System.out.println(HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8)));\n"
        "    }\n  }\n}\n"
    )
    return file


def _csharp(literals: Sequence[str], folder: Path) -> Path:
    lines = [f"        Show({literal});" for literal in literals]
    file = folder / "Literals.cs"
    file.write_text(
        "using System;\nusing System.Text;\n\npublic static class Literals\n{\n"
        "    public static void Main()\n    {\n" + "\n".join(lines) + "\n    }\n\n"
        "    private static void Show(string text)\n    {\n"
        "        var hex = BitConverter.ToString(Encoding.UTF8.GetBytes(text));\n"
        '        Console.WriteLine(hex.Replace("-", "").ToLowerInvariant());\n    }\n}\n'
    )
    return file


PROGRAMS = {
    "php": Program(("php",), _php, lambda file: [["php", "-n", str(file)]]),
    "python": Program((), _python, lambda file: [[sys.executable, "-I", "-W", "error", str(file)]]),
    "java": Program(
        ("java",),
        _java,
        lambda file: [
            [
                "javac",
                "-Xlint:all",
                "-Werror",
                "-encoding",
                "UTF-8",
                "-d",
                str(file.parent),
                str(file),
            ],
            ["java", "-cp", str(file.parent), "Literals"],
        ],
    ),
    "dotnet": Program(
        ("dotnet",),
        _csharp,
        lambda file: [
            ["mcs", "-warnaserror", f"-out:{file.with_suffix('.exe')}", str(file)],
            ["mono", str(file.with_suffix(".exe"))],
        ],
    ),
}


def run(program: Program, literals: Sequence[str], folder: Path) -> list[str]:
    output = ""
    for command in program.commands(program.write(literals, folder)):
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        assert done.returncode == 0, done.stderr[:3000]
        output = done.stdout
    return output.splitlines()


def test_every_language_has_a_program() -> None:
    assert set(PROGRAMS) == set(LANGUAGES)


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_what_a_literal_says_is_what_arrives(
    language: str, tmp_path: Path, toolchain: Callable[..., None], figure: Callable[[str], None]
) -> None:
    program = PROGRAMS[language]
    toolchain(*program.tools)
    wanted = texts()
    rules: Language = LANGUAGES[language]
    uses = [use for use in ("sample", "source") if use in rules.literals]
    for use in uses:
        literals = [str(write_shortest(rules.literals[use], text)) for text in wanted]
        arrived = run(program, literals, tmp_path)
        assert arrived == [text.encode().hex() for text in wanted]
    forms = rules.literals["sample"]
    for form in forms:
        held = [text for text in wanted if form.write(text) is not None]
        arrived = run(program, [form.write(text) or "" for text in held], tmp_path)
        assert arrived == [text.encode().hex() for text in held]
    assert len(wanted) > COUNT // 2
    figure(f"literals proven by running, {language}: {len(wanted)} texts, {len(forms)} forms")


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_a_documented_literal_is_called_right_just_where_it_is(
    language: str, tmp_path: Path, toolchain: Callable[..., None], figure: Callable[[str], None]
) -> None:
    program = PROGRAMS[language]
    toolchain(*program.tools)
    rules = LANGUAGES[language]
    right: list[str] = []
    wrong: list[str] = []
    for text in texts():
        shown = write_as_documented(rules.documented, rules.literals["sample"], text)
        (right if shown == rules.documented.write(text) else wrong).append(text)
    arrived = run(program, [rules.documented.write(text) or "" for text in right], tmp_path)
    assert arrived == [text.encode().hex() for text in right]
    assert _wrong_when_run(program, rules, wrong[:60], tmp_path) == len(wrong[:60])
    figure(f"documented literals, {language}: {len(right)} right, {len(wrong)} wrong when run")


def _wrong_when_run(program: Program, rules: Language, texts: list[str], folder: Path) -> int:
    """How many documented literals do not deliver their text; each in a program of its own."""
    count = 0
    for text in texts:
        literal = rules.documented.write(text) or ""
        try:
            count += run(program, [literal], folder) != [text.encode().hex()]
        except AssertionError:
            count += 1
    return count
