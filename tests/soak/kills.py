"""Kills a generating process at random moments, again and again, and looks at what is left.

A program of its own: it forks a process for each run, which no test runner should do. Arguments:
a scratch folder, a count, a seed. Prints one line of figures; fails with the first thing amiss.
"""

from __future__ import annotations

import io
import os
import random
import shutil
import signal
import sys
import time
from collections import Counter
from contextlib import redirect_stderr, redirect_stdout
from pathlib import Path
from unittest.mock import patch

from click.testing import CliRunner

from generator.cli import main
from generator.generating import commands
from generator.writing import applying
from generator.writing.comparing import Change
from generator.writing.manifest import STATE

CASE = Path(__file__).parent.parent / "cases" / "tiny"
STYLES = ("documented", "runnable", "complete", "typed", "typed_async")
NOT_OURS = "not made by sdkforge"


class Campaign:
    """A project whose specs change between runs, and files in it that are not ours."""

    def __init__(self, scratch: Path, seed: int) -> None:
        self.random = random.Random(seed)
        self.specs, self.templates = scratch / "specs", scratch / "templates"
        self.out = scratch / "out"
        shutil.copytree(CASE / "specs", self.specs)
        shutil.copytree(CASE / "templates", self.templates)
        patch.object(commands, "template_roots", lambda _: [self.templates]).start()
        self.state = 0
        self.edit()
        self.generate()
        foreign = [self.out / "corner/mine.txt", scratch / "beside.txt"]
        foreign.append(self.out / "corner/samples/plain/mine/notes.txt")
        for file in foreign:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(f"{file.name} is mine\n")
        self.foreign = {file: file.read_bytes() for file in foreign}

    def edit(self) -> None:
        """Other endpoints, other texts: files come, change and go."""
        self.state += 1
        numbers = sorted(self.random.sample(range(24), 15))
        endpoints = "".join(
            f"  - {{path: /bell/ring{number}, title: Ring {number}.{self.state}, methods: [POST], "
            f'parameters: [{{name: volume, type: Number, example: "{self.state}"}}]}}\n'
            for number in numbers
        )
        (self.specs / "corner/bell.yaml").write_text(f"group: bell\nendpoints:\n{endpoints}")

    def arguments(self, *more: str) -> list[str]:
        """The command line of a run."""
        names = ("specs", "templates", "out")
        return ["generate", *(f"--{name}={getattr(self, name)}" for name in names), *more]

    def narrowed(self) -> list[str]:
        """Nothing, or a choice of styles."""
        chosen = self.random.sample(STYLES, self.random.randint(0, len(STYLES)))
        return [f"--style={style}" for style in chosen]

    def generate(self, *more: str) -> None:
        """A run that nobody kills."""
        result = CliRunner().invoke(main, self.arguments(*more))
        assert result.exit_code == 0, result.output
        assert result.exception is None

    def measure(self) -> tuple[float, float]:
        """How long a run takes, and the part of it in which it writes."""
        spent = 0.0
        apply = applying.apply

        def timed(change: Change) -> None:
            nonlocal spent
            begun = time.perf_counter()
            apply(change)
            spent += time.perf_counter() - begun

        begun = time.perf_counter()
        with patch.object(applying, "apply", timed):
            self.generate()
        return time.perf_counter() - begun, spent

    def kill_one(self, after: float, *more: str, writing: bool) -> bool:
        """Start a run and kill it after a while; whether it was still running.

        With `writing` the while begins where it writes, which is a small part of a run.
        """
        heard, told = os.pipe()
        child = os.fork()
        if child == 0:
            apply = applying.apply

            def telling(change: Change) -> None:
                os.write(told, b"!")
                apply(change)

            patch.object(applying, "apply", telling).start()
            with redirect_stdout(io.StringIO()), redirect_stderr(io.StringIO()):
                main(self.arguments(*more), standalone_mode=False)
            os._exit(0)
        os.close(told)
        if writing:
            os.read(heard, 1)
        os.close(heard)
        time.sleep(after)
        os.kill(child, signal.SIGKILL)
        _, status = os.waitpid(child, 0)
        return os.WIFSIGNALED(status)

    def inspect(self) -> None:
        """The next run repairs what is left, and then all is as the specs say."""
        self.generate(*(all_styles := [f"--style={style}" for style in STYLES]))
        shutil.rmtree(self.out / STATE)  # the check is to look for itself
        result = CliRunner().invoke(main, self.arguments("--check", *all_styles))
        amiss = [line for line in result.output.splitlines() if not line.endswith(NOT_OURS)]
        assert amiss == [], "\n".join(amiss)
        assert result.output.count(NOT_OURS) == 2, result.output
        assert {file: file.read_bytes() for file in self.foreign} == self.foreign


def run(scratch: Path, count: int, seed: int) -> str:
    """The campaign; what it did, in a line."""
    campaign = Campaign(scratch, seed)
    campaign.edit()
    length, writing_length = campaign.measure()
    done: Counter[str] = Counter()
    while done["killed"] < count:
        campaign.edit()
        # Half of the kills come down on what another kill has left.
        for _ in range(campaign.random.randint(1, 2)):
            writing = campaign.random.random() < 0.5
            after = campaign.random.uniform(0.0, 1.2 * (writing_length if writing else length))
            done["killed"] += campaign.kill_one(after, *campaign.narrowed(), writing=writing)
            if campaign.random.random() < 0.3:
                campaign.edit()
            done["found half written"] += bool(list(campaign.out.glob(".sdkforge/intent-*.json")))
        if campaign.random.random() < 0.3:
            campaign.generate(*campaign.narrowed())
        campaign.inspect()
        done["inspected"] += 1
    return ", ".join(f"{number} {what}" for what, number in done.items())


if __name__ == "__main__":
    print(run(Path(sys.argv[1]), int(sys.argv[2]), int(sys.argv[3])))
