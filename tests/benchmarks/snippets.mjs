// node snippets.mjs openapi.json FOLDER: ReadMe's snippets of every operation in four languages, each in a file.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import oasToSnippet from "@readme/oas-to-snippet";
import Oas from "oas";

const LANGUAGES = ["python", "java", "php", "csharp"];
const [description, folder] = process.argv.slice(2);
const api = new Oas(JSON.parse(readFileSync(description, "utf8")));
for (const language of LANGUAGES) mkdirSync(join(folder, language), { recursive: true });

// What the documentation shows for each parameter, in the query or in the form.
function shown(operation) {
  const query = operation.getParameters().map(({ name, example }) => [name, example]);
  const form = operation.schema.requestBody?.content["application/x-www-form-urlencoded"].example;
  return { query: Object.fromEntries(query), formData: form ?? {} };
}

for (const operation of Object.values(api.getPaths()).flatMap((methods) => Object.values(methods))) {
  const values = shown(operation);
  for (const language of LANGUAGES) {
    const { code } = oasToSnippet(api, operation, values, {}, language);
    writeFileSync(join(folder, language, operation.getOperationId()), code);
  }
}
