"""Requests that the public SDK makes when it is used wrongly, and what explain-sign says of each."""

from __future__ import annotations

import json
import os
import shlex
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from generator.explain.explanation import Explanation, explain
from generator.explain.request import read_request
from generator.pipeline import load_platform

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.ir import Platform

HERE = Path(__file__).parent
NOW = 1517820392000

# What was done, and every rule that is named for it.
EXPECTED = {
    "right": [],
    "right, by GET": [],
    "values encoded by the caller": ["encoded-before-signing"],
    "signer that encodes": ["encoded-before-signing"],
    "gateway's path in the API name": ["wrong-path"],
    "slash at the end of the gateway's URL": ["wrong-path", "wrong-path"],
    "path in another case": ["wrong-path"],
    "parameters not sorted": ["wrong-order"],
    "sorted without case": ["wrong-order"],
    "clock three hours behind": ["stale-timestamp"],
    "timestamp in seconds": ["timestamp-in-seconds"],
    "empty value": ["empty-value-signed"],
    "None": ["empty-value-signed"],
    "list": ["list-value", "list-value"],
    "object": ["value-form", "signature-differs"],
    "True": ["value-form"],
    "token under the name of TOP calls": ["token-name"],
    "token in camel case": ["token-name"],
    "no token": ["missing-token"],
    "secret with a line break": ["wrong-secret"],
    "another secret": ["signature-differs"],
    "signature in lower case": ["signature-form"],
    "partner_id not signed": ["unsigned-parameter"],
    "URL copied from the SDK's log": ["plus-not-encoded"],
    "encoded and not sorted": ["wrong-order", "encoded-before-signing"],
    "required parameter left out": ["missing-parameter"],
}


@pytest.fixture(scope="module")
def shop() -> Platform:
    return load_platform(HERE.parent / "sandbox" / "specs", "shop")


@pytest.fixture(scope="module")
def captured(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, str]]:
    home = str(tmp_path_factory.mktemp("home"))  # the SDK makes ~/logs when it is imported
    done = subprocess.run(
        [sys.executable, str(HERE / "capture_lazop_sdk.py")],
        env={"HOME": home, "PATH": os.environ["PATH"]},
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    requests: dict[str, dict[str, str]] = json.loads(done.stdout)
    return requests


def as_typed(request: dict[str, str]) -> str:
    if request["method"] == "GET":
        return request["url"]
    return f"curl -sS -X POST {shlex.quote(request['url'])} \\\n  -d {shlex.quote(request['body'])}"


def explained(request: dict[str, str], platform: Platform) -> Explanation:
    return explain(read_request(as_typed(request)), "the-secret", NOW, platform)


def test_every_capture_is_expected(
    captured: dict[str, dict[str, str]], figure: Callable[[str], None]
) -> None:
    assert sorted(captured) == sorted(EXPECTED)
    broken = [name for name, rules in EXPECTED.items() if rules]
    figure(f"explain-sign: {len(broken)} broken requests of a real SDK")
    assert len(broken) >= 10


@pytest.mark.parametrize("name", EXPECTED)
def test_what_is_wrong_is_named(
    captured: dict[str, dict[str, str]], shop: Platform, name: str
) -> None:
    explanation = explained(captured[name], shop)
    rules = [finding.rule for finding in explanation.findings]
    assert rules == EXPECTED[name], explanation.findings
    assert "the-secret" not in repr(explanation)
