"""Black is the referee: it finds nothing to change in what is generated, though it is rarely asked."""

from __future__ import annotations

import difflib
import random
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import black
import pytest
import yaml

from generator import formatting
from generator.pipeline import Target, load_platforms, load_targets, render_platform

ROOT = Path(__file__).parents[3]
MODE = black.Mode()


@pytest.fixture(scope="module")
def python() -> Target:
    (target,) = (
        each for each in load_targets([ROOT / "templates"]) if each.language.id == "python"
    )
    return target


def referee(specs: Path, target: Target) -> tuple[int, list[str]]:
    """How many modules there are, and what black would change."""
    count, changed = 0, []
    for platform in load_platforms(specs, (), [target])[0]:
        rendered = render_platform(platform, target, lambda job: not job.is_sample)
        for job, text in rendered.items():
            if job.output.endswith(".py") and job.rendered:
                count += 1
                settled = black.format_str(text, mode=MODE)
                if settled != text:
                    lines = difflib.unified_diff(
                        text.splitlines(), settled.splitlines(), job.output
                    )
                    changed.append("\n".join(lines))
    return count, changed


def test_black_changes_nothing_in_the_shipped_packages(
    python: Target, figure: Callable[[str], None]
) -> None:
    count, changed = referee(ROOT / "specs", python)
    assert changed == []
    assert count > 40
    figure(f"python: black finds nothing to change in {count} modules of the shipped platforms")


def test_black_changes_nothing_in_the_corpus(
    python: Target,
    catalogue_specs: Path,
    monkeypatch: pytest.MonkeyPatch,
    figure: Callable[[str], None],
) -> None:
    asked: list[str] = []
    ask = formatting.FORMATTERS["black"]

    def counting(text: str) -> str:
        asked.append(text)
        return ask(text)

    monkeypatch.setattr(formatting, "_black", counting)
    count, changed = referee(catalogue_specs, python)
    assert changed == []
    assert 0 < len(asked) < count / 5
    figure(
        f"python: black finds nothing to change in {count} modules of the catalogue; "
        f"{len(asked)} classes and functions in them had a line for it to break"
    )


def test_only_what_holds_a_line_to_break_is_given_to_black(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []
    ask = formatting.FORMATTERS["black"]

    def noting(text: str) -> str:
        asked.append(text)
        return ask(text)

    monkeypatch.setattr(formatting, "_black", noting)
    wide = f"def wide(first: {'a' * 40}, second: {'b' * 40}) -> None:\n    pass"
    documented = f'def documented() -> None:\n    """Once.\n\n\n    {"c" * 90}\n    """'
    text = "\n\n\n".join(['x = {"a":1}', wide, "def narrow() -> None:\n    pass\n"])
    assert formatting.format_text("black-where-odd", text) == text.replace(wide, ask(wide).rstrip())
    assert asked == [wide]
    whole = f"{wide}\n\n\n{documented}\n"
    assert formatting.format_text("black-where-odd", whole) == ask(whole)


def test_a_wide_line_of_many_escapes_is_seen_for_what_it_is_at_once() -> None:
    program = (
        "from generator.formatting import _is_too_wide\n"
        "literal = '\"' + '\\\\' * 160 + '\"'\n"
        "assert _is_too_wide(f'{literal}.x') and not _is_too_wide(f'name = {literal},')"
    )
    subprocess.run([sys.executable, "-c", program], cwd=ROOT, check=True, timeout=20)


class Maker:
    """Endpoints by a seed: names and texts of every width, so that lines end near black's own."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)

    def endpoint(self, number: int) -> dict[str, Any]:
        pick = self._random.choice
        return {
            "path": f"/group/{self._word()}{number}/{self._word()}",
            "title": self._text() or "title",
            "description": self._text(),
            "methods": pick([["GET"], ["POST"], ["GET", "POST"], ["HSF"]]),
            "token": pick(["none", "optional", "required"]),
            "parameters": self._fields(2),
            "response": self._fields(3),
            "errors": [
                {"code": f"E{at}", "solution": self._text()} for at in range(pick([0, 1, 2]))
            ],
        }

    def _fields(self, depth: int) -> list[dict[str, Any]]:
        pick = self._random.choice
        made = []
        for number in range(pick([0, 1, 3])):
            field: dict[str, Any] = {
                "name": f"{self._word()}_{number}",
                "type": pick(["String", "Number", "Boolean", "Object", "String[]", "Object[]"]),
                "description": self._text(),
                "required": pick(["true", "false"]),
                "example": self._text(),
            }
            if depth and field["type"].startswith("Object"):
                field["children"] = self._fields(depth - 1)
            made.append(field)
        return made

    def _word(self) -> str:
        letters = (self._random.choice("abcdefgh_") for _ in range(self._random.randint(1, 30)))
        return f"a{''.join(letters)}"

    def _text(self) -> str:
        signs = (self._random.choice("abc de f'\"\\\n#é裙😀`{") for _ in range(200))
        return "".join(signs)[: self._random.choice([0, 5, 60, 75, 90, 200])].strip()


@pytest.mark.parametrize("seed", range(40))
def test_black_changes_nothing_in_made_up_packages(
    python: Target, tmp_path: Path, seed: int
) -> None:
    platform = {
        "platform": "made",
        "title": "Made up",
        "sdk": {"version": "1.0.0", "build": "made-sdk"},
        "prefix": "made",
        "gateways": [{"constant": "gateway_url", "url": "https://made.example/rest"}],
    }
    target = tmp_path / "made"
    target.mkdir()
    (target / "platform.yaml").write_text(yaml.safe_dump(platform), encoding="utf-8")
    maker = Maker(seed)
    group = {"group": "group", "endpoints": [maker.endpoint(number) for number in range(3)]}
    (target / "group.yaml").write_text(yaml.safe_dump(group), encoding="utf-8")
    count, changed = referee(tmp_path, python)
    assert count
    assert changed == []
