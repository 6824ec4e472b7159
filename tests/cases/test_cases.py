"""Each folder here is a small spec with what it becomes: `expected/` files, or `expected.txt`."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from generator import pipeline
from generator.cli import template_roots
from generator.diagnostics import SpecError
from generator.language import ALL_STYLES, STYLES

HERE = Path(__file__).parent
CASES = sorted(path.parent for path in HERE.glob("*/specs"))


def roots(case: Path) -> list[Path]:
    extra = case / "templates"
    return template_roots(extra if extra.is_dir() else None)


def pairs() -> Iterator[tuple[Path, str]]:
    for case in CASES:
        if not (case / "expected.txt").exists():
            for target in pipeline.load_targets(roots(case)):
                yield case, target.language.id


def samples(case: Path, language: str) -> dict[str, str]:
    targets = pipeline.load_targets(roots(case))
    target = next(each for each in targets if each.language.id == language)
    platforms, _ = pipeline.load_platforms(case / "specs", (), targets)
    return {
        f"{platform.id}/{job.output}": text
        for platform in platforms
        for job, text in pipeline.render_platform(
            platform, target, lambda job: job.is_sample
        ).items()
    }


@pytest.mark.parametrize(
    ("case", "language"), list(pairs()), ids=lambda value: getattr(value, "name", value)
)
def test_samples_are_as_expected(case: Path, language: str, update: bool) -> None:
    made = samples(case, language)
    assert set(STYLES) <= {path.split("/")[3] for path in made} <= set(ALL_STYLES)
    expected = case / "expected"
    if update:
        for path, text in made.items():
            file = expected / path
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, newline="")
    for path, text in made.items():
        file = expected / path
        assert file.exists(), f"no golden file: {file} (write it, or run pytest --update)"
        assert text == file.read_bytes().decode(), f"{file} differs"
    there = {
        file.relative_to(expected).as_posix()
        for file in expected.glob(f"*/samples/{language}/**/*")
        if file.is_file()
    }
    assert there == set(made)


@pytest.mark.parametrize(
    "case", [case for case in CASES if (case / "expected.txt").exists()], ids=lambda case: case.name
)
def test_diagnostics_are_as_expected(
    case: Path, update: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(case)
    with pytest.raises(SpecError) as raised:
        pipeline.load_platforms(Path("specs"), (), pipeline.load_targets(roots(case)))
    golden = case / "expected.txt"
    if update:
        golden.write_text(f"{raised.value}\n")
    assert f"{raised.value}\n" == golden.read_text()
