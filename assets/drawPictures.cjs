/**
 * Draws the PNG pictures that are kept beside their SVG sources: the icons that manifest.xml names, and the schematic
 * of Excel's dialogs in docs/install.md.
 *
 *   npm run pictures
 */
const fs = require("node:fs");
const path = require("node:path");
const { initWasm, Resvg } = require("@resvg/resvg-wasm");

const ICONS = path.join(__dirname, "icons");
const SCHEMATIC = path.join(__dirname, "../docs/images/install-catalogue");
/** Edge lengths in px: the ribbon's 16, 32 and 80; for the add-in itself 32, and 64 on dense screens. */
const SIZES = { grade: [16, 32, 80], check: [16, 32, 80], pane: [16, 32, 80], app: [32, 64] };
const FONT = "@expo-google-fonts/noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf";

function draw(svgFile, width, font = {}) {
  const svg = fs.readFileSync(svgFile, "utf8");
  return new Resvg(svg, { fitTo: { mode: "width", value: width }, font }).render().asPng();
}

const ready = () => initWasm(fs.readFileSync(require.resolve("@resvg/resvg-wasm/index_bg.wasm")));

async function drawIcons() {
  await ready();
  return Object.entries(SIZES).flatMap(([name, sizes]) =>
    sizes.map((size) => ({ file: `${name}-${size}.png`, png: draw(path.join(ICONS, `${name}.svg`), size) })),
  );
}

async function drawAll() {
  for (const { file, png } of await drawIcons()) fs.writeFileSync(path.join(ICONS, file), png);
  const font = { fontBuffers: [fs.readFileSync(require.resolve(FONT))], defaultFontFamily: "Noto Sans SC" };
  fs.writeFileSync(`${SCHEMATIC}.png`, draw(`${SCHEMATIC}.svg`, 1200, font));
}

module.exports = { drawIcons };

if (require.main === module) drawAll();
