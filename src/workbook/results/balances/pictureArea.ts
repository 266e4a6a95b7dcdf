import type { Area } from "../../port";
import { pointsOfWidth, ROW_POINTS, rowsOfPage } from "../pageBreaks";
import { WIDTHS } from "./balanceGrid";

/** A drawn balance; width and height in any one unit. */
export interface BalancePicture {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly altText: string;
}

/** Rows of usual height on a printed page of this sheet, one of them for the picture's name. */
const MOST_ROWS = rowsOfPage({ widths: WIDTHS, titleRows: 1 }) - 1;

/**
 * The cells that a picture lies over: as wide as the tables unless it would be higher than a printed page then, its sides
 * in proportion as far as whole rows and columns allow.
 */
export function pictureArea({ width, height }: BalancePicture, top: number): Area {
  const aspect = width / Math.max(1e-9, height);
  let right = WIDTHS.length - 1;
  while (right > 1 && rowsAt(right, aspect) > MOST_ROWS) right--;
  const rows = Math.max(1, Math.min(MOST_ROWS, Math.round(rowsAt(right, aspect))));
  return { top, left: 0, bottom: top + rows - 1, right };
}

function rowsAt(right: number, aspect: number): number {
  const points = WIDTHS.slice(0, right + 1).reduce((sum, characters) => sum + pointsOfWidth(characters), 0);
  return points / aspect / ROW_POINTS;
}
