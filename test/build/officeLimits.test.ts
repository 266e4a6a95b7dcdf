import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const src = join(__dirname, "../../src");

function sources(folder: string): { file: string; text: string }[] {
  return readdirSync(join(src, folder), { recursive: true, encoding: "utf8" })
    .filter((file) => /\.tsx?$/.test(file))
    .map((file) => ({ file: join(folder, file), text: readFileSync(join(src, folder, file), "utf8") }));
}

describe("what runs in Excel", () => {
  // Office.js sets history.pushState and replaceState to null and makes alert, confirm and prompt throw.
  it("uses nothing that office.js takes away", () => {
    const taken = /\bhistory\s*\.|\b(pushState|replaceState)\b|(?<![.\w])(window\.)?(alert|confirm|prompt)\(/;
    const all = ["taskpane", "commands", "workbook/excel"].flatMap(sources);
    expect(all.length).toBeGreaterThan(30);
    expect(all.filter(({ text }) => taken.test(text)).map(({ file }) => file)).toEqual([]);
  });

  it("names no address of another origin but office.js's own", () => {
    const all = ["taskpane", "commands", "browser"].flatMap(sources);
    const addresses = all.flatMap(({ file, text }) =>
      (text.match(/["'`]https?:\/\/[^"'`]+/g) ?? []).map((address) => `${file}: ${address.slice(1)}`),
    );
    expect(addresses.filter((address) => !address.includes("http://www.w3.org/"))).toEqual([]);
  });
});
