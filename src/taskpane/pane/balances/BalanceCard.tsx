import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef } from "react";
import type { BalanceView } from "../../desk/views";
import { Picture } from "../grading/Picture";
import { OriginLink } from "../OriginLink";
import { usePaneTools } from "../paneContext";
import { Section } from "../Section";
import { Closures } from "./Closures";
import { FlowList } from "./FlowList";
import { GlobalTestText } from "./GlobalTestText";
import { MeterAdvices } from "./MeterAdvices";
import { openBalance } from "./openedBalance";
import { RelationList } from "./RelationList";
import { Suspects } from "./Suspects";
import { Uncheckables } from "./Uncheckables";
import { useBalanceStyles } from "./useBalanceStyles";
import { useBalanceWords } from "./useBalanceWords";
import { VerdictBadge } from "./VerdictBadge";
import { balancePlace } from "./verdicts";

const useStyles = makeStyles({
  head: { margin: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM}` },
  name: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: "anywhere",
    ":focus": { outline: "none" },
  },
  facts: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalS}`,
    fontSize: tokens.fontSizeBase200,
  },
});

/** One balance opened: what flows where, does it close, and what in it can be trusted. */
export function BalanceCard({ view, onBack }: { readonly view: BalanceView; readonly onBack: () => void }) {
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const pane = usePaneTools().words;
  const opened = useMemo(() => openBalance(view.balance), [view]);
  return (
    <article onKeyDown={({ key }) => key === "Escape" && onBack()}>
      <Button size="small" onClick={onBack}>
        {words.back}
      </Button>
      <BalanceHead view={view} />
      <Section title={words.picture} aside={view.picture ? pane.grading.zoomHint : undefined}>
        {view.picture ? <Picture {...view.picture} /> : <p className={common.note}>{words.noPicture}</p>}
      </Section>
      <Closures opened={opened} />
      <GlobalTestText balance={view.balance} />
      <Suspects opened={opened} />
      <Uncheckables opened={opened} />
      <MeterAdvices opened={opened} />
      <FlowList opened={opened} />
      <RelationList opened={opened} />
    </article>
  );
}

function BalanceHead({ view }: { readonly view: BalanceView }) {
  const styles = useStyles();
  const common = useBalanceStyles();
  const words = useBalanceWords();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [view]);
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {view.name}
      </h2>
      <div className={styles.facts}>
        <VerdictBadge verdict={view.verdict} />
        <span className={common.quiet}>{balancePlace(view, words)}</span>
        {view.origin !== null && <OriginLink origin={view.origin} />}
      </div>
    </div>
  );
}
