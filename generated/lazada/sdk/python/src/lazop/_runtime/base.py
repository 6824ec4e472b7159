"""What the clients of threads and tasks have in common: all but the waiting."""

from __future__ import annotations

from typing import Generic, TypeVar

from .answer import Answer, api_error
from .call import Call, Clock, Credentials
from .errors import MalformedAnswerError, ParameterError
from .exchange import Session, exchange
from .models import SENSITIVE, Response
from .multipart import FilePart
from .operation import CallOptions, Operation, plain_text, value_at
from .retry import RetryPolicy, retry_after
from .values import business_parameters

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from typing import Any, ClassVar

    from .exchange import Steps
    from .messages import HttpAnswer
    from .multipart import FileInput
    from .platform import Platform
    from .request import Request

R = TypeVar("R", bound=Response)
B = TypeVar("B", bound="ClientBase")

NO_OPTIONS = CallOptions()


class RawResponse(Generic[R]):
    """An answer that has not been judged: `parse` raises what the typed call would have
    raised.
    """

    def __init__(
        self,
        client: ClientBase,
        operation: Operation,
        call: Call,
        answer: Answer,
        result: type[R],
    ) -> None:
        self._client = client
        self._operation = operation
        self._call = call
        self._answer = answer
        self._result = result

    @property
    def http(self) -> HttpAnswer:
        """The answer as it came: status, headers, content."""
        return self._answer.http

    @property
    def body(self) -> Any:
        """The parsed answer; numbers with a fraction are exact."""
        return self._answer.body

    @property
    def code(self) -> str | None:
        """The envelope's code."""
        return self._answer.code

    @property
    def request_id(self) -> str | None:
        """The id by which the platform finds the call again."""
        return self._answer.request_id

    def parse(self) -> R:
        """Return the typed answer, or raise the error that it tells of."""
        return self._client._typed(
            self._operation, self._call, self._answer, self._result
        )

    def __repr__(self) -> str:
        return f"<RawResponse {self.http.status} request_id={self.request_id}>"


class ClientBase:
    """Settings of a client, and the way from arguments to a call and from an answer to
    a result.
    """

    platform: ClassVar[Platform]

    def __init__(
        self,
        url: str,
        app_key: str,
        app_secret: str,
        timeout: float,
        *,
        access_token: str | None,
        authorization_url: str | None,
        retry: RetryPolicy | int,
        clock: Clock | None,
    ) -> None:
        # Logging takes longer to import than all the rest.
        from .logs import logger_of

        policy = RetryPolicy(retry) if isinstance(retry, int) else retry
        self._url = url
        self._authorization_url = (
            authorization_url or self.platform.authorization_url_for(url)
        )
        self._timeout = timeout
        self._access_token = access_token
        self._max_retries = policy.max_retries
        self._session = Session(
            self.platform,
            Credentials(app_key, app_secret),
            clock or Clock(),
            policy,
            logger_of(self.platform.module, self.platform.log_variable),
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self._url}>"

    def _changed(
        self: B,
        timeout: float | None,
        max_retries: int | None,
        access_token: str | None,
    ) -> B:
        other = object.__new__(type(self))
        other.__dict__.update(self.__dict__)
        other._timeout = self._timeout if timeout is None else timeout
        other._max_retries = self._max_retries if max_retries is None else max_retries
        other._access_token = (
            self._access_token if access_token is None else access_token
        )
        return other

    def _documented_steps(self, request: Request, access_token: str | None) -> Steps:
        """Prepare a call of the documented surface: only what surely was not processed
        is repeated.
        """
        files = {name: FilePart(name, value) for name, value in request.files.items()}
        call = Call(
            api_name=request.name,
            method=request.http_method,
            gateway_url=self._url,
            parameters=self._texts(
                request.name, request.parameters, files, request.system_parameters
            ),
            files=files,
            system=request.system_parameters,
            token=access_token,
            idempotent=False,
            timeout=self._timeout,
            max_retries=self._max_retries,
        )
        return exchange(call, self._session, exact=False)

    def _typed_call(
        self,
        operation: Operation,
        parameters: Mapping[str, object],
        files: Mapping[str, FileInput | None] | None,
        options: CallOptions | None,
    ) -> Call:
        options = options or NO_OPTIONS
        parts = {
            name: FilePart(name, value)
            for name, value in (files or {}).items()
            if value is not None
        }
        if options.extra_parameters:
            parameters = {**parameters, **options.extra_parameters}
        idempotent = (
            operation.idempotent if options.idempotent is None else options.idempotent
        )
        return Call(
            api_name=operation.path,
            method=operation.method,
            gateway_url=options.gateway_url or self._gateway_url(operation),
            parameters=self._texts(operation.path, parameters, parts, {}),
            files=parts,
            system={},
            token=(
                (options.access_token or self._access_token)
                if operation.token != "none"
                else None
            ),
            idempotent=idempotent,
            timeout=self._timeout if options.timeout is None else options.timeout,
            max_retries=(
                self._max_retries
                if options.max_retries is None
                else options.max_retries
            ),
            errors=operation.errors,
            headers=options.extra_headers,
        )

    def _gateway_url(self, operation: Operation) -> str:
        is_authorization = operation.gateway == "authorization"
        url = self._authorization_url if is_authorization else self._url
        if operation.hosts is None:
            return url
        return self.platform.host_for(url, operation.hosts)

    @staticmethod
    def _texts(
        api_name: str,
        parameters: Mapping[str, object],
        files: Mapping[str, FilePart],
        system: Mapping[str, str],
    ) -> dict[str, str]:
        texts = business_parameters(api_name, parameters, files)
        for name in texts:
            if name in system or name in files:
                raise ParameterError("reserved-parameter", f'"{name}" is given twice')
        return texts

    def _typed(
        self, operation: Operation, call: Call, answer: Answer, result: type[R]
    ) -> R:
        """Return an answer as its model, or raise what it tells of."""
        if (
            answer.category is None
            and operation.failure is not None
            and isinstance(answer.body, dict)
        ):
            _apply(operation, answer)
        if answer.category is not None:
            raise api_error(
                answer,
                self.platform,
                operation.errors,
                _secrets(call),
                retry_after(answer, self._session.clock.now()),
            )
        if not isinstance(answer.body, dict):
            raise MalformedAnswerError(
                "the answer is JSON, but not an object", http=answer.http
            )
        return result(answer.fields, answer.http, answer.request_id)


def token_operation(path: str) -> Operation:
    """Describe a call that gets tokens; one that was perhaps processed is never
    repeated: a token is used once.
    """
    return Operation(path, gateway="authorization")


def bound_method(method: Callable[..., Any]) -> tuple[Any, Callable[..., Any]]:
    """Return the resource and the function of a typed method, or of a resource that can
    be called.
    """
    owner = getattr(method, "__self__", None)
    if owner is None:
        return method, type(method).__call__
    return owner, method.__func__  # type: ignore[attr-defined]


def _secrets(call: Call) -> list[str]:
    """Return what the gateway may echo and nothing should print."""
    values = [
        value
        for name, value in call.parameters.items()
        if name == "code" or SENSITIVE.search(name)
    ]
    return [call.token or "", *values]


def _apply(operation: Operation, answer: Answer) -> None:
    """Turn an answer into a business failure if the endpoint's own rule says so."""
    failure = operation.failure
    if failure is None or not failure.shows_in(answer.fields):
        return
    answer.category = "business"
    code = value_at(answer.fields, failure.code) if failure.code else None
    message = value_at(answer.fields, failure.message) if failure.message else None
    answer.code = plain_text(code) if code is not None else answer.code
    answer.message = plain_text(message) if message is not None else answer.message
