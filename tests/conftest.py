"""What all tests share: toolchains that may be absent, loudly; figures that a run prints; the corpus.

And how a parallel run goes: what several tests need is made once, by whichever worker needs it first, and
what takes longest is begun first.
"""

from __future__ import annotations

import fcntl
import os
import shutil
import signal
import sys
import threading
from collections import Counter
from collections.abc import Callable, Generator, Iterator, Mapping
from importlib import import_module
from pathlib import Path
from typing import Any
from unittest.mock import patch

import pytest
from click.testing import CliRunner
from jinja2 import Environment
from xdist.scheduler import LoadScopeScheduling

from generator.cli import main
from generator.language import ALL_STYLES
from generator.render import environment

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
# Their tests go first, each to whoever is free; the tests of any other file stay with one worker.
_LONG = (
    "tests/soak/",
    "tests/verify/",
    "tests/rules/test_mutants.py",
    "tests/contract/test_hostile.py",
    "tests/sdk/java/test_build.py",
)
# They run at length what others run, too: coverage, which doubles their time, leaves them out.
_UNMEASURED = (
    "tests/changes/test_changes.py::test_the_catalogue_",
    "tests/contract/test_hostile.py",
    "tests/docs/test_index.py::test_the_index_of_the_catalogue_",
    "tests/docs/test_openapi.py::test_the_description_of_the_catalogue_",
    "tests/docs/test_site.py::test_axe_",
    "tests/docs/test_site.py::test_search_",
    "tests/generating/test_memory.py::test_whatever_changed_",
    "tests/importers/test_import.py::test_the_catalogue_",
    "tests/importers/test_writing.py::test_laying_out_json_",
    "tests/rules/test_mutants.py::test_mutated_specs_of_a_catalogue",
    "tests/samples/",
    "tests/sandbox/test_faults.py::test_a_thousand_calls_",
    "tests/sdk/python/test_black.py::test_black_changes_nothing_in_the_corpus",
    "tests/sdk/python/test_faults.py::test_tasks",
    "tests/sdk/python/test_faults.py::test_threads",
    "tests/soak/",
    "tests/test_spreading.py",
    "tests/verify/test_documented.py::test_every_corrected_sample_",
    "tests/verify/test_verify.py::test_every_sample_of_the_catalogue_",
)
# A virtual machine that lives for seconds is better off without its second compiler.
_JVM = "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC"

_figures = pytest.StashKey[list[str]]()
_tallies = pytest.StashKey[dict[str, Counter[str]]]()
_not_run = pytest.StashKey[dict[str, int]]()


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update", action="store_true", help="write expected files anew")


@pytest.fixture
def update(request: pytest.FixtureRequest) -> bool:
    """Whether expected files are written instead of only compared."""
    return bool(request.config.getoption("--update"))


def pytest_configure(config: pytest.Config) -> None:
    config.stash[_figures] = []
    config.stash[_tallies] = {}
    config.stash[_not_run] = {}
    os.environ.setdefault("JAVA_TOOL_OPTIONS", _JVM)
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        # So it is for a run in the background, and for all that tests start and then interrupt.
        signal.signal(signal.SIGINT, signal.default_int_handler)
    # It would be loaded late, by a test that coverage leaves out.
    import_module("generator.sandbox.server")
    # What a fork has run is not counted.
    os.register_at_fork(after_in_child=lambda: _trace(None, None))


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """What takes longest comes first, in the order in which it is listed."""
    places = {prefix: place for place, prefix in enumerate(_LONG)}
    items.sort(
        key=lambda item: min(
            (place for prefix, place in places.items() if item.nodeid.startswith(prefix)),
            default=len(places),
        )
    )


class _Scheduling(LoadScopeScheduling):  # type: ignore[misc]  # xdist has no types
    """Hands out files, in their order, and long tests one by one."""

    def _split_scope(self, nodeid: str) -> str:
        return nodeid if nodeid.startswith(_LONG) else nodeid.partition("::")[0]


@pytest.hookimpl(optionalhook=True)
def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> _Scheduling:
    config.option.loadscopereorder = False
    return _Scheduling(config, log)


@pytest.fixture
def forked(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The processes that are forked in a test, as they are."""
    fork, children = os.fork, list[int]()

    def noted() -> int:
        children.append(child := fork())
        return child

    monkeypatch.setattr(os, "fork", noted)
    return children


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, object, object]:
    """Coverage is left out by hand: in a parallel run, pytest-cov's own mark for it does nothing."""
    if not item.nodeid.startswith(_UNMEASURED):
        return (yield)
    tracers = sys.gettrace(), threading.gettrace()
    _trace(None, None)
    try:
        return (yield)
    finally:
        _trace(*tracers)


def _trace(own: Any, of_threads: Any) -> None:
    sys.settrace(own)
    threading.settrace(of_threads)


@pytest.fixture(scope="session", autouse=True)
def _own_caches(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """What a user's caches hold is neither seen by tests nor changed."""
    with patch.dict(os.environ, XDG_CACHE_HOME=str(tmp_path_factory.mktemp("caches"))):
        yield


@pytest.fixture(scope="session", autouse=True)
def _templates_compiled_once() -> Iterator[None]:
    """Most tests generate into a new folder, and so from templates that no run has compiled yet."""
    ours = type(environment({}))
    known: dict[tuple[str | None, ...], Any] = {}

    def compiled(self: Environment, *template: str | None) -> Any:
        if template not in known:
            known[template] = Environment.compile(self, *template)  # type: ignore[call-overload]
        return known[template]

    with patch.object(ours, "compile", compiled):
        yield


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


@pytest.fixture
def tally(request: pytest.FixtureRequest) -> Callable[[str, Mapping[str, int]], None]:
    """`tally("specs", {"refused": 7})`: counts that a campaign's parts add up to one line."""
    tallies = request.config.stash[_tallies]

    def add(what: str, counts: Mapping[str, int]) -> None:
        tallies.setdefault(what, Counter()).update(counts)

    return add


@pytest.fixture(scope="session")
def made_once(tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Path]:
    """`made_once("packages", make)`: a folder that one worker has made, for all to read.

    A test that changes something in it takes a copy.
    """
    root = tmp_path_factory.getbasetemp()
    if "PYTEST_XDIST_WORKER" in os.environ:
        root = root.parent

    def find(name: str, make: Callable[[Path], object]) -> Path:
        folder, finished = root / f"once-{name}", root / f"once-{name}.finished"
        with (root / f"once-{name}.lock").open("w") as lock:
            fcntl.flock(lock, fcntl.LOCK_EX)
            if not finished.exists():
                shutil.rmtree(folder, ignore_errors=True)
                folder.mkdir()
                make(folder)
                finished.touch()
        return folder

    return find


@pytest.fixture(scope="session")
def catalogue_specs(corpus: list[Path], made_once: Callable[..., Path]) -> Path:
    """The vendor's whole catalogue as specs of the platform `lazada`, as imported."""

    def make(specs: Path) -> None:
        source = str(corpus[0].parent.parent)
        _command("import", source, "--platform", "lazada", "--specs", str(specs))

    return made_once("catalogue-specs", make)


@pytest.fixture(scope="session")
def catalogue_made(catalogue_specs: Path, made_once: Callable[..., Path]) -> Path:
    """Everything that the catalogue makes, in every language and style."""

    def make(out: Path) -> None:
        styles = [word for style in ALL_STYLES for word in ("--style", style)]
        _command("generate", "--specs", str(catalogue_specs), "--out", str(out), *styles)

    return made_once("catalogue-made", make)


@pytest.fixture(scope="session")
def shipped_made(made_once: Callable[..., Path]) -> Path:
    """Everything that the shipped specs make, in every language and style."""

    def make(out: Path) -> None:
        styles = [word for style in ALL_STYLES for word in ("--style", style)]
        _command("generate", "--specs", str(ROOT / "specs"), "--out", str(out), *styles)

    return made_once("shipped-made", make)


def _command(*arguments: str) -> None:
    done = CliRunner().invoke(main, arguments)
    assert done.exit_code == 0, done.output


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
        output["tallies"] = {
            what: dict(counts) for what, counts in session.config.stash[_tallies].items()
        }
        output["not_run"] = session.config.stash[_not_run]


@pytest.hookimpl(optionalhook=True)
def pytest_testnodedown(node: Any) -> None:
    """What a worker had to tell joins the figures of the run."""
    stash, told = node.config.stash, getattr(node, "workeroutput", {})
    stash[_figures] += told.get("figures", [])
    for what, counts in told.get("tallies", {}).items():
        stash[_tallies].setdefault(what, Counter()).update(counts)
    for name, count in told.get("not_run", {}).items():
        stash[_not_run][name] = stash[_not_run].get(name, 0) + count


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    config = terminalreporter.config
    files = len(list(CORPUS.glob("*/*.json")))
    terminalreporter.section("figures")
    terminalreporter.line(f"corpus files in reach: {files}")
    for line in config.stash[_figures]:
        terminalreporter.line(line)
    for what, counts in sorted(config.stash[_tallies].items()):
        told = ", ".join(f"{number} {name}" for name, number in sorted(counts.items()))
        terminalreporter.line(f"{what}: {told}")
    for name, count in sorted(config.stash[_not_run].items()):
        terminalreporter.line(f"NOT RUN: {count} tests, no {name} toolchain here", red=True)
