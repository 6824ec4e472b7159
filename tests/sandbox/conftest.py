"""A platform for tests, a gateway that serves it, and two ways to call it: ours and a real SDK's."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
import urllib3

from generator.pipeline import load_platform
from generator.sandbox import SandboxGateway
from generator.signing import is_rest, sign

if TYPE_CHECKING:
    from generator.ir import Platform

HERE = Path(__file__).parent
KEY, SECRET, TOKEN = "the-key", "the-secret", "the-token"


@dataclass(frozen=True)
class Reply:
    """An answer as a client sees it."""

    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def json(self) -> Any:
        return json.loads(self.body)

    @property
    def code(self) -> str:
        return str(self.json["code"])


@dataclass(frozen=True)
class Caller:
    """Signs and sends calls; `place` says where parameters go."""

    gateway: SandboxGateway
    pool: urllib3.PoolManager

    def signed(self, api_name: str, secret: str = SECRET, **parameters: str) -> dict[str, str]:
        """The parameters of a call, signed."""
        system = {
            "app_key": KEY,
            "sign_method": "sha256",
            "timestamp": str(int(time.time() * 1000)),
        }
        if not is_rest(api_name):
            system["method"] = api_name
        sent = {**system, **parameters}
        return {**sent, "sign": sign(secret, api_name, sent)}

    def send(self, api_name: str, parameters: Mapping[str, str], place: str = "form") -> Reply:
        """Send parameters as they are: in the query, a form, a multipart form, or as JSON."""
        url = self.gateway.url + api_name if is_rest(api_name) else self.gateway.sync_url
        pairs = dict(parameters)
        if place == "query":
            answer = self.pool.request("GET", url, fields=pairs)
        elif place == "json":
            answer = self.pool.request("POST", url, json=pairs)
        else:
            multipart = place == "multipart"
            answer = self.pool.request("POST", url, fields=pairs, encode_multipart=multipart)
        return Reply(answer.status, answer.headers, answer.data)

    def call(self, api_name: str, place: str = "form", **parameters: str) -> Reply:
        """Sign and send."""
        return self.send(api_name, self.signed(api_name, **parameters), place)


@pytest.fixture(scope="session")
def shop() -> Platform:
    return load_platform(HERE / "specs", "shop")


@pytest.fixture
def gateway(shop: Platform) -> Iterator[SandboxGateway]:
    with SandboxGateway(shop, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway:
        yield gateway


@pytest.fixture
def caller(gateway: SandboxGateway) -> Iterator[Caller]:
    with urllib3.PoolManager(retries=False, timeout=10, maxsize=16) as pool:
        yield Caller(gateway, pool)


RealSdk = Callable[..., list[dict[str, Any]]]


@pytest.fixture
def real_sdk(gateway: SandboxGateway, tmp_path: Path) -> RealSdk:
    """The public Python SDK in a process and a home of its own; gives one result a call."""

    def run(*calls: dict[str, Any]) -> list[dict[str, Any]]:
        defaults = {"url": gateway.url, "app_key": KEY, "app_secret": SECRET}
        program = [sys.executable, str(HERE / "call_with_lazop_sdk.py")]
        environment = {"HOME": str(tmp_path), "NO_PROXY": "*", "PATH": os.environ["PATH"]}
        done = subprocess.run(
            program,
            input=json.dumps([defaults | call for call in calls]),
            env=environment,
            capture_output=True,
            text=True,
            timeout=60,
            check=False,
        )
        assert done.returncode == 0, done.stderr
        results: list[dict[str, Any]] = json.loads(done.stdout)
        return results

    return run
