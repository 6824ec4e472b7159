"""Hostile specs: each is refused with its places, or all that it becomes parses. A tenth of `make soak`."""

from __future__ import annotations

import os
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner
from hypothesis import HealthCheck, Phase, given, seed, settings

from generator import formatting, load, pipeline
from generator.cli import main, template_roots
from generator.diagnostics import Diagnostic, SpecError, errors_of
from generator.docs.index import Rendered
from generator.docs.making import Maker
from generator.ir import Platform
from generator.plan import Job
from generator.rules.catalogue import rules
from generator.rules.meaning import Checked, check_meaning
from tests.rules import layout
from tests.soak.hostile import Documents, broken_files, sound_specs
from tests.soak.parsing import UNSEEN, Parsers

FULL = 20_000
SPECS = FULL if os.environ.get("SDKFORGE_SOAK") else FULL // 10
SEED = int(os.environ.get("SDKFORGE_SOAK_SEED", "7"))


# A campaign is cut into parts, so that whoever is free takes one; each has a seed of its own.
SOUND = [SEED + part for part in range(3)]
BROKEN = [SEED + part for part in range(3)]


def hostile(share: int, parts: list[int]) -> settings:
    """How a part of a share of the specs is made; a failing one is made small, and not explained at length."""
    return settings(
        max_examples=-(-SPECS * share // 4 // len(parts)),
        database=None,
        deadline=None,
        phases=(Phase.generate, Phase.shrink),
        suppress_health_check=list(HealthCheck),
    )


class Campaign:
    """What runs specs through all stages, and counts what became of them."""

    def __init__(self, scratch: Path) -> None:
        self.done: Counter[str] = Counter()
        self.parsers = Parsers(scratch)
        self._root = scratch / "specs"
        self._folder = self._root / "hostile"
        self._folder.mkdir(parents=True)
        roots = template_roots(None)
        self._targets = pipeline.load_targets(roots)
        self._maker = Maker(self._targets, roots)

    def run(self, files: Mapping[str, bytes]) -> None:
        """One spec: diagnostics with places, or outputs that parse."""
        for old in self._folder.iterdir():
            old.unlink()
        for name, data in files.items():
            (self._folder / name).write_bytes(data)
        found, platform = self._load()
        self._check(found, files)
        self.done["specs"] += 1
        if platform is None:
            assert errors_of(found)
            self.done["refused"] += 1
            if self.done["refused"] % 50 == 0:
                self._refused_by_the_command()
            return
        outputs = self._outputs(platform)
        faults = list(self.parsers.parse(outputs))
        assert not faults, "\n".join(faults)
        self.done["generated"] += 1
        self.done["outputs"] += len(outputs)

    def _load(self) -> tuple[list[Diagnostic], Platform | None]:
        ((name, source),) = load.read_platforms(self._root, ())
        if isinstance(source, SpecError):
            return source.diagnostics, None
        platform, found = pipeline.understand(name, source, self._targets)
        if platform is None:
            return found, None
        checked = Checked(platform, source.platform, source.groups, self._targets)
        found += check_meaning(checked)
        return found, None if errors_of(found) else platform

    def _check(self, found: list[Diagnostic], files: Mapping[str, bytes]) -> None:
        for each in found:
            assert each.rule in rules()
            data = files.get(Path(each.location.file).name, b"")
            assert 1 <= each.location.line <= data.count(b"\n") + 1, str(each)
            assert not UNSEEN.search(str(each)), ascii(str(each))

    def _outputs(self, platform: Platform) -> dict[str, str]:
        outputs: dict[str, str] = {}
        samples = []
        for target in self._targets:
            for job, text in pipeline.render_platform(platform, target, _is_made).items():
                outputs[job.output] = text
                if job.is_sample:
                    samples.append(Rendered(job, target, text))
        return outputs | dict(self._maker.make(platform, samples))

    def _refused_by_the_command(self) -> None:
        done = CliRunner().invoke(main, ["check", f"--specs={self._root}"])
        assert done.exit_code == 1
        assert isinstance(done.exception, SystemExit)


def _is_made(job: Job) -> bool:
    return job.rendered and job.style in ("runnable", "complete")


@pytest.fixture
def campaign(
    monkeypatch: pytest.MonkeyPatch, tally: Callable[[str, Mapping[str, int]], None]
) -> Iterator[Campaign]:
    # The formatter reads what Python's own parser reads here, and takes fifty times as long.
    for name in formatting.FORMATTERS:
        monkeypatch.setitem(formatting.FORMATTERS, name, lambda text: text)
    with tempfile.TemporaryDirectory() as scratch:
        campaign = Campaign(Path(scratch))
        yield campaign
        assert campaign.parsers.close() == ""
        tally("hostile specs", campaign.done)
        tally("hostile specs parsed", campaign.parsers.parsed)


@pytest.mark.parametrize("part", SOUND)
def test_hostile_text_stays_text(campaign: Campaign, part: int) -> None:
    @hostile(1, SOUND)
    @seed(part)
    @given(spec=sound_specs())
    def run(spec: tuple[Documents, Random]) -> None:
        documents, random = spec
        texts = {name: layout.write(data, random)[0] for name, data in documents.items()}
        campaign.run({name: text.encode() for name, text in texts.items()})

    run()
    assert campaign.done["generated"]


@pytest.mark.parametrize("part", BROKEN)
def test_broken_documents_are_told_of(campaign: Campaign, part: int) -> None:
    @hostile(3, BROKEN)
    @seed(part)
    @given(files=broken_files())
    def run(files: dict[str, bytes]) -> None:
        campaign.run(files)

    run()
    assert campaign.done["refused"]
