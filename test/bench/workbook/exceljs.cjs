/** exceljs: load, add sheets, save. */
const ExcelJS = require("exceljs");
const { report } = require("../measured.cjs");
const { addedSheets } = require("./addedSheets.cjs");
const [input, output, sizes] = process.argv.slice(2);

(async () => {
  const workbook = new ExcelJS.Workbook();
  await workbook.xlsx.readFile(input);
  for (const { name, rows } of addedSheets(sizes)) workbook.addWorksheet(name).addRows(rows);
  await workbook.xlsx.writeFile(output);
  report({});
})();
