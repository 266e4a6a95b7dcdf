import { readFileSync } from "node:fs";
import type { Frame } from "playwright-core";

const AXE = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

/**
 * What axe finds wrong on a page as it stands: rule, what is wrong, and where. Not looked at are the guards that Fluent
 * itself sets at both ends of a list of tabs: they are focusable and hidden by purpose, and hand the focus on at once.
 */
export async function axeViolations(frame: Frame): Promise<readonly string[]> {
  // Through the debugger, past the content security policy.
  if (!(await frame.evaluate("'axe' in window"))) await frame.evaluate(AXE);
  return frame.evaluate(async () => {
    const { axe } = window as unknown as { readonly axe: Axe };
    // A colour on its way from one state to the next is nobody's colour; only what ends is waited for.
    const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(ending.map(({ finished }) => finished));
    const { violations, passes } = await axe.run({ exclude: [["[data-tabster-dummy]"]] });
    if (!passes.some(({ id }) => id === "color-contrast")) throw new Error("axe has not looked at the contrast");
    return violations.flatMap(({ id, nodes }) =>
      nodes.map((node) => `${id}: ${node.failureSummary.replace(/\s+/g, " ")} ${node.html.slice(0, 200)}`),
    );
  });
}

interface Axe {
  run(context: { readonly exclude: readonly (readonly string[])[] }): Promise<AxeResults>;
}

interface AxeResults {
  readonly passes: readonly { readonly id: string }[];
  readonly violations: readonly {
    readonly id: string;
    readonly nodes: readonly { readonly html: string; readonly failureSummary: string }[];
  }[];
}

/** What is wider than the window: the page itself, or something cut off inside of a part that hides what runs over. */
export function tooWide(frame: Frame): Promise<readonly string[]> {
  return frame.evaluate(() => {
    const page = document.scrollingElement;
    const wide = page && page.scrollWidth > window.innerWidth ? [`page: ${page.scrollWidth} px`] : [];
    const cut = [...document.querySelectorAll<HTMLElement>("body *")].filter((element) => {
      const { right, width } = element.getBoundingClientRect();
      const isHiddenText = getComputedStyle(element).clipPath !== "none";
      return width > 1 && right > window.innerWidth + 0.5 && !isHiddenText && element.checkVisibility();
    });
    return [...wide, ...cut.map((element) => `${element.outerHTML.slice(0, 160)}`)];
  });
}
