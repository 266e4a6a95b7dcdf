/** @jest-environment jsdom */
import { officeHost, type OfficeSurroundings } from "../../src/taskpane/officeHost";
import { isDarkOffice, type OfficeColours } from "../../src/taskpane/officeTheme";

let systemIsDark: boolean;

beforeEach(() => {
  systemIsDark = false;
  const matchMedia = () => ({
    get matches() {
      return systemIsDark;
    },
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
  });
  Object.defineProperty(window, "matchMedia", { value: matchMedia, configurable: true });
});

interface Given {
  readonly language?: string;
  readonly platform?: string;
  readonly colours?: () => OfficeColours | undefined;
  /** Highest ExcelApi, e.g. 7 for 1.7. */
  readonly excelApi?: number;
}

function excel({ language = "zh-CN", platform = "PC", colours, excelApi = 7 }: Given = {}): OfficeSurroundings {
  return {
    context: {
      displayLanguage: language,
      get officeTheme(): OfficeColours | undefined {
        return colours?.();
      },
      diagnostics: { host: "Excel", platform, version: "16.0.10417.20012" },
      requirements: {
        isSetSupported: (name, version) => name === "ExcelApi" && Number(version.split(".")[1]) <= excelApi,
      },
    } as OfficeSurroundings["context"],
  };
}

const host = (given?: Given) => officeHost(excel(given), () => Promise.resolve());

describe("the pane's surroundings in Excel", () => {
  it.each([
    ["zh-CN", "zh-CN"],
    ["zh-TW", "zh-CN"],
    ["en-US", "en"],
    ["de-DE", "en"],
  ])("speaks to an Office in %s in %s", (language, spoken) => {
    expect(host({ language }).language).toBe(spoken);
  });

  it("names the highest requirement set, counting past 1.9", () => {
    expect(host({ excelApi: 15 }).facts().requirementSets).toEqual(["ExcelApi 1.15"]);
    expect(host({ excelApi: 7 }).facts().requirementSets).toEqual(["ExcelApi 1.7"]);
    expect(host().facts().program).toBe("Excel 16.0.10417.20012 · PC");
  });

  it("follows Office's theme rather than the system's", () => {
    systemIsDark = true;
    expect(host({ colours: () => ({ bodyBackgroundColor: "#FFFFFF" }) }).isDark).toBe(false);
    expect(host().isDark).toBe(true);
  });

  it("notices a change of theme when the pane gets the focus back, once", () => {
    let background = "#FFFFFF";
    const told: boolean[] = [];
    const stop = host({ colours: () => ({ bodyBackgroundColor: background }) }).onThemeChange((dark) =>
      told.push(dark),
    );
    window.dispatchEvent(new Event("focus"));
    background = "#262626";
    window.dispatchEvent(new Event("focus"));
    window.dispatchEvent(new Event("focus"));
    expect(told).toEqual([true]);
    stop();
    background = "#FFFFFF";
    window.dispatchEvent(new Event("focus"));
    expect(told).toEqual([true]);
  });

  it("hands a report over as a download of its name", async () => {
    const clicked: string[] = [];
    Object.assign(URL, { createObjectURL: () => "blob:report", revokeObjectURL: () => undefined });
    const watch = (event: Event) => {
      event.preventDefault();
      const link = event.target as HTMLAnchorElement;
      clicked.push(`${link.download} ${link.href}`);
    };
    document.addEventListener("click", watch);
    await host().deliver({ name: "审核报告.docx", bytes: new Uint8Array([1]) });
    document.removeEventListener("click", watch);
    expect(clicked).toEqual(["审核报告.docx blob:report"]);
    expect(document.querySelector("a")).toBeNull();
  });

  it("on a Mac that takes no file says where to export instead", async () => {
    const delivered = host({ platform: "Mac" }).deliver({ name: "审核报告.docx", bytes: new Uint8Array([1]) });
    await expect(delivered).rejects.toMatchObject({ code: "notDelivered", text: expect.stringContaining("网页版") });
  });
});

describe("Office's colours", () => {
  it.each([
    ["#FFFFFF", false], // 彩色
    ["#E6E6E6", false], // 浅灰
    ["#666666", true], // 深灰
    ["#262626", true], // 黑色
  ])("%s is dark: %s", (bodyBackgroundColor, isDark) => {
    expect(isDarkOffice({ bodyBackgroundColor })).toBe(isDark);
  });

  it("are unknown where Office does not say", () => {
    expect(isDarkOffice(undefined)).toBeUndefined();
    expect(isDarkOffice({ bodyBackgroundColor: "" })).toBeUndefined();
    expect(isDarkOffice({ isDarkTheme: true, bodyBackgroundColor: "#FFFFFF" })).toBe(true);
  });
});
