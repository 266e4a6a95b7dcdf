/** `xl/worksheets/sheet1.xml` → `xl/worksheets`; "" for a part at the root. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** Target of a relation as a part path: `/xl/a.xml` counts from the root, `../a.xml` from the folder of the source. */
export function resolveTarget(source: string, target: string): string {
  const steps = target.startsWith("/") ? [] : folderOf(source).split("/");
  for (const step of decodePath(target).replaceAll("\\", "/").split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  return steps.filter((step) => step !== "").join("/");
}

/** From the folder of the source to the part: `../tables/table1.xml`. */
export function relativeTarget(source: string, path: string): string {
  const from = folderOf(source) === "" ? [] : folderOf(source).split("/");
  const to = path.split("/");
  let shared = 0;
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => ".."), ...to.slice(shared)].join("/");
}

function decodePath(target: string): string {
  try {
    return decodeURIComponent(target);
  } catch {
    return target; // a stray % is part of the name
  }
}
