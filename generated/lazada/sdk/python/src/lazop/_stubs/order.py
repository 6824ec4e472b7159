"""What the documentation says about the calls under `/order`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/order/get": Documented(
        takes=[
            "order_id",
        ],
        required=[
            "order_id",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901236",\n  "data": {\n    "order_id": "300012345678901234",\n    "statuses": ["packed", "ready_to_ship"],\n    "price": "1299.00",\n    "gift_option": "false",\n    "address_shipping": {\n      "first_name": "Nok",\n      "city": "กรุงเทพมหานคร",\n      "country": "Thailand"\n    }\n  }\n}',
    ),
    "/order/reverse/cancel/create": Documented(
        takes=[
            "order_id",
            "order_item_id_list",
            "reason_id",
        ],
        required=[
            "order_id",
            "order_item_id_list",
            "reason_id",
        ],
        token="required",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901237",\n  "success": "true",\n  "result_code": "",\n  "result_message": ""\n}',
    ),
}
