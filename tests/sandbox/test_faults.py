"""Faults on request, and a gateway that stands many callers."""

from __future__ import annotations

import subprocess
import threading
import time
from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

import pytest
import urllib3
from urllib3.exceptions import HTTPError, IncompleteRead, ProtocolError, SSLError

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
from generator.sandbox.faults import Fault, parse_fault
from tests.sandbox.conftest import KEY, SECRET, Caller, Reply

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from generator.ir import Platform
    from tests.sandbox.conftest import RealSdk


def create(caller: Caller) -> Reply:
    return caller.call("/auth/token/create", code="x")


def test_an_error_of_the_platform(caller: Caller, gateway: SandboxGateway) -> None:
    gateway.inject(Refuse("StockUnavailable", "no stock"), times=1)
    gateway.inject(Refuse("ServiceTimeout"), times=1)
    first, second, third = (create(caller).json for _ in range(3))
    assert (first["code"], first["type"], first["message"]) == (
        "StockUnavailable",
        "ISP",
        "no stock",
    )
    assert (second["code"], second["type"]) == ("ServiceTimeout", "SYSTEM")
    assert third["code"] == "0"
    assert [call.outcome for call in gateway.requests] == ["refuse", "refuse", "ok"]


def test_a_rate_limit_says_how_long(caller: Caller, gateway: SandboxGateway) -> None:
    gateway.inject(rate_limit(3), times=1)
    gateway.inject(rate_limit(2, status=429, retry_after=False), times=1)
    limited, again = create(caller), create(caller)
    assert (limited.status, limited.code) == (200, "ApiCallLimit")
    assert limited.headers["retry-after"] == "3"
    assert "this ban will last 3 seconds" in limited.json["message"]
    assert again.status == 429
    assert "retry-after" not in again.headers


def test_server_errors_pages_and_broken_json(caller: Caller, gateway: SandboxGateway) -> None:
    gateway.inject(server_error(502), times=1)
    gateway.inject(wrong_content_type(), times=1)
    gateway.inject(bad_json(), times=1)
    gateway.inject(Respond(b"", 204, headers={"x-a": "b"}), times=1)
    page, portal, broken, empty = (create(caller) for _ in range(4))
    assert page.status == 502
    assert (portal.status, portal.headers["content-type"]) == (200, "text/html")
    with pytest.raises(ValueError, match="delimiter"):
        _ = broken.json
    assert (empty.status, empty.body, empty.headers["x-a"]) == (204, b"", "b")


def test_a_delay_keeps_other_callers_going(caller: Caller, gateway: SandboxGateway) -> None:
    gateway.inject(Delay(1), path="/auth/token/create", times=1)
    started = time.monotonic()
    with ThreadPoolExecutor(2) as threads:
        slow = threads.submit(create, caller)
        while not gateway.requests:
            time.sleep(0.01)
        assert caller.call("/order/GetItems").code == "0"
        assert not slow.done()
        assert slow.result().code == "0"
    assert time.monotonic() - started >= 1


@pytest.mark.parametrize(
    ("how", "error"),
    [
        (Drop("close"), "Remote end closed connection"),
        (Drop("reset"), "reset by peer"),
        (Drop("truncate"), "IncompleteRead"),
    ],
)
def test_dropped_connections(
    caller: Caller, gateway: SandboxGateway, how: Drop, error: str
) -> None:
    gateway.inject(how, times=1)
    with pytest.raises((ProtocolError, IncompleteRead), match=error):
        create(caller)
    assert create(caller).code == "0"
    assert [call.refusal for call in gateway.requests] == [None, None]


def test_the_real_sdk_sees_faults(gateway: SandboxGateway, real_sdk: RealSdk) -> None:
    call = {"api": "/auth/token/create", "parameters": {"code": "x"}}
    for effect in (Drop("reset"), bad_json(), rate_limit(1)):
        gateway.inject(effect, times=1)
    results = real_sdk(call, call, call, call)
    assert [result.get("raised", result.get("code")) for result in results] == [
        "ConnectionError",
        "JSONDecodeError",
        "ApiCallLimit",
        "0",
    ]


def test_faults_are_for_a_path_and_are_repeatable_by_seed(shop: Platform) -> None:
    def outcomes(seed: int) -> list[str]:
        gateway = SandboxGateway(shop, app_key=KEY, app_secret=SECRET, seed=seed)
        with gateway, urllib3.PoolManager(retries=False) as pool:
            gateway.inject(server_error(), path="/auth/token/create", probability=0.5)
            caller = Caller(gateway, pool)
            for _ in range(30):
                create(caller)
            assert caller.call("/order/GetItems").status == 200
            return [call.outcome for call in gateway.requests[:-1]]

    first = outcomes(7)
    assert first == outcomes(7) != outcomes(8)
    assert 5 < Counter(first)["respond"] < 25


def test_a_token_is_not_issued_by_an_answer_that_never_came(
    caller: Caller, gateway: SandboxGateway
) -> None:
    gateway.inject(Drop("close"), times=1)
    with pytest.raises(HTTPError):
        create(caller)
    order = {"order_id": "1", "access_token": "first-token"}
    assert caller.call("/order/get", **order).code == "IllegalAccessToken"
    create(caller)
    assert caller.call("/order/get", **order).code == "0"


def test_tls_with_a_given_certificate(shop: Platform, tmp_path: Path) -> None:
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    subprocess.run(
        f"openssl req -x509 -newkey rsa:2048 -nodes -days 2 -keyout {key} -out {certificate} "
        "-subj /CN=127.0.0.1 -addext subjectAltName=IP:127.0.0.1".split(),
        check=True,
        capture_output=True,
    )
    pair = (certificate, key)
    with SandboxGateway(shop, app_key=KEY, app_secret=SECRET, tls=pair) as gateway:
        assert gateway.url.startswith("https://127.0.0.1:")
        with urllib3.PoolManager(retries=False, ca_certs=str(certificate)) as pool:
            assert create(Caller(gateway, pool)).code == "0"
            gateway.inject(Drop("reset"), times=1)
            with pytest.raises(ProtocolError):
                create(Caller(gateway, pool))
        with (
            urllib3.PoolManager(retries=False, cert_reqs="CERT_REQUIRED") as pool,
            pytest.raises(SSLError, match="self-signed"),
        ):
            create(Caller(gateway, pool))


def test_a_bad_certificate_is_the_callers_exception(shop: Platform, tmp_path: Path) -> None:
    file = tmp_path / "certificate.pem"
    file.write_text("nonsense")
    with pytest.raises(OSError, match="PEM"):
        SandboxGateway(shop, app_key=KEY, app_secret=SECRET, tls=(file, file)).start()


def test_a_thousand_calls_by_sixteen_threads(
    caller: Caller, gateway: SandboxGateway, figure: Callable[[str], None]
) -> None:
    started = time.monotonic()
    with ThreadPoolExecutor(16) as threads:
        codes = list(threads.map(lambda _: create(caller).code, range(1000)))
    assert Counter(codes) == {"0": 1000}
    assert len(gateway.requests) == 1000
    figure(f"sandbox: 1000 calls by 16 threads in {time.monotonic() - started:.1f} s")


def test_it_stops_while_callers_wait_and_can_start_again(shop: Platform) -> None:
    gateway = SandboxGateway(shop, app_key=KEY, app_secret=SECRET)
    gateway.inject(Delay(60))
    threads = threading.active_count()
    with urllib3.PoolManager(retries=False) as pool, ThreadPoolExecutor(1) as executor:
        with gateway:
            waiting = executor.submit(create, Caller(gateway, pool))
            while not gateway.requests:
                time.sleep(0.01)
            started = time.monotonic()
        assert time.monotonic() - started < 5
        assert waiting.result(timeout=5).status == 500
        gateway.clear()
        with gateway:
            assert create(Caller(gateway, pool)).code == "0"
    assert threading.active_count() == threads


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("drop", Fault(Drop("close"))),
        ("delay=0.5", Fault(Delay(0.5))),
        ("error=ServiceTimeout,path=/a/b,times=3", Fault(Refuse("ServiceTimeout"), "/a/b", 3)),
        ("status=502,probability=0.25", Fault(server_error(502), probability=0.25)),
        ("rate-limit=4", Fault(rate_limit(4))),
        ("content-type", Fault(wrong_content_type())),
        ("bad-json", Fault(bad_json())),
        ("reset", Fault(Drop("reset"))),
        ("truncate", Fault(Drop("truncate"))),
    ],
)
def test_faults_can_be_written_as_text(text: str, fault: Fault) -> None:
    assert parse_fault(text) == fault


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("dorp", '"dorp" is not one of error, delay, drop'),
        ("drop,time=3", '"time" is not one of path, times, probability'),
        ("delay=soon", "could not convert"),
        ("drop,times=x", "invalid literal"),
    ],
)
def test_faults_that_make_no_sense_are_refused(text: str, message: str) -> None:
    with pytest.raises(ValueError, match=message):
        parse_fault(text)
