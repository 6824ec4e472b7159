"""What the gateway received: one call, with its parameters, its files and how it was judged."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a call is refused: the platform's code and a message for people."""

    code: str
    message: str


class Transport(StrEnum):
    """How the parameters outside the query came."""

    QUERY = "query"
    FORM = "urlencoded"
    MULTIPART = "multipart"
    JSON = "json"


@dataclass(frozen=True, slots=True)
class Upload:
    """A file part; its bytes are not kept."""

    name: str
    filename: str
    content_type: str
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Received:
    """One call as it came; `connection` tells whether two calls shared one."""

    at: int
    method: str
    path: str
    api_name: str
    is_top: bool
    query: Mapping[str, str]
    body: Mapping[str, str]
    files: tuple[Upload, ...]
    headers: Mapping[str, str]
    transport: Transport
    connection: tuple[str, int]
    malformed: str = ""
    refusal: Refusal | None = None
    effect: str = ""

    @property
    def parameters(self) -> dict[str, str]:
        """Every parameter, from query and body alike."""
        return {**self.query, **self.body}

    @property
    def outcome(self) -> str:
        """What became of the call, in a word: an injected effect, a code of refusal, or `ok`."""
        return self.effect or (self.refusal.code if self.refusal else "ok")
