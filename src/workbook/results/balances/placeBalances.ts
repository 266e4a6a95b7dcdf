import { isSettledAtOnce, type AuditBalance } from "../../../core/balance/auditBalance";
import type { Suspect } from "../../../core/balance/suspects";
import type { PageBlock } from "../pageBreaks";
import { SECTION_HEAD_ROWS } from "../sectionTable";
import { pictureArea, type BalancePicture } from "./pictureArea";

/** One balance with the rows where its tables stand, from 0; a section that it does not need has none. */
export interface PlacedBalance {
  /** From 1. */
  readonly number: number;
  readonly balance: AuditBalance;
  readonly picture: BalancePicture | undefined;
  readonly suspects: readonly Suspect[];
  /** Heading; the remark stands below it. */
  readonly top: number;
  /** Rows of the sections' names; the rows of records follow after `SECTION_HEAD_ROWS`. */
  readonly test: number;
  readonly closures: number | null;
  readonly suspected: number | null;
  readonly setAside: number | null;
  readonly meters: number | null;
  readonly flows: number | null;
  readonly related: number | null;
  readonly pictured: number | null;
  readonly bottom: number;
}

/** Suspects and advice beyond these are no longer read. */
const MOST_SUSPECTS = 20;
const MOST_METERS = 20;
/** Where nothing stands out, the first few show how far from it they are. */
const FEWEST_SUSPECTS = 3;
const HEAD_ROWS = 3;

export function placeBalances(
  balances: readonly AuditBalance[],
  pictures: readonly (BalancePicture | undefined)[],
  top: number,
): readonly PlacedBalance[] {
  let next = top;
  return balances.map((balance, i) => {
    const placed = placeBalance(balance, pictures[i], { number: i + 1, top: next });
    next = placed.bottom + 3;
    return placed;
  });
}

function placeBalance(
  balance: AuditBalance,
  picture: BalancePicture | undefined,
  { number, top }: { readonly number: number; readonly top: number },
): PlacedBalance {
  const suspects = listedSuspects(balance);
  let next = top + HEAD_ROWS;
  const section = (records: number): number | null => {
    if (records === 0) return null;
    const own = next;
    next += SECTION_HEAD_ROWS + records + 1;
    return own;
  };
  const test = section(1) ?? next;
  const closures = section(balance.closures.length);
  const suspected = section(suspects.length);
  // Below the steps one line says what is left.
  const setAside = section(stepsShown(balance) === 0 ? 0 : stepsShown(balance) + 1);
  const meters = section(listedMeters(balance).length);
  const flows = section(balance.flows.length);
  const related = section(balance.relations?.length ?? 0);
  const rows = picture ? pictureArea(picture, 0).bottom + 1 : 0;
  const pictured = picture ? next : null;
  const bottom = picture ? next + rows : next - 2;
  const tables = { test, closures, suspected, setAside, meters, flows, related, pictured };
  return { number, balance, picture, suspects, top, ...tables, bottom };
}

/** All that exceed their limit, at least the first three. */
function listedSuspects({ suspects }: AuditBalance): readonly Suspect[] {
  const significant = suspects.filter(({ isSignificant }) => isSignificant).length;
  return suspects.slice(0, Math.min(MOST_SUSPECTS, Math.max(significant, FEWEST_SUSPECTS)));
}

/** None where the table of suspects says it all: its first one set aside, the others agree. */
function stepsShown(balance: AuditBalance): number {
  const { setAside, setAsideStatus } = balance;
  return setAsideStatus === undefined || isSettledAtOnce(balance) ? 0 : setAside.length;
}

export function listedMeters({ addMeters }: AuditBalance): AuditBalance["addMeters"] {
  return addMeters.slice(0, MOST_METERS);
}

/** First and last row of the flows. */
export function flowRows({ flows, balance }: PlacedBalance): { readonly top: number; readonly bottom: number } {
  const top = (flows ?? 0) + SECTION_HEAD_ROWS;
  return { top, bottom: top + Math.max(1, balance.flows.length) - 1 };
}

/** The line of the whole, the last of the table of units; null without one. */
export function wholeRow({ closures, balance }: PlacedBalance): number | null {
  const place = balance.closures.findIndex(({ node }) => node === null);
  return closures === null || place < 0 ? null : closures + SECTION_HEAD_ROWS + place;
}

/** What should stand on one page each: the head with its first tables, the other tables, the picture. */
export function pageBlocks(placed: PlacedBalance): readonly PageBlock[] {
  const { top, closures, suspected, setAside, meters, flows, related, pictured, bottom } = placed;
  const tops = [top, closures, suspected, setAside, meters, flows, related, pictured].filter((row) => row !== null);
  return tops.map((row, i) => ({ top: row, rows: (tops[i + 1] ?? bottom + 1) - row }));
}
