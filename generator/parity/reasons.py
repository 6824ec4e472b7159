"""Why a documented line is wrong when run, told from the language's own rules for reading literals."""

from __future__ import annotations

from enum import Enum

from generator import ir
from generator.examples import example_text
from generator.language import Language


class Reason(Enum):
    """A way in which a documented line is wrong when run."""

    KEPT_ESCAPE = (
        "kept-escape",
        "the quotes keep escapes as they are written: another value is sent",
    )
    BARE_QUOTE = ("bare-quote", "a quote inside the value ends the literal early: a syntax error")
    SPLIT_CHARACTER = (
        "split-character",
        "an escaped surrogate pair is two halves: it cannot be sent",
    )
    STAND_IN_FILE = ("stand-in-file", "the file that is read stands on no disk, or is read as text")

    @property
    def rule(self) -> str:
        """Its name in reports."""
        return self.value[0]

    @property
    def about(self) -> str:
        """What is wrong, in a sentence."""
        return self.value[1]


def reason_for(
    documented: str, ours: str, operation: ir.Operation, language: Language
) -> Reason | None:
    """Why `ours` stands where `documented` is printed; None where nothing is wrong with that."""
    texts = [operation.path]
    for field in operation.parameters:
        texts += [field.name.text, example_text(field)]
    for text in texts:
        literal = language.documented.write(text)
        if literal is not None and literal in documented:
            reason = _wrong_literal(literal, text, language)
            if reason is not None:
                return reason
    files = [field for field in operation.parameters if field.is_file]
    is_upload = any(field.name.text in documented and field.name.text in ours for field in files)
    return Reason.STAND_IN_FILE if is_upload else None


def _wrong_literal(literal: str, text: str, language: Language) -> Reason | None:
    readings = [form.read(literal) for form in language.literals["sample"]]
    if text in readings:
        return None
    if any(reading is not None for reading in readings):
        return Reason.KEPT_ESCAPE
    if language.documented.close in text:
        return Reason.BARE_QUOTE
    return Reason.SPLIT_CHARACTER if any(ord(char) > 0xFFFF for char in text) else None
