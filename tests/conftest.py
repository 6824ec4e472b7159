"""What all tests share: toolchains that may be absent, loudly; figures that a run prints; the corpus."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parent.parent
CORPUS = ROOT.parent / "shared" / "corpus" / "lazada"
SEED = ROOT.parent / "shared" / "seed"

_PROGRAMS = {
    "php": ("php",),
    "composer": ("composer",),
    "java": ("java", "javac", "javadoc"),
    "maven": ("mvn",),
    "dotnet": ("mcs", "mono"),
    "node": ("node",),
    "chromium": ("chromium",),
}
_figures = pytest.StashKey[list[str]]()
_not_run = pytest.StashKey[dict[str, int]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write expected files anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are written instead of only compared."""
    return bool(request.config.getoption("--update"))


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_figures] = []
    config.stash[_not_run] = {}


@pytest.fixture
def toolchain(request: pytest.FixtureRequest) -> Callable[..., None]:
    """`toolchain("java", "maven")`: a test that needs them is not run where one is absent.

    With SDKFORGE_REQUIRE_TOOLCHAINS=1, as in CI, an absent toolchain is a failure.
    """

    def need(*names: str) -> None:
        for name in names:
            missing = [program for program in _PROGRAMS[name] if not shutil.which(program)]
            if missing and os.environ.get("SDKFORGE_REQUIRE_TOOLCHAINS"):
                pytest.fail(f"{name} is required: {', '.join(missing)} not found", pytrace=False)
            if missing:
                counts = request.config.stash[_not_run]
                counts[name] = counts.get(name, 0) + 1
                pytest.skip(f"NOT RUN: no {name} here ({', '.join(missing)} not found)")

    return need


@pytest.fixture
def figure(request: pytest.FixtureRequest) -> Callable[[str], None]:
    """`figure("508 samples ran")`: a line that the run prints at its end."""
    return request.config.stash[_figures].append


@pytest.fixture(scope="session")
def corpus() -> list[Path]:
    """The vendor's catalogue files; a test that reads them is skipped where they are absent."""
    files = sorted(CORPUS.glob("*/*.json"))
    if not files:
        pytest.skip("the vendor's catalogue is not here")
    return files


@pytest.fixture(scope="session")
def seed_page() -> Path:
    """The documentation page the project started from; skipped where it is absent."""
    files = sorted(SEED.glob("*.txt"))
    if not files:
        pytest.skip("the documentation page is not here")
    return files[0]


def pytest_sessionfinish(session: pytest.Session) -> None:
    """A worker of a parallel run hands over what it has to tell."""
    output = getattr(session.config, "workeroutput", None)
    if output is not None:
        output["figures"] = session.config.stash[_figures]
        output["not_run"] = session.config.stash[_not_run]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What a worker had to tell joins the figures of the run."""
    stash, told = node.config.stash, getattr(node, "workeroutput", {})
    stash[_figures] += told.get("figures", [])
    for name, count in told.get("not_run", {}).items():
        stash[_not_run][name] = stash[_not_run].get(name, 0) + count


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    config = terminalreporter.config
    files = len(list(CORPUS.glob("*/*.json")))
    terminalreporter.section("figures")
    terminalreporter.line(f"corpus files in reach: {files}")
    for line in config.stash[_figures]:
        terminalreporter.line(line)
    for name, count in sorted(config.stash[_not_run].items()):
        terminalreporter.line(f"NOT RUN: {count} tests, no {name} toolchain here", red=True)
