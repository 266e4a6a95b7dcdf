import type { EnergyLinkTable } from "../../core/energy/energyLinks";
import type { LinkedUnit } from "../../core/energy/linkedUnits";
import { filledRows, linkDifference, LINK_ROWS, linkTotal, type LinkRow } from "../../core/energy/linkRows";
import type { Origin } from "../../core/outcome/outcome";
import { formatNumber } from "../../core/quantity/rounding";
import { linkLabels, linkRowLabels } from "../../messages/zhCN/energyLinks";
import { amountDecimals, unitText, writtenDecimals } from "./amountText";
import { percentText } from "./figureText";
import { UNKNOWN_LABEL } from "./labels.terms";
import { objectName, periodMark } from "./objectName";
import type { ReportInput } from "./reportInput";
import { type Section, emptySection, joinSections } from "./section";
import { writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";

/** So many balances are printed; the sheet holds all of them. */
const MOST_TABLES = 3;
/** More carriers side by side cannot be read on the page: the others stand in the sheet. */
const MOST_CARRIERS = 5;
const UNITS_SHOWN = 30;

/** An energy balance with the name and the digits of its tables. */
interface ReportedLinks {
  readonly table: EnergyLinkTable;
  readonly key: string;
  readonly title: string;
  readonly unit: string;
  readonly text: (amount: number | null) => string;
}

/** 购入贮存 → 加工转换 → 输送分配 → 最终使用 of each energy balance, then its units; nothing where there is no such balance. */
export function energyLinkSection({ energy, audit }: ReportInput): Section {
  const tables = (energy?.links ?? []).filter((table) => filledRows(table).length > 0);
  if (tables.length === 0) return emptySection;
  const reported = tables.slice(0, MOST_TABLES).map((table, no) => reportedLinks(table, no + 1, audit));
  return joinSections(reported.flatMap((own) => [lead(own), carrierTable(own), unitTable(own)]));
}

function reportedLinks(table: EnergyLinkTable, no: number, { project }: ReportInput["audit"]): ReportedLinks {
  const amounts = [
    ...table.carriers.flatMap((carrier) => LINK_ROWS.flatMap(({ of }) => carrier[of] ?? [])),
    ...table.units.flatMap(({ input, output }) => [input ?? [], output ?? []].flat()),
  ];
  const decimals = Math.min(amountDecimals(amounts), writtenDecimals(amounts));
  const owner = table.object === "" ? "" : objectName(table.object, project);
  return {
    table,
    key: `energy.links.${no}`,
    title: `${table.name.startsWith(owner) ? "" : owner}${table.name}${periodMark(table.period)}`,
    unit: unitText(table.unit),
    text: (amount) => (amount === null ? UNKNOWN_LABEL : formatNumber(amount, decimals)),
  };
}

function lead({ key, title }: ReportedLinks): Section {
  return writeSentence(sentences.linkLead, {
    title: { kind: "text", text: title },
    table: { kind: "table", key },
    units: { kind: "table", key: `${key}.units` },
  });
}

function carrierTable({ table, key, title, unit, text }: ReportedLinks): Section {
  const carriers = table.carriers.slice(0, MOST_CARRIERS);
  const more = table.carriers.length - carriers.length;
  const width = 62 / (carriers.length + 1);
  const cellOf = (amount: number | null, origins: readonly Origin[]): TableCell =>
    figureCell(text(amount), unit, origins);
  const row = ({ link, of, sign }: LinkRow): TableRow => {
    const name = `${linkRowLabels[of]}（${sign === 1 ? "＋" : "－"}）`;
    const all = table.carriers.flatMap(({ origins }) => origins[of]);
    return {
      label: `${title} ${linkLabels[link]}${name}`,
      cells: [
        linkLabels[link],
        name,
        ...carriers.map((carrier) => cellOf(carrier[of], carrier.origins[of])),
        cellOf(linkTotal(table, of), all),
      ],
    };
  };
  const rest: TableRow = {
    label: `${title} ${sentences.linkRest}`,
    cells: [
      sentences.linkCheck,
      sentences.linkRest,
      ...carriers.map((carrier) => cellOf(linkDifference(carrier), Object.values(carrier.origins).flat())),
      cellOf(
        linkTotal(table),
        table.carriers.flatMap(({ origins }) => Object.values(origins).flat()),
      ),
    ],
  };
  return writeTable({
    key,
    caption: `${title}能量平衡表（当量值，${unit}）`,
    columns: [
      column("环节", 16),
      column("项目", 22, "left"),
      ...carriers.map((carrier) => column(carrier.carrier, width)),
      column("合计", width),
    ],
    rows: [...LINK_ROWS.map(row), rest],
    note: `${sentences.linkNote}${more > 0 ? sentences.linkMore(more) : ""}`,
  });
}

function unitTable({ table, key, title, unit, text }: ReportedLinks): Section {
  const more = table.units.length - UNITS_SHOWN;
  return writeTable({
    key: `${key}.units`,
    caption: `${title}各用能单元的输入、输出和效率（当量值，${unit}）`,
    columns: [
      column("环节", 14),
      column("用能单元", 26, "left"),
      column("输入", 15),
      column("输出", 15),
      column("填报损失", 15),
      column("效率（%）", 15),
    ],
    rows: table.units.slice(0, UNITS_SHOWN).map((each) => unitRow(each, { unit, text, title })),
    ...(more > 0 ? { note: sentences.linkUnitsMore(more) } : {}),
  });
}

function unitRow(
  { node, link, input, output, statedLoss, efficiency, origins }: LinkedUnit,
  { unit, text, title }: Pick<ReportedLinks, "unit" | "text" | "title">,
): TableRow {
  const cellOf = (amount: number | null, of: keyof typeof origins): TableCell =>
    figureCell(text(amount), unit, origins[of]);
  const isUsedUp = link === "endUse" && output === null;
  return {
    label: `${title} ${node}`,
    cells: [
      linkLabels[link],
      node,
      cellOf(input, "input"),
      isUsedUp ? "—" : cellOf(output, "output"),
      statedLoss === null ? "—" : cellOf(statedLoss, "statedLoss"),
      efficiency === null ? "—" : figureCell(percentText(efficiency, 1), "%", [...origins.output, ...origins.input]),
    ],
  };
}
