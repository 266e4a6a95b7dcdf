/** @jest-environment jsdom */
import { startNotice } from "../../src/taskpane/startNotice";

describe("the notice in place of the pane", () => {
  const root = document.createElement("div");

  beforeEach(() => {
    root.innerHTML = "<p>清审正在启动…</p>";
    document.body.append(root);
  });

  it("takes the place of what stood there and is told to screen readers", () => {
    startNotice(root, { text: "Office 迟迟没有应答。" });
    startNotice(root, { text: "Office.js 加载失败。" });
    expect(root.textContent).toBe("Office.js 加载失败。");
    expect(root.querySelectorAll('[role="alert"]')).toHaveLength(1);
  });

  it("shows the error as text, whatever it holds", () => {
    startNotice(root, { text: "清审没有启动成功。", detail: "<img src=x onerror=alert(1)>" });
    expect(root.querySelector("img")).toBeNull();
    expect(root.querySelector("pre")?.textContent).toBe("<img src=x onerror=alert(1)>");
  });

  it("leads to the browser page in a window of its own", () => {
    startNotice(root, { text: "这一页要在 Excel 里打开。", link: { text: "打开网页版", href: "browser.html" } });
    const link = root.querySelector("a");
    expect([link?.textContent, link?.getAttribute("href"), link?.target, link?.rel]).toEqual([
      "打开网页版",
      "browser.html",
      "_blank",
      "noopener",
    ]);
  });

  it("lets the user try again", () => {
    let tried = 0;
    startNotice(root, { text: "清审没有启动成功。", button: { text: "重试", onClick: () => (tried += 1) } });
    root.querySelector("button")?.click();
    expect(tried).toBe(1);
  });
});
