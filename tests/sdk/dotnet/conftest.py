"""The .NET projects under test, compiled once, and a way to run a scenario with them."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote

import pytest

from generator.pipeline import load_platform
from generator.sandbox.gateway import SandboxGateway

HERE = Path(__file__).parent
ROOT = HERE.parents[2]
SPECS = HERE / "specs"
KEY, SECRET, TOKEN = "123456", "canary-secret", "canary-token"
REFERENCES = (
    "System.Net.Http.dll",
    "System.Numerics.dll",
    "System.Runtime.Serialization.dll",
    "System.Xml.dll",
)
# As strict as it gets; the tests' own programs keep to it as well.
MCS = ("mcs", "-langversion:7.2", "-warnaserror", "-warn:4", *(f"-r:{name}" for name in REFERENCES))


@dataclass(frozen=True)
class Project:
    """A generated project, copied to a place of its own."""

    platform: str
    path: Path

    @property
    def sources(self) -> list[str]:
        """Every source file, as the project file takes them."""
        return sorted(str(file) for file in self.path.rglob("*.cs"))


@dataclass(frozen=True)
class Outcome:
    """What a scenario said: its lines `name=value`, and everything it printed."""

    values: dict[str, str]
    printed: str


RunScenario = Callable[..., Outcome]


def compile_with_mcs(*arguments: str) -> None:
    """Compile, or fail with what the compiler says."""
    done = subprocess.run([*MCS, *arguments], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout + done.stderr) == (0, "")


def generate(specs: Path, out: Path, *arguments: str) -> None:
    """Generate the .NET projects of all platforms in a folder."""
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
    done = subprocess.run(
        [*command, "--language", "dotnet", *arguments],
        capture_output=True,
        text=True,
        check=False,
        cwd=ROOT,
    )
    assert done.returncode == 0, done.stdout + done.stderr


@pytest.fixture(scope="session")
def projects(made_once: Callable[..., Path]) -> dict[str, Project]:
    """The projects of the shipped platforms and of one that is made to hurt."""

    def make(folder: Path) -> None:
        specs = folder / "specs"
        shutil.copytree(ROOT / "specs", specs)
        shutil.copytree(SPECS, specs, dirs_exist_ok=True)
        generate(specs, folder / "out")

    folder = made_once("dotnet-projects", make)
    found = (folder / "out").glob("*/sdk/dotnet")
    return {path.parts[-3]: Project(path.parts[-3], path) for path in found}


@pytest.fixture(scope="session")
def scenarios(projects: dict[str, Project], made_once: Callable[..., Path]) -> Path:
    """One program of all scenarios, with three platforms inside it."""
    sources = [source for project in projects.values() for source in project.sources]
    programs = sorted(str(file) for file in (HERE / "programs").glob("*.cs"))

    def make(folder: Path) -> None:
        compile_with_mcs(f"-out:{folder / 'scenarios.exe'}", *sources, *programs)

    return made_once("dotnet-scenarios", make) / "scenarios.exe"


@pytest.fixture
def run(toolchain: Callable[..., None], request: pytest.FixtureRequest) -> RunScenario:
    """`run("typed", url)`: run a scenario in a process of its own."""
    toolchain("dotnet")
    program: Path = request.getfixturevalue("scenarios")

    def run_scenario(name: str, *arguments: object) -> Outcome:
        environment = {**os.environ, "NO_PROXY": "*", "no_proxy": "*", "LC_ALL": "C.UTF-8"}
        done = subprocess.run(
            ["mono", "--debug", str(program), name, *map(str, arguments)],
            capture_output=True,
            check=False,
            env=environment,
            timeout=120,
        )
        printed = done.stdout.decode() + done.stderr.decode()
        assert (done.returncode, done.stderr) == (0, b""), printed
        lines = (line.partition("=") for line in done.stdout.decode().splitlines())
        return Outcome({name: unquote(value) for name, _, value in lines}, printed)

    return run_scenario


@pytest.fixture
def harbour() -> Iterator[SandboxGateway]:
    """The sandbox gateway of the platform that is made to hurt."""
    platform = load_platform(SPECS, "harbour")
    with SandboxGateway(platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN]) as gateway:
        yield gateway
