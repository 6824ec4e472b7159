"""A file: `/stall/photo/upload`."""

import os
from pathlib import Path

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with bazaar.BazaarClient(gateway, key, secret, access_token=token) as client:
    answer = client.stall.photo.upload(
        stall_id=7,
        photo=Path("./book.jpg"),
    )
    print(answer)
