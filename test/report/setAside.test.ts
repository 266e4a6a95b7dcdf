import type { AuditBalance } from "../../src/core/balance/auditBalance";
import { balanceNetwork, DEFAULT_SETTINGS, type NetworkBalance } from "../../src/core/balance/balanceNetwork";
import { describeBalance } from "../../src/core/balance/describeBalance";
import { jointBalance } from "../../src/core/balance/joint/jointBalance";
import type { Flow } from "../../src/core/balance/network";
import type { Content } from "../../src/core/balance/substanceNetwork";
import { buildReport } from "../../src/report/document/buildReport";
import { flow, network } from "../core/balance/networkFixture";
import { reportInput } from "./reportFixture";
import { chapterLines } from "./reportText";

const CHAPTER = "2.3.1";

const described = (balance: NetworkBalance): AuditBalance =>
  describeBalance(balance, {
    ...{ object: "", period: "2024", form: "flows", limitPercent: 5, addMeters: [] },
    sigmaFrom: () => "sheet",
    medium: () => "",
  });

const linear = (flows: readonly Flow[]): AuditBalance =>
  described(balanceNetwork(network(flows, "物料平衡"), DEFAULT_SETTINGS).value);

/** Readings that were set aside stand in one sentence each. */
const sentencesOf = (balances: readonly AuditBalance[]): readonly string[] =>
  chapterLines(buildReport({ ...reportInput, balances }), CHAPTER).filter((line) => /^(依次)?剔除/.test(line));

const line = (...amounts: readonly number[]): readonly Flow[] =>
  amounts.map((amount, k) =>
    flow(`${k + 1}`, k === 0 ? "" : `N${k}`, k === amounts.length - 1 ? "" : `N${k + 1}`, [amount, 1]),
  );

describe("readings that were set aside", () => {
  it("are named, and that the others agree", () => {
    expect(sentencesOf([linear(line(100, 100, 120))])).toEqual([
      "剔除流股3 流股3后，其余读数在显著性水平0.05下相互一致。",
    ]);
    const two = sentencesOf([linear(line(100, 100, 160, 100, 100, 130, 100))]);
    expect(two).toEqual(["依次剔除流股3 流股3、流股6 流股6后，其余读数在显著性水平0.05下相互一致。"]);
  });

  it("stand in the trace with their cells", () => {
    const { trace } = buildReport({ ...reportInput, balances: [linear(line(100, 100, 120))] });
    const entry = trace.find(({ value }) => value === "流股3 流股3");
    expect(entry).toMatchObject({ text: "物料平衡（2024年） · 剔除的读数", origin: "平衡流股!3" });
  });

  it("leave nothing to check where nothing tells them apart", () => {
    expect(sentencesOf([linear(line(100, 120))])).toEqual([
      "剔除流股1 流股1、流股2 流股2（不能区分，一并剔除）后，其余读数之间已没有相互校核的关系，是否可靠不能再检验。",
    ]);
  });

  it("are none where the readings agree", () => {
    expect(sentencesOf([linear(line(100, 101, 100))])).toEqual([]);
  });

  it("of one layer are said to leave agreement only together with those of another layer", () => {
    const mill = network(
      [
        ...[flow("矿", "", "选矿", [100, 1]), flow("精矿", "选矿", "过滤", [20, 0.2])],
        ...[flow("滤饼", "过滤", "", [20, 0.2]), flow("尾矿", "选矿", "", [120, 1])],
      ],
      "选矿平衡",
    );
    const assays: readonly (readonly [string, number, number])[] = [
      ["矿", 0.1, 0.001],
      ["精矿", 0.4, 0.002],
      ["滤饼", 0.45, 0.002],
      ["尾矿", 0.025, 0.0005],
    ];
    const contents = new Map(assays.map(([id, share, sigma]): [string, Content] => [id, { share, sigma }]));
    const { value } = jointBalance(mill, new Map([["Cu", contents]]), DEFAULT_SETTINGS);
    const layers = value.layers.map((layer): AuditBalance => ({ ...described(layer), method: "joint" }));
    expect(layers.map(({ setAside }) => setAside.length)).toEqual([1, 1]);
    const [goods, copper] = sentencesOf(layers);
    const together = "，并剔除同一平衡中物料量或其他成分的1处存疑读数后，其余读数在显著性水平0.05下相互一致。";
    expect(goods).toBe(`剔除流股尾矿 流股尾矿${together}`);
    expect(copper).toBe(`剔除流股滤饼 流股滤饼${together}`);
  });
});

describe("what a flow carries below zero", () => {
  it("is put down to an analysis, a meter or the direction", () => {
    const mill = network([flow("矿", "", "A", 100), flow("精矿", "A", "", 60), flow("尾矿", "A", "", 40)], "选矿平衡");
    const contents = new Map([
      ["矿", { share: 0.02, sigma: 0.001 }],
      ["精矿", { share: 0.04, sigma: 0.001 }],
    ]);
    const { value } = jointBalance(mill, new Map([["Cu", contents]]), DEFAULT_SETTINGS);
    const lines = chapterLines(buildReport({ ...reportInput, balances: value.layers.map(described) }), CHAPTER);
    expect(lines).toContain("流股尾矿 流股尾矿协调后所含的量小于0，多为含量分析、计量有误或流向填反，应核对。");
  });
});
