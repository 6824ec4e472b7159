"""Secrets, tokens and codes appear in nothing that is printed, of any object that holds them."""

from __future__ import annotations

import pytest

from tests.sdk.php.conftest import Package, RunPhp

REFUSALS = {
    "refused value",
    "refused name",
    "refused token",
    "refused typed call",
    "refused file",
    "unreachable",
}


@pytest.fixture(scope="module")
def printed(package: Package, run_php: RunPhp) -> dict[str, str]:
    texts: dict[str, str] = run_php("leaks.php", [package])
    return texts


def test_every_refusal_happened(printed: dict[str, str]) -> None:
    assert printed.keys() >= REFUSALS
    assert len(printed) >= 24


def test_nothing_leaks(printed: dict[str, str]) -> None:
    assert [name for name, text in printed.items() if "canary" in text] == []
    assert all("object(" in text for text in printed.values())
