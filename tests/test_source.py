"""Specs are read as PyYAML reads them, every scalar as text, and what is not plain is told all at once."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from generator.diagnostics import SpecError
from generator.source import parse_document

ROOT = Path(__file__).parent.parent
SHIPPED = sorted([*ROOT.glob("specs/*/*.yaml"), *ROOT.glob("templates/*/*.yaml")])
SCALARS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=8)
DATA = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(SCALARS, inner, max_size=3),
)


@pytest.mark.parametrize("file", SHIPPED, ids=lambda file: str(file.relative_to(ROOT)))
def test_shipped_files_are_read_as_pyyaml_reads_them(file: Path) -> None:
    text = file.read_text(encoding="utf-8")
    assert parse_document(text, "a.yaml").data == yaml.load(text, yaml.CBaseLoader)


# How long it takes says how busy the machine is.
@settings(deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(DATA, st.booleans())
def test_what_is_written_is_read(data: object, flow: bool) -> None:
    text = yaml.safe_dump(data, default_flow_style=flow, allow_unicode=True)
    assert parse_document(text, "a.yaml").data == data


@pytest.mark.parametrize("text", ["", "# nothing\n", "--- \n...\n"])
def test_nothing_is_nothing(text: str) -> None:
    assert not parse_document(text, "a.yaml").data


@pytest.mark.parametrize(
    ("text", "told"),
    {
        "a: &x 1\nb: *x\nc: !!str 2\na: 3\n": ["yaml-alias"] * 3 + ["duplicate-key"],
        "a: 1\n--- 2\n": ["yaml-syntax"],
        "? [a]\n: 1\n? {b: c}\n: 2\n": ["yaml-syntax"] * 2,
        "a: [*x, 1\n": ["yaml-syntax", "yaml-alias"],
        "a: " + "[" * 500 + "]" * 500: ["yaml-syntax"],
    }.items(),
)
def test_everything_that_is_not_plain_is_told(text: str, told: list[str]) -> None:
    with pytest.raises(SpecError) as raised:
        parse_document(text, "a.yaml")
    assert [found.rule for found in raised.value.diagnostics] == told
