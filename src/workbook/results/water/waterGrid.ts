import type { WaterItem } from "../../../core/balance/water/waterUse";
import { columnName } from "../../address";
import type { SectionColumn } from "../sectionTable";
import type { WaterRow } from "./waterRows";
import { itemWords, ratioWords, scopeWords } from "./waterWords.terms";

/** Who and where, in the first columns of every table of the sheet. */
export interface WaterPlace {
  readonly enterprise: string;
  readonly period: string;
  readonly name: string;
  readonly system: string;
  readonly level: string;
}

interface IdentityColumn {
  readonly key: "number" | keyof WaterPlace;
  readonly heading: string;
  readonly width: number;
}

/** Which columns the tables of 用水指标 share. */
export interface WaterGrid {
  readonly identity: readonly IdentityColumn[];
  /** Quantities that some unit has. */
  readonly items: readonly (readonly [item: WaterItem, word: string])[];
  readonly widths: readonly number[];
}

const FIGURE_WIDTH = 11.5;
/** Two lines of words stand beside each other in these tables, the last is wide enough for a remark. */
const FEWEST_FIGURES = ratioWords.length;

export function waterGrid(rows: readonly WaterRow[]): WaterGrid {
  const isSeveral = (key: "enterprise" | "period"): boolean => new Set(rows.map((row) => row[key])).size > 1;
  const identity: IdentityColumn[] = [
    { key: "number", heading: "序号", width: 6 },
    ...(isSeveral("enterprise") ? [{ key: "enterprise", heading: "企业名称", width: 24 } as const] : []),
    ...(isSeveral("period") ? [{ key: "period", heading: "期间", width: 11 } as const] : []),
    { key: "name", heading: "用水单元", width: 20 },
    ...(rows.some(({ system }) => system !== "") ? [{ key: "system", heading: "系统", width: 16 } as const] : []),
    { key: "level", heading: "层级", width: 10 },
  ];
  const present = new Set(rows.flatMap(({ units }) => units.flatMap(({ quantities }) => Object.keys(quantities))));
  const items = itemWords.filter(([item]) => item === "intake" || present.has(item));
  const figures = Math.max(FEWEST_FIGURES, items.length);
  const widths = [...identity.map(({ width }) => width), ...Array.from({ length: figures }, () => FIGURE_WIDTH)];
  return { identity, items, widths };
}

/** The columns that say who and where. */
export function identityColumns<Record>(
  { identity }: WaterGrid,
  placeOf: (record: Record) => WaterPlace,
  first: number,
): readonly SectionColumn<Record>[] {
  return identity.map(({ key, heading }) => {
    if (key === "number") return { heading, align: "center", cell: (_, row) => row - first + 1 };
    const isCentred = key === "level" || key === "period";
    const looks = isCentred ? ({ align: "center" } as const) : { wrap: true };
    return { heading, ...looks, cell: (record) => placeOf(record)[key] || null };
  });
}

export function placeOfRow({ enterprise, period, scope, name, system }: WaterRow): WaterPlace {
  const shown = scope === "unit" ? name : scope === "system" ? `${name}小计` : "合计";
  return { enterprise, period, name: shown, system, level: scopeWords[scope] };
}

/** Column of the 层级 words. */
export function levelColumn({ identity }: WaterGrid): number {
  return identity.length - 1;
}

/** Column letter of a quantity; undefined when no unit has it. */
export function itemLetter({ identity, items }: WaterGrid, item: WaterItem): string | undefined {
  const place = items.findIndex(([each]) => each === item);
  return place < 0 ? undefined : columnName(identity.length + place);
}
