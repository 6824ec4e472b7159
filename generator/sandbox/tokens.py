"""The access and refresh tokens that the gateway takes: those given to it and those it issued."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


class Tokens:
    """Tokens are valid until they expire; one that is issued again is valid again."""

    def __init__(self, accepted: Iterable[str] = ()) -> None:
        self._valid = set(accepted)
        self._expired: set[str] = set()

    def issue(self, token: str) -> None:
        """Make a token valid."""
        self._valid.add(token)
        self._expired.discard(token)

    def expire(self, token: str) -> None:
        """Make a token invalid, whether it was valid or not."""
        self._valid.discard(token)
        self._expired.add(token)

    def is_valid(self, token: str) -> bool:
        """Whether a call may use the token."""
        return token in self._valid

    def is_expired(self, token: str) -> bool:
        """Whether the token was made invalid and not issued again."""
        return token in self._expired
