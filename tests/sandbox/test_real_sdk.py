"""The public SDK, pointed at the sandbox, gets what the platform would answer."""

from __future__ import annotations

import hashlib

from generator.sandbox import SandboxGateway, Transport
from tests.sandbox.conftest import TOKEN, RealSdk

ORDER = {"data": {"order_id": "1234", "buyer": "裙子 é😀"}, "code": "0", "request_id": "0ba3"}


def test_get_post_and_upload_get_the_documented_answer(
    gateway: SandboxGateway, real_sdk: RealSdk
) -> None:
    order = {"api": "/order/get", "parameters": {"order_id": "1234"}, "token": TOKEN}
    image = {"api": "/image/upload", "parameters": {"title": "裙子"}, "files": {"image": "PNG" * 9}}
    got, posted, uploaded = real_sdk(order | {"method": "GET"}, order, image)

    assert got["body"] == posted["body"] == ORDER
    assert uploaded["body"] == {"url": "https://img.shop.example/1.png", "code": "0"}
    assert [call.refusal for call in gateway.requests] == [None] * 3
    assert [call.transport for call in gateway.requests] == [
        Transport.QUERY,
        Transport.FORM,
        Transport.MULTIPART,
    ]
    upload = gateway.requests[2].files[0]
    assert (upload.name, upload.size) == ("image", 27)
    assert upload.sha256 == hashlib.sha256(b"PNG" * 9).hexdigest()
    assert gateway.requests[2].body["title"] == "裙子"


def test_what_is_wrong_is_refused_with_the_code_of_the_platform(
    gateway: SandboxGateway, real_sdk: RealSdk
) -> None:
    order = {"api": "/order/get", "parameters": {"order_id": "1234"}, "token": TOKEN}
    results = real_sdk(
        order | {"app_secret": "wrong"},
        order | {"app_key": "wrong"},
        order | {"parameters": {"note": "x"}},
        order | {"api": "/order/got"},
        order | {"token": "wrong"},
        order | {"token": None},
        {"api": "/image/upload", "parameters": {"image": "not a file"}},
    )
    assert [result["code"] for result in results] == [
        "IncompleteSignature",
        "InvalidAppkey",
        "MissingParameter",
        "InvalidApiPath",
        "IllegalAccessToken",
        "MissingParameter",
        "MissingParameter",
    ]
    assert {result["type"] for result in results} == {"ISV"}
    assert all(result["body"]["message"] and result["body"]["request_id"] for result in results)


def test_a_stale_clock_on_either_side_is_refused(
    gateway: SandboxGateway, real_sdk: RealSdk
) -> None:
    call = {"api": "/auth/token/create", "parameters": {"code": "x"}}
    codes = []
    for seconds in (-7300, -7100, 7100, 7300):
        gateway.clock.skew(seconds)
        codes += [result["code"] for result in real_sdk(call)]
    assert codes == ["IllegalTimestamp", "0", "0", "IllegalTimestamp"]


def test_tokens_that_it_issued_are_valid_until_they_expire(
    gateway: SandboxGateway, real_sdk: RealSdk
) -> None:
    create = {"api": "/auth/token/create", "parameters": {"code": "x"}}
    order = {"api": "/order/get", "parameters": {"order_id": "1"}, "token": "first-token"}
    before, issued, after = real_sdk(order, create, order)
    assert (before["code"], after["code"]) == ("IllegalAccessToken", "0")
    assert issued["body"]["access_token"] == "first-token"

    gateway.expire("first-token")
    refresh = {"api": "/auth/token/refresh", "parameters": {"refresh_token": "first-refresh"}}
    stale, refreshed, renewed = real_sdk(order, refresh, order | {"token": "second-token"})
    assert (stale["code"], refreshed["code"], renewed["code"]) == ("IllegalAccessToken", "0", "0")

    gateway.expire("first-refresh")
    assert real_sdk(refresh)[0]["code"] == "IllegalRefreshToken"


def test_empty_values_that_the_sdk_signs_and_sends_are_taken(
    gateway: SandboxGateway, real_sdk: RealSdk
) -> None:
    call = {"api": "/order/get", "parameters": {"order_id": "1", "note": ""}, "token": TOKEN}
    assert real_sdk(call)[0]["code"] == "0"
    assert gateway.requests[0].body["note"] == ""
