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
        answer='{\n  "access_token": "50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg",\n  "refresh_token": "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi",\n  "account_id": "7063844",\n  "code": "0",\n  "user_id": "100001",\n  "account_platform": "seller_center",\n  "refresh_expires_in": "60",\n  "expires_in": "10",\n  "request_id": "0ba2887315178178017221014",\n  "seller_id": "1001",\n  "account": "xxx@gmail.com",\n  "short_code": "TW1001"\n}',
    ),
    "/auth/token/refresh": Documented(
        takes=[
            "refresh_token",
        ],
        required=[
            "refresh_token",
        ],
        token="none",
        answer='{\n  "access_token": "50000601c30atpedfgu3LVvik87Ixlsvle3mSoB7701ceb156fPunYZ43GBg",\n  "refresh_token": "500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi",\n  "account_id": "7063844",\n  "code": "0",\n  "user_id": "100001",\n  "account_platform": "seller_center",\n  "refresh_expires_in": "60",\n  "expires_in": "10",\n  "request_id": "0ba2887315178178017221014",\n  "seller_id": "1001",\n  "account": "xxx@gmail.com",\n  "short_code": "TW1001"\n}',
    ),
}
