import { WorkbookFailure } from "../../../../src/workbook/failure";
import { readSheetLook } from "../../../../src/workbook/xlsx/look/readSheetLook";
import { emptyWorkbookPackage } from "../../../../src/workbook/xlsx/emptyWorkbook";
import { openXlsxPackage } from "../../../../src/workbook/xlsx/openXlsxPackage";
import { xlsxWorkbook } from "../../../../src/workbook/xlsx/xlsxWorkbook";
import { areaOf } from "../../../support/sheet";
import { handmade } from "../readSupport";

const styles = `
  <fonts><font><sz val="11"/><color theme="1"/></font><font><b/><sz val="14"/><color rgb="FF9C0006"/></font></fonts>
  <fills><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>
    <fill><patternFill patternType="solid"><fgColor theme="4" tint="0.8"/><bgColor indexed="64"/></patternFill></fill>
    <fill><patternFill patternType="solid"><fgColor indexed="13"/></patternFill></fill></fills>
  <borders><border/><border><left style="thin"/><right style="thin"/></border></borders>
  <cellXfs><xf fontId="0" fillId="0" borderId="0"/>
    <xf fontId="1" fillId="2" borderId="1"><alignment horizontal="center" vertical="center" wrapText="1"/></xf>
    <xf fontId="0" fillId="3" borderId="0"/></cellXfs>
  <dxfs><dxf><font><color rgb="FF006100"/></font><fill><patternFill><bgColor rgb="FFC6EFCE"/></patternFill></fill></dxf></dxfs>`;

function lookAt(sheet: string) {
  return readSheetLook(handmade({ sheets: [sheet], styles }), "表1")!;
}

describe("how a sheet of a file looks", () => {
  it("gives cells their format, blank ones that of their row or column", () => {
    const look = lookAt(
      `<cols><col min="3" max="3" width="20" style="2" customWidth="1"/></cols>
       <sheetData><row r="2" s="2" customFormat="1" ht="30"><c r="A2" s="1"><v>1</v></c><c r="B2"/></row></sheetData>`,
    );
    const styleAt = (row: number, column: number) => look.styles[look.styleAt(row, column)];
    expect(styleAt(1, 0)).toEqual({
      bold: true,
      fontSize: 14,
      fontColor: "9C0006",
      fill: "DAE3F3",
      border: "thin",
      align: "center",
      verticalAlign: "middle",
      wrap: true,
    });
    expect(styleAt(1, 1)).toEqual({}); // the cell itself says “usual”
    expect(styleAt(1, 5)).toEqual({ fill: "FFFF00" });
    expect(styleAt(9, 2)).toEqual({ fill: "FFFF00" });
    expect(styleAt(9, 0)).toEqual({});
    expect(look.columns).toEqual([{ left: 2, right: 2, width: 140 }]);
    expect([...look.rowHeights]).toEqual([[1, 40]]);
  });

  it("knows frozen panes, the tab's colour and that a chart lies on the sheet", () => {
    const look = lookAt(
      `<sheetPr><tabColor rgb="FF70AD47"/></sheetPr>
       <sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="3" state="frozen"/></sheetView></sheetViews>
       <sheetFormatPr defaultRowHeight="18"/><sheetData/><drawing r:id="rId1"/>`,
    );
    expect(look).toMatchObject({
      frozenRows: 3,
      frozenColumns: 1,
      tabColor: "70AD47",
      hasDrawing: true,
      defaultHeight: 24,
    });
  });

  it("takes conditional formats that compare with a plain text or number, by priority", () => {
    const rule = (priority: number, formula: string, operator = "equal") =>
      `<conditionalFormatting sqref="A1:A9 C1"><cfRule type="cellIs" dxfId="0" priority="${priority}" operator="${operator}"><formula>${formula}</formula></cfRule></conditionalFormatting>`;
    const look = lookAt(
      `<sheetData/>${rule(3, '"Ⅰ""级"')}${rule(1, "5")}${rule(2, "$B$1")}${rule(4, '"a"', "notEqual")}`,
    );
    expect(look.rules.map(({ equals, areas, style }) => ({ equals, areas, style }))).toEqual([
      { equals: 5, areas: [areaOf("A1:A9"), areaOf("C1")], style: { fontColor: "006100", fill: "C6EFCE" } },
      { equals: 'Ⅰ"级', areas: [areaOf("A1:A9"), areaOf("C1")], style: { fontColor: "006100", fill: "C6EFCE" } },
    ]);
  });

  it("reads back what our own plans write", async () => {
    const workbook = xlsxWorkbook(emptyWorkbookPackage());
    const sheet = "评价结果";
    await workbook.apply([
      { kind: "createSheet", sheet, tabColor: "70AD47" },
      { kind: "writeBlock", sheet, top: 0, left: 0, cells: [["等级", "Ⅰ级"]] },
      { kind: "style", sheet, area: areaOf("A1"), style: { bold: true, fill: "D9E1F2", wrap: true } },
      { kind: "columnWidth", sheet, left: 1, right: 1, width: 20 },
      { kind: "freezePanes", sheet, rows: 1, columns: 1 },
      {
        kind: "conditionalFormat",
        sheet,
        area: areaOf("B1:B9"),
        rule: { kind: "textEquals", text: "Ⅰ级" },
        style: { fill: "C6EFCE", fontColor: "006100" },
      },
    ]);
    const look = readSheetLook(openXlsxPackage(workbook.bytes(), "表.xlsx"), sheet)!;
    expect(look.styles[look.styleAt(0, 0)]).toEqual({ bold: true, fill: "D9E1F2", wrap: true });
    expect(look.columns).toEqual([{ left: 1, right: 1, width: 145 }]);
    expect(look).toMatchObject({ frozenRows: 1, frozenColumns: 1 });
    expect(look.rules).toEqual([
      expect.objectContaining({ equals: "Ⅰ级", style: { fill: "C6EFCE", fontColor: "006100" } }),
    ]);
  });

  it("is unknown for a sheet that is not there, and refuses a sheet that cannot be read", () => {
    expect(readSheetLook(handmade({ sheets: ["<sheetData/>"] }), "没有")).toBeUndefined();
    const broken = handmade({ sheets: ["<sheetData/>"], styles: "<fonts>" });
    expect(() => readSheetLook(broken, "表1")).toThrow(WorkbookFailure);
  });
});
