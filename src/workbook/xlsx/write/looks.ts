import type { CellStyle } from "../../port";

/** Everything a plan says about the looks of one cell. */
export interface Look extends CellStyle {
  readonly format?: string;
  /** The text begins like a formula: it stays text also when somebody edits the cell. */
  readonly isQuoted?: true;
}

/** Looks by number, so that a sheet keeps one number per cell. Number 0 says nothing. */
export class Looks {
  private readonly list: Look[] = [{}];
  private readonly numbers = new Map<string, number>([["[]", 0]]);

  look(number: number): Look {
    return this.list[number] ?? {};
  }

  /** Number → number of the same look with the change; the later word wins. */
  changing(change: Look): (number: number) => number {
    const known = new Map<number, number>();
    return (number) => {
      let changed = known.get(number);
      if (changed === undefined) {
        changed = this.numberOf({ ...this.look(number), ...change });
        known.set(number, changed);
      }
      return changed;
    };
  }

  private numberOf(look: Look): number {
    const key = JSON.stringify(Object.entries(look).sort(([a], [b]) => (a < b ? -1 : 1)));
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    this.numbers.set(key, this.list.length);
    return this.list.push(look) - 1;
  }
}
