"""The generated Python packages under test, and a gateway that answers their calls."""

from __future__ import annotations

import importlib
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from generator.ir import Platform
from generator.pipeline import load_platform
from generator.sandbox import SandboxGateway

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
KEY, SECRET, TOKEN = "the-key", "the-secret", "the-token"


def generate(specs: Path, out: Path) -> Path:
    """Generate every Python package of a folder of specs."""
    command = [sys.executable, "-m", "generator", "generate", "--specs", str(specs)]
    command += ["--language", "python", "--out", str(out)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    return out


def load(out: Path, platform: str, module: str) -> Any:
    """Import a generated package."""
    sys.path.insert(0, str(out / platform / "sdk" / "python" / "src"))
    return importlib.import_module(module)


@pytest.fixture(scope="session")
def shipped(shipped_made: Path) -> Path:
    """What the shipped specs make."""
    return shipped_made


@pytest.fixture(scope="session")
def own(made_once: Callable[..., Path]) -> Path:
    """What the specs of these tests make."""
    return made_once("depot", lambda out: generate(HERE / "specs", out))


@pytest.fixture(scope="session")
def iop(shipped: Path) -> Any:
    """The package of a shipped platform."""
    return load(shipped, "taobao_tw", "iop")


@pytest.fixture(scope="session")
def depot(own: Path) -> Any:
    """The package of these tests' own platform."""
    return load(own, "depot", "depot")


@pytest.fixture(scope="session")
def taobao_tw() -> Platform:
    return load_platform(ROOT / "specs", "taobao_tw")


@pytest.fixture(scope="session")
def depot_platform() -> Platform:
    return load_platform(HERE / "specs", "depot")


@pytest.fixture
def taobao_gateway(taobao_tw: Platform) -> Iterator[SandboxGateway]:
    with SandboxGateway(taobao_tw, app_key=KEY, app_secret=SECRET) as gateway:
        yield gateway


@pytest.fixture
def gateway(depot_platform: Platform) -> Iterator[SandboxGateway]:
    made = SandboxGateway(depot_platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN])
    with made as gateway:
        yield gateway


@pytest.fixture
def client(depot: Any, gateway: SandboxGateway) -> Iterator[Any]:
    with depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN) as client:
        yield client
