import { execFile } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";

const run = promisify(execFile);

/** A LibreOffice that is there: SOFFICE, else one on the PATH or in the usual place of the system. */
export function findSoffice(): string | undefined {
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const onPath = folders.flatMap((folder) =>
    ["soffice", "libreoffice", "soffice.com"].map((name) => join(folder, name)),
  );
  const usual = [
    "/Applications/LibreOffice.app/Contents/MacOS/soffice",
    "C:\\Program Files\\LibreOffice\\program\\soffice.com",
  ];
  return [process.env["SOFFICE"], ...onPath, ...usual].find((file) => file !== undefined && existsSync(file));
}

/** Opens workbooks, computes every formula anew whatever stands cached, saves them as .xlsx, in the order given. */
export function recalculate(...workbooks: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convert(workbooks, { from: "xlsx", to: "xlsx" });
}

/** Prints Word documents to PDF. */
export function printToPdf(...documents: readonly Uint8Array[]): Promise<readonly Uint8Array[]> {
  return convert(documents, { from: "docx", to: "pdf" });
}

/** Recalculate always when loading .xlsx; LibreOffice does not look at the file's own wish for it. */
const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>
`;

/** In a profile of its own, so that neither a running LibreOffice nor a person's settings take part. */
async function convert(
  files: readonly Uint8Array[],
  { from, to }: { readonly from: string; readonly to: string },
): Promise<readonly Uint8Array[]> {
  const folder = mkdtempSync(join(tmpdir(), "qingshen-soffice-"));
  try {
    const [profile, out] = [join(folder, "profile"), join(folder, "out")];
    mkdirSync(join(profile, "user"), { recursive: true });
    writeFileSync(join(profile, "user/registrymodifications.xcu"), ALWAYS_RECALCULATE);
    const inputs = files.map((bytes, i) => {
      writeFileSync(join(folder, `${i}.${from}`), bytes);
      return join(folder, `${i}.${from}`);
    });
    const options = [`-env:UserInstallation=${pathToFileURL(profile).href}`, "--headless", "--norestore"];
    const said = await run(findSoffice() ?? "soffice", [...options, "--convert-to", to, "--outdir", out, ...inputs]);
    return files.map((_, i) => {
      const file = join(out, `${i}.${to}`);
      if (!existsSync(file))
        throw new Error(`LibreOffice wrote no ${to} of document ${i}: ${said.stdout}${said.stderr}`);
      return readFileSync(file);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
