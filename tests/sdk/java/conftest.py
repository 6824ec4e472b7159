"""The Java packages under test: rendered from the templates, compiled, and a JVM that does as told."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from generator.pipeline import Target, load_platform, load_targets, render_platform
from generator.sandbox import SandboxGateway

ROOT = Path(__file__).parents[3]
HERE = Path(__file__).parent
SPECS, PROGRAMS = HERE / "specs", HERE / "programs"
SDK = "sdk/java/"
STRICT = ["javac", "--release", "11", "-Xlint:all", "-Werror", "-encoding", "UTF-8"]
KEY, SECRET = "123456", "canary-of-a-secret"


@dataclass(frozen=True)
class Package:
    """A generated package in a place of its own."""

    root: Path
    module: str

    @property
    def sources(self) -> list[str]:
        """Its source files."""
        return sorted(str(path) for path in self.root.rglob("*.java"))

    @property
    def classes(self) -> Path:
        """Where its compiled classes go."""
        return self.root / "classes"


def run(*command: object, cwd: Path | None = None) -> str:
    """What a command prints; it must succeed without a warning."""
    words = [str(word) for word in command]
    done = subprocess.run(words, cwd=cwd, capture_output=True, text=True, timeout=540, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    assert "warning" not in done.stderr, done.stderr
    return done.stdout


@pytest.fixture(scope="session")
def language() -> Target:
    """The language under test."""
    return next(each for each in load_targets([ROOT / "templates"]) if each.language.id == "java")


@pytest.fixture(scope="session")
def render(language: Target, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., Package]:
    """`render(specs, "market")`: a platform's package, written but not compiled."""

    def make(specs: Path, name: str, part: str = SDK) -> Package:
        platform = load_platform(specs, name)
        files = render_platform(platform, language, lambda job: job.output.startswith(part))
        root = tmp_path_factory.mktemp(name)
        for job, text in files.items():
            path = root / job.output.removeprefix(part)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        pom = root / "pom.xml"
        found = (
            re.search(r"<Automatic-Module-Name>(.*)<", pom.read_text()) if pom.exists() else None
        )
        return Package(root, found[1] if found else "")

    return make


@pytest.fixture(scope="session")
def _packaged(render: Callable[..., Package], made_once: Callable[..., Path]) -> Package:
    package = render(ROOT / "specs", "taobao_tw")

    def make(folder: Path) -> None:
        shutil.copytree(package.root, folder, dirs_exist_ok=True)
        run("mvn", "-q", "-B", "package", cwd=folder)

    return Package(made_once("java-packaged", make), package.module)


@pytest.fixture(scope="session")
def _jackson(_packaged: Package) -> Path:
    # As the package's own build fetches it.
    pom = (_packaged.root / "pom.xml").read_text()
    version = re.search(r"<artifactId>jackson-core</artifactId>\s*<version>(.*)</version>", pom)
    assert version
    folder = Path.home() / ".m2/repository/com/fasterxml/jackson/core/jackson-core" / version[1]
    return folder / f"jackson-core-{version[1]}.jar"


@pytest.fixture(scope="session")
def _build(
    render: Callable[..., Package], _jackson: Path, made_once: Callable[..., Path]
) -> Callable[..., Package]:
    built: dict[tuple[Path, str], Package] = {}

    def make(specs: Path, name: str) -> Package:
        if (specs, name) not in built:
            package = render(specs, name)

            def compile_into(folder: Path) -> None:
                shutil.copytree(package.root, folder, dirs_exist_ok=True)
                run(*STRICT, "-cp", _jackson, "-d", folder / "classes", *package.sources)

            folder = made_once(f"java-{specs.name}-{name}", compile_into)
            built[specs, name] = Package(folder, package.module)
        return built[specs, name]

    return make


@pytest.fixture(scope="session")
def _run_program(_jackson: Path, tmp_path_factory: pytest.TempPathFactory) -> Callable[..., str]:
    def do(name: str, packages: list[Package], *arguments: object) -> str:
        out = tmp_path_factory.mktemp(name)
        path = ":".join(str(each) for each in (out, _jackson, *(one.classes for one in packages)))
        run(*STRICT, "-cp", path, "-d", out, PROGRAMS / f"{name}.java")
        return run("java", "-ea", "-cp", path, name, *arguments)

    return do


class Probe:
    """A JVM that makes calls; a task and its answer are a line of JSON each."""

    def __init__(self, path: str) -> None:
        self._process = subprocess.Popen(
            ["java", "-ea", "-XX:TieredStopAtLevel=1", "-cp", path, "Probe"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            encoding="utf-8",
        )

    def ask(self, **task: object) -> Any:
        """What the JVM answers; one that takes longer than a minute is ended."""
        assert self._process.stdin
        assert self._process.stdout
        guard = threading.Timer(60, self._process.kill)
        guard.start()
        self._process.stdin.write(json.dumps(task) + "\n")
        self._process.stdin.flush()
        line = self._process.stdout.readline()
        guard.cancel()
        assert line, "the JVM is gone"
        return json.loads(line)

    def stop(self) -> None:
        """End it by closing its input."""
        assert self._process.stdin
        assert self._process.stdout
        self._process.stdin.close()
        assert self._process.wait(30) == 0
        self._process.stdout.close()


@pytest.fixture(scope="session")
def _probe(
    _build: Callable[..., Package], _jackson: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Probe]:
    market, out = _build(SPECS, "market"), tmp_path_factory.mktemp("probe")
    path = f"{out}:{_jackson}:{market.classes}"
    run(*STRICT, "-cp", path, "-d", out, PROGRAMS / "Probe.java")
    made = Probe(path)
    yield made
    made.stop()


@pytest.fixture
def gateway() -> Iterator[SandboxGateway]:
    """A gateway for the small platform, on this machine."""
    platform = load_platform(SPECS, "market")
    with SandboxGateway(
        platform, app_key=KEY, app_secret=SECRET, tokens=["canary-of-a-token"]
    ) as running:
        yield running


@pytest.fixture
def call(probe: Probe, gateway: SandboxGateway) -> Callable[..., Any]:
    """`call(api="/order/get")`: one call of the documented surface, to the gateway unless told otherwise."""

    def do(*, url: str = "", options: dict[str, object] | None = None, **task: object) -> Any:
        client = {"url": url or gateway.url, "key": KEY, "secret": SECRET, **(options or {})}
        return probe.ask(client=client, **{"do": "execute", **task})

    return do


@pytest.fixture(scope="session")
def corpus_specs(catalogue_specs: Path, made_once: Callable[..., Path]) -> Path:
    """The vendor's whole catalogue as specs, with the settings of the platform it documents."""

    def make(specs: Path) -> None:
        shutil.copytree(catalogue_specs, specs, dirs_exist_ok=True)
        shutil.copy(ROOT / "specs/lazada/platform.yaml", specs / "lazada/platform.yaml")

    return made_once("java-catalogue-specs", make)


# What needs a toolchain is asked for through these, so that an absent one is seen before it is used.


@pytest.fixture
def packaged(toolchain: Callable[..., None], request: pytest.FixtureRequest) -> Package:
    """A shipped platform's package, as Maven builds it."""
    made: Package = _with_tools(toolchain, request, "_packaged")
    return made


@pytest.fixture
def jackson(toolchain: Callable[..., None], request: pytest.FixtureRequest) -> Path:
    """The one library that the SDK needs."""
    made: Path = _with_tools(toolchain, request, "_jackson")
    return made


@pytest.fixture
def build(toolchain: Callable[..., None], request: pytest.FixtureRequest) -> Callable[..., Package]:
    """`build(specs, "market")`: a platform's package, compiled with warnings as errors."""
    made: Callable[..., Package] = _with_tools(toolchain, request, "_build")
    return made


@pytest.fixture
def run_program(
    toolchain: Callable[..., None], request: pytest.FixtureRequest
) -> Callable[..., str]:
    """`run_program("Typed", packages, arguments)`: compile a program against packages and run it."""
    made: Callable[..., str] = _with_tools(toolchain, request, "_run_program")
    return made


@pytest.fixture
def probe(toolchain: Callable[..., None], request: pytest.FixtureRequest) -> Probe:
    """One JVM for all tests that only make calls."""
    made: Probe = _with_tools(toolchain, request, "_probe")
    return made


def _with_tools(
    toolchain: Callable[..., None], request: pytest.FixtureRequest, fixture: str
) -> Any:
    toolchain("java", "maven")
    return request.getfixturevalue(fixture)
