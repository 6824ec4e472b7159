"""The transports of threads and of tasks: proxies, forks, leaks, uploads, and connections that went bad."""

from __future__ import annotations

import asyncio
import gc
import io
import json
import os
import subprocess
import sys
import threading
import time
import warnings
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.sandbox import Delay, Drop, SandboxGateway

from .conftest import KEY, SECRET, TOKEN
from .servers import Answering, Proxying, Server, certificate, running

PROXY_VARIABLES = ("http_proxy", "https_proxy", "all_proxy", "no_proxy")
MODES = pytest.mark.parametrize("mode", ["threads", "tasks"])


@pytest.fixture(autouse=True)
def no_proxy_of_this_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in PROXY_VARIABLES:
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.upper(), raising=False)


@pytest.fixture(scope="module")
def contexts(tmp_path_factory: pytest.TempPathFactory) -> Any:
    return certificate(tmp_path_factory.mktemp("tls"))


@pytest.fixture
def proxy() -> Iterator[Server]:
    with running(Server(Proxying)) as server:
        yield server


@pytest.fixture
def tls(contexts: Any) -> Iterator[Server]:
    with running(Server(Answering, contexts[0])) as server:
        yield server


def calls(depot: Any, mode: str, url: str, count: int = 1, **settings: Any) -> list[int]:
    """What some calls by a new client answer, which is closed then."""

    async def tasks() -> list[int]:
        async with depot.AsyncDepotClient(url, KEY, SECRET, retry=0, **settings) as client:
            return [(await client.item.get(item_id=1)).item_id for _ in range(count)]

    if mode == "tasks":
        return asyncio.run(tasks())
    with depot.DepotClient(url, KEY, SECRET, retry=0, **settings) as client:
        return [client.item.get(item_id=1).item_id for _ in range(count)]


@MODES
def test_a_proxy_for_plain_calls(depot: Any, proxy: Server, mode: str) -> None:
    url = "http://gateway.example:8080/rest"
    answers = calls(depot, mode, url, 2, proxy=f"http://u:p%40@127.0.0.1:{proxy.port}")
    assert answers == [5, 5]
    assert proxy.connections == 1
    for head in proxy.heads:
        assert head.startswith("GET http://gateway.example:8080/rest/item/get?")
        assert "\r\nHost: gateway.example:8080\r\n" in head


@MODES
def test_a_proxy_for_tls(depot: Any, proxy: Server, tls: Server, contexts: Any, mode: str) -> None:
    url = f"https://127.0.0.1:{tls.port}/rest"
    settings = {"proxy": f"u:p%40@127.0.0.1:{proxy.port}", "ssl_context": contexts[1]}
    assert calls(depot, mode, url, 2, **settings) == [5, 5]
    assert (proxy.connections, tls.connections) == (1, 1)
    (head,) = proxy.heads
    assert head.startswith(f"CONNECT 127.0.0.1:{tls.port} HTTP/1.1\r\n")
    assert "item_id" not in head
    for head in tls.heads:
        assert head.startswith("GET /rest/item/get?")
        assert "Proxy-Authorization" not in head


@MODES
def test_a_proxy_that_refuses(depot: Any, proxy: Server, mode: str) -> None:
    address = f"http://wrong:password@127.0.0.1:{proxy.port}"
    with pytest.raises(depot.ConnectError, match="the proxy answered 407") as raised:
        calls(depot, mode, "https://gateway.example/rest", proxy=address)
    assert not raised.value.sent
    assert "password" not in str(raised.value)


@MODES
def test_a_proxy_that_hangs_up(depot: Any, gateway: SandboxGateway, mode: str) -> None:
    with running(Server(lambda *_: None)) as server:
        address = f"127.0.0.1:{server.port}"
        with pytest.raises(depot.ConnectError, match=r"no connection to gateway\.example:443"):
            calls(depot, mode, "https://gateway.example/rest", proxy=address)


@MODES
@pytest.mark.parametrize("variable", ["http_proxy", "HTTP_PROXY", "all_proxy", "ALL_PROXY"])
def test_the_environment_names_a_proxy(
    depot: Any, proxy: Server, monkeypatch: pytest.MonkeyPatch, mode: str, variable: str
) -> None:
    monkeypatch.setenv(variable, f"http://u:p%40@127.0.0.1:{proxy.port}")
    assert calls(depot, mode, "http://gateway.example/rest") == [5]
    assert proxy.heads[0].startswith("GET http://gateway.example/rest/item/get?")


@MODES
@pytest.mark.parametrize("excepted", ["127.0.0.1", "*", ".example,127.0.0.1", "127.0.0.1:{port}"])
def test_the_environment_excepts_hosts(
    depot: Any, gateway: SandboxGateway, monkeypatch: pytest.MonkeyPatch, mode: str, excepted: str
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    monkeypatch.setenv("NO_PROXY", excepted.format(port=gateway.url.split(":")[2].split("/")[0]))
    assert calls(depot, mode, gateway.url) == [9007199254740993]
    monkeypatch.delenv("NO_PROXY")
    assert calls(depot, mode, gateway.url, proxy="") == [9007199254740993]
    with pytest.raises(depot.ConnectError):
        calls(depot, mode, gateway.url)


@MODES
def test_tls(depot: Any, tls: Server, contexts: Any, mode: str) -> None:
    url = f"https://127.0.0.1:{tls.port}/rest"
    assert calls(depot, mode, url, 3, ssl_context=contexts[1]) == [5, 5, 5]
    assert tls.connections == 1
    with pytest.raises(depot.TlsError, match=r"certificate of 127\.0\.0\.1 was refused"):
        calls(depot, mode, url)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork here")
def test_a_forked_child_has_connections_of_its_own(depot: Any, gateway: SandboxGateway) -> None:
    with depot.DepotClient(gateway.url, KEY, SECRET, retry=0) as client:
        client.item.get(item_id=1)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # the gateway's threads
            child = os.fork()
        if not child:
            with Path(os.devnull).open("w") as nothing:
                os.dup2(nothing.fileno(), 2)
            os._exit(client.item.get(item_id=2).item_id != 9007199254740993)
        for _ in range(3):
            client.item.get(item_id=1)
        assert os.waitpid(child, 0)[1] == 0
        client.item.get(item_id=1)
    used: dict[str, set[tuple[str, int]]] = {}
    for call in gateway.requests:
        used.setdefault(call.parameters["item_id"], set()).add(call.connection)
    assert [len(used["1"]), len(used["2"])] == [1, 1]
    assert used["1"] != used["2"]


LEAKS = """
import asyncio, contextlib, gc, os, sys, threading
sys.path.insert(0, sys.argv[1])
import depot

SETTINGS = {"url": sys.argv[2], "app_key": "the-key", "app_secret": "the-secret", "retry": 0}
SETTINGS["access_token"] = sys.argv[4]  # else a task would look for one first
fine = sys.argv[3] == "fine"

def sockets():
    names = [os.path.join("/proc/self/fd", name) for name in os.listdir("/proc/self/fd")]
    return sum(os.path.lexists(name) and os.readlink(name).startswith("socket:") for name in names)

def threads():
    with depot.DepotClient(**SETTINGS) as client:
        def one():
            with contextlib.suppress(depot.ConnectionLostError):
                client.item.get(item_id=1)
        work = [threading.Thread(target=one) for _ in range(8)]
        for each in work:
            each.start()
        for each in work:
            each.join()
        assert bool(sockets()) is fine, sockets()
    return sockets()

async def tasks():
    asyncio.get_running_loop().slow_callback_duration = 60
    before = sockets()
    async with depot.AsyncDepotClient(**SETTINGS) as client:
        await asyncio.gather(*(client.item.get(item_id=1) for _ in range(8)), return_exceptions=True)
        cut = [asyncio.create_task(client.item.get(item_id=1)) for _ in range(4)]
        await asyncio.sleep(0)
        for each in cut:
            each.cancel()
        await asyncio.gather(*cut, return_exceptions=True)
        await asyncio.sleep(0.01)
        assert sockets() - before == (4 if fine else 0), sockets()
    return sockets() - before

def unclosed():
    client = depot.DepotClient(**SETTINGS)
    with contextlib.suppress(depot.ConnectionLostError):
        client.item.get(item_id=1)

print(threads(), asyncio.run(tasks()))
unclosed()
gc.collect()
print(sockets())
"""


@pytest.mark.skipif(not Path("/proc/self/fd").is_dir(), reason="no /proc here")
@pytest.mark.parametrize("fault", [None, Drop("close"), Drop("reset"), Drop("truncate")], ids=str)
def test_nothing_is_left_open(
    depot: Any, gateway: SandboxGateway, figure: Callable[[str], None], fault: Any
) -> None:
    """No socket is left, and Python's development mode has nothing to say."""
    if fault is not None:
        gateway.inject(fault)
    source = str(Path(depot.__file__).parents[1])
    kind = "broken" if fault else "fine"
    python = [sys.executable, "-X", "dev", "-W", "error", "-c", LEAKS]
    command = [*python, source, gateway.url, kind, TOKEN]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.split() == ["0", "0", "0"]
    figure(f"python: no socket left by threads, tasks, or a client that nobody closed ({fault})")


def test_idle_connections_are_closed_in_time(depot: Any, gateway: SandboxGateway) -> None:
    transport = depot.HttpTransport(keep_alive=0.05)
    with depot.DepotClient(gateway.url, KEY, SECRET, transport=transport) as client:
        gateway.inject(Delay(0.1), times=3)
        work = [threading.Thread(target=client.item.get, kwargs={"item_id": 1}) for _ in range(3)]
        for each in work:
            each.start()
        for each in work:
            each.join()
        assert repr(transport) == "<HttpTransport, 3 connections idle>"
        for _ in range(8):  # the rest idles while one is in use
            time.sleep(0.01)
            client.item.get(item_id=1)
        assert repr(transport) == "<HttpTransport, 1 connections idle>"


def test_an_asynchronous_client_serves_one_loop_after_another(
    depot: Any, gateway: SandboxGateway
) -> None:
    client = depot.AsyncDepotClient(gateway.url, KEY, SECRET)

    async def one(last: bool) -> int:
        answer = await client.item.get(item_id=1)
        if last:
            await client.close()
            with pytest.raises(depot.SdkError, match="closed"):
                await client.item.get(item_id=1)
        return int(answer.item_id)

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # the first loop's connection
        assert [asyncio.run(one(last)) for last in (False, True)] == [9007199254740993] * 2
        gc.collect()


@MODES
def test_a_time_limit_while_the_answer_comes(
    depot: Any, gateway: SandboxGateway, mode: str
) -> None:
    gateway.inject(Delay(2.0), times=1)
    started = time.monotonic()
    with pytest.raises(depot.RequestTimeoutError, match=r"no answer within 0\.2 s"):
        calls(depot, mode, gateway.url, timeout=0.2)
    assert time.monotonic() - started < 1.5


class Unseekable(io.RawIOBase):
    """A stream whose length nobody knows."""

    def __init__(self, size: int) -> None:
        self._left = size

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        count = min(len(buffer), self._left)
        buffer[:count] = b"x" * count
        self._left -= count
        return count


@MODES
def test_a_long_upload_of_unknown_length(depot: Any, gateway: SandboxGateway, mode: str) -> None:
    size = 5_000_000

    async def tasks() -> Any:
        async with depot.AsyncDepotClient(gateway.url, KEY, SECRET, access_token=TOKEN) as client:
            return await client.item.picture(item_id=1, picture=Unseekable(size))

    if mode == "tasks":
        asyncio.run(tasks())
    else:
        with depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN) as client:
            client.item.picture(item_id=1, picture=Unseekable(size))
    assert gateway.requests[0].files[0].size == size


def test_an_answer_before_the_upload_has_ended(depot: Any) -> None:
    """The gateway says no at once and reads on no more: its answer is what the call gives."""
    refusal = json.dumps({"code": "413", "type": "ISV", "message": "too large"}).encode()

    class Refusing(Answering):
        def do_POST(self) -> None:  # noqa: N802
            self.wfile.write(
                b"HTTP/1.1 413 Too Large\r\nContent-Length: %d\r\n\r\n%b" % (len(refusal), refusal)
            )
            self.wfile.flush()
            time.sleep(0.5)
            self.close_connection = True

    async def tasks() -> None:
        with running(Server(Refusing)) as server:
            url = f"http://127.0.0.1:{server.port}/rest"
            async with depot.AsyncDepotClient(url, KEY, SECRET, access_token=TOKEN) as client:
                with pytest.raises(depot.BusinessError, match="too large"):
                    await client.item.picture(item_id=1, picture=Unseekable(50_000_000))

    asyncio.run(tasks())
