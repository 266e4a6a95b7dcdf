/** @jest-environment jsdom */
import { readFileSync } from "node:fs";
import { join } from "node:path";

const pages = ["taskpane/taskpane.html", "commands/commands.html", "browser/browser.html", "taskpane/index.html"];

describe.each(pages)("src/%s", (file) => {
  const text = readFileSync(join(__dirname, "../../src", file), "utf8");
  const page = new DOMParser().parseFromString(text, "text/html");

  it("is Chinese", () => {
    expect(page.documentElement.lang).toBe("zh-CN");
    expect(page.title).toMatch(/清审/);
  });

  it("states its content security policy before it names any file", () => {
    const [first] = page.head.querySelectorAll("meta[http-equiv], link, script");
    expect(first?.getAttribute("http-equiv")).toBe("Content-Security-Policy");
  });

  it("holds no script or style of its own, which the policy would block", () => {
    expect(page.querySelectorAll("script, style, [style], [onclick], [onload]")).toHaveLength(0);
  });

  it("asks no other origin for anything", () => {
    const addresses = [...page.querySelectorAll("[src], link[href]")].map(
      (element) => element.getAttribute("src") ?? element.getAttribute("href") ?? "",
    );
    expect(addresses.filter((address) => /^(https?:)?\/\//.test(address))).toEqual([]);
  });
});

describe.each(["taskpane/taskpane.html", "browser/browser.html"])("src/%s before its program runs", (file) => {
  const page = new DOMParser().parseFromString(readFileSync(join(__dirname, "../../src", file), "utf8"), "text/html");

  it("says in Chinese that it is starting, what is wrong without JavaScript, and what to do when nothing happens", () => {
    expect(page.querySelector("#root")?.textContent).toMatch(/正在启动/);
    expect(page.querySelector("noscript")?.textContent).toMatch(/需要 JavaScript/);
    expect(page.querySelector("#root .late")?.textContent).toMatch(/还没有启动/);
  });
});
