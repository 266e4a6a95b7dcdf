import { FluentProvider, makeStyles } from "@fluentui/react-components";
import type { Desk, PaneHost } from "../desk/desk";
import { Boundary } from "./Boundary";
import { StateContext, ToolsContext } from "./paneContext";
import { PaneFrame } from "./PaneFrame";
import { usePaneTheme } from "./paneTheme";
import { usePane } from "./usePane";

const useStyles = makeStyles({
  window: { height: "100vh" },
  beside: { height: "100%" },
});

/** The task pane: in Excel the whole window, on the browser page a part of it. */
export function Pane({ desk, host }: { readonly desk: Desk; readonly host: PaneHost }) {
  const styles = useStyles();
  const theme = usePaneTheme(host);
  const control = usePane(desk, host);
  return (
    <FluentProvider
      theme={theme}
      lang={control.state.language}
      className={host.face === "excel" ? styles.window : styles.beside}
    >
      <ToolsContext value={control.tools}>
        <StateContext value={control}>
          <Boundary words={control.tools.words} facts={host.facts}>
            <PaneFrame />
          </Boundary>
        </StateContext>
      </ToolsContext>
    </FluentProvider>
  );
}
