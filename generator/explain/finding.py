"""What is wrong with a request: a rule, what was found, and what to do."""

from __future__ import annotations

from dataclasses import dataclass

from generator.diagnostics import Severity


@dataclass(frozen=True, slots=True)
class Finding:
    """One finding; an error refuses the request, a warning may."""

    rule: str
    message: str
    hint: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        hint = f"\n  hint: {self.hint}" if self.hint else ""
        return f"{self.severity}[{self.rule}]: {self.message}{hint}"
