"""Secrets, tokens and codes appear in no log, `repr`, exception or traceback."""

from __future__ import annotations

import asyncio
import inspect
import logging
import pickle
import pkgutil
import traceback
from collections.abc import Iterator
from importlib import import_module
from typing import Any

import pytest

from generator.sandbox import Drop, Refuse, SandboxGateway, server_error

from .conftest import KEY

SECRET, TOKEN, CODE, REFRESH = "canary-secret", "canary-token", "canary-code", "canary-refresh"
CANARIES = (SECRET, TOKEN, CODE, REFRESH)


@pytest.fixture
def gateway(depot_platform: Any) -> Iterator[SandboxGateway]:
    tokens = [TOKEN, REFRESH]
    with SandboxGateway(depot_platform, app_key=KEY, app_secret=SECRET, tokens=tokens) as made:
        yield made


def assert_clean(text: str) -> None:
    assert [canary for canary in CANARIES if canary in text] == []


def failures(depot: Any, client: Any, gateway: SandboxGateway) -> Iterator[Any]:
    """Calls that fail in every way there is; each echoes its token where it can."""
    codes = ("IncompleteSignature", "IllegalAccessToken", "ApiCallLimit", "404", "Odd")
    for code in codes:
        gateway.inject(Refuse(code, f"the code {CODE} is wrong"), path="/auth/token/create")
        gateway.inject(Refuse(code, f"the token {TOKEN} is wrong"))
        yield lambda: client.item.create(item={"name": "x"})
        yield lambda: client.auth.token.create(code=CODE)
        yield lambda: client.authorize(CODE)
        gateway.clear()
    effects: list[Any] = [Drop("reset"), Drop("close"), Drop("truncate"), server_error(500)]
    for effect in effects:
        gateway.inject(effect)
        yield lambda: client.item.create(item={"name": "x"})
        yield lambda: client.auth.token.create(code=CODE)
        yield lambda: client.authorize(CODE)
        gateway.clear()
    yield lambda: client.item.create(item={"name": object()})
    for address in ("http://127.0.0.1:9/rest", "https://127.0.0.1:9/rest"):
        options = depot.CallOptions(gateway_url=address)
        yield lambda options=options: client.item.get(item_id=1, options=options)


def test_logs_and_exceptions(
    depot: Any,
    gateway: SandboxGateway,
    caplog: pytest.LogCaptureFixture,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    caplog.set_level(logging.DEBUG)
    retry = depot.RetryPolicy(1, base=0.001)
    client = depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN, retry=retry)
    assert client.item.create(item={"name": "x"}).item_id == 77
    count = 0
    for fails in failures(depot, client, gateway):
        with pytest.raises(depot.SdkError) as raised:
            fails()
        error = raised.value
        text = "".join(traceback.format_exception(error))
        assert_clean(f"{error}{error!r}{error.args}{text}")
        assert_clean(str(pickle.loads(pickle.dumps(error))))
        count += 1
    assert count > 25
    assert "/item/create" in caplog.text
    assert_clean(caplog.text)


def test_a_lost_refresh_tells_nothing(depot: Any, gateway: SandboxGateway) -> None:
    gateway.inject(Refuse("IllegalRefreshToken", f"{REFRESH} is unknown"))
    store = depot.MemoryTokenStore(depot.TokenPair(TOKEN, REFRESH, expires_at=1))
    client = depot.DepotClient(gateway.url, KEY, SECRET, token_store=store)
    with pytest.raises(depot.AuthorizationRequiredError) as raised:
        client.item.create(item={"name": "x"})
    assert_clean("".join(traceback.format_exception(raised.value)))


def test_tasks_tell_nothing(depot: Any, gateway: SandboxGateway) -> None:
    async def main() -> None:
        client = depot.AsyncDepotClient(gateway.url, KEY, SECRET, access_token=TOKEN, retry=0)
        async with client:
            for address in (gateway.url, "http://127.0.0.1:9/rest"):
                gateway.inject(Drop("reset"), times=1)
                options = depot.CallOptions(gateway_url=address)
                with pytest.raises(depot.TransportError) as raised:
                    await client.item.get(item_id=1, options=options)
                assert_clean("".join(traceback.format_exception(raised.value)))
            assert_clean(f"{client!r}{client._transport!r}{client.item!r}")

    asyncio.run(main())


def everything(depot: Any, client: Any) -> Iterator[object]:
    """An object of every public class, holding canaries wherever it can."""
    runtime = depot._runtime
    yield client
    yield from (
        client._transport,
        client._session.credentials,
        client._tokens,
        client.item,
        client.item.get,
    )
    yield depot.TokenPair(TOKEN, REFRESH)
    yield depot.MemoryTokenStore(depot.TokenPair(TOKEN, REFRESH))
    yield depot.FileTokenStore("tokens.json")
    yield depot.CallOptions(access_token=TOKEN)
    yield depot.Verifier(KEY, SECRET)
    yield depot.RetryPolicy()
    yield depot.Clock()
    request = depot.DepotRequest("/auth/token/create")
    request.add_api_param("code", CODE)
    request.add_file_param("file", CODE)
    yield request
    call = runtime.call.Call(
        api_name="/a", method="GET", gateway_url="http://h", parameters={"code": CODE}, files={},
        system={}, token=TOKEN, idempotent=True, timeout=1, max_retries=0,
    )  # fmt: skip
    yield call
    yield runtime.call.build_request(call, client.platform, client._session.credentials, 1.0)
    body = f'{{"code": "0", "access_token": "{TOKEN}", "deep": [{{"refreshToken": "{REFRESH}"}}]}}'.encode()
    http = depot.HttpAnswer(200, {}, body)
    yield http
    answer = runtime.answer.read_answer(http, client.platform, {}, exact=True)
    yield answer
    yield depot.DepotResponse.from_answer(answer)
    yield runtime.models.Response(answer.body, http, "1")
    yield depot.AsyncHttpTransport()
    yield depot.HttpTransport(proxy=f"http://user:{SECRET}@127.0.0.1:9")
    yield runtime.multipart.FilePart("file", CODE)
    yield depot.testing.stub()
    raw_call = client.with_raw_response(client.item.get)
    yield raw_call(item_id=1)
    yield depot.ApiError(
        code="1",
        type=None,
        message="m",
        request_id=None,
        body=answer.body,
        solution=None,
        http=http,
    )


def test_every_public_class_hides_them(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN)
    shown = list(everything(depot, client))
    for each in shown:
        assert_clean(f"{each!r}{each!s}")
        assert "object at 0x" not in repr(each) or type(each).__repr__ is object.__repr__
    public = {value for name in depot.__all__ if inspect.isclass(value := getattr(depot, name))}
    seen = {kind for each in shown for kind in type(each).__mro__}
    protocols = {depot.Transport, depot.AsyncTransport, depot.TokenStore}
    unseen = {
        kind.__name__ for kind in public - seen - protocols if not issubclass(kind, Exception)
    }
    # These hold nothing but another transport.
    assert unseen == {"AsyncDepotClient", "AsyncHttpxTransport", "HttpxTransport"}


def test_nothing_happens_on_import(depot: Any) -> None:
    for module in pkgutil.walk_packages(depot.__path__, "depot."):
        if "transport_httpx" not in module.name:
            import_module(module.name)
    assert not logging.getLogger("depot").handlers
