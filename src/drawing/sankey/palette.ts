import type { SankeyMedium } from "../../messages/pictureWords";

/**
 * One colour a medium. Colours that meet in one balance (water, energy, material) stay apart for every kind of colour
 * blindness; media of different balances share colours, and merged flows are told by their labels. Based on the qualitative schemes of Paul Tol and of Okabe and Ito.
 */
export const COLOURS: Readonly<Record<SankeyMedium, string>> = {
  intake: "#4477AA",
  unconventional: "#332288",
  circulating: "#44AA99",
  series: "#88CCEE",
  reused: "#117733",
  condensate: "#F0E442",
  steam: "#CC6677",
  consumed: "#E69F00",
  drained: "#999933",
  leaked: "#D55E00",
  water: "#D5D5D5",
  electricity: "#F0E442",
  coal: "#444444",
  gas: "#88CCEE",
  oil: "#332288",
  heat: "#D55E00",
  useful: "#117733",
  loss: "#D5D5D5",
  energy: "#44AA99",
  raw: "#4477AA",
  material: "#44AA99",
  product: "#E69F00",
  byproduct: "#F0E442",
  solidWaste: "#D55E00",
  wasteGas: "#88CCEE",
  output: "#999933",
  merged: "#9A9A9A",
};

/** Media in the order of the legend: in, round, out. */
export const MEDIA = Object.keys(COLOURS) as readonly SankeyMedium[];

export const INK = "#262626";
export const QUIET_INK = "#5F5F5F";
/** Outline of what is suspected, and its text. */
export const ALARM = "#C00000";

const EDGE_SHARE = 0.78;

/** A darker shade for outlines, so that pale ribbons are seen on white as well. */
export function edgeColour(colour: string): string {
  const channels = [1, 3, 5].map((start) => Math.round(parseInt(colour.slice(start, start + 2), 16) * EDGE_SHARE));
  return `#${channels.map((channel) => channel.toString(16).padStart(2, "0")).join("")}`;
}
