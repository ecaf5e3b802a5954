// The schemas in an editor's language server: shipped files have no finding, and a slip has one on its own line.
// node schemas.mjs SERVER ROOT
import { spawn } from "node:child_process";
import { existsSync, readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const [server, root] = process.argv.slice(2);
const child = spawn(process.execPath, [server, "--stdio"], { stdio: ["pipe", "pipe", "inherit"] });
const waiting = new Map();
const diagnostics = new Map();
let rest = Buffer.alloc(0);
let next = 0;

const send = (message) => {
  const body = Buffer.from(JSON.stringify({ jsonrpc: "2.0", ...message }));
  child.stdin.write(`Content-Length: ${body.length}\r\n\r\n`);
  child.stdin.write(body);
};
const ask = (method, params) => new Promise((resolve) => {
  waiting.set(++next, resolve);
  send({ id: next, method, params });
});
const tell = (method, params) => send({ method, params });

child.stdout.on("data", (data) => {
  rest = Buffer.concat([rest, data]);
  for (;;) {
    const end = rest.indexOf("\r\n\r\n");
    const length = end < 0 ? NaN : Number(/Content-Length: (\d+)/i.exec(rest.subarray(0, end).toString())?.[1]);
    if (!(rest.length >= end + 4 + length)) return;
    const message = JSON.parse(rest.subarray(end + 4, end + 4 + length).toString());
    rest = rest.subarray(end + 4 + length);
    if (message.method === "textDocument/publishDiagnostics") {
      diagnostics.get(message.params.uri)?.(message.params.diagnostics);
    } else if (message.method && message.id !== undefined) {

      // The server asks for its settings.
      const settings = { validate: true, schemaStore: { enable: false }, keyOrdering: false };
      const result = message.method === "workspace/configuration" ? message.params.items.map((item) => (item.section === "yaml" ? settings : {})) : null;
      send({ id: message.id, result });
    } else {
      waiting.get(message.id)?.(message.result);
    }
  }
});

const check = (path, text) => new Promise((resolve, reject) => {
  const uri = pathToFileURL(path).href;
  const timer = setTimeout(() => reject(new Error(`no diagnostics of ${path}`)), 30_000);
  let settled;
  // What is published first may be from before the schema was read.
  diagnostics.set(uri, (found) => {
    clearTimeout(timer);
    clearTimeout(settled);
    settled = setTimeout(() => {
      diagnostics.delete(uri);
      tell("textDocument/didClose", { textDocument: { uri } });
      resolve(found);
    }, 400);
  });
  tell("textDocument/didOpen", { textDocument: { uri, languageId: "yaml", version: 1, text } });
});

await ask("initialize", { processId: process.pid, rootUri: pathToFileURL(root).href, capabilities: { workspace: { configuration: true } } });
tell("initialized", {});
tell("workspace/didChangeConfiguration", { settings: { yaml: { validate: true, schemaStore: { enable: false } } } });

const yaml = (folder) => readdirSync(join(root, folder)).filter((name) => name.endsWith(".yaml")).map((name) => join(root, folder, name));
const audits = readdirSync(join(root, "examples")).filter((name) => name !== "broken").map((name) => join(root, "examples", name, "audit.yaml")).filter((path) => existsSync(path));
let faults = 0;
for (const path of [...yaml("rubrics"), ...yaml("rubrics/wording"), ...audits]) {
  const text = readFileSync(path, "utf8");
  const found = await check(path, text);
  if (!/^# yaml-language-server: \$schema=/m.test(text) || found.length > 0) {
    faults += 1;
    console.log(`${path}: ${found.map((one) => `${one.range.start.line + 1}: ${one.message}`).join("; ") || "names no schema"}`);
  }
}
for (const [name, right, wrong] of [
  ["rubrics/w2.yaml", "licence:", "license:"],
  ["rubrics/wording/w2.en.yaml", "wording: 1", "wording: one"],
  ["examples/integrated-complete/audit.yaml", "programme:", "program:"],
]) {
  const path = join(root, name);
  const text = readFileSync(path, "utf8");
  // A file of its own, as the server may know the other still.
  const broken = path.replace(".yaml", ".broken.yaml");
  const line = text.slice(0, text.indexOf(right)).split("\n").length;
  const found = await check(broken, text.replace(right, wrong));
  if (!found.some((one) => one.range.start.line + 1 === line)) {
    faults += 1;
    console.log(`${name}: nothing on line ${line}: ${JSON.stringify(found)}`);
  }
}
console.log(`${faults} faults`);
child.kill();
process.exit(faults > 0 ? 1 : 0);
