import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  ProgressBar,
  tokens,
} from "@fluentui/react-components";
import type { HostHint } from "../desk/desk";
import { diagnostics } from "./diagnostics";
import { usePaneControl } from "./paneContext";
import type { PaneFailure, Work, WorkKind } from "./paneState";
import { useCopy } from "./useCopy";

/** Work that is asked before every step whether to go on. */
const CANCELLABLE: readonly WorkKind[] = ["open", "survey", "createSheets", "check", "grade", "report", "speak"];

const useStyles = makeStyles({
  notices: { flexShrink: 0, backgroundColor: tokens.colorNeutralBackground2 },
  line: {
    display: "flex",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    minHeight: "24px",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  status: { minWidth: 0, overflowWrap: "anywhere" },
  detail: {
    maxHeight: "120px",
    overflow: "auto",
    whiteSpace: "pre-wrap",
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase100,
    margin: 0,
  },
});

/** What is going on, what came of it, and what went wrong; both regions are always there so that they are read out. */
export function Notices() {
  const styles = useStyles();
  const { state, words } = usePaneControl();
  const { work, done, failure, hint } = state;
  const text = work ? progressText(work, words) : done;
  return (
    <section aria-label={words.notices} className={styles.notices}>
      {work && <ProgressBar shape="square" thickness="medium" aria-label={words.work[work.kind]} />}
      <div className={text === null && !hint ? undefined : styles.line}>
        <div role="status" className={styles.status}>
          {text}
          {hint && <div>{hintText(hint, words)}</div>}
        </div>
        {work ? <CancelButton work={work} /> : (done !== null || hint) && <DismissButton />}
      </div>
      <div role="alert">{failure && <FailureMessage failure={failure} />}</div>
    </section>
  );
}

type Words = ReturnType<typeof usePaneControl>["words"];

function progressText({ kind, step, isCancelling }: Work, words: Words): string {
  const now = step === null ? words.starting : words.step[step];
  return `${words.work[kind]} · ${isCancelling ? words.cancelling : now}`;
}

function hintText(hint: HostHint, { hints }: Words): string {
  return hint.kind === "cellEdit" ? hints.cellEdit : hints.leftOut(hint.commands.map((kind) => hints.commands[kind]));
}

/** While the workbook is being written there is no way back but 撤消. */
function CancelButton({ work }: { readonly work: Work }) {
  const { words, cancel } = usePaneControl();
  if (!CANCELLABLE.includes(work.kind)) return null;
  return (
    <Button size="small" disabledFocusable={work.isCancelling || work.step === "write"} onClick={cancel}>
      {words.cancel}
    </Button>
  );
}

function DismissButton() {
  const { words, moves } = usePaneControl();
  return (
    <Button size="small" appearance="subtle" aria-label={words.dismiss} onClick={moves.dismiss}>
      ✕
    </Button>
  );
}

function FailureMessage({ failure }: { readonly failure: PaneFailure }) {
  const styles = useStyles();
  const { words, host } = usePaneControl();
  const copy = useCopy();
  return (
    <MessageBar intent="error" layout="multiline">
      <MessageBarBody>
        {failure.text}
        {failure.detail !== "" && (
          <details>
            <summary>{words.details}</summary>
            <pre className={styles.detail} tabIndex={0}>
              {failure.detail}
            </pre>
          </details>
        )}
      </MessageBarBody>
      <MessageBarActions containerAction={<DismissButton />}>
        <Button size="small" onClick={() => copy(diagnostics(host.facts(), failure))}>
          {words.copyDiagnostics}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
