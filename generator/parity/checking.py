"""Composes a comparison: documented endpoints, our samples in memory, a finding for each sample."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from generator import ir, pipeline
from generator.importers.documented import Endpoint
from generator.language import DOCUMENTED
from generator.parity.compare import Finding, Ours, compare
from generator.pipeline import Target
from generator.plan import Job

Rendered = Mapping[tuple[str, str], str]


def check_parity(
    endpoints: Iterable[Endpoint], platform: ir.Platform, targets: Sequence[Target], style: str
) -> list[Finding]:
    """A finding for every documented sample, in the documentation's order."""
    operations = {operation.path: operation for operation in platform.operations}
    by_label = {target.document.label: target for target in targets}
    rendered = {target.language.id: render_samples(platform, target, style) for target in targets}
    findings = []
    for endpoint in endpoints:
        for sample in endpoint.samples:
            target = by_label.get(sample.label)
            operation = operations.get(endpoint.path)
            language = target.language.id if target else ""
            ours = _ours(operation, target, rendered[language], style) if target else None
            note = "the specs have no such endpoint" if operation is None else "no such sample"
            findings.append(compare(endpoint.path, sample, ours, language, note))
    return findings


def render_samples(platform: ir.Platform, target: Target, style: str) -> Rendered:
    """Our samples of a language by operation and style: as documented, and in `style`."""
    styles = {DOCUMENTED, style}

    def takes(job: Job) -> bool:
        return job.is_sample and job.style in styles and job.example == ir.DEFAULT_EXAMPLE

    files = pipeline.render_platform(platform, target, takes)
    extension = f".{target.language.extension}"
    return {
        (job.operation, job.style): text
        for job, text in files.items()
        if job.operation is not None and job.output.endswith(extension)
    }


def load(specs: Path, platform: str, templates: Sequence[Path]) -> tuple[ir.Platform, list[Target]]:
    """A platform and every language. Raises SpecError."""
    return pipeline.load_platform(specs, platform), pipeline.load_targets(templates)


def _ours(
    operation: ir.Operation | None, target: Target, rendered: Rendered, style: str
) -> Ours | None:
    if operation is None or (operation.id, style) not in rendered:
        return None
    documented = rendered.get((operation.id, DOCUMENTED), "")
    return Ours(operation, target.language, documented, rendered[operation.id, style])
