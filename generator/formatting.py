"""Named in-process formatters for the SDK's files; samples are never formatted."""

from __future__ import annotations

import re
from collections.abc import Callable

_BLACK_WIDTH = 88
# What stands at the margin is formatted alike whatever stands before and behind it.
_BETWEEN = "\n\n\n"
# Two empty lines between imports and a plain statement.
_ODD_IMPORTS = re.compile(r"\n(?:from|import) .*\n\n\n(?!class |def |async |@)")
# A line that holds one literal, perhaps named and followed by a comma, has no place to break at.
_ONE_LITERAL = re.compile(r"""\s*(?:\w+ ?= ?|"[^"\\]*": )?(["'])(?:\\.|(?!\1)[^\\])*\1,?""")


class FormattingError(ValueError):
    """A rendered file that its language's formatter cannot read."""


def _black(text: str) -> str:
    # Imported where used: black takes a quarter of a second to import.
    import black
    from black.parsing import InvalidInput
    from black.report import NothingChanged

    try:
        mode = black.Mode(line_length=_BLACK_WIDTH)
        return black.format_file_contents(text, fast=True, mode=mode)
    except NothingChanged:
        return text
    except InvalidInput as error:
        raise FormattingError(str(error)) from error


def _black_where_odd(text: str) -> str:
    """For templates that write what black would: it is asked only for what a value makes differ.

    Black takes sixty milliseconds a file, and as many times more for a large one.
    """
    # Documentation that ends with a quote has four of them.
    if '""""' in text or _ODD_IMPORTS.search(f"\n{text}"):
        return _black(text)
    if not _is_too_wide(text):
        return text
    blocks = text.rstrip("\n").split(_BETWEEN)
    try:
        written = [_black(each).rstrip("\n") if _is_too_wide(each) else each for each in blocks]
    except FormattingError:  # a text with two empty lines goes on behind them
        return _black(text)
    return _BETWEEN.join(written) + "\n"


def _is_too_wide(text: str) -> bool:
    """Whether any line is too wide that is no comment, no documentation and no lone literal."""
    quoted, lines = False, text.splitlines()
    if max(map(len, lines), default=0) <= _BLACK_WIDTH:
        return False
    for line in lines:
        if len(line) <= _BLACK_WIDTH and '"""' not in line:
            continue
        if not quoted and _ONE_LITERAL.fullmatch(line):
            continue
        was_quoted = quoted
        quoted ^= line.count('"""') % 2 == 1
        stands = was_quoted or quoted or line.lstrip().startswith(('"""', "#"))
        if len(line) > _BLACK_WIDTH and not stands:
            return True
    return False


FORMATTERS: dict[str, Callable[[str], str]] = {
    "": lambda text: text,
    "black": _black,
    "black-where-odd": _black_where_odd,
}


def format_text(formatter: str, text: str) -> str:
    """The text as the named formatter writes it. Raises FormattingError where it can't be read."""
    return FORMATTERS[formatter](text)
