"""Runs every program of a platform in one language against the sandbox, and compares what arrived."""

from __future__ import annotations

import os
import re
import shutil
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from generator import ir
from generator.bind import bind
from generator.examples import example_text
from generator.hashing import digest
from generator.language import COMPLETE, RUNNABLE, TEMPLATE_SUFFIX, TYPED_STYLES
from generator.pipeline import Target
from generator.render import render
from generator.sandbox import Received, SandboxGateway
from generator.sandbox.values import says_the_same
from generator.validate import SYSTEM_PARAMETERS
from generator.verify.programs import Program, programs_of, typed_programs_of
from generator.verify.toolchain import Finished, Ran, Toolchain, read_runs
from generator.views import SAMPLE_UPLOAD

APP_KEY, APP_SECRET, ACCESS_TOKEN = (
    "123456",
    "helloworld",
    "sandbox-token",
)
UPLOAD = bytes(range(256)) * 8
_COLOUR = re.compile(r"\x1b\[[0-9;]*m")


@dataclass(frozen=True)
class Verdict:
    """What became of one sample; a stage that was not reached is false."""

    operation: str
    example: str = ir.DEFAULT_EXAMPLE
    parsed: bool = False
    compiled: bool = False
    executed: bool = False
    values_equal: bool = False
    values: int = 0
    output: str = ""
    fault: str = ""
    not_runnable: str = ""

    @property
    def name(self) -> str:
        """The endpoint's id, with the example's where it is not the default."""
        is_default = self.example == ir.DEFAULT_EXAMPLE
        return self.operation if is_default else f"{self.operation}, {self.example}"

    @property
    def is_good(self) -> bool:
        """Whether it ran and its example values arrived exactly."""
        return self.executed and self.values_equal


@dataclass(frozen=True)
class LanguageReport:
    """What became of a language's samples; `not_run` says why none was run."""

    language: str
    tool: str = ""
    verdicts: tuple[Verdict, ...] = ()
    not_run: str = ""
    style: str = COMPLETE

    @property
    def faults(self) -> list[Verdict]:
        """The samples that are not good, and could be."""
        return [each for each in self.verdicts if not (each.is_good or each.not_runnable)]

    @property
    def not_runnable(self) -> list[Verdict]:
        """The samples that no gateway can answer, since the documentation shows no example."""
        return [each for each in self.verdicts if each.not_runnable]

    @property
    def values(self) -> int:
        """How many example values arrived and were compared."""
        return sum(verdict.values for verdict in self.verdicts if verdict.values_equal)


def verify_folder(
    platform: ir.Platform, target: Target, folder: Path, scratch: Path, style: str = COMPLETE
) -> LanguageReport:
    """Compile and run what a platform's output folder holds in one language, in a style of programs."""
    language = target.language.id
    sdk = folder / "sdk" / language
    typed = style in TYPED_STYLES
    programs = (
        typed_programs_of(folder, language, style) if typed else programs_of(folder, language)
    )
    if not programs or not sdk.is_dir():
        return LanguageReport(language, not_run="nothing was generated for it", style=style)
    return replace(verify_programs(platform, target, programs, sdk, scratch), style=style)


def verify_programs(
    platform: ir.Platform,
    target: Target,
    programs: Sequence[Program],
    sdk: Path,
    scratch: Path,
    *,
    secret: str = APP_SECRET,
) -> LanguageReport:
    """Compile and run programs in one batch in `scratch`, with a copy of the SDK they need.

    Batches of one SDK that share a `scratch` build it once.
    `secret` is what the programs sign with; the gateway knows APP_SECRET.
    """
    language = target.language
    with SandboxGateway(
        platform, app_key=APP_KEY, app_secret=APP_SECRET, tokens=[ACCESS_TOKEN]
    ) as gateway:
        batch = _Batch(platform, target, programs, sdk, scratch, gateway, secret)
        missing = batch.toolchain.missing() or batch.lacks()
        if not language.commands or missing:
            reason = f"{', '.join(missing)} not found" if missing else "no commands"
            return LanguageReport(language.id, not_run=reason)
        verdicts = batch.run()
        return LanguageReport(language.id, batch.toolchain.version(), tuple(verdicts))


class _Batch:
    """The programs of one language in a folder, with the SDK they need."""

    def __init__(
        self,
        platform: ir.Platform,
        target: Target,
        programs: Sequence[Program],
        sdk: Path,
        scratch: Path,
        gateway: SandboxGateway,
        secret: str,
    ) -> None:
        self._operations = {operation.id: operation for operation in platform.operations}
        self._gateway = gateway
        paths = {name: scratch / name for name in ("sdk", "verify", "programs", "out")}
        for name in ("verify", "programs"):
            shutil.rmtree(paths[name], ignore_errors=True)
            paths[name].mkdir(parents=True)
        paths["out"].mkdir(exist_ok=True)
        self._built = scratch / "built"
        if not self._built.exists():
            shutil.copytree(sdk, paths["sdk"], dirs_exist_ok=True)
        for name, text in harness(platform, target).items():
            (paths["verify"] / name).write_text(text, encoding="utf-8", newline="")
        (scratch / SAMPLE_UPLOAD).write_bytes(UPLOAD)
        self._files = {paths["programs"] / program.name: program for program in programs}
        for file, program in self._files.items():
            file.write_text(program.text, encoding="utf-8", newline="")
        self.toolchain = Toolchain(
            target.language.commands, scratch, paths, _environment(gateway.url, secret)
        )

    def lacks(self) -> list[str]:
        """What a style of the programs needs and has not: a command of its name looks for it."""
        wanted = sorted({program.style for program in self._files.values()})
        ran = {style: self.toolchain.run(style, []) for style in wanted}
        return [f"what {style} needs" for style, done in ran.items() if done and done.code]

    def run(self) -> list[Verdict]:
        """Every stage over all programs; a program that fails one is left out of the next."""
        files = list(self._files)
        built = None if self._built.exists() else self.toolchain.run("build", [])
        if built is not None and built.code != 0:
            fault = f"the SDK does not build: {_tail(built)}"
            return [_verdict(program, fault=fault) for program in self._files.values()]
        self._built.touch()
        unparsed = self._stage("check", files)
        parsed = [file for file in files if file not in unparsed]
        uncompiled = self._stage("compile", parsed)
        compiled = [file for file in parsed if file not in uncompiled]
        runs = self._execute(compiled)
        calls = self._shared_out(compiled)
        verdicts = []
        for file, program in self._files.items():
            fault = unparsed.get(file) or uncompiled.get(file) or ""
            verdicts.append(
                _verdict(program, parsed=file not in unparsed, fault=fault)
                if fault
                else self._judge(program, runs.get(str(file)), calls[file])
            )
        return verdicts

    def _stage(self, name: str, files: Sequence[Path]) -> dict[Path, str]:
        """The programs that a stage refuses, by what it says; all of them where it names none."""
        done = self.toolchain.run(name, files) if files else None
        if done is None or done.code == 0:
            return {}
        said = f"{done.output}\n{done.errors}"
        named = {file: _said_of(file, said) for file in files if _names(said, file)}
        if not named:
            return dict.fromkeys(files, _tail(done))
        rest = [file for file in files if file not in named]
        return named | self._stage(name, rest)

    def _execute(self, files: Sequence[Path]) -> dict[str, Ran]:
        done = self.toolchain.run("run", files) if files else None
        runs = read_runs(done.output) if done else {}
        if done and done.code != 0:
            missed = Ran(1, "", _tail(done))
            runs = {str(file): missed for file in files} | runs
        return runs

    def _shared_out(self, files: Sequence[Path]) -> dict[Path, list[Received]]:
        """The calls of each program: of those to one endpoint, the one that it was to make."""
        left: dict[str, list[Received]] = {}
        for call in self._gateway.requests:
            left.setdefault(call.api_name, []).append(call)
        shown = {file: self._shown(self._files[file]) for file in files}
        made: dict[Path, list[Received]] = {file: [] for file in files}
        for file, operation in shown.items():
            typed = self._files[file].style in TYPED_STYLES
            calls = left.get(operation.path, [])
            fitting = (
                each for each in calls if not [*_differences(operation, each, is_typed=typed)]
            )
            if own := next(fitting, None):
                made[file].append(own)
                calls.remove(own)
        for file, operation in shown.items():
            if left.get(operation.path) and not made[file]:
                made[file].append(left[operation.path].pop(0))
        for file, operation in shown.items():
            made[file] += left.pop(operation.path, [])
        return made

    def _shown(self, program: Program) -> ir.Operation:
        """The endpoint as the example that a program makes shows it."""
        operation = self._operations[program.operation]
        return operation.examples.get(program.example, operation)

    def _judge(self, program: Program, ran: Ran | None, received: list[Received]) -> Verdict:
        operation, reached = self._shown(program), _verdict(program, parsed=True, compiled=True)
        if ran is None or ran.code != 0:
            error = ran.error.strip() if ran else "the runner said nothing of it"
            return replace(reached, fault=error)
        if unshown := _unshown(operation):
            why = f"no example of {', '.join(unshown)}, which it must send"
            return replace(reached, not_runnable=why)
        if len(received) != 1 or received[0].outcome != "ok":
            outcome = ", ".join(call.outcome for call in received) or "no call arrived"
            return replace(reached, output=ran.output, fault=outcome)
        is_typed = program.style in TYPED_STYLES
        wrong = list(_differences(operation, received[0], is_typed=is_typed))
        return replace(
            reached,
            executed=True,
            values_equal=not wrong,
            values=sum(1 for field in operation.parameters if field.is_file or example_text(field)),
            output=ran.output,
            fault="; ".join(wrong),
        )


def _verdict(program: Program, **found: Any) -> Verdict:
    return Verdict(program.operation, program.example, **found)


def _unshown(operation: ir.Operation) -> list[str]:
    """The parameters that a call must carry and a sample cannot: nothing shows what to send."""
    return [
        field.name.text
        for field in operation.parameters
        if field.required and not field.is_file and not example_text(field)
    ]


def _differences(operation: ir.Operation, call: Received, *, is_typed: bool) -> Iterable[str]:
    if call.method != operation.http_method and not any(f.is_file for f in operation.parameters):
        yield f"sent by {call.method}, not by {operation.http_method}"
    uploads = {upload.name: upload.sha256 for upload in call.files}
    expected = _of_top_call(operation) | {
        field.name.text: text
        for field in operation.parameters
        if not field.is_file and (text := example_text(field))
    }
    arrived = {
        name: value for name, value in call.parameters.items() if name not in SYSTEM_PARAMETERS
    }
    for name in sorted({*expected, *arrived}):
        sent, wanted = arrived.get(name), expected.get(name)
        if sent != wanted and not (is_typed and sent and wanted and says_the_same(sent, wanted)):
            yield f"{name}: sent {sent!r}, not {wanted!r}"
    for field in operation.parameters:
        if field.is_file and uploads.get(field.name.text) != digest(UPLOAD):
            yield f"{field.name.text}: the file did not arrive as it is"


def _of_top_call(operation: ir.Operation) -> dict[str, str]:
    """What a call by a dotted name carries beside its parameters."""
    if operation.path.startswith("/"):
        return {}
    token = {"session": ACCESS_TOKEN} if operation.token is ir.Token.REQUIRED else {}
    return {"method": operation.path} | token


def _environment(url: str, secret: str) -> dict[str, str]:
    given = {
        "APP_KEY": APP_KEY,
        "APP_SECRET": secret,
        "ACCESS_TOKEN": ACCESS_TOKEN,
        "GATEWAY_URL": url,
    }
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    return {**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", **given}


def _said_of(file: Path, said: str) -> str:
    return "\n".join(line for line in said.splitlines() if _names(line, file))


def _names(said: str, file: Path) -> bool:
    """Whether a tool speaks of this file, and not of one whose name ends alike."""
    return re.search(rf"(?<![\w.-]){re.escape(file.name)}\b", said) is not None


def _tail(done: Finished) -> str:
    said = [_COLOUR.sub("", text).strip() for text in (done.errors, done.output)]
    return "\n".join((said[0] or said[1]).splitlines()[-12:])


def harness(platform: ir.Platform, target: Target) -> dict[str, str]:
    """The files of the language's `verify` folder, by name."""
    view = bind(platform, target.language, RUNNABLE)
    rendered = {}
    for path in sorted(target.files):
        if path.startswith("verify/"):
            name = path.removeprefix("verify/").removesuffix(TEMPLATE_SUFFIX)
            rendered[name] = (
                render(target.jinja, path, {"platform": view}, target.language.id)
                if path.endswith(TEMPLATE_SUFFIX)
                else target.files[path]
            )
    return rendered
