"""Parsers of everything that is generated, each started once; and where spec text may not stand."""

from __future__ import annotations

import ast
import base64
import json
import re
import shutil
import subprocess
import tomllib
import warnings
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from xml.etree import ElementTree

import yaml

# A word in every hostile text; where it stands as a name, the text stands bare in the code.
CANARY = "Zq7canaryQz"
HERE = Path(__file__).parent / "parsers"
UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]")


def parse_python(text: str) -> str:
    """What is wrong with a Python source; nothing where it is empty."""
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        try:
            tree = ast.parse(text)
            compile(tree, "generated.py", "exec")
        except (SyntaxError, ValueError, Warning) as error:
            return f"{error}"
    for node in ast.walk(tree):
        for key in ("id", "attr", "name", "arg", "module"):
            name = getattr(node, key, None)
            if isinstance(name, str) and CANARY in name:
                return f"a name at line {getattr(node, 'lineno', 0)}: {name}"
    return ""


def parse_xml(text: str) -> str:
    """What is wrong with an XML document."""
    try:
        root = ElementTree.fromstring(text)
    except ElementTree.ParseError as error:
        return str(error)
    return next((each.tag for each in root.iter() if CANARY in each.tag), "")


def _loads(load: Callable[[str], object]) -> Callable[[str], str]:
    def parse(text: str) -> str:
        try:
            load(text)
        except (ValueError, yaml.YAMLError) as error:
            return str(error)
        return ""

    return parse


PARSERS: Mapping[str, Callable[[str], str]] = {
    "py": parse_python,
    "json": _loads(json.loads),
    "toml": _loads(tomllib.loads),
    "yml": _loads(yaml.safe_load),
    "yaml": _loads(yaml.safe_load),
    "xml": parse_xml,
    "csproj": parse_xml,
}


class Daemon:
    """A parser in another process: a line of sources in, a line about what is wrong out."""

    def __init__(self, command: Sequence[str]) -> None:
        self._process = subprocess.Popen(
            [*command, CANARY], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )

    def parse(self, sources: Iterable[str]) -> str:
        """What is wrong with some sources."""
        assert self._process.stdin
        assert self._process.stdout
        line = " ".join(base64.b64encode(source.encode()).decode() for source in sources)
        self._process.stdin.write(f"{line}\n")
        self._process.stdin.flush()
        answer = self._process.stdout.readline()
        assert answer, "the parser has ended"
        return answer.strip()

    def close(self) -> None:
        """End the process."""
        self._process.communicate()


# Texts and comments of C#, in one go: what is left of a source without them is code.
_CSHARP_TEXTS = re.compile(
    r"//[^\n]*|/\*.*?\*/|@\"(?:[^\"]|\"\")*\"|\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])+'", re.DOTALL
)

# Sources of many specs name the same things; that is no fault of theirs.
_TWICE = re.compile(r"error CS01(?:01|02|11)\b")
# Lines of a sample are no source of their own in languages whose code stands in classes.
_WRAPPED = {"java": "class Sample {{ void run() throws Exception {{\n{}\n}} }}\n"}
_WRAPPED["cs"] = "class Sample {{ void Run() {{\n{}\n}} }}\n"
_WRAPPED["php"] = "<?php\n{}\n"


@dataclass
class CSharp:
    """The parser of Mono's compiler, which has no form that stays: many sources in one run."""

    scratch: Path
    at_once: int = 2_000
    _waiting: list[Path] = field(default_factory=list)

    def parse(self, sources: Iterable[str]) -> str:
        """What is wrong with some sources, as far as it can be told now."""
        for source in sources:
            left = _CSHARP_TEXTS.sub("", source)
            if CANARY in left:
                return f"bare: {left[left.index(CANARY) - 40 :][:80]}"
            file = self.scratch / f"Source{len(self._waiting)}.cs"
            file.write_text(source, encoding="utf-8")
            self._waiting.append(file)
        return self.flush() if len(self._waiting) >= self.at_once else ""

    def flush(self) -> str:
        """What is wrong with the sources that wait."""
        listed = self.scratch / "sources.rsp"
        listed.write_text("\n".join(map(str, self._waiting)))
        command = ["mcs", "--parse", "-langversion:latest", f"@{listed}"]
        done = subprocess.run(command, capture_output=True, text=True, check=False)
        self._waiting.clear()
        told = [line for line in (done.stdout + done.stderr).splitlines() if ": error " in line]
        return "\n".join(line for line in told if not _TWICE.search(line))


class Parsers:
    """Every parser there is here, and how much they parsed."""

    def __init__(self, scratch: Path) -> None:
        self.parsed: dict[str, int] = {}
        self._stack = ExitStack()
        self._csharp = CSharp(scratch)
        self._together: dict[str, Callable[[Iterable[str]], str]] = {}
        if shutil.which("mcs"):
            self._together["cs"] = self._csharp.parse
        if shutil.which("javac"):
            self._start("java", ["java", str(HERE / "ParseJava.java")])
        if shutil.which("php"):
            self._start("php", ["php", str(HERE / "parse.php")])

    def _start(self, kind: str, command: Sequence[str]) -> None:
        daemon = Daemon(command)
        self._stack.callback(daemon.close)
        self._together[kind] = daemon.parse

    def parse(self, files: Mapping[str, str]) -> Iterator[str]:
        """What is wrong with the files of one spec, by path."""
        kinds: dict[str, list[str]] = {}
        for path, text in files.items():
            unseen = UNSEEN.search(text)
            if unseen:
                yield f"{path}: U+{ord(unseen[0]):04X}"
            kind = path.rpartition(".")[2]
            if kind in PARSERS:
                fault = PARSERS[kind](text)
                yield from [f"{path}: {fault}"] if fault else []
                self._count(kind, 1)
            elif kind in self._together:
                wraps = "/runnable/" in path and kind in _WRAPPED
                kinds.setdefault(kind, []).append(_WRAPPED[kind].format(text) if wraps else text)
        for kind, texts in kinds.items():
            fault = self._together[kind](texts)
            yield from [f"{kind}: {fault}"] if fault else []
            self._count(kind, len(texts))

    def _count(self, kind: str, number: int) -> None:
        self.parsed[kind] = self.parsed.get(kind, 0) + number

    def close(self) -> str:
        """What is wrong with what was not parsed yet; the parsers end."""
        self._stack.close()
        return self._csharp.flush()
