/** The text without spaces, marks, digits and what stands in brackets: enough to sort rows out, not to decide. */
export function quickKey(text: string): string {
  const bracket = text.search(/[(（[【]/);
  const head = bracket > 0 ? text.slice(0, bracket) : text;
  return head.replace(/[\s\u3000*＊:：、.．\d]|年度?/g, "");
}
