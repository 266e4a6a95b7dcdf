import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
} from "@fluentui/react-components";
import type { PageTerms } from "../browser.terms";
import type { WorkbookState } from "./useWorkbook";

const useStyles = makeStyles({ bar: { flexShrink: 0 }, body: { whiteSpace: "normal" } });

/** What goes on, with 取消, or why something could not be done. */
export function Notice({ state, terms }: { readonly state: WorkbookState; readonly terms: PageTerms }) {
  const styles = useStyles();
  const { busy, failure, say } = state;
  return (
    <>
      {busy && (
        <div role="status">
          <ProgressBar thickness="medium" aria-label={busy.text} />
          <MessageBar className={styles.bar} intent="info">
            <MessageBarBody className={styles.body}>{busy.text}</MessageBarBody>
            {busy.cancel && (
              <MessageBarActions>
                <Button size="small" onClick={busy.cancel}>
                  {terms.cancel}
                </Button>
              </MessageBarActions>
            )}
          </MessageBar>
        </div>
      )}
      {failure !== undefined && (
        <div role="alert">
          <MessageBar className={styles.bar} intent="error" layout="multiline">
            <MessageBarBody className={styles.body}>{failure}</MessageBarBody>
            <MessageBarActions>
              <Button size="small" onClick={() => say(undefined)}>
                {terms.close}
              </Button>
            </MessageBarActions>
          </MessageBar>
        </div>
      )}
    </>
  );
}
