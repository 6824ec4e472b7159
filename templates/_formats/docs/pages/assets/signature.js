// The box that signs: the same rule as the SDKs', with the browser's own HMAC. Nothing is sent.
const byCodePoint = ([left], [right]) => {
  const a = [...left], b = [...right];
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    if (a[at] !== b[at]) return a[at].codePointAt(0) - b[at].codePointAt(0);
  }
  return a.length - b.length;
};

export function stringToSign(path, lines) {
  const pairs = lines
    .split("\n")
    .filter((line) => line.includes("="))
    .map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)])
    .filter(([name, value]) => name !== "sign" && value !== "");
  return (path.startsWith("/") ? path : "") + pairs.sort(byCodePoint).flat().join("");
}

export async function signature(secret, text) {
  const utf8 = new TextEncoder();
  const rule = { name: "HMAC", hash: "SHA-256" };
  const key = await crypto.subtle.importKey("raw", utf8.encode(secret), rule, false, ["sign"]);
  const mac = await crypto.subtle.sign("HMAC", key, utf8.encode(text));
  return [...new Uint8Array(mac)].map((byte) => byte.toString(16).padStart(2, "0")).join("").toUpperCase();
}

// Written here, since a page without this script has no use for a form, and since MDX reads no plain HTML.
const FORM = `<form class="signature" aria-label="Signature" autocomplete="off">
<label>App secret <input name="secret" type="text" value="helloworld" spellcheck="false"></label>
<label>API path <input name="path" type="text" value="/order/get" spellcheck="false"></label>
<label>Parameters, one a line: name=value
<textarea name="parameters" rows="6" spellcheck="false">app_key=123456
timestamp=1517820392000
sign_method=sha256
access_token=test
order_id=1234</textarea></label>
<button type="submit" class="md-button">Sign</button>
<label>String to sign <output name="text"></output></label>
<label>Signature <output name="sign" aria-live="polite"></output></label>
</form>`;

if (typeof document !== "undefined") {
  document.querySelector("[role=dialog].md-search")?.setAttribute("aria-label", "Search");
  const box = document.querySelector("#signature-box");
  if (box) box.innerHTML = FORM;
  box?.querySelector("form").addEventListener("submit", async (event) => {
    event.preventDefault();
    const { secret, path, parameters, text, sign } = event.target.elements;
    text.value = stringToSign(path.value.trim(), parameters.value);
    sign.value = await signature(secret.value, text.value);
  });
}
