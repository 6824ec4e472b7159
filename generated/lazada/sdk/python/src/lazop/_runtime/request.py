"""The documented surface: a request that is filled by name, and the answer to it."""

from __future__ import annotations

from typing import TypeVar

TYPE_CHECKING = False
if TYPE_CHECKING:
    from typing import Any

    from .answer import Answer
    from .multipart import FileInput

D = TypeVar("D", bound="Response")


class Request:
    """One call: the API's name and its parameters."""

    def __init__(self, name: str, http_method: str = "POST") -> None:
        self.name = name
        self.http_method = http_method
        self.parameters: dict[str, object] = {}
        self.files: dict[str, FileInput] = {}
        self.system_parameters: dict[str, str] = {}

    def add_api_param(self, key: str, value: object) -> None:
        """Add a parameter.

        An object or a list is sent as one JSON text; `None` and empty text are not
        sent.
        """
        self.parameters[key] = value

    def add_file_param(self, key: str, value: FileInput) -> None:
        """Add a file: bytes, text, a path, a stream, or a tuple `(filename, content[,
        media type])` of those.
        """
        self.files[key] = value

    def set_simplify(self) -> None:
        """Ask for a simplified answer."""
        self.system_parameters["simplify"] = "true"

    def set_format(self, value: str) -> None:
        """Ask for an answer in this format; the gateway's own choice is `json`."""
        self.system_parameters["format"] = value

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self.http_method} {self.name}>"


class Response:
    """The gateway's answer.

    `body` is the whole answer, parsed; the other attributes are its envelope.
    """

    def __init__(
        self,
        *,
        type: str | None = None,
        code: str | None = None,
        message: str | None = None,
        request_id: str | None = None,
        body: Any = None,
    ) -> None:
        self.type = type
        self.code = code
        self.message = message
        self.request_id = request_id
        self.body = body

    @classmethod
    def from_answer(cls: type[D], answer: Answer) -> D:
        """Take over what an answer says."""
        return cls(
            type=answer.type,
            code=answer.code,
            message=answer.message,
            request_id=answer.request_id,
            body=answer.body,
        )

    def __str__(self) -> str:
        return (
            f"type={self.type} code={self.code} message={self.message} "
            f"requestId={self.request_id}"
        )

    def __repr__(self) -> str:
        return f"<{type(self).__name__} {self}>"
