import type { OfficePackage } from "../../../package/officePackage";
import { PackageFailure } from "../../../package/packageFailure";

/** Characters that may wait for the end of one element, e.g. a row. */
const longestWait = 128 * 1024 ** 2;
/** Longer than any tag's name with prefix: an end tag that is cut in two by a piece's end is seen in the seam. */
const edgeLength = 64;

/** The many (`row`, `si`) and what holds them (`sheetData`, `sst`). */
interface Elements {
  readonly name: string;
  readonly container: string;
}

/**
 * The text of a large part in stretches of about a megabyte, each ending before an element of that name, so that the
 * XML of a whole sheet never stands in memory. What is before the first element and after the container comes whole.
 * After a comment or CDATA section, which may hold anything, all the rest comes in one stretch.
 */
export function* elementWindows(pkg: OfficePackage, path: string, elements: Elements): Generator<string> {
  let waiting = "";
  let edge = "";
  let canCut = true;
  for (const piece of pkg.textPieces(path)) {
    const seam = edge + piece.slice(0, edgeLength);
    edge = (edge + piece.slice(-edgeLength)).slice(-edgeLength);
    canCut &&= [seam, piece].every((text) => !text.includes("<!") && !closes(text, elements.container));
    const found = canCut ? lastTagStart(piece, elements.name) : -1;
    const cut = waiting.length + found;
    waiting += piece;
    if (found >= 0 && cut > 0) {
      yield waiting.slice(0, cut);
      waiting = waiting.slice(cut);
    } else if (waiting.length > longestWait) {
      throw new PackageFailure("bomb", { kind: "element", limit: longestWait, part: path });
    }
  }
  yield waiting;
}

function closes(text: string, name: string): boolean {
  const at = text.includes(`${name}>`) ? text.lastIndexOf(`${name}>`) : -1;
  return at > 0 && text.charAt(text.lastIndexOf("<", at) + 1) === "/";
}

/** Offset of the last `<name` or `<x:name`; -1 when there is none. */
function lastTagStart(text: string, name: string): number {
  for (let at = text.lastIndexOf(name); at > 0; at = text.lastIndexOf(name, at - 1)) {
    const start = text.lastIndexOf("<", at);
    if (start >= 0 && isTag(text.slice(start + 1, at), text.charAt(at + name.length))) return start;
  }
  return -1;
}

function isTag(prefix: string, follower: string): boolean {
  return /^(?:[^\s/:>!?]+:)?$/.test(prefix) && /^[\s/>]$/.test(follower);
}
