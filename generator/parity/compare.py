"""One documented sample against ours: its verdict, the reasons for a correction, the lines that differ."""

from __future__ import annotations

import difflib
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from generator import ir
from generator.diagnostics import Location
from generator.importers.documented import Sample
from generator.language import Language
from generator.parity.reasons import Reason, reason_for


class Verdict(StrEnum):
    """How a documented sample and ours compare."""

    IDENTICAL = "identical"
    CORRECTED = "corrected"
    NOT_GENERATED = "not generated"
    DIFFERENT = "different"


@dataclass(frozen=True)
class Correction:
    """A line that we write otherwise, and why: what is documented is wrong when run."""

    documented: str
    ours: str
    reason: Reason


@dataclass(frozen=True)
class Finding:
    """What was found out about one documented sample; `line` counts its lines from 1."""

    path: str
    label: str
    language: str
    verdict: Verdict
    location: Location
    corrections: tuple[Correction, ...] = ()
    line: int = 0
    diff: tuple[str, ...] = ()
    note: str = ""


@dataclass(frozen=True)
class Ours:
    """Our samples of one endpoint in one language: as documented, and in the style compared."""

    operation: ir.Operation
    language: Language
    documented: str
    styled: str


def compare(path: str, sample: Sample, ours: Ours | None, language: str, note: str) -> Finding:
    """The finding for one documented sample; `ours` is None where nothing is generated for it."""
    found = _Found(path, sample, language)
    if not language:
        return found.finding(Verdict.NOT_GENERATED)
    if ours is None:
        return found.finding(Verdict.DIFFERENT, note=note)
    theirs = _lines(sample, ours.documented)
    if theirs == _our_lines(ours.styled):
        return found.finding(Verdict.IDENTICAL)
    corrections = _corrections(theirs, ours)
    if corrections is not None:
        return found.finding(Verdict.CORRECTED, corrections=corrections)
    theirs, mine = _lines(sample, ours.styled), _our_lines(ours.styled)
    return found.finding(
        Verdict.DIFFERENT, line=_first_difference(theirs, mine), diff=_diff(theirs, mine)
    )


@dataclass(frozen=True)
class _Found:
    path: str
    sample: Sample
    language: str

    def finding(self, verdict: Verdict, **said: object) -> Finding:
        """A finding about this sample."""
        head = (self.path, self.sample.label, self.language, verdict, self.sample.location)
        return Finding(*head, **said)  # type: ignore[arg-type]


def _corrections(theirs: Sequence[str], ours: Ours) -> tuple[Correction, ...] | None:
    """The lines that are wrong when run and right in ours; None where a line just differs."""
    mine = _our_lines(ours.styled)
    if len(theirs) != len(mine) or theirs != _our_lines(ours.documented):
        return None
    pairs = [(left, right) for left, right in zip(theirs, mine, strict=True) if left != right]
    corrections = []
    for left, right in pairs:
        reason = reason_for(left, right, ours.operation, ours.language)
        if reason is None:
            return None
        corrections.append(Correction(left, right, reason))
    return tuple(corrections)


def _our_lines(text: str) -> list[str]:
    return text.rstrip("\n").split("\n")


def _lines(sample: Sample, ours: str) -> list[str]:
    """The sample's lines; where the page lost its line breaks, broken where ours are."""
    if not sample.joined:
        return sample.code.rstrip("\n").split("\n")
    return list(_rebroken(sample.code.strip(), _our_lines(ours)))


def _rebroken(joined: str, lines: list[str]) -> Iterator[str]:
    """A text of one line, broken where the lines of another are separated by single spaces."""
    at = 0
    for number, line in enumerate(lines):
        if at >= len(joined):
            return
        if joined.startswith(line, at) and joined[at + len(line) : at + len(line) + 1] in ("", " "):
            end = at + len(line)
        else:
            following = (joined.find(f" {later}", at) for later in lines[number + 1 :] if later)
            end = next((found for found in following if found >= 0), len(joined))
            if end == at - 1 or end < at:
                continue
        yield joined[at:end]
        at = end + 1
    if at < len(joined):
        yield joined[at:]


def _first_difference(theirs: Sequence[str], mine: Sequence[str]) -> int:
    pairs = enumerate(zip(theirs, mine, strict=False), start=1)
    shorter = min(len(theirs), len(mine))
    return next((number for number, (left, right) in pairs if left != right), shorter + 1)


def _diff(theirs: Sequence[str], mine: Sequence[str]) -> tuple[str, ...]:
    lines = difflib.unified_diff(theirs, mine, "documented", "generated", lineterm="")
    return tuple(lines)


def count(findings: Sequence[Finding]) -> Mapping[Verdict, int]:
    """How many samples got each verdict; every verdict is there."""
    return {verdict: sum(found.verdict is verdict for found in findings) for verdict in Verdict}
