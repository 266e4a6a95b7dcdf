const ENTITIES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** Small figures that Chinese fonts lack: drawn as a shifted ordinary digit. */
const SUBSCRIPTS = "₀₁₂₃₄₅₆₇₈₉";

/** Text for the inside of an SVG text element; ₂ becomes a lowered 2. */
export function svgText(text: string): string {
  return text
    .replace(/[&<>"]/g, (character) => ENTITIES[character] ?? character)
    .replace(/[₀-₉]+/g, (digits) => {
      const plain = [...digits].map((digit) => SUBSCRIPTS.indexOf(digit)).join("");
      return `<tspan baseline-shift="sub" font-size="70%">${plain}</tspan>`;
    });
}
