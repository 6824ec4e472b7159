"""Characters that need care: `/stall/sign/paint`."""

import os

import bazaar

appkey = os.environ["APP_KEY"]
appSecret = os.environ["APP_SECRET"]
url = os.environ.get("GATEWAY_URL", bazaar.P_API_GATEWAY_URL)

client = bazaar.BazaarClient(url, appkey ,appSecret)
request = bazaar.BazaarRequest('/stall/sign/paint')
request.add_api_param('double', 'say \"hi\"')
request.add_api_param('single', "it's")
request.add_api_param('both', '"it\'s"')
request.add_api_param('backslash', 'C:\\new\\table')
request.add_api_param('trailing', 'ends in \\')
request.add_api_param('dollar', 'costs $5 or {$x} or ${y}')
request.add_api_param('hash', '#{x} {{x}} {% x %} <?php ?>')
request.add_api_param('breaks', 'one\ttwo\nthree\r\n')
request.add_api_param('latin', '\u00E9 \u00FC')
request.add_api_param('thai', '\u0E23\u0E49\u0E32\u0E19\u0E04\u0E49\u0E32')
request.add_api_param('chinese', '\u88D9\u5B50\uFF0C\u201C\u65B0\u201D')
request.add_api_param('emoji', '😀👍🏽')
request.add_api_param('unseen', 'a\u202Eb\u200Bc\u00A0d\u0000')
request.add_api_param('comment', '*/ \"\"\" --> </script>')
request.add_api_param('escape', '\\u0022 \\x41 \\N{DASH}')
request.add_api_param('xml', "<Request><Name a='b'>x &amp; y</Name></Request>")
response = client.execute(request)
print(response.type)
print(response.body)
