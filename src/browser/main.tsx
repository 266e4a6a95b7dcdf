import { lazy, Suspense } from "react";
import { createRoot } from "react-dom/client";
import { downloadFile } from "../taskpane/deliverFile";
import { loadAsset } from "../taskpane/loadAsset";
import { chosenLanguage, keepLanguage } from "../taskpane/languageChoice";
import { pageTerms } from "./browser.terms";
import { browserName } from "./browserName";
import { BrowserPage, type PageSurroundings } from "./page/BrowserPage";
import { keepForOffline } from "./keepForOffline";
import { startRoom } from "./room/roomLink";

/** Composition root of the page for those who have no Excel or may install nothing. */
const Pane = lazy(async () => ({ default: (await import("../taskpane/pane/Pane")).Pane }));

const language = chosenLanguage(navigator.language);
const dark = matchMedia("(prefers-color-scheme: dark)");

const surroundings: PageSurroundings = {
  language,
  keepLanguage,
  get isDark() {
    return dark.matches;
  },
  onThemeChange: (listener) => {
    const tell = ({ matches }: MediaQueryListEvent): void => listener(matches);
    dark.addEventListener("change", tell);
    return () => dark.removeEventListener("change", tell);
  },
  facts: {
    version: process.env["QINGSHEN_VERSION"] ?? "",
    build: process.env["QINGSHEN_BUILD"] ?? "",
    program: browserName(navigator.userAgent),
    requirementSets: [],
  },
  Pane: (props) => (
    <Suspense fallback={null}>
      <Pane {...props} />
    </Suspense>
  ),
  startRoom: () => startRoom(language),
  deliver: downloadFile,
  sample: () => loadAsset(new URL("../../assets/sample/电镀行业整体审核.xlsx", import.meta.url)),
};

function start(root: HTMLElement): void {
  document.documentElement.lang = language;
  if (location.protocol === "file:") {
    const notice = document.createElement("p");
    notice.className = "start";
    notice.textContent = pageTerms(language).fromDisk;
    root.replaceChildren(notice);
    return;
  }
  createRoot(root).render(<BrowserPage surroundings={surroundings} />);
  void keepForOffline();
}

const root = document.getElementById("root");
if (root) start(root);
