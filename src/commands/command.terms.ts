import type { Language } from "../messages/texts";

/** Words of the small window that tells why a ribbon button could not do its work. */
export const commandTexts: Readonly<Record<Language, { readonly title: string; readonly close: string }>> = {
  "zh-CN": { title: "清审没有完成这一步", close: "请关闭此窗口后继续；需要查看详情时，请点击「打开面板」。" },
  en: { title: "QingShen could not finish this step", close: "Close this window to go on; open the pane for details." },
};
