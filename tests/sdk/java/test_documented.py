"""The documented surface: what it sends, what it gives back, what it refuses."""

import hashlib
import time
from collections.abc import Callable
from typing import Any

import pytest

from generator.sandbox import Refuse, SandboxGateway

Call = Callable[..., Any]

VALUES = {
    "text": "a+b&c=d%20 裙子 é😀 \"'\\ \n",
    "number": 9007199254740993,
    "fraction": 0.1,
    "flag": False,
    "object": {"b": [1, None, True], "a": "é"},
    "empty": "",
    "nothing": None,
}
SENT = {
    "text": VALUES["text"],
    "number": "9007199254740993",
    "fraction": "0.1",
    "flag": "false",
    "object": '{"b":[1,null,true],"a":"é"}',
}
SYSTEM = {"app_key", "timestamp", "sign_method", "sign", "partner_id"}


def business(parameters: dict[str, str]) -> dict[str, str]:
    return {name: text for name, text in parameters.items() if name not in SYSTEM}


@pytest.mark.parametrize("method", ["GET", "POST"])
def test_values_arrive_exactly(call: Call, gateway: SandboxGateway, method: str) -> None:
    answer = call(api="/order/get/items", method=method, parameters=VALUES)
    (received,) = gateway.requests
    assert (answer["success"], answer["code"]) == (True, "0")
    assert business(received.parameters) == SENT
    assert received.method == method
    assert bool(received.query) == (method == "GET")


def test_post_is_the_default_and_a_token_is_sent(call: Call, gateway: SandboxGateway) -> None:
    call(api="/order/get/items", token="canary-of-a-token")
    (received,) = gateway.requests
    assert received.method == "POST"
    assert received.headers["content-type"] == "application/x-www-form-urlencoded;charset=UTF-8"
    assert received.headers["user-agent"] == "market-sdk-java-2.3.4"
    assert business(received.parameters) == {"access_token": "canary-of-a-token"}


def test_the_answer_is_given_back_as_it_came(call: Call) -> None:
    answer = call(
        api="/order/get", method="GET", parameters={"order_id": 1}, token="canary-of-a-token"
    )
    assert (answer["code"], answer["request_id"], answer["type"]) == ("0", "0ba3", None)
    assert '"kept": 9007199254740993.10' in answer["body"]


def test_an_error_of_the_gateway_is_no_exception(call: Call, gateway: SandboxGateway) -> None:
    answer = call(api="/order/get", method="GET", parameters={"order_id": 1}, token="unknown")
    assert (answer["success"], answer["code"]) == (False, "IllegalAccessToken")
    assert answer["message"]
    assert answer["request_id"]
    assert len(gateway.requests) == 1


def test_a_file_is_streamed_and_unsigned(
    call: Call, gateway: SandboxGateway, tmp_path: Any
) -> None:
    content = b"\x00\xff image" * 300_000
    (tmp_path / "book.jpg").write_bytes(content)
    files = {"image": {"path": str(tmp_path / "book.jpg")}}
    answer = call(api="/image/upload", parameters={"title": "é"}, files=files)
    (received,) = gateway.requests
    (upload,) = received.files
    assert answer["success"]
    assert (upload.name, upload.filename, upload.content_type) == (
        "image",
        "book.jpg",
        "image/jpeg",
    )
    assert upload.sha256 == hashlib.sha256(content).hexdigest()
    assert business(received.parameters) == {"title": "é"}
    assert int(received.headers["content-length"]) > len(content)


@pytest.mark.parametrize("stream", [False, True])
def test_bytes_and_streams_are_uploaded(call: Call, gateway: SandboxGateway, stream: bool) -> None:
    files = {"image": {"text": "abc", "times": 100_000, "name": 'a"b.png', "stream": stream}}
    assert call(api="/image/upload", files=files)["success"]
    (upload,) = gateway.requests[0].files
    assert upload.size == 300_000


@pytest.mark.parametrize("path", ["sync", "rest"])
def test_a_name_without_a_slash_is_a_top_call(
    call: Call, gateway: SandboxGateway, path: str
) -> None:
    call(api="market.order.get", url=f"{gateway.address}/{path}", token="t", parameters={"a": "1"})
    (received,) = gateway.requests
    assert received.is_top
    assert received.path == "/sync"
    assert business(received.parameters) == {"a": "1", "method": "market.order.get", "session": "t"}


def test_connections_are_kept(call: Call, gateway: SandboxGateway) -> None:
    for _ in range(5):
        call(api="/order/get/items")
    assert len({received.connection for received in gateway.requests}) == 1


def test_headers_and_a_timestamp_of_the_callers_own(call: Call, gateway: SandboxGateway) -> None:
    now = int(time.time() * 1000) - 5000
    call(api="/order/get/items", headers={"X-Trace": "a b"}, timestamp=now)
    (received,) = gateway.requests
    assert received.headers["x-trace"] == "a b"
    assert received.parameters["timestamp"] == str(now)


@pytest.mark.parametrize(
    ("rule", "task"),
    [
        ("api-name", {"api": None}),
        ("api-name", {"api": ""}),
        ("http-method", {"api": "/a", "method": "PUT"}),
        ("http-method", {"api": "/a", "method": "GET", "files": {"f": {"path": "/dev/null"}}}),
        ("parameter-name", {"api": "/a", "parameters": {"裙": "1"}}),
        ("parameter-value", {"api": "/a", "parameters": {"a": "\ud800"}}),
        ("parameter-value", {"api": "/a", "parameters": {"a": {"b": ["\udc00"]}}}),
        ("reserved-parameter", {"api": "/a", "parameters": {"sign": "1"}}),
        ("reserved-parameter", {"api": "/a", "files": {"app_key": {"path": "/dev/null"}}}),
        ("reserved-parameter", {"api": "a.b", "parameters": {"session": "1"}}),
        ("header", {"api": "/a", "headers": {"X-A": "a\r\nX-B: b"}}),
        ("header", {"api": "/a", "headers": {"Host": "elsewhere"}}),
        ("file", {"api": "/a", "files": {"f": {"path": "/no/such/file"}}}),
    ],
)
def test_what_cannot_be_sent_is_refused(
    call: Call, gateway: SandboxGateway, rule: str, task: dict[str, Any]
) -> None:
    answer = call(**task)
    assert (answer.get("error"), answer.get("rule")) == ("RequestException", rule)
    assert gateway.requests == ()


@pytest.mark.parametrize(
    "url", ["", "api.market.example/rest", "ftp://a/b", "https://a/b?c=d", "https://a b"]
)
def test_an_address_that_is_none_is_refused(probe: Any, url: str) -> None:
    answer = probe.ask(do="execute", api="/a", client={"url": url, "key": "k", "secret": "s"})
    assert answer["error"] == "IllegalArgumentException"


def test_a_closed_client_refuses_calls(call: Call, gateway: SandboxGateway) -> None:
    own = {"max_retries": 1}  # a client that no other test uses
    assert call(api="/order/get/items", options=own)["success"]
    call(do="close", options=own)
    assert call(api="/order/get/items", options=own)["error"] == "IllegalStateException"
    assert len(gateway.requests) == 1


def test_nothing_shown_is_secret(call: Call, gateway: SandboxGateway) -> None:
    canaries = (
        "canary-of-a-secret",
        "canary-of-a-token",
        "canary-of-a-value",
        "canary-of-an-answer",
    )
    values = {"code": "canary-of-a-value"}
    shown = call(api="/auth/token/create", parameters=values, token="canary-of-a-token")["shown"]
    gateway.inject(
        Refuse("IllegalAccessToken", "token canary-of-a-token, secret canary-of-a-secret")
    )
    failed = call(do="typed", call="get", token="canary-of-a-token")
    lost = call(
        api="/a",
        method="GET",
        url="http://127.0.0.1:9/rest",
        token="canary-of-a-token",
        parameters=values,
        options={"max_retries": 0},
    )
    assert (failed["error"], lost["error"]) == ("TokenException", "TransportException")
    for text in [*shown, failed["message"], failed["trace"], lost["message"], lost["trace"]]:
        assert not any(canary in text for canary in canaries), text
        assert not any(each.parameters["sign"] in text for each in gateway.requests)
