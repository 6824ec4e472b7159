"""A page's prose as plain text: the marks by which Markdown and HTML write characters are taken back."""

from __future__ import annotations

import html
import re

_BREAK = re.compile(r"(?i)[ \t]*<br\s*/?>[ \t]*")
_ESCAPE = re.compile(r"\\([_*\[\]<>#~`&])")
_ENTITY = re.compile(r"&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z]\w*);")


def plain(text: str) -> str:
    """What a reader of the page sees; tags other than line breaks stay as they are."""
    unescaped = _ESCAPE.sub(r"\1", _BREAK.sub("\n", text))
    return (
        _ENTITY.sub(lambda match: html.unescape(match[0]), unescaped).replace("\xa0", " ").strip()
    )
