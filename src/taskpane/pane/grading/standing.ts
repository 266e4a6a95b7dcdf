import type { ObjectLevel } from "../../../core/grading/grade";

/** How an object stands: its level, or met and not met where the system knows no levels. */
export type Standing = ObjectLevel | "met" | "notMet";

/** Best first. */
export const STANDINGS: readonly Standing[] = ["I", "II", "III", "met", "below", "notMet", "undetermined"];

/** The colours of the result sheets. */
export const STANDING_COLOURS: Readonly<Record<Standing, string>> = {
  I: "#63BE7B",
  II: "#5B9BD5",
  III: "#FFD966",
  met: "#63BE7B",
  below: "#F4796B",
  notMet: "#F4796B",
  undetermined: "#BFBFBF",
};
