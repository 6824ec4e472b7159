"""`docs/specs.md` names every key of a spec, as the schema says what it is."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from generator import schema

PAGE = (Path(__file__).parents[2] / "docs" / "specs.md").read_text(encoding="utf-8")
MODELS: dict[str, type[schema.Model]] = {
    "platform.yaml": schema.PlatformDocument,
    "sdk": schema.SdkSpec,
    "gateways, hosts": schema.GatewaySpec,
    "signing": schema.SigningSpec,
    "envelope": schema.EnvelopeSpec,
    "errors": schema.ErrorSpec,
    "<group>.yaml": schema.GroupDocument,
    "endpoints": schema.EndpointSpec,
    "parameters, response, children": schema.FieldSpec,
    "examples": schema.ExampleSpec,
    "pagination": schema.PaginationSpec,
    "failure": schema.FailureSpec,
}


@pytest.mark.parametrize("heading", MODELS)
def test_every_key_is_listed_with_what_it_is(heading: str) -> None:
    section = PAGE.split(f"\n## {heading}\n", 1)[1].split("\n## ", 1)[0]
    fields = MODELS[heading].model_fields.items()
    wanted = [
        (f"**`{key}`**" if field.is_required() else f"`{key}`", field.description)
        for key, field in fields
    ]
    assert re.findall(r"^\| (\**`\w+`\**) \| (.*) \|$", section, re.MULTILINE) == wanted
    assert (MODELS[heading].__doc__ or "").strip() in section


def test_every_part_of_a_spec_has_a_section() -> None:
    parts = {each.__name__ for each in MODELS.values()}
    specs = {name for name in vars(schema) if re.fullmatch(r"[A-Z]\w+Spec", name)}
    assert specs <= parts


def test_every_type_is_listed() -> None:
    line = next(line for line in PAGE.splitlines() if line.startswith("Types are"))
    assert re.findall(r"`(.*?)`", line) == list(schema.TYPE_WORDS)
