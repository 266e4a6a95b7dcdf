import type { Desk } from "../taskpane/desk/desk";
import { languageOf } from "../taskpane/officeHost";
import { loadOffice } from "../taskpane/officeLoader";
import { officeSession } from "../workbook/excel/officeSession";
import { showInExcel } from "../workbook/excel/showInExcel";
import { failureAddress, failureToSay, sayFailure } from "./failureWindow";
import { ribbonWork, type RibbonButton, type RibbonHost } from "./ribbonWork";

/** Composition root of the ribbon buttons: the engine is loaded with the first click. */
async function newDesk(): Promise<Desk> {
  const [{ auditDesk }, { excelWorkbook }, { applyPlan }, { guides }, { indicatorSystems }] = await Promise.all([
    import("../taskpane/desk/auditDesk"),
    import("../workbook/excel/excelWorkbook"),
    import("../workbook/memory/applyPlan"),
    import("../standards/guides/guides"),
    import("../standards/indicatorSystems/indicatorSystems"),
  ]);
  return auditDesk(excelWorkbook(officeSession()), {
    // No button makes a report.
    reportPrinter: { print: noReports },
    pictures: noReports,
    builtIn: indicatorSystems,
    guides,
    now: () => new Date().toISOString(),
    version: process.env["QINGSHEN_VERSION"] ?? "",
    applyPlan,
  });
}

function noReports(): Promise<never> {
  return Promise.reject(new Error("the ribbon makes no reports"));
}

let desk: Promise<Desk> | undefined;

function host(): RibbonHost {
  return {
    language: languageOf(Office.context.displayLanguage),
    desk: () => (desk ??= newDesk().catch(forgotten)),
    show: (origin) => showInExcel(officeSession(), origin),
    say: (failure) => openWindow(failureAddress(location.href, failure)),
  };
}

/** The next click loads again what could not be loaded now. */
function forgotten(error: unknown): never {
  desk = undefined;
  throw error;
}

/** A dialog is what Office 2019 can show without the pane (DialogApi 1.1); one that is open already stays. */
function openWindow(address: string): Promise<void> {
  return new Promise((resolve) => {
    Office.context.ui.displayDialogAsync(address, { height: 25, width: 35, displayInIframe: true }, () => resolve());
  });
}

function button(work: RibbonButton) {
  return async (event: Office.AddinCommands.Event): Promise<void> => {
    try {
      await ribbonWork(work, host());
    } finally {
      // Excel shows the button as busy until it hears this.
      event.completed();
    }
  };
}

async function start(): Promise<void> {
  await loadOffice();
  Office.actions.associate("gradeAudit", button("grade"));
  Office.actions.associate("checkAudit", button("check"));
}

const failure = failureToSay(location.href);
if (failure) sayFailure(document.body, failure);
else void start();
