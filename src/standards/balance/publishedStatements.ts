/** A balance as a report states it in a sentence: sums, and the difference that it prints beside them. */
export interface PublishedStatement {
  readonly id: string;
  readonly title: string;
  readonly source: string;
  readonly unit: string;
  readonly input: number;
  readonly output: number;
  readonly printed: { readonly difference: number; readonly percent: number };
}

export const publishedStatements: readonly PublishedStatement[] = [
  {
    id: "CN-CP-audit-closure",
    title: "某轻化工企业审核报告的物料平衡结论，差额与两个合计不符",
    source: "jxknma.com/thread/20150602/761245.html（转引的审核报告）",
    unit: "kg",
    input: 4746025,
    output: 4646377,
    printed: { difference: 43088, percent: 0.91 },
  },
];
