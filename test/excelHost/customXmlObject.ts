import { HostRefusal } from "./hostFaults";
import { HostObject } from "./hostObject";
import { refuseReadOnly } from "./hostRules";
import type { HostWorkbook } from "./hostWorkbook";

export function customXmlParts(workbook: HostWorkbook): HostObject {
  return new HostObject("CustomXmlPartCollection", {
    guard: () => refuseReadOnly(workbook),
    methods: { GetByNamespace: (namespace: string) => scoped(namespace, workbook) },
    changes: {
      Add: (xml: string) => {
        workbook.host.lastId += 1;
        const part = { id: `{${workbook.host.lastId}}`, xml: wellFormed(xml) };
        workbook.customXml.push(part);
        return partObject(part, workbook);
      },
    },
  });
}

function scoped(namespace: string, workbook: HostWorkbook): HostObject {
  const parts = () => workbook.customXml.filter(({ xml }) => xml.includes(`xmlns="${namespace}"`));
  return new HostObject("CustomXmlPartScopedCollection", {
    items: () => parts().map((part) => partObject(part, workbook)),
    methods: {
      GetItem: (id: string) => {
        const part = parts().find((candidate) => candidate.id === id);
        if (!part) throw new HostRefusal("ItemNotFound", `custom XML part ${id}`);
        return partObject(part, workbook);
      },
      GetOnlyItemOrNullObject: () => {
        const [only, ...others] = parts();
        return only && others.length === 0 ? partObject(only, workbook) : null;
      },
    },
  });
}

function partObject(part: HostWorkbook["customXml"][number], workbook: HostWorkbook): HostObject {
  return new HostObject("CustomXmlPart", {
    identity: { Id: part.id },
    guard: () => refuseReadOnly(workbook),
    scalars: { Id: { get: () => part.id } },
    methods: { GetXml: () => part.xml },
    changes: {
      SetXml: (xml: string) => (part.xml = wellFormed(xml)),
      Delete: () => void (workbook.customXml = workbook.customXml.filter((other) => other !== part)),
    },
  });
}

function wellFormed(xml: string): string {
  if (!/^<(\w+) xmlns="[^"]+">[^<]*<\/\1>$/.test(xml)) throw new HostRefusal("InvalidArgument", "XML");
  return xml;
}
