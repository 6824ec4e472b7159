// Runs the scripts of an .http file with what JetBrains' client gives them, and prints the parameters each sends.
const crypto = require("crypto");
const fs = require("fs");
const vm = require("vm");

const { file, environment } = JSON.parse(process.argv[2]);
const mac = {
  withTextSecret(secret) { this.made = crypto.createHmac("sha256", secret); return this; },
  updateWithText(text) { this.made.update(text, "utf8"); return this; },
  digest() { const hex = this.made.digest("hex"); return { toHex: () => hex }; },
};
const sent = [];
for (const [, script] of fs.readFileSync(file, "utf8").matchAll(/^< \{%$(.*?)^%\}$/gms)) {
  const variables = { set: (name, value) => sent.push(value) };
  const request = { environment: { get: (name) => environment[name] }, variables };
  vm.runInNewContext(script, { crypto: { hmac: { sha256: () => Object.create(mac) } }, request, encodeURIComponent, Date, String });
}
console.log(JSON.stringify(sent));
