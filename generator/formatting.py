"""Named in-process formatters for the SDK's files; samples are never formatted."""

from __future__ import annotations

from collections.abc import Callable


class FormattingError(ValueError):
    """A rendered file that its language's formatter cannot read."""


def _black(text: str) -> str:
    # Imported where used: black takes a quarter of a second to import.
    import black
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    try:
        return black.format_file_contents(text, fast=True, mode=black.Mode(line_length=88))
    except NothingChanged:
        return text
    except InvalidInput as error:
        raise FormattingError(str(error)) from error


FORMATTERS: dict[str, Callable[[str], str]] = {"": lambda text: text, "black": _black}


def format_text(formatter: str, text: str) -> str:
    """The text as the named formatter writes it. Raises FormattingError where it can't be read."""
    return FORMATTERS[formatter](text)
