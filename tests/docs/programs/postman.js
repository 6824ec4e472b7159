// Runs a collection's pre-request script on one of its requests, with Postman's own request objects.
const fs = require("fs");
const vm = require("vm");
const { Collection, Request, VariableScope } = require("postman-collection");

const { file, title, variables, replacement } = JSON.parse(process.argv[2]);
const collection = new Collection(JSON.parse(fs.readFileSync(file, "utf8")));
const items = [];
collection.forEachItem((item) => items.push(item));
const request = replacement ? new Request(replacement) : items.find((item) => item.name === title).request;
const scope = new VariableScope(Object.entries(variables).map(([key, value]) => ({ key, value })));
const script = collection.events.all()[0].script.exec.join("\n");
vm.runInNewContext(script, { require, pm: { request, variables: scope }, Date, String });
console.log(JSON.stringify({ sign: scope.get("sign"), timestamp: scope.get("timestamp") }));
