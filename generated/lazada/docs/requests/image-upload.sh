#!/usr/bin/env bash
# Upload an image, with curl and openssl. The signature is made here, from these parameters.
# APP_KEY and APP_SECRET come from the environment, and so does ACCESS_TOKEN; GATEWAY_URL and TIMESTAMP may.
set -euo pipefail

api_name='/image/upload'
gateway=${GATEWAY_URL:-'https://api.lazada.sg/rest'}

parameters=(
  "app_key=$APP_KEY"
  "timestamp=${TIMESTAMP:-$(date +%s)000}"
  sign_method='sha256'
  "access_token=$ACCESS_TOKEN"
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
  arguments+=(--form-string "$parameter")
done
arguments+=(--form 'image'=@'./book.jpg')
curl --silent --show-error "${arguments[@]}" "$gateway$api_name"
