"""What the documentation says about the calls under `/image`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/image/upload": Documented(
        takes=[
            "image",
        ],
        required=[
            "image",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901241",\n  "data": {\n    "image": {\n      "url": "https://images.example.com/p/4f1d.jpg",\n      "hash_code": "4f1d0c9a"\n    }\n  }\n}',
    ),
}
