interface Named {
  readonly enterprise: string;
}

/**
 * A single plant's workbook often names the plant in one table and not in the other: when the accounts know one subject
 * and the rows know one, and either is nameless, both are the same.
 */
export function asSubjectOf<T extends Named>(rows: readonly T[], subjects: ReadonlySet<string>): readonly T[] {
  const [subject] = subjects;
  const named = new Set(rows.map(({ enterprise }) => enterprise));
  if (subject === undefined || subjects.size !== 1 || named.size !== 1) return rows;
  const [own] = named;
  const isOther = own !== subject && (own === "" || subject === "");
  return isOther ? rows.map((row) => ({ ...row, enterprise: subject })) : rows;
}
