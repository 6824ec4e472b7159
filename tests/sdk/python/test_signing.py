"""Signatures and parameters as text: the shared vectors, and what JSON cannot carry."""

from __future__ import annotations

import json
from collections import OrderedDict
from datetime import date
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

CASES = json.loads((Path(__file__).parents[2] / "vectors" / "signing.json").read_text())["cases"]


def signed(depot: Any, case: dict[str, Any]) -> tuple[str, str]:
    signing, values = depot._runtime.signing, depot._runtime.values
    texts = values.business_parameters(case["api_name"], case["parameters"], case["files"])
    parameters = {**case["system"], **texts}
    api_name = case["api_name"]
    text = signing.string_to_sign(api_name, parameters)
    return text, signing.sign(case["secret"], api_name, parameters)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["name"])
def test_vector(depot: Any, case: dict[str, Any]) -> None:
    if "error" in case:
        with pytest.raises(depot.ParameterError) as refused:
            signed(depot, case)
        assert refused.value.rule == case["error"]
    else:
        assert signed(depot, case) == (case["string_to_sign"], case["sign"])


@pytest.mark.parametrize(
    "value",
    [
        float("nan"),
        float("inf"),
        Decimal("NaN"),
        Decimal("-Infinity"),
        "\ud83d",
        b"bytes",
        {1, 2},
        date(2026, 1, 1),
        [float("nan")],
        {"a": "\udc00"},
        {1: "a key that is no text"},
        10**5000,
    ],
    ids=lambda value: type(value).__name__,
)
def test_values_without_a_text_are_refused(depot: Any, value: object) -> None:
    with pytest.raises(depot.ParameterError) as refused:
        depot._runtime.values.value_text("name", value)
    assert refused.value.rule == "parameter-value"


def test_a_value_that_holds_itself_is_refused(depot: Any) -> None:
    value: list[object] = []
    value.append(value)
    with pytest.raises(depot.ParameterError, match="nested"):
        depot._runtime.values.value_text("name", value)


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("1.10"), "1.10"),
        (Decimal("1E+3"), "1000"),
        (Decimal("1E-7"), "0.0000001"),
        (1e22, "10000000000000000000000"),
        (1e-7, "0.0000001"),
        (0.1, "0.1"),
        (2.0, "2"),
        (2**80, "1208925819614629174706176"),
        (True, "true"),
        (OrderedDict(b=1, a=[Decimal("1.50"), None, True]), '{"b":1,"a":[1.50,null,true]}'),
        ((1, "裙/子"), '[1,"裙/子"]'),
        ({}, "{}"),
        (None, ""),
    ],
    ids=repr,
)
def test_text_of_a_value(depot: Any, value: object, text: str) -> None:
    assert depot._runtime.values.value_text("name", value) == text
