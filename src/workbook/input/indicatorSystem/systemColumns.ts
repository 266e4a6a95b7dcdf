import { normaliseHeading } from "../../cells/normalise";
import type { RecognisedColumn, RecognisedTable } from "../../recognise/table";

/** Sheet columns of an indicator system by what they hold; absent when the table has no such column. */
export interface SystemColumns {
  readonly no?: number;
  readonly className?: number;
  readonly classWeight?: number;
  /** 二级指标 and the sub-level columns to its right, outermost first. */
  readonly names: readonly number[];
  readonly unit?: number;
  readonly weight?: number;
  readonly limiting?: number;
  readonly I?: number;
  readonly II?: number;
  readonly III?: number;
  readonly weightRule?: number;
  readonly formula?: number;
  readonly dataSource?: number;
  readonly note?: number;
}

type Role = Exclude<keyof SystemColumns, "names"> | "indicator" | "anyWeight" | "elsewhere";

/** `Ⅰ级基准值`, `Ⅰ级`, `评价基准值/Ⅰ级(国际领先)`; 一级指标 is a class, not a level. */
function levelHeading(marks: string, names: string): RegExp {
  const level = `(?:^|/)(?:评价)?(?:${marks})级(?:(?:指标)?(?:评价)?(?:基准值?|标准值?|指标值))?(?:\\(.*\\))?$`;
  return new RegExp(`${level}|${names}`);
}

/** Headings as printed tables spell them, levels joined by `/`; the first pattern that fits wins. */
const ROLES: readonly (readonly [RegExp, Role])[] = [
  [/权重(?:计算)?规则|权重说明/, "weightRule"],
  [/(?:一级|类别).*(?:权重|权值|分值)/, "classWeight"],
  [/(?:二级|三级).*(?:权重|权值|分值)|分权重/, "weight"],
  [/权重|权值|^分值$/, "anyWeight"],
  [/限定性/, "limiting"],
  [/(?:一级|类别).*序号/, "elsewhere"],
  [/序号$|编号$/, "no"],
  [/单位$/, "unit"],
  [/^(?:计算)?公式$/, "formula"],
  [/数据来源$|^来源$/, "dataSource"],
  [/^备注$|^说明$/, "note"],
  [levelHeading("Ⅰ|I|1|一", "国际清洁生产(?:领先|先进)水平"), "I"],
  [levelHeading("Ⅱ|II|2|二", "国内清洁生产先进水平"), "II"],
  [levelHeading("Ⅲ|III|3|三", "国内清洁生产(?:基本|一般)水平"), "III"],
  [/现状|实际值|审核前|审核后|^指标值$|证据|佐证|证明材料|评价依据/, "elsewhere"],
  [/一级指标|指标类别/, "className"],
  [/指标|分项|子项/, "indicator"],
];

/** The recognised key speaks only where the heading does not. */
const KEYS: Readonly<Record<string, Role>> = {
  no: "no",
  className: "className",
  classWeight: "classWeight",
  indicator: "indicator",
  subIndicator: "indicator",
  unit: "unit",
  weight: "anyWeight",
  limiting: "limiting",
  I: "I",
  II: "II",
  III: "III",
  weightRule: "weightRule",
  formula: "formula",
  dataSource: "dataSource",
  value: "elsewhere",
  before: "elsewhere",
  after: "elsewhere",
  evidence: "elsewhere",
  note: "note",
};

/**
 * Sorts out the columns of a printed table: `权重` left of 二级指标 is the class's, right of it the indicator's; of two
 * 序号 columns the one next to the names counts; every filled column between the names and the next known column is a
 * sub-level of the name.
 *
 * @param isFilled whether a column holds anything in the body of the table
 */
export function systemColumns(table: RecognisedTable, isFilled: (column: number) => boolean): SystemColumns {
  const placed = table.columns.map((column) => ({ column: column.column, role: roleOf(column) }));
  const of = (role: Role) => placed.filter((each) => each.role === role).map((each) => each.column);
  const first = Math.min(...of("indicator"));
  const names = nameColumns(placed, { first, right: table.area.right, isFilled });
  const numbers = of("no").filter((column) => column < first);
  const weights = of("anyWeight");
  return {
    names,
    ...at("no", numbers[numbers.length - 1] ?? of("no")[0]),
    ...at("className", of("className")[0]),
    ...at("classWeight", of("classWeight")[0] ?? weights.find((column) => column < first)),
    ...at("weight", of("weight")[0] ?? weights.find((column) => column > first)),
    ...at("unit", of("unit")[0]),
    ...at("limiting", of("limiting")[0]),
    ...at("I", of("I")[0]),
    ...at("II", of("II")[0]),
    ...at("III", of("III")[0]),
    ...at("weightRule", of("weightRule")[0]),
    ...at("formula", of("formula")[0]),
    ...at("dataSource", of("dataSource")[0]),
    ...at("note", of("note")[0]),
  };
}

function at<K extends string>(key: K, column: number | undefined): Partial<Record<K, number>> {
  const placed: Partial<Record<K, number>> = {};
  if (column !== undefined) placed[key] = column;
  return placed;
}

function roleOf(column: RecognisedColumn): Role {
  const heading = normaliseHeading(column.heading);
  return ROLES.find(([pattern]) => pattern.test(heading))?.[1] ?? KEYS[column.key] ?? "elsewhere";
}

interface NamePlace {
  readonly first: number;
  readonly right: number;
  readonly isFilled: (column: number) => boolean;
}

function nameColumns(
  placed: readonly { readonly column: number; readonly role: Role }[],
  { first, right, isFilled }: NamePlace,
): readonly number[] {
  const names = [first];
  for (let column = first + 1; column <= right; column++) {
    const role = placed.find((each) => each.column === column)?.role;
    if (role !== undefined && role !== "indicator") break;
    if (isFilled(column)) names.push(column);
  }
  return names;
}
