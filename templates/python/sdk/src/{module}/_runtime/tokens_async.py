"""The token keeper of tasks; it stands apart because threads need no asyncio."""

from __future__ import annotations

import asyncio
from contextlib import asynccontextmanager

from .tokens import TokenPair, exclusive, refresh_token

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from typing import Any, TypeAlias

    from .tokens import TokenStore

    AsyncRefresh: TypeAlias = Callable[[str], Awaitable[Mapping[str, Any]]]


class AsyncTokenKeeper:
    """Hands out the stored access token to tasks; the first that finds it spent renews
    it for all.
    """

    def __init__(
        self, store: TokenStore, refresh: AsyncRefresh, now: Callable[[], float]
    ) -> None:
        self._store = store
        self._refresh = refresh
        self._now = now
        self._pair: TokenPair | None = None
        self._renewal: asyncio.Task[TokenPair] | None = None

    async def token(self, refused: str | None = None) -> str:
        """Return an access token that has not ended and is not the refused one."""
        while self._pair is None or not self._pair.usable(self._now(), refused):
            if self._renewal is None:
                self._renewal = asyncio.create_task(self._renew(refused))
                self._renewal.add_done_callback(self._renewed)
            # A waiter that is cancelled must not take the new tokens with it.
            pair = await asyncio.shield(self._renewal)
            if pair.access_token != refused:
                return pair.access_token
        return self._pair.access_token

    async def holds_any(self) -> bool:
        """Tell whether there is a token, be it one that has ended."""
        if self._pair is not None:
            return True
        return await asyncio.to_thread(self._store.load) is not None

    async def keep(self, body: Mapping[str, Any]) -> None:
        """Store the tokens of an answer, before anything uses them."""
        async with _exclusive(self._store):
            await self._keep(body)

    async def _keep(self, body: Mapping[str, Any]) -> TokenPair:
        pair = TokenPair.from_answer(body, self._now())
        await asyncio.to_thread(self._store.save, pair)
        self._pair = pair
        return pair

    async def _renew(self, refused: str | None) -> TokenPair:
        async with _exclusive(self._store):
            pair = await asyncio.to_thread(self._store.load)
            if pair is None or not pair.usable(self._now(), refused):
                pair = await self._keep(
                    await self._refresh(refresh_token(pair, self._now()))
                )
            self._pair = pair
            return pair

    def _renewed(self, renewal: asyncio.Task[TokenPair]) -> None:
        self._renewal = None
        if not renewal.cancelled():
            renewal.exception()  # seen, so that one without waiters is not reported


@asynccontextmanager
async def _exclusive(store: TokenStore) -> AsyncIterator[None]:
    """Keep other processes from a store; the wait for them is a thread's."""
    held = exclusive(store)
    await asyncio.to_thread(held.__enter__)
    try:
        yield
    finally:
        held.__exit__(None, None, None)
