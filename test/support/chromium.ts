import { existsSync } from "node:fs";
import { delimiter, join } from "node:path";

/** A Chromium that is there: CHROME_PATH, else one on the PATH. None is downloaded. */
export function findChromium(): string | undefined {
  const named = process.env["CHROME_PATH"];
  if (named && existsSync(named)) return named;
  const folders = (process.env["PATH"] ?? "").split(delimiter);
  const names = ["chromium", "chromium-browser", "google-chrome", "chrome.exe"];
  return folders.flatMap((folder) => names.map((name) => join(folder, name))).find((file) => existsSync(file));
}

/** As root and without a network of its own, Chromium needs these; they change nothing of what a page may do. */
export const CHROMIUM_ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  "--no-first-run",
];

/** `.ci/run` allows no skip; elsewhere a missing program is said and skipped. */
export function describeWith(program: string | undefined, name: string, tests: () => void): void {
  if (program !== undefined || process.env["QINGSHEN_NO_SKIP"]) describe(name, tests);
  else describe.skip(`${name} (the program it needs is not installed)`, tests);
}
