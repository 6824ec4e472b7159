"""A language's toolchain: whether it is here, which version it has, and how its commands run."""

from __future__ import annotations

import json
import shutil
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from generator.schema import CommandRule

TIMEOUT = 900


@dataclass(frozen=True)
class Finished:
    """A command that ended: its exit code and what it printed."""

    code: int
    output: str
    errors: str


@dataclass(frozen=True)
class Ran:
    """A program that a runner ran: its exit code, what it printed, and what went wrong."""

    code: int
    output: str
    error: str


class Toolchain:
    """The commands of one language, run in a folder with the paths filled in."""

    def __init__(
        self,
        commands: Mapping[str, CommandRule],
        folder: Path,
        paths: Mapping[str, Path],
        environ: Mapping[str, str],
    ) -> None:
        self._commands, self._folder = commands, folder
        self._paths, self._environ = paths, environ

    def missing(self) -> list[str]:
        """The programs that are not on the path."""
        tools = {rule.tool for rule in self._commands.values()}
        return sorted(tool for tool in tools if shutil.which(tool) is None)

    def version(self) -> str:
        """The first line that the toolchain says of its version."""
        done = self.run("version", [])
        lines = (done.output or done.errors).splitlines() if done else []
        return lines[0].strip() if lines else ""

    def run(self, name: str, files: Sequence[Path]) -> Finished | None:
        """Run a command over files; None where the language has no such command."""
        rule = self._commands.get(name)
        if rule is None:
            return None
        command = [part for word in rule.run for part in self._filled(word, files)]
        try:
            done = subprocess.run(
                command,
                cwd=self._folder,
                env=dict(self._environ),
                capture_output=True,
                text=True,
                errors="replace",
                timeout=TIMEOUT,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return Finished(1, "", f"{rule.tool} did not end within {TIMEOUT} s")
        return Finished(done.returncode, done.stdout, done.stderr)

    def _filled(self, word: str, files: Sequence[Path]) -> list[str]:
        if word == "{files}":
            return [str(file) for file in files]
        for name, path in self._paths.items():
            word = word.replace(f"{{{name}}}", str(path))
        return [word]


def read_runs(output: str) -> dict[str, Ran]:
    """What a runner printed: a line of JSON a program, by the program's file."""
    runs: dict[str, Ran] = {}
    for line in output.splitlines():
        try:
            said = json.loads(line)
            runs[said["file"]] = Ran(int(said["exit"]), said["output"], said["error"])
        except (ValueError, KeyError, TypeError):
            continue
    return runs
