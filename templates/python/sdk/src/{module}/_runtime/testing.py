"""A gateway made of the documentation's examples, for users' own tests.

It stands in for the transport: calls are built and signed as ever, checked against the
documentation, and answered from it.
"""

from __future__ import annotations

import json

from .messages import HttpAnswer

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from .call import Call
    from .messages import HttpRequest

EMPTY_ANSWER = '{"code": "0", "request_id": "0"}'


class Documented:
    """What the documentation says about an endpoint's calls and answer."""

    __slots__ = ("answer", "required", "takes", "token")

    def __init__(
        self,
        *,
        takes: Iterable[str] = (),
        required: Iterable[str] = (),
        token: str,
        answer: str,
    ) -> None:
        self.takes = frozenset(takes)
        self.required = frozenset(required)
        self.token = token
        self.answer = answer or EMPTY_ANSWER


class UnexpectedCallError(AssertionError):
    """A call that the documentation, or the test, does not allow."""


class StubTransport:
    """Answers from the documentation's examples, or with what `answer` was told.

    `calls` lists every call as its name and its business parameters.
    """

    def __init__(self, documented: Mapping[str, Documented]) -> None:
        self._documented = documented
        self._answers: dict[str, list[str]] = {}
        self._expected: dict[str, Mapping[str, str]] = {}
        self.calls: list[tuple[str, dict[str, str]]] = []

    def answer(self, api_name: str, *bodies: Mapping[str, object] | str) -> None:
        """Answer the next calls of an endpoint with these; the last one stays."""
        texts = [body if isinstance(body, str) else json.dumps(body) for body in bodies]
        self._answers[api_name] = texts

    def expect(self, api_name: str, parameters: Mapping[str, str]) -> None:
        """Refuse calls of an endpoint whose parameters, as text, are not these."""
        self._expected[api_name] = parameters

    def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Check a call and answer it."""
        text = self._handle(request.call)
        return HttpAnswer(200, {"content-type": "application/json"}, text.encode())

    def close(self) -> None:
        """Do nothing: there are no connections."""

    def _handle(self, call: Call) -> str:
        name = call.api_name
        self.calls.append((name, dict(call.parameters)))
        documented = self._documented.get(name)
        if documented is None:
            raise UnexpectedCallError(f"{name} is not documented")
        self._check(call, documented)
        queue = self._answers.get(name)
        if not queue:
            return documented.answer
        return queue.pop(0) if len(queue) > 1 else queue[0]

    def _check(self, call: Call, documented: Documented) -> None:
        name = call.api_name
        given = {*call.parameters, *call.files}
        unknown, missing = given - documented.takes, documented.required - given
        if unknown or missing:
            raise UnexpectedCallError(
                f"{name}: unknown {sorted(unknown)}, missing {sorted(missing)}"
            )
        if documented.token == "required" and not call.token:
            raise UnexpectedCallError(f"{name} needs an access token")
        expected = self._expected.get(name)
        if expected is not None and expected != call.parameters:
            raise UnexpectedCallError(
                f"{name}: expected {dict(expected)}, got {dict(call.parameters)}"
            )


class AsyncStubTransport:
    """The stub for clients of tasks: set it up through `stub`."""

    def __init__(self, stub: StubTransport) -> None:
        self.stub = stub

    async def send(self, request: HttpRequest, /) -> HttpAnswer:
        """Check a call and answer it."""
        return self.stub.send(request)

    async def close(self) -> None:
        """Do nothing: there are no connections."""
