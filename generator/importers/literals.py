"""Reads the values out of documented samples, whose literals are all escaped as Java escapes them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from generator.importers.documented import Sample

_ESCAPE = re.compile(r"\\(?:u([0-9A-Fa-f]{4})|(.))", re.DOTALL)
_LETTERS = {"n": "\n", "t": "\t", "r": "\r", "b": "\b", "f": "\f"}
_ADD = r"[aA]dd_?[aA]pi_?[pP]aram(?:eter)?\(\s*"
_DOUBLE = re.compile(_ADD + r'"((?:[^"\\]|\\.)*)"\s*,\s*"((?:[^"\\]|\\.)*)"\s*\)', re.DOTALL)
# An apostrophe stands bare inside single quotes: the literal ends where the statement does.
_SINGLE = re.compile(
    _ADD + r"'((?:[^'\\]|\\.)*)'\s*,\s*'(.*?)'\s*\)\s*;?\s*(?=\$\w|\w+\s*[=.(]|\w+_\w+\(|$)",
    re.DOTALL,
)
_NAME = re.compile(r"(?:[sS]et_?[aA]pi_?[nN]ame|Request(?:\.new)?)\(\s*([\"'])([^\"']+)\1")
_GET = re.compile(r"[sS]et_?[hH]ttp_?[mM]ethod\(\s*[\"']GET|[\"']\s*,\s*[\"']GET[\"']\s*\)")
_TOKEN = re.compile(r"[eE]xecute\(\s*\$?\w+\s*,\s*\$?access_?[tT]oken\s*[,)]")


def unescaped(literal: str) -> str:
    """What Java reads between the quotes of a literal; half a surrogate pair stays as it is."""
    text = _ESCAPE.sub(_unescape, literal)
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "surrogatepass")


def argument_values(samples: Iterable[Sample]) -> Mapping[str, str]:
    """The value that samples give each parameter; a double-quoted literal is the surer witness."""
    codes = [sample.code for sample in samples]
    values: dict[str, str] = {}
    for pattern in (_DOUBLE, _SINGLE):
        for code in codes:
            for name, value in pattern.findall(code):
                values.setdefault(unescaped(name), unescaped(value))
    return values


def api_name(samples: Iterable[Sample]) -> str:
    """The API path that samples call, or nothing."""
    found = (_NAME.search(sample.code) for sample in samples)
    return next((match[2] for match in found if match), "")


def shows_get(samples: Iterable[Sample]) -> bool:
    """Whether a sample makes the call with GET."""
    return any(_GET.search(sample.code) for sample in samples)


def shows_token(samples: Iterable[Sample]) -> bool:
    """Whether a sample passes an access token."""
    return any(_TOKEN.search(sample.code) for sample in samples)


def _unescape(match: re.Match[str]) -> str:
    if match[1]:
        return chr(int(match[1], 16))
    return _LETTERS.get(match[2], match[2])
