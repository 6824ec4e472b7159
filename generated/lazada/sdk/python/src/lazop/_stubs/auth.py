"""What the documentation says about the calls under `/auth`."""

from __future__ import annotations

from .._runtime.testing import Documented

DOCUMENTED = {
    "/auth/token/create": Documented(
        takes=[
            "code",
        ],
        required=[
            "code",
        ],
        token="none",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901234",\n  "access_token": "50000100a10fakefakefakefakefakefakefake1b2c3d4e5",\n  "refresh_token": "50001100a10fakefakefakefakefakefakefake5e4d3c2b1",\n  "expires_in": "604800",\n  "refresh_expires_in": "2592000",\n  "country": "sg",\n  "account": "kiosk@example.com",\n  "country_user_info": [\n    {\n      "country": "sg",\n      "user_id": "400012345678",\n      "seller_id": "1000123",\n      "short_code": "SG1K2J3"\n    }\n  ]\n}',
    ),
    "/auth/token/refresh": Documented(
        takes=[
            "refresh_token",
        ],
        required=[
            "refresh_token",
        ],
        token="none",
        answer='{\n  "code": "0",\n  "request_id": "0b8ff2e517612345678901235",\n  "access_token": "50000100a10fakefakefakefakefakefakefake9f8e7d6c5",\n  "refresh_token": "50001100a10fakefakefakefakefakefakefake5c6d7e8f9",\n  "expires_in": "604800",\n  "refresh_expires_in": "2505600"\n}',
    ),
}
