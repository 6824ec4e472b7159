"""The client of Taobao Taiwan."""

from __future__ import annotations

from ._platform import PLATFORM
from ._runtime.client import SyncClient
from ._runtime.request import Request, Response

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .resources.auth import AuthCalls


class IopRequest(Request):
    """A call that is filled in by name."""


class IopResponse(Response):
    """The gateway's answer: `type`, `code`, `message`, `request_id` and `body`."""


class IopClient(SyncClient):
    __doc__ = SyncClient.__doc__
    platform = PLATFORM

    def execute(
        self,
        request: Request,
        access_token: str | None = None,
    ) -> IopResponse:
        """Send a request and return the gateway's answer, whatever it says."""
        answer = self._execute(request, access_token)
        return IopResponse.from_answer(answer)

    @property
    def auth(self) -> AuthCalls:
        """The calls under `/auth`."""
        from .resources.auth import AuthCalls

        return AuthCalls(self)
