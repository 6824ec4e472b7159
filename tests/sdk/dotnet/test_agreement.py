"""Every answer is taken in .NET for what `answers.json` says it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from tests.sdk.agreement import CASES, answering, expected, said
from tests.sdk.dotnet.conftest import RunScenario


def test_answers(run: RunScenario, figure: Callable[[str], None]) -> None:
    with answering() as server:
        values = run("agreement", server.url, len(CASES)).values
        lines = [
            _line(values[f"{n}-{kind}"]) for n in range(len(CASES)) for kind in ("read", "write")
        ]
        assert said(lines, server) == expected()
    figure(f".NET: {len(CASES)} answers agree")


def _line(text: str) -> dict[str, Any]:
    error, code, message, pause, shown = text.split("\n", 4)
    return {
        "error": error,
        "code": code,
        "message": message,
        "retry_after": float(pause) if pause else None,
        "text": shown,
    }
