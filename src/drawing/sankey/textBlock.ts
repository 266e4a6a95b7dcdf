/** Lines of text with the room they take. */
export interface TextBlock {
  readonly lines: readonly string[];
  readonly size: number;
  readonly width: number;
  readonly height: number;
}

export interface TextRoom {
  readonly size: number;
  readonly width: number;
  readonly lines: number;
}

/** Height of a line in ems. */
export const LINE = 1.25;

const NARROW = /[ijlft.,:;'|!()[\] ]/;
const BROAD = /[mwMW@%‰—]/;
const CAPITAL = /[A-Z]/;

/** Width of a text, never less than in the picture font: a Chinese character is as wide as it is high. */
export function textWidth(text: string, size: number): number {
  return [...text].reduce((sum, character) => sum + widthOf(character), 0) * size;
}

function widthOf(character: string): number {
  if (character > "\u2000") return 1;
  if (BROAD.test(character)) return 0.95;
  if (CAPITAL.test(character)) return 0.74;
  return NARROW.test(character) ? 0.39 : 0.62;
}

/**
 * Breaks between characters, words and figures kept whole where they fit, into lines of about equal width; what has no room
 * is cut and marked by ….
 */
export function wrapText(text: string, room: TextRoom): readonly string[] {
  const lines = breakLines(text.trim(), room);
  if (lines.length > room.lines) {
    const kept = lines.slice(0, room.lines);
    return [...kept.slice(0, -1), shorten(`${kept.at(-1) ?? ""}${lines[room.lines] ?? ""}`, room)];
  }
  const least = textWidth(text, room.size) / Math.max(1, lines.length);
  for (let width = least; width < room.width; width += room.size / 2) {
    const even = breakLines(text.trim(), { ...room, width });
    if (even.length <= lines.length && even.every((line) => textWidth(line, room.size) <= room.width)) return even;
  }
  return lines;
}

function breakLines(text: string, room: TextRoom): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const token of tokensOf(text, room)) {
    if (textWidth(line + token, room.size) <= room.width || line === "") line += token;
    else {
      lines.push(line.trimEnd());
      line = token.trimStart();
    }
  }
  return line === "" ? lines : [...lines, line];
}

function tokensOf(text: string, { size, width }: TextRoom): readonly string[] {
  const tokens = text.match(/[（【][^（）【】]{1,6}[）】]|[\w.,+\-/%()²³]+|\s+|./gu) ?? [];
  return tokens.flatMap((token) => (textWidth(token, size) <= width ? [token] : [...token]));
}

/** The text cut so that it fits with its …; as it is where it fits. */
export function shorten(text: string, { size, width }: Omit<TextRoom, "lines">): string {
  if (textWidth(text, size) <= width) return text;
  const characters = [...text];
  while (characters.length > 1 && textWidth(`${characters.join("")}…`, size) > width) characters.pop();
  return `${characters.join("").trimEnd()}…`;
}

export function textBlock(lines: readonly string[], size: number): TextBlock {
  const width = Math.max(0, ...lines.map((line) => textWidth(line, size)));
  return { lines, size, width, height: lines.length * size * LINE };
}
