"""Template tree × API → render jobs: which file comes from which template, for which endpoint."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

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
_TOKEN = re.compile(r"\{(operation|group)(?:\.([a-z_]+))?\}")


@dataclass(frozen=True, slots=True)
class Job:
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
        return self.operation is not None and f"/{SAMPLES}/" in f"/{self.output}"


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


class Paths:
    """How a template's path becomes the paths of its outputs."""

    def __init__(self, platform: ir.Platform, language: Language) -> None:
        self._platform, self._language = platform, language
        self._scopes = {
            "operation": Scope(language.positions, (Name(each.id) for each in platform.operations)),
            "group": Scope(language.positions, (group.name for group in platform.groups)),
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
        base = Job(path, template, self._language.id, style, rendered)
        tokens = {match[1] for match in _TOKEN.finditer(path)}
        if "{model}" in path:
            yield from self._per_model(base)
        elif "operation" in tokens:
            yield from self._per_operation(base)
        elif "group" in tokens:
            yield from self._per_group(base)
        else:
            yield base

    def _per_operation(self, base: Job) -> Iterator[Job]:
        for operation in self._platform.operations:
            names = {"operation": Name(operation.id), "group": Name(operation.group)}
            path = self._filled(base.output, names)
            job = replace(base, output=path, group=operation.group, operation=operation.id)
            yield job
            # What the documentation prints shows the default example only.
            for example in operation.examples if job.is_sample and job.style != DOCUMENTED else ():
                names["operation"] = Name(operation.id, example)
                path = self._filled(base.output, names)
                yield replace(job, output=path, example=example)

    def _per_group(self, base: Job) -> Iterator[Job]:
        for group in self._platform.groups:
            path = self._filled(base.output, {"group": group.name})
            yield replace(base, output=path, group=group.name.text)

    def _per_model(self, base: Job) -> Iterator[Job]:
        models = ir.model_names(self._platform)
        scope = Scope(self._language.positions, models)
        for name, operation in models.items():
            path = base.output.replace("{model}", scope.identifier("model", name))
            yield replace(
                base, output=path, group=operation.group, operation=operation.id, model=name.text
            )

    def _filled(self, path: str, names: Mapping[str, Name]) -> str:
        def identifier(token: re.Match[str]) -> str:
            return self._scopes[token[1]].identifier(token[2] or "file", names[token[1]])

        return _TOKEN.sub(identifier, path)
