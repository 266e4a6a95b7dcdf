import type { Desk } from "../taskpane/desk/desk";
import { startDesk } from "../taskpane/desk/deskClient";
import { chosenLanguage } from "../taskpane/languageChoice";
import { loadOffice } from "../taskpane/officeLoader";
import { excelWorkbook } from "../workbook/excel/excelWorkbook";
import { officeSession } from "../workbook/excel/officeSession";
import { showInExcel } from "../workbook/excel/showInExcel";
import { failureAddress, failureToSay, sayFailure } from "./failureWindow";
import { ribbonWork, type RibbonButton, type RibbonHost } from "./ribbonWork";

/** Composition root of the ribbon buttons. They work without the pane, in a worker of their own. */
let desk: Promise<Desk> | undefined;

function host(): RibbonHost {
  const language = chosenLanguage(Office.context.displayLanguage);
  const session = officeSession();
  const started = async (): Promise<Desk> => {
    const ribbonDesk = await startDesk(excelWorkbook(session), { language });
    await ribbonDesk.canUndo(); // answers only when the worker is there
    return ribbonDesk;
  };
  return {
    language,
    desk: () => (desk ??= started().catch(forgotten)),
    show: (origin) => showInExcel(session, origin),
    say: (failure) => openWindow(failureAddress(location.href, failure)),
  };
}

/** The next click tries again. */
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
