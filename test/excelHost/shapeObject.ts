import { HostRefusal } from "./hostFaults";
import { HostObject, settersOf } from "./hostObject";
import { needs, refuseProtected } from "./hostRules";
import type { HostImage, HostSheet, HostWorkbook } from "./hostWorkbook";

export function shapeCollection(sheet: HostSheet, workbook: HostWorkbook): HostObject {
  needs(workbook, 9, "Worksheet.shapes");
  const guard = () => refuseProtected(sheet, workbook);
  return new HostObject("ShapeCollection", {
    guard,
    items: () => sheet.images.map((image) => shapeObject(image, sheet, guard)),
    methods: {
      GetItem: (id: string) => {
        const image = sheet.images.find((candidate) => candidate.id === id);
        if (!image) throw new HostRefusal("ItemNotFound", `shape ${id}`);
        return shapeObject(image, sheet, guard);
      },
    },
    changes: {
      AddImage: (base64: string) => {
        workbook.host.lastId += 1;
        const image: HostImage = { id: `{${workbook.host.lastId}}`, base64, settings: {} };
        sheet.images.push(image);
        return shapeObject(image, sheet, guard);
      },
    },
  });
}

function shapeObject(image: HostImage, sheet: HostSheet, guard: () => void): HostObject {
  const keep = (name: string, value: unknown) => void (image.settings[name] = value);
  return new HostObject("Shape", {
    guard,
    identity: { Id: image.id },
    scalars: {
      ...settersOf(["Name", "AltTextDescription", "Left", "Top", "Width", "Height", "LockAspectRatio"], keep),
      Id: { get: () => image.id },
      Type: { get: () => "Image" },
    },
    changes: { Delete: () => void (sheet.images = sheet.images.filter((other) => other !== image)) },
  });
}
