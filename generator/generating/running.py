"""One run: all that the specs say, compared with the output folder."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from generator import load
from generator.diagnostics import Diagnostic
from generator.generating.comparing import Done, Run
from generator.generating.compiled import Compiled
from generator.generating.memory import Past
from generator.generating.parsed import Parsed
from generator.generating.scratch import Scratch
from generator.generating.selection import Selection
from generator.hashing import digest
from generator.pipeline import Target, load_platforms
from generator.writing.comparing import Change
from generator.writing.tree import Tree


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

    @property
    def is_clean(self) -> bool:
        """Whether the output folder is exactly what the specs say."""
        return not self.strays and all(change.is_clean for change in self.changes)


def generate(
    specs: Path,
    templates: Sequence[Path],
    out: Path,
    selection: Selection,
    scratch: Scratch,
    *,
    force: bool = False,
    past: Past | None = None,
) -> Outcome:
    """Compare all that the specs say with the output folder; `applying.apply` writes a difference.

    What differs is in `scratch` then. Raises SpecError with the diagnostics of every platform before
    anything is compared.
    """
    past = past or Past(Tree(out))
    maker, parsed = past.reader.maker(templates), past.reader.parsed
    platforms, warnings = load_platforms(specs, selection.platforms, maker.targets, parsed.parse)
    parsed.settle()
    targets = (*maker.targets, *maker.formats)
    for target in targets if past.compiled else ():
        target.jinja.bytecode_cache = Compiled(str(past.compiled), f"{target.language.id}_%s")
    basis = _basis(past, selection, targets)
    strays = set() if selection.platforms else past.tree.tops - set(load.platform_folders(specs))
    done = []
    for each in platforms:
        memory = past.memory(each.id, basis)
        disk = memory.disk(out / each.id)
        run = Run(each, maker, disk, scratch, selection, memory, basis, force)
        done.append(run.compare())
    return Outcome(tuple(done), tuple(warnings), tuple(sorted(strays)), parsed)


def _basis(past: Past, selection: Selection, targets: Sequence[Target]) -> str:
    """What everything is made of beside a platform: generator, selection, templates."""
    templates = [(each.document.model_dump_json(), sorted(each.files.items())) for each in targets]
    return digest(repr((past.generator, replace(selection, platforms=()), templates)).encode())
