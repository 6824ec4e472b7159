"""Every signing vector gives the same string to sign and signature, or the same refusal, in .NET."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from urllib.parse import quote

from tests.sdk.dotnet.conftest import RunScenario

VECTORS = Path(__file__).parents[2] / "vectors" / "signing.json"


def test_every_vector(run: RunScenario, figure: Callable[[str], None]) -> None:
    cases = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
    expected = {
        quote(case["name"], safe="-._~"): case.get("error")
        or f"{case['string_to_sign']}\n{case['sign']}"
        for case in cases
    }
    assert len(expected) == len(cases) >= 60
    assert run("vectors", VECTORS).values == expected
    figure(f".NET: {len(cases)} signing vectors agree")
