// Compiles pages as Docusaurus does, with the plugin for tabs: mdx.mjs <mdx package> <plugin> files…
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";

const [mdx, plugin, ...files] = process.argv.slice(2);
const { compile } = await import(pathToFileURL(mdx));
const { default: tabs } = await import(pathToFileURL(plugin));
const faults = [];
let labels = 0;
for (const file of files) {
  try {
    const source = await readFile(file, "utf8");
    const made = String(await compile(source, { format: "mdx", remarkPlugins: [tabs], jsx: true }));
    labels += (made.match(/<TabItem /g) || []).length;
  } catch (error) {
    faults.push(`${file}: ${error.message}`);
  }
}
console.log(JSON.stringify({ compiled: files.length - faults.length, tabs: labels, faults }));
