"""Upload an image: `/image/upload`."""

import os
from pathlib import Path

import lazop

gateway = os.environ.get("GATEWAY_URL", lazop.P_API_GATEWAY_URL_SG)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]
token = os.environ["ACCESS_TOKEN"]

with lazop.LazopClient(gateway, key, secret, access_token=token) as client:
    answer = client.image.upload(
        image=Path("./book.jpg"),
    )
    print(answer)
