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

if (typeof document !== "undefined") {
  document.querySelector("[role=dialog].md-search")?.setAttribute("aria-label", "Search");
  for (const form of document.querySelectorAll("form.signature")) {
    form.addEventListener("submit", async (event) => {
      event.preventDefault();
      const { secret, path, parameters, text, sign } = form.elements;
      text.value = stringToSign(path.value.trim(), parameters.value);
      sign.value = await signature(secret.value, text.value);
    });
  }
}
