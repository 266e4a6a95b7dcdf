import { existsSync } from "node:fs";
import { join } from "node:path";
import { chromium, type Browser } from "playwright-core";
import { serveFolder } from "../../src/taskpane/serve/serveFolder.cjs";
import { CHROMIUM_ARGUMENTS, findChromium } from "./chromium";
import type { Certificate } from "./localCertificate";
import type { WebServer } from "./webServer";

/** The built pages; another folder can be named to test a build that lies elsewhere. */
const BUILT = process.env["QINGSHEN_DIST"] ?? join(__dirname, "../../dist");

/** Serves the built pages as `npm start` does, on a port that is free. */
export async function servedPages(certificate: Certificate): Promise<WebServer> {
  if (!existsSync(join(BUILT, "browser.html"))) throw new Error(`no pages in ${BUILT}: run npm run build first`);
  const { port, close } = await serveFolder(BUILT, { ...certificate, port: 0 });
  return {
    origin: `https://localhost:${port}`,
    close: async () => {
      await close();
    },
  };
}

/** Takes the certificate of the tests, also in workers, which do not follow the wish of a single page. */
export function launchedChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium()!,
    args: [...CHROMIUM_ARGUMENTS, "--ignore-certificate-errors"],
  });
}

/** A Chinese consultant's browser. */
export const CONSULTANT = {
  locale: "zh-CN",
  timezoneId: "Asia/Shanghai",
  ignoreHTTPSErrors: true,
  acceptDownloads: true,
} as const;
