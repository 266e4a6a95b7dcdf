/** hucre: load, add sheets, save. `bare` reads values alone and drops styles, `kept` keeps what it can. */
import fs from "node:fs";
import { createRequire } from "node:module";
import { openXlsx, readXlsx, saveXlsx, writeXlsx } from "hucre/xlsx";

const require = createRequire(import.meta.url);
const { report } = require("../measured.cjs");
const { addedSheets } = require("./addedSheets.cjs");
const [input, output, sizes, manner] = process.argv.slice(2);

const bytes = new Uint8Array(fs.readFileSync(input));
if (manner === "kept") {
  const workbook = await openXlsx(bytes, { readStyles: true });
  for (const { name, rows } of addedSheets(sizes)) workbook.sheets.push({ name, rows });
  fs.writeFileSync(output, await saveXlsx(workbook));
} else {
  const { sheets } = await readXlsx(bytes);
  const kept = sheets.map(({ name, rows }) => ({ name, rows }));
  fs.writeFileSync(output, await writeXlsx({ sheets: [...kept, ...addedSheets(sizes)] }));
}
report({});
