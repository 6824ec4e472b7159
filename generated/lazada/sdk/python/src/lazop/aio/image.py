"""The calls under `/image`."""

from __future__ import annotations

from .._operations.image import (
    IMAGE_UPLOAD,
)
from .._runtime.client_async import AsyncResource
from ..models.image import (
    ImageUploadResult,
)

TYPE_CHECKING = False
if TYPE_CHECKING:
    from .._runtime.multipart import FileInput
    from .._runtime.operation import CallOptions


class AsyncImageCalls(AsyncResource):
    """The calls under `/image`."""

    __slots__ = ()

    async def upload(
        self,
        *,
        image: FileInput,
        options: CallOptions | None = None,
    ) -> ImageUploadResult:
        """Upload an image

        Stores a picture and gives its address, for use in products.

        Calls `/image/upload`.
        Needs an access token.

        Args:
            image: The picture, JPEG or PNG, of at most one mebibyte.
                Limit: max_length 1048576.
            options: What this call does otherwise than its client.
        """
        return await self._client.call(
            IMAGE_UPLOAD,
            ImageUploadResult,
            {},
            files={
                "image": image,
            },
            options=options,
        )
