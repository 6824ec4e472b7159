"""A request as its sender made it, read from a URL, from a curl command line, or from its parts."""

from __future__ import annotations

import json
import shlex
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import parse_qsl, unquote, urlsplit

from generator.signing import RefusedParameterError, parameter_text

Pairs = tuple[tuple[str, str], ...]

USUAL_MOUNTS = ("/rest/2.0", "/rest", "/sync")

_DATA = {"-d", "--data", "--data-raw", "--data-ascii", "--data-binary"}
_FORM = {"-F", "--form", "--form-string"}
_ENCODED = {"--data-urlencode"}
_HEADER = {"-H", "--header"}
_METHOD = {"-X", "--request"}
_WITH_VALUE = _DATA | _FORM | _ENCODED | _HEADER | _METHOD | {"--url"}
_IGNORED_WITH_VALUE = {
    *("-A", "--user-agent", "-b", "--cookie", "-c", "--cookie-jar", "-e", "--referer"),
    *("-m", "--max-time", "--connect-timeout", "-o", "--output", "-u", "--user", "-x", "--proxy"),
    *("--cacert", "--cert", "--key", "--retry", "--resolve", "-w", "--write-out"),
}


class UnreadableRequestError(ValueError):
    """Text that is neither a URL nor a curl line that can be read without other files."""


@dataclass(frozen=True)
class Request:
    """What was sent: every parameter from query and body alike, decoded once, in its order."""

    api_name: str
    pairs: Pairs
    files: tuple[str, ...] = ()
    url: str = ""
    url_path: str = ""
    fragment: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """The parameters by name; of those sent twice, the last."""
        return dict(self.pairs)

    @property
    def repeated(self) -> Mapping[str, tuple[str, ...]]:
        """The names sent more than once, with their values."""
        values: dict[str, tuple[str, ...]] = {}
        for name, value in self.pairs:
            values[name] = (*values.get(name, ()), value)
        return {name: several for name, several in values.items() if len(several) > 1}


def read_request(text: str, mounts: Iterable[str] = USUAL_MOUNTS, api_name: str = "") -> Request:
    """A request from a URL or a curl line. Raises UnreadableRequestError."""
    stripped = text.strip()
    if stripped.startswith(("http://", "https://")):
        return _request(stripped, (), (), mounts, api_name)
    if stripped.split(maxsplit=1)[:1] == ["curl"]:
        return _from_curl(stripped, mounts, api_name)
    raise UnreadableRequestError("expected a URL (http://… or https://…) or a line: curl …")


def api_name_of(path: str, mounts: Iterable[str], method: str = "") -> str:
    """The API name in a URL's path: what follows the gateway's; at its end, the TOP method."""
    for mount in sorted(mounts, key=len, reverse=True):
        if path in (mount, f"{mount}/"):
            return method
        if path.startswith(f"{mount}/"):
            return path.removeprefix(mount)
    return path


def _request(
    url: str, body: Pairs, files: tuple[str, ...], mounts: Iterable[str], api_name: str
) -> Request:
    parts = urlsplit(url)
    pairs = (*_decoded(parts.query), *body)
    path = unquote(parts.path)
    name = api_name or api_name_of(path, mounts, dict(pairs).get("method", ""))
    return Request(name, pairs, files, url, path, parts.fragment)


def _decoded(text: str) -> Pairs:
    return tuple(parse_qsl(text, keep_blank_values=True))


@dataclass
class _Curl:
    url: str = ""
    data: list[str] = field(default_factory=list)
    encoded: Pairs = ()
    form: Pairs = ()
    files: tuple[str, ...] = ()
    content_type: str = ""

    def take(self, option: str, value: str) -> None:
        if option in _DATA:
            self.data.append(_not_from_file(value, option))
        elif option in _ENCODED:
            name, separator, content = value.partition("=")
            if "@" in name and not separator:
                raise UnreadableRequestError(f"{option} reads a file; write its text out")
            self.encoded += ((name, content),)
        elif option in _FORM:
            self._take_part(option, value)
        elif option in _HEADER:
            name, _, content = value.partition(":")
            if name.strip().lower() == "content-type":
                self.content_type = content.partition(";")[0].strip().lower()
        elif option == "--url":
            self.url = value

    def _take_part(self, option: str, value: str) -> None:
        name, _, content = value.partition("=")
        if option != "--form-string" and content.startswith("@"):
            self.files += (name,)
            return
        if option != "--form-string" and content.startswith("<"):
            raise UnreadableRequestError(f'the value of "{name}" stands in a file; write it out')
        self.form += ((name, content),)

    def body(self) -> Pairs:
        if self.content_type == "application/json":
            return _json_members("".join(self.data))
        return (*_decoded("&".join(self.data)), *self.encoded, *self.form)


def _from_curl(text: str, mounts: Iterable[str], api_name: str) -> Request:
    if "$'" in text:
        raise UnreadableRequestError("write the curl line with plain quotes, without $'…'")
    try:
        words = shlex.split(text.replace("\\\n", " "))[1:]
    except ValueError as error:
        raise UnreadableRequestError(f"the curl line cannot be read: {error}") from error
    curl = _Curl()
    for option, value in _options(iter(words)):
        if option:
            curl.take(option, value)
        else:
            curl.url = value
    if not curl.url:
        raise UnreadableRequestError("the curl line has no URL")
    return _request(curl.url, curl.body(), curl.files, mounts, api_name)


def _options(words: Iterator[str]) -> Iterator[tuple[str, str]]:
    for word in words:
        name, separator, attached = word.partition("=")
        if not word.startswith("-"):
            yield "", word
        elif word in _WITH_VALUE | _IGNORED_WITH_VALUE:
            yield word, next(words, "")
        elif separator and name in _WITH_VALUE:
            yield name, attached
        elif word[:2] in _WITH_VALUE and not word.startswith("--"):
            yield word[:2], word[2:]


def _not_from_file(value: str, option: str) -> str:
    if value.startswith("@"):
        raise UnreadableRequestError(f"{option} reads a file; write its text out")
    return value


def _json_members(text: str) -> Pairs:
    try:
        document = json.loads(text)
        return tuple((name, parameter_text(name, value)) for name, value in document.items())
    except (ValueError, AttributeError, RecursionError, RefusedParameterError) as error:
        raise UnreadableRequestError("the body is not a JSON object") from error
