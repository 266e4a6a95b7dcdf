import { mkdirSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "playwright-core";

const IMAGES = join(__dirname, "../../docs/images");

/** Draws a picture of the documents anew when `QINGSHEN_SCREENSHOTS` is set for `npm run verify`. */
export async function drawn(page: Page, name: string): Promise<void> {
  if (process.env["QINGSHEN_SCREENSHOTS"] === undefined) return;
  mkdirSync(IMAGES, { recursive: true });
  await page.screenshot({ path: join(IMAGES, `${name}.png`) });
}
