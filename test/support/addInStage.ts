import type { Browser, FrameLocator, Page } from "playwright-core";
import type { HostWorkbook } from "../excelHost/hostWorkbook";
import { excelOnTheWeb } from "../excelHost/page/excelOnTheWeb";
import { CONSULTANT, launchedChromium, servedPages } from "./builtPages";
import { localCertificate } from "./localCertificate";
import { watchPage, type Watch } from "./watchPage";

/** A browser, the built pages on one server of localhost, and Excel on the web played on another. */
export interface AddInStage {
  readonly browser: Browser;
  /** Where the built pages are, e.g. `https://localhost:4000`. */
  readonly addIn: string;
  open(workbook: HostWorkbook, view?: StageView): Promise<OpenAddIn>;
  close(): Promise<void>;
}

export interface StageView {
  /** The pane when absent. */
  readonly page?: "taskpane" | "commands";
  readonly isDark?: boolean;
  /** Pixels; Excel's own pane is 320 to 350 wide. */
  readonly width?: number;
  readonly height?: number;
  readonly language?: "zh-CN" | "en-US";
}

export interface OpenAddIn {
  /** The page that plays Excel. */
  readonly page: Page;
  /** The page of the add-in inside it. */
  readonly pane: FrameLocator;
  readonly watch: Watch;
  /** The dialog it opened. */
  readonly dialog: FrameLocator;
  /** Clicks a ribbon button of kind ExecuteFunction and waits until it says that it is done. */
  press(functionName: string): Promise<void>;
  /** What the add-in asked of Office that the played Excel does not have. */
  unanswered(): Promise<readonly string[]>;
  close(): Promise<void>;
}

export async function addInStage(): Promise<AddInStage> {
  const certificate = await localCertificate();
  let open: HostWorkbook | undefined;
  const excel = await excelOnTheWeb(() => {
    if (!open) throw new Error("no workbook is open");
    return open;
  }, certificate);
  const pages = await servedPages(certificate);
  const browser = await launchedChromium();
  return {
    browser,
    addIn: pages.origin,
    open: (workbook, view) => {
      open = workbook;
      return openAddIn({ browser, addIn: pages.origin, excel: excel.origin }, workbook, view ?? {});
    },
    close: async () => {
      await browser.close();
      await Promise.all([excel.close(), pages.close()]);
    },
  };
}

interface Place {
  readonly browser: Browser;
  readonly addIn: string;
  readonly excel: string;
}

async function openAddIn(
  { browser, addIn, excel }: Place,
  workbook: HostWorkbook,
  view: StageView,
): Promise<OpenAddIn> {
  const { page: name = "taskpane", isDark = false, width = 350, height = 780, language = "zh-CN" } = view;
  const context = await browser.newContext({
    ...CONSULTANT,
    viewport: { width, height },
    deviceScaleFactor: 1.5,
    colorScheme: isDark ? "dark" : "light",
  });
  const page = await context.newPage();
  const watch = watchPage(page, [excel, addIn]);
  await page.goto(`${excel}/excel.html`);
  const embedded = {
    url: `${addIn}/${name}.html`,
    excelApi: `1.${workbook.host.apiMinor}`,
    language,
    isReadOnly: workbook.host.faults.isReadOnly,
  };
  await page.evaluate((asked) => window.excel.open(asked), embedded);
  return {
    page,
    pane: page.frameLocator('iframe[title="add-in"]'),
    dialog: page.frameLocator('iframe[title="dialog"]'),
    watch,
    press: (functionName) => page.evaluate((asked) => window.excel.press(asked), functionName),
    unanswered: () => page.evaluate(() => window.excel.unanswered),
    close: () => context.close(),
  };
}
