"""The surface that documented samples use, against the sandbox gateway."""

from __future__ import annotations

import io
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from generator.sandbox import SandboxGateway, server_error

from .conftest import KEY, SECRET, TOKEN


def test_the_documented_sample(iop: Any, taobao_gateway: SandboxGateway) -> None:
    client = iop.IopClient(taobao_gateway.url, KEY, SECRET)
    request = iop.IopRequest("/auth/token/create")
    request.add_api_param("code", "2_2DL4DV3jcU1UOT7WGI1A4rY91")
    response = client.execute(request)
    assert (response.type, response.code, response.message) == (None, "0", None)
    assert response.body["access_token"].startswith("50000601c30")
    assert response.request_id == response.body["request_id"]
    (call,) = taobao_gateway.requests
    assert call.method == "POST"
    assert call.query == {}
    assert call.headers["user-agent"] == call.parameters["partner_id"] == "iop-sdk-python-1.0.0"


def test_get_puts_everything_into_the_query(iop: Any, taobao_gateway: SandboxGateway) -> None:
    client = iop.IopClient(taobao_gateway.url, KEY, SECRET)
    request = iop.IopRequest("/auth/token/create", "GET")
    request.add_api_param("code", "裙子 &=+%é😀")
    assert client.execute(request).code == "0"
    (call,) = taobao_gateway.requests
    assert (call.method, call.body) == ("GET", {})
    assert call.query["code"] == "裙子 &=+%é😀"


def test_a_refusal_is_an_answer(iop: Any, taobao_gateway: SandboxGateway) -> None:
    client = iop.IopClient(taobao_gateway.url, KEY, "another secret", retry=0)
    request = iop.IopRequest("/auth/token/create")
    request.add_api_param("code", "x")
    response = client.execute(request)
    assert (response.code, response.type) == ("IncompleteSignature", "ISV")
    assert "IncompleteSignature" in str(response)


def test_constants(iop: Any) -> None:
    assert iop.P_API_GATEWAY_URL_TW == "https://api.taobao.tw/rest"
    assert iop.P_API_AUTHORIZATION_URL_TW == "https://auth.taobao.tw/rest"
    assert iop.__version__ == "1.0.0"


def test_token_simplify_and_format(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET)
    request = depot.DepotRequest("/item/get/history", "GET")
    request.add_api_param("item_id", 5)
    request.set_simplify()
    request.set_format("json")
    assert client.execute(request, TOKEN).body["events"] == ["made"]
    sent = gateway.requests[0].parameters
    assert (sent["access_token"], sent["simplify"], sent["format"]) == (TOKEN, "true", "json")


@pytest.mark.parametrize("path", ["sync", "rest", "rest/"])
def test_a_call_by_name_goes_to_its_own_address(depot: Any, path: str) -> None:
    seen: list[Any] = []

    class Transport:
        def send(self, request: Any) -> Any:
            seen.append(request)
            error = b'{"error_response":{"type":"ISV","code":25,"msg":"m","sub_msg":"s","request_id":"r"}}'
            return depot.HttpAnswer(200, {}, error)

        def close(self) -> None: ...

    client = depot.DepotClient(f"http://host/{path}", KEY, SECRET, transport=Transport())
    response = client.execute(depot.DepotRequest("a.b.get"), "tok")
    assert (response.code, response.type) == ("25", "ISV")
    assert (response.message, response.request_id) == ("s", "r")
    assert seen[0].url == "http://host/sync"
    assert b"method=a.b.get" in seen[0].body
    assert b"session=tok" in seen[0].body


class Unseekable(io.RawIOBase):
    """A stream such as a pipe: no length, no way back."""

    def __init__(self, content: bytes) -> None:
        self._content = io.BytesIO(content)

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        return self._content.read(size)


CONTENT = bytes(range(256)) * 3000


@pytest.mark.parametrize(
    "kind", ["bytes", "text", "path", "stream", "unseekable", "tuple", "triple"]
)
def test_uploads(depot: Any, gateway: SandboxGateway, tmp_path: Path, kind: str) -> None:
    path = tmp_path / 'pi"c\u00e9.png'
    path.write_bytes(CONTENT)
    stream = path.open("rb")
    stream.seek(0)
    values = {
        "bytes": (CONTENT, "picture", "application/octet-stream"),
        "text": ("裙子", "picture", "application/octet-stream"),
        "path": (path, path.name, "image/png"),
        "stream": (stream, path.name, "image/png"),
        "unseekable": (Unseekable(CONTENT), "picture", "application/octet-stream"),
        "tuple": (("a.gif", CONTENT), "a.gif", "image/gif"),
        "triple": (("a", path, "text/x-odd"), "a", "text/x-odd"),
    }
    value, name, mime = values[kind]
    client = depot.DepotClient(gateway.url, KEY, SECRET)
    request = depot.DepotRequest("/item/picture")
    request.add_api_param("item_id", "1")
    request.add_file_param("picture", value)
    assert client.execute(request).code == "0"
    (upload,) = gateway.requests[0].files
    expected = "裙子".encode() if kind == "text" else CONTENT
    assert (upload.size, upload.sha256) == (len(expected), sha256(expected).hexdigest())
    assert (upload.name, upload.content_type) == ("picture", mime)
    assert upload.filename.replace("%22", '"') == name
    stream.close()


def test_only_what_was_not_processed_is_repeated(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET)
    gateway.inject(server_error(503), times=1)
    request = depot.DepotRequest("/item/get", "GET")
    request.add_api_param("item_id", "1")
    with pytest.raises(depot.MalformedAnswerError):
        client.execute(request)
    assert len(gateway.requests) == 1


def test_nothing_is_sent_after_a_mistake(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET)
    request = depot.DepotRequest("/item/get")
    request.add_api_param("sign", "x")
    with pytest.raises(depot.ParameterError):
        client.execute(request)
    assert gateway.requests == ()
