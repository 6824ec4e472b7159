"""The typed surface: arguments, answers, errors, retries, tokens, uploads and pages."""

from __future__ import annotations

import asyncio
import inspect
import json
import time
from collections.abc import Callable
from decimal import Decimal
from pathlib import Path
from typing import Any, ClassVar

import pytest

from generator.sandbox import Drop, Refuse, Respond, SandboxGateway, rate_limit, server_error

from .conftest import KEY, SECRET, TOKEN

BIG_ID = 9007199254740993


def test_an_answer_has_its_documented_types(client: Any) -> None:
    item = client.item.get(item_id=BIG_ID)
    assert item.item_id == BIG_ID
    assert item.price == Decimal("1.10")
    assert str(item.price) == "1.10"
    assert item.on_sale is False
    assert (item.class_, item.raw_, item["class"]) == ("a", "kept", "a")
    assert item.tags == ["x", "y"]
    assert (item.size.width, item.size.unit_name, item.size["unitName"]) == (12, "cm", "cm")
    assert [offer.amount for offer in item.offers] == [Decimal("0.1"), 2]
    assert item.extra == {"any": [1]}
    assert (item.request_id, item.raw["code"], item.http.status) == (
        item.raw["request_id"],
        "0",
        200,
    )


def answering(gateway: SandboxGateway, body: object) -> None:
    gateway.inject(Respond(json.dumps(body).encode()), times=1)


def test_an_answer_inside_the_name_of_its_call_is_taken_out(
    client: Any, gateway: SandboxGateway
) -> None:
    inner = {"code": "0", "request_id": "r", "item_id": "5"}
    answering(gateway, {"depot_item_get_response": inner})
    item = client.item.get(item_id=1)
    assert (item.item_id, item.request_id, item.raw) == (5, "r", inner)


def test_what_is_absent_null_or_of_another_type(client: Any, gateway: SandboxGateway) -> None:
    answering(gateway, {"code": 0, "item_id": None, "tags": None, "size": "", "unheard": 1})
    item = client.item.get(item_id=1)
    assert (item.item_id, item.price, item.on_sale) == (None, None, None)
    assert (item.tags, item.offers) == ([], [])
    answering(gateway, {"code": 0, "tags": "", "offers": ""})
    empty = client.item.get(item_id=1)
    assert (empty.tags, empty.offers) == ([], [])
    assert not item.size
    assert item.size.width is None
    assert item["unheard"] == item.raw["unheard"] == 1
    with pytest.raises(AttributeError):
        _ = item.unheard
    odd = {
        "code": "0",
        "item_id": "N/A",
        "tags": "one",
        "size": '{"width": 3}',
        "offers": {"amount": "5"},
    }
    answering(gateway, odd | {"on_sale": "maybe", "class": 7, "price": "x"})
    item = client.item.get(item_id=1)
    assert (item.item_id, item.tags, item.on_sale, item.class_) == ("N/A", "one", "maybe", "7")
    assert (item.size.width, item.offers[0].amount, item.price) == (3, 5, "x")


def test_a_namespace_can_be_a_call(client: Any) -> None:
    assert client.item.get.history(item_id=1).events == ["made"]


def test_objects_go_out_as_one_json_text(client: Any, gateway: SandboxGateway) -> None:
    client.item.create(
        item={"name": "裙/子", "from": "a", "weight": Decimal("1.50")},
        parts=[{"partNo": "7"}],
        ids=(1, BIG_ID),
        note="",
    )
    sent = gateway.requests[0].parameters
    assert sent["item"] == '{"name":"裙/子","from":"a","weight":1.50}'
    assert sent["parts"] == '[{"partNo":"7"}]'
    assert sent["ids"] == f"[1,{BIG_ID}]"
    assert "note" not in sent


def test_arguments_are_keywords_and_documented(depot: Any) -> None:
    module = __import__("depot.resources.item", fromlist=["ItemGetCalls"])
    signature = inspect.signature(module.ItemGetCalls.__call__)
    assert list(signature.parameters) == [
        "self",
        "item_id",
        "from_",
        "options_",
        "class_",
        "options",
    ]
    kinds = {each.kind for each in list(signature.parameters.values())[1:]}
    assert kinds == {inspect.Parameter.KEYWORD_ONLY}
    text = module.ItemGetCalls.__call__.__doc__
    for part in (
        'Says "so" and \\ too.',
        "The item's id",
        f"`{BIG_ID}`",
        "Default: `a`",
        "`404` No such item",
    ):
        assert part in text


def test_extra_parameters_and_options(depot: Any, client: Any, gateway: SandboxGateway) -> None:
    options = depot.CallOptions(extra_parameters={"new": [1]}, access_token="another")
    with pytest.raises(depot.TokenError):
        client.item.get(item_id=1, options=depot.CallOptions(access_token="another", max_retries=0))
    gateway.accept("another")
    client.item.get(item_id=1, options=options)
    assert gateway.requests[-1].parameters["new"] == "[1]"
    with pytest.raises(depot.ParameterError):
        client.item.get(item_id=1, options=depot.CallOptions(extra_parameters={"sign": "x"}))


def test_extra_headers(depot: Any, client: Any, gateway: SandboxGateway) -> None:
    headers = {"X-Trace": "t-1", "user-agent": "mine"}
    client.item.get(item_id=1, options=depot.CallOptions(extra_headers=headers))
    client.item.create(**UNSAFE, options=depot.CallOptions(extra_headers=headers))
    for request in gateway.requests:
        assert (request.headers["x-trace"], request.headers["user-agent"]) == ("t-1", "mine")
    for refused in (
        {"Host": "h"},
        {"content-length": "1"},
        {"a b": "c"},
        {"": "c"},
        {"X": "a\r\nb"},
    ):
        with pytest.raises(depot.ParameterError):
            client.item.get(item_id=1, options=depot.CallOptions(extra_headers=refused))
    assert len(gateway.requests) == 2


def test_token_calls_go_to_their_own_gateway(depot: Any) -> None:
    seen: list[str] = []

    class Transport:
        def send(self, request: Any) -> Any:
            seen.append(request.url)
            return depot.HttpAnswer(200, {}, b'{"code": "0"}')

        def close(self) -> None: ...

    for url in (depot.P_API_GATEWAY_URL_2, "http://127.0.0.1:1/rest"):
        client = depot.DepotClient(url, KEY, SECRET, transport=Transport())
        client.auth.token.create(code="x")
    client = depot.DepotClient(
        "http://a/rest", KEY, SECRET, transport=Transport(), authorization_url="http://b"
    )
    client.auth.token.create(code="x")
    assert seen == [
        "https://auth.depot.example/rest/auth/token/create",
        "http://127.0.0.1:1/rest/auth/token/create",
        "http://b/auth/token/create",
    ]


ERRORS = [
    ("IncompleteSignature", "SignatureError", "Check the app secret."),
    ("IllegalAccessToken", "TokenError", None),
    ("InsufficientPermission", "PermissionDeniedError", None),
    ("MissingParameter", "InvalidParameterError", None),
    ("ServiceTimeout", "PlatformError", None),
    ("StockUnavailable", "ProviderError", "The stock service is down."),
    ("ApiCallLimit", "RateLimitError", None),
    ("404", "BusinessError", "Look for another."),
]


@pytest.mark.parametrize(("code", "kind", "solution"), ERRORS)
def test_errors_by_what_to_do(
    depot: Any, client: Any, gateway: SandboxGateway, code: str, kind: str, solution: str | None
) -> None:
    gateway.inject(Refuse(code, "no"))
    with pytest.raises(depot.ApiError) as raised:
        client.item.get(item_id=1, options=depot.CallOptions(max_retries=0))
    error = raised.value
    assert type(error).__name__ == kind
    assert (error.code, error.message, error.solution) == (code, "no", solution)
    assert error.request_id
    assert error.body["code"] == code
    assert code in str(error)


def test_a_business_failure_inside_success(
    depot: Any, client: Any, gateway: SandboxGateway
) -> None:
    answering(
        gateway, {"code": "0", "success": False, "error_code": 9, "error_message": "sold out"}
    )
    with pytest.raises(depot.BusinessError) as raised:
        client.item.create(item={"name": "x"})
    assert (raised.value.code, raised.value.message) == ("9", "sold out")


def test_raw_responses_are_not_judged(depot: Any, client: Any, gateway: SandboxGateway) -> None:
    raw = client.with_raw_response(client.item.get)(item_id=1)
    assert (raw.http.status, raw.code, raw.parse().item_id) == (200, "0", BIG_ID)
    gateway.inject(Refuse("404", "no"))
    raw = client.with_raw_response(client.item.get.history)(item_id=1)
    assert raw.code == "404"
    with pytest.raises(depot.BusinessError):
        raw.parse()


UNSAFE = {"item": {"name": "x"}}


@pytest.mark.parametrize(
    "fault", [server_error(503), Drop("close"), Drop("reset"), Drop("truncate")], ids=str
)
def test_only_idempotent_calls_are_repeated_after_doubt(
    depot: Any, gateway: SandboxGateway, fault: Any
) -> None:
    retry = depot.RetryPolicy(2, base=0.001)
    client = depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN, retry=retry)
    gateway.inject(fault, times=1)
    assert client.item.get(item_id=1).item_id == BIG_ID
    assert len({call.parameters["timestamp"] for call in gateway.requests}) <= 2
    gateway.clear()
    gateway.inject(fault, times=1)
    with pytest.raises(depot.TransportError):
        client.item.create(**UNSAFE)
    assert len(gateway.requests) == 1
    options = depot.CallOptions(idempotent=True)
    gateway.inject(fault, times=1)
    assert client.item.create(**UNSAFE, options=options).item_id == 77


def test_a_throttled_call_waits_as_long_as_it_is_told(client: Any, gateway: SandboxGateway) -> None:
    for told in ({"retry_after": False}, {"code": "Odd", "status": 429}):
        gateway.inject(rate_limit(1, **told), times=1)
        started = time.monotonic()
        assert client.item.create(**UNSAFE).item_id == 77
        assert 1 <= time.monotonic() - started < 3


def test_a_long_ban_fails_at_once(depot: Any, client: Any, gateway: SandboxGateway) -> None:
    gateway.inject(rate_limit(86400))
    with pytest.raises(depot.RateLimitError):
        client.item.create(**UNSAFE)
    assert len(gateway.requests) == 1


def test_connection_refused_is_repeated(depot: Any) -> None:
    retry = depot.RetryPolicy(2, base=0.001)
    client = depot.DepotClient(
        "http://127.0.0.1:9/rest", KEY, SECRET, access_token=TOKEN, retry=retry
    )
    with pytest.raises(depot.ConnectError):
        client.item.create(**UNSAFE)


def test_a_clock_that_is_off_is_corrected_once(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN)
    gateway.clock.skew(-3600)
    for _ in range(3):
        assert client.item.create(**UNSAFE).item_id == 77
    assert [call.outcome for call in gateway.requests] == ["IllegalTimestamp", "ok", "ok", "ok"]


def test_a_refused_signature_is_repeated_once(
    depot: Any, client: Any, gateway: SandboxGateway
) -> None:
    gateway.inject(Refuse("IncompleteSignature"), times=1)
    assert client.item.create(**UNSAFE).item_id == 77
    gateway.clear()
    wrong = depot.DepotClient(
        gateway.url, KEY, "wrong", access_token=TOKEN, retry=depot.RetryPolicy(5, base=0.001)
    )
    with pytest.raises(depot.SignatureError):
        wrong.item.create(**UNSAFE)
    assert len(gateway.requests) == 2


def test_timeouts(depot: Any, gateway: SandboxGateway) -> None:
    from generator.sandbox import Delay

    gateway.inject(Delay(1.0), times=1)
    client = depot.DepotClient(gateway.url, KEY, SECRET, 0.2, access_token=TOKEN)
    with pytest.raises(depot.RequestTimeoutError) as raised:
        client.item.create(**UNSAFE)
    assert raised.value.sent
    assert issubclass(depot.RequestTimeoutError, TimeoutError)


def test_connections_are_kept(client: Any, gateway: SandboxGateway) -> None:
    for _ in range(5):
        client.item.get(item_id=1)
    assert len({call.connection for call in gateway.requests}) == 1


def test_a_closed_connection_is_noticed(depot: Any, gateway: SandboxGateway) -> None:
    client = depot.DepotClient(gateway.url, KEY, SECRET, access_token=TOKEN, retry=0)
    client.item.create(**UNSAFE)
    port = gateway.url.rsplit(":", 1)[1].split("/")[0]
    gateway.stop()
    again = SandboxGateway(
        gateway.platform, app_key=KEY, app_secret=SECRET, tokens=[TOKEN], port=int(port)
    )
    with again:
        assert client.item.create(**UNSAFE).item_id == 77


@pytest.mark.parametrize("kind", ["memory", "file"])
def test_tokens_are_stored_and_renewed(
    depot: Any, gateway: SandboxGateway, tmp_path: Path, kind: str
) -> None:
    path = tmp_path / "tokens.json"
    store = depot.MemoryTokenStore() if kind == "memory" else depot.FileTokenStore(path)
    client = depot.DepotClient(gateway.url, KEY, SECRET, token_store=store)
    with pytest.raises(depot.AuthorizationRequiredError, match="authorise"):
        client.item.create(**UNSAFE)
    client.authorize("the-code")
    assert client.item.create(**UNSAFE).item_id == 77
    gateway.expire("first-access")
    assert client.item.create(**UNSAFE).item_id == 77
    assert store.load().access_token == "second-access"
    if kind == "file":
        assert path.stat().st_mode & 0o777 == 0o600
        names = sorted(each.name for each in tmp_path.iterdir())
        assert names == ["tokens.json", "tokens.json.lock"]
    other = depot.DepotClient(gateway.url, KEY, SECRET, token_store=store)
    assert other.item.create(**UNSAFE).item_id == 77
    gateway.expire("second-access")
    gateway.expire("second-refresh")
    with pytest.raises(depot.AuthorizationRequiredError, match="authorise again"):
        other.item.create(**UNSAFE)


@pytest.mark.parametrize("mode", ["threads", "tasks"])
def test_a_call_that_can_take_a_token_takes_the_stored_one(
    depot: Any, gateway: SandboxGateway, mode: str
) -> None:
    async def work(client: Any) -> None:
        await client.item.get(item_id=1)

    def read(store: Any) -> None:
        if mode == "tasks":
            run(depot, gateway, work, token_store=store)
        else:
            depot.DepotClient(gateway.url, KEY, SECRET, token_store=store).item.get(item_id=1)

    gateway.accept(TOKEN)
    gateway.accept("first-refresh")
    read(depot.MemoryTokenStore())
    read(depot.MemoryTokenStore(depot.TokenPair(TOKEN)))
    read(depot.MemoryTokenStore(depot.TokenPair("ended", "first-refresh", expires_at=1)))
    sent = [call.parameters.get("access_token") for call in gateway.requests]
    assert sent == [None, TOKEN, None, "second-access"]


def test_a_pair_is_stored_before_it_is_used(depot: Any, gateway: SandboxGateway) -> None:
    class Store:
        pair = depot.TokenPair("first-access", "first-refresh", expires_at=1)

        def load(self) -> Any:
            return self.pair

        def save(self, pair: Any) -> None:
            assert [call.api_name for call in gateway.requests] == ["/auth/token/refresh"]
            raise OSError("the disk is full")

    gateway.accept("first-refresh")
    client = depot.DepotClient(gateway.url, KEY, SECRET, token_store=Store())
    with pytest.raises(OSError, match="full"):
        client.item.create(**UNSAFE)
    assert len(gateway.requests) == 1


def test_an_unreadable_token_file(depot: Any, tmp_path: Path) -> None:
    path = tmp_path / "tokens.json"
    path.write_text("{")
    with pytest.raises(depot.AuthorizationRequiredError, match="authorise again"):
        depot.FileTokenStore(path).load()


def page(total: int | None, *ids: int) -> Respond:
    items = [{"item_id": str(each)} for each in ids]
    return Respond(json.dumps({"code": "0", "data": {"total": total, "items": items}}).encode())


def test_pages(client: Any, gateway: SandboxGateway) -> None:
    gateway.inject(page(3, 1, 2), times=1)
    gateway.inject(page(3, 3), times=1)
    found = [item.item_id for item in client.items.iterate(page_size=2)]
    assert found == [1, 2, 3]
    assert [call.parameters.get("page") for call in gateway.requests] == [None, "2"]


def test_pages_that_hold_fewer_than_were_asked_for(client: Any, gateway: SandboxGateway) -> None:
    for ids in ([1, 2], [3], [4, 5], []):
        gateway.inject(page(None, *ids), times=1)
    assert [item.item_id for item in client.items.iterate(page_size=500)] == [1, 2, 3, 4, 5]
    assert [call.parameters.get("page") for call in gateway.requests] == [None, "2", "3", "4"]


def test_a_gateway_that_sends_one_page_for_ever(client: Any, gateway: SandboxGateway) -> None:
    gateway.inject(page(None, 1, 2))
    assert [item.item_id for item in client.items.iterate(page_size=2)] == [1, 2]
    assert len(gateway.requests) == 2


@pytest.mark.parametrize("value", [b"0123456789", "text"])
def test_typed_uploads(client: Any, gateway: SandboxGateway, value: Any) -> None:
    assert client.item.picture(item_id=1, picture=("a.png", value)).url.startswith(
        "https://pictures"
    )
    (upload,) = gateway.requests[0].files
    assert (upload.filename, upload.size) == ("a.png", len(value))


def test_webhooks(depot: Any) -> None:
    import hashlib
    import hmac
    from importlib import import_module

    moved = import_module("depot.models.item").ItemMovedRequest
    verifier = depot.Verifier(KEY, SECRET)
    body = json.dumps({"itemId": "5", "done": "true", "place": {"shelf": "A"}}).encode()
    authorization = hmac.new(SECRET.encode(), KEY.encode() + body, hashlib.sha256).hexdigest()
    payload = verifier.webhook(moved, body, authorization)
    assert (payload.item_id, payload.done, payload.place.shelf) == (5, True, "A")
    for wrong in (authorization.upper(), authorization[:-1], "", None, "裙"):
        with pytest.raises(depot.WebhookSignatureError):
            verifier.webhook(moved, body, wrong)
    sign = depot._runtime.signing.sign
    query = {"itemId": "5", "timestamp": "1"}
    signed = {**query, "http_sign": sign(SECRET, "/item/moved", query)}
    assert verifier.call(moved, "/item/moved", signed).item_id == 5
    with pytest.raises(depot.WebhookSignatureError):
        verifier.call(moved, "/item/moved", {**signed, "itemId": "6"})


def test_the_stub_for_users_tests(depot: Any) -> None:
    stub = depot.testing.stub()
    client = depot.DepotClient(
        depot.P_API_GATEWAY_URL, KEY, SECRET, transport=stub, access_token=TOKEN
    )
    assert client.item.get(item_id=1).price == Decimal("1.10")
    assert stub.calls == [("/item/get", {"item_id": "1"})]
    stub.answer("/item/get", {"code": "0", "item_id": 1}, {"code": "0", "item_id": 2})
    assert [client.item.get(item_id=1).item_id for _ in range(3)] == [1, 2, 2]
    stub.expect("/item/get", {"item_id": "3"})
    with pytest.raises(depot.testing.UnexpectedCallError):
        client.item.get(item_id=1)
    with pytest.raises(depot.testing.UnexpectedCallError, match="unknown"):
        client.item.create(**UNSAFE, options=depot.CallOptions(extra_parameters={"odd": 1}))


def run(depot: Any, gateway: SandboxGateway, work: Callable[[Any], Any], **settings: Any) -> Any:
    async def main() -> Any:
        async with depot.AsyncDepotClient(gateway.url, KEY, SECRET, **settings) as client:
            return await work(client)

    return asyncio.run(main())


def test_tasks_have_the_same_surface(depot: Any, gateway: SandboxGateway, tmp_path: Path) -> None:
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x" * 700_000)

    async def work(client: Any) -> Any:
        request = depot.DepotRequest("/item/get", "GET")
        request.add_api_param("item_id", "1")
        answer = await client.execute(request)
        item = await client.item.get(item_id=1)
        history = await client.item.get.history(item_id=1)
        raw = await client.with_raw_response(client.item.get)(item_id=1)
        url = (await client.item.picture(item_id=1, picture=picture)).url
        pages = [each.item_id async for each in client.items.iterate(page_size=2)]
        return answer.code, item.item_id, history.events, raw.parse().item_id, url, pages

    gateway.inject(page(3, 1, 2), path="/items", times=1)
    gateway.inject(page(3, 3), path="/items", times=1)
    done = run(depot, gateway, work, access_token=TOKEN)
    assert done[:4] == ("0", BIG_ID, ["made"], BIG_ID)
    assert done[5] == [1, 2, 3]
    assert gateway.requests[4].files[0].size == 700_000


@pytest.mark.parametrize(
    "fault", [server_error(503), Drop("close"), Drop("reset"), Drop("truncate")], ids=str
)
def test_tasks_repeat_only_idempotent_calls(
    depot: Any, gateway: SandboxGateway, fault: Any
) -> None:
    async def work(client: Any) -> None:
        gateway.inject(fault, times=1)
        assert (await client.item.get(item_id=1)).item_id == BIG_ID
        gateway.clear()
        gateway.inject(fault, times=1)
        with pytest.raises(depot.TransportError):
            await client.item.create(**UNSAFE)
        assert len(gateway.requests) == 1

    run(depot, gateway, work, access_token=TOKEN, retry=depot.RetryPolicy(2, base=0.001))


def test_tasks_renew_a_token_once_and_survive_cancelling(
    depot: Any, gateway: SandboxGateway
) -> None:
    from generator.sandbox import Delay

    store = depot.MemoryTokenStore(depot.TokenPair("old", "first-refresh"))
    gateway.accept("first-refresh")

    async def work(client: Any) -> None:
        gateway.inject(Delay(0.3), path="/auth/token/refresh", times=1)
        impatient = asyncio.create_task(client.item.create(**UNSAFE))
        await asyncio.sleep(0.15)
        impatient.cancel()
        done = await asyncio.gather(*(client.item.create(**UNSAFE) for _ in range(20)))
        assert {each.item_id for each in done} == {77}

    run(depot, gateway, work, token_store=store)
    assert sum(call.api_name == "/auth/token/refresh" for call in gateway.requests) == 1
    assert store.load().access_token == "second-access"


@pytest.mark.parametrize("mode", ["sync", "async"])
def test_httpx_transports(depot: Any, gateway: SandboxGateway, tmp_path: Path, mode: str) -> None:
    pytest.importorskip("httpx")
    picture = tmp_path / "a.png"
    picture.write_bytes(b"x" * 700_000)
    if mode == "sync":
        with depot.DepotClient(
            gateway.url, KEY, SECRET, transport=depot.HttpxTransport()
        ) as client:
            assert client.item.get(item_id=1).item_id == BIG_ID
            client.item.picture(item_id=1, picture=picture)
    else:

        async def work(client: Any) -> None:
            assert (await client.item.get(item_id=1)).item_id == BIG_ID
            await client.item.picture(item_id=1, picture=picture)

        run(depot, gateway, work, transport=depot.AsyncHttpxTransport())
    assert gateway.requests[1].files[0].size == 700_000


def test_an_endpoint_s_own_hosts(depot: Any) -> None:
    """A gateway of the user's own serves every call; the platform's give way to the endpoint's own."""
    north, south = depot.P_API_GATEWAY_URL, depot.P_API_GATEWAY_URL_2
    west = "https://west.pictures.example/rest"

    def asked(url: str, **options: Any) -> list[str]:
        class Noting:
            stub = depot.testing.stub()
            urls: ClassVar[list[str]] = []

            def send(self, request: Any) -> Any:
                self.urls.append(request.url.split("/rest")[0].removeprefix("https://"))
                return self.stub.send(request)

            def close(self) -> None:
                """Nothing is open."""

        client = depot.DepotClient(url, KEY, SECRET, access_token=TOKEN, transport=Noting())
        chosen = depot.CallOptions(**options)
        client.item.picture(item_id=1, picture=b"x", options=chosen)
        client.item.get.history(item_id=1, options=chosen)
        client.item.get(item_id=1, options=chosen)
        return Noting.urls

    assert asked(south) == ["south.pictures.example", "archive.example", "api2.depot.example"]
    assert asked(north) == ["api.depot.example", "archive.example", "api.depot.example"]
    assert asked(west) == ["west.pictures.example"] * 3
    assert asked("https://my.example/rest") == ["my.example"] * 3
    assert asked(north, gateway_url=west) == ["west.pictures.example"] * 3
