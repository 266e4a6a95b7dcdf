"""Makes rich.xlsx: what consultants' workbooks carry besides cells, so that a test can show that nothing of it is lost.

Needs openpyxl 3.0 or later. What openpyxl does not write (picture, external link, custom XML, calculation chain,
printer settings, rich shared string, array and shared formulas) is put in by hand.
"""

import io
import re
import zipfile
from base64 import b64decode

from openpyxl import Workbook
from openpyxl.chart import BarChart, LineChart, Reference
from openpyxl.comments import Comment
from openpyxl.formatting.rule import CellIsRule, ColorScaleRule
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.workbook.defined_name import DefinedName
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.table import Table

OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PNG = b64decode(
    "iVBORw0KGgoAAAANSUhEUgAAAAoAAAAKCAIAAAACUFjqAAAAEklEQVR4nGP8z4APMOGVHbHSAEEsAROxCnMTAAAAAElFTkSuQmCC"
)


def fill(book):
    data = book.active
    data.title = "企业一览表"
    data.append(["企业一览表（2024年）"])
    data.append(["企业名称", "产量(t)", "取水量(m³)", "单位取水", "备注"])
    for row, (name, output, intake) in enumerate(
        [("甲电镀厂", 1200, 3600), ("乙电镀厂", 800, 3200), ("丙线路板", 50, None)], start=3
    ):
        data.append([name, output, intake, f"=C{row}/B{row}", None])
    data.merge_cells("A1:E1")
    data["A1"].font = Font(name="黑体", size=16, bold=True)
    data["A1"].alignment = Alignment(horizontal="center")
    for cell in data[2]:
        cell.fill = PatternFill("solid", fgColor="FFD9E2F3")
    data["B3"].number_format = "#,##0.0"
    data["A3"].comment = Comment("已核实", "审核师")
    data["A4"].hyperlink = "https://example.org/"
    data.conditional_formatting.add("B3:B9", CellIsRule(operator="greaterThan", formula=["1000"], font=Font(bold=True)))
    data.conditional_formatting.add("C3:C9", ColorScaleRule(start_type="min", start_color="FFFFFF", end_type="max", end_color="FF0000"))
    listed = DataValidation(type="list", formula1='"是,否"')
    listed.add("E3:E9")
    data.add_data_validation(listed)
    data.freeze_panes = "B3"
    data.row_dimensions[5].hidden = True
    data.column_dimensions["F"].hidden = True
    data.column_dimensions["A"].width = 22
    data.print_area = "A1:E9"
    data.print_title_rows = "1:2"
    data.page_setup.orientation = "landscape"
    data.oddFooter.center.text = "第 &P 页"


def add_others(book):
    charts = book.create_sheet("图表")
    for row in [["月", "电", "水"], ["1月", 10, 3], ["2月", 12, 4], ["3月", 9, 5]]:
        charts.append(row)
    for kind, place in [(BarChart, "E2"), (LineChart, "E18")]:
        chart = kind()
        chart.title = "月度消耗"
        chart.add_data(Reference(charts, min_col=2, max_col=3, min_row=1, max_row=4), titles_from_data=True)
        chart.set_categories(Reference(charts, min_col=1, min_row=2, max_row=4))
        charts.add_chart(chart, place)
    charts.add_table(Table(displayName="月度", ref="A1:C4"))
    hidden = book.create_sheet("隐藏")
    hidden["A1"] = "=企业一览表!B3"
    hidden.sheet_state = "hidden"
    deep = book.create_sheet("深藏")
    deep["A1"] = "参数"
    deep.sheet_state = "veryHidden"
    guarded = book.create_sheet("保护")
    guarded["A1"] = "不可改"
    guarded.protection.sheet = True
    book.defined_names.append(DefinedName("产量合计", attr_text="SUM(企业一览表!$B$3:$B$5)"))
    book.defined_names.append(DefinedName("本表", localSheetId=1, attr_text="图表!$A$1"))


def relations(entries):
    items = "".join(f'<Relationship Id="{i}" Type="{t}" Target="{to}"{mode}/>' for i, t, to, mode in entries)
    return f'<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{items}</Relationships>'


def by_hand(parts):
    """Parts that openpyxl cannot write, and the marks that lead to them."""
    sheet = parts["xl/worksheets/sheet1.xml"].decode()
    results = {"D3": "3", "D4": "4"}
    for address, value in results.items():
        sheet = re.sub(rf'(<c r="{address}"[^>]*><f>[^<]*</f>)<v ?/?>(</v>)?', rf"\g<1><v>{value}</v>", sheet)
    extra = (
        '<row r="12" spans="1:4" ht="18" customHeight="1"><c r="A12"><v>1</v></c><c r="B12"><f t="shared" ref="B12:B13" si="0">A12*2</f><v>2</v></c>'
        '<c r="D12"><f t="array" ref="D12:D13">A12:A13*3</f><v>3</v></c></row>'
        '<row r="13"><c r="A13"><v>2</v></c><c r="B13"><f t="shared" si="0"/><v>4</v></c><c r="D13"><v>6</v></c><c r="E13" t="s"><v>0</v></c></row>'
        '<row r="20" s="1" customFormat="1"/>'
    )
    sheet = sheet.replace("</sheetData>", extra + "</sheetData>")
    sheet = sheet.replace("<pageSetup ", f'<pageSetup xmlns:r="{OFFICE}" r:id="rIdPrinter" ', 1)
    parts["xl/worksheets/sheet1.xml"] = sheet.encode()
    rels = parts["xl/worksheets/_rels/sheet1.xml.rels"].decode()
    printer = f'<Relationship Id="rIdPrinter" Type="{OFFICE}/printerSettings" Target="../printerSettings/printerSettings1.bin"/>'
    parts["xl/worksheets/_rels/sheet1.xml.rels"] = rels.replace("</Relationships>", printer + "</Relationships>").encode()
    parts["xl/printerSettings/printerSettings1.bin"] = bytes(range(64))

    drawing = parts["xl/drawings/drawing1.xml"].decode()
    picture = (
        '<xdr:oneCellAnchor xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:from><xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>9</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from>'
        '<xdr:ext cx="400000" cy="400000"/><xdr:pic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:nvPicPr><xdr:cNvPr id="9" name="照片"/><xdr:cNvPicPr/></xdr:nvPicPr>'
        f'<xdr:blipFill><a:blip xmlns:r="{OFFICE}" r:embed="rIdPicture"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>'
        '<xdr:spPr><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>'
    )
    close = re.search(r"</[^>]*wsDr>$", drawing).group(0)
    parts["xl/drawings/drawing1.xml"] = drawing.replace(close, picture + close).encode()
    rels = parts["xl/drawings/_rels/drawing1.xml.rels"].decode()
    media = f'<Relationship Id="rIdPicture" Type="{OFFICE}/image" Target="/xl/media/image1.png"/>'
    parts["xl/drawings/_rels/drawing1.xml.rels"] = rels.replace("</Relationships>", media + "</Relationships>").encode()
    parts["xl/media/image1.png"] = PNG

    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/externalLinks/externalLink1.xml"] = (
        f'<externalLink xmlns="{main}"><externalBook xmlns:r="{OFFICE}" r:id="rId1"><sheetNames><sheetName val="台账"/></sheetNames></externalBook></externalLink>'
    ).encode()
    parts["xl/externalLinks/_rels/externalLink1.xml.rels"] = relations(
        [("rId1", f"{OFFICE}/externalLinkPath", "2023%E5%B9%B4.xlsx", ' TargetMode="External"')]
    ).encode()
    parts["xl/calcChain.xml"] = f'<calcChain xmlns="{main}"><c r="D3" i="1"/><c r="D4" i="1"/><c r="D5" i="1"/><c r="A1" i="3"/></calcChain>'.encode()
    parts["customXml/item1.xml"] = "<审核 xmlns=\"urn:example\">资料</审核>".encode()
    parts["customXml/_rels/item1.xml.rels"] = relations([("rId1", f"{OFFICE}/customXmlProps", "itemProps1.xml", "")]).encode()
    parts["customXml/itemProps1.xml"] = b'<ds:datastoreItem ds:itemID="{7F0D5A5E-0000-4000-8000-000000000001}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>'

    parts["xl/sharedStrings.xml"] = f'<sst xmlns="{main}" count="1" uniqueCount="1"><si><r><rPr><b/></rPr><t>合</t></r><r><t>计</t></r></si></sst>'.encode()

    book = parts["xl/workbook.xml"].decode()
    book = book.replace("<definedNames", f'<externalReferences><externalReference xmlns:r="{OFFICE}" r:id="rIdLink"/></externalReferences><definedNames', 1)
    parts["xl/workbook.xml"] = book.encode()
    rels = parts["xl/_rels/workbook.xml.rels"].decode()
    more = (
        f'<Relationship Id="rIdLink" Type="{OFFICE}/externalLink" Target="externalLinks/externalLink1.xml"/>'
        f'<Relationship Id="rIdChain" Type="{OFFICE}/calcChain" Target="calcChain.xml"/>'
        f'<Relationship Id="rIdStrings" Type="{OFFICE}/sharedStrings" Target="sharedStrings.xml"/>'
        f'<Relationship Id="rIdCustom" Type="{OFFICE}/customXml" Target="../customXml/item1.xml"/>'
    )
    parts["xl/_rels/workbook.xml.rels"] = rels.replace("</Relationships>", more + "</Relationships>").encode()
    types = parts["[Content_Types].xml"].decode()
    more = (
        '<Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/>'
        '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/>'
        '<Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/>'
        '<Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/>'
        '<Override PartName="/customXml/itemProps1.xml" ContentType="application/vnd.openxmlformats-officedocument.customXmlProperties+xml"/>'
    )
    if 'Extension="png"' not in types:
        more += '<Default Extension="png" ContentType="image/png"/>'
    parts["[Content_Types].xml"] = types.replace("</Types>", more + "</Types>").encode()


def main():
    book = Workbook()
    fill(book)
    add_others(book)
    stream = io.BytesIO()
    book.save(stream)
    with zipfile.ZipFile(stream) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    by_hand(parts)
    with zipfile.ZipFile("rich.xlsx", "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(zipfile.ZipInfo(name, (2024, 1, 1, 0, 0, 0)), content, zipfile.ZIP_DEFLATED)


main()
