/** Words of the list of published balance cases. */
export const caseWords = {
  title: "平衡算例",
  lead: (count: number) =>
    `以下 ${count} 个已发表的算例由本程序重新计算。“原文”为出处印出的数值，“本程序”为现算结果；单位与原文一致，± 为 1σ。`,
  source: "出处：",
  test: (objective: string, degrees: number, limit: string) =>
    `全局检验：χ²＝${objective}，自由度 ${degrees}，95% 限值 ${limit}`,
  headings: ["流股或变量", "读数", "协调值（原文）", "协调值（本程序）", "σ（原文）", "σ（本程序）", "z", "类别"],
  statement: ([input = "", output = "", printed = "", computed = ""]: readonly string[], unit: string) =>
    `输入 ${input} ${unit}，输出 ${output} ${unit}；差额原文 ${printed}，本程序 ${computed}`,
  rate: (printed: string, computed: string) => `偏差率原文 ${printed}%，本程序 ${computed}%`,
  outside: "外部",
  unmeasured: "未计量",
  classes: {
    redundant: "可校核",
    nonRedundant: "不可校核",
    observable: "可推算",
    unobservable: "不可知",
    exact: "定值",
  },
} as const;
