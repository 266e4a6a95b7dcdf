import { copyFileSync, existsSync, mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { chromium, type Browser, type Page } from "playwright-core";
import webpack from "webpack";
import { contentSecurityPolicy } from "../../src/taskpane/contentSecurityPolicy.cjs";
import { CHROMIUM_ARGUMENTS, describeWith, findChromium } from "../support/chromium";

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript",
  ".wasm": "application/wasm",
  ".ttf": "font/ttf",
};

describeWith(findChromium(), "the pane's content security policy in Chromium", () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let violations: string[];

  beforeAll(async () => {
    const folder = await buildPage();
    server = createServer((request, response) => {
      const file = join(folder, request.url === "/" ? "page.html" : (request.url ?? "").slice(1));
      response.setHeader("Content-Type", TYPES[extname(file)] ?? "application/octet-stream");
      response.statusCode = existsSync(file) ? 200 : 404;
      response.end(existsSync(file) ? readFileSync(file) : "");
    }).listen(0, "127.0.0.1");
    browser = await chromium.launch({ executablePath: findChromium()!, args: CHROMIUM_ARGUMENTS });
  });

  afterAll(async () => {
    await browser?.close();
    server?.close();
  });

  beforeEach(async () => {
    page = await browser.newPage();
    violations = [];
    page.on("console", (message) => {
      if (message.type() === "error" && message.text().includes("Content Security Policy"))
        violations.push(message.text());
    });
    await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`);
  });

  afterEach(() => page.close());

  it("leaves Fluent styled", async () => {
    const button = page.getByRole("button", { name: "一键评级" });
    await button.waitFor();
    const colour = await button.evaluate((element) => getComputedStyle(element).backgroundColor);
    expect(colour).toBe("rgb(15, 108, 189)"); // Fluent's brand blue; an unstyled button is grey
    expect(violations).toEqual([]);
  });

  it("lets WebAssembly of the own origin draw a picture", async () => {
    await page.getByRole("button").click();
    await page.waitForFunction(() => document.title.startsWith("png "));
    expect(violations).toEqual([]);
  });

  it("blocks inline script, inline style and every other origin", async () => {
    const outcome = await page.evaluate(async () => {
      const script = document.createElement("script");
      script.textContent = "window.__intruder = true";
      document.body.append(script);
      const style = document.createElement("style");
      style.textContent = "body { opacity: 0.5 }";
      document.head.append(style);
      const fetched = await fetch("https://example.invalid/").then(
        () => "answered",
        () => "blocked",
      );
      return { ran: "__intruder" in window, opacity: getComputedStyle(document.body).opacity, fetched };
    });
    expect(outcome).toEqual({ ran: false, opacity: "1", fetched: "blocked" });
    expect(violations.some((text) => text.includes("connect-src") || text.includes("default-src"))).toBe(true);
  });
});

async function buildPage(): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), "qingshen-csp-"));
  await new Promise<void>((resolve, reject) => {
    webpack(
      {
        mode: "production",
        entry: join(__dirname, "csp/page.tsx"),
        output: { path: folder, filename: "page.js" },
        resolve: { extensions: [".ts", ".tsx", ".js"] },
        module: {
          rules: [
            {
              test: /\.tsx?$/,
              use: {
                loader: "swc-loader",
                options: {
                  jsc: {
                    parser: { syntax: "typescript", tsx: true },
                    transform: { react: { runtime: "automatic" } },
                    target: "es2022",
                  },
                },
              },
            },
          ],
        },
        optimization: { minimize: false },
        performance: { hints: false },
      },
      (error, stats) => (error || stats?.hasErrors() ? reject(error ?? new Error(stats?.toString())) : resolve()),
    );
  });
  copyFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm"), join(folder, "resvg.wasm"));
  copyFileSync(
    require.resolve("@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf"),
    join(folder, "font.ttf"),
  );
  const policy = contentSecurityPolicy();
  writeFileSync(
    join(folder, "page.html"),
    `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${policy}"></head><body><script src="page.js"></script></body></html>`,
  );
  return folder;
}
