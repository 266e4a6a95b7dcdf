import type { Command, Plan } from "../port";
import { aspectOf } from "../portPicture";
import { titleKey } from "../portRules";
import { CALL_BYTES, plainStep, rangeOf, type Place, type Step } from "./step";

type ImageCommand = Extract<Command, { kind: "image" }>;

/**
 * The pictures of a plan, after everything else: where a cell lies in points is known only when the columns have their
 * widths, so all pictures together take one request more.
 */
export function imageSteps(plan: Plan): readonly Step[] {
  const images = plan.flatMap((command, place) =>
    command.kind === "image" && !isEmptiedLater(command, plan.slice(place + 1)) ? [command] : [],
  );
  const areas = new Map<ImageCommand, Excel.Range>();
  const measured = images.map((command) => plainStep(CALL_BYTES, (place) => measure(command, { place, areas })));
  const added = images.map((command, i): Step => {
    const base64 = base64Of(command.png);
    const own = plainStep(base64.length + 4 * CALL_BYTES, (place) => addImage(command, { place, areas, base64 }));
    return i === 0 ? { ...own, startsRequest: true } : own;
  });
  return [...measured, ...added];
}

/** A sheet that the plan makes anew or deletes afterwards keeps no picture. */
function isEmptiedLater({ sheet }: ImageCommand, later: Plan): boolean {
  return later.some(
    (command) =>
      (command.kind === "createSheet" || command.kind === "deleteOwnSheet") &&
      titleKey(command.sheet) === titleKey(sheet),
  );
}

interface Measuring {
  readonly place: Place;
  readonly areas: Map<ImageCommand, Excel.Range>;
}

function measure(command: ImageCommand, { place, areas }: Measuring): void {
  if (!place.session.isSetSupported("1.10")) return;
  const area = rangeOf(place, command.sheet, command.area);
  area.load("left,top,width,height");
  areas.set(command, area);
}

function addImage(command: ImageCommand, { place, areas, base64 }: Measuring & { readonly base64: string }): void {
  if (!place.session.isSetSupported("1.10")) return;
  const area = areas.get(command);
  if (!area) return;
  const shape = place.sheetOf(command.sheet).shapes.addImage(base64);
  const aspect = aspectOf(command.png) ?? area.width / area.height;
  shape.altTextDescription = command.altText;
  shape.lockAspectRatio = false;
  shape.left = area.left;
  shape.top = area.top;
  shape.width = Math.min(area.width, area.height * aspect);
  shape.height = Math.min(area.height, area.width / aspect);
}

function base64Of(bytes: Uint8Array): string {
  let binary = "";
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}
