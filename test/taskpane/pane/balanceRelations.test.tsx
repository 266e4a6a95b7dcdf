/** @jest-environment jsdom */
import { cleanup, screen, within } from "@testing-library/react";
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
