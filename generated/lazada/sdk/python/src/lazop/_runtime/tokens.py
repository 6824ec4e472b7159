"""Access tokens: where they are kept, and how a spent one is renewed exactly once."""

from __future__ import annotations

import json
import os
import sys
import threading
from contextlib import contextmanager, nullcontext
from typing import Protocol

from .errors import AuthorizationRequiredError

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping
    from contextlib import AbstractContextManager
    from typing import Any, TypeAlias

    Refresh: TypeAlias = Callable[[str], Mapping[str, Any]]

MARGIN = 5.0


class TokenPair:
    """An access token, the token that renews it, and when each ends (seconds since the
    epoch).
    """

    __slots__ = ("access_token", "expires_at", "refresh_expires_at", "refresh_token")

    def __init__(
        self,
        access_token: str,
        refresh_token: str | None = None,
        *,
        expires_at: float | None = None,
        refresh_expires_at: float | None = None,
    ) -> None:
        self.access_token = access_token
        self.refresh_token = refresh_token
        self.expires_at = expires_at
        self.refresh_expires_at = refresh_expires_at

    @classmethod
    def from_answer(cls, body: Mapping[str, Any], now: float) -> TokenPair:
        """Read the pair from the platform's answer to a token call."""
        access_token = body.get("access_token")
        if not isinstance(access_token, str) or not access_token:
            raise AuthorizationRequiredError(
                "the platform answered without an access token: authorise again"
            )
        return cls(
            access_token,
            body.get("refresh_token") or None,
            expires_at=_moment(body.get("expires_in"), now),
            refresh_expires_at=_moment(body.get("refresh_expires_in"), now),
        )

    def usable(self, now: float, refused: str | None) -> bool:
        """Tell whether the access token is worth sending."""
        expired = self.expires_at is not None and now >= self.expires_at - MARGIN
        return not expired and self.access_token != refused

    def __eq__(self, other: object) -> bool:
        return isinstance(other, TokenPair) and all(
            getattr(self, n) == getattr(other, n) for n in self.__slots__
        )

    __hash__ = None  # type: ignore[assignment]

    def __repr__(self) -> str:
        return f"<TokenPair until {self.expires_at}>"


class TokenStore(Protocol):
    """Keeps one seller's tokens.

    The methods may block: the asynchronous client calls them in a thread. A store that
    several processes share has a third, `exclusive()`: a context manager that lets one
    of them in at a time. Tokens are renewed within it.
    """

    def load(self) -> TokenPair | None: ...

    def save(self, pair: TokenPair, /) -> None: ...


class MemoryTokenStore:
    """Keeps the tokens as long as the process lives."""

    def __init__(self, pair: TokenPair | None = None) -> None:
        self._pair = pair

    def load(self) -> TokenPair | None:
        """Return the tokens, if there are any."""
        return self._pair

    def save(self, pair: TokenPair, /) -> None:
        """Replace the tokens."""
        self._pair = pair

    def __repr__(self) -> str:
        return "<MemoryTokenStore>"


class FileTokenStore:
    """Keeps the tokens in a file that only its owner can read and that is replaced as a
    whole. Processes may share it: one of them renews the tokens for all.
    """

    def __init__(self, path: str | os.PathLike[str]) -> None:
        self._path = os.fspath(path)

    def load(self) -> TokenPair | None:
        """Return the tokens, if there are any."""
        try:
            with open(self._path, encoding="utf-8") as file:
                return TokenPair(**json.load(file))
        except FileNotFoundError:
            return None
        except (ValueError, TypeError):
            pass
        raise AuthorizationRequiredError(
            f"the token file {self._path} cannot be read: authorise again"
        )

    def save(self, pair: TokenPair, /) -> None:
        """Replace the tokens; after a crash the old ones or the new ones are there."""
        draft = f"{self._path}.{os.getpid()}.{threading.get_ident()}.tmp"
        fields = {name: getattr(pair, name) for name in TokenPair.__slots__}
        content = json.dumps(fields).encode()
        descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        try:
            with os.fdopen(descriptor, "wb") as file:
                file.write(content)
                file.flush()
                os.fsync(file.fileno())
            os.replace(draft, self._path)
        except BaseException:
            os.unlink(draft)
            raise

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Keep other processes out; the system lets them in if this one dies."""
        with open(f"{self._path}.lock", "ab") as file:
            _lock(file.fileno())
            yield

    def __repr__(self) -> str:
        return f"<FileTokenStore {self._path}>"


class TokenKeeper:
    """Hands out the stored access token to threads; the first that finds it spent
    renews it for all.
    """

    def __init__(
        self, store: TokenStore, refresh: Refresh, now: Callable[[], float]
    ) -> None:
        self._store = store
        self._refresh = refresh
        self._now = now
        self._pair: TokenPair | None = None
        self._lock = threading.Lock()

    def token(self, refused: str | None = None) -> str:
        """Return an access token that has not ended and is not the refused one."""
        pair = self._pair
        if pair is not None and pair.usable(self._now(), refused):
            return pair.access_token
        with self._lock, exclusive(self._store):
            pair = self._store.load()
            if pair is None or not pair.usable(self._now(), refused):
                pair = self._keep(self._refresh(refresh_token(pair, self._now())))
            self._pair = pair
            return pair.access_token

    def holds_any(self) -> bool:
        """Tell whether there is a token, be it one that has ended."""
        return self._pair is not None or self._store.load() is not None

    def keep(self, body: Mapping[str, Any]) -> None:
        """Store the tokens of an answer, before anything uses them."""
        with self._lock, exclusive(self._store):
            self._keep(body)

    def _keep(self, body: Mapping[str, Any]) -> TokenPair:
        pair = TokenPair.from_answer(body, self._now())
        self._store.save(pair)
        self._pair = pair
        return pair


def exclusive(store: TokenStore) -> AbstractContextManager[None]:
    """Keep other processes from a store, if it knows how."""
    enter: Callable[[], AbstractContextManager[None]] = getattr(
        store, "exclusive", nullcontext
    )
    return enter()


def refresh_token(pair: TokenPair | None, now: float) -> str:
    """Return the token that renews a pair, or say that only the seller can help."""
    if pair is None:
        raise AuthorizationRequiredError("no access token is stored: authorise the app")
    if not pair.refresh_token:
        raise AuthorizationRequiredError(
            "the access token has ended and nothing can renew it: authorise again"
        )
    if pair.refresh_expires_at is not None and now >= pair.refresh_expires_at:
        raise AuthorizationRequiredError(
            "the refresh token has ended too: authorise again"
        )
    return pair.refresh_token


def _lock(descriptor: int) -> None:
    """Wait for a file, which is freed when it is closed."""
    if sys.platform == "win32":
        import msvcrt

        while True:
            try:
                msvcrt.locking(descriptor, msvcrt.LK_LOCK, 1)
                return
            except OSError:  # it waits for ten seconds only
                continue
    else:
        import fcntl

        fcntl.flock(descriptor, fcntl.LOCK_EX)


def _moment(seconds: object, now: float) -> float | None:
    """Return when something ends that lasts so many seconds, a number or its text."""
    try:
        return now + float(seconds)  # type: ignore[arg-type]
    except (TypeError, ValueError):
        return None
