import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";
import { picturePrinter } from "../../../src/drawing/picturePrinter";

/** What the pane is made of, in small: Fluent, and WebAssembly from the own origin. */
async function drawPicture(): Promise<void> {
  const [wasm, font] = await Promise.all([bytes("resvg.wasm"), bytes("font.ttf")]);
  const printer = await picturePrinter({ wasm, font });
  const picture = printer.print(
    '<svg xmlns="http://www.w3.org/2000/svg" width="80" height="30"><text x="4" y="20">Ⅰ级</text></svg>',
  );
  document.title = `png ${picture.png.length}`;
}

async function bytes(file: string): Promise<Uint8Array> {
  return new Uint8Array(await (await fetch(file)).arrayBuffer());
}

createRoot(document.body.appendChild(document.createElement("main"))).render(
  <FluentProvider theme={webLightTheme}>
    <Button appearance="primary" onClick={() => void drawPicture()}>
      一键评级
    </Button>
  </FluentProvider>,
);
