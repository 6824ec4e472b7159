"""The sample index keeps its schema, and every number in it is true of the bytes on disk."""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from generator import pipeline
from generator.cli import template_roots
from generator.docs.index import index_part

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = {
    each.language.id: each.language for each in pipeline.load_targets(template_roots(None))
}
# What a line of each segment holds, in any of the languages, whatever the platform calls its classes.
TOKENS = {
    "client": ("Client",),
    "request": ("Request(",),
    "call": ("xecute(",),
    "response": ("print", "Write", "var_dump", "echo"),
}
# The same of typed calls, whose arguments stand inside their call in some languages.
TYPED_TOKENS = {**TOKENS, "request": ("",), "call": ("client.", "$client->")}


def read(folder: Path) -> Any:
    return json.loads((folder / "samples/index.json").read_text(encoding="utf-8"))


def faults(folder: Path) -> Iterator[str]:
    """Everything the index says that the folder does not bear out."""
    index = read(folder)
    schema = json.loads((folder / "samples/index.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    for error in Draft202012Validator(schema).iter_errors(index):
        yield f"{error.json_path}: {error.message}"
    entries = index["samples"]
    on_disk = {
        path.relative_to(folder / "samples").as_posix()
        for path in (folder / "samples").glob("*/*/*")
    }
    if sorted(on_disk) != sorted(entry["file"] for entry in entries):
        yield "files and entries differ"
    for key in ("id", "region_tag"):
        if len({entry[key] for entry in entries}) != len(entries):
            yield f"{key}: not unique"
    for entry in entries:
        content = (folder / "samples" / entry["file"]).read_bytes()
        yield from (f"{entry['id']}: {fault}" for fault in entry_faults(entry, content))


def entry_faults(entry: dict[str, Any], content: bytes) -> Iterator[str]:
    if hashlib.sha256(content).hexdigest() != entry["sha256"]:
        yield "sha256"
    lines = content.decode().splitlines()
    if len(lines) != entry["lines"]:
        yield "lines"
    if entry["segments"]["whole"] != {"start": 1, "end": len(lines)}:
        yield "whole"
    if entry["variant"] == "documented":
        yield from segment_faults(entry["segments"], lines, TOKENS)
    else:
        tokens = {name: TYPED_TOKENS[name] for name in TOKENS if name in entry["segments"]}
        yield from segment_faults(entry["segments"], lines, tokens)
    for parameter in entry["parameters"]:
        line = lines[parameter["line"] - 1]
        if not gives(entry, parameter["name"], line):
            yield f"parameter {parameter['name']}: {line}"


def gives(entry: dict[str, Any], name: str, line: str) -> bool:
    """Whether a line gives a parameter: by its name on the wire, or as an argument of that name."""
    if entry["variant"] == "documented":
        return f"{LANGUAGES[entry['language']].documented.write(name)}," in line
    words = re.match(r"\W*(\w+)(?:=|: |\(| = )", line)
    letters = re.sub(r"\W|_", "", name).casefold()
    return words is not None and words[1].replace("_", "").casefold().startswith(letters)


def segment_faults(
    segments: dict[str, Any], lines: list[str], tokens: dict[str, tuple[str, ...]]
) -> Iterator[str]:
    if set(segments) != {"whole", "short", *tokens} or not {"client", "call"} <= set(tokens):
        yield f"segments: {sorted(segments)}"
    for name, segment in segments.items():
        if not 1 <= segment["start"] <= segment["end"] <= len(lines):
            yield f"{name}: outside the whole"
        shown = "\n".join(lines[segment["start"] - 1 : segment["end"]])
        if not any(token in shown for token in tokens.get(name, ("",))):
            yield f"{name}: {shown!r}"
    starts = [segments[name]["start"] for name in tokens]
    if starts != sorted(starts) and tokens is TOKENS:
        yield "segments: not in order"
    if segments["short"] != {"start": starts[0], "end": segments["response"]["end"]}:
        yield "short: not from the client to the answer"


def test_the_index_of_every_shipped_platform_is_true(
    folders: list[Path], figure: Callable[[str], None]
) -> None:
    assert len(folders) >= 2
    for folder in folders:
        assert list(faults(folder)) == []
        figure(f"index of {folder.name}: {len(read(folder)['samples'])} samples, all true")


def test_the_index_of_the_catalogue_is_true(catalogue: Path, figure: Callable[[str], None]) -> None:
    assert list(faults(catalogue)) == []
    samples = read(catalogue)["samples"]
    assert len({entry["operation"]["id"] for entry in samples}) == 127
    figure(f"index of the catalogue: {len(samples)} samples, all true")


def test_every_parameter_has_its_line(folders: list[Path]) -> None:
    for folder in folders:
        platform = pipeline.load_platform(ROOT / "specs", folder.name)
        names = {
            (each.id, example): [field.name.text for field in shown.parameters]
            for each in platform.operations
            for example, shown in {"default": each, **each.examples}.items()
        }
        for entry in read(folder)["samples"]:
            given = [parameter["name"] for parameter in entry["parameters"]]
            assert given == names[entry["operation"]["id"], entry["example"]], entry["id"]


def test_what_differs_from_the_documentation_is_called_corrected(folders: list[Path]) -> None:
    verdicts = set()
    for folder in folders:
        samples = read(folder)["samples"]
        others = [each for each in samples if each["example"] != "default"]
        assert {each["documentation"] for each in others} <= {None}
        entries = [
            each
            for each in samples
            if (each["variant"], each["example"]) == ("documented", "default")
        ]
        texts = {
            (entry["operation"]["id"], entry["language"], entry["style"]): (
                folder / "samples" / entry["file"]
            ).read_text(encoding="utf-8")
            for entry in entries
        }
        for entry in entries:
            same = (entry["operation"]["id"], entry["language"])
            identical = texts[*same, "runnable"] == texts[*same, "documented"]
            expected = "identical" if identical or entry["style"] == "documented" else "corrected"
            assert entry["documentation"] == expected, entry["id"]
            verdicts.add(expected)
    assert verdicts == {"identical", "corrected"}


def test_sdks_are_installed_by_name_and_version(folders: list[Path]) -> None:
    for folder in folders:
        for entry in read(folder)["samples"]:
            lines = "\n".join(entry["install"])
            assert "1.0.0" in lines
            assert "{" not in lines


@pytest.mark.parametrize("damage", [b"\n", b"x", b"#"])
def test_a_changed_byte_is_noticed(folders: list[Path], damage: bytes) -> None:
    for entry in read(folders[0])["samples"]:
        content = (folders[0] / "samples" / entry["file"]).read_bytes()
        assert list(entry_faults(entry, content)) == []
        for changed in (damage + content, content + damage, content[:9] + damage + content[9:]):
            assert "sha256" in list(entry_faults(entry, changed))


def test_an_entry_stands_in_a_line(folders: list[Path]) -> None:
    for folder in folders:
        text = (folder / "samples/index.json").read_text(encoding="utf-8")
        *lines, end, tail = text.splitlines()[4:]
        assert [json.loads(line.rstrip(",")) for line in lines] == read(folder)["samples"]
        assert (end, tail) == ("  ]", "}")


@pytest.mark.parametrize("odd", ["two\nlines", "\u2028", "\x7f", "\ud800", "\N{SNOWMAN}"])
def test_an_entry_stays_in_its_line(odd: str) -> None:
    part = index_part([{"id": odd}, {"id": "next"}])
    assert [json.loads(line.rstrip(",")) for line in part.splitlines()] == [
        {"id": odd},
        {"id": "next"},
    ]


def test_a_line_too_many_moves_every_segment(folders: list[Path]) -> None:
    for entry in read(folders[0])["samples"]:
        content = (folders[0] / "samples" / entry["file"]).read_bytes()
        found = list(entry_faults(entry, b"//\n" + content))
        assert {"sha256", "lines", "whole"} < set(found)
        if entry["variant"] == "documented":  # whose client is set up in one line
            assert any(fault.startswith("client: ") for fault in found)


def test_an_unknown_key_breaks_the_schema(folders: list[Path]) -> None:
    schema = json.loads((folders[0] / "samples/index.schema.json").read_text(encoding="utf-8"))
    for place in ((), ("samples", 0), ("samples", 0, "operation"), ("samples", 0, "segments")):
        index = node = read(folders[0])
        for step in place:
            node = node[step]
        node["surprise"] = 1
        assert not Draft202012Validator(schema).is_valid(index), place
