import { makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo } from "react";
import type { FindingView } from "../../desk/views";
import { usePaneControl } from "../paneContext";
import { FindingList } from "./FindingList";
import { FindingsToolbar } from "./FindingsToolbar";
import { filterFindings, groupFindings } from "./groupFindings";

const NONE: readonly FindingView[] = [];

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** Everything the auditor must look at, by rule, each line leading to its cell. */
export function FindingsView() {
  const styles = useStyles();
  const { state, words } = usePaneControl();
  const findings = state.audit?.findings ?? NONE;
  const filter = useDeferredValue(state.filter);
  const groups = useMemo(() => groupFindings(findings), [findings]);
  const shown = useMemo(() => filterFindings(findings, filter), [findings, filter]);
  const shownGroups = useMemo(() => groupFindings(shown), [shown]);

  if (findings.length === 0) {
    return <p className={styles.none}>{state.audit ? words.findings.none : words.home.notRead}</p>;
  }
  return (
    <>
      <FindingsToolbar findings={findings} groups={groups} shown={shown} />
      {shown.length === 0 ? (
        <p className={styles.none}>{words.findings.noneShown}</p>
      ) : (
        <FindingList groups={shownGroups} filter={filter} />
      )}
    </>
  );
}
