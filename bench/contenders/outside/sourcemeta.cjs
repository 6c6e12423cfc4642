// Blaze, inside sourcemeta's `jsonschema` tool, over the benchmark's payload files. The tool times
// each document by itself, parsed, over and over: the kindest case for a validator. Two modes:
// fast, which stops at the first error, and exhaustive. Arguments: the folder with node_modules, the
// manifest, how often each document is judged in a run, how many runs.
"use strict";
const fs = require("fs");
const path = require("path");
const { spawnSync } = require("child_process");

const [folder, manifestFile, loops, runs] = process.argv.slice(2);
const packageFolder = path.join(folder, "node_modules", "@sourcemeta", "jsonschema");
const tool = path.join(folder, "node_modules", ".bin", "jsonschema");

// A line a document: `file[3]: PASS 0.5 +- 0.1 us (0.02)`; that many microseconds on average. The
// least of a few runs counts for each document, since one interruption spoils an average.
function run(workload, mode) {
  const words = ["validate", withUuid(workload), workload.payloads, "--benchmark", "--continue"];
  words.push("--format-assertion", "--loop", loops, ...mode);
  const least = new Map();
  for (let left = Number(runs); left > 0; --left) {
    const output = spawnSync(tool, words, { encoding: "utf8", maxBuffer: 1 << 28 }).stdout;
    const said = output.matchAll(/\[(\d+)\]: (PASS|FAIL) ([0-9.]+) \+-/g);
    for (const [, line, verdict, time] of said) {
      if ((verdict === "PASS") !== workload.valid)
        return { note: `says ${verdict} of ${documentOf(workload, Number(line))}` };
      least.set(line, Math.min(least.get(line) ?? Infinity, Number(time) * 1000));
    }
  }
  const sum = [...least.values()].reduce((left, right) => left + right, 0);
  return { document: [sum / least.size] };
}

// Draft 7 knows no format `uuid`, and this tool is strict about that; the next draft does.
function withUuid(workload) {
  const schema = JSON.parse(fs.readFileSync(workload.schema, "utf8"));
  schema.$schema = "https://json-schema.org/draft/2019-09/schema";
  const copy = workload.payloads.replace(/jsonl$/, "schema.json");
  fs.writeFileSync(copy, JSON.stringify(schema));
  return copy;
}

function documentOf(workload, line) {
  return fs.readFileSync(workload.payloads, "utf8").split("\n")[line - 1];
}

const manifest = JSON.parse(fs.readFileSync(manifestFile, "utf8"));
const version = JSON.parse(fs.readFileSync(path.join(packageFolder, "package.json"))).version;
for (const [name, mode] of [["Blaze, first error", ["--fast"]], ["Blaze, all errors", []]]) {
  const results = manifest.map((workload) => ({ workload: workload.name, ...run(workload, mode) }));
  console.log(JSON.stringify({ peer: name, version: `jsonschema ${version}`, results }));
}
