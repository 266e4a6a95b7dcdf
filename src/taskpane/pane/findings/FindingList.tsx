import { makeStyles, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { useMemo } from "react";
import type { FindingView } from "../../desk/views";
import { Pager } from "../Pager";
import { usePaneControl } from "../paneContext";
import type { FindingFilter } from "../paneState";
import { usePages } from "../usePages";
import { FindingItem } from "./FindingItem";
import type { FindingGroup } from "./groupFindings";
import { groupTitle } from "./groupTitle";

const useStyles = makeStyles({
  title: {
    margin: `${tokens.spacingVerticalM} 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface FindingListProps {
  readonly groups: readonly FindingGroup[];
  /** Another filter begins at the first page. */
  readonly filter: FindingFilter;
}

/** The findings under the headings of their rules, 100 at a time; arrow keys go from cell to cell. */
export function FindingList({ groups, filter }: FindingListProps) {
  const styles = useStyles();
  const { state, words } = usePaneControl();
  const canDecide = (state.audit?.resultSheets.length ?? 0) > 0;
  const lines = useMemo(
    () => groups.flatMap((group) => group.findings.map((finding) => ({ group, finding }))),
    [groups],
  );
  const pages = usePages(lines, filter);
  return (
    <div onKeyDown={moveBetweenFindings}>
      {pageGroups(pages.shown).map(({ group, findings }) => (
        <section key={group.key} aria-labelledby={`qingshen-${group.key}`}>
          <h2 id={`qingshen-${group.key}`} className={styles.title}>
            {groupTitle(group, words)} ({group.findings.length})
          </h2>
          <ul className={styles.list}>
            {findings.map((finding) => (
              <FindingItem key={finding.key} finding={finding} showsBasis={group.rule === null} canDecide={canDecide} />
            ))}
          </ul>
        </section>
      ))}
      <Pager pages={pages} label={words.view.findings} />
    </div>
  );
}

interface Line {
  readonly group: FindingGroup;
  readonly finding: FindingView;
}

/** The lines of one page under their groups again; a group may go on over the page. */
function pageGroups(lines: readonly Line[]): readonly { group: FindingGroup; findings: FindingView[] }[] {
  const parts: { group: FindingGroup; findings: FindingView[] }[] = [];
  for (const { group, finding } of lines) {
    const last = parts.at(-1);
    if (last?.group === group) last.findings.push(finding);
    else parts.push({ group, findings: [finding] });
  }
  return parts;
}

function moveBetweenFindings(event: KeyboardEvent<HTMLElement>): void {
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (step === undefined || !(event.target instanceof HTMLElement) || !event.target.dataset["finding"]) return;
  const places = [...event.currentTarget.querySelectorAll<HTMLElement>("[data-finding]")];
  places[places.indexOf(event.target) + step]?.focus();
  event.preventDefault();
}
