import { Button, FluentProvider, webLightTheme } from "@fluentui/react-components";
import { createRoot } from "react-dom/client";

/** The least a pane of this kind can be: office.js, React, Fluent, one button that works. */
void Office.onReady(() => {
  const root = document.createElement("div");
  document.body.append(root);
  createRoot(root).render(
    <FluentProvider theme={webLightTheme}>
      <Button appearance="primary" onClick={() => (document.title = "hello")}>
        一键评级
      </Button>
    </FluentProvider>,
  );
});
