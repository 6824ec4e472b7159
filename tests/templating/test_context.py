"""docs/templates.md names exactly what templates see, and its version."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from generator import pipeline
from generator.bind import bind
from generator.cli import template_roots
from generator.diagnostics import SpecError
from generator.views import CONTEXT_VERSION

ROOT = Path(__file__).parent.parent.parent
PAGE = (ROOT / "docs/templates.md").read_text(encoding="utf-8")


def seen() -> Iterator[tuple[str, Any]]:
    """A view of each kind, by its heading."""
    target = pipeline.load_targets(template_roots(None))[0]
    (shop,), _ = pipeline.load_platforms(ROOT / "specs", ("lazada",), [target])
    platform = bind(shop, target.language)
    operations = platform.operations
    field = operations[0].parameters[0]
    yield from {
        "platform": platform,
        "group": platform.groups[0],
        "operation": operations[0],
        "field": field,
        "model": operations[0].result,
        "namespace": platform.groups[0].namespace,
        "gateway": platform.gateways[0],
        "type": field.type,
        "limit": next(each for call in operations for f in call.parameters for each in f.limits),
        "envelope": platform.envelope,
        "error": platform.errors[0],
        "pagination": next(each.pagination for each in operations if each.pagination),
        "failure": next(each.failure for each in operations if each.failure),
    }.items()


def names(view: Any) -> set[str]:
    """What a template can print or ask of a view, without calling anything."""
    parts = (view, vars(view).get("_record")) if hasattr(view, "__dict__") else (view,)
    return {
        name
        for part in parts
        for name in {*dir(part), *getattr(part, "__dict__", {})}
        if not name.startswith("_") and not callable(getattr(type(part), name, None))
        if part is not None
    }


def documented(heading: str) -> set[str]:
    section = PAGE.split(f"\n### {heading}\n", 1)[1].split("\n#", 1)[0]
    rows = re.findall(r"^\| (`.*?) \|", section, re.MULTILINE)
    return {name for row in rows for name in re.findall(r"`(\w+)`", row)}


@pytest.mark.parametrize(("heading", "view"), list(seen()))
def test_what_templates_see_is_documented(heading: str, view: Any) -> None:
    assert documented(heading) == names(view)


def test_a_part_that_no_template_makes_is_an_error_with_its_place() -> None:
    target = pipeline.load_targets(template_roots(None))[0]
    (shop,), _ = pipeline.load_platforms(ROOT / "specs", ("lazada",), [target])
    page = {
        "sdk/list.md.j2": "{% for group in platform.groups %}\n{{ group.parts.cals }}{% endfor %}"
    }
    broken = pipeline.Target(target.document, target.language, {**target.files, **page})
    with pytest.raises(SpecError) as raised:
        pipeline.render_platform(shop, broken, lambda job: job.output.endswith("list.md"))
    (fault,) = raised.value.diagnostics
    assert fault.rule == "template-failed"
    assert fault.message == "cals"
    assert str(fault.location) == f"{target.language.id}/sdk/list.md.j2:2:1"


def test_the_version_is_documented_with_what_changed() -> None:
    assert f"## The context, version {CONTEXT_VERSION}\n" in PAGE
    assert re.findall(r"^\| (\d+) \|", PAGE.split("## What changed")[1], re.MULTILINE)[-1] == str(
        CONTEXT_VERSION
    )
