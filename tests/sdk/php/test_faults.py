"""What a caller sees when the network or the gateway fails: a clear exception, or a right repetition."""

from __future__ import annotations

import socket
import subprocess
import time
from email.utils import formatdate
from pathlib import Path
from typing import Any

import pytest

from generator import signing
from tests.sdk.php.conftest import Package, RunPhp
from tests.sdk.php.gateway import (
    Behaviour,
    Exchange,
    FaultGateway,
    Received,
    answer,
    reset,
    silent,
    truncated,
)

OK = answer({"code": "0", "access_token": "fresh", "request_id": "r-1"})
HTML = answer("<html>Bad Gateway</html>", 502, "text/html")
BANNED = answer(
    {
        "code": "ApiCallLimit",
        "type": "ISV",
        "message": "… this ban will last 3 seconds",
        "request_id": "r",
    }
)
UNTIMELY = {
    "code": "IllegalTimestamp",
    "type": "ISV",
    "message": "The timestamp is wrong",
    "request_id": "r",
}
BUSY = answer(
    {"code": "ServiceUnavailable", "type": "SYSTEM", "message": "busy", "request_id": "r"}
)
DENIED = answer(
    {
        "code": "IllegalAccessToken",
        "type": "ISV",
        "message": "bad token canary-token",
        "request_id": "r-9",
    }
)


class Caller:
    """Makes one call in PHP to a case of the gateway."""

    def __init__(self, run_php: RunPhp, package: Package, gateway: FaultGateway) -> None:
        self._run, self._package, self.gateway = run_php, package, gateway

    def __call__(
        self, case: str, *behaviours: Behaviour, **task: object
    ) -> tuple[dict[str, Any], list[Received]]:
        url = self.gateway.url(case, *behaviours)
        end = self._run("faults.php", [self._package], **{"surface": "typed", "url": url, **task})
        assert "canary" not in end.get("printed", "") + end.get("message", "")
        return end, self.gateway.of(case)


@pytest.fixture
def call(run_php: RunPhp, package: Package, gateway: FaultGateway) -> Caller:
    return Caller(run_php, package, gateway)


def assert_signed(request: Received) -> None:
    parameters = dict(request.parameters)
    sign = parameters.pop("sign")
    assert sign == signing.sign("canary-secret", "/auth/token/create", parameters)


def test_a_call_that_succeeds_is_made_once(call: Caller) -> None:
    for surface in ("typed", "documented"):
        end, received = call(f"fine-{surface}", OK, surface=surface)
        assert '"access_token": "fresh"' in end["body"]
        assert len(received) == 1
        assert end["waits"] == []
        assert_signed(received[0])


def test_a_reset_is_an_exception_and_no_second_call(call: Caller) -> None:
    for surface in ("typed", "documented"):
        end, received = call(f"reset-{surface}", reset, surface=surface)
        assert (end["error"], end["sent"], len(received)) == ("ConnectionException", True, 1)


def test_a_reset_of_a_kept_connection_is_no_second_call_either(call: Caller) -> None:
    end, received = call("reset-kept", OK, reset, OK, surface="documented", calls=2)
    assert (end["error"], len(received)) == ("ConnectionException", 2)
    assert received[0].connection == received[1].connection


def test_a_reset_of_an_idempotent_call_is_repeated_and_signed_again(call: Caller) -> None:
    end, received = call("reset-idempotent", reset, reset, OK, idempotent=True)
    assert '"code": "0"' in end["body"]
    assert len(received) == 3
    assert len(end["waits"]) == 2
    assert end["waits"][0] <= 500
    assert end["waits"][1] <= 1000
    assert len({request.parameters["timestamp"] for request in received}) == 3
    for request in received:
        assert_signed(request)


def test_repetitions_end(call: Caller) -> None:
    end, received = call("reset-always", reset, idempotent=True, retries=1)
    assert (end["error"], len(received)) == ("ConnectionException", 2)


def test_an_answer_cut_short_is_an_exception(call: Caller) -> None:
    end, received = call("truncated", truncated)
    assert (end["error"], len(received)) == ("ConnectionException", 1)


def test_silence_ends_in_a_timeout(call: Caller) -> None:
    for surface in ("typed", "documented"):
        end, received = call(f"silent-{surface}", silent(8), surface=surface)
        assert (end["error"], end["sent"], len(received)) == ("TimeoutException", True, 1)
        assert end["seconds"] < 5, "curl's own limit ends a call that sent a body five seconds late"


def test_a_call_may_wait_longer_than_its_client(call: Caller) -> None:
    def late(exchange: Exchange) -> bool:
        time.sleep(2.5)
        return OK(exchange)

    end, received = call("late", late, read_timeout=20)
    assert '"code": "0"' in end["body"]
    assert len(received) == 1


def test_a_connection_refused_is_tried_again(call: Caller) -> None:
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    for surface in ("typed", "documented"):
        end, _ = call("refused", OK, surface=surface, url=f"http://127.0.0.1:{port}/refused")
        assert (end["error"], end["sent"], len(end["waits"])) == ("ConnectionException", False, 2)


def test_an_error_page_is_repeated_only_where_that_is_safe(call: Caller) -> None:
    end, received = call("page", HTML, OK)
    assert (end["error"], len(received)) == ("MalformedResponseException", 1)
    assert "502" in end["message"]
    assert "text/html" in end["message"]
    end, received = call("page-idempotent", HTML, OK, idempotent=True)
    assert "body" in end
    assert len(received) == 2


def test_the_documented_surface_returns_an_error_page(call: Caller) -> None:
    end, received = call("page-documented", HTML, OK, surface="documented")
    assert (end["body"], len(received)) == ("<html>Bad Gateway</html>", 1)


@pytest.mark.parametrize(
    ("case", "behaviour"),
    [
        ("cut-json", answer('{"code":"0","access')),
        ("list", answer("[1]")),
        ("nothing", answer("")),
        ("page-with-200", answer("<html>", content_type="text/html")),
        ("error-without-code", answer({"oops": 1}, 500)),
    ],
)
def test_an_answer_that_is_not_the_gateways(call: Caller, case: str, behaviour: Behaviour) -> None:
    end, received = call(case, behaviour)
    assert (end["error"], len(received)) == ("MalformedResponseException", 1)


def test_json_of_another_content_type_is_read(call: Caller) -> None:
    end, _ = call("plain-text", answer({"code": 0}, content_type="text/plain"))
    assert end["body"] == '{"code": 0}'


def test_a_ban_is_waited_for(call: Caller) -> None:
    for surface in ("typed", "documented"):
        end, received = call(f"ban-{surface}", BANNED, OK, surface=surface)
        assert (end["waits"], len(received)) == ([3000], 2)
        assert "fresh" in end["body"]


def test_retry_after_is_obeyed(call: Caller) -> None:
    page = answer("slow down", 429, "text/plain", {"Retry-After": "7"})
    end, received = call("retry-after", page, OK)
    assert (end["waits"], len(received)) == ([7000], 2)


def test_a_wait_that_is_too_long_is_the_callers_to_decide(call: Caller) -> None:
    end, received = call(
        "long-ban",
        answer({"code": "ApiCallLimit", "message": "this ban will last 900 seconds"}),
        OK,
    )
    assert (end["error"], end["waits"], len(received)) == ("RateLimitException", [], 1)
    assert end["retry_after"] == 900


def test_a_clock_that_is_off_is_corrected_once(call: Caller) -> None:
    refused = answer(UNTIMELY, headers={"Date": formatdate(usegmt=True)})
    for surface in ("typed", "documented"):
        end, received = call(
            f"clock-{surface}", refused, OK, surface=surface, clock_offset=-3_600_000
        )
        assert (end["waits"], len(received)) == ([0], 2)
        first, second = (int(request.parameters["timestamp"]) for request in received)
        assert 3_590_000 < second - first < 3_610_000
        assert_signed(received[1])


def test_a_timestamp_refused_for_ever_is_a_signature_exception(call: Caller) -> None:
    end, received = call("clock-never", answer(UNTIMELY))
    assert (end["error"], len(received)) == ("SignatureException", 3)
    assert "NTP" in end["solution"]
    assert "NTP" in end["message"]


def test_a_platform_failure_is_repeated_only_where_that_is_safe(call: Caller) -> None:
    end, received = call("busy", BUSY, OK)
    assert (end["error"], len(received)) == ("PlatformException", 1)
    end, received = call("busy-idempotent", BUSY, OK, idempotent=True)
    assert "body" in end
    assert len(received) == 2


def test_a_refused_token_is_named_and_not_printed(call: Caller) -> None:
    end, received = call("token", DENIED)
    assert (end["error"], len(received)) == ("TokenException", 1)
    assert "r-9" in end["message"]
    assert "***" in end["message"]


def test_the_documented_surface_returns_a_refusal(call: Caller) -> None:
    end, _ = call("token-documented", DENIED, surface="documented")
    assert "IllegalAccessToken" in end["body"]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("tls") / "server.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "1", "-subj", "/CN=127.0.0.1",
         "-addext", "subjectAltName=IP:127.0.0.1", "-keyout", path, "-out", path.with_suffix(".crt")],
        check=True,
        capture_output=True,
    )  # fmt: skip
    path.write_text(path.read_text() + path.with_suffix(".crt").read_text())
    return path


def test_an_untrusted_certificate_is_refused_before_anything_is_sent(
    run_php: RunPhp, package: Package, certificate: Path
) -> None:
    with FaultGateway(certificate) as secured:
        call = Caller(run_php, package, secured)
        for surface in ("typed", "documented"):
            end, received = call(f"tls-{surface}", OK, surface=surface, idempotent=True)
            assert (end["error"], end["sent"], end["waits"], received) == (
                "TlsException",
                False,
                [],
                [],
            )
        end, received = call("tls-trusted", OK, ca=str(certificate.with_suffix(".crt")))
        assert "fresh" in end["body"]
        assert len(received) == 1


def test_a_certificate_for_another_host_is_refused(
    run_php: RunPhp, package: Package, certificate: Path
) -> None:
    with FaultGateway(certificate) as secured:
        call = Caller(run_php, package, secured)
        url = secured.url("host", OK).replace("127.0.0.1", "localhost")
        end, received = call("host", OK, url=url, ca=str(certificate.with_suffix(".crt")))
        assert (end["error"], received) == ("TlsException", [])
