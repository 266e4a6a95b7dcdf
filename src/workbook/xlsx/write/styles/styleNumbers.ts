import type { Looks } from "../looks";
import type { StyleNumbers } from "../sheet/builtSheet";
import type { StylesPart } from "./stylesPart";

/** Numbers of cell formats, each asked for once: a sheet has many cells and few formats. */
export function styleNumbers(looks: Looks, part: StylesPart): StyleNumbers {
  const byBase = new Map<number, number[]>();
  return {
    cell(base, look, isQuoted) {
      if (look === 0 && !isQuoted) return base;
      let numbers = byBase.get(base);
      if (!numbers) byBase.set(base, (numbers = []));
      const place = look * 2 + (isQuoted ? 1 : 0);
      return (numbers[place] ??= part.cellFormat(base, { ...looks.look(look), ...(isQuoted && { isQuoted }) }));
    },
    look: (number) => looks.look(number),
    differential: (look) => part.differential(look),
  };
}
