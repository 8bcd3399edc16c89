// Asks the module what every case of tests/cases/ asks, and compares the answers:
//     node tests/wasm/run.mjs <module> tests/cases
import { readFileSync, readdirSync } from "node:fs";
import { join } from "node:path";

const [modulePath, folder] = process.argv.slice(2);
const module = new WebAssembly.Module(readFileSync(modulePath));
const imports = WebAssembly.Module.imports(module);
if (imports.length > 0) throw new Error(`the module asks for ${JSON.stringify(imports)}`);

// A module a question: it never frees what it allocates.
function ask(question) {
  const { exports } = new WebAssembly.Instance(module);
  const bytes = new TextEncoder().encode(JSON.stringify(question));
  const place = exports.place(bytes.length);
  new Uint8Array(exports.memory.buffer, place, bytes.length).set(bytes);
  const answer = exports.answer(place, bytes.length);
  const length = new DataView(exports.memory.buffer).getUint32(answer, true);
  return new TextDecoder().decode(new Uint8Array(exports.memory.buffer, answer + 4, length));
}

// A request as tests/support/mod.rs makes it: laid over the base, of which `null` takes a member away.
function requestOf(file, operation, written) {
  const request = { ...file.base?.[operation] };
  for (const [member, value] of Object.entries(written)) {
    if (value === null && member in request) delete request[member];
    else request[member] = value;
  }
  return request;
}

const clauses = (text) => text.split(/: |; /).sort().join("\n");

function agrees(is, should) {
  if (!should) return is === "";
  if (should.text === undefined) return is.startsWith(`${should.exception}: `);
  const text = `${should.exception}: ${should.text}`;
  return should.any_order ? clauses(is) === clauses(text) : is === text;
}

let [accepted, refused, wrong] = [0, 0, 0];
for (const name of readdirSync(folder).sort()) {
  const file = JSON.parse(readFileSync(join(folder, name), "utf8"));
  for (const { name: title, operation = "CreateUserPoolClient", pool, request, answer } of file.cases) {
    const question = { Operation: operation, Pool: file.pools?.[pool], Request: requestOf(file, operation, request) };
    const is = ask(question);
    if (!agrees(is, answer)) {
      wrong += 1;
      console.error(`${name}: ${title}\n      is: ${is || "accepted"}\n  should: ${JSON.stringify(answer) ?? "accepted"}`);
    }
    if (is === "") accepted += 1;
    else refused += 1;
  }
}
if (wrong > 0 || accepted < 100 || refused < 100) {
  console.error(`${wrong} wrong, ${accepted} accepted, ${refused} refused`);
  process.exit(1);
}
console.log(`${accepted + refused} cases answered alike under Node (${accepted} accepted, ${refused} refused)`);
