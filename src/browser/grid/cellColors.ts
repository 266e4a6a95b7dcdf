import type { CellStyle } from "../../workbook/port";

export interface CellColors {
  readonly background?: string;
  readonly color?: string;
}

/**
 * Colours of a cell on the screen. The workbook's colours are meant for white paper: on a dark page the colour of text
 * without fill is turned over in lightness, and text on a light fill stays dark.
 */
export function cellColors({ fill, fontColor }: CellStyle, isDark: boolean): CellColors {
  if (fill !== undefined) {
    const readable = lightness(fill) > 0.5 ? "#000000" : "#ffffff";
    return { background: `#${fill}`, color: fontColor === undefined ? readable : `#${fontColor}` };
  }
  if (fontColor === undefined) return {};
  return { color: isDark ? turnedOver(fontColor) : `#${fontColor}` };
}

/** 0 black … 1 white, the mean of the strongest and the weakest part (HSL). */
function lightness(color: string): number {
  const parts = partsOf(color);
  return (Math.max(...parts) + Math.min(...parts)) / 510;
}

/** Keeps hue and saturation: what is added to one part is added to all. */
function turnedOver(color: string): string {
  const parts = partsOf(color);
  const sum = Math.max(...parts) + Math.min(...parts);
  return `#${parts.map((part) => (255 - sum + part).toString(16).padStart(2, "0")).join("")}`;
}

function partsOf(color: string): readonly number[] {
  return [0, 2, 4].map((at) => parseInt(color.slice(at, at + 2), 16));
}
