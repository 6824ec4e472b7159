"""Every answer is taken in Java for what `answers.json` says it is."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any
from urllib.parse import unquote

from tests.sdk.agreement import CASES, TOKEN, answering, expected, said

from .conftest import ROOT, Package


def test_answers(
    build: Callable[..., Package], run_program: Callable[..., str], figure: Callable[[str], None]
) -> None:
    lazada = build(ROOT / "specs", "lazada")
    with answering() as server:
        printed = run_program("Agreement", [lazada], server.url, len(CASES), TOKEN)
        assert said([_line(line) for line in printed.splitlines()], server) == expected()
    figure(f"Java: {len(CASES)} answers agree")


def _line(text: str) -> dict[str, Any]:
    error, code, message, pause, shown, _ = map(unquote, text.split("\t"))
    return {
        "error": error,
        "code": code,
        "message": message,
        "retry_after": int(pause) if pause else None,
        "text": shown,
    }
