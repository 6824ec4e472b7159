"""What the documentation says about the calls under `/seller`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/seller/get": Documented(
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901242",\n  "data": {\n    "seller_id": "1000123",\n    "name": "Tea & More",\n    "verified": "true"\n  }\n}',
    ),
    "/seller/policy/get": Documented(
        takes=[
            "country",
        ],
        required=[
            "country",
        ],
        token="optional",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901243",\n  "text": "ขายได้เฉพาะสินค้าของแท้"\n}',
    ),
}
