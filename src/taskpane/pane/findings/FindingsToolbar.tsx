import { Button, Input, makeStyles, Select, tokens } from "@fluentui/react-components";
import type { Severity } from "../../../core/outcome/outcome";
import type { FindingView } from "../../desk/views";
import { countBySeverity } from "../doneText";
import { usePaneControl } from "../paneContext";
import { NO_FILTER } from "../paneState";
import { ToggleFilter } from "../ToggleFilter";
import { useCopy } from "../useCopy";
import { findingLines } from "./findingLines";
import type { FindingGroup } from "./groupFindings";
import { groupTitle } from "./groupTitle";

const SEVERITIES: readonly Severity[] = ["error", "warning", "info"];

const useStyles = makeStyles({
  toolbar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXS },
  line: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalXS,
    fontSize: tokens.fontSizeBase200,
  },
  field: { width: "100%", minWidth: 0 },
  buttons: { display: "flex", gap: tokens.spacingHorizontalXS },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface FindingsToolbarProps {
  readonly findings: readonly FindingView[];
  readonly groups: readonly FindingGroup[];
  readonly shown: readonly FindingView[];
}

/** Filter, copy, and write into 校核结果. */
export function FindingsToolbar({ findings, groups, shown }: FindingsToolbarProps) {
  const styles = useStyles();
  const { state, words } = usePaneControl();
  const canDecide = (state.audit?.resultSheets.length ?? 0) > 0;
  return (
    <div className={styles.toolbar}>
      <FilterFields findings={findings} groups={groups} />
      <div className={styles.line}>
        <span role="status">{words.findings.shown(shown.length, findings.length)}</span>
        <ToolbarButtons shown={shown} isFiltered={shown.length < findings.length} />
      </div>
      {!canDecide && <p className={styles.hint}>{words.findings.needsSheet}</p>}
    </div>
  );
}

function FilterFields({ findings, groups }: Pick<FindingsToolbarProps, "findings" | "groups">) {
  const styles = useStyles();
  const { state, words, moves } = usePaneControl();
  const { filter } = state;
  const counts = countBySeverity(findings);
  return (
    <>
      <ToggleFilter
        label={words.findings.bySeverity}
        options={SEVERITIES.map((value) => ({ value, text: words.severity[value], count: counts[value] }))}
        chosen={filter.severities}
        onChange={(severities) => moves.filter({ ...filter, severities })}
      />
      <Select
        size="small"
        className={styles.field}
        aria-label={words.findings.rule}
        value={filter.group ?? ""}
        onChange={(_, { value }) => moves.filter({ ...filter, group: value === "" ? null : value })}
      >
        <option value="">{words.findings.allRules}</option>
        {groups.map((group) => (
          <option key={group.key} value={group.key}>
            {`${groupTitle(group, words)} (${group.findings.length})`}
          </option>
        ))}
      </Select>
      <Input
        size="small"
        type="search"
        className={styles.field}
        aria-label={words.findings.search}
        placeholder={words.findings.search}
        value={filter.text}
        onChange={(_, { value }) => moves.filter({ ...filter, text: value })}
      />
    </>
  );
}

interface ToolbarButtonsProps {
  readonly shown: readonly FindingView[];
  readonly isFiltered: boolean;
}

function ToolbarButtons({ shown, isFiltered }: ToolbarButtonsProps) {
  const styles = useStyles();
  const { words, isBusy, work, moves } = usePaneControl();
  const copy = useCopy();
  return (
    <div className={styles.buttons}>
      {isFiltered && (
        <Button size="small" appearance="subtle" onClick={() => moves.filter(NO_FILTER)}>
          {words.findings.clearFilter}
        </Button>
      )}
      <Button size="small" onClick={() => copy(findingLines(shown, words), words.findings.copiedLines(shown.length))}>
        {words.findings.copyAll}
      </Button>
      <Button size="small" disabledFocusable={isBusy} onClick={() => void work.check()}>
        {words.findings.write}
      </Button>
    </div>
  );
}
