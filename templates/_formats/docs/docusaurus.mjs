// Tabs for Docusaurus: a remark plugin that makes `=== "Label"` and the code after it a tab, as MkDocs does.
// In docusaurus.config: `import tabs from "./docusaurus.mjs"` and `docs: {remarkPlugins: [tabs]}`.
const attribute = (name, value) => ({ type: "mdxJsxAttribute", name, value });
const element = (name, attributes, children) => ({ type: "mdxJsxFlowElement", name, attributes, children });

function imported(name) {
  const specifiers = [{ type: "ImportDefaultSpecifier", local: { type: "Identifier", name } }];
  const source = { type: "Literal", value: `@theme/${name}`, raw: `"@theme/${name}"` };
  return { type: "ImportDeclaration", specifiers, source, attributes: [] };
}

function labelOf(node) {
  const [only, ...more] = node.type === "paragraph" ? node.children : [];
  return only?.type === "text" && !more.length ? only.value.match(/^=== "(.*)"$/)?.[1] : undefined;
}

export default function tabs() {
  return (tree) => {
    const children = [];
    let open;
    for (let at = 0; at < tree.children.length; at += 1) {
      const label = labelOf(tree.children[at]);
      const code = tree.children[at + 1];
      if (label === undefined || code?.type !== "code") {
        open = undefined;
        children.push(tree.children[at]);
        continue;
      }
      if (!open) children.push((open = element("Tabs", [attribute("groupId", "language")], [])));
      open.children.push(element("TabItem", [attribute("value", label), attribute("label", label)], [code]));
      at += 1;
    }
    if (children.length === tree.children.length) return;
    const body = ["Tabs", "TabItem"].map(imported);
    const estree = { type: "Program", sourceType: "module", body };
    tree.children = [{ type: "mdxjsEsm", value: "", data: { estree } }, ...children];
  };
}
