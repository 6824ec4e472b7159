"""Refresh access_token: `/auth/token/refresh`."""

import os

import iop

gateway = os.environ.get("GATEWAY_URL", iop.P_API_GATEWAY_URL_TW)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with iop.IopClient(gateway, key, secret) as client:
    answer = client.auth.token.refresh(
        refresh_token="500016000300bwa2WteaQyfwBMnPxurcA0mXGhQdTt18356663CfcDTYpWoi",
    )
    print(answer)
