import { createRoot } from "react-dom/client";
import { excelWorkbook } from "../workbook/excel/excelWorkbook";
import { officeSession } from "../workbook/excel/officeSession";
import { showInExcel } from "../workbook/excel/showInExcel";
import { startDesk } from "./desk/deskClient";
import { hostHints } from "./hostHints";
import { chosenLanguage } from "./languageChoice";
import { officeHost } from "./officeHost";
import { loadOffice, OfficeNotLoaded } from "./officeLoader";
import { Pane } from "./pane/Pane";
import { startTexts } from "./start.terms";
import { startNotice } from "./startNotice";

const BROWSER_PAGE = "browser.html";

/** Composition root of the task pane in Excel. */
async function start(root: HTMLElement): Promise<void> {
  // Until Office has told its own language the browser's is the best guess.
  const texts = startTexts[chosenLanguage(navigator.language)];
  const { host } = await loadOffice({ onSlow: () => startNotice(root, { text: texts.slow }) });
  if (host !== Office.HostType.Excel) {
    startNotice(root, { text: texts.outsideExcel, link: { text: texts.openBrowserPage, href: BROWSER_PAGE } });
    return;
  }
  const session = officeSession();
  const { tell, onHint } = hostHints();
  const surroundings = { ...officeHost(Office, (origin) => showInExcel(session, origin)), onHint };
  document.documentElement.lang = surroundings.language;
  const workbook = excelWorkbook(session, {
    onCellEdit: () => tell({ kind: "cellEdit" }),
    onLeftOut: (leftOut) => tell({ kind: "leftOut", commands: [...new Set(leftOut.map(({ kind }) => kind))] }),
  });
  const desk = await startDesk(workbook, { language: surroundings.language });
  createRoot(root).render(<Pane desk={desk} host={surroundings} />);
}

function sayWhyNot(root: HTMLElement, error: unknown): void {
  const texts = startTexts[chosenLanguage(navigator.language)];
  const button = { text: texts.tryAgain, onClick: () => location.reload() };
  if (error instanceof OfficeNotLoaded) startNotice(root, { text: texts.notLoaded, button, detail: error.message });
  else startNotice(root, { text: texts.failed, button, detail: error instanceof Error ? (error.stack ?? "") : "" });
}

const root = document.getElementById("root");
if (root) start(root).catch((error: unknown) => sayWhyNot(root, error));
