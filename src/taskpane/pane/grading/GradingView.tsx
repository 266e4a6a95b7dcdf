import { makeStyles, tokens } from "@fluentui/react-components";
import type { GradedObject } from "../../desk/views";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { useOpened } from "../useOpened";
import { LevelBars } from "./LevelBars";
import { ObjectCard } from "./ObjectCard";
import { ObjectList } from "./ObjectList";
import { Picture } from "./Picture";
import { SystemChoice } from "./SystemChoice";

const NO_OBJECTS: readonly GradedObject[] = [];

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  hidden: { display: "none" },
});

/** How the objects are graded, how they spread over the levels, and what keeps each where it is. */
export function GradingView() {
  const styles = useStyles();
  const { state, words, work } = usePaneControl();
  const { opened, open, close, list } = useOpened(work.object);
  const { audit } = state;
  if (!audit) return <p className={styles.none}>{words.home.notRead}</p>;
  return (
    <>
      {opened && <ObjectCard object={opened} onBack={close} />}
      <div ref={list} className={opened ? styles.hidden : undefined}>
        <SystemChoice
          systems={audit.systems}
          chosen={audit.state.system}
          objects={audit.grading?.objects ?? NO_OBJECTS}
        />
        {audit.grading ? (
          <>
            <Section title={words.grading.distribution} aside={words.grading.zoomHint}>
              <LevelBars objects={audit.grading.objects} />
              {audit.grading.pictures.map((picture) => (
                <Picture key={picture.title} {...picture} />
              ))}
            </Section>
            <ObjectList objects={audit.grading.objects} onOpen={open} />
          </>
        ) : (
          <p className={styles.none}>{words.grading.none}</p>
        )}
      </div>
    </>
  );
}
