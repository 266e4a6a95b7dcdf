/** SheetJS: load, add sheets, save. */
const fs = require("node:fs");
const XLSX = require("xlsx");
const { report } = require("../measured.cjs");
const { addedSheets } = require("./addedSheets.cjs");
const [input, output, sizes] = process.argv.slice(2);

const workbook = XLSX.read(fs.readFileSync(input));
for (const { name, rows } of addedSheets(sizes))
  XLSX.utils.book_append_sheet(workbook, XLSX.utils.aoa_to_sheet(rows), name);
fs.writeFileSync(output, XLSX.write(workbook, { type: "buffer", bookType: "xlsx", compression: true }));
report({});
