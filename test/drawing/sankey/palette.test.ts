import { COLOURS } from "../../../src/drawing/sankey/palette";
import type { SankeyMedium } from "../../../src/messages/pictureWords";

/**
 * How colours look to those who lack one kind of cone (linear RGB).
 * @source G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, IEEE TVCG 15 (2009) 1291, severity 1
 */
const EYES: Readonly<Record<string, readonly (readonly number[])[]>> = {
  "all colours": [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  "no red": [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  "no green": [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  "no blue": [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};
const OPACITY = 0.62;

const linear = (channel: number) => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4);
const onWhite = (colour: string) =>
  [1, 3, 5].map((at) => linear((parseInt(colour.slice(at, at + 2), 16) / 255) * OPACITY + 1 - OPACITY));

/** CIE L*a*b* of linear RGB. */
function lab([r = 0, g = 0, b = 0]: readonly number[]): readonly number[] {
  const f = (t: number) => (t > 0.008856 ? Math.cbrt(t) : 7.787 * t + 16 / 116);
  const x = f((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = f(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = f((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function seen(medium: SankeyMedium, eye: string): readonly number[] {
  const light = onWhite(COLOURS[medium]);
  return lab(
    EYES[eye]!.map((row) =>
      Math.min(
        1,
        Math.max(
          0,
          row.reduce((sum, share, i) => sum + share * light[i]!, 0),
        ),
      ),
    ),
  );
}

const balances: Readonly<Record<string, readonly SankeyMedium[]>> = {
  water: [
    "intake",
    "unconventional",
    "circulating",
    "series",
    "reused",
    "condensate",
    "steam",
    "consumed",
    "drained",
    "leaked",
    "water",
  ],
  energy: ["electricity", "coal", "gas", "oil", "heat", "steam", "useful", "loss", "energy"],
  material: ["raw", "material", "product", "byproduct", "solidWaste", "wasteGas", "reused", "drained", "loss"],
};

describe.each(Object.keys(balances))("colours of a %s balance", (balance) => {
  it.each(Object.keys(EYES))("stay apart for eyes that see %s", (eye) => {
    const media = balances[balance]!;
    const close = media.flatMap((one, i) =>
      media
        .slice(i + 1)
        .filter((other) => {
          const [a, b] = [seen(one, eye), seen(other, eye)];
          return Math.hypot(...a.map((each, axis) => each - b[axis]!)) < 9;
        })
        .map((other) => `${one} ${other}`),
    );
    expect(close).toEqual([]);
  });
});
