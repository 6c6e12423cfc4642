// Ajv over a file of lines, as somebody would write it in an afternoon: the file is read whole, each
// line parsed and judged up to its first error. Arguments: the folder with node_modules, the schema,
// the file, and "verdicts" where a word for each line is wanted.
"use strict";
const fs = require("fs");
const path = require("path");
const { createRequire } = require("module");

const [folder, schema, file, wanted] = process.argv.slice(2);
const packages = createRequire(path.join(path.resolve(folder), "package.json"));
const Ajv = packages("ajv");
const addFormats = packages("ajv-formats");

const ajv = new (Ajv.default || Ajv)({ allErrors: false, strict: false, unicodeRegExp: false });
(addFormats.default || addFormats)(ajv);
const validate = ajv.compile(JSON.parse(fs.readFileSync(schema, "utf8")));

let invalid = 0;
const verdicts = [];
for (const line of fs.readFileSync(file, "utf8").trimEnd().split("\n")) {
  const valid = validate(JSON.parse(line));
  if (!valid) ++invalid;
  if (wanted === "verdicts") verdicts.push(valid ? "valid" : "invalid");
}
if (verdicts.length > 0) console.log(verdicts.join("\n"));
console.log(`${invalid} invalid`);
process.exitCode = invalid > 0 ? 1 : 0;
