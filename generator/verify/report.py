"""`verification.json`: what was run, with which tools, and what became of each sample."""

from __future__ import annotations

import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

from generator.docs.index import sample_id
from generator.language import COMPLETE, RUNNABLE
from generator.verify.run import LanguageReport, Verdict

VERIFICATION = "samples/verification.json"
SCHEMA_VERSION = 1


def write_report(folder: Path, platform: str, reports: Iterable[LanguageReport]) -> None:
    """Write the report beside the sample index; it depends on the tools present, so it is not owned."""
    report = {
        "schema_version": SCHEMA_VERSION,
        "platform": platform,
        "languages": [_language(each) for each in reports],
    }
    text = json.dumps(report, indent=2, ensure_ascii=False) + "\n"
    (folder / VERIFICATION).write_text(text, encoding="utf-8", newline="")


def _language(report: LanguageReport) -> dict[str, Any]:
    if report.not_run:
        return {"language": report.language, "style": report.style, "not_run": report.not_run}
    samples = [
        _sample(report.language, style, verdict)
        for verdict in report.verdicts
        for style in ((COMPLETE, RUNNABLE) if report.style == COMPLETE else (report.style,))
    ]
    ran = {"language": report.language, "style": report.style, "tool": report.tool}
    return {**ran, "samples": samples}


def _sample(language: str, style: str, verdict: Verdict) -> dict[str, Any]:
    entry: dict[str, Any] = {
        "id": sample_id(verdict.operation, language, style, verdict.example),
        "parsed": verdict.parsed,
        "compiled": verdict.compiled,
        "executed": verdict.executed,
        "values_equal": verdict.values_equal,
        "values": verdict.values,
    }
    told = {"fault": verdict.fault, "not_runnable": verdict.not_runnable}
    return entry | {key: text for key, text in told.items() if text}
