/** @jest-environment jsdom */
import axe from "axe-core";
import { cleanup, screen, within } from "@testing-library/react";
import { balanceWords } from "../../../src/taskpane/pane/balances/balances.terms";
import { balanceAudit } from "../../../src/workflows/balanceAudit";
import { readTables, type Rows } from "../../workbook/input/balances/readTables";
import { deskWith } from "./balanceDesk";
import { openReadPane, turnTo } from "./paneStage";

afterEach(cleanup);

const FLOWS = ["平衡名称", "编号", "来源单元", "去向单元", "数量", "单位", "不确定度(±%)"];
const rows: Rows = [
  ["水平衡", "W1", null, "车间", 100, "m³", 1],
  [null, "W2", "车间", null, 60, "m³", 1],
  [null, "W3", "车间", null, 40, "m³", 1],
];
const relations: Rows = [
  ["平衡名称", "关系", "流股", "对应流股", "数值", "不确定度(±%)"],
  ["水平衡", "转移系数", "W2", "W1", 0.8, 5],
];

it("an opened balance says that relations were met too, and names a suspect coefficient with a link to its cell", async () => {
  const { audit } = readTables(["平衡流股", [FLOWS, ...rows]], ["平衡关系", relations]);
  const stage = await openReadPane(deskWith({ balances: balanceAudit(audit).balances }));
  const list = within(await turnTo(stage, "平衡"));
  await stage.user.click(list.getByRole("button", { name: "水平衡" }));
  const panel = within(screen.getByRole("tabpanel", { name: "平衡" }));
  await panel.findByRole("heading", { name: "水平衡" });
  expect(panel.getByText(/协调时同时满足 1 条平衡关系/)).toBeTruthy();
  const suspect = panel.getByText(/所填系数可能偏高约/);
  expect(suspect.textContent).toContain("W2/W1");
  expect(within(suspect).getByText("W2/W1").closest("button, a")).not.toBeNull();
});

it("relations stand in a table of their own, each leading to its row", async () => {
  const { audit } = readTables(
    ["平衡流股", [FLOWS, ...rows]],
    ["平衡关系", [...relations, ["水平衡", "相关", "W2", "W3", 0.5, null]]],
  );
  const stage = await openReadPane(deskWith({ balances: balanceAudit(audit).balances }));
  const list = within(await turnTo(stage, "平衡"));
  await stage.user.click(list.getByRole("button", { name: "水平衡" }));
  const panel = within(screen.getByRole("tabpanel", { name: "平衡" }));
  const table = within(await panel.findByRole("table", { name: "平衡关系" }));
  const lines = table.getAllByRole("row").slice(1);
  expect(lines.map((line) => [...line.children].map(({ textContent }) => textContent))).toEqual([
    [
      expect.stringMatching(/^W2＝k·W1转移系数 · 可校核 · z \d/),
      "0.8±0.0400",
      expect.stringMatching(/^0\.\d+±0\.\d+$/),
    ],
    ["ρ(W2，W3)误差相关", "0.5", "—"],
  ]);
  expect(table.getAllByRole("rowheader")).toHaveLength(2);
  await stage.user.click(table.getByRole("button", { name: "W2＝k·W1" }));
  expect(stage.shown).toEqual([expect.stringMatching(/^平衡关系!/)]);
  const { violations } = await axe.run(document.body, {
    resultTypes: ["violations"],
    rules: { "color-contrast": { enabled: false } },
  });
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`))).toEqual([]);
});

it("equations are written as the language writes them", () => {
  const [zh, en] = [balanceWords("zh-CN"), balanceWords("en")];
  const closure = { kind: "closure", flow: "F1", others: [], substances: ["Cu", "Fe"] } as const;
  const transfer = { kind: "transfer", flow: "F4", others: ["F1", "F2"], substances: [] } as const;
  expect([closure, transfer].map(zh.equation)).toEqual(["F1：Cu＋Fe＝100%", "F4＝k·(F1＋F2)"]);
  expect([closure, transfer].map(en.equation)).toEqual(["F1: Cu + Fe = 100%", "F4 = k·(F1 + F2)"]);
});
