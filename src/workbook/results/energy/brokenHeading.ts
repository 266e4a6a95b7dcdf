/** Characters that fit a column of figures in one line. */
const LONGEST_LINE = 6;

/**
 * What stands in brackets goes to a line of its own, what follows a comma in a long one to the next, so that a narrow
 * column does not break a word: 折标准煤 / （当量值， / tce）.
 */
export function brokenHeading(heading: string): string {
  const place = heading.indexOf("（");
  if (place < 0 || heading.length <= LONGEST_LINE) return heading;
  const [name, bracket] = [heading.slice(0, place), heading.slice(place)];
  return `${name}\n${bracket.length > LONGEST_LINE ? bracket.replace("，", "，\n") : bracket}`;
}
