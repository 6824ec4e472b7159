"""Measures the Python SDK beside `lazop-sdk` and the bare HTTP libraries, in one run, on this machine.

    python tests/benchmarks/python_sdk.py [--seconds 2] [--rounds 3] [--corpus FOLDER]

Every figure comes from a process of its own, with a home of its own. A workload is a class with `setup` and
`call` (or `acall` for tasks); the server answers every request alike from another process.
"""

from __future__ import annotations

import argparse
import asyncio
import importlib
import json
import os
import ssl
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from pathlib import Path
from typing import Any
from urllib.parse import urlencode

import certifi

ROOT = Path(__file__).parents[2]
IN_FLIGHT = 32
Cell = tuple[str, int]
COLUMNS: list[Cell] = [("TLS", 1), ("TLS", IN_FLIGHT), ("plain", 1), ("plain", IN_FLIGHT)]
ANSWER = json.dumps(
    {
        "code": "0",
        "request_id": "0ba2887315178178017221014",
        "access_token": "a" * 60,
        "expires_in": "10",
    }
).encode()
FORM = {
    "app_key": "123456",
    "sign_method": "sha256",
    "timestamp": "1517820392000",
    "partner_id": "iop-sdk-python-1.0.0",
    "code": "2_2DL4DV3jcU1UOT7WGI1A4rY91",
    "sign": "27AFB75B81A41F85D110E014A204B3F9AE9DB8CCB187B4342DE215C85FFB74B5",
}
PATH = "/auth/token/create"
HEADERS = {"Content-Type": "application/x-www-form-urlencoded;charset=UTF-8"}


class Server(asyncio.Protocol):
    """Answers every request, as fast as Python can."""

    head = b"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: %d\r\n\r\n" % len(
        ANSWER
    )

    def connection_made(self, transport: Any) -> None:
        self._transport = transport
        self._buffer = b""

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        while (end := self._buffer.find(b"\r\n\r\n")) >= 0:
            head = self._buffer[:end].lower()
            at = head.find(b"content-length:")
            length = int(head[at + 15 :].split(b"\r\n", 1)[0]) if at >= 0 else 0
            if len(self._buffer) < end + 4 + length:
                return
            self._buffer = self._buffer[end + 4 + length :]
            self._transport.write(self.head + ANSWER)


async def serve(certificate: str) -> None:
    """Serve plain and TLS, and print both ports."""
    loop = asyncio.get_running_loop()
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    context.load_cert_chain(certificate)
    plain = await loop.create_server(Server, "127.0.0.1", 0, backlog=512)
    tls = await loop.create_server(Server, "127.0.0.1", 0, backlog=512, ssl=context)
    ports = [each.sockets[0].getsockname()[1] for each in (plain, tls)]
    print(json.dumps(ports), flush=True)
    await asyncio.Event().wait()


class LazopSdk:
    """The public SDK."""

    def setup(self, url: str) -> None:
        self._base = importlib.import_module("lazop_sdk.base")
        self._client = self._base.LazopClient(url, "123456", "helloworld")

    def call(self) -> None:
        request = self._base.LazopRequest(PATH)
        request.add_api_param("code", FORM["code"])
        assert self._client.execute(request).code == "0"


class OursDocumented:
    """Our documented surface, threads."""

    def setup(self, url: str) -> None:
        self._iop = importlib.import_module("iop")
        self._client = self._iop.IopClient(url, "123456", "helloworld")

    def call(self) -> None:
        request = self._iop.IopRequest(PATH)
        request.add_api_param("code", FORM["code"])
        assert self._client.execute(request).code == "0"


class OursTyped(OursDocumented):
    """Our typed surface, threads."""

    def call(self) -> None:
        assert self._client.auth.token.create(code=FORM["code"]).expires_in == 10


class OursAsync:
    """Our typed surface, tasks."""

    async def asetup(self, url: str) -> None:
        iop = importlib.import_module("iop")
        self._client = iop.AsyncIopClient(url, "123456", "helloworld")

    async def acall(self) -> None:
        assert (await self._client.auth.token.create(code=FORM["code"])).expires_in == 10

    async def close(self) -> None:
        await self._client.close()


class BareHttpClient:
    """http.client, a connection a thread."""

    def setup(self, url: str) -> None:
        from urllib.parse import urlsplit

        parts = urlsplit(url)
        self._path = parts.path + PATH
        kind = "HTTPSConnection" if parts.scheme == "https" else "HTTPConnection"
        self._make = getattr(importlib.import_module("http.client"), kind)
        context = {"context": ssl.create_default_context()} if parts.scheme == "https" else {}
        self._arguments = ((parts.hostname, parts.port), context)
        self._local = threading.local()

    def call(self) -> None:
        connection = getattr(self._local, "connection", None)
        if connection is None:
            arguments, context = self._arguments
            connection = self._local.connection = self._make(*arguments, **context)
        connection.request("POST", self._path, urlencode(FORM).encode(), HEADERS)
        assert json.loads(connection.getresponse().read())["code"] == "0"


class BareUrllib3:
    """urllib3."""

    def setup(self, url: str) -> None:
        urllib3 = importlib.import_module("urllib3")
        self._pool = urllib3.PoolManager(maxsize=IN_FLIGHT, retries=False)
        self._url = url + PATH

    def call(self) -> None:
        body = urlencode(FORM).encode()
        answer = self._pool.request("POST", self._url, body=body, headers=HEADERS)
        assert json.loads(answer.data)["code"] == "0"


class BareHttpx:
    """httpx."""

    def setup(self, url: str) -> None:
        httpx = importlib.import_module("httpx")
        limits = httpx.Limits(max_keepalive_connections=IN_FLIGHT)
        self._client = httpx.Client(limits=limits)
        self._url = url + PATH

    def call(self) -> None:
        assert self._client.post(self._url, data=FORM).json()["code"] == "0"


class BareAiohttp:
    """aiohttp, tasks."""

    async def asetup(self, url: str) -> None:
        aiohttp = importlib.import_module("aiohttp")
        self._session = aiohttp.ClientSession(connector=aiohttp.TCPConnector(limit=0))
        self._url = url + PATH

    async def acall(self) -> None:
        body = urlencode(FORM).encode()
        async with self._session.post(self._url, data=body, headers=HEADERS) as answer:
            assert json.loads(await answer.read())["code"] == "0"

    async def close(self) -> None:
        await self._session.close()


WORKLOADS: dict[str, Any] = {
    "lazop-sdk": LazopSdk,
    "http.client": BareHttpClient,
    "urllib3": BareUrllib3,
    "httpx": BareHttpx,
    "aiohttp": BareAiohttp,
    "ours, documented": OursDocumented,
    "ours, typed": OursTyped,
    "ours, tasks": OursAsync,
}


def measure_threads(workload: Any, url: str, seconds: float, in_flight: int) -> float:
    """Calls a second, by threads."""
    workload.setup(url)
    workload.call()
    done = [0] * in_flight
    start = threading.Barrier(in_flight + 1)
    end = [0.0]

    def work(number: int) -> None:
        workload.call()
        start.wait()
        while time.perf_counter() < end[0]:
            workload.call()
            done[number] += 1

    threads = [threading.Thread(target=work, args=(number,)) for number in range(in_flight)]
    for thread in threads:
        thread.start()
    begun = time.perf_counter()
    end[0] = begun + seconds + 3600
    while start.n_waiting < in_flight:
        time.sleep(0.01)
    begun = time.perf_counter()
    end[0] = begun + seconds
    start.wait()
    for thread in threads:
        thread.join()
    return sum(done) / (time.perf_counter() - begun)


async def measure_tasks(workload: Any, url: str, seconds: float, in_flight: int) -> float:
    """Calls a second, by tasks."""
    await workload.asetup(url)
    await asyncio.gather(*(workload.acall() for _ in range(in_flight)))
    done = 0
    begun = time.perf_counter()
    end = begun + seconds

    async def work() -> None:
        nonlocal done
        while time.perf_counter() < end:
            await workload.acall()
            done += 1

    await asyncio.gather(*(work() for _ in range(in_flight)))
    rate = done / (time.perf_counter() - begun)
    await workload.close()
    return rate


def child_rate(name: str, url: str, seconds: float, in_flight: int) -> float:
    """Calls a second of one workload, in this process."""
    workload = WORKLOADS[name]()
    if hasattr(workload, "acall"):
        return asyncio.run(measure_tasks(workload, url, seconds, in_flight))
    return measure_threads(workload, url, seconds, in_flight)


def child_own_cpu(name: str) -> float:
    """Microseconds of CPU that a call costs on a transport that does nothing."""
    iop = importlib.import_module("iop")
    http = iop.HttpAnswer(200, {}, ANSWER)

    class Nothing:
        def send(self, request: Any) -> Any:
            return http

        def close(self) -> None: ...

    class NothingAsync:
        async def send(self, request: Any) -> Any:
            return http

        async def close(self) -> None: ...

    count = 20_000
    if name == "tasks":
        tasks = iop.AsyncIopClient("http://h/rest", "k", "s", transport=NothingAsync())

        async def main() -> float:
            started = time.process_time()
            for _ in range(count):
                await tasks.auth.token.create(code=FORM["code"])
            return time.process_time() - started

        return asyncio.run(main()) / count * 1e6
    ours = OursTyped() if name == "typed" else OursDocumented()
    ours._iop = iop
    ours._client = iop.IopClient("http://h/rest", "123456", "helloworld", transport=Nothing())
    for _ in range(100):
        ours.call()
    started = time.process_time()
    for _ in range(count):
        ours.call()
    return (time.process_time() - started) / count * 1e6


class Bench:
    """Starts the processes and keeps their environment."""

    def __init__(self, folder: Path, packages: list[Path]) -> None:
        self.folder = folder
        certificate = make_certificate(folder)
        # With all the authorities that people's machines have: loading them is what TLS costs.
        bundle = folder / "bundle.pem"
        bundle.write_text(Path(certifi.where()).read_text() + (folder / "only.pem").read_text())
        self.environment = {
            "HOME": str(folder),
            "PATH": os.environ["PATH"],
            "PYTHONPATH": os.pathsep.join(map(str, packages)),
            "SSL_CERT_FILE": str(bundle),
            "REQUESTS_CA_BUNDLE": str(bundle),
            "NO_PROXY": "*",
        }
        command = [sys.executable, __file__, "--child", "serve", str(certificate)]
        self.server = subprocess.Popen(command, stdout=subprocess.PIPE, env=self.environment)
        assert self.server.stdout is not None
        plain, tls = json.loads(self.server.stdout.readline())
        self.urls = {
            "plain": f"http://127.0.0.1:{plain}/rest",
            "TLS": f"https://127.0.0.1:{tls}/rest",
        }

    def child(self, *arguments: object) -> Any:
        """The figure that a process of its own prints."""
        command = [sys.executable, __file__, "--child", *map(str, arguments)]
        done = subprocess.run(
            command, env=self.environment, capture_output=True, text=True, check=False
        )
        if done.returncode:
            raise SystemExit(done.stderr)
        return json.loads(done.stdout)

    def fresh(self, statement: str, rounds: int = 9) -> tuple[float, float]:
        """Least milliseconds of CPU, and megabytes, of a statement in a fresh interpreter that imported nothing."""
        program = (
            "import time\nm=lambda: int(open('/proc/self/statm').read().split()[1])/256\n"
            f"b=m()\nt=time.process_time()\n{statement}\nprint((time.process_time()-t)*1e3,m()-b)"
        )
        pairs = []
        for _ in range(rounds):
            command = [sys.executable, "-c", program]
            done = subprocess.run(
                command, env=self.environment, capture_output=True, text=True, check=True
            )
            pairs.append(tuple(map(float, done.stdout.split())))
        return min(pair[0] for pair in pairs), statistics.median(pair[1] for pair in pairs)


def make_certificate(folder: Path) -> Path:
    """A certificate and its key for 127.0.0.1, in one file."""
    file = folder / "certificate.pem"
    subprocess.run(
        ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
         "-days", "2", "-subj", "/CN=127.0.0.1", "-addext", "subjectAltName=IP:127.0.0.1",
         "-keyout", str(file), "-out", str(folder / "only.pem")],
        check=True, capture_output=True,
    )  # fmt: skip
    file.write_text(file.read_text() + (folder / "only.pem").read_text())
    return file


def generate(specs: Path, out: Path, platform: str) -> Path:
    """Generate a platform's package; its source folder."""
    command = [
        sys.executable,
        "-m",
        "generator",
        "generate",
        "--specs",
        str(specs),
        "--out",
        str(out),
    ]
    subprocess.run([*command, "--language", "python"], cwd=ROOT, check=True, capture_output=True)
    return out / platform / "sdk" / "python" / "src"


def thousand(folder: Path) -> Path:
    """A platform of 1,000 endpoints in 100 groups."""
    platform = folder / "specs" / "thousand"
    platform.mkdir(parents=True)
    (platform / "platform.yaml").write_text(
        "platform: thousand\ntitle: T\nsdk: {version: 1.0.0, build: t-sdk}\nprefix: thousand\n"
        "gateways:\n  - {constant: api, url: https://api.example/rest}\n"
    )
    for group in range(100):
        lines = [f"group: g{group}", "endpoints:"]
        for number in range(10):
            lines.append(
                f"  - {{path: /g{group}/part/op{number}, title: T, methods: [GET], parameters: "
            )
            lines.append("      [{name: a, type: String}, {name: b, type: Number}], response: ")
            lines.append("      [{name: c, type: Object, children: [{name: d, type: String}]}]}")
        (platform / f"g{group}.yaml").write_text("\n".join(lines) + "\n")
    return folder / "specs"


def measure_rates(bench: Bench, seconds: float, rounds: int) -> dict[Cell, dict[str, list[float]]]:
    """Calls a second by kind and number in flight, then by workload, one figure a round; all take turns in a
    round, as the machine's other work comes and goes."""
    found: dict[Cell, dict[str, list[float]]] = {}
    for _ in range(rounds):
        for kind, in_flight in COLUMNS:
            for name in WORKLOADS:
                rate = bench.child("rate", name, bench.urls[kind], seconds, in_flight)
                found.setdefault((kind, in_flight), {}).setdefault(name, []).append(rate)
    return found


def ratio(ours: list[float], theirs: list[float]) -> float:
    """The median of the rounds' ratios."""
    return statistics.median(a / b for a, b in zip(ours, theirs, strict=True))


def report_rates(bench: Bench, seconds: float, rounds: int) -> None:
    """Calls a second, and as multiples of lazop-sdk's."""
    rates = measure_rates(bench, seconds, rounds)
    print(
        f"\ncalls a second, and multiples of lazop-sdk's (medians of {rounds} rounds of {seconds} s)"
    )
    print(f"{'':18}" + "".join(f"{f'{kind}, {flight} in flight':>24}" for kind, flight in COLUMNS))
    for name in WORKLOADS:
        cells = [
            f"{statistics.median(rates[cell][name]):10.0f} "
            f"({ratio(rates[cell][name], rates[cell]['lazop-sdk']):6.1f}x)"
            for cell in COLUMNS
        ]
        print(f"{name:18}" + "".join(f"{cell:>24}" for cell in cells))
    print(f"{'goal':18}" + "".join(f"{f'{goal}x':>24}" for goal in (35, 45, 2.8, 4)))
    for ours, bare in (
        ("ours, documented", "http.client"),
        ("ours, typed", "http.client"),
        ("ours, tasks", "aiohttp"),
    ):
        shares = [f"{ratio(rates[cell][ours], rates[cell][bare]):.0%}" for cell in COLUMNS]
        print(f"{ours} as a share of bare {bare}: " + ", ".join(shares))


def report_costs(bench: Bench, corpus: str | None) -> None:
    """Our own CPU, import time and memory."""
    print("\nown CPU a call on a transport that does nothing (goal: under 100 us)")
    for name in ("documented", "typed", "tasks"):
        print(f"  {name:12} {bench.child('cpu', name):6.1f} us")
    print("\nimport: milliseconds of CPU, and megabytes")
    client = "iop.IopClient(iop.P_API_GATEWAY_URL_TW, 'k', 's')"
    statements = [
        "import http.client", "import urllib3", "import aiohttp", "import httpx", "import requests",
        "import lazop_sdk.base", "import iop", f"import iop; {client}", f"import iop; {client}.auth.token",
        "import iop; iop.AsyncIopClient", "import thousand", *(["import lazop"] if corpus else []),
    ]  # fmt: skip
    found = {statement: bench.fresh(statement) for statement in statements}
    for statement, (milliseconds, megabytes) in found.items():
        print(f"  {statement:75} {milliseconds:7.1f} ms {megabytes:6.1f} MB")
    two = found["import iop"][0]
    print(f"  iop / http.client: {two / found['import http.client'][0]:.2f} (goal: under 1.2)")
    used = found[f"import iop; {client}"][0] / found["import http.client"][0]
    print(f"  iop and its first client / http.client: {used:.2f}")
    tasks = found["import iop; iop.AsyncIopClient"][0] / found["import aiohttp"][0]
    print(f"  iop's asynchronous client / aiohttp: {tasks:.2f}")
    print(f"  1,000 endpoints add {found['import thousand'][0] - two:.1f} ms (goal: under 50)")
    if corpus:
        print(f"  the corpus adds {found['import lazop'][0] - two:.1f} ms (goal: under 20)")


def main() -> None:
    """Measure and print everything."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seconds", type=float, default=2)
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--corpus", help="a folder of catalogue files to import as a platform")
    parser.add_argument("--costs-only", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        packages = [generate(ROOT / "specs", folder / "shipped", "taobao_tw")]
        packages.append(generate(thousand(folder), folder / "big", "thousand"))
        if options.corpus:
            command = [
                sys.executable,
                "-m",
                "generator",
                "import",
                options.corpus,
                "--platform",
                "lazada",
            ]
            specs = folder / "corpus"
            specs.mkdir()
            subprocess.run(
                [*command, "--specs", str(specs)], cwd=ROOT, check=True, capture_output=True
            )
            packages.append(generate(specs, folder / "catalogue", "lazada"))
        bench = Bench(folder, packages)
        try:
            report_costs(bench, options.corpus)
            if not options.costs_only:
                report_rates(bench, options.seconds, options.rounds)
        finally:
            bench.server.kill()


def child(job: str, *arguments: str) -> None:
    """One job in a process of its own."""
    if job == "serve":
        asyncio.run(serve(arguments[0]))
    elif job == "rate":
        name, url, seconds, in_flight = arguments
        print(child_rate(name, url, float(seconds), int(in_flight)))
    else:
        print(child_own_cpu(arguments[0]))


if __name__ == "__main__":
    if sys.argv[1:2] == ["--child"]:
        child(*sys.argv[2:])
    else:
        main()
