import { isTooLarge } from "./hostErrors";
import type { ExcelSession } from "./excelSession";
import type { Requests } from "./requests";
import type { Check, Place, Step } from "./step";

/** Bytes of one request: a little more than the 3 MB that pay for it, and far from the 5 MB of Excel on the web. */
const REQUEST_BYTES = 3_400_000;
const LEAST_BYTES = 50_000;

interface Writing {
  readonly context: Excel.RequestContext;
  readonly session: ExcelSession;
  readonly requests: Requests;
}

/**
 * Carries out the steps in their order, as many a request as fit, with calculation and screen at rest; what was written is
 * read back in the same request. Smaller requests follow when Excel says that one is too large: it took nothing of it.
 */
export async function runSteps(writing: Writing, steps: readonly Step[]): Promise<void> {
  const { context, requests } = writing;
  let most = REQUEST_BYTES;
  for (let done = 0; done < steps.length;) {
    const next = fitting(steps, done, most);
    try {
      const checks = await requests.send(context, () => queueAll(writing, next));
      for (const check of checks) check();
      done += next.length;
    } catch (error) {
      if (!isTooLarge(error) || most / 2 < LEAST_BYTES || next.length === 1) throw error;
      most /= 2;
    }
  }
}

function fitting(steps: readonly Step[], first: number, most: number): readonly Step[] {
  let bytes = 0;
  let last = first;
  for (; last < steps.length; last += 1) {
    const next = steps[last];
    bytes += next?.bytes ?? 0;
    if (last > first && (bytes > most || next?.startsRequest)) break;
  }
  return steps.slice(first, last);
}

function queueAll({ context, session }: Writing, steps: readonly Step[]): readonly Check[] {
  context.application.suspendApiCalculationUntilNextSync();
  if (session.isSetSupported("1.9")) context.application.suspendScreenUpdatingUntilNextSync();
  const sheets = new Map<string, Excel.Worksheet>();
  const sheetOf: Place["sheetOf"] = (title) => {
    const sheet = sheets.get(title) ?? context.workbook.worksheets.getItem(title);
    sheets.set(title, sheet);
    return sheet;
  };
  return steps.flatMap((step) => step.queue({ context, session, sheetOf }) ?? []);
}
