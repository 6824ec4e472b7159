"""What the runtime knows about the platform that it talks to."""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence


class ErrorNote:
    """What the documentation says about one error code."""

    __slots__ = ("category", "description", "solution")

    def __init__(
        self, category: str = "", description: str = "", solution: str = ""
    ) -> None:
        self.category = category
        self.description = description
        self.solution = solution


class Envelope:
    """The names of the fields that say how a call went."""

    __slots__ = ("code", "message", "request_id", "type")

    def __init__(
        self,
        *,
        code: str = "code",
        type: str = "type",
        message: str = "message",
        request_id: str = "request_id",
    ) -> None:
        self.code = code
        self.type = type
        self.message = message
        self.request_id = request_id


class Platform:
    """The facts of one platform, filled by the SDK's generated constants.

    `gateways` are its addresses and their titles.
    """

    __slots__ = (
        "authorization_url",
        "envelope",
        "errors",
        "gateways",
        "log_variable",
        "module",
        "partner_id",
        "sign_method",
        "success_codes",
        "token_create_path",
        "token_refresh_path",
        "version",
    )

    def __init__(
        self,
        *,
        module: str,
        version: str,
        log_variable: str,
        partner_id: str,
        gateways: Mapping[str, str],
        authorization_url: str | None,
        success_codes: Sequence[str],
        errors: Mapping[str, ErrorNote],
        envelope: Envelope | None = None,
        sign_method: str = "sha256",
        token_create_path: str = "/auth/token/create",
        token_refresh_path: str = "/auth/token/refresh",
    ) -> None:
        self.module = module
        self.version = version
        self.log_variable = log_variable
        self.partner_id = partner_id
        self.gateways = gateways
        self.authorization_url = authorization_url
        self.success_codes = frozenset(success_codes)
        self.errors = errors
        self.envelope = envelope or Envelope()
        self.sign_method = sign_method
        self.token_create_path = token_create_path
        self.token_refresh_path = token_refresh_path

    def authorization_url_for(self, gateway_url: str) -> str:
        """Where token calls go: a gateway of one's own (a sandbox, a proxy) serves them
        itself.
        """
        if gateway_url in self.gateways and self.authorization_url is not None:
            return self.authorization_url
        return gateway_url

    def host_for(self, gateway_url: str, hosts: Mapping[str, str]) -> str:
        """Where a call goes whose endpoint has hosts of its own: a gateway of the
        user's own serves it all the same; instead of one of the platform's, the
        endpoint's of the same title does, or its only one.
        """
        if gateway_url not in self.gateways or gateway_url in hosts:
            return gateway_url
        title = self.gateways[gateway_url]
        alike = [url for url, its in hosts.items() if its and its == title]
        found = alike or list(hosts)
        return found[0] if len(found) == 1 else gateway_url
