"""Ways that signers go wrong, each tried until one gives the signature that was sent.

A match is proof: nothing but that mistake makes those 64 digits.
"""

from __future__ import annotations

import base64
import hashlib
import hmac
import json
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import partial
from urllib.parse import quote, quote_plus, unquote, unquote_plus

from generator.diagnostics import Severity
from generator.explain.finding import Finding
from generator.explain.request import Request
from generator.ir import Operation
from generator.signing import SIGN, is_rest, request_prefix

_MOST_TEXT_IN_PAIRS = 50_000_000  # beyond it, trying two mistakes at once takes too long

Digest = Callable[[bytes, bytes], str]
Candidate = tuple[Finding, "Attempt"]


def hmac_sha256(key: bytes, text: bytes) -> str:
    """The right digest."""
    return _hmac_hex("sha256", key, text)


def _hmac_hex(algorithm: str, key: bytes, text: bytes) -> str:
    return hmac.new(key, text, algorithm).hexdigest().upper()


def _hash_hex(algorithm: str, form: str, key: bytes, text: bytes) -> str:
    parts = {"k": key, "t": text}
    return hashlib.new(algorithm, b"".join(parts[part] for part in form)).hexdigest().upper()


def _base64(key: bytes, text: bytes) -> str:
    return base64.b64encode(hmac.digest(key, text, "sha256")).decode()


@dataclass(frozen=True)
class Attempt:
    """One way to sign: every choice that a signer makes."""

    prefix: str
    pairs: tuple[tuple[str, str], ...]
    secret: str = field(repr=False)
    separators: tuple[str, str] = ("", "")
    codec: str = "utf-8"
    digest: Digest = hmac_sha256

    @property
    def text(self) -> str:
        """The string to sign."""
        between, after = self.separators
        return self.prefix + after.join(f"{name}{between}{value}" for name, value in self.pairs)

    def signature(self) -> str:
        """The signature; empty where the text has no form in the codec."""
        try:
            return self.digest(self.secret.encode(), self.text.encode(self.codec))
        except UnicodeEncodeError:
            return ""

    def with_values(self, change: Callable[[str], str]) -> Attempt:
        """The same with every value changed."""
        return replace(self, pairs=tuple((name, change(value)) for name, value in self.pairs))

    def with_pairs(self, pairs: Iterable[tuple[str, str]]) -> Attempt:
        """The same with other parameters, sorted."""
        return replace(self, pairs=tuple(sorted(pairs)))


def right_attempt(request: Request, secret: str) -> Attempt:
    """The rule itself: empty values are left out."""
    named = {name: value for name, value in request.pairs if value and name != SIGN}
    return Attempt(request_prefix(request.api_name), tuple(sorted(named.items())), secret)


def mistakes_that_give(
    sent: str, request: Request, secret: str, operation: Operation | None
) -> tuple[Finding, ...]:
    """The mistake that gives a signature, or the two that do together; none where none is known."""
    start = right_attempt(request, secret)
    first = [
        (finding, attempt)
        for finding, attempt in _candidates(start, request, operation)
        if attempt != start
    ]
    for finding, attempt in first:
        if _same(attempt.signature(), sent):
            return (finding,)
    if len(first) ** 2 * len(start.text) > _MOST_TEXT_IN_PAIRS:
        return ()
    for finding, attempt in first:
        for second, both in _candidates(attempt, request, operation):
            if _same(both.signature(), sent):
                return (finding, second)
    return ()


def _same(made: str, sent: str) -> bool:
    return bool(made) and sent in (made, made.lower())


def _candidates(
    attempt: Attempt, request: Request, operation: Operation | None
) -> Iterator[Candidate]:
    yield from _empty(attempt, request)
    yield from _paths(attempt, request)
    yield from _orders(attempt, request)
    yield from _encodings(attempt)
    yield from _unsigned(attempt)
    yield from _absent(attempt, operation)
    yield from _lists(attempt, request)
    yield from _value_forms(attempt)
    yield from _tokens(attempt, request)
    yield from _numeric_names(attempt)
    yield from _secrets(attempt, request)
    yield from _digests(attempt)


def _empty(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    if empty := [pair for pair in request.pairs if not pair[1] and pair[0] != SIGN]:
        names = ", ".join(f'"{name}"' for name, _ in empty)
        yield (
            Finding(
                "empty-value-signed",
                f"{names} has no value, and was signed and sent empty",
                "neither sign nor send it: gateways and SDKs differ on empty values",
                Severity.WARNING,
            ),
            attempt.with_pairs({*attempt.pairs, *empty}),
        )


def _paths(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    name = request.api_name
    hint = f'put "{name}" in front' if is_rest(name) else "a TOP call has nothing in front"
    for prefix, what in (
        ("", "no path"),
        (request.url_path, "the whole path of the URL"),
        (request.url.partition("?")[0], "the whole URL"),
        (name.lstrip("/"), "the API name without its slash"),
        (f"{name}/", "the path with a slash at its end"),
        (name.rstrip("/"), "the path without the slash at its end"),
        (name.lower(), "the path in lower case"),
        (name.replace("//", "/"), "the path with one slash where the URL has two"),
    ):
        message = f"{what} was signed in front of the parameters"
        yield Finding("wrong-path", message, hint), replace(attempt, prefix=prefix)


def _orders(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    hint = "sort by name, by code point: upper case before _ before lower case"
    sent = [name for name, _ in request.pairs]

    def by_number(pair: tuple[str, str]) -> tuple[bool, int, str]:
        name = pair[0]
        return (not name.isdigit(), int(name) if name.isdigit() else 0, name)

    orders: tuple[tuple[str, Callable[[tuple[str, str]], object]], ...] = (
        ("in the order in which they were sent", lambda pair: _position(sent, pair[0])),
        ("without regard to case", lambda pair: (pair[0].lower(), pair[0])),
        ("without regard to case", lambda pair: (pair[0].lower(), _position(sent, pair[0]))),
        ("without regard to case and _", lambda pair: pair[0].lower().replace("_", "")),
        ("with numeric names by their number", by_number),
        ("by their values", lambda pair: pair[1]),
    )
    for what, key in orders:
        pairs = tuple(sorted(attempt.pairs, key=key))  # type: ignore[arg-type]
        yield (
            Finding("wrong-order", f"the parameters were signed {what}", hint),
            replace(attempt, pairs=pairs),
        )
    yield (
        Finding("wrong-order", "the parameters were signed in descending order", hint),
        replace(attempt, pairs=attempt.pairs[::-1]),
    )


def _position(names: list[str], name: str) -> int:
    return names.index(name) if name in names else len(names)


def _encodings(attempt: Attempt) -> Iterator[Candidate]:
    plus = Finding(
        "plus-not-encoded",
        "blanks were signed as +: a + stands unencoded in the request, or values were encoded "
        "before they were signed",
        "sign raw values, then encode them for the transport: + becomes %2B",
    )
    yield plus, attempt.with_values(lambda value: value.replace(" ", "+"))
    signed = Finding(
        "encoded-before-signing",
        "the values were URL-encoded before they were signed",
        "sign the raw values; encode them afterwards, for the transport",
    )
    for encode in (partial(quote, safe=""), quote_plus, quote, partial(quote, safe="/:,")):
        yield signed, attempt.with_values(encode)
    twice = Finding(
        "encoded-twice",
        "the values were signed raw, but sent URL-encoded twice",
        "give the HTTP library the raw values: it encodes them",
    )
    for decode in (unquote, unquote_plus):
        yield twice, attempt.with_values(decode)
    for codec in ("latin-1", "gbk", "big5", "utf-16-le"):
        charset = Finding(
            "wrong-charset", f"the string to sign was encoded as {codec}", "encode it as UTF-8"
        )
        yield charset, replace(attempt, codec=codec)


def _unsigned(attempt: Attempt) -> Iterator[Candidate]:
    for pair in attempt.pairs:
        yield (
            Finding(
                "unsigned-parameter",
                f'"{pair[0]}" was sent, but not signed',
                "sign every parameter that is sent, except sign and files",
            ),
            replace(attempt, pairs=tuple(other for other in attempt.pairs if other != pair)),
        )


def _absent(attempt: Attempt, operation: Operation | None) -> Iterator[Candidate]:
    present = {name for name, _ in attempt.pairs}
    known = [field.name.text for field in operation.parameters] if operation else []
    for name in (*known, "access_token", "session", "partner_id"):
        if name in present:
            continue
        for value in ("", "None", "null", "nil", "undefined"):
            shown = f'as "{value}"' if value else "as an empty text"
            yield (
                Finding(
                    "empty-value-signed",
                    f'"{name}" has no value: it was signed {shown}, but not sent',
                    "leave parameters without a value out of both",
                ),
                attempt.with_pairs((*attempt.pairs, (name, value))),
            )


def _lists(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    for name, several in request.repeated.items():
        others = [pair for pair in attempt.pairs if pair[0] != name]
        for text in (
            str(list(several)),
            json.dumps(several),
            json.dumps(several, ensure_ascii=False, separators=(",", ":")),
            ",".join(several),
            several[0],
        ):
            yield (
                Finding(
                    "list-value",
                    f'the list "{name}" was signed as one text and sent as several parameters',
                    "make it one JSON text, sign that and send that",
                ),
                attempt.with_pairs((*others, (name, text))),
            )


def _value_forms(attempt: Attempt) -> Iterator[Candidate]:
    hint = "make the text of a value once, sign it and send it"
    forms: tuple[tuple[str, Callable[[str], str]], ...] = (
        ("True and False instead of true and false", _capital_boolean),
        ("JSON text with blanks after its separators", partial(_json_again, separators=None)),
        ("JSON text without blanks", partial(_json_again, separators=(",", ":"))),
        ("values without the blanks around them", str.strip),
        ("line breaks as \\r\\n", lambda value: value.replace("\n", "\r\n")),
        ("line breaks as \\n", lambda value: value.replace("\r\n", "\n")),
    )
    for what, change in forms:
        finding = Finding("value-differs", f"what was signed is not what was sent: {what}", hint)
        yield finding, attempt.with_values(change)
    escaped = Finding(
        "value-differs", "what was signed is not what was sent: JSON text with \\u escapes", hint
    )
    for separators in (None, (",", ":")):
        change = partial(_json_again, separators=separators, ascii_only=True)
        yield escaped, attempt.with_values(change)


def _capital_boolean(value: str) -> str:
    return {"true": "True", "false": "False"}.get(value, value)


def _json_again(value: str, separators: tuple[str, str] | None, *, ascii_only: bool = False) -> str:
    if not value.startswith(("{", "[")):
        return value
    try:
        return json.dumps(json.loads(value), separators=separators, ensure_ascii=ascii_only)
    except ValueError:
        return value


def _tokens(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    right = "access_token" if is_rest(request.api_name) else "session"
    for name, value in attempt.pairs:
        if name == right or not looks_like_token(name):
            continue
        others = [pair for pair in attempt.pairs if pair[0] != name]
        yield (
            Finding("token-name", f'the token was signed as "{right}" but sent as "{name}"', ""),
            attempt.with_pairs((*others, (right, value))),
        )


def looks_like_token(name: str) -> bool:
    """Whether a name is one under which an access token is sent by mistake."""
    return name.lower().replace("_", "").replace("-", "") in {
        *("token", "accesstoken", "session", "sessionkey", "authtoken", "authorization")
    }


def _numeric_names(attempt: Attempt) -> Iterator[Candidate]:
    numeric = [pair for pair in attempt.pairs if pair[0].isdigit()]
    if numeric:
        others = [pair for pair in attempt.pairs if not pair[0].isdigit()]
        renumbered = [(str(number), value) for number, (_, value) in enumerate(numeric)]
        finding = Finding(
            "numeric-name",
            "parameters with numeric names were signed under other numbers",
            "joining two arrays may number them anew: keep the names as texts",
        )
        yield finding, attempt.with_pairs((*others, *renumbered))


def _secrets(attempt: Attempt, request: Request) -> Iterator[Candidate]:
    secret = attempt.secret
    for other, what in (
        (secret.strip(), "the secret without the blanks around it"),
        (f"{secret}\n", "the secret with a line break at its end"),
        (f"{secret}\r\n", "the secret with a line break at its end"),
        (f"{secret} ", "the secret with a blank at its end"),
        (f" {secret}", "the secret with a blank in front"),
        (f"{secret}&", "the secret with & at its end"),
        (secret.upper(), "the secret in upper case"),
        (secret.lower(), "the secret in lower case"),
        (request.parameters.get("app_key", ""), "the app key"),
        ("", "an empty secret"),
    ):
        finding = Finding("wrong-secret", f"the key was {what}", "use the app secret as it is")
        yield finding, replace(attempt, secret=other)


def _digests(attempt: Attempt) -> Iterator[Candidate]:
    hint = "HMAC-SHA256 with the secret as key, in 64 upper-case hexadecimal digits"
    digests: tuple[tuple[str, Digest], ...] = (
        ("SHA-256 without a key", partial(_hash_hex, "sha256", "t")),
        ("SHA-256 of secret and text", partial(_hash_hex, "sha256", "kt")),
        ("SHA-256 of text and secret", partial(_hash_hex, "sha256", "tk")),
        ("SHA-256 of the text between two secrets", partial(_hash_hex, "sha256", "ktk")),
        ("MD5 of the text between two secrets", partial(_hash_hex, "md5", "ktk")),
        ("HMAC-MD5", partial(_hmac_hex, "md5")),
        ("HMAC-SHA1", partial(_hmac_hex, "sha1")),
        ("HMAC-SHA512", partial(_hmac_hex, "sha512")),
        ("Base64 instead of hexadecimal digits", _base64),
    )
    for what, digest in digests:
        yield Finding("wrong-digest", f"the digest is {what}", hint), replace(
            attempt, digest=digest
        )
    for separators in (("=", "&"), ("", "&"), ("=", "")):
        yield (
            Finding(
                "separators-signed",
                "= or & were signed between names and values",
                "join with nothing",
            ),
            replace(attempt, separators=separators),
        )
