"""Every endpoint of the vendor's catalogue, served: example values in, the documented answer out."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
import urllib3

from generator.pipeline import load_platform
from generator.sandbox import SandboxGateway
from tests.sandbox.conftest import KEY, SECRET, TOKEN, Caller

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.ir import Operation, Platform


@pytest.fixture(scope="module")
def catalogue(catalogue_specs: Path) -> Platform:
    return load_platform(catalogue_specs, "lazada")


def documented_call(caller: Caller, operation: Operation) -> dict[str, Any]:
    texts = {
        parameter.name.text: parameter.example or "x"
        for parameter in operation.parameters
        if not parameter.is_file and (parameter.example or parameter.required)
    }
    files = {
        parameter.name.text: ("a.bin", b"\x00\xff", "application/octet-stream")
        for parameter in operation.parameters
        if parameter.is_file
    }
    return {**caller.signed(operation.path, access_token=TOKEN, **texts), **files}


def test_every_documented_call_gets_the_documented_answer(
    catalogue: Platform, figure: Callable[[str], None]
) -> None:
    with (
        SandboxGateway(catalogue, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway,
        urllib3.PoolManager(retries=False, timeout=10) as pool,
    ):
        caller = Caller(gateway, pool)
        for operation in catalogue.operations:
            fields = documented_call(caller, operation)
            url, method = gateway.url + operation.path, operation.http_method
            answer = pool.request(method, url, fields=fields)
            assert gateway.requests[-1].refusal is None, operation.path
            assert answer.data.decode() == operation.response_example, operation.path
        figure(f"sandbox: {len(gateway.requests)} documented calls of the catalogue answered")


def test_an_answer_is_composed_for_every_endpoint(catalogue: Platform) -> None:
    operations = tuple(replace(o, response_example="") for o in catalogue.operations)
    bare = replace(
        catalogue,
        groups=(replace(catalogue.groups[0], outlines=operations, make=lambda: operations),),
    )
    with (
        SandboxGateway(bare, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway,
        urllib3.PoolManager(retries=False, timeout=10) as pool,
    ):
        caller = Caller(gateway, pool)
        for operation in bare.operations:
            fields = documented_call(caller, operation)
            answer = pool.request("POST", gateway.url + operation.path, fields=fields).json()
            assert answer["code"] == "0", operation.path
            names = {field.name.text for field in operation.response}
            assert answer.keys() == names | {"code", "request_id"}, operation.path
