import type { Origin } from "../core/outcome/outcome";
import type { Language } from "../messages/texts";
import type { Desk } from "../taskpane/desk/desk";
import { asDeskFailure } from "../taskpane/desk/deskFailure";
import type { AuditView } from "../taskpane/desk/views";

/** The buttons of the ribbon that work by themselves. */
export type RibbonButton = "grade" | "check";

/** What a button needs of its surroundings. */
export interface RibbonHost {
  readonly language: Language;
  /** Started at the first click: the page itself must be there at once. */
  desk(): Promise<Desk>;
  show(origin: Origin): Promise<void>;
  say(failure: { readonly text: string; readonly language: Language }): Promise<void>;
}

/** 一键评级 or 核对数据 without the pane: the result sheet comes to the front, or a window says why there is none. */
export async function ribbonWork(button: RibbonButton, host: RibbonHost): Promise<void> {
  const { language } = host;
  try {
    const desk = await host.desk();
    await desk.speak(language);
    const view = await desk[button](() => Promise.resolve(true));
    const result = resultOf(view, button);
    if (result) await host.show(result.origin);
  } catch (error) {
    await host.say({ text: asDeskFailure(error, language).text, language });
  }
}

/** 评价结果 after grading, when there is one; else 校核结果, the last of the result sheets. */
function resultOf({ resultSheets, grading }: AuditView, button: RibbonButton) {
  return button === "grade" && grading ? resultSheets[0] : resultSheets.at(-1);
}
