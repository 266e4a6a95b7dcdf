/** Words by which the lines of a printed table tell what they are. All are matched against normalised text. */

const TOTAL = /^(?:本页|本年|全年|全厂|全部|企业|行业|区域|园区)?(?:合计|小计|总计|累计|共计|总和|总合计)(?:$|[(:])/;
const TOTAL_END = /(?:合计|小计|总计)$/;
/** A kind of relation in 平衡关系. */
const CLOSURE = "组成合计";
const STATISTIC = /^(?:行业|总体|企业)?(?:平均|平均值|均值|最大值|最小值|中位数)$/;

/** 合计, 主城区小计, 总计（吨） … A long sentence that ends so is no total. */
export function isTotalText(text: string): boolean {
  if (text === CLOSURE) return false;
  return TOTAL.test(text) || STATISTIC.test(text) || (text.length <= 12 && TOTAL_END.test(text));
}

/** `其中：`, `其中： 低真空供热量`. */
export function isOfWhichText(text: string): boolean {
  return /^其中(?:$|[:,、])/.test(text) || /^(?:一|二|三)?其中:/.test(text);
}

/** First line of the notes below a table. */
export function isNoteText(text: string): boolean {
  return (
    /^[(【]?注(?:释|意)?[)】]?\d*(?:[:.、;,]|\(|$)/.test(text) ||
    /^(?:备注|说明|附注|附注说明|填表说明|填报说明|填写说明|指标说明|资料来源|数据来源)\d*[:]/.test(text) ||
    text.startsWith("※")
  );
}

/** `填写说明：…`: how to fill the form in, which states nothing of the table itself. */
export function isInstructionText(text: string): boolean {
  return /^(?:填表|填报|填写)说明\d*:/.test(text);
}

const SIGNATURE_WORDS =
  "单位负责人|企业负责人|部门负责人|统计负责人|负责人签字|负责人|填表人|填报人|填报单位盖章|制表人|制表|编制人|审核人|审核|复核人|复核|校核|校对|审定|批准|经办人|联系人|报出日期|填报日期|填表日期|制表日期|签字|盖章";
const SIGNATURE = new RegExp(`^(?:${SIGNATURE_WORDS})(?:\\([^)]*\\))?:`);
const PAGE = /^(?:制表|编制|审核|校核|复核)(?:人)?.*第\d*页|^第\d*页共\d*页/;

/** `单位负责人： 填表人：`, `制表 审核 第 页 共 页`. */
export function isSignatureText(text: string): boolean {
  return SIGNATURE.test(text) || PAGE.test(text);
}

/** `甲 乙 1 2 3`, `(1) (2) (3)`, `A B C`: the mark that column number `index` (from 0) would carry. */
export function isColumnMark(text: string): boolean {
  return /^(?:[甲乙丙丁戊己庚辛壬癸]|\(?\d{1,2}\)?|[A-Z]|[①-⑳])$/.test(text);
}

/** `Vi`, `V'cy`, `Vco′`: the symbols of water quantities, in a row below their names. */
export function isQuantitySymbol(text: string): boolean {
  return /^V['’‘′`]?_?[a-z]{1,3}['’‘′`]?$/i.test(text);
}

/** `表3.1-4 原辅材料消耗`, `附表2`, `续表`: the title of another table. */
export function isTableTitle(text: string): boolean {
  return /^(?:附|续)?表(?:\d|[A-Z][.\d]|[一二三四五六七八九十]|$|:)/.test(text);
}

/** `一、`, `（二）`, `1.`, `1.2`: how a group line is numbered, so that lines of one style are of one rank. */
export function numberingStyle(text: string): string {
  if (/^[一二三四五六七八九十]+[、.,]/.test(text)) return "chinese";
  if (/^\([一二三四五六七八九十]+\)/.test(text)) return "chineseBrackets";
  if (/^[ⅠⅡⅢⅣⅤ]+[、.]/.test(text)) return "roman";
  if (/^\d+(?:\.\d+)+/.test(text)) return "decimal";
  if (/^\d+[、.)]/.test(text)) return "arabic";
  if (/^\(\d+\)/.test(text)) return "arabicBrackets";
  return "plain";
}

/** Words that a form holds instead of a figure; a line of them is still data. */
export function isPlaceholder(text: string): boolean {
  return /^(?:[-—–/]+|无|未检出|未统计|停产|检出限以下|ND|N\/A|约.*|.*\d.*)$/.test(text);
}

/** Words and no running number, though it stands in the column of those: `一、装备（0.3）`, `某行业评价指标体系（2020年）`. */
export function isWordy(text: string): boolean {
  return /\p{Script=Han}{2}/u.test(text);
}

/** Heading over the contents of a table of pairs; what stands further right is a remark. */
export function isContentHeading(text: string): boolean {
  return /^(?:内容|具体内容|填写内容|填报内容|项目内容|信息|填写|取值)$/.test(text);
}

/** Heading over the remarks that a table of pairs carries beside its contents. */
export function isRemarkHeading(text: string): boolean {
  return /^(?:说明|备注|填写说明|填报说明|要求)$/.test(text);
}
