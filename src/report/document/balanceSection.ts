import type { AuditBalance } from "../../core/balance/auditBalance";
import type { Origin } from "../../core/outcome/outcome";
import { agreementSection } from "./agreementSection";
import { closureSection, deviationText } from "./closureSection";
import { flowSection } from "./flowSection";
import { agreementLabels, closureLabels } from "./labels.terms";
import { balancePictureKey, type ReportInput } from "./reportInput";
import { balanceVerdict, type BalanceVerdict, type ReportedBalance, reportedBalance, wholeOf } from "./reportedBalance";
import { type Section, emptySection, joinSections } from "./section";
import { type SentencePart, figurePart, writeSentence } from "./sentence";
import { sentences } from "./sentences.terms";
import { type TableCell, type TableRow, column, figureCell, writeTable } from "./table";

/** So many are told in full; the others have a row each. */
const IN_FULL = 6;
const ROWS_SHOWN = 60;

/** Balances: how many close, then each with its units, what the readings say, its flows and its picture. */
export function balanceSection({ balances = [], audit, pictures }: ReportInput): Section {
  if (balances.length === 0) return emptySection;
  const reported = balances.map((balance, index) => reportedBalance(balance, index + 1, audit.project));
  const chosen = new Set([...reported].sort((a, b) => urgency(a.balance) - urgency(b.balance)).slice(0, IN_FULL));
  const rest = reported.filter((each) => !chosen.has(each));
  return joinSections([
    countSentence(reported),
    rest.length > 0 ? mostSentence(chosen.size) : emptySection,
    ...reported
      .filter((each) => chosen.has(each))
      .map((each) =>
        joinSections([
          closureSection(each),
          agreementSection(each),
          flowSection(each),
          picture(each.balance, pictures),
        ]),
      ),
    rest.length > 0 ? summaryTable(rest) : emptySection,
  ]);
}

/** Contradictions and open balances first; else the order of the workbook. */
function urgency(balance: AuditBalance): number {
  const verdict = balanceVerdict(balance);
  if (balance.status === "inconsistent") return verdict === "notClosed" ? 0 : 1;
  return { notClosed: 2, closed: 3, notCheckable: 4 }[verdict];
}

function picture(balance: AuditBalance, pictures: ReportInput["pictures"]): Section {
  const figure = pictures?.get(balancePictureKey(balance));
  return figure ? { blocks: [{ kind: "figure", figure }], figures: [] } : emptySection;
}

function countSentence(reported: readonly ReportedBalance[]): Section {
  const count = (name: string, label: string, counted: readonly ReportedBalance[]): SentencePart => {
    const origins = originsOf(counted.length > 0 ? counted : reported);
    return figurePart(`balances.${name}`, { label, value: `${counted.length}`, unit: "项", origins });
  };
  const having = (verdict: BalanceVerdict): readonly ReportedBalance[] =>
    reported.filter(({ balance }) => balanceVerdict(balance) === verdict);
  const contradictory = reported.filter(({ balance }) => balance.status === "inconsistent");
  return joinSections([
    writeSentence(sentences.balancesCount, {
      count: count("count", "平衡项数", reported),
      closed: count("closed", "全系统平衡且没有单元超差的项数", having("closed")),
      open: count("open", "有单元或全系统超差的项数", having("notClosed")),
      unknown: count("unknown", "不可核对的项数", having("notCheckable")),
    }),
    contradictory.length > 0
      ? writeSentence(sentences.balancesContradict, {
          count: count("contradictory", "计量值相互矛盾的项数", contradictory),
        })
      : emptySection,
  ]);
}

const originsOf = (reported: readonly ReportedBalance[]): readonly Origin[] =>
  reported.flatMap(({ balance }) => balance.origins);

const SUMMARY_KEY = "balances.rest";

function mostSentence(count: number): Section {
  return writeSentence(sentences.balancesMost, {
    count: { kind: "text", text: `${count}` },
    table: { kind: "table", key: SUMMARY_KEY },
  });
}

function summaryTable(rest: readonly ReportedBalance[]): Section {
  const more = rest.length - ROWS_SHOWN;
  return writeTable({
    key: SUMMARY_KEY,
    caption: "其余平衡结果汇总",
    columns: [
      column("平衡", 34, "left"),
      column("单位", 8),
      column("输入量", 12),
      column("输出量", 12),
      column("偏差（%）", 10),
      column("判定", 12),
      column("计量值检验", 12),
    ],
    rows: rest.slice(0, ROWS_SHOWN).map(summaryRow),
    note: `${sentences.summaryNote}${more > 0 ? sentences.summaryMore(more) : ""}`,
  });
}

function summaryRow(own: ReportedBalance): TableRow {
  const whole = wholeOf(own.balance);
  const origins = own.originsAt(null);
  const amount = (value: number | undefined): TableCell =>
    value === undefined ? "—" : figureCell(own.readingText(value), own.balance.unit, origins);
  const deviation = whole && whole.status !== "notCheckable" ? deviationText(own, whole) : undefined;
  return {
    label: own.title,
    cells: [
      own.title,
      own.unit,
      amount(whole?.input),
      amount(whole?.output),
      deviation === undefined ? "—" : figureCell(deviation, "%", origins),
      closureLabels[balanceVerdict(own.balance)],
      agreementLabels[own.balance.status],
    ],
  };
}
