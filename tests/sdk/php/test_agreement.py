"""Every answer is taken in PHP for what `answers.json` says it is."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tests.sdk.agreement import CASES, TOKEN, answering, expected, said
from tests.sdk.php.conftest import Package, RunPhp


def test_answers(shipped_made: Path, run_php: RunPhp, figure: Callable[[str], None]) -> None:
    path = shipped_made / "lazada/sdk/php"
    package = Package(path, "Lazada\\Lazop", "LazopClient", "LazopRequest")
    with answering() as server:
        lines = run_php("agreement.php", [package], url=server.url, cases=len(CASES), token=TOKEN)
        assert said(lines, server) == expected()
    figure(f"PHP: {len(CASES)} answers agree")
