"""The signing vectors, run against the generator's own signer and the public SDK they come from."""

from __future__ import annotations

import importlib
import json
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

import pytest

from generator.signing import RefusedParameterError, request_parameters, sign, string_to_sign

if TYPE_CHECKING:
    from collections.abc import Callable

VECTORS = Path(__file__).parent / "vectors" / "signing.json"
CASES: list[dict[str, Any]] = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
SIGNED = [case for case in CASES if "error" not in case]
REFUSED = [case for case in CASES if "error" in case]


def name_of(case: dict[str, Any]) -> str:
    return cast("str", case["name"])


def signed_parameters(case: dict[str, Any]) -> dict[str, str]:
    return request_parameters(case["api_name"], case["system"], case["parameters"], case["files"])


@pytest.mark.parametrize("case", SIGNED, ids=name_of)
def test_string_to_sign_and_signature(case: dict[str, Any]) -> None:
    parameters = signed_parameters(case)
    assert string_to_sign(case["api_name"], parameters) == case["string_to_sign"]
    assert sign(case["secret"], case["api_name"], parameters) == case["sign"]


@pytest.mark.parametrize("case", REFUSED, ids=name_of)
def test_refused(case: dict[str, Any]) -> None:
    with pytest.raises(RefusedParameterError) as refused:
        signed_parameters(case)
    assert refused.value.rule == case["error"]


def test_the_public_sdk_gives_the_same_signatures(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, figure: Callable[[str], None]
) -> None:
    monkeypatch.setenv("HOME", str(tmp_path))  # the SDK makes ~/logs when it is imported
    real_sign: Callable[..., str] = importlib.import_module("lazop_sdk.base").sign
    ours = [case for case in SIGNED if case["source"].startswith("sdk: lazop-sdk 1.0.3")]
    for case in ours:
        raw = case["system"] | case["parameters"]
        assert real_sign(case["secret"], case["api_name"], raw) == case["sign"], case["name"]
    figure(
        f"signing vectors: {len(CASES)} ({len(SIGNED)} signed, {len(REFUSED)} refused; "
        f"{len(ours)} also by lazop-sdk)"
    )
    assert len(CASES) >= 60
    assert len(ours) >= 30


def test_names_are_unique_and_sources_named() -> None:
    assert len({case["name"] for case in CASES}) == len(CASES)
    assert {case["source"].split(":")[0] for case in CASES} == {"rule", "sdk", "vendor"}


@pytest.mark.parametrize(
    "value", [float("nan"), float("inf"), "\ud800", b"x", {1: "a"}, [object()], {"a": "\udfff"}]
)
def test_values_that_json_cannot_carry_are_refused(value: object) -> None:
    with pytest.raises(RefusedParameterError) as refused:
        request_parameters("/x", {}, {"a": value})
    assert refused.value.rule == "parameter-value"
    assert '"a"' in str(refused.value)
