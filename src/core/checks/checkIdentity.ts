import type { Audit } from "../audit/audit";
import type { Enterprise } from "../audit/enterprise";
import type { Origin } from "../outcome/outcome";
import { creditCodeFault } from "./creditCode";
import type { CheckFinding } from "./findings";

/**
 * Rule 22: an enterprise is the same one in every sheet, listed once, with a credit code that can be right.
 *
 * @param audit as read; names are compared after normalisation
 * @returns findings `check.creditCodeInvalid`, `check.duplicateEnterprise`, `check.duplicateCreditCode` (errors),
 *   `check.unknownEnterprise` (a name in another sheet that the list does not hold; error)
 * @source GB 32100-2015; consistency rule 22
 */
export function checkIdentity(audit: Audit): readonly CheckFinding[] {
  return [
    ...audit.enterprises.flatMap(creditCodeFindings),
    ...duplicateNames(audit.enterprises),
    ...duplicateCodes(audit.enterprises),
    ...unknownNames(audit),
  ];
}

function codeOf(enterprise: Enterprise): string {
  return (enterprise.creditCode?.text ?? "").replace(/\s/g, "").toUpperCase();
}

function creditCodeFindings(enterprise: Enterprise): readonly CheckFinding[] {
  const creditCode = codeOf(enterprise);
  // A code too short to be meant as one (—, 无, 待补) was never filled in.
  if (creditCode.length < 8 || !enterprise.creditCode) return [];
  const fault = creditCodeFault(creditCode);
  if (!fault) return [];
  const origins = [enterprise.creditCode.origin];
  return [
    {
      code: "check.creditCodeInvalid",
      severity: "error",
      rule: 22,
      name: enterprise.name,
      creditCode,
      ...fault,
      origins,
    },
  ];
}

function duplicateNames(enterprises: readonly Enterprise[]): readonly CheckFinding[] {
  return repeated(enterprises, (enterprise) => enterprise.name).map(([name, same]) => ({
    code: "check.duplicateEnterprise",
    severity: "error",
    rule: 22,
    name,
    origins: same.map((enterprise) => enterprise.written.origin),
  }));
}

function duplicateCodes(enterprises: readonly Enterprise[]): readonly CheckFinding[] {
  return repeated(enterprises, codeOf)
    .filter(([code, same]) => code.length >= 8 && new Set(same.map((enterprise) => enterprise.name)).size > 1)
    .map(([creditCode, same]) => ({
      code: "check.duplicateCreditCode",
      severity: "error",
      rule: 22,
      creditCode,
      names: same.map((enterprise) => enterprise.name),
      origins: same.flatMap((enterprise) => enterprise.creditCode?.origin ?? []),
    }));
}

function repeated<T>(items: readonly T[], keyOf: (item: T) => string): [string, T[]][] {
  const byKey = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const same = byKey.get(key);
    if (same) same.push(item);
    else byKey.set(key, [item]);
  }
  return [...byKey].filter(([key, same]) => key !== "" && same.length > 1);
}

function unknownNames(audit: Audit): readonly CheckFinding[] {
  if (audit.enterprises.length === 0) return [];
  const listed = audit.enterprises.map((enterprise) => enterprise.name);
  const known = new Set(listed);
  return [...mentions(audit)]
    .filter(([name]) => name !== "" && !known.has(name))
    .map(([name, origins]) => {
      const similar = mostSimilar(name, listed);
      return {
        code: "check.unknownEnterprise",
        severity: "error",
        rule: 22,
        name,
        ...(similar ? { similar } : {}),
        origins,
      };
    });
}

/** Enterprise names in the data sheets with their places; parks of an indicator table are objects of their own. */
function mentions(audit: Audit): ReadonlyMap<string, Origin[]> {
  const places = new Map<string, Origin[]>();
  const note = (name: string, origin: Origin) => {
    const origins = places.get(name);
    if (origins) origins.push(origin);
    else places.set(name, [origin]);
  };
  for (const series of [...audit.outputs, ...audit.consumption]) note(series.enterprise, series.origin);
  for (const table of audit.indicatorTables) {
    for (const record of table.records) if (!isPark(record.object)) note(record.object, record.written.origin);
  }
  return places;
}

const PARK_ENDINGS = ["\u56ed\u533a", "\u5f00\u53d1\u533a", "\u4ea7\u4e1a\u56ed", "\u9ad8\u65b0\u533a"]; // names of parks end so

function isPark(name: string): boolean {
  return PARK_ENDINGS.some((ending) => name.endsWith(ending));
}

/** The listed name that was probably meant: it holds the other, or differs least, in at most two characters. */
function mostSimilar(name: string, listed: readonly string[]): string | undefined {
  if (name.length < 4) return undefined;
  const holding = listed.find(
    (candidate) => candidate.length >= 4 && (candidate.includes(name) || name.includes(candidate)),
  );
  if (holding !== undefined) return holding;
  const ranked = listed
    .filter((candidate) => candidate.length === name.length)
    .map((candidate) => ({ candidate, differences: differences(candidate, name) }))
    .sort((a, b) => a.differences - b.differences);
  const best = ranked[0];
  return best && best.differences <= 2 ? best.candidate : undefined;
}

function differences(a: string, b: string): number {
  return [...a].filter((character, index) => character !== b[index]).length;
}
