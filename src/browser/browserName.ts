/** Longest program name that 关于 shows. */
const LONGEST = 80;
const NAMES = ["Edg", "OPR", "QQBrowser", "Firefox", "Chrome", "Safari"];

/** `Chrome 140`, from the user agent; its end where none of the usual names stands in it. */
export function browserName(userAgent: string): string {
  for (const name of NAMES) {
    const version = new RegExp(`${name}/(\\d+)`).exec(userAgent)?.[1];
    if (version !== undefined) return `${name === "Edg" ? "Edge" : name} ${version}`;
  }
  return userAgent.slice(-LONGEST);
}
