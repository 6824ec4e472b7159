"""What a run writes, of all that it could."""

from __future__ import annotations

from dataclasses import dataclass

from generator.language import COMPLETE, RUNNABLE, TYPED_STYLES
from generator.plan import Job

DEFAULT_STYLES = (RUNNABLE, COMPLETE, *TYPED_STYLES)


@dataclass(frozen=True)
class Selection:
    """What a run writes; what it owns is always whole."""

    platforms: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    styles: tuple[str, ...] = DEFAULT_STYLES
    documents: bool = True

    def takes(self, job: Job) -> bool:
        """Whether this run writes the file of a job."""
        return self.takes_language(job.language) and (
            not job.is_sample or self.takes_style(job.style)
        )

    def takes_language(self, language: str) -> bool:
        """Whether this run writes files of a language."""
        return not self.languages or language in self.languages

    def takes_style(self, style: str) -> bool:
        """Whether this run writes samples of a style."""
        return style in self.styles
