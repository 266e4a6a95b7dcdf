import type { RecogniseFinding } from "../../workbook/recognise/findings";
import { listed } from "../format";
import type { Texts } from "../texts";

export const recogniseTexts = {
  "recognise.nothingFound": (f) =>
    f.sheets.length === 0
      ? "工作簿中没有可见的工作表，请取消隐藏后重试。"
      : `在工作表 ${listed(f.sheets)} 中没有识别到任何审核数据表，请核对表头，或用“新建”生成标准工作表后填写。`,
  "recognise.hiddenSheet": (f) => `工作表“${f.sheet}”处于隐藏状态，未读取；如需使用请取消隐藏。`,
  "recognise.hiddenRows": (f) => `${f.title}有 ${f.rows} 行处于隐藏状态，已照常读取，请核对是否应计入。`,
  "recognise.hiddenColumns": (f) => `${f.title}的隐藏列“${listed(f.headings)}”已照常读取，请核对是否应计入。`,
  "recognise.duplicateTable": (f) =>
    `工作簿中有不止一张“${f.title}”，已采用前一处，后一处未读取；请保留一张，或将续表放在同一工作表并使用相同表头。`,
  "recognise.overlappingMerges": (f) =>
    `工作表“${f.sheet}”有 ${f.pairs} 处合并单元格互相重叠，文件可能已损坏，请取消合并后重新设置。`,
  "recognise.headingMissing": (f) =>
    `此处像是“${f.title}”，但缺少表头“${f.missing.join("”“")}”，未能读取，请补上或更正表头。`,
  "recognise.transposed": (f) =>
    `此处像是行列互换的“${f.title}”（表头竖排在一列中），未能读取；请复制后用“选择性粘贴—转置”，使每行一个单元、每列一个项目。`,
  "recognise.titleMissing": (f) =>
    `此处表头与“${f.title}”相符，但年份列没有写明统计的内容，工作表名和表头上方也没有相应标题，未读取；如确为“${f.title}”，请在表头上方加上标题“${f.title}”，或将年份列写作“${f.year}年${f.counted}”。`,
  "recognise.tooLarge": (f) => `工作表“${f.sheet}”内容过多，此行以下未读取，请删除无关内容或拆分后重试。`,
  "recognise.correctionLost": (f) =>
    `您对工作表“${f.sheet}”${f.title === undefined ? "" : `中“${f.title}”`}的识别更正已找不到原来的表头${f.headings.length === 0 ? "" : `（${listed(f.headings)}）`}，未采用；请核对工作表名称和表头，或重新更正。`,
  "recognise.stateUnreadable": () =>
    "工作簿中保存的本程序设置（识别更正、选定的指标体系）已损坏，未采用；请重新设置，下次保存时将自动替换。",
} satisfies Texts<RecogniseFinding>;
