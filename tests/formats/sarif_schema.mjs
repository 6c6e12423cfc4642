// Holds the tool's SARIF against the official schema, which npm's @microsoft/jest-sarif carries.
// usage: node sarif_schema.mjs FOLDER_WITH_NODE_MODULES FILE…
// Exits with 77 (skipped) where the packages are not there; `./dev sarif-schema` installs them.
import { createRequire } from "node:module";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";

const [folder, ...files] = process.argv.slice(2);
const require = createRequire(resolve(folder, "package.json"));

function tools() {
    try {
        const schema = require.resolve("@microsoft/jest-sarif/package.json");
        return {
            Ajv: require("ajv-draft-04").default,
            formats: require("ajv-formats").default,
            schema: resolve(schema, "../lib/schemas/sarif-2.1.0-rtm.5.json"),
        };
    } catch {
        return null;
    }
}

const found = tools();
if (!found) {
    console.log("skipped: ajv and @microsoft/jest-sarif are not installed (./dev sarif-schema)");
    process.exit(77);
}
const ajv = new found.Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
found.formats(ajv);
const validate = ajv.compile(JSON.parse(readFileSync(found.schema, "utf8")));
let sound = files.length > 0;
for (const file of files) {
    const good = validate(JSON.parse(readFileSync(file, "utf8")));
    sound &&= good;
    console.log(`${file}: ${good ? "valid" : JSON.stringify(validate.errors, null, 1)}`);
}
process.exit(sound ? 0 : 1);
