export const chineseDigits = "〇一二三四五六七八九";

/** Parts of a year by words, after normalisation. */
export const halfYears: readonly string[] = ["上半年", "下半年"];

export const terms = {
  /** The year's word behind four digits; 年末 and 年底 stay in the name, a stock is not a flow. */
  year: "(?:年(?:度|份)?(?![末底初])|(?=年[末底初]))",
  month: "月(?:份)?",
  to: "[-~—–－至到]",
  quarter: "第?[一二三四1234]季度|前三季度|Q[1-4]",
  /** Behind four digits these make an amount, no year: 2000吨. */
  amount: "[年吨元套台家个万件米户千百亿只片块辆升度立平公Kk]",
} as const;
