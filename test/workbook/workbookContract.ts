import { parseArea } from "../../src/workbook/address";
import { WorkbookFailure } from "../../src/workbook/failure";
import { applyPlan } from "../../src/workbook/memory/applyPlan";
import type { Area, Cell, Command, Plan, SheetSnapshot, Snapshot, Workbook } from "../../src/workbook/port";

/**
 * What every adapter promises. `make` opens a workbook that holds what the seed says; afterwards `read()` must show what
 * `applyPlan` says of the snapshot read before. A host that cannot tell merged areas may answer "unknown".
 */
export function describeWorkbookContract(name: string, make: (seed: Snapshot) => Promise<Workbook>): void {
  describe(`${name} keeps the promises of a workbook`, () => {
    for (const [promise, check] of promises) {
      it(promise, () => check(make));
    }
  });
}

/** The sheets of a seed in the commands of a plan, for hosts that have no quicker way to make a workbook. */
export function planOfSeed(seed: Snapshot): Plan {
  const sheets = seed.sheets.flatMap((sheet) => [
    { kind: "createSheet", sheet: sheet.name } as const,
    ...cellsOf(sheet).flatMap((placed) => commandsOf(sheet.name, placed)),
    ...(sheet.merges === "unknown" ? [] : sheet.merges).map(
      (area) => ({ kind: "merge", sheet: sheet.name, area }) as const,
    ),
    ...sheet.tables.map(({ name, area }) => ({ kind: "table", sheet: sheet.name, name, area }) as const),
  ]);
  const names = seed.names.map(({ name, refersTo }): Command => {
    const [sheet = "", address = ""] = refersTo.replaceAll("'", "").split("!");
    return { kind: "defineName", name, sheet, area: area(address) };
  });
  return [...sheets, ...names];
}

/** `B3`, `B3:C4` → area. */
export function area(address: string): Area {
  const parsed = parseArea(address);
  if (!parsed) throw new Error(`no area: ${address}`);
  return parsed;
}

export function seedSheet(name: string, lines: readonly (readonly (Cell | Cell["value"])[])[]): SheetSnapshot {
  const cells = lines.map((line) =>
    line.map((item) => (isCell(item) ? item : item === null ? undefined : { value: item })),
  );
  return {
    name,
    visibility: "visible",
    cells,
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    tables: [],
    isProtected: false,
  };
}

export function seedOf(sheets: readonly SheetSnapshot[], names: Snapshot["names"] = []): Snapshot {
  return { sheets, names, facts: { externalLinks: [], uses1904Dates: false, mayBeStale: false } };
}

/** Two snapshots in a form that compares: cells by address, names without the quotes a host may leave out. */
export function comparable(snapshot: Snapshot, knowsMerges = true): unknown {
  return {
    facts: snapshot.facts,
    projectState: snapshot.projectState,
    names: snapshot.names
      .filter(({ name }) => !name.startsWith("_xlnm."))
      .map(({ name, sheet, refersTo }) => ({ name, sheet, refersTo: refersTo.replaceAll("'", "") }))
      .sort((a, b) => (a.name < b.name ? -1 : 1)),
    sheets: snapshot.sheets.map((sheet) => ({
      ...sheet,
      cells: Object.fromEntries(cellsOf(sheet).map(({ row, column, cell }) => [`R${row + 1}C${column + 1}`, cell])),
      merges: knowsMerges && sheet.merges !== "unknown" ? sheet.merges.map(areaKey).sort() : "unknown",
      tables: sheet.tables.map(({ name, area: place, hasTotals }) => ({ name, place: areaKey(place), hasTotals })),
    })),
  };
}

type Make = (seed: Snapshot) => Promise<Workbook>;

/** Applies the plan and holds the outcome against the reference. */
async function expectAsReference(make: Make, seed: Snapshot, plan: Plan): Promise<Snapshot> {
  const workbook = await make(seed);
  const before = await workbook.read();
  await workbook.apply(plan);
  const after = await workbook.read();
  const knowsMerges = after.sheets.every(({ merges }) => merges !== "unknown");
  expect(comparable(after, knowsMerges)).toEqual(comparable(applyPlan(before, plan), knowsMerges));
  return after;
}

/** The plan is refused with that code, by the reference too, and the workbook is as before. */
async function expectRefusal(
  make: Make,
  seed: Snapshot,
  [plan, code]: readonly [Plan, WorkbookFailure["code"]],
): Promise<void> {
  const workbook = await make(seed);
  const before = await workbook.read();
  await expect(workbook.apply(plan)).rejects.toMatchObject({ name: "WorkbookFailure", code });
  expect(comparable(await workbook.read())).toEqual(comparable(before));
  expect(() => applyPlan(before, plan)).toThrow(WorkbookFailure);
}

const input = seedSheet("企业一览表", [
  ["企业一览表", null, null],
  ["企业名称", "产量（t）", "达标率"],
  ["甲电镀厂", 1200, { value: 0.804, numberFormat: "0.0%" }],
  ["乙电镀厂", { value: 2400, formula: "B3*2" }, true],
]);

const own = seedSheet("评价结果", [
  ["企业", "指数"],
  ["甲电镀厂", { value: 88.5, numberFormat: "0.0" }],
]);

const seed = seedOf([input, own], [{ name: "QS_result_grades", refersTo: "评价结果!$A$1:$B$2" }]);

const write = (sheet: string, cells: Extract<Command, { kind: "writeBlock" }>["cells"], address = "A1"): Command => ({
  kind: "writeBlock",
  sheet,
  top: area(address).top,
  left: area(address).left,
  cells,
});

const promises: readonly (readonly [string, (make: Make) => Promise<unknown>])[] = [
  [
    "reads what stands in the sheets",
    async (make) => {
      const workbook = await make(seed);
      const known = (await workbook.read()).sheets.every(({ merges }) => merges !== "unknown");
      expect(comparable(await workbook.read(), known)).toEqual(comparable(seed, known));
    },
  ],
  [
    "writes numbers, texts, truth values and formulas with their cached results",
    async (make) => {
      const cells = [
        ["文字", 1.5, -0.000001, 1e21, true, false],
        [
          { formula: "SUM(B1:C1)", value: 1.499999 },
          { formula: 'IF(B1>1,"Ⅱ级","Ⅲ级")', value: "Ⅱ级" },
          { formula: "B1>1", value: true },
          { formula: 'IF(B1>1,"","<&>")', value: "" },
        ],
      ];
      const after = await expectAsReference(make, seed, [{ kind: "createSheet", sheet: "新表" }, write("新表", cells)]);
      expect(after.sheets[2]?.cells[1]?.[1]).toEqual({ formula: 'IF(B1>1,"Ⅱ级","Ⅲ级")', value: "Ⅱ级" });
      expect(after.sheets[2]?.cells[0]?.[3]).toEqual({ value: 1e21 });
    },
  ],
  [
    "leaves text that begins like a formula as text",
    async (make) => {
      const texts = ["=1+1", "+86 10", "-5", "@企业", "'引号", '=HYPERLINK("http://x")'];
      const plan: Plan = [
        { kind: "createSheet", sheet: "新表" },
        write("新表", [texts]),
        write("企业一览表", [texts], "A6"),
      ];
      const after = await expectAsReference(make, seed, plan);
      expect(after.sheets[2]?.cells[0]?.map((cell) => cell?.value)).toEqual(texts);
      expect(after.sheets[0]?.cells[5]?.map((cell) => cell?.value)).toEqual(texts);
    },
  ],
  [
    "keeps line breaks, spaces, mark-up and rare characters of a text",
    (make) => {
      const texts = ["第一行\n第二行", "  前后空格  ", "<&>\"'", "Ⅰ Ⅱ Ⅲ ≤ m³ 𠮷", "_x0041_", "a\tb"];
      return expectAsReference(make, seed, [write("评价结果", [texts])]);
    },
  ],
  [
    "cuts a text that no cell can hold",
    async (make) => {
      const after = await expectAsReference(make, seed, [write("评价结果", [["𠮷".repeat(20_000)]])]);
      const value = after.sheets[1]?.cells[0]?.[0]?.value;
      expect(typeof value === "string" && value.length <= 32_767 && /^𠮷+…$/u.test(value)).toBe(true);
    },
  ],
  [
    "makes cells blank by null and by empty text",
    (make) => expectAsReference(make, seed, [write("企业一览表", [[null, ""]], "A4")]),
  ],
  [
    "changes only the cells that a block names on a sheet of others",
    async (make) => {
      const after = await expectAsReference(make, seed, [
        write("企业一览表", [[1], [2]], "D3"),
        write("企业一览表", [["合计"]], "A9"),
      ]);
      expect(after.sheets[0]?.cells[2]?.slice(0, 3)).toEqual(input.cells[2]);
    },
  ],
  [
    "overwrites a formula by a value and a value by a formula",
    (make) => expectAsReference(make, seed, [write("企业一览表", [[{ formula: "C3*1000", value: 804 }], [7]], "B3")]),
  ],
  [
    "gives number formats to cells before and after they are written",
    async (make) => {
      const plan: Plan = [
        { kind: "createSheet", sheet: "新表" },
        { kind: "numberFormat", sheet: "新表", area: area("A1:B3"), format: "0.00" },
        write("新表", [
          [1, "x"],
          [2, 3],
        ]),
        { kind: "numberFormat", sheet: "新表", area: area("A2:A2"), format: '0.0"万元"' },
        { kind: "numberFormat", sheet: "新表", area: area("B2"), format: "General" },
        { kind: "numberFormat", sheet: "企业一览表", area: area("B3:B4"), format: "#,##0" },
      ];
      const after = await expectAsReference(make, seed, plan);
      expect(after.sheets[2]?.cells[1]).toEqual([{ value: 2, numberFormat: '0.0"万元"' }, { value: 3 }]);
    },
  ],
  [
    "keeps the number format of a cell that is overwritten",
    async (make) => {
      const after = await expectAsReference(make, seed, [write("企业一览表", [[0.5]], "C3")]);
      expect(after.sheets[0]?.cells[2]?.[2]).toEqual({ value: 0.5, numberFormat: "0.0%" });
    },
  ],
  [
    "puts a new sheet last and leaves the others alone",
    async (make) => {
      const after = await expectAsReference(make, seed, [
        { kind: "createSheet", sheet: "1月 (新)'s", tabColor: "70AD47" },
      ]);
      expect(after.sheets.map((sheet) => sheet.name)).toEqual(["企业一览表", "评价结果", "1月 (新)'s"]);
    },
  ],
  [
    "empties a sheet that is created again, in its place, and keeps the names",
    async (make) => {
      const merged = { ...own, merges: [area("A4:B4")] };
      const plan: Plan = [{ kind: "createSheet", sheet: "评价结果" }, write("评价结果", [["新", 1]], "A2")];
      const after = await expectAsReference(make, seedOf([merged, input], seed.names), plan);
      expect(after.sheets[0]?.name).toBe("评价结果");
      expect(after.sheets[0]?.merges === "unknown" ? [] : after.sheets[0]?.merges).toEqual([]);
      expect(after.sheets[0]?.cells[1]?.[1]).toEqual({ value: 1 });
    },
  ],
  [
    "deletes a sheet with its names and lets references to it show that they are lost",
    async (make) => {
      const reader = seedSheet("汇总", [
        [
          { value: 88.5, formula: "'评价结果'!B2" },
          { value: 1, formula: "1*1" },
        ],
      ]);
      const plan: Plan = [
        { kind: "deleteOwnSheet", sheet: "评价结果" },
        { kind: "deleteOwnSheet", sheet: "从未有过" },
      ];
      const after = await expectAsReference(make, seedOf([input, own, reader], seed.names), plan);
      expect(after.names).toEqual([]);
      expect(after.sheets[1]?.cells[0]?.[0]).toEqual({ formula: "#REF!B2", value: { error: "#REF!" } });
    },
  ],
  [
    "does not delete the last sheet",
    (make) => expectRefusal(make, seedOf([own]), [[{ kind: "deleteOwnSheet", sheet: "评价结果" }], "hostRejected"]),
  ],
  [
    "merges cells, keeping the first one's content; merging them again changes nothing",
    (make) => {
      const merge: Command = { kind: "merge", sheet: "企业一览表", area: area("A1:C2") };
      return expectAsReference(make, seed, [merge, merge]);
    },
  ],
  [
    "refuses overlapping merged areas, and nothing of the plan stays",
    async (make) => {
      const merged = seedOf([{ ...input, merges: [area("A1:C1")] }]);
      if ((await (await make(merged)).read()).sheets[0]?.merges === "unknown") return;
      const plan: Plan = [write("企业一览表", [["改"]]), { kind: "merge", sheet: "企业一览表", area: area("C1:D2") }];
      await expectRefusal(make, merged, [plan, "overlappingMerges"]);
    },
  ],
  [
    "writes nothing under a merged area; blanks there are no content",
    async (make) => {
      const merged = seedOf([{ ...input, merges: [area("A1:C1")] }]);
      if ((await (await make(merged)).read()).sheets[0]?.merges === "unknown") return;
      await expectAsReference(make, merged, [write("企业一览表", [["标题", null, null]])]);
      await expectRefusal(make, merged, [[write("企业一览表", [["标题", "x"]])], "hostRejected"]);
    },
  ],
  [
    "defines names for the whole workbook and replaces one of the same text",
    async (make) => {
      const plan: Plan = [
        { kind: "defineName", name: "QS_input_企业", sheet: "企业一览表", area: area("A2:C4") },
        { kind: "defineName", name: "qs_RESULT_grades", sheet: "评价结果", area: area("A1:K9") },
      ];
      const after = await expectAsReference(make, seed, plan);
      expect(after.names.filter(({ name }) => /grades/i.test(name))).toHaveLength(1);
    },
  ],
  [
    "makes a table, whose headings may then only be written as they are",
    async (make) => {
      const create: Plan = [
        { kind: "createSheet", sheet: "校核结果" },
        write(
          "校核结果",
          [
            ["序号", "说明"],
            [1, "核对"],
          ],
          "B2",
        ),
        { kind: "table", sheet: "校核结果", area: area("B2:C3"), name: "QS_findings" },
      ];
      await expectAsReference(make, seed, [
        ...create,
        write(
          "校核结果",
          [
            ["序号", "说明"],
            [2, "存疑"],
          ],
          "B2",
        ),
      ]);
      await expectRefusal(make, seed, [[...create, write("校核结果", [["编号"]], "B2")], "hostRejected"]);
      await expectRefusal(make, applyPlan(seed, create), [[write("校核结果", [["编号"]], "B2")], "hostRejected"]);
    },
  ],
  [
    "refuses a second table of the same name",
    (make) => {
      const table = (sheet: string): Plan => [
        { kind: "createSheet", sheet },
        write(sheet, [["序号"], [1]]),
        { kind: "table", sheet, area: area("A1:A2"), name: "QS_t" },
      ];
      return expectRefusal(make, seed, [[...table("甲"), ...table("乙")], "hostRejected"]);
    },
  ],
  [
    "writes nothing on a protected sheet, and nothing else of that plan",
    async (make) => {
      const guarded = seedOf([input, { ...own, isProtected: true }]);
      const plan: Plan = [write("企业一览表", [["改"]]), write("评价结果", [["改"]])];
      await expectRefusal(make, guarded, [plan, "sheetProtected"]);
      await expectRefusal(make, guarded, [[{ kind: "createSheet", sheet: "评价结果" }], "sheetProtected"]);
    },
  ],
  [
    "refuses a plan for a sheet that is not there",
    (make) => expectRefusal(make, seed, [[write("评价结果", [["改"]]), write("没有", [["改"]])], "sheetMissing"]),
  ],
  [
    "changes looks without changing what stands in the cells",
    async (make) => {
      const plan: Plan = looks.map((command) => ({ ...command, sheet: "评价结果" }) as Command);
      const rebuilt: Plan = [
        { kind: "createSheet", sheet: "评价结果" },
        write("评价结果", [
          ["企业", "指数"],
          ["甲", 1],
        ]),
      ];
      const charts: Plan = [
        {
          kind: "chart",
          sheet: "评价结果",
          area: area("D1:H9"),
          name: "图",
          type: "column",
          title: "指数",
          series: [{ name: "指数", categories: area("A2"), values: area("B2") }],
        },
      ];
      await expectAsReference(make, seed, plan);
      await expectAsReference(make, seed, [...rebuilt, ...plan, ...charts]);
    },
  ],
  [
    "remembers our project state, of any characters, and replaces it",
    async (make) => {
      const state = '{"version":1,"corrections":[{"sheet":"<&>\\"企业 一览\\r\\n𠮷"}]}  ';
      const first = await expectAsReference(make, seed, [{ kind: "projectState", text: state }]);
      expect(first.projectState).toBe(state);
      const workbook = await make(seed);
      await workbook.apply([{ kind: "projectState", text: state }]);
      await workbook.apply([{ kind: "projectState", text: "" }, write("评价结果", [["改"]])]);
      expect((await workbook.read()).projectState).toBe("");
      await workbook.apply([write("评价结果", [["再改"]])]);
      expect((await workbook.read()).projectState).toBe("");
    },
  ],
  [
    "has no project state before one was given",
    async (make) => expect((await (await make(seed)).read()).projectState).toBeUndefined(),
  ],
  [
    "comes to the same workbook when the same plan is applied again",
    async (make) => {
      const plan: Plan = [
        { kind: "createSheet", sheet: "评价结果" },
        write("评价结果", [
          ["企业", "指数"],
          ["甲", { formula: "B2", value: 1 }],
          ["=乙", null],
        ]),
        { kind: "merge", sheet: "评价结果", area: area("A5:B5") },
        { kind: "defineName", name: "QS_result_grades", sheet: "评价结果", area: area("A1:B3") },
        { kind: "table", sheet: "评价结果", area: area("A1:B3"), name: "QS_t" },
        { kind: "createSheet", sheet: "校核结果" },
        { kind: "deleteOwnSheet", sheet: "旧表" },
        write("企业一览表", [[1]], "D3"),
      ];
      const workbook = await make(seed);
      await workbook.apply(plan);
      const once = await workbook.read();
      await workbook.apply(plan);
      expect(comparable(await workbook.read())).toEqual(comparable(once));
    },
  ],
];

const looks = [
  {
    kind: "style",
    area: area("A1:B1"),
    style: { bold: true, fill: "D9E2F3", border: "thin", align: "center", wrap: true },
  },
  {
    kind: "style",
    area: area("A5:B6"),
    style: { italic: true, fontSize: 9, fontColor: "7F7F7F", verticalAlign: "middle" },
  },
  { kind: "columnWidth", left: 0, right: 1, width: 18 },
  { kind: "freezePanes", rows: 1, columns: 1 },
  { kind: "hyperlink", row: 1, column: 0, targetSheet: "企业一览表", targetArea: area("A3") },
  {
    kind: "conditionalFormat",
    area: area("B2:B9"),
    rule: { kind: "textEquals", text: "Ⅰ级" },
    style: { fill: "C6E0B4" },
  },
  {
    kind: "conditionalFormat",
    area: area("B2:B9"),
    rule: { kind: "formula", formula: "B2<85" },
    style: { fontColor: "C00000" },
  },
  { kind: "dataValidation", area: area("C2:C9"), choices: ["采纳", "不采纳"] },
  { kind: "pageLayout", orientation: "landscape", fitToWidth: true, titleRows: 1 },
] as const;

interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly cell: Cell;
}

function cellsOf(sheet: SheetSnapshot): readonly PlacedCell[] {
  return sheet.cells.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => (cell ? [{ row, column, cell }] : [])),
  );
}

function commandsOf(sheet: string, { row, column, cell }: PlacedCell): readonly Command[] {
  const { value, formula, numberFormat } = cell;
  if (typeof value === "object") throw new Error("a seed holds no errors");
  const content = formula === undefined ? value : { formula, value };
  const place = { top: row, left: column, bottom: row, right: column };
  const written: Command = { kind: "writeBlock", sheet, top: row, left: column, cells: [[content]] };
  return numberFormat === undefined
    ? [written]
    : [{ kind: "numberFormat", sheet, area: place, format: numberFormat }, written];
}

function isCell(item: Cell | Cell["value"]): item is Cell {
  return typeof item === "object" && item !== null && "value" in item;
}

function areaKey({ top, left, bottom, right }: Area): string {
  return `${top},${left}:${bottom},${right}`;
}
