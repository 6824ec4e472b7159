"""Every rule broken at random places of sound projects: its own diagnostic, at its line, and no other."""

from __future__ import annotations

import copy
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import pytest

from generator import pipeline
from generator.cli import template_roots
from generator.diagnostics import Diagnostic, SpecError, errors_of
from generator.importers.importing import plan_import
from generator.load import LANGUAGE_FILE, PLATFORM_FILE
from generator.rules.catalogue import rules
from generator.rules.checking import check_folder
from generator.source import parse_document, read_document
from tests.rules import layout
from tests.rules.mutations import (
    BRINGS,
    ELSEWHERE,
    LANGUAGE,
    NOT_OF_SPECS,
    SPEC,
    TEMPLATE,
    Mutation,
    NoPlaceError,
    Place,
    Project,
)

ROOT = Path(__file__).parent.parent.parent
SHIPPED = ("specs/taobao_tw", "specs/lazada", "tests/cases/shapes/specs/bazaar")
EACH = 5
TRIES = 40

Documents = dict[str, Any]
Look = Callable[[Path, Project], list[Diagnostic]]
Ran = tuple[Counter[str], list[str]]


@pytest.fixture(scope="module")
def targets() -> list[pipeline.Target]:
    return pipeline.load_targets(template_roots(None))


def test_every_rule_is_broken_somewhere() -> None:
    broken = {*SPEC, *LANGUAGE, *TEMPLATE, *ELSEWHERE}
    assert broken == {each.name for each in rules().values() if each.room not in NOT_OF_SPECS}


def test_mutated_specs(
    targets: list[pipeline.Target], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    platforms = [read(ROOT / folder) for folder in SHIPPED]
    bench = Bench("platform", platforms, look_at_specs, targets)
    report(bench.run(SPEC, tmp_path), "specs", figure)


def test_mutated_specs_of_a_catalogue(
    targets: list[pipeline.Target],
    corpus: list[Path],
    tmp_path: Path,
    figure: Callable[[str], None],
) -> None:
    languages = [target.document for target in targets]
    texts = plan_import(corpus, "mart", tmp_path, languages).texts
    documents = {path.name: parse_document(text, path.name).data for path, text in texts.items()}
    bench = Bench("platform", [documents], look_at_specs, targets, each=1)
    report(bench.run(SPEC, tmp_path), "imported specs", figure)


def test_mutated_languages(tmp_path: Path, figure: Callable[[str], None]) -> None:
    folders = sorted(path.parent for path in ROOT.glob(f"templates/[!_]*/{LANGUAGE_FILE}"))
    bench = Bench("language", [read(folder) for folder in folders], look_at_languages)
    report(bench.run(LANGUAGE, tmp_path), "languages", figure)


def test_mutated_templates(
    targets: list[pipeline.Target], tmp_path: Path, figure: Callable[[str], None]
) -> None:
    bench = Bench("platform", [read(ROOT / SHIPPED[0])], look_at_templates, targets)
    report(bench.run(TEMPLATE, tmp_path), "templates", figure)


def report(ran: Ran, what: str, figure: Callable[[str], None]) -> None:
    counts, wrong = ran
    assert wrong == [], "\n\n".join(wrong)
    assert min(counts.values()) > 0, counts
    each = ", ".join(f"{rule} {count}" for rule, count in sorted(counts.items()))
    figure(
        f"mutated {what}: {counts.total()} of {len(counts)} rules, all told at their line: {each}"
    )


def read(folder: Path) -> Documents:
    """The documents of a platform or a language."""
    return {file.name: read_document(file, file.name).data for file in folder.glob("*.yaml")}


def look_at_specs(root: Path, project: Project) -> list[Diagnostic]:
    try:
        return check_folder(root, (), project.targets, asked=None)
    except SpecError as error:
        return error.diagnostics


def look_at_languages(root: Path, _: Project) -> list[Diagnostic]:
    try:
        pipeline.load_targets([root])
    except SpecError as error:
        return error.diagnostics
    return []


def look_at_templates(root: Path, project: Project) -> list[Diagnostic]:
    try:
        (platform,), _ = pipeline.load_platforms(root, (), project.targets)
        for target in project.targets:
            pipeline.render_platform(platform, target, lambda job: job.rendered)
    except SpecError as error:
        return error.diagnostics
    return []


@dataclass
class Bench:
    """What mutations are tried on: sound documents, and how broken ones are looked at."""

    key: str
    sound: Sequence[Documents]
    look: Look
    targets: Sequence[pipeline.Target] = ()
    each: int = EACH

    def run(self, mutations: Mapping[str, Sequence[Mutation]], scratch: Path) -> Ran:
        """How many mutants of each rule ran, and what was amiss with them."""
        counts = dict.fromkeys(mutations, 0)
        wrong = []
        for rule in mutations:
            for attempt in range(TRIES):
                mutation = mutations[rule][attempt % len(mutations[rule])]
                seed = f"{rule} {attempt}"
                told = self._try(rule, mutation, Random(seed), scratch / seed)
                if told is not None:
                    counts[rule] += 1
                    wrong += [f"{seed}: {told}"] if told else []
                if counts[rule] >= max(self.each, len(mutations[rule])):
                    break
        return Counter(counts), wrong

    def _try(self, rule: str, mutation: Mutation, random: Random, scratch: Path) -> str | None:
        """What is amiss with what one mutant is told; None where there is no place for it."""
        documents = self._some(random.choice(self.sound), random)
        name = str(next(each[self.key] for each in documents.values() if self.key in each))
        sound = Project(random, name, documents, list(self.targets))
        broken = Project(random, name, copy.deepcopy(documents), list(self.targets))
        try:
            place = mutation(broken)
        except NoPlaceError:
            return None
        found, places = self._found(broken, scratch / "broken")
        before = [] if errors_of(found) else self._found(sound, scratch / "sound")[0]
        return amiss(rule, expected(place, places), before, found)

    @staticmethod
    def _some(documents: Documents, random: Random) -> Documents:
        """A platform's file with two of its groups; all of a language."""
        groups = sorted(name for name in documents if name not in (PLATFORM_FILE, LANGUAGE_FILE))
        chosen = random.sample(groups, min(2, len(groups)))
        return {name: documents[name] for name in documents if name in chosen or name not in groups}

    def _found(
        self, project: Project, scratch: Path
    ) -> tuple[list[Diagnostic], dict[str, layout.Places]]:
        folder = scratch / project.name
        folder.mkdir(parents=True)
        places = {}
        for name, document in project.documents.items():
            text, places[name] = layout.write(document, project.random)
            (folder / name).write_text(text, encoding="utf-8", errors="surrogateescape")
        for change in project.afterwards:
            change(folder)
        return self.look(scratch, project), places


def expected(place: Place, places: Mapping[str, layout.Places]) -> tuple[str, int]:
    """The file and the line that the diagnostic must name."""
    if place.line:
        return place.file, place.line
    key, value = places[place.file][place.path]
    return place.file, key if place.key else value


def amiss(
    rule: str, place: tuple[str, int], before: Sequence[Diagnostic], found: Sequence[Diagnostic]
) -> str:
    """Empty where what is told beyond `before` is one diagnostic, of the rule, at the place."""
    told = [each for each in errors_of(found) or found if _is_heard(each, rule)]
    more = Counter(each.rule for each in told) - Counter(each.rule for each in before)
    places = [_place(each) for each in told if each.rule == rule]
    if more == {rule: 1} and place in places:
        return ""
    return f"expected at {place[0]}:{place[1]}, told:\n" + "\n".join(
        str(each) for each in told if each.rule in more
    )


def _is_heard(diagnostic: Diagnostic, rule: str) -> bool:
    return diagnostic.rule == rule or not (
        rules()[diagnostic.rule].is_quiet or diagnostic.rule == BRINGS.get(rule)
    )


def _place(diagnostic: Diagnostic) -> tuple[str, int]:
    return Path(diagnostic.location.file).name, diagnostic.location.line
