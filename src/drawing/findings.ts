import type { FindingBase } from "../core/outcome/outcome";

export type DrawingFinding = MissingCharacters | PicturesLeftOut;

/** The files that turn drawings into pictures could not be loaded. */
interface PicturesLeftOut extends FindingBase {
  readonly code: "drawing.picturesLeftOut";
}

/** Characters that the picture font does not have; they were drawn as □. */
interface MissingCharacters extends FindingBase {
  readonly code: "drawing.missingCharacters";
  readonly picture: string;
  readonly characters: readonly string[];
}
