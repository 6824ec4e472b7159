"""The answers of the calls under `/image`."""

from __future__ import annotations

from .._runtime.models import Model, Response


class ImageUploadResultDataImage(Model):
    """The picture."""

    url: str | None
    """Its address."""

    hash_code: str | None
    """Its fingerprint."""


class ImageUploadResultData(Model):
    """What was stored."""

    image: ImageUploadResultDataImage
    """The picture."""


class ImageUploadResult(Response):
    """The answer of `/image/upload`."""

    data: ImageUploadResultData
    """What was stored."""
