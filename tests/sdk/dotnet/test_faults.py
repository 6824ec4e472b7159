"""What goes wrong between a .NET client and the gateway: a clear exception, or a right retry."""

from __future__ import annotations

import gzip
import socket
import subprocess
import threading
import time
from collections.abc import Callable
from contextlib import ExitStack
from pathlib import Path

import pytest

from generator.pipeline import load_platform
from generator.sandbox.clock import Clock
from generator.sandbox.faults import (
    Delay,
    Drop,
    Effect,
    Refuse,
    Respond,
    bad_json,
    rate_limit,
    server_error,
    wrong_content_type,
)
from generator.sandbox.gateway import SandboxGateway
from tests.sdk.dotnet.conftest import KEY, SECRET, SPECS, TOKEN, RunScenario

REFUSED = Refuse("ServiceTimeout", "Injected", headers={})
ALL_ATTEMPTS = 3


@pytest.mark.parametrize(
    "effect",
    [
        Drop("reset"),
        Drop("close"),
        Drop("truncate"),
        Delay(4),
        server_error(503),
        REFUSED,
        rate_limit(0),
        Refuse("IncompleteSignature"),
        Respond(b"slow down", 429, "text/plain"),
    ],
    ids=repr,
)
def test_a_call_that_may_be_repeated_is(
    effect: Effect, run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(effect, times=1)
    said = run("fault", harbour.url, "get").values
    assert said["id"] == "9007199254740993"
    first, second = harbour.requests
    assert first.parameters["timestamp"] != second.parameters["timestamp"]
    assert first.parameters["sign"] != second.parameters["sign"]
    assert second.outcome == "ok"


@pytest.mark.parametrize(
    ("effect", "exception"),
    [
        (Drop("reset"), "TransportException"),
        (Drop("close"), "TransportException"),
        (Drop("truncate"), "TransportException"),
        (Delay(4), "TransportTimeoutException"),
        (server_error(503), "UnreadableAnswerException"),
        (bad_json(), "UnreadableAnswerException"),
        (wrong_content_type(), "UnreadableAnswerException"),
        (Respond(b'["canary-token"]'), "UnreadableAnswerException"),
        (Respond(b"", 302, headers={"Location": "/rest/ship/get"}), "UnreadableAnswerException"),
        (REFUSED, "PlatformException"),
        (Refuse("InsufficientPermission"), "PermissionDeniedException"),
        (Refuse("MissingParameter"), "InvalidParameterException"),
        (Respond(b'{"code":15,"access_token":"canary-token"}'), "ApiException"),
        (Respond(b'{"code":15,"type":"ISV"}'), "BusinessException"),
        (Respond(b'{"code":15,"type":"ISP"}'), "ProviderException"),
        (
            Respond(b'{"error_response":{"code":15,"sub_code":"IllegalAccessToken"}}'),
            "TokenException",
        ),
        (Respond(b'{"a":1}', 500), "UnreadableAnswerException"),
    ],
    ids=repr,
)
def test_a_call_that_may_have_been_processed_is_not_repeated(
    effect: Effect, exception: str, run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(effect)
    outcome = run("fault", harbour.url, "post")
    assert outcome.values["exception"] == exception
    assert len(harbour.requests) == 1
    if "may_have_been_processed" in outcome.values:
        assert outcome.values["may_have_been_processed"] == "True"
    secrets = (SECRET, TOKEN, harbour.requests[0].parameters["sign"], "canary-value")
    assert not [canary for canary in secrets if canary in outcome.printed]


@pytest.mark.parametrize("effect", [rate_limit(0), Refuse("IncompleteSignature")], ids=repr)
@pytest.mark.parametrize("kind", ["post", "documented"])
def test_a_call_that_was_surely_not_processed_is_repeated(
    kind: str, effect: Effect, run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(effect, times=1)
    said = run("fault", harbour.url, kind).values
    assert "exception" not in said
    assert [call.outcome for call in harbour.requests][1:] == ["ok"]


def test_the_documented_surface_gives_the_last_error_answer(
    run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(rate_limit(0))
    said = run("fault", harbour.url, "documented").values
    assert (said["is_error"], said["code"]) == ("True", "ApiCallLimit")
    assert len(harbour.requests) == ALL_ATTEMPTS


def test_the_documented_surface_throws_where_no_answer_comes(
    run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(Drop("reset"))
    assert run("fault", harbour.url, "documented").values["exception"] == "TransportException"
    assert len(harbour.requests) == 1


def test_a_ban_is_waited_for(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(rate_limit(2, retry_after=False), times=1)
    said = run("fault", harbour.url, "post").values
    assert "exception" not in said
    first, second = harbour.requests
    assert second.at - first.at >= 2000


def test_a_ban_that_is_too_long_is_thrown(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(rate_limit(3600))
    said = run("fault", harbour.url, "get").values
    assert (said["exception"], said["retry_after"]) == ("RateLimitException", "3600")
    assert len(harbour.requests) == 1


def test_a_call_may_wait_longer_than_its_client(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(Delay(1.5))
    assert run("patient", harbour.url).values["id"] == "9007199254740993"
    assert len(harbour.requests) == 1


def test_no_gateway_there(run: RunScenario) -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    said = run("fault", f"http://127.0.0.1:{port}/rest", "post").values
    assert said["exception"] == "TransportException"
    assert said["may_have_been_processed"] == "False"


def test_no_connection_in_time(run: RunScenario) -> None:
    with ExitStack() as held, socket.create_server(("127.0.0.1", 0), backlog=0) as listener:
        # A full queue: the next connection is neither made nor refused.
        for _ in range(2):
            waiting = held.enter_context(socket.socket())
            waiting.setblocking(False)
            waiting.connect_ex(listener.getsockname())
        said = run("fault", f"http://127.0.0.1:{listener.getsockname()[1]}/rest", "post").values
    assert said["exception"] == "TransportTimeoutException"
    assert said["may_have_been_processed"] == "False"
    assert float(said["seconds"]) > ALL_ATTEMPTS * 1.5


def test_a_kept_connection_that_the_gateway_closed(run: RunScenario) -> None:
    body = b'{"code":"0"}'
    head = b"HTTP/1.1 200 OK\r\nContent-Length: %d\r\n\r\n" % len(body)

    def serve(listener: socket.socket) -> None:
        for _ in range(3):
            connection, _ = listener.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(head + body)
                time.sleep(0.1)

    with socket.create_server(("127.0.0.1", 0)) as listener:
        thread = threading.Thread(target=serve, args=[listener])
        thread.start()
        said = run("idle", f"http://127.0.0.1:{listener.getsockname()[1]}/rest").values
        thread.join(10)
    assert said == {"answered": "True"}


def test_a_compressed_answer(run: RunScenario, harbour: SandboxGateway) -> None:
    body = gzip.compress(b'{"code":"0","ship_id":"zipped"}')
    harbour.inject(Respond(body, headers={"Content-Encoding": "gzip"}))
    assert run("fault", harbour.url, "post").values["ship_id"] == "zipped"


def test_a_failed_get_tells_no_secret(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(Drop("reset"))
    outcome = run("fault", harbour.url, "get")
    assert outcome.values["exception"] == "TransportException"
    assert len(harbour.requests) == ALL_ATTEMPTS
    signs = [call.parameters["sign"] for call in harbour.requests]
    assert not [canary for canary in (SECRET, TOKEN, *signs) if canary in outcome.printed]


@pytest.fixture
def tls(tmp_path: Path) -> tuple[Path, Path]:
    """A certificate that nobody has signed, and its key."""
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subject = ["-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1"]
    command = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", *subject]
    command += ["-set_serial", "0x7A", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(command, check=True, capture_output=True)
    return certificate, key


def test_an_untrusted_certificate(run: RunScenario, tls: tuple[Path, Path]) -> None:
    platform = load_platform(SPECS, "harbour")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tls=tls) as gateway:
        said = run("fault", gateway.url, "get").values
        assert gateway.requests == ()
    assert said["exception"] == "UntrustedGatewayException"
    assert said["may_have_been_processed"] == "False"
    assert float(said["seconds"]) < 5


def test_a_certificate_that_the_caller_trusts(run: RunScenario, tls: tuple[Path, Path]) -> None:
    platform = load_platform(SPECS, "harbour")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tls=tls) as gateway:
        assert run("trusted", gateway.url, "7A").values == {"answered": "True"}
        assert [call.outcome for call in gateway.requests] == ["ok"]


def test_a_clock_that_is_off_is_corrected_once(run: RunScenario) -> None:
    platform = load_platform(SPECS, "harbour")
    with SandboxGateway(
        platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN], clock=Clock(None, skew_seconds=0)
    ) as gateway:
        assert run("clock", gateway.url).values == {"answered": "True"}
        outcomes = [call.outcome for call in gateway.requests]
    assert outcomes == ["IllegalTimestamp", "ok", "ok", "ok"]


def test_threads_share_a_client(
    run: RunScenario, harbour: SandboxGateway, figure: Callable[[str], None]
) -> None:
    for effect in (Drop("reset"), Delay(0.05), server_error(502), rate_limit(0)):
        harbour.inject(effect, probability=0.02)
    said = run("threads", harbour.url).values
    assert said == {"answered": "320", "wrong": "0"}
    connections = {call.connection for call in harbour.requests}
    failures = sum(call.outcome != "ok" for call in harbour.requests)
    figure(
        f".NET: 320 calls by 16 threads, {failures} faults, {len(connections)} connections, "
        f"no wrong answer"
    )


def test_a_call_is_given_up(run: RunScenario, harbour: SandboxGateway) -> None:
    harbour.inject(Delay(5))
    said = run("given-up", harbour.url).values
    assert said["exception"] == "OperationCanceledException"
    assert float(said["seconds"]) < 2


def test_a_blocking_call_needs_no_other_thread_of_the_caller(
    run: RunScenario, harbour: SandboxGateway
) -> None:
    harbour.inject(rate_limit(0), times=1)
    assert run("window", harbour.url).values["ship_id"] == "12345678901234567890"
