/** LibreOffice headless: the model as .xlsx to .csv, recalculating always; in a profile of its own. */
const { spawnSync } = require("node:child_process");
const fs = require("node:fs");
const path = require("node:path");
const { pathToFileURL } = require("node:url");

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

exports.findSoffice = () =>
  [
    process.env.SOFFICE,
    ...(process.env.PATH ?? "")
      .split(path.delimiter)
      .flatMap((folder) => ["soffice", "libreoffice", "soffice.com"].map((name) => path.join(folder, name))),
  ].find((file) => file && fs.existsSync(file));

/** Files for the measurement: nothing but a cell, values alone, formulas with wrong cached values. */
exports.prepare = async (engine, { folder, objects, form }) => {
  const values = engine.typedValues(objects);
  const profile = path.join(folder, "profile");
  fs.mkdirSync(path.join(profile, "user"), { recursive: true });
  fs.writeFileSync(path.join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
  const write = (name, bytes) => fs.writeFileSync(path.join(folder, `${name}.xlsx`), bytes);
  write("start", await engine.formulaWorkbook([], { form, holds: "values" }));
  write("values", await engine.formulaWorkbook(values, { form, holds: "values" }));
  write("formulas", await engine.formulaWorkbook(values, { form, holds: "formulas" }));
};

exports.convert = (folder, name) => {
  const start = process.hrtime.bigint();
  const { status, stderr } = spawnSync(
    exports.findSoffice(),
    [
      `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
      "--headless",
      "--norestore",
      "--convert-to",
      "csv:Text - txt - csv (StarCalc):44,34,76",
      "--outdir",
      path.join(folder, "csv"),
      path.join(folder, `${name}.xlsx`),
    ],
    { encoding: "utf8" },
  );
  const ms = Number(process.hrtime.bigint() - start) / 1e6;
  if (status !== 0) throw new Error(`soffice ended with ${status}: ${stderr}`);
  return { ms };
};

/** How many objects have each level: the last column of the converted file. */
exports.levels = (folder, engine) => {
  const lines = fs.readFileSync(path.join(folder, "csv/formulas.csv"), "utf8").trim().split("\n");
  const counts = {};
  for (const line of lines.slice(engine.FIRST_OBJECT_ROW)) {
    const level = line.slice(line.lastIndexOf(",") + 1).replaceAll('"', "");
    counts[level] = (counts[level] ?? 0) + 1;
  }
  return counts;
};
