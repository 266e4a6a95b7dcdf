import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { generateCertificates } from "office-addin-dev-certs";

export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

/** A certificate for https://localhost that nobody trusts: the browser of the tests is told to take it. */
export async function localCertificate(): Promise<Certificate> {
  const folder = mkdtempSync(join(tmpdir(), "qingshen-certificate-"));
  const [authority, cert, key] = ["ca.crt", "localhost.crt", "localhost.key"].map((name) => join(folder, name));
  const log = console.log;
  console.log = () => undefined; // the generator tells where it put the files
  try {
    await generateCertificates(authority, cert, key, 2, ["localhost"]);
    return { cert: readFileSync(cert!, "utf8"), key: readFileSync(key!, "utf8") };
  } finally {
    console.log = log;
    rmSync(folder, { recursive: true, force: true });
  }
}
