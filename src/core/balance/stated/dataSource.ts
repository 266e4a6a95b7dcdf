import {
  equivalentValueWords,
  exactWords,
  meterClass,
  restWords,
  sourceWords,
  statedPercent,
} from "./dataSource.terms";
import type { DataSource } from "./defaultUncertainty";

/** What 数据来源 says. `kind` is absent where it says nothing that is known. */
export interface ReadSource {
  readonly kind?: DataSource | "rest" | "exact";
  /** Class of the meter, its largest permissible error in percent. */
  readonly classPercent?: string;
  /** `实测（±2%）`: 2σ in percent. */
  readonly percent?: number;
  readonly isEquivalentValue: boolean;
}

/** @example readSource("实测1.0级") // { kind: "measured", classPercent: "1.0", isEquivalentValue: false } */
export function readSource(text: string): ReadSource {
  const classPercent = meterClass.exec(text)?.[1];
  const percent = statedPercent.exec(text)?.[1];
  const kind = kindOf(text) ?? (classPercent === undefined ? undefined : "measured");
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(classPercent === undefined ? {} : { classPercent }),
    ...(percent === undefined ? {} : { percent: Number(percent) }),
    isEquivalentValue: equivalentValueWords.test(text),
  };
}

function kindOf(text: string): ReadSource["kind"] {
  if (text === "") return "unstated";
  if (restWords.test(text)) return "rest";
  if (exactWords.test(text)) return "exact";
  return sourceWords.find(([, words]) => words.test(text))?.[0];
}
