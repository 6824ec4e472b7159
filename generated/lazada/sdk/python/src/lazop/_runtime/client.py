"""The client of threads."""

from __future__ import annotations

import time
from typing import ParamSpec, TypeVar

from .base import ClientBase, RawResponse, bound_method, token_operation
from .errors import AuthorizationRequiredError, TokenError, TransportError
from .exchange import NeedToken, Send, exchange
from .models import Response
from .pages import PageTurner
from .tokens import MemoryTokenStore, TokenKeeper

TYPE_CHECKING = False
if TYPE_CHECKING:
    import ssl
    from collections.abc import Callable, Iterator, Mapping
    from types import TracebackType
    from typing import Any

    from .answer import Answer
    from .call import Call, Clock
    from .exchange import Steps
    from .messages import HttpAnswer, HttpRequest, Transport
    from .multipart import FileInput
    from .operation import CallOptions, Operation
    from .request import Request
    from .retry import RetryPolicy
    from .tokens import TokenStore

P = ParamSpec("P")
R = TypeVar("R", bound=Response)
C = TypeVar("C", bound="SyncClient")


class SyncClient(ClientBase):
    """Calls the gateway; one client serves any number of threads.

    `execute` sends what was filled in by name and returns the gateway's answer, an
    error too. The typed calls, found by their path, return typed answers and raise
    `ApiError`.

    Token calls go to `authorization_url`: the platform's own when `url` is one of the
    platform's gateways, else `url`. A call that takes an access token takes its own
    (`CallOptions`), else the client's `access_token`, else the one in `token_store`,
    which is renewed when it ends.
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
        transport: Transport | None = None,
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
            from .transport import HttpTransport

            transport = HttpTransport(proxy=proxy, ssl_context=ssl_context)
        self._transport = transport
        self._tokens = TokenKeeper(
            token_store or MemoryTokenStore(), self._refresh, self._session.clock.now
        )

    def _execute(self, request: Request, access_token: str | None) -> Answer:
        """Send a documented request and return the answer, whatever it says."""
        return self._drive(self._documented_steps(request, access_token))

    def call(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        files: Mapping[str, FileInput | None] | None = None,
        options: CallOptions | None = None,
    ) -> R:
        """Call an endpoint by its description: what every typed method does."""
        call = self._typed_call(operation, parameters, files, options)
        steps = exchange(
            call,
            self._session,
            exact=True,
            stored_token=self._uses_store(operation, call),
        )
        answer = self._drive(steps)
        return self._typed(operation, call, answer, result)

    def call_raw(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        files: Mapping[str, FileInput | None] | None = None,
        options: CallOptions | None = None,
    ) -> RawResponse[R]:
        """Call an endpoint by its description and return the answer unjudged."""
        call = self._typed_call(operation, parameters, files, options)
        steps = exchange(
            call,
            self._session,
            exact=True,
            stored_token=self._uses_store(operation, call),
        )
        return RawResponse(self, operation, call, self._drive(steps), result)

    def _uses_store(self, operation: Operation, call: Call) -> bool:
        """Tell whether the token comes from the store: none was given, and one is
        needed, or one is there for a call that can take it.
        """
        if call.token or operation.token == "none":
            return False
        return operation.token == "required" or self._tokens.holds_any()

    def iterate(
        self,
        operation: Operation,
        result: type[R],
        parameters: Mapping[str, object],
        options: CallOptions | None = None,
    ) -> Iterator[Any]:
        """Yield every item of a list; a page is asked for when it is needed."""
        assert operation.pages is not None
        turner, more = PageTurner(operation.pages, parameters), True
        while more:
            answer = self.call(operation, result, turner.parameters, options=options)
            items, more = turner.turn(answer)
            yield from items

    def with_raw_response(self, method: Callable[P, R]) -> Callable[P, RawResponse[R]]:
        """Return a typed method's twin that judges nothing:
        `client.with_raw_response(client.order.get)(order_id=1)`.
        """
        resource, function = bound_method(method)

        def twin(*args: P.args, **kwargs: P.kwargs) -> RawResponse[R]:
            raw: RawResponse[R] = function(
                type(resource)(_RawCaller(self)), *args, **kwargs
            )
            return raw

        return twin

    def with_options(
        self: C,
        *,
        timeout: float | None = None,
        max_retries: int | None = None,
        access_token: str | None = None,
    ) -> C:
        """Return a client with other settings that shares this one's connections,
        tokens and clock.
        """
        return self._changed(timeout, max_retries, access_token)

    def authorize(self, code: str) -> None:
        """Exchange an authorization code for tokens and put them in the token store."""
        answer = self.call(
            token_operation(self.platform.token_create_path), Response, {"code": code}
        )
        self._tokens.keep(answer.raw)

    def close(self) -> None:
        """Close the connections."""
        self._transport.close()

    def __enter__(self: C) -> C:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _drive(self, steps: Steps) -> Answer:
        """Do what an exchange asks for until it has its answer."""
        came: Any = None
        while True:
            try:
                step = steps.send(came)
            except StopIteration as end:
                answer: Answer = end.value
                return answer
            if isinstance(step, Send):
                came = self._send(step.request)
            elif isinstance(step, NeedToken):
                came = self._tokens.token(step.refused)
            else:
                time.sleep(step.seconds)

    def _send(self, request: HttpRequest) -> HttpAnswer | TransportError:
        try:
            return self._transport.send(request)
        except TransportError as error:
            return error

    def _refresh(self, refresh_token: str) -> Mapping[str, Any]:
        operation = token_operation(self.platform.token_refresh_path)
        try:
            return self.call(operation, Response, {"refresh_token": refresh_token}).raw
        except TokenError as error:
            raise AuthorizationRequiredError(
                "the refresh token was refused: authorise again"
            ) from error


class SyncResource:
    """A part of the API under one path; its methods are calls."""

    __slots__ = ("_client",)

    def __init__(self, client: SyncClient) -> None:
        self._client = client

    def __repr__(self) -> str:
        return f"<{type(self).__name__}>"


class _RawCaller:
    """Stands for a client in resources whose methods return answers unjudged."""

    def __init__(self, client: SyncClient) -> None:
        self.call = client.call_raw
