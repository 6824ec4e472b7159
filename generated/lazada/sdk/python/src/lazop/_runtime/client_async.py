"""The client of tasks."""

from __future__ import annotations

import asyncio
from typing import ParamSpec, TypeVar

from .base import ClientBase, RawResponse, bound_method, token_operation
from .errors import AuthorizationRequiredError, TokenError, TransportError
from .exchange import NeedToken, Send, exchange
from .models import Response
from .pages import PageTurner
from .tokens import MemoryTokenStore
from .tokens_async import AsyncTokenKeeper

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
    from types import TracebackType
    from typing import Any

    from .answer import Answer
    from .call import Call, Clock
    from .exchange import Steps
    from .messages import AsyncTransport, HttpAnswer, HttpRequest
    from .multipart import FileInput
    from .operation import CallOptions, Operation
    from .request import Request
    from .retry import RetryPolicy
    from .tokens import TokenStore

P = ParamSpec("P")
R = TypeVar("R", bound=Response)
C = TypeVar("C", bound="AsyncClient")


class AsyncClient(ClientBase):
    """Calls the gateway; one client serves any number of tasks.

    It has the surface of the client of threads, with `await`.
    """

    def __init__(
        self,
        url: str,
        app_key: str,
        app_secret: str,
        timeout: float = 30,
        *,
        access_token: str | None = None,
        token_store: TokenStore | None = None,
        authorization_url: str | None = None,
        retry: RetryPolicy | int = 2,
        proxy: str | None = None,
        ssl_context: ssl.SSLContext | None = None,
        transport: AsyncTransport | None = None,
        clock: Clock | None = None,
    ) -> None:
        super().__init__(
            url,
            app_key,
            app_secret,
            timeout,
            access_token=access_token,
            authorization_url=authorization_url,
            retry=retry,
            clock=clock,
        )
        if transport is None:
            # Not imported by those who bring their own.
            from .transport_async import AsyncHttpTransport

            transport = AsyncHttpTransport(proxy=proxy, ssl_context=ssl_context)
        self._transport = transport
        self._tokens = AsyncTokenKeeper(
            token_store or MemoryTokenStore(), self._refresh, self._session.clock.now
        )

    async def _execute(self, request: Request, access_token: str | None) -> Answer:
        """Send a documented request and return the answer, whatever it says."""
        return await self._drive(self._documented_steps(request, access_token))

    async def call(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        files: Mapping[str, FileInput | None] | None = None,
        options: CallOptions | None = None,
    ) -> R:
        """Call an endpoint by its description: what every typed method does."""
        raw = await self.call_raw(operation, result, parameters, files, options)
        return raw.parse()

    async def call_raw(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        files: Mapping[str, FileInput | None] | None = None,
        options: CallOptions | None = None,
    ) -> RawResponse[R]:
        """Call an endpoint by its description and return the answer unjudged."""
        call = self._typed_call(operation, parameters, files, options)
        stored = await self._uses_store(operation, call)
        steps = exchange(call, self._session, exact=True, stored_token=stored)
        return RawResponse(self, operation, call, await self._drive(steps), result)

    async def _uses_store(self, operation: Operation, call: Call) -> bool:
        """Tell whether the token comes from the store: none was given, and one is
        needed, or one is there for a call that can take it.
        """
        if call.token or operation.token == "none":
            return False
        return operation.token == "required" or await self._tokens.holds_any()

    async def iterate(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        options: CallOptions | None = None,
    ) -> AsyncIterator[Any]:
        """Yield every item of a list; a page is asked for when it is needed."""
        assert operation.pages is not None
        turner, more = PageTurner(operation.pages, parameters), True
        while more:
            raw = await self.call_raw(
                operation, result, turner.parameters, options=options
            )
            items, more = turner.turn(raw.parse())
            for item in items:
                yield item

    def with_raw_response(
        self, method: Callable[P, Awaitable[R]]
    ) -> Callable[P, Awaitable[RawResponse[R]]]:
        """Return a typed method's twin that judges nothing."""
        resource, function = bound_method(method)

        def twin(*args: P.args, **kwargs: P.kwargs) -> Awaitable[RawResponse[R]]:
            answer: Awaitable[RawResponse[R]] = function(
                type(resource)(_RawCaller(self)), *args, **kwargs
            )
            return answer

        return twin

    def with_options(
        self: C,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        access_token: str | None = None,
    ) -> C:
        """Return a client with other settings.

        It shares this one's connections, tokens and clock.
        """
        return self._changed(timeout, max_retries, access_token)

    async def authorize(self, code: str) -> None:
        """Exchange an authorization code for tokens and put them in the token store."""
        operation = token_operation(self.platform.token_create_path)
        answer = await self.call(operation, Response, {"code": code})
        await self._tokens.keep(answer.raw)

    async def close(self) -> None:
        """Close the connections."""
        await self._transport.close()

    async def __aenter__(self: C) -> C:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        await self.close()

    async def _drive(self, steps: Steps) -> Answer:
        """Do what an exchange asks for until it has its answer."""
        came: Any = None
        while True:
            try:
                step = steps.send(came)
            except StopIteration as end:
                answer: Answer = end.value
                return answer
            if isinstance(step, Send):
                came = await self._send(step.request)
            elif isinstance(step, NeedToken):
                came = await self._tokens.token(step.refused)
            else:
                await asyncio.sleep(step.seconds)

    async def _send(self, request: HttpRequest) -> HttpAnswer | TransportError:
        try:
            return await self._transport.send(request)
        except TransportError as error:
            return error

    async def _refresh(self, refresh_token: str) -> Mapping[str, Any]:
        operation = token_operation(self.platform.token_refresh_path)
        parameters = {"refresh_token": refresh_token}
        try:
            return (await self.call(operation, Response, parameters)).raw
        except TokenError as error:
            raise AuthorizationRequiredError(
                "the refresh token was refused: authorise again"
            ) from error


class AsyncResource:
    """A part of the API under one path; its methods are calls."""

    __slots__ = ("_client",)

    def __init__(self, client: AsyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class _RawCaller:
    """Stands for a client in resources whose methods return answers unjudged."""

    def __init__(self, client: AsyncClient) -> None:
        self.call = client.call_raw
