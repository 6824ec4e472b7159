"""How the gateway reads, judges and answers calls, rule by rule."""

from __future__ import annotations

import hashlib
import json
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from generator.ir import Token
from generator.sandbox import Clock, SandboxGateway, Transport
from generator.signing import request_parameters, sign, signature, string_to_sign
from tests.sandbox.conftest import KEY, SECRET, TOKEN, Caller

if TYPE_CHECKING:
    from collections.abc import Callable

    from generator.ir import Platform

VECTORS = Path(__file__).parent.parent / "vectors" / "signing.json"


@pytest.mark.parametrize(
    ("place", "transport"),
    [
        ("query", Transport.QUERY),
        ("form", Transport.FORM),
        ("multipart", Transport.MULTIPART),
        ("json", Transport.JSON),
    ],
)
def test_parameters_are_read_wherever_they_are(
    caller: Caller, gateway: SandboxGateway, place: str, transport: Transport
) -> None:
    text = "裙子 é😀 1+1=2&b=%\r\n"
    reply = caller.call("/order/get", place, order_id="1", note=text, access_token=TOKEN)
    assert reply.json["data"]["buyer"] == "裙子 é😀"
    received = gateway.requests[0]
    assert received.parameters["note"] == text
    assert received.transport is transport


def test_system_parameters_in_the_query_and_business_ones_in_the_body(
    caller: Caller, gateway: SandboxGateway
) -> None:
    signed = caller.signed("/order/get", order_id="1", access_token=TOKEN)
    business = {"order_id": signed.pop("order_id")}
    query = "&".join(f"{name}={value}" for name, value in signed.items())
    answer = caller.pool.request("POST", f"{gateway.url}/order/get?{query}", fields=business)
    assert answer.json()["code"] == "0"
    assert dict(gateway.requests[0].body) == business


@pytest.mark.parametrize("name", ["app_key", "timestamp", "sign_method", "sign"])
def test_every_system_parameter_is_needed(caller: Caller, name: str) -> None:
    sent = caller.signed("/auth/token/create", code="x")
    sent.pop(name)
    reply = caller.send("/auth/token/create", sent)
    assert reply.code == "MissingParameter"
    assert f'"{name}"' in reply.json["message"]


@pytest.mark.parametrize(
    ("change", "code"),
    [
        ({"sign_method": "md5"}, "InvalidParameter"),
        ({"timestamp": "yesterday"}, "IllegalTimestamp"),
        ({"timestamp": "²"}, "IllegalTimestamp"),
        ({"timestamp": "9" * 5000}, "IllegalTimestamp"),
        ({"timestamp": str(int(time.time()))}, "IllegalTimestamp"),
    ],
)
def test_system_parameters_have_their_form(
    caller: Caller, change: dict[str, str], code: str
) -> None:
    assert caller.call("/auth/token/create", code="x", **change).code == code


@pytest.mark.parametrize(
    "break_it",
    [str.lower, lambda text: text[:-1], lambda text: "é" + text[1:], lambda text: f"{text} "],
)
def test_a_signature_is_right_to_the_letter(
    caller: Caller, gateway: SandboxGateway, break_it: Callable[[str], str]
) -> None:
    sent = caller.signed("/auth/token/create", code="x")
    reply = caller.send("/auth/token/create", sent | {"sign": break_it(sent["sign"])})
    assert reply.code == "IncompleteSignature"
    assert SECRET not in repr(gateway.requests)


def test_empty_values_may_be_sent_unsigned(caller: Caller) -> None:
    signed = caller.signed("/auth/token/create", code="x")
    assert caller.send("/auth/token/create", signed | {"note": ""}).code == "0"
    assert caller.send("/auth/token/create", signed | {"note": "1"}).code == "IncompleteSignature"


def test_a_parameter_sent_twice_must_say_the_same(caller: Caller, gateway: SandboxGateway) -> None:
    signed = caller.signed("/auth/token/create", code="x")
    url = f"{gateway.url}/auth/token/create"
    same = caller.pool.request("POST", f"{url}?code=x", fields=signed, encode_multipart=False)
    other = caller.pool.request("POST", f"{url}?code=y", fields=signed, encode_multipart=False)
    assert same.json()["code"] == "0"
    assert other.json()["code"] == "InvalidParameter"


@pytest.mark.parametrize(
    ("content_type", "body"),
    [
        ("text/plain", b"a=1"),
        ("application/json", b"[1]"),
        ("application/json", b"{"),
        ("application/json", b'{"a":' + b"[" * 100_000),
        ("application/x-www-form-urlencoded", b"%ff%zz=\x00\xff&&=&a"),
        ("multipart/form-data; boundary=x; charset=nonsense", b"--x\r\n\r\n\xff\r\n--x--\r\n"),
        ("multipart/form-data", b"no boundary"),
        ("multipart/form-data; boundary=x", b"--y\r\nnonsense"),
    ],
)
def test_a_body_that_cannot_be_read_is_refused(
    caller: Caller, gateway: SandboxGateway, content_type: str, body: bytes
) -> None:
    url = f"{gateway.url}/auth/token/create"
    answer = caller.pool.request("POST", url, body=body, headers={"content-type": content_type})
    assert answer.json()["code"] in {"InvalidParameter", "MissingParameter"}
    assert answer.status == 200


def test_paths_are_those_of_the_platform_under_its_gateways(
    caller: Caller, gateway: SandboxGateway
) -> None:
    signed = caller.signed("/auth/token/create", code="x")
    for url, code in [
        (f"{gateway.address}/rest/auth/token/create", "0"),
        (f"{gateway.address}/sync/auth/token/create", "0"),
        (f"{gateway.address}/auth/token/create", "InvalidApiPath"),
        (f"{gateway.address}/rest/auth/token", "InvalidApiPath"),
        (f"{gateway.address}/rest/auth/token/create/", "InvalidApiPath"),
        (f"{gateway.address}/rest/Auth/token/create", "InvalidApiPath"),
    ]:
        assert caller.pool.request("GET", url, fields=signed).json()["code"] == code


def test_optional_tokens_are_checked_where_they_are_sent(caller: Caller) -> None:
    assert caller.call("/order/GetItems").code == "0"
    assert caller.call("/order/GetItems", access_token=TOKEN).code == "0"
    assert caller.call("/order/GetItems", access_token="other").code == "IllegalAccessToken"


def test_an_answer_is_composed_where_none_is_documented(caller: Caller) -> None:
    answer = caller.call("/order/GetItems").json
    assert answer.pop("request_id")
    assert answer == {
        "items": [{"sku": "A-1", "price": "1.10", "tags": ["a", "b"]}],
        "pages": ["7"],
        "extra": {},
        "code": "0",
    }


def test_a_documented_answer_comes_character_for_character(caller: Caller, shop: Platform) -> None:
    documented = next(o for o in shop.operations if o.path == "/order/get").response_example
    reply = caller.call("/order/get", order_id="1", access_token=TOKEN)
    assert reply.body.decode() == documented
    assert reply.headers["content-type"] == "application/json;charset=utf-8"


def test_an_example_s_own_answer_comes_where_its_values_are_sent(
    caller: Caller, shop: Platform
) -> None:
    def answer(**parameters: str) -> Any:
        return caller.call("/order/get", access_token=TOKEN, **parameters).json["request_id"]

    assert answer(order_id="5678", note='{"a": 1}') == "0ba4"
    assert answer(order_id="5678", note='{ "a":1.0 }') == "0ba4"
    for other in ({}, {"note": '{"a": 2}'}, {"note": '{"a": 1}', "more": "1"}):
        assert answer(order_id="5678", **other) == "0ba3"
    assert answer(order_id="9999") == "0ba3"


def test_calls_that_the_platform_makes_to_the_app_are_answered_too(caller: Caller) -> None:
    assert caller.call("/order/notify", payload='{"id":"1"}').json == {"code": "0"}


def test_top_calls_have_session_and_error_response(caller: Caller, gateway: SandboxGateway) -> None:
    name = "vendor.product.get"
    assert caller.call(name, product_id="1", session=TOKEN).json["product"] == {"id": "1"}
    assert gateway.requests[0].is_top

    wrong = caller.call(name, product_id="1", session="other").json["error_response"]
    assert (wrong["code"], wrong["type"]) == ("IllegalAccessToken", "ISV")
    assert wrong["msg"]
    assert wrong["request_id"]
    missing = caller.call(name, product_id="1", access_token=TOKEN).json["error_response"]
    assert '"session"' in missing["msg"]
    unknown = caller.call("vendor.product.set").json["error_response"]
    assert unknown["code"] == "InvalidApiPath"
    fields = caller.signed(name, product_id="1", session=TOKEN)
    elsewhere = caller.pool.request("POST", f"{gateway.address}/rest", fields=fields).json()
    assert elsewhere["error_response"]["code"] == "InvalidApiPath"


def test_a_large_upload_is_hashed_and_not_kept(caller: Caller, gateway: SandboxGateway) -> None:
    content = bytes(range(256)) * (20 << 12)  # 20 MiB
    fields: dict[str, Any] = {
        **caller.signed("/image/upload", title="t"),
        "image": ("圖 1.png", content, "image/png"),
    }
    answer = caller.pool.request("POST", f"{gateway.url}/image/upload", fields=fields)
    assert answer.json()["code"] == "0"
    (upload,) = gateway.requests[0].files
    assert upload.size == len(content)
    assert upload.sha256 == hashlib.sha256(content).hexdigest()
    assert (upload.filename, upload.content_type) == ("圖 1.png", "image/png")


def test_a_long_query_is_read(caller: Caller) -> None:
    reply = caller.call(
        "/order/get", "query", order_id="1", note="x" * 1_000_000, access_token=TOKEN
    )
    assert reply.code == "0"


def test_the_documented_refresh_token_is_taken_and_an_unknown_one_is_not(
    caller: Caller, gateway: SandboxGateway
) -> None:
    path = "/auth/token/refresh"
    assert caller.call(path, refresh_token="unknown").code == "IllegalRefreshToken"
    assert caller.call(path, refresh_token="documented-refresh").code == "0"
    gateway.expire("documented-refresh")
    assert caller.call(path, refresh_token="documented-refresh").code == "IllegalRefreshToken"


def test_a_frozen_clock_and_the_date_header(caller: Caller, gateway: SandboxGateway) -> None:
    gateway.clock.freeze(1517820392000)
    old = caller.call("/auth/token/create", code="x", timestamp="1517820392000")
    assert old.code == "0"
    assert old.headers["date"] == "Mon, 05 Feb 2018 08:46:32 GMT"
    gateway.clock.follow()
    assert caller.call("/auth/token/create", code="x").code == "0"


def test_a_kept_connection_is_seen_as_one(caller: Caller, gateway: SandboxGateway) -> None:
    for _ in range(3):
        caller.call("/auth/token/create", code="x")
    assert len({call.connection for call in gateway.requests}) == 1


def test_every_vector_over_the_wire(
    shop: Platform, caller: Caller, figure: Callable[[str], None]
) -> None:
    cases = json.loads(VECTORS.read_text(encoding="utf-8"))["cases"]
    signed = [case for case in cases if "error" not in case]
    names = sorted({case["api_name"] for case in signed})
    model = replace(shop.operations[0], token=Token.NONE, parameters=())
    operations = tuple(replace(model, path=name) for name in names)
    platform = replace(
        shop, groups=(replace(shop.groups[0], outlines=operations, make=lambda: operations),)
    )
    for secret in {case["secret"] for case in signed}:
        clock = Clock(1517820392000)
        with SandboxGateway(platform, app_key="123456", app_secret=secret, clock=clock) as gateway:
            client = replace(caller, gateway=gateway)
            for case in (case for case in signed if case["secret"] == secret):
                name = case["api_name"]
                sent = request_parameters(name, case["system"], case["parameters"], case["files"])
                reply = client.send(name, sent | {"sign": case["sign"]})
                assert reply.code == "0", case["name"]
                assert gateway.requests[-1].refusal is None, case["name"]
                wrong = signature(secret, string_to_sign(name, sent) + "x")
                client.send(name, sent | {"sign": wrong})
                assert gateway.requests[-1].outcome == "IncompleteSignature", case["name"]
    figure(f"signing vectors over the wire to the sandbox: {len(signed)} of {len(signed)}")


def test_what_it_received_tells_query_body_headers_and_outcome(
    caller: Caller, gateway: SandboxGateway
) -> None:
    sent = {"app_key": KEY, "timestamp": "1", "sign_method": "sha256", "code": "x"}
    caller.send("/auth/token/create", sent | {"sign": sign(SECRET, "/auth/token/create", sent)})
    (call,) = gateway.requests
    assert (call.method, call.path) == ("POST", "/rest/auth/token/create")
    assert call.api_name == "/auth/token/create"
    assert not call.query
    assert call.body["code"] == "x"
    assert call.headers["content-type"] == "application/x-www-form-urlencoded"
    assert call.outcome == "IllegalTimestamp"
    gateway.clear()
    assert gateway.requests == ()
