"""Generate access_token: `/auth/token/create`."""

import os

import iop

gateway = os.environ.get("GATEWAY_URL", iop.P_API_GATEWAY_URL_TW)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with iop.IopClient(gateway, key, secret) as client:
    answer = client.auth.token.create(
        code="2_2DL4DV3jcU1UOT7WGI1A4rY91",
    )
    print(answer)
