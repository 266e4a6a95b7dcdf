import { bound, fixed, indexSystem, text } from "./workedSystem";

/**
 * Everything that is special about a system: thirds as weights, < beside ≤, a range, one requirement only, a benchmark
 * that is a formula of a plant parameter, weights by output, a bonus class in the middle, a clause on the others.
 */
export const bonusSystem = indexSystem(
  "加分体系",
  [
    {
      name: "能源",
      weight: 0.7,
      rows: [
        {
          no: "1",
          name: "能耗",
          weight: fixed(1 / 3),
          limiting: true,
          benchmarks: [bound("≤", 1), bound("<", 2), bound("≤", 3)],
        },
        { no: "2", name: "水耗", weight: fixed(1 / 3), benchmarks: [bound("≤", 10), bound("≤", 20), bound("≤", 30)] },
        {
          no: "3",
          name: "*pH?",
          weight: fixed(1 / 3),
          benchmarks: [{ kind: "range", low: 6, high: 9, text: "6-9" }, null, null],
        },
      ],
    },
    {
      name: "奖励",
      weight: 0.1,
      bonus: true,
      rows: [{ no: "9", name: "绿色工厂", weight: fixed(1), benchmarks: [text("有"), null, null] }],
    },
    {
      name: "产品",
      weight: 0.3,
      rows: [
        { no: "4", name: "管理", weight: fixed(0.4), benchmarks: [text("优"), text("良"), text("良")] },
        {
          no: "5",
          name: "单面板",
          weight: { kind: "sharedByOutput", total: 0.6, group: "G", product: "P" },
          benchmarks: [
            {
              kind: "bound",
              comparison: "≤",
              limit: { constant: 10, terms: [{ parameter: "n", factor: 5 }] },
              text: "≤10+5n",
            },
            bound("≤", 30),
            bound("≤", 40),
          ],
        },
        {
          no: "6",
          name: "双面板",
          weight: { kind: "sharedByOutput", total: 0.6, group: "G", product: "Q" },
          benchmarks: [bound("≤", 20), bound("≤", 30), bound("≤", 40)],
        },
      ],
    },
  ],
  { othersAtLeastForI: "II" },
);
