"""Every signing vector gives the same string to sign and the same signature, or the same refusal, in PHP."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.sdk.php.conftest import Package, RunPhp

VECTORS = Path(__file__).parents[2] / "vectors" / "signing.json"


def test_every_vector(package: Package, run_php: RunPhp, figure: Callable[[str], None]) -> None:
    cases = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
    results = run_php("vectors.php", [package], vectors=str(VECTORS))
    expected = {
        case["name"]: (
            {"error": case["error"]}
            if "error" in case
            else {"string_to_sign": case["string_to_sign"], "sign": case["sign"]}
        )
        for case in cases
    }
    assert len(expected) == len(cases) >= 60
    assert results == expected
    figure(f"PHP: {len(cases)} signing vectors agree")
