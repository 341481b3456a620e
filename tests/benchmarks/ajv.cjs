// Validates every claim with ajv, as the shortest loop that does so: node ajv.cjs MODULES SCHEMA FOLDER
const fs = require("fs");
const path = require("path");
const [modules, schema, folder] = process.argv.slice(2);
const Ajv = require(path.join(modules, "ajv/dist/2020")).default;
const ajv = new Ajv({ strict: true });
require(path.join(modules, "ajv-formats"))(ajv);
const valid = ajv.compile(JSON.parse(fs.readFileSync(schema)));
let failed = 0;
for (const shard of fs.readdirSync(folder))
  for (const name of fs.readdirSync(path.join(folder, shard)))
    if (!valid(JSON.parse(fs.readFileSync(path.join(folder, shard, name), "utf8")))) failed++;
console.log(`${failed} failed`);
