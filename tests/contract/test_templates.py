"""Templates are simple, languages total, outputs the same anywhere, hostile text harmless."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from markupsafe import Markup

from generator import pipeline
from generator.cli import template_roots
from generator.diagnostics import SpecError
from generator.language import ALL_STYLES, STYLES
from generator.render import UnfinishedTextError, environment, render
from generator.templating.lint import lint

ROOT = Path(__file__).parent.parent.parent
TARGETS = pipeline.load_targets(template_roots(None))


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.language.id)
def test_templates_pass_the_lint(target: pipeline.Target) -> None:
    assert list(lint(target.jinja, target.files)) == []


@pytest.mark.parametrize(
    "source",
    [
        "{{ 'text' }}",
        "{{ a + b }}",
        "{{ a ~ b }}",
        "{{ a % b }}",
        "{{ a|safe }}",
        "{{ a|e }}",
        "{{ a|tojson }}",
        "{{ a|join(', ') }}",
        "{{ a.format(b) }}",
        "{{ a['key'] }}",
        "{{ a if b else c }}",
        "{{ range(3) }}",
        "{% set a = b ~ c %}",
    ],
)
def test_the_lint_refuses_what_makes_unfinished_text(source: str) -> None:
    templates = {"x.j2": source}
    assert list(lint(environment(templates), templates))


@pytest.mark.parametrize("value", ["text", 1, None, ["x"], True])
def test_unfinished_text_is_never_printed(value: object) -> None:
    jinja = environment({"x.j2": "{{ value }}"})
    with pytest.raises(UnfinishedTextError):
        jinja.get_template("x.j2").render(value=value)


def test_a_condition_asks_how_long_a_text_is_and_no_length_is_printed() -> None:
    source = "{% if value|length > 15 %}{{ value }}n{% endif %}"
    templates = {"x.j2": source, "y.j2": "{{ value|length }}"}
    jinja = environment(templates)
    assert not list(lint(jinja, {"x.j2": source}))
    made = [jinja.get_template("x.j2").render(value=Markup(digits)) for digits in ("1", "1" * 16)]
    assert made == ["", "1111111111111111n"]
    with pytest.raises(UnfinishedTextError):
        jinja.get_template("y.j2").render(value=Markup("1"))


def test_a_failing_template_is_named_with_its_line() -> None:
    jinja = environment({"x.j2": "one\ntwo\n{{ value }}\n"})
    with pytest.raises(SpecError) as raised:
        render(jinja, "x.j2", {"value": 1}, "somewhere")
    assert str(raised.value).startswith("somewhere/x.j2:3:1: error[template-failed]")


@pytest.mark.parametrize("target", TARGETS, ids=lambda target: target.language.id)
def test_every_language_has_samples_in_every_style(target: pipeline.Target) -> None:
    styles = {path.split("/")[1] for path in target.files if path.startswith("samples/")}
    assert styles >= set(STYLES)


def _generate(out: Path, folder: Path, seed: str, locale: str) -> None:
    environ = {**os.environ, "PYTHONHASHSEED": seed, "LC_ALL": locale, "TZ": "Asia/Tokyo"}
    arguments = ["--specs", str(ROOT / "specs"), "--out", str(out)]
    styles = [word for style in ALL_STYLES for word in ("--style", style)]
    command = [sys.executable, "-m", "generator", "generate", *arguments, *styles]
    environ["PYTHONPATH"] = str(ROOT)
    subprocess.run(command, check=True, cwd=folder, env=environ, capture_output=True)


def test_two_runs_anywhere_give_the_same_bytes(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    first, second = tmp_path / "first", tmp_path / "second"
    _generate(first, ROOT, "1", "C")
    _generate(second, tmp_path / "elsewhere", "4242", "C.UTF-8")
    trees = [
        {
            file.relative_to(out).as_posix(): file.read_bytes()
            for file in out.rglob("*")
            if file.is_file() and ".sdkforge" not in file.parts
        }
        for out in (first, second)
    ]
    assert len(trees[0]) > 50
    assert trees[0] == trees[1]
    for path, content in trees[0].items():
        assert b"\r" not in content, path
        content.decode("utf-8")
