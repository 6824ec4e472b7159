"""A thousand calls by threads, and by tasks, while much goes wrong: no wrong answer, nothing done twice."""

from __future__ import annotations

import asyncio
import json
import threading
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from typing import Any

import pytest

from generator.ir import Platform
from generator.sandbox import Delay, Drop, Refuse, SandboxGateway, rate_limit, server_error

from .conftest import KEY, SECRET

CALLS, THREADS, TASKS = 1000, 16, 100


@pytest.fixture
def rough(depot_platform: Platform) -> Iterator[SandboxGateway]:
    """A gateway one hour ahead, where about one call in five goes wrong."""
    with SandboxGateway(depot_platform, app_key=KEY, app_secret=SECRET, seed=7) as gateway:
        gateway.clock.skew(3600)
        gateway.accept("first-access")
        gateway.accept("first-refresh")
        for effect in (Drop("reset"), Drop("close"), server_error(502), Refuse("ServiceTimeout")):
            for path in ("/item/create", "/item/get"):
                gateway.inject(effect, path=path, probability=0.03)
        for path in ("/item/create", "/item/get"):
            gateway.inject(Delay(0.02), path=path, probability=0.05)
        gateway.inject(rate_limit(0, retry_after=False), path="/item/create", probability=0.03)
        yield gateway


class Tally:
    """What came of every call."""

    def __init__(self, depot: Any) -> None:
        self.outcomes: Counter[str] = Counter()
        self.wrong: list[object] = []
        self._sdk_error = depot.SdkError
        self._lock = threading.Lock()

    def saw(self, outcome: str) -> None:
        with self._lock:
            self.outcomes[outcome] += 1

    def failed(self, error: Exception) -> None:
        if not isinstance(error, self._sdk_error):
            self.wrong.append(error)
        self.saw(type(error).__name__)

    def right(self, number: int, answer: Any) -> None:
        expected = 77 if number % 2 else 9007199254740993
        if answer.item_id != expected:
            self.wrong.append(answer)
        self.saw("ok")


def judge(gateway: SandboxGateway, tally: Tally, store: Any) -> str:
    made = Counter(
        call.parameters["note"]
        for call in gateway.requests
        if call.api_name == "/item/create"
        and call.refusal is None
        and call.effect not in ("refuse",)
    )
    refreshes = [call for call in gateway.requests if call.api_name == "/auth/token/refresh"]
    assert tally.wrong == []
    assert sum(tally.outcomes.values()) == CALLS
    assert [note for note, count in made.items() if count > 1] == []
    assert tally.outcomes["ok"] > CALLS * 0.8
    assert store.load().access_token == "second-access"
    return (
        f"{dict(tally.outcomes)}; {len(gateway.requests)} requests, "
        f"{len(refreshes)} refreshes, {max(made.values())} at most per unsafe call"
    )


def settings(depot: Any, store: Any) -> dict[str, Any]:
    return {"token_store": store, "retry": depot.RetryPolicy(4, base=0.01, cap=0.1)}


def test_threads(depot: Any, rough: SandboxGateway, figure: Callable[[str], None]) -> None:
    store = depot.MemoryTokenStore(depot.TokenPair("first-access", "first-refresh"))
    client = depot.DepotClient(rough.url, KEY, SECRET, **settings(depot, store))
    tally = Tally(depot)

    def one(number: int) -> None:
        try:
            if number == 500:
                rough.expire("first-access")
            if number % 2:
                answer = client.item.create(item={"name": "x"}, note=f"n{number}")
            else:
                answer = client.item.get(item_id=number + 1, options=None)
            tally.right(number, answer)
        except Exception as error:
            tally.failed(error)

    with ThreadPoolExecutor(THREADS) as pool:
        list(pool.map(one, range(CALLS)))
    line = judge(rough, tally, store)
    refreshes = sum(call.api_name == "/auth/token/refresh" for call in rough.requests)
    assert refreshes == 1
    assert all(len(pool.idle) <= THREADS for pool in client._transport._pools.values())
    client.close()
    assert repr(client._transport) == "<HttpTransport, 0 connections idle>"
    figure(f"python faults, {CALLS} calls by {THREADS} threads: {line}")


def test_tasks(depot: Any, rough: SandboxGateway, figure: Callable[[str], None]) -> None:
    store = depot.MemoryTokenStore(depot.TokenPair("first-access", "first-refresh"))
    tally = Tally(depot)

    async def main() -> None:
        gate = asyncio.Semaphore(TASKS)
        url = rough.url
        async with depot.AsyncDepotClient(url, KEY, SECRET, **settings(depot, store)) as client:

            async def one(number: int) -> None:
                async with gate:
                    try:
                        if number == 500:
                            rough.expire("first-access")
                        if number % 2:
                            answer = await client.item.create(item={"name": "x"}, note=f"n{number}")
                        else:
                            answer = await client.item.get(item_id=number + 1)
                        tally.right(number, answer)
                    except Exception as error:
                        tally.failed(error)

            await asyncio.gather(*(one(number) for number in range(CALLS)))

    asyncio.run(main())
    line = judge(rough, tally, store)
    assert sum(call.api_name == "/auth/token/refresh" for call in rough.requests) == 1
    figure(f"python faults, {CALLS} calls by {TASKS} tasks: {line}")


def test_no_answer_is_given_to_another_call(depot: Any) -> None:
    """Each call's answer echoes its own number, over connections that are shared and sometimes time out."""
    from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
    from urllib.parse import parse_qs, urlsplit

    class Echo(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            number = parse_qs(urlsplit(self.path).query)["item_id"][0]
            if int(number) % 50 == 0:
                threading.Event().wait(0.3)
            body = json.dumps({"code": "0", "item_id": number}).encode()
            self.send_response(200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Echo)
    server.daemon_threads = True
    threading.Thread(target=server.serve_forever, daemon=True).start()
    url = f"http://127.0.0.1:{server.server_port}/rest"
    client = depot.DepotClient(url, KEY, SECRET, 0.15, retry=0)

    def one(number: int) -> bool | None:
        try:
            return bool(client.item.get(item_id=number).item_id == number)
        except depot.RequestTimeoutError:
            return None

    with ThreadPoolExecutor(THREADS) as pool:
        outcomes = Counter(pool.map(one, range(1, 501)))
    client.close()
    server.shutdown()
    server.server_close()
    assert outcomes[False] == 0
    assert outcomes[True] >= 450
