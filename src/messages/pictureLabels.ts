import type { Distribution, ObjectLevel } from "../core/grading/grade";
import { levelMark } from "./format";

export const levelLabels: Readonly<Record<ObjectLevel, string>> = {
  I: levelMark("I"),
  II: levelMark("II"),
  III: levelMark("III"),
  below: levelMark("below"),
  undetermined: levelMark("undetermined"),
};

/** `行业:电镀` → 电镀. */
export function groupLabel({ group }: Distribution, all: string): string {
  return group === "all" ? all : shortened(group.replace(/^.*?:/, ""));
}

/** Labels stand in a column of ten characters. */
function shortened(name: string): string {
  return name.length > 10 ? `${name.slice(0, 9)}…` : name;
}
