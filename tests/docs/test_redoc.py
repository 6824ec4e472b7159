"""Redoc shows every call of a description, and each language's tab holds the sample's own text."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from tests.docs.conftest import served
from tests.docs.test_openapi import METHODS, read

if TYPE_CHECKING:
    from playwright.sync_api import Locator, Page

PAGE = '<!doctype html><meta charset="utf-8"><redoc spec-url="openapi.json"></redoc><script src="redoc.js"></script>'


def expected(folder: Path) -> dict[str, dict[str, str]]:
    """What each call's tabs hold, by operation and label."""
    return {
        call["operationId"]: {sample["label"]: sample["source"] for sample in call["x-codeSamples"]}
        for item in read(folder, "openapi.json")["paths"].values()
        for method, call in item.items()
        if method in METHODS and "x-codeSamples" in call
    }


def with_payloads(folder: Path) -> set[str]:
    """The calls whose description shows bodies, for which Redoc has a tab of its own."""
    calls = [
        call
        for item in read(folder, "openapi.json")["paths"].values()
        for method, call in item.items()
        if method in METHODS and "requestBody" in call
    ]
    return {
        call["operationId"]
        for call in calls
        for body in call["requestBody"]["content"].values()
        if "examples" in body
    }


def shown(call: Locator) -> dict[str, str]:
    """What a reader sees in each tab of a call's samples, chosen one after another."""
    found = {}
    samples = call.locator("h3:has-text('Request samples') + *")
    for tab in samples.get_by_role("tab").all():
        tab.click()
        panel = samples.locator(".react-tabs__tab-panel--selected pre")
        found[tab.inner_text()] = str(panel.text_content())
    return found


def test_redoc_shows_each_sample_in_its_language_s_tab(
    page: Page,
    folders: list[Path],
    node_tool: Callable[[str], Path],
    figure: Callable[[str], None],
    tmp_path: Path,
) -> None:
    faults: list[str] = []
    page.on("pageerror", lambda error: faults.append(str(error)))
    shutil.copy(node_tool("redoc/bundles/redoc.standalone.js"), tmp_path / "redoc.js")
    (tmp_path / "index.html").write_text(PAGE)
    for folder in folders:
        shutil.copy(folder / "docs/openapi.json", tmp_path / "openapi.json")
        wanted, payloads = expected(folder), with_payloads(folder)
        with served(tmp_path) as address:
            # The only thing that it asks another host for is its own logo.
            page.route(lambda url: not url.startswith(address), lambda route: route.abort())
            page.goto(f"{address}/index.html")
            page.get_by_role("tab").first.wait_for()
            for operation, samples in wanted.items():
                call = page.locator(f"[id$='/operation/{operation}']")
                tabs = shown(call)
                assert bool(tabs.pop("Payload", "")) == (operation in payloads)
                assert tabs == samples, operation
        count = sum(len(samples) for samples in wanted.values())
        figure(f"Redoc of {folder.name}: {len(wanted)} calls, {count} tabs show their samples")
    assert faults == []
