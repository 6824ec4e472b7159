"""Documented samples run: those that are right deliver their values, those we corrected do not."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable
from pathlib import Path

import pytest

from generator import ir, pipeline
from generator.cli import template_roots
from generator.language import DOCUMENTED
from generator.verify.programs import Program, programs_of
from generator.verify.run import LanguageReport, Verdict, verify_programs

ROOT = Path(__file__).parent.parent.parent
LANGUAGES = {"php": ("php",), "java": ("java", "maven"), "dotnet": ("dotnet",), "python": ()}
TARGETS = {each.language.id: each for each in pipeline.load_targets(template_roots(None))}

Need = Callable[..., None]
Figure = Callable[[str], None]


def documented_programs(folder: Path, language: str) -> list[tuple[Program, Program]]:
    """Each endpoint's program with the documented sample in it, and with the runnable one."""
    index = json.loads((folder / "samples/index.json").read_text())
    texts = {
        entry["operation"]["id"]: (folder / "samples" / entry["file"]).read_text()
        for entry in index["samples"]
        if entry["language"] == language and entry["style"] == DOCUMENTED
    }
    return [
        (dataclasses.replace(program, text=program.holding(texts[program.operation])), program)
        for program in programs_of(folder, language)
    ]


def run(
    platform: ir.Platform, language: str, folder: Path, programs: list[Program], scratch: Path,
    **options: str,
) -> LanguageReport:  # fmt: skip
    sdk = folder / "sdk" / language
    return verify_programs(platform, TARGETS[language], programs, sdk, scratch, **options)


def by_operation(report: LanguageReport) -> dict[str, Verdict]:
    assert not report.not_run
    return {verdict.operation: verdict for verdict in report.verdicts}


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_the_page_s_sample_prints_the_documented_answer(
    language: str, shipped_made: Path, tmp_path: Path, toolchain: Need, figure: Figure
) -> None:
    toolchain(*LANGUAGES[language])
    taobao = shipped_made / "taobao_tw"
    platform = pipeline.load_platform(ROOT / "specs", "taobao_tw")
    programs = [documented for documented, _ in documented_programs(taobao, language)]
    right = by_operation(run(platform, language, taobao, programs, tmp_path))
    answer = json.loads(platform.operations[0].response_example)
    verdict = right["auth.token.create"]
    assert verdict.is_good, verdict.fault
    for name in ("access_token", "refresh_token", "short_code", "request_id"):
        assert answer[name] in verdict.output
    wrong = run(platform, language, taobao, programs, tmp_path, secret="not the secret")
    refused = by_operation(wrong)["auth.token.create"]
    assert "IncompleteSignature" in refused.output
    assert not refused.executed
    figure(
        f"the page's sample, {language}: printed the documented answer; refused with a wrong secret"
    )


@pytest.mark.parametrize("language", sorted(LANGUAGES))
def test_every_corrected_sample_was_wrong_and_is_right(
    language: str,
    catalogue_specs: Path,
    catalogue_made: Path,
    tmp_path: Path,
    toolchain: Need,
    figure: Figure,
) -> None:
    toolchain(*LANGUAGES[language])
    platform = pipeline.load_platform(catalogue_specs, "lazada")
    folder = catalogue_made / "lazada"
    pairs = documented_programs(folder, language)
    ran = by_operation(run(platform, language, folder, [pair[0] for pair in pairs], tmp_path))
    corrected = {pair[1].operation for pair in pairs if pair[0].text != pair[1].text}
    wrong = {operation for operation, verdict in ran.items() if not verdict.is_good}
    assert wrong == corrected
    assert len(ran) == len(pairs) > 0
    figure(
        f"documented samples run, {language}: {len(ran) - len(wrong)} right and kept, "
        f"{len(wrong)} wrong and corrected, of {len(ran)}"
    )
