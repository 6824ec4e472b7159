"""Characters that need care: `/stall/sign/paint`."""

import os

import bazaar

gateway = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)
key, secret = os.environ["APP_KEY"], os.environ["APP_SECRET"]

with bazaar.BazaarClient(gateway, key, secret) as client:
    answer = client.stall.sign.paint(
        double='say "hi"',
        single="it's",
        both='"it\'s"',
        backslash="C:\\new\\table",
        trailing="ends in \\",
        dollar="costs $5 or {$x} or ${y}",
        hash="#{x} {{x}} {% x %} <?php ?>",
        breaks="one\ttwo\nthree\r\n",
        latin="é ü",
        thai="ร้านค้า",
        chinese="裙子，“新”",
        emoji="😀👍🏽",
        unseen="a\u202eb\u200bc\u00a0d\u0000",
        comment='*/ """ --> </script>',
        escape="\\u0022 \\x41 \\N{DASH}",
        xml="<Request><Name a='b'>x &amp; y</Name></Request>",
    )
    print(answer)
