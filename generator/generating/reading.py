"""What a process reads is kept for its next run: under `--watch` nearly all of it is as it was."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from generator.docs.making import Maker
from generator.generating.cache import state_of
from generator.generating.parsed import Parsed
from generator.pipeline import load_targets


class Reader:
    """The specs and the templates as they were read last; for many runs where it is `lasting`.

    What documents say lasts longer in the file `specs`.
    """

    def __init__(
        self, specs: Path | None = None, generator: str = "", *, lasting: bool = False
    ) -> None:
        if specs is None:
            self.parsed = Parsed(lasting=lasting)
        else:
            self.parsed = Parsed.of(specs, generator, lasting=lasting)
        self._maker: Maker | None = None
        self._state = ""

    def maker(self, templates: Sequence[Path]) -> Maker:
        """The languages and formats of template folders, read where they have changed.

        Raises SpecError.
        """
        state = state_of(templates, follow=True)
        if self._maker is None or state != self._state:
            self._maker, self._state = Maker(load_targets(templates), templates), state
        return self._maker
