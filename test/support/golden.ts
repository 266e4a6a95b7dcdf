import { existsSync, readFileSync, writeFileSync } from "node:fs";

const isWriting = process.env["QINGSHEN_GOLDEN"] === "write";

/** Compares text with a committed file; `npm run golden` writes it instead, and the diff is read. */
export function expectGolden(text: string, file: string): void {
  if (isWriting) writeFileSync(file, text);
  expect(text).toBe(existsSync(file) ? readFileSync(file, "utf8") : "");
}

/** Compares bytes that must come out the same on every machine (workbooks made from typed data). */
export function expectGoldenBytes(bytes: Uint8Array, file: string): void {
  if (isWriting) writeFileSync(file, bytes);
  const isEqual = existsSync(file) && readFileSync(file).equals(bytes);
  if (!isEqual) throw new Error(`${file} differs from what the generator makes; run npm run golden and read the diff`);
}
