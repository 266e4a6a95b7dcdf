import type { FindingBase } from "../core/outcome/outcome";

/** Characters that the picture font does not have; they were drawn as □. */
export interface DrawingFinding extends FindingBase {
  readonly code: "drawing.missingCharacters";
  readonly picture: string;
  readonly characters: readonly string[];
}
