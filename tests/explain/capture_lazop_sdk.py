"""What the public lazop-sdk sends when it is used wrongly: one JSON object on standard output.

Nothing leaves the process: the HTTP adapter is replaced by one that writes down the request.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from pathlib import Path
from types import SimpleNamespace
from typing import Any
from urllib.parse import quote

import requests
from lazop_sdk import base
from requests.adapters import HTTPAdapter

NOW = 1517820392
HOST = "http://127.0.0.1:1"
real_sign = base.sign
sent: list[requests.PreparedRequest] = []


def write_down(adapter: HTTPAdapter, request: requests.PreparedRequest, **_: Any) -> Any:
    sent.append(request)
    response = requests.Response()
    response.status_code, response._content = 200, b'{"code": "1", "message": "m"}'
    return response


def call(
    parameters: dict[str, Any],
    *,
    url: str = f"{HOST}/rest",
    api: str = "/order/get",
    secret: str = "the-secret",
    token: str | None = "the-token",
    method: str = "POST",
    sign: Callable[..., str] = real_sign,
    seconds: int = NOW,
    order: Callable[..., list[str]] = sorted,
) -> dict[str, str]:
    clock = {"time": lambda: seconds, "strftime": base.time.strftime, "localtime": lambda: None}
    base.sign, base.sorted = sign, order
    base.time = SimpleNamespace(**{**clock, "localtime": real_time.localtime})
    request = base.LazopRequest(api, method)
    for name, value in parameters.items():
        request.add_api_param(name, value)
    base.LazopClient(url, "the-key", secret).execute(request, token)
    prepared = sent[-1]
    return {
        "method": prepared.method or "",
        "url": prepared.url or "",
        "body": str(prepared.body or ""),
    }


def signs_encoded(secret: str, api: str, parameters: dict[str, str]) -> str:
    return str(real_sign(secret, api, {n: quote(v, safe="") for n, v in parameters.items()}))


def signs_in_lower_case(secret: str, api: str, parameters: dict[str, str]) -> str:
    return str(real_sign(secret, api, parameters)).lower()


def signs_without_partner_id(secret: str, api: str, parameters: dict[str, str]) -> str:
    return str(real_sign(secret, api, {n: v for n, v in parameters.items() if n != "partner_id"}))


def url_from_its_log() -> dict[str, str]:
    call({"order_id": "1", "note": "1+1"}, method="GET")
    (log,) = Path.home().glob("logs/*")
    url = log.read_text(encoding="utf-8").splitlines()[-1].split("^_^")[5]
    return {"method": "GET", "url": url, "body": ""}


real_time = base.time
HTTPAdapter.send = write_down  # type: ignore[method-assign,assignment]
order = {"order_id": "1", "note": "裙子 é"}
json.dump(
    {
        "right": call(order),
        "right, by GET": call(order, method="GET"),
        "values encoded by the caller": call(order | {"note": quote("裙子 é")}),
        "signer that encodes": call(order, sign=signs_encoded),
        "gateway's path in the API name": call(order, url=HOST, api="/rest/order/get"),
        "slash at the end of the gateway's URL": call(order, url=f"{HOST}/rest/"),
        "path in another case": call(order, api="/order/Get"),
        "parameters not sorted": call(order, order=list),
        "sorted without case": call(
            order | {"Note": "x"}, order=lambda names: sorted(names, key=str.lower)
        ),
        "clock three hours behind": call(order, seconds=NOW - 10800),
        "timestamp in seconds": call(order | {"timestamp": str(NOW)}),
        "empty value": call(order | {"note": ""}),
        "None": call(order | {"note": None}),
        "list": call(order | {"ids": ["1", "2"]}),
        "object": call({"payload": {"id": "1"}}, api="/order/notify"),
        "True": call(order | {"flag": True}),
        "token under the name of TOP calls": call(order | {"session": "the-token"}, token=None),
        "token in camel case": call(order | {"accessToken": "the-token"}, token=None),
        "no token": call(order, token=None),
        "secret with a line break": call(order, secret="the-secret\n"),
        "another secret": call(order, secret="another"),
        "signature in lower case": call(order, sign=signs_in_lower_case),
        "partner_id not signed": call(order, sign=signs_without_partner_id),
        "URL copied from the SDK's log": url_from_its_log(),
        "encoded and not sorted": call(order, sign=signs_encoded, order=list),
        "required parameter left out": call({"note": "x"}),
    },
    sys.stdout,
)
