import type { SectorFigure } from "../../core/grading/grade";
import type { ResultLayout } from "./layout";
import type { SectorRow } from "./sectorRows";

/** Names of objects listed in a remark. */
const MOST_NAMES = 2;

/** 说明 of one line of 行业对标: what is not counted, and why. */
export function sectorNote(row: SectorRow, form: ResultLayout["form"]): string {
  const { line, figure, entry, approximate, population } = row;
  const isStated = entry.tests?.every(({ kind }) => kind === "text") === true;
  if (figure.n === 0) return isStated ? "定性指标，仅统计等级" : "无确定数值";
  const notes = [
    figure.best === null ? "基准值不能确定优劣方向" : "",
    // Parks make no product that could weigh them.
    line.system.object === "park" ? "" : unweightedNote(figure),
    approximate > 0 ? `含约数 ${approximate} 个` : "",
    population === null && form === "rows" ? "评价明细含其他时期或不参评的数值，本行为程序计算值" : "",
  ];
  return notes.filter((note) => note !== "").join("；");
}

function unweightedNote({ unweighted }: SectorFigure): string {
  const reason = unweighted && reasonOf(unweighted);
  return reason === undefined ? "" : `${reason}，未计加权平均`;
}

function reasonOf({ lack, objects }: NonNullable<SectorFigure["unweighted"]>): string {
  if (lack !== "noneOfSome") return LACKS[lack];
  if (objects.length === 0) return "产量合计为 0";
  const names = objects.slice(0, MOST_NAMES).join("、");
  return `缺 ${objects.length} 个对象的产量（${names}${objects.length > MOST_NAMES ? "等" : ""}）`;
}

const LACKS = {
  noPeriod: "未填统计期",
  noOutputs: "无产品产量数据",
  severalUnits: "产品产量单位不一致",
} as const;
