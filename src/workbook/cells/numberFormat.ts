/** What a number format does with a number, as far as reading it needs. */
export interface NumberDisplay {
  /** Digits after the point; undefined when the format leaves them to the number (General, fractions). */
  readonly decimals?: number;
  readonly isPercent: boolean;
  readonly isScientific: boolean;
  /** Every comma behind the last digit divides what is shown by 1000. */
  readonly thousands: number;
  /** Words shown before and after the digits: `0.0"万元"`. */
  readonly before: string;
  readonly after: string;
}

const GENERAL: NumberDisplay = {
  isPercent: false,
  isScientific: false,
  thousands: 0,
  before: "",
  after: "",
};

/** The section of a format `positive;negative;zero;text` that shows this number. */
export function sectionFor(format: string, value: number): string {
  if (!format.includes(";")) return format;
  const sections = splitSections(format);
  const [first = ""] = sections;
  if (value < 0) return sections[1] ?? first;
  return value === 0 ? (sections[2] ?? first) : first;
}

/** A workbook repeats few formats in very many cells. */
const earlier = new Map<string, NumberDisplay>();
const MOST_REMEMBERED = 5000;

/** How a format shows a number; `General`, `@` and an absent format leave everything to the number. */
export function displayOf(format: string | undefined, value: number): NumberDisplay {
  if (format === undefined) return GENERAL;
  const section = sectionFor(format, value);
  const display = earlier.get(section) ?? displayOfSection(section);
  if (earlier.size < MOST_REMEMBERED) earlier.set(section, display);
  return display;
}

function displayOfSection(section: string): NumberDisplay {
  const { code, literals } = withoutLiterals(section);
  // A literal may stand between digits: `0!.0,` shows 万 with one decimal.
  const bare = code.replaceAll(LITERAL, "");
  const digits = /[0#?][0#?.,]*/.exec(bare)?.[0];
  const isFraction = /\/\s*[0#?\d]/.test(bare);
  if (digits === undefined || isFraction || /general|@/i.test(bare)) return { ...GENERAL, ...sides(code, literals) };
  return {
    decimals: lengthOf(/(?<=\.)[0#?]*/, digits),
    isPercent: bare.includes("%"),
    isScientific: /[0#?]E[+-]/i.test(bare),
    thousands: lengthOf(/,+$/, digits),
    ...sides(code, literals),
  };
}

function lengthOf(pattern: RegExp, text: string): number {
  return pattern.exec(text)?.[0].length ?? 0;
}

/** Quoted, escaped and padded text replaced by one mark each, colours, conditions and locale dropped. */
export function withoutLiterals(section: string): { readonly code: string; readonly literals: readonly string[] } {
  const literals: string[] = [];
  const keep = (text: string) => {
    literals.push(text);
    return LITERAL;
  };
  const code = section.replace(NO_CODE, (whole, ...groups: readonly (string | undefined)[]) => {
    const text = groups.slice(0, 4).find((group) => group !== undefined) ?? "";
    if (text !== "") return keep(text);
    return /^\[[hms]+\]$/i.test(whole) ? whole.slice(1, -1) : "";
  });
  return { code, literals };
}

const LITERAL = "\u0001";
/** "quoted", \\x or !x, padding, [$currency-locale], [colour] or [condition], bare Chinese. */
const NO_CODE = /"([^"]*)"|[\\!](.)|_.|\*.|\[\$([^\]-]*)(?:-[^\]]*)?\]|\[[^\]]*\]|([\u2E80-\uFFEF¥$]+)/g;

function sides(code: string, literals: readonly string[]): { readonly before: string; readonly after: string } {
  const start = code.search(/[0#?]|general|@/i);
  const front = (start < 0 ? code : code.slice(0, start)).split(LITERAL).length - 1;
  return { before: literals.slice(0, front).join(""), after: literals.slice(front).join("") };
}

/** At the semicolons outside quotes. */
function splitSections(format: string): readonly string[] {
  return format.match(/(?:"[^"]*"|[\\!].|[^;"])+|(?<=;)(?=;|$)/g) ?? [];
}
