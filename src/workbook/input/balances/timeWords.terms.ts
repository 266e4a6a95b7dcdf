/** What the pane calls the second of two columns by the day and by the year. */
export const besideLabel = (heading: string): string => `${heading}（日、年并列的另一列）`;

/** Before the name of an amount: 日取水量, 年取水量. */
export const dailyPrefixes = ["日", "日均", "平均日", "每日"] as const;
export const yearlyPrefixes = ["年", "全年", "年度"] as const;

export const dailyUnit = /[/／]\s*(?:d|天|日)\s*$/i;
export const yearlyUnit = /[/／]\s*(?:a|年|yr)\s*$/i;

/** Matched against the normalised heading, its levels joined by `/`. */
export const dailyHeading = /(?:^|[/(])(?:日|每日|平均日|每天)|[/(]d\)?$/;
export const yearlyHeading = /(?:^|[/(])(?:年|全年|每年)|[/(]a\)?$/;
