import type { Language } from "../messages/texts";

/** What the page says while, or instead of, the pane. */
export interface StartTexts {
  readonly slow: string;
  readonly notLoaded: string;
  readonly outsideExcel: string;
  readonly openBrowserPage: string;
  readonly failed: string;
  readonly tryAgain: string;
  readonly notDelivered: string;
}

export const startTexts: Readonly<Record<Language, StartTexts>> = {
  "zh-CN": {
    slow: "Office 迟迟没有应答。请再等片刻；仍不出现时，请关闭任务窗格后重新点击「打开面板」，或重新启动 Excel。",
    notLoaded:
      "Office.js 加载失败，清审无法与 Excel 对话。请检查能否打开加载项所在的网站（网络、证书、公司代理），然后点击「重试」。",
    outsideExcel:
      "这一页要在 Excel 里打开：请在 Excel 的「清洁生产审核」选项卡中点击「打开面板」。使用 WPS 或不便安装加载项时，请用网页版。",
    openBrowserPage: "打开网页版",
    failed: "清审没有启动成功，工作簿没有改动。请点击「重试」；仍不成功时，请把下面的文字发给维护人员：",
    tryAgain: "重试",
    notDelivered:
      "这台 Mac 上的 Excel 不允许加载项保存文件。请在「网页版」中打开同一工作簿导出，或在 Windows 版、网页版 Excel 中导出。",
  },
  en: {
    slow: "Office has not answered yet. Please wait; if nothing appears, close the pane and open it again, or restart Excel.",
    notLoaded:
      "Office.js could not be loaded, so QingShen cannot talk to Excel. Check that the add-in's site can be reached (network, certificate, proxy), then choose Try again.",
    outsideExcel:
      "This page belongs inside Excel: choose Open pane on the tab Cleaner Production. With WPS, or where nothing may be installed, use the browser page.",
    openBrowserPage: "Open the browser page",
    failed:
      "QingShen could not start; the workbook is unchanged. Choose Try again; if it fails again, send us this text:",
    tryAgain: "Try again",
    notDelivered:
      "Excel on this Mac does not let an add-in save files. Open the workbook on the browser page and export there, or use Excel on Windows or on the web.",
  },
};
