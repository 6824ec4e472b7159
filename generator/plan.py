"""Template tree × API → render jobs: which file comes from which template, for which endpoint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from generator import ir
from generator.language import (
    ALL_STYLES,
    DOCUMENTED,
    RUNNABLE,
    TEMPLATE_SUFFIX,
    Language,
    is_private,
)
from generator.names import Name, Scope

SDK, SAMPLES = "sdk", "samples"

# `{group}`, or `{group.service}` for another position than that of files.
_TOKEN = re.compile(r"\{(operation|group|model)(?:\.([a-z_]+))?\}")


class Job(NamedTuple):
    """One output file: a template and what it is rendered for, or a source that is copied."""

    output: str
    template: str
    language: str
    style: str
    rendered: bool
    group: str | None = None
    operation: str | None = None
    example: str = ir.DEFAULT_EXAMPLE
    model: str | None = None

    @property
    def is_sample(self) -> bool:
        """Whether it makes a sample of an endpoint."""
        return self.operation is not None and self.output.startswith(f"{SAMPLES}/")


def plan(platform: ir.Platform, language: Language, templates: Mapping[str, str]) -> list[Job]:
    """Every file of a platform in a language, in all styles; `templates` are the folder's files."""
    paths = Paths(platform, language)
    jobs: list[Job] = []
    for template in sorted(templates):
        root, _, rest = template.partition("/")
        style = rest.split("/", 1)[0] if root == SAMPLES else RUNNABLE
        if not is_private(template) and root in (SDK, SAMPLES) and style in ALL_STYLES:
            jobs += paths.jobs(template, f"{root}/{language.id}/{rest}", style)
    return jobs


# What a file is made for: the names around it; its group, endpoint, example and model.
_Subject = tuple[Mapping[str, Name], str, str | None, str, str | None]


class Paths:
    """How a template's path becomes the paths of its outputs."""

    def __init__(self, platform: ir.Platform, language: Language) -> None:
        self._language, self._subjects = language, _subjects(platform)
        self._scopes = {
            kind: Scope(language.positions, (names[kind] for names, *_ in subjects))
            for kind, subjects in self._subjects.items()
        }
        self._names = language.names_of(platform)
        module, separator = self._names.get("module", ""), language.module_separator
        self._names["module"] = module.replace(separator, "/") if separator else module

    def jobs(self, template: str, path: str, style: str) -> Iterator[Job]:
        """The jobs of one template: one, or one for each group, endpoint (or example) or model."""
        rendered = template.endswith(TEMPLATE_SUFFIX)
        path = path.removesuffix(TEMPLATE_SUFFIX)
        for key, name in {**self._names, "_": "_", "__": "__"}.items():
            path = path.replace(f"{{{key}}}", name)
        tokens = {match.group(0, 1, 2) for match in _TOKEN.finditer(path)}
        kind = next((each for each in self._subjects if any(each in token for token in tokens)), "")
        if not kind:
            yield Job(path, template, self._language.id, style, rendered)
        # What the documentation prints shows the default example only.
        shows_all = path.startswith(f"{SAMPLES}/") and style != DOCUMENTED
        for names, group, operation, example, model in self._subjects.get(kind, ()):
            if example != ir.DEFAULT_EXAMPLE and not shows_all:
                continue
            output = path
            for token, named, position in tokens:
                own = "model" if named == "model" else "file"
                written = self._scopes[named].identifier(position or own, names[named])
                output = output.replace(token, written)
            about = (group, operation, example, model)
            yield Job(output, template, self._language.id, style, rendered, *about)


def _subjects(platform: ir.Platform) -> dict[str, list[_Subject]]:
    """All that there can be files for, the narrowest kind first."""
    default = ir.DEFAULT_EXAMPLE
    found: dict[str, list[_Subject]] = {"model": [], "operation": [], "group": []}
    for each in platform.operations:
        for example in (default, *each.examples):
            behind = "" if example == default else example
            names = {"operation": Name(each.id, behind), "group": Name(each.group)}
            found["operation"].append((names, each.group, each.id, example, None))
    for name, each in platform.model_names().items():
        names = {"operation": Name(each.id), "group": Name(each.group), "model": name}
        found["model"].append((names, each.group, each.id, default, name.text))
    for group in platform.groups:
        found["group"].append(({"group": group.name}, group.name.text, None, default, None))
    return found
