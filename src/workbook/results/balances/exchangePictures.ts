import type { Command } from "../../port";
import { pictureArea, type BalancePicture } from "./pictureArea";

/** 企业间协同: what the enterprises of a park give to one another, a page for the picture of each unit. */
export function exchangePictures(
  pictures: readonly BalancePicture[],
  sheet: string,
  top: number,
): { readonly commands: readonly Command[]; readonly breaks: readonly number[]; readonly bottom: number } {
  let next = top;
  const placed = pictures.map((picture) => {
    const area = pictureArea(picture, next + 1);
    const own = { picture, area, row: next };
    next = area.bottom + 3;
    return own;
  });
  const commands = placed.flatMap(({ picture, area, row }): readonly Command[] => [
    { kind: "writeBlock", sheet, top: row, left: 0, cells: [["企业间协同（据“企业间协同”表，虚线为潜力）"]] },
    {
      kind: "style",
      sheet,
      area: { top: row, left: 0, bottom: row, right: 0 },
      style: { bold: true, fontSize: 12 },
    },
    { kind: "image", sheet, area, png: picture.png, altText: picture.altText },
  ]);
  return { commands, breaks: placed.map(({ row }) => row), bottom: placed.at(-1)?.area.bottom ?? top };
}
