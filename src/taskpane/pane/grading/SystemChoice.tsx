import { makeStyles, MessageBar, MessageBarBody, Select, tokens } from "@fluentui/react-components";
import type { GradedObject, SystemView } from "../../desk/views";
import type { PaneWords } from "../pane.terms";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";

const useStyles = makeStyles({
  select: { width: "100%", minWidth: 0 },
  note: { marginTop: tokens.spacingVerticalXS },
});

interface SystemChoiceProps {
  readonly systems: readonly SystemView[];
  /** Undefined: as the workbook says. */
  readonly chosen: string | undefined;
  readonly objects: readonly GradedObject[];
}

/** By which system every object is graded; remembered in the workbook. */
export function SystemChoice({ systems, chosen, objects }: SystemChoiceProps) {
  const styles = useStyles();
  const { words, work, isBusy } = usePaneControl();
  const isUsed = (title: string) => objects.some(({ systemTitle }) => systemTitle === title);
  const system = systems.find(({ id, title }) => id === chosen || title === chosen);
  const unverified = systems.filter(({ id, title, isVerified }) => !isVerified && (id === system?.id || isUsed(title)));
  return (
    <Section title={words.grading.system}>
      <Select
        className={styles.select}
        size="small"
        aria-label={words.grading.system}
        disabled={isBusy}
        value={system?.id ?? ""}
        onChange={(_, { value }) => void work.chooseSystem(value === "" ? undefined : value)}
      >
        <option value="">{words.grading.asWorkbookSays}</option>
        {systems.map((offered) => (
          <option key={offered.id} value={offered.id} disabled={!offered.isGradable}>
            {systemText(offered, words)}
          </option>
        ))}
      </Select>
      {unverified.length > 0 && (
        <MessageBar intent="warning" layout="multiline" className={styles.note}>
          <MessageBarBody>{words.grading.unverifiedNote(unverified.map(({ title }) => title))}</MessageBarBody>
        </MessageBar>
      )}
    </Section>
  );
}

function systemText({ title, source, isGradable, isVerified }: SystemView, { grading }: PaneWords): string {
  const marks = [
    ...(source === "workbook" ? [grading.fromWorkbook] : []),
    ...(isGradable ? [] : [grading.notGradable]),
    ...(isVerified ? [] : [grading.unverified]),
  ];
  return marks.length === 0 ? title : grading.marked(title, marks);
}
