"""Makes calls with the public lazop-sdk: a JSON list of calls on standard input, results out."""

from __future__ import annotations

import json
import sys
from typing import Any

from lazop_sdk.base import LazopClient, LazopRequest


def run(call: dict[str, Any]) -> dict[str, Any]:
    client = LazopClient(call["url"], call["app_key"], call["app_secret"], timeout=5)
    request = LazopRequest(call["api"], call.get("method", "POST"))
    for name, value in call.get("parameters", {}).items():
        request.add_api_param(name, value)
    for name, text in call.get("files", {}).items():
        request.add_file_param(name, text.encode())
    try:
        response = client.execute(request, call.get("token"))
    except Exception as error:
        return {"raised": type(error).__name__}
    return {"code": response.code, "type": response.type, "body": response.body}


json.dump([run(call) for call in json.load(sys.stdin)], sys.stdout)
