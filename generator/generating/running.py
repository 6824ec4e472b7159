"""One run: all that the specs say, compared with the output folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import load
from generator.diagnostics import Diagnostic
from generator.docs.making import Maker
from generator.generating.comparing import Done, Run
from generator.generating.memory import Past
from generator.generating.parsed import Parsed
from generator.generating.selection import Selection
from generator.manifest import STATE, digest
from generator.pipeline import Target, load_platforms, load_targets
from generator.writing.comparing import Change


@dataclass(frozen=True)
class Outcome:
    """What a run would do, platform by platform, and what it warns of."""

    done: tuple[Done, ...]
    warnings: tuple[Diagnostic, ...]
    strays: tuple[str, ...]
    parsed: Parsed

    @property
    def changes(self) -> tuple[Change, ...]:
        """The change of each platform."""
        return tuple(each.change for each in self.done)

    def remember(self) -> None:
        """Leave for the next run what saves it work; the changes were applied."""
        self.parsed.save()
        for each in self.done:
            each.remember()

    def close(self) -> None:
        """Throw away what was made and is not written."""
        for each in self.done:
            each.close()

    @property
    def is_clean(self) -> bool:
        """Whether the output folder is exactly what the specs say."""
        return not self.strays and all(change.is_clean for change in self.changes)


def generate(
    specs: Path,
    templates: Sequence[Path],
    out: Path,
    selection: Selection,
    *,
    force: bool = False,
    past: Past | None = None,
) -> Outcome:
    """Compare all that the specs say with the output folder; `applying.apply` writes a difference.

    Raises SpecError with the diagnostics of every platform before anything is compared.
    """
    past = past or Past()
    targets = load_targets(templates)
    parsed = past.parsed()
    platforms, warnings = load_platforms(specs, selection.platforms, targets, parsed.parse)
    maker = Maker(targets, templates)
    for target in (*targets, *maker.formats):
        target.jinja.bytecode_cache = past.compiled
    basis = _basis(past, selection, (*targets, *maker.formats))
    done = [
        Run(each, maker, out / each.id, selection, past.memory(each.id), basis, force).compare()
        for each in platforms
    ]
    strays = [] if selection.platforms else _strays(out, load.platform_folders(specs))
    return Outcome(tuple(done), tuple(warnings), tuple(strays), parsed)


def _basis(past: Past, selection: Selection, targets: Sequence[Target]) -> str:
    """What everything is made of beside a platform: generator, selection, templates."""
    templates = [(each.document.model_dump_json(), sorted(each.files.items())) for each in targets]
    return digest(repr((past.generator, replace(selection, platforms=()), templates)).encode())


def _strays(out: Path, known: Sequence[str]) -> list[str]:
    """What stands in the output folder beside the platforms' folders."""
    if not out.is_dir():
        return []
    return sorted(path.name for path in out.iterdir() if path.name not in {*known, STATE})
