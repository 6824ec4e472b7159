"""Every signing vector, through the SDK's own parameter rules and its signer."""

import json
from collections.abc import Callable

import pytest

from .conftest import ROOT, Probe

CASES = json.loads((ROOT / "tests/vectors/signing.json").read_text(encoding="utf-8"))["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_vector(case: dict[str, object], probe: Probe) -> None:
    answer = probe.ask(do="sign", **case)
    if "error" in case:
        assert answer.get("rule") == case["error"]
    else:
        assert answer == {"string_to_sign": case["string_to_sign"], "sign": case["sign"]}


def test_there_are_vectors(figure: Callable[[str], None]) -> None:
    assert len(CASES) >= 60
    figure(f"Java: {len(CASES)} signing vectors")
