// Ajv over the benchmark's payload files: parsed before, and from bytes by JSON.parse. It stops at
// the first error. Arguments: the folder with node_modules, the manifest, how many rounds, the
// nanoseconds of a turn.
"use strict";
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const [folder, manifestFile, rounds, turn] = process.argv.slice(2);
const packages = createRequire(path.join(path.resolve(folder), "package.json"));
const Ajv = packages("ajv");
const addFormats = packages("ajv-formats");

function compile(schema) {
  const ajv = new (Ajv.default || Ajv)({ allErrors: false, strict: false, unicodeRegExp: false });
  (addFormats.default || addFormats)(ajv);
  return ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));
}

function pass(judge, documents) {
  let accepted = 0;
  for (const document of documents) if (judge(document)) ++accepted;
  return accepted;
}

// Nanoseconds for one document, in each round; the first rounds let the compiler settle.
function time(judge, documents) {
  const begin = process.hrtime.bigint();
  let passes = 0;
  while (Number(process.hrtime.bigint() - begin) < 50 * turn) pass(judge, documents), ++passes;
  const once = Number(process.hrtime.bigint() - begin) / passes;
  const repeat = Math.max(1, Math.round(turn / once));
  const samples = [];
  for (let round = 0; round < rounds; ++round) {
    const start = process.hrtime.bigint();
    for (let left = repeat; left > 0; --left) pass(judge, documents);
    samples.push(Number(process.hrtime.bigint() - start) / repeat / documents.length);
  }
  return samples;
}

function run(workload) {
  const validate = compile(workload.schema);
  const texts = fs.readFileSync(workload.payloads, "utf8").trimEnd().split("\n");
  const buffers = texts.map((text) => Buffer.from(text));
  const parsed = texts.map((text) => JSON.parse(text));
  const wrong = parsed.findIndex((document) => validate(document) !== workload.valid);
  if (wrong >= 0) return { note: `disagrees about ${texts[wrong]}` };
  return {
    document: time(validate, parsed),
    bytes: time((buffer) => validate(JSON.parse(buffer.toString())), buffers),
  };
}

const manifest = JSON.parse(fs.readFileSync(manifestFile, "utf8"));
const results = manifest.map((workload) => ({ workload: workload.name, ...run(workload) }));
const version = `${packages("ajv/package.json").version}, Node ${process.version}`;
console.log(JSON.stringify({ peer: "Ajv", version, results }));
