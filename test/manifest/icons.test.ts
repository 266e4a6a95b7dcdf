import { readFileSync } from "node:fs";
import { join } from "node:path";
import { drawIcons } from "../../assets/drawPictures.cjs";

describe("the icons", () => {
  it("are what the SVG files beside them draw", async () => {
    const icons = await drawIcons();
    expect(icons).toHaveLength(11);
    for (const { file, png } of icons)
      expect(Buffer.from(png).equals(readFileSync(join(__dirname, "../../assets/icons", file)))).toBe(true);
  });
});
