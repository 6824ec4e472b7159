"""Every answer is taken in Python for what `answers.json` says it is, by threads and by tasks."""

from __future__ import annotations

import asyncio
import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest

from tests.sdk.agreement import CASES, TOKEN, answering, expected, said

ITEMS: dict[str, Any] = {"order_item_id_list": [1], "reason_id": 1}


@pytest.fixture
def lazop(shipped: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Any]:
    """The shipped package; other tests load the catalogue's, which has the same name."""
    monkeypatch.syspath_prepend(shipped / "lazada/sdk/python/src")
    with patch.dict(sys.modules):
        for name in [each for each in sys.modules if each.partition(".")[0] == "lazop"]:
            del sys.modules[name]
        yield importlib.import_module("lazop")


def test_threads(lazop: Any, figure: Callable[[str], None]) -> None:
    lines = []
    with answering() as server:
        options = {"access_token": TOKEN, "retry": 1}
        with lazop.LazopClient(server.url, "key", "secret", **options) as client:
            for number in range(len(CASES)):
                order = client.order
                for call, items in ((order.get, {}), (order.reverse.cancel.create, ITEMS)):
                    try:
                        call(order_id=number, **items)
                        lines.append(_line(None))
                    except lazop.SdkError as error:
                        lines.append(_line(error))
        assert said(lines, server) == expected()
    figure(f"Python: {len(CASES)} answers agree")


def test_tasks(lazop: Any) -> None:
    async def run(url: str) -> list[dict[str, Any]]:
        lines = []
        options = {"access_token": TOKEN, "retry": 1}
        async with lazop.AsyncLazopClient(url, "key", "secret", **options) as client:
            for number in range(len(CASES)):
                order = client.order
                for call in (
                    order.get(order_id=number),
                    order.reverse.cancel.create(order_id=number, **ITEMS),
                ):
                    try:
                        await call
                        lines.append(_line(None))
                    except lazop.SdkError as error:
                        lines.append(_line(error))
        return lines

    with answering() as server:
        assert said(asyncio.run(run(server.url)), server) == expected()


def _line(error: Any) -> dict[str, Any]:
    return {
        "error": "" if error is None else type(error).__name__,
        "text": f"{error} {error!r}",
        **{name: getattr(error, name, None) for name in ("code", "message", "retry_after")},
    }
