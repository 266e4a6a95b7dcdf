/** Sheets as large as our result sheets: as many numbers and texts, the texts of the same mean length. */
const fs = require("node:fs");

exports.addedSheets = (sizesFile) =>
  JSON.parse(fs.readFileSync(sizesFile, "utf8")).map(({ name, columns, numbers, texts, textLength }) => {
    const values = [];
    const every = Math.max(1, Math.round((numbers + texts) / Math.max(1, texts)));
    for (let i = 0, left = texts; i < numbers + texts; i++) {
      const isText = left > 0 && (i % every === 0 || numbers + texts - i <= left);
      if (isText) left -= 1;
      values.push(isText ? String(i).padEnd(textLength, "文").slice(0, Math.max(1, textLength)) : i / 7);
    }
    const rows = [];
    for (let i = 0; i < values.length; i += columns) rows.push(values.slice(i, i + columns));
    return { name, rows };
  });
