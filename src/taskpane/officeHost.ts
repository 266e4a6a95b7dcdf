import type { Origin } from "../core/outcome/outcome";
import type { Language } from "../messages/texts";
import { downloadFile, shareFile } from "./deliverFile";
import { DeskFailure, type HostFacts, type OfferedFile, type PaneHost } from "./desk/desk";
import { chosenLanguage, keepLanguage } from "./languageChoice";
import { isDark, watchTheme, type OfficeColours } from "./officeTheme";
import { startTexts } from "./start.terms";

/** The parts of `Office` that the pane's surroundings come from. */
export interface OfficeSurroundings {
  readonly context: {
    readonly displayLanguage: string;
    readonly officeTheme?: OfficeColours;
    readonly diagnostics: { readonly host: unknown; readonly platform: unknown; readonly version: string };
    readonly requirements: { isSetSupported(name: string, version: string): boolean };
  };
}

const SETS = ["ExcelApi", "ExcelApiOnline", "DialogApi", "RibbonApi"];
/** No set counts further today; a version that is not there ends the count. */
const LAST_MINOR = 40;

/** The pane's surroundings in Excel: language, theme and requirement sets as Office tells them. */
export function officeHost(office: OfficeSurroundings, show: (origin: Origin) => Promise<void>): PaneHost {
  const { context } = office;
  const language = chosenLanguage(context.displayLanguage);
  const colours = () => context.officeTheme;
  return {
    face: "excel",
    language,
    keepLanguage,
    isDark: isDark(colours),
    onThemeChange: (listener) => watchTheme(colours, listener),
    show,
    deliver: (file) => deliver(file, String(context.diagnostics.platform), language),
    facts: () => factsOf(office),
  };
}

async function deliver(file: OfferedFile, platform: string, language: Language): Promise<void> {
  if (platform !== "Mac") return downloadFile(file);
  if (!(await shareFile(file))) throw new DeskFailure("notDelivered", startTexts[language].notDelivered);
}

function factsOf({ context }: OfficeSurroundings): HostFacts {
  const { host, platform, version } = context.diagnostics;
  return {
    version: process.env["QINGSHEN_VERSION"] ?? "",
    build: process.env["QINGSHEN_BUILD"] ?? "",
    program: `${String(host)} ${version} · ${String(platform)}`,
    requirementSets: SETS.flatMap((name) => {
      const minor = highestMinor((version) => context.requirements.isSetSupported(name, version));
      return minor === 0 ? [] : [`${name} 1.${minor}`];
    }),
  };
}

function highestMinor(isSupported: (version: string) => boolean): number {
  let minor = 0;
  while (minor < LAST_MINOR && isSupported(`1.${minor + 1}`)) minor += 1;
  return minor;
}
