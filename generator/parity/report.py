"""A comparison as text, JSON or Markdown."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Any

from generator.parity.compare import Finding, Verdict, count
from generator.parity.reasons import Reason

Report = Callable[[Sequence[Finding], str], str]

_ORDER = tuple(Verdict)


def as_text(findings: Sequence[Finding], style: str) -> str:
    """For a terminal: what is corrected and different, then the counts."""
    lines: list[str] = []
    for found in _notable(findings):
        lines.append(f"{found.location}: {found.verdict}: {found.path} ({found.label})")
        lines += (f"  {each.reason.rule}: {each.documented}" for each in found.corrections)
        lines += [f"  {found.note}"] if found.note else []
        lines += [f"  from line {found.line}"] if found.diff else []
        lines += (f"  {line}" for line in found.diff)
    width = max((len(label) for label in _labels(findings)), default=0)
    for label, counts in _by_label(findings).items():
        lines.append(f"{label:<{width}}  {_counted(counts)}")
    lines += (
        f"{reason.rule}: {number} lines: {reason.about}" for reason, number in _reasons(findings)
    )
    lines.append(f"{style}: {len(findings)} samples: {_counted(count(findings))}")
    return "\n".join(lines)


def as_json(findings: Sequence[Finding], style: str) -> str:
    """For machines."""
    report = {
        "schema_version": 1,
        "style": style,
        "counts": dict(count(findings)),
        "samples": [_entry(found) for found in findings],
    }
    return json.dumps(report, ensure_ascii=False, indent=2)


def as_markdown(findings: Sequence[Finding], style: str) -> str:
    """For a page: a table of counts, then each sample that is not simply identical."""
    lines = [f"# Samples, {style}", "", f"| | {' | '.join(_ORDER)} |", "|---|---|---|---|---|"]
    for label, counts in _by_label(findings).items():
        lines.append(f"| {label} | {' | '.join(str(counts[verdict]) for verdict in _ORDER)} |")
    lines += [
        "",
        *(f"- `{reason.rule}`: {reason.about}: {n} lines" for reason, n in _reasons(findings)),
    ]
    for found in _notable(findings):
        lines += ["", f"## {found.path}, {found.label}: {found.verdict}", "", f"`{found.location}`"]
        lines += [found.note] if found.note else []
        for each in found.corrections:
            lines += [
                "",
                f"`{each.reason.rule}`",
                *_fenced([f"-{each.documented}", f"+{each.ours}"]),
            ]
        lines += ["", f"From line {found.line}:", *_fenced(found.diff)] if found.diff else []
    return "\n".join(lines)


REPORTS: Mapping[str, Report] = {"text": as_text, "json": as_json, "markdown": as_markdown}


def _notable(findings: Iterable[Finding]) -> Iterator[Finding]:
    told = (Verdict.CORRECTED, Verdict.DIFFERENT)
    return (found for found in findings if found.verdict in told)


def _labels(findings: Iterable[Finding]) -> list[str]:
    return list(dict.fromkeys(found.label for found in findings))


def _by_label(findings: Sequence[Finding]) -> dict[str, Mapping[Verdict, int]]:
    return {
        label: count([found for found in findings if found.label == label])
        for label in _labels(findings)
    }


def _reasons(findings: Iterable[Finding]) -> list[tuple[Reason, int]]:
    every = [each.reason for found in findings for each in found.corrections]
    return [(reason, every.count(reason)) for reason in Reason if reason in every]


def _counted(counts: Mapping[Verdict, int]) -> str:
    return (
        ", ".join(f"{number} {verdict}" for verdict, number in counts.items() if number) or "none"
    )


def _entry(found: Finding) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "path": found.path,
        "label": found.label,
        "language": found.language or None,
        "verdict": found.verdict,
        "file": found.location.file,
        "line": found.location.line,
    }
    if found.corrections:
        entry["corrections"] = [
            {
                "reason": each.reason.rule,
                "about": each.reason.about,
                "documented": each.documented,
                "ours": each.ours,
            }
            for each in found.corrections
        ]
    if found.diff:
        entry |= {"differs_from_line": found.line, "diff": list(found.diff)}
    return entry | ({"note": found.note} if found.note else {})


def _fenced(lines: Iterable[str]) -> list[str]:
    """Lines in a fence that none of them can close."""
    body = list(lines)
    fence = "```"
    while any(fence in line for line in body):
        fence += "`"
    return [f"{fence}diff", *body, fence]
