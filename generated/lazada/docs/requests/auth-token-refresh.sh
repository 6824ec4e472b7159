#!/usr/bin/env bash
# Refresh an access token, with curl and openssl. The signature is made here, from these parameters.
# APP_KEY and APP_SECRET come from the environment; GATEWAY_URL and TIMESTAMP may.
set -euo pipefail

api_name='/auth/token/refresh'
gateway=${GATEWAY_URL:-'https://auth.lazada.com/rest'}

parameters=(
  "app_key=$APP_KEY"
  "timestamp=${TIMESTAMP:-$(date +%s)000}"
  sign_method='sha256'
  'refresh_token'='50001100a10fakefakefakefakefakefakefake5e4d3c2b1'
)

# Sorted by name; names and values joined as they are; the API's path in front where there is one.
export LC_ALL=C
text=$api_name
while IFS= read -r -d '' parameter; do
  text+="${parameter%%=*}${parameter#*=}"
done < <(printf '%s\0' "${parameters[@]}" | sort -z -t= -k1,1)
sign=$(printf %s "$text" | openssl dgst -sha256 -hmac "$APP_SECRET" -r | cut -d' ' -f1 | tr a-f A-F)

arguments=()
for parameter in "${parameters[@]}" "sign=$sign"; do
  arguments+=(--data-urlencode "$parameter")
done
curl --silent --show-error "${arguments[@]}" "$gateway$api_name"
