import { readFileSync } from "node:fs";
import { join } from "node:path";
import { auditFile } from "../support/wholeAudit";

const INPUTS: readonly (readonly [string, string])[] = [
  ["sample", "../../assets/sample/电镀行业整体审核.xlsx"],
  ...["pcb", "own-system", "park", "several-systems", "published"].map(
    (name): [string, string] => [name, `${name}/input.xlsx`],
  ),
];

it.each(INPUTS)("%s: running again on the written file gives the same bytes", async (_, file) => {
  const once = await auditFile(readFileSync(join(__dirname, file)));
  const twice = await auditFile(once.bytes);
  expect(twice.run.findings.map(({ message }) => message)).toEqual(once.run.findings.map(({ message }) => message));
  expect(Buffer.from(twice.bytes).equals(Buffer.from(once.bytes))).toBe(true);
});
