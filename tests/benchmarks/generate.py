"""Measures `sdkforge generate` beside the generators that people use today, in one run, on this machine.

    python tests/benchmarks/generate.py [--sizes 10,100,1000,10000] [--peers FOLDER]

Every figure comes from a whole process: wall and CPU seconds (its own and its children's), the largest
memory of one process, and what it wrote. The first run ever compiles the templates for all that
follow, as Python compiles its modules; a cold one writes into a new folder and knows nothing else.

The peers get the same API as OpenAPI; they know nothing of signing, samples or pages. `--peers` is a
virtual environment with `openapi-python-client` and `openapi-generator-cli` in it (the second needs
Java). The samples are compared with ReadMe's `oas-to-snippet`, which `npm ci --prefix
tests/benchmarks` installs. Peers that are not there are left out, and that is said.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[2]
sys.path.insert(0, str(ROOT))

from generator.writing.manifest import STATE  # noqa: E402
from tests.benchmarks.made_specs import PLATFORM, openapi, write_specs  # noqa: E402

# What `openapi-generator-cli` calls the four languages.
PEER_LANGUAGES = ("python", "java", "php", "csharp")
_SAMPLES = """
import sys
from pathlib import Path
from generator import pipeline
from generator.cli import template_roots
from generator.spreading import rare_collections, spread

def make(number):
    target = targets[number]
    folder = Path(sys.argv[2], "samples", target.language.id, "runnable")
    folder.mkdir(parents=True)
    wanted = [file for file in target.files if file.startswith("samples/runnable/")]
    jobs = list(pipeline.plan(platform, target.language, wanted))
    for number, text in pipeline.render_jobs(platform, target, jobs):
        with open(Path(sys.argv[2], jobs[number].output), "wb", buffering=0) as file:
            file.write(text.encode())

with rare_collections():
    targets = pipeline.load_targets(template_roots(None))
    (platform,), _ = pipeline.load_platforms(Path(sys.argv[1]), (), targets)
    for _ in spread(make, len(targets), files=len(targets) * len(platform.operations)):
        pass
"""
_SNIPPETS = Path(__file__).with_name("snippets.mjs")


@dataclass(frozen=True)
class Figures:
    """What one process took: seconds, MiB of its largest process, and what it left."""

    wall: float
    cpu: float
    memory: float


@dataclass(frozen=True)
class Cold:
    """What ours took from nothing: for all there is, all SDKs and samples, Python's, some samples alone."""

    everything: Figures
    code: Figures
    python: Figures
    samples: Figures


def measure(command: list[str]) -> Figures:
    """Run a command and wait for it; it must succeed."""
    began = time.perf_counter()
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, stdout=said, stderr=said, cwd=ROOT)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        wall = time.perf_counter() - began
        if process.returncode:
            said.seek(0)
            raise SystemExit(f"{' '.join(command)}\n{said.read().decode()[-2000:]}")
    return Figures(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def report(what: str, figures: Figures, written: Path | None = None) -> None:
    """Print a line of the table."""
    line = f"  {what:46} {figures.wall:8.2f} {figures.cpu:8.2f} {figures.memory:8.0f}"
    if written is not None:
        files = [file for file in written.rglob("*") if file.is_file() and STATE not in file.parts]
        megabytes = sum(file.stat().st_size for file in files) / 1e6
        line += f" {len(files):8} {megabytes:8.1f} {figures.wall / megabytes:8.3f}"
    print(line, flush=True)


def ours(folder: Path, size: int) -> Cold:
    """Measure every kind of run of ours; the cold ones come back."""
    specs, out = folder / "specs", folder / "out"
    write_specs(specs, size)
    command = [sys.executable, "-m", "generator", "generate", "--specs", str(specs), "--out"]
    os.environ["XDG_CACHE_HOME"] = str(folder / "caches")
    first = measure([*command, str(folder / "first"), "--no-docs"])
    report("all languages and their samples: first ever", first, folder / "first")
    code = measure([*command, str(folder / "code"), "--no-docs"])
    report("all languages and their samples: cold", code, folder / "code")
    everything = measure([*command, str(out)])
    report("documents, too: cold", everything, out)
    report("nothing changed", measure([*command, str(out)]))
    edited = specs / PLATFORM / "group0.yaml"
    text = edited.read_text(encoding="utf-8")
    edited.write_text(text.replace("call 0", "call nought", 1), encoding="utf-8")
    report("one endpoint edited", measure([*command, str(out)]))
    report("--check", measure([*command, str(out), "--check"]))
    watched(folder, specs, out)
    alone = [str(folder / "python"), "--no-docs", "--language", "python"]
    python = measure([*command, *alone])
    report("Python and its samples: cold", python, folder / "python")
    samples = measure([sys.executable, "-c", _SAMPLES, str(specs), str(folder / "samples")])
    report(f"{4 * size} samples alone: cold", samples, folder / "samples")
    return Cold(everything, code, python, samples)


def watched(folder: Path, specs: Path, out: Path) -> None:
    """Measure from the writing of a spec to its words in the output, under `--watch`."""
    edited, log = specs / PLATFORM / "group0.yaml", folder / "watch.log"
    (request,) = (out / PLATFORM / "docs" / "requests").glob("group0-order0-*.sh")
    command = [sys.executable, "-m", "generator", "generate", "--watch"]
    command += ["--specs", str(specs), "--out", str(out)]
    took = []
    with (
        log.open("wb") as said,
        subprocess.Popen(command, stdout=said, stderr=said, cwd=ROOT) as it,
    ):
        try:
            _wait_for(log, "watching;", it)
            for word in ("call once", "call twice", "call thrice"):
                text = re.sub("call (nought|once|twice)", word, edited.read_text(encoding="utf-8"))
                began = time.perf_counter()
                edited.write_text(text, encoding="utf-8")
                _wait_for(request, word, it)
                took.append(time.perf_counter() - began)
                time.sleep(0.5)  # for what is remembered once all is written
        finally:
            it.kill()
    print(f"  {'one endpoint edited, under --watch':46} {statistics.median(took):8.2f}", flush=True)


def _wait_for(file: Path, words: str, process: subprocess.Popen[bytes]) -> None:
    while words.encode() not in file.read_bytes():
        if process.poll() is not None:
            raise SystemExit("--watch has ended")
        time.sleep(0.005)


def peers(folder: Path, size: int, programs: Path, cost: Cold) -> None:
    """Measure the peers on the same API, and print how many times longer they take."""
    description = _description(folder, size)
    total = 0.0
    for language in PEER_LANGUAGES:
        target = folder / "peer" / language
        command = [str(programs / "openapi-generator-cli"), "generate", "-g", language]
        figures = measure([*command, "-i", str(description), "-o", str(target)])
        report(f"openapi-generator-cli, {language}", figures, target)
        total += figures.wall
    target = folder / "peer" / "client"
    command = [str(programs / "openapi-python-client"), "generate", "--overwrite"]
    alone = measure([*command, "--path", str(description), "--output-path", str(target)])
    report("openapi-python-client", alone, target)
    total, one = total / cost.code.wall, alone.wall / cost.python.wall
    print(f"  four languages: openapi-generator-cli takes {total:.1f} times as long")
    print(f"  Python: openapi-python-client takes {one:.1f} times as long")


def snippets(folder: Path, size: int, samples: Figures) -> None:
    """Measure the snippets of ReadMe on the same API, and print how many times longer they take."""
    target = folder / "snippets"
    figures = measure(["node", str(_SNIPPETS), str(_description(folder, size)), str(target)])
    report("oas-to-snippet", figures, target)
    wall, cpu = figures.wall / samples.wall, figures.cpu / samples.cpu
    print(
        f"  samples alone: oas-to-snippet takes {wall:.1f} times as long, {cpu:.1f} times the CPU"
    )


def _description(folder: Path, size: int) -> Path:
    file = folder / "openapi.json"
    file.write_text(json.dumps(openapi(size)), encoding="utf-8")
    return file


def main() -> None:
    """Measure every size."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--sizes", default="10,100,1000", help="numbers of endpoints")
    parser.add_argument("--peers", type=Path, help="a virtual environment with the peers in it")
    arguments = parser.parse_args()
    has_snippets = _SNIPPETS.with_name("node_modules").is_dir()
    cost: dict[int, Cold] = {}
    for size in map(int, arguments.sizes.split(",")):
        print(f"{size} endpoints")
        head: Callable[..., str] = "  {:46} {:>8} {:>8} {:>8} {:>8} {:>8} {:>8}".format
        print(head("", "wall s", "CPU s", "MiB", "files", "MB", "s/MB"))
        with tempfile.TemporaryDirectory() as scratch:
            folder = Path(scratch)
            cost[size] = ours(folder, size)
            if has_snippets:
                snippets(folder, size, cost[size].samples)
            if arguments.peers:
                peers(folder, size, arguments.peers / "bin", cost[size])
    if not has_snippets:
        print("oas-to-snippet was not run: npm ci --prefix tests/benchmarks")
    if not arguments.peers:
        print("the generators of SDKs were not run: give --peers")
    if {1_000, 10_000} <= cost.keys():
        ratio = cost[10_000].everything.wall / cost[1_000].everything.wall
        print(f"10,000 endpoints cost {ratio:.1f} times what 1,000 do")


if __name__ == "__main__":
    main()
