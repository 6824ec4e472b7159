"""What goes wrong on the way: a clear typed error, or a right retry."""

import ssl
import subprocess
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path
from typing import Any

import pytest

from generator.sandbox import (
    Delay,
    Drop,
    Refuse,
    Respond,
    SandboxGateway,
    bad_json,
    rate_limit,
    server_error,
    wrong_content_type,
)

Call = Callable[..., Any]

UNREADABLE = {
    "5xx": server_error(502),
    "bad JSON": bad_json(),
    "a web page": wrong_content_type(),
    "JSON, but no object": Respond(b"[1]"),
    "nothing": Respond(b""),
    "a status without a code": Respond(b"{}", 500),
    "a redirect": Respond(b"", 302, headers={"Location": "https://elsewhere.example/"}),
}
BROKEN = {"close": Drop("close"), "reset": Drop("reset"), "truncate": Drop("truncate")}
PASSING = {"5xx": server_error(503), "a platform's failure": Refuse("ServiceUnavailable"), **BROKEN}


@pytest.mark.parametrize("fault", BROKEN.values(), ids=BROKEN)
def test_a_broken_connection(call: Call, gateway: SandboxGateway, fault: Any) -> None:
    gateway.inject(fault)
    answer = call(api="/order/create", parameters={"request": {}})
    assert (answer["error"], answer["surely_not_processed"]) == ("TransportException", False)
    assert len(gateway.requests) == 1, "a call that may have been carried out is not repeated"


@pytest.mark.parametrize("fault", UNREADABLE.values(), ids=UNREADABLE)
def test_an_answer_that_is_not_the_gateways(
    call: Call, gateway: SandboxGateway, fault: Any
) -> None:
    gateway.inject(fault)
    answer = call(api="/order/create", parameters={"request": {}})
    assert answer["error"] == "AnswerException"
    assert f"HTTP {fault.status}" in answer["message"]
    assert len(gateway.requests) == 1


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_may_be_repeated_is(call: Call, gateway: SandboxGateway, fault: Any) -> None:
    gateway.inject(fault, times=2)
    assert call(do="typed", call="count") == {"count": 3}
    assert len(gateway.requests) == 3
    signatures = {received.parameters["sign"] for received in gateway.requests}
    stamps = {received.parameters["timestamp"] for received in gateway.requests}
    assert len(signatures) == len(stamps) == 3, "every attempt is signed anew"


@pytest.mark.parametrize("fault", PASSING.values(), ids=PASSING)
def test_what_may_not_be_repeated_is_not(call: Call, gateway: SandboxGateway, fault: Any) -> None:
    gateway.inject(fault)
    answer = call(do="typed", call="create")
    assert answer["error"] in {"TransportException", "AnswerException", "PlatformException"}
    assert len(gateway.requests) == 1


def test_an_answer_inside_the_name_of_its_call_is_taken_out(
    call: Call, gateway: SandboxGateway
) -> None:
    gateway.inject(Respond(b'{"market_count_response": {"code": "0", "count": 7}}'), times=1)
    assert call(do="typed", call="count") == {"count": 7}
    refused = b'{"market_count_response": {"code": "Refused", "type": "ISV", "message": "m"}}'
    gateway.inject(Respond(refused), times=1)
    assert call(do="typed", call="count")["code"] == "Refused"


def test_retries_end(call: Call, gateway: SandboxGateway) -> None:
    gateway.inject(server_error(503))
    assert call(do="typed", call="count")["error"] == "AnswerException"
    assert len(gateway.requests) == 3


def test_silence_is_a_timeout(call: Call, gateway: SandboxGateway) -> None:
    gateway.inject(Delay(3))
    before = time.monotonic()
    answer = call(api="/order/create", options={"read_timeout_ms": 400})
    assert (answer["error"], answer["surely_not_processed"]) == ("TransportTimeoutException", False)
    assert 0.3 < time.monotonic() - before < 2


def test_a_late_answer_is_waited_for(call: Call, gateway: SandboxGateway) -> None:
    gateway.inject(Delay(0.5))
    assert call(api="/order/get/items")["success"]


def test_no_connection(call: Call) -> None:
    answer = call(api="/a", url="http://127.0.0.1:9/rest", options={"max_retries": 1})
    assert (answer["error"], answer["surely_not_processed"]) == ("TransportException", True)


@pytest.mark.parametrize("retry_after", [True, False], ids=["Retry-After", "message"])
def test_a_throttle_is_waited_out(call: Call, gateway: SandboxGateway, retry_after: bool) -> None:
    gateway.inject(rate_limit(1, retry_after=retry_after), times=1)
    before = time.monotonic()
    assert call(api="/order/create")["code"] != "ApiCallLimit"
    assert len(gateway.requests) == 2
    assert time.monotonic() - before >= 1


def test_a_throttle_that_lasts_too_long_is_told(call: Call, gateway: SandboxGateway) -> None:
    gateway.inject(rate_limit(3600))
    documented = call(api="/order/create")
    typed = call(do="typed", call="count")
    assert (documented["success"], documented["code"]) == (False, "ApiCallLimit")
    assert (typed["error"], typed["solution"]) == ("RateLimitException", "Wait.")
    assert len(gateway.requests) == 2


@pytest.mark.parametrize("skew", [-10_000, 10_000])
def test_a_clock_that_is_off_is_corrected_once(
    call: Call, gateway: SandboxGateway, skew: int
) -> None:
    gateway.clock.skew(skew)
    own = {"read_timeout_ms": 20_000 + skew // 1000}  # a client that no other test uses
    assert call(api="/order/get/items", options=own)["success"]
    assert call(api="/order/get/items", options=own)["success"]
    refused = [received for received in gateway.requests if received.refusal]
    assert (len(refused), len(gateway.requests)) == (1, 3)


def test_a_stream_is_not_sent_twice(call: Call, gateway: SandboxGateway) -> None:
    gateway.inject(rate_limit(1))
    files = {"image": {"text": "abc", "times": 10, "name": "a.png", "stream": True}}
    assert call(api="/image/upload", files=files)["code"] == "ApiCallLimit"
    assert len(gateway.requests) == 1


@pytest.mark.parametrize(
    ("code", "error"),
    [
        ("IncompleteSignature", "SignatureException"),
        ("IllegalAccessToken", "TokenException"),
        ("InsufficientPermission", "PermissionDeniedException"),
        ("17", "PermissionDeniedException"),
        ("MissingParameter", "InvalidParameterException"),
        ("16", "BusinessException"),
        ("StockUnavailable", "ProviderException"),
        ("ServiceUnavailable", "PlatformException"),
        ("Unheard", "BusinessException"),
    ],
)
def test_typed_errors_say_what_to_do(
    call: Call, gateway: SandboxGateway, code: str, error: str
) -> None:
    gateway.inject(Refuse(code))
    answer = call(do="typed", call="get", token="canary-of-a-token", options={"max_retries": 0})
    assert (answer["error"], answer["code"]) == (error, code)
    assert answer["request_id"]


@pytest.mark.parametrize(
    ("type_", "error"),
    [("ISP", "ProviderException"), ("SYSTEM", "PlatformException"), ("ISV", "BusinessException")],
)
def test_an_unknown_code_goes_by_its_type(
    call: Call, gateway: SandboxGateway, type_: str, error: str
) -> None:
    gateway.inject(Respond(f'{{"code": 4711, "type": "{type_}", "message": "m"}}'.encode()))
    answer = call(do="typed", call="create")
    assert (answer["error"], answer["code"]) == (error, "4711")


def test_a_failure_inside_a_success(call: Call, gateway: SandboxGateway) -> None:
    body = b'{"code": "0", "data": {"success": false, "error": "SOLD_OUT", "why": "none left"}}'
    gateway.inject(Respond(body))
    answer = call(do="typed", call="create")
    assert (answer["error"], answer["code"]) == ("BusinessException", "SOLD_OUT")
    assert answer["solution"] == "Order less."
    assert "none left" in answer["message"]


def test_an_older_kind_of_error(call: Call, gateway: SandboxGateway) -> None:
    error = b'{"error_response": {"code": 15, "msg": "Remote", "sub_code": "IllegalAccessToken",'
    gateway.inject(Respond(error + b' "sub_msg": "old", "request_id": "r1"}}'))
    documented, typed = call(api="market.order.get"), call(do="typed", call="create")
    assert (documented["success"], documented["code"], documented["request_id"]) == (
        False,
        "15",
        "r1",
    )
    assert documented["message"] == "old"
    assert (typed["error"], typed["code"]) == ("TokenException", "15")


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    folder = tmp_path_factory.mktemp("tls")
    paths = folder / "certificate.pem", folder / "key.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj",
         "/CN=localhost", "-addext", "subjectAltName=DNS:localhost",
         "-out", paths[0], "-keyout", paths[1]],
        check=True, capture_output=True,
    )  # fmt: skip
    return paths


class TlsServer(HTTPServer):
    """Answers any call with success, and counts the calls; a handshake that fails is nobody's."""

    def __init__(self, certificate: tuple[Path, Path]) -> None:
        super().__init__(("127.0.0.1", 0), TlsHandler)
        self.calls = 0
        self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        self.context.load_cert_chain(*certificate)

    def get_request(self) -> tuple[Any, Any]:
        plain, address = super().get_request()
        try:
            return self.context.wrap_socket(plain, server_side=True), address
        except OSError:
            plain.close()
            raise


class TlsHandler(BaseHTTPRequestHandler):
    server: TlsServer

    def do_POST(self) -> None:
        self.server.calls += 1
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b'{"code": "0"}')

    def log_message(self, *_: object) -> None:
        pass


@pytest.fixture
def tls(certificate: tuple[Path, Path]) -> Iterator[TlsServer]:
    with TlsServer(certificate) as server:
        thread = threading.Thread(target=server.serve_forever)
        thread.start()
        yield server
        server.shutdown()
        thread.join()


def test_an_untrusted_certificate_is_refused(call: Call, tls: TlsServer) -> None:
    answer = call(api="/a", url=f"https://localhost:{tls.server_port}/rest")
    assert (answer["error"], tls.calls) == ("TransportException", 0)
    assert "TLS" in answer["message"]
    assert "SSLHandshakeException" in answer["trace"]


def test_a_certificate_for_another_name_is_refused(
    call: Call, tls: TlsServer, certificate: tuple[Path, Path]
) -> None:
    url = f"https://127.0.0.1:{tls.server_port}/rest"
    answer = call(api="/a", url=url, options={"trust": str(certificate[0]), "max_retries": 0})
    assert (answer["error"], tls.calls) == ("TransportException", 0)
    assert "SSLHandshakeException" in answer["trace"]


def test_a_trusted_certificate_is_taken(
    call: Call, tls: TlsServer, certificate: tuple[Path, Path]
) -> None:
    url, options = f"https://localhost:{tls.server_port}/rest", {"trust": str(certificate[0])}
    assert call(api="/a", url=url, options=options)["success"]
    assert tls.calls == 1
