/** @jest-environment jsdom */
import { chosenLanguage, keepLanguage, languageOf } from "../../src/taskpane/languageChoice";

afterEach(() => {
  jest.restoreAllMocks();
  window.localStorage.clear();
});

describe("the language of the pane", () => {
  it("is that of Office until another is chosen", () => {
    expect(chosenLanguage("zh-TW")).toBe("zh-CN");
    expect(chosenLanguage("de-DE")).toBe("en");
  });

  it("stays as chosen the next time", () => {
    keepLanguage("en");
    expect(chosenLanguage("zh-CN")).toBe("en");
  });

  it("falls back where the computer keeps nothing", () => {
    jest.spyOn(window, "localStorage", "get").mockImplementation(() => {
      throw new DOMException("blocked", "SecurityError");
    });
    keepLanguage("en");
    expect(chosenLanguage("zh-CN")).toBe("zh-CN");
  });

  it("does not take a text that only begins like Chinese", () => {
    expect(languageOf("zha")).toBe("en");
  });
});
