"""What the documentation says about the calls under `/product`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/product/create": Documented(
        takes=[
            "payload",
        ],
        required=[
            "payload",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901239",\n  "data": {\n    "item_id": "2400012345",\n    "sku_list": [\n      {\n        "seller_sku": "TEA-茶-01",\n        "sku_id": "11200012345"\n      }\n    ]\n  }\n}',
    ),
    "/product/price/update": Documented(
        takes=[
            "skus",
            "note",
        ],
        required=[
            "skus",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901240",\n  "updated": "1"\n}',
    ),
}
