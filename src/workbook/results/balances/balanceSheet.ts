import type { StatedBalance } from "../../../core/audit/statedBalance";
import type { AuditBalance } from "../../../core/balance/auditBalance";
import type { Command, Snapshot } from "../../port";
import { amountDecimals, decimalFormat, writtenDecimals } from "../amountFormat";
import { linkFigures } from "../figureLinks";
import { NOTE } from "../looks";
import { resultName } from "../ownResultSheets";
import { pageCommands, titleCommands } from "../page";
import { pageBreaks } from "../pageBreaks";
import { colorVerdicts } from "./balanceColors";
import { LAST_COLUMN, WIDTHS } from "./balanceGrid";
import { layerWord, unitWord } from "./balanceWords.terms";
import { closureTable } from "./closureTable";
import { exchangePictures } from "./exchangePictures";
import { flowTable, readingFinder, type FlowTableInput } from "./flowTable";
import { meterTable } from "./meterTable";
import { pictureArea, type BalancePicture } from "./pictureArea";
import { pageBlocks, placeBalances, type PlacedBalance } from "./placeBalances";
import { summaryRows, summaryTable } from "./summaryTable";
import { relationTable } from "./relationTable";
import { setAsideTable } from "./setAsideTable";
import { suspectTable } from "./suspectTable";
import { testTable } from "./testTable";

export interface BalanceSheetInput {
  /** Title of the sheet; the plan must have created it. */
  readonly sheet: string;
  readonly balances: readonly AuditBalance[];
  /** One per balance, in the same order; undefined where none was drawn. */
  readonly pictures: readonly (BalancePicture | undefined)[];
  /** Of 企业间协同, one a unit. */
  readonly exchanges: readonly BalancePicture[];
  /** What the balances were read from, so that readings become live links; without it they are values. */
  readonly stated: readonly StatedBalance[];
  readonly snapshot: Snapshot;
}

const NOTES = [
  "读数引自数据表，合计、差额、偏差、判定为公式；协调值及其U、z、J 为程序按加权最小二乘计算的数值，数据修改后请重新运行。U＝2σ（约95%）。",
  "可校核：其他计量可检验该读数；不可校核：无从检验；可推算：未计量但可由平衡求出；不可知：现有计量不能求出；定值：不参与调整。",
];
const TOP = NOTES.length + 2;
const TITLE_ROWS = 1;

/**
 * 平衡结果: one balance below the other, each with the global test, closure of its units, suspects, meters worth adding,
 * its flows and its picture. Sums, differences and verdicts are formulas over the table of flows, readings are links to
 * the consultant's cells.
 */
export function balanceSheet(input: BalanceSheetInput): readonly Command[] {
  const { sheet, balances, pictures } = input;
  const placed = placeBalances(balances, pictures, TOP + summaryRows(balances.length));
  const tables = { links: linkFigures(input.snapshot), readingsOf: readingFinder(input.stated) };
  const lastBalance = placed.at(-1)?.bottom;
  const exchanges = exchangePictures(input.exchanges, sheet, lastBalance === undefined ? TOP : lastBalance + 3);
  const bottom = input.exchanges.length > 0 ? exchanges.bottom : (lastBalance ?? TOP);
  const area = { top: 0, left: 0, bottom, right: LAST_COLUMN };
  return [
    ...titleCommands(sheet, ...headOf(input)),
    ...WIDTHS.map((width, left): Command => ({ kind: "columnWidth", sheet, left, right: left, width })),
    ...summaryTable(placed, sheet, TOP),
    ...placed.flatMap((each) => balanceCommands(each, sheet, tables)),
    ...exchanges.commands,
    ...(balances.length > 0 ? colorVerdicts(sheet, { top: TOP, bottom }) : []),
    ...pageCommands(sheet, {
      titleRows: TITLE_ROWS,
      frozenColumns: 2,
      printArea: area,
      rowBreaks: [...breaksOf(placed), ...exchanges.breaks.filter((row) => row > TOP)],
    }),
    { kind: "defineName", name: resultName("balances"), sheet, area },
  ];
}

function headOf({ balances, exchanges }: BalanceSheetInput): readonly [title: string, notes: readonly string[]] {
  if (balances.length > 0) return ["物料、水、能量与元素平衡结果", NOTES];
  if (exchanges.length > 0)
    return ["企业间协同", ["工作簿中没有平衡表；填写平衡流股等表后重新运行，本表将给出平衡结果。"]];
  return ["本次未得出平衡结果", ["原因见校核结果；数据补齐后重新运行，本表将重新生成。"]];
}

function balanceCommands(
  placed: PlacedBalance,
  sheet: string,
  tables: Pick<FlowTableInput, "links" | "readingsOf">,
): readonly Command[] {
  const { flows } = placed.balance;
  const readings = flows.map(({ flow: { amount } }) => (amount.kind === "unmeasured" ? null : amount.value));
  const decimals = amountDecimals([...readings, ...flows.map(({ value }) => value)]);
  const format = decimalFormat(decimals);
  const roundedFormat = decimalFormat(writtenDecimals(flows.map(({ rounded }) => rounded)));
  return [
    ...headCommands(placed, sheet),
    ...testTable(placed, sheet),
    ...closureTable(placed, sheet, format),
    ...suspectTable(placed, sheet, decimals),
    ...setAsideTable(placed, sheet, decimals),
    ...meterTable(placed, sheet),
    ...flowTable(placed, { sheet, format, roundedFormat, ...tables }),
    ...relationTable(placed, sheet, tables.links),
    ...pictureCommands(placed, sheet),
  ];
}

/** Number, object, period and name; below it medium, unit and method. */
function headCommands({ balance, number, top }: PlacedBalance, sheet: string): readonly Command[] {
  const whose = [balance.object, balance.period].filter((part) => part !== "").join("，");
  const remark = `介质：${layerWord(balance.layer)}　单位：${unitWord(balance.unit)}　偏差允许值：${balance.limitPercent}%　协调方法：${methodOf(balance)}`;
  return [
    {
      kind: "writeBlock",
      sheet,
      top,
      left: 0,
      cells: [[`${number}. ${balance.name}${whose === "" ? "" : `（${whose}）`}`], [remark]],
    },
    { kind: "style", sheet, area: { top, left: 0, bottom: top, right: 0 }, style: { bold: true, fontSize: 12 } },
    { kind: "style", sheet, area: { top: top + 1, left: 0, bottom: top + 1, right: 0 }, style: NOTE },
  ];
}

function methodOf({ method, relations = [] }: AuditBalance): string {
  const related = relations.filter(({ isUsed }) => isUsed).length;
  if (method === "joint" || related === 0)
    return `${METHODS[method]}${related > 0 ? `，同时满足 ${related} 条平衡关系` : ""}`;
  return `数量与 ${related} 条平衡关系联合协调（高斯-牛顿法）`;
}

const METHODS = { joint: "数量与含量联合协调（高斯-牛顿法）", linear: "线性加权最小二乘" } as const;

function pictureCommands({ picture, pictured }: PlacedBalance, sheet: string): readonly Command[] {
  if (!picture || pictured === null) return [];
  const { png, altText } = picture;
  return [
    { kind: "writeBlock", sheet, top: pictured, left: 0, cells: [["物流图"]] },
    { kind: "style", sheet, area: { top: pictured, left: 0, bottom: pictured, right: 0 }, style: { bold: true } },
    { kind: "image", sheet, area: pictureArea(picture, pictured + 1), png, altText },
  ];
}

/** Each balance begins a page; no table that fits on a page is cut. */
function breaksOf(placed: readonly PlacedBalance[]): readonly number[] {
  const page = { widths: WIDTHS, titleRows: TITLE_ROWS };
  return placed.flatMap((each, i) => {
    const used = i === 0 ? each.top - TITLE_ROWS : 0;
    const breaks = pageBreaks(pageBlocks(each), page, used);
    return i === 0 || breaks[0] === each.top ? breaks : [each.top, ...breaks];
  });
}
