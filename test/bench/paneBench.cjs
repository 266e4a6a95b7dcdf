/** How soon our pane can be used, beside a bare pane of the same parts, in the same Chromium and the same played Excel. */
const fs = require("node:fs");
const path = require("node:path");
const { chromium } = require("playwright-core");
const { median } = require("./measured.cjs");
const { table, times } = require("./runs.cjs");
require("../support/runFromSource.cjs");
const { serveFolder } = require("../../src/taskpane/serve/serveFolder.cjs");
const { hostWorkbookOf } = require("../excelHost/hostSnapshot.ts");
const { excelOnTheWeb } = require("../excelHost/page/excelOnTheWeb.ts");
const { CHROMIUM_ARGUMENTS, findChromium } = require("../support/chromium.ts");
const { localCertificate } = require("../support/localCertificate.ts");

const ROUNDS = 9;
const root = path.resolve(__dirname, "../..");
const EMPTY = { sheets: [], names: [], facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false } };

exports.paneBench = async () => {
  const program = findChromium();
  if (!program) return "### Pane\n\nLeft out: no Chromium is installed.";
  const folders = { ours: path.join(root, "dist"), hello: helloFolder() };
  const certificate = await localCertificate();
  const excel = await excelOnTheWeb(() => hostWorkbookOf(EMPTY), certificate);
  const ours = await serveFolder(folders.ours, { ...certificate, port: 0 });
  const hello = await serveFolder(folders.hello, { ...certificate, port: 0 });
  const browser = await chromium.launch({ executablePath: program, args: CHROMIUM_ARGUMENTS });
  const urls = {
    hello: `https://localhost:${hello.port}/hello.html`,
    ours: `https://localhost:${ours.port}/taskpane.html`,
  };
  try {
    return report(await openedInTurns({ browser, excel: excel.origin, urls }));
  } finally {
    await browser.close();
    await Promise.all([excel.close(), ours.close(), hello.close()]);
  }
};

/** The bare pane with the same unmodified office.js beside it. */
function helloFolder() {
  const folder = path.join(__dirname, "dist/hello");
  fs.cpSync(path.join(root, "dist/office"), path.join(folder, "office"), { recursive: true });
  fs.copyFileSync(path.join(__dirname, "pane/hello.html"), path.join(folder, "hello.html"));
  return folder;
}

/** Each round opens both panes for the first time and once more, when the browser has kept their files. */
async function openedInTurns({ browser, excel, urls }) {
  const runs = { hello: { first: [], again: [] }, ours: { first: [], again: [] } };
  for (let round = 0; round < ROUNDS; round++) {
    process.stderr.write(`  round ${round + 1}\n`);
    for (const [name, url] of Object.entries(urls)) {
      const context = await browser.newContext({ ignoreHTTPSErrors: true, viewport: { width: 350, height: 780 } });
      await context.addInitScript(clock);
      runs[name].first.push(await openPane(context, excel, url));
      runs[name].again.push(await openPane(context, excel, url));
      await context.close();
    }
  }
  return runs;
}

async function openPane(context, excel, url) {
  const page = await context.newPage();
  await page.goto(`${excel}/excel.html`);
  await page.evaluate((address) => {
    window.excel.open({ url: address, excelApi: "1.15", language: "zh-CN", isReadOnly: false });
  }, url);
  const frame = await (await page.waitForSelector("iframe")).contentFrame();
  const marks = await frame.waitForFunction(() => window.marks?.ready !== undefined && window.marks, undefined, {
    timeout: 60_000,
  });
  const { shown, ready } = await marks.jsonValue();
  await page.close();
  return { shown, ready };
}

/**
 * In the page of the pane, from the start of its loading: `shown` when its first control is there, `ready` when the
 * button of the main job can be pressed; both when the page has painted and its thread is free to answer.
 */
function clock() {
  if (window === window.top) return;
  const marks = (window.marks = {});
  const seen = {};
  const conditions = {
    shown: () => document.querySelector("button, [role=tab]"),
    ready: () => {
      const isRead = !document.querySelector("[role=tab]") || document.querySelector("table"); // of standard tables
      const isFree = (button) => button.textContent === "一键评级" && button.getAttribute("aria-disabled") !== "true";
      return isRead && [...document.querySelectorAll("button")].some(isFree);
    },
  };
  const look = () => {
    for (const name of Object.keys(conditions)) {
      if (seen[name] || !conditions[name]()) continue;
      seen[name] = true;
      requestAnimationFrame(() => setTimeout(() => (marks[name] = performance.now())));
    }
    if (!seen.ready) requestAnimationFrame(look);
  };
  look();
}

function report(runs) {
  const middle = (name, when, mark) => median(runs[name][when].map((run) => run[mark]));
  const row = (title, when, mark) => {
    const [ours, hello] = [middle("ours", when, mark), middle("hello", when, "ready")];
    return [title, Math.round(hello), Math.round(ours), times(ours / hello)];
  };
  return [
    "### Opening the pane",
    `Medians of ${ROUNDS} openings each, in turns, in the same Chromium; the bare pane is office.js, React, Fluent and one ` +
      "button. Ours is ready when the workbook has been read and 一键评级 can be pressed.",
    table(
      ["time to interactive", "bare pane ms", "ours ms", "ratio"],
      [
        row("first opening, tabs answer", "first", "shown"),
        row("first opening, 一键评级 can be pressed", "first", "ready"),
        row("opened again, tabs answer", "again", "shown"),
        row("opened again, 一键评级 can be pressed", "again", "ready"),
      ],
    ),
  ].join("\n\n");
}
