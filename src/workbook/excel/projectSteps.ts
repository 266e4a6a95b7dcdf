import { PROJECT_NAMESPACE } from "../port";
import { jsonBytes } from "./cellText";
import { projectXml } from "./projectPart";
import { CALL_BYTES, plainStep, type Place, type Step } from "./step";

/** Puts the text in the part of ours; undefined takes the part away. There is one such part, others of the kind go. */
export function projectSteps(text: string | undefined, partIds: readonly string[]): readonly Step[] {
  const xml = text === undefined ? undefined : projectXml(text);
  const [kept, ...others] = partIds;
  const surplus = xml === undefined ? partIds : others;
  const bytes = (xml === undefined ? 0 : jsonBytes(xml)) + CALL_BYTES * (1 + surplus.length);
  return [
    plainStep(bytes, (place) => {
      for (const id of surplus) part(place, id).delete();
      if (xml === undefined) return;
      if (kept === undefined) place.context.workbook.customXmlParts.add(xml);
      else part(place, kept).setXml(xml);
    }),
  ];
}

function part({ context }: Place, id: string): Excel.CustomXmlPart {
  return context.workbook.customXmlParts.getByNamespace(PROJECT_NAMESPACE).getItem(id);
}
