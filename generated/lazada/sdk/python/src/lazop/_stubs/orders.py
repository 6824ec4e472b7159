"""What the documentation says about the calls under `/orders`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/orders/get": Documented(
        takes=[
            "created_after",
            "status",
            "sort_by",
            "offset",
            "limit",
        ],
        required=[
            "created_after",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901238",\n  "data": {\n    "count": "1",\n    "count_total": "1",\n    "orders": [\n      {\n        "order_id": "300012345678901234",\n        "created_at": "2026-01-31 09:12:30 +0800",\n        "price": "1299.00",\n        "statuses": ["ready_to_ship"]\n      }\n    ]\n  }\n}',
    ),
}
