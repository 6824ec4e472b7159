"""What reaches the app is told apart: the platform's own messages and calls, and forged ones."""

from __future__ import annotations

import hashlib
import hmac

from generator import signing
from tests.sdk.php.conftest import Package, RunPhp

BODY = '{"seller_id":"1001","text":"裙子"}'


def test_messages_and_calls_from_the_platform(paper: Package, run_php: RunPhp) -> None:
    report = run_php(
        "webhook.php",
        [paper],
        body=BODY,
        authorization=hmac.new(b"a-secret", f"key{BODY}".encode(), hashlib.sha256).hexdigest(),
        http_sign=signing.sign("a-secret", "/list/notify", {"when": "now"}),
    )
    assert report == {
        "message": True,
        "changed body": False,
        "other app": False,
        "no header": False,
        "call": True,
        "changed call": False,
        "unsigned call": False,
        "list as signature": False,
        "list as value": False,
        "payload": "now",
    }
