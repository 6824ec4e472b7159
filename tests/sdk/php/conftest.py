"""The generated PHP packages under test and a way to run a program with them."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from tests.sdk.php.gateway import FaultGateway

ROOT = Path(__file__).parents[3]
PROGRAMS = Path(__file__).parent / "programs"
OWN_SPECS = Path(__file__).parent / "specs"

# Arguments in stack traces are off in production, where a leak would not show.
STRICT_PHP = (
    "-d",
    "display_errors=stderr",
    "-d",
    "zend.exception_ignore_args=0",
    "-d",
    "zend.assertions=1",
)

RunPhp = Callable[..., Any]


@dataclass(frozen=True)
class Package:
    """A generated package in a place of its own, and what the documentation calls its classes."""

    path: Path
    namespace: str
    client: str
    request: str

    @property
    def sources(self) -> list[Path]:
        """Every PHP file of the package."""
        return sorted(self.path.rglob("*.php"))

    @property
    def samples(self) -> Path:
        """Where the platform's PHP samples stand."""
        return self.path.parents[1] / "samples" / "php"


@pytest.fixture(autouse=True)
def _php(toolchain: Callable[..., None]) -> None:
    toolchain("php")


def generate(out: Path, *options: str | Path) -> None:
    """Run the generator for PHP alone, by its command line."""
    command = (sys.executable, "-m", "generator", "generate", "--language", "php", "--out", out)
    subprocess.run([*command, *options], cwd=ROOT, check=True, capture_output=True, text=True)


@pytest.fixture(scope="session")
def package(shipped_made: Path) -> Package:
    """The SDK of a platform that is shipped."""
    path = shipped_made / "taobao_tw/sdk/php"
    return Package(path, "TaobaoTw\\Iop", "IopClient", "IopRequest")


@pytest.fixture(scope="session")
def paper(made_once: Callable[..., Path]) -> Package:
    """The SDK of a platform made for these tests: every kind of field, and texts meant to break out."""
    out = made_once("paper", lambda out: generate(out, "--specs", OWN_SPECS))
    return Package(
        out / "paper_shop" / "sdk" / "php", "Paper\\Shop\\Sdk", "PaperClient", "PaperRequest"
    )


@pytest.fixture(scope="session")
def run_php() -> RunPhp:
    """Runs a program of `programs/` with packages and a task; returns what it reported."""

    def run(program: str, packages: list[Package], **task: object) -> Any:
        first = packages[0]
        argument = {
            "packages": [str(each.path) for each in packages],
            "namespace": first.namespace,
            "client": first.client,
            "request": first.request,
            **task,
        }
        return json.loads(execute(*STRICT_PHP, PROGRAMS / program, json.dumps(argument)))

    return run


def execute(
    *arguments: str | Path, environment: Mapping[str, str] | None = None, cwd: Path | None = None
) -> str:
    """What PHP printed; anything on its error output fails the test."""
    done = subprocess.run(
        ["php", *arguments],
        capture_output=True,
        check=False,
        text=True,
        timeout=120,
        env={"PATH": "/usr/local/bin:/usr/bin:/bin", "NO_PROXY": "*", **(environment or {})},
        cwd=cwd,
    )
    assert (done.returncode, done.stderr) == (0, ""), done.stdout + done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def gateway() -> Iterator[FaultGateway]:
    """A gateway that misbehaves as it is told."""
    with FaultGateway() as running:
        yield running
