import type { Origin } from "../../../core/outcome/outcome";
import { OriginLink } from "../OriginLink";

/** A name that leads to its row, where it has one. */
export function MaybeLink({ origin, text }: { readonly origin: Origin | null; readonly text: string }) {
  return origin === null ? text : <OriginLink origin={origin}>{text}</OriginLink>;
}
