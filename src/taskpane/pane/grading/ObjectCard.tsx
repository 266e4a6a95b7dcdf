import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useRef } from "react";
import { LEVELS } from "../../../core/grading/system";
import { formatNumber } from "../../../core/quantity/rounding";
import type { ObjectView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { standingOf } from "./gradedObjects";
import { IndicatorLines } from "./IndicatorLines";
import { LevelBadge } from "./LevelBadge";
import { Picture } from "./Picture";

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
  quiet: { color: tokens.colorNeutralForeground2 },
  indices: {
    display: "grid",
    gridTemplateColumns: "repeat(3, 1fr)",
    gap: tokens.spacingHorizontalS,
    margin: `${tokens.spacingVerticalS} 0 0`,
    fontSize: tokens.fontSizeBase200,
  },
  index: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
});

/** One object opened: its level, and what keeps it from the next. */
export function ObjectCard({ object, onBack }: { readonly object: ObjectView; readonly onBack: () => void }) {
  const { words } = usePaneControl();
  const { grading } = words;
  return (
    <article onKeyDown={({ key }) => key === "Escape" && onBack()}>
      <Button size="small" onClick={onBack}>
        {grading.back}
      </Button>
      <ObjectHead object={object} />
      <Section title={grading.limiting} aside={object.limiting.length}>
        <IndicatorLines
          none={grading.limitingNone}
          lines={object.limiting.map((line) => ({ ...line, text: grading.limitingAt(words.level[line.level]) }))}
        />
      </Section>
      <Section title={grading.missing} aside={object.missingIndicators.length}>
        <IndicatorLines none={grading.missingNone} lines={object.missingIndicators} />
      </Section>
      <Section title={grading.gaps}>
        <IndicatorLines
          none={grading.gapsNone}
          lines={object.gaps.map(({ to, amount, unit, percent, ...line }) => ({
            ...line,
            text: grading.gap(words.level[to], measured(amount, unit), percent === null ? null : percentText(percent)),
          }))}
        />
      </Section>
      {object.radar && (
        <Section title={grading.radar}>
          <Picture {...object.radar} />
        </Section>
      )}
    </article>
  );
}

function ObjectHead({ object }: { readonly object: ObjectView }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), [object]);
  return (
    <div className={styles.head}>
      <h2 ref={heading} tabIndex={-1} className={styles.name}>
        {object.name}
      </h2>
      <div className={styles.facts}>
        <LevelBadge standing={standingOf(object)} />
        <span>{object.period}</span>
        <span className={styles.quiet}>{object.systemTitle}</span>
        <span className={styles.quiet}>{words.grading.assessed(percentText(object.assessedShare * 100))}</span>
        <OriginLink origin={object.origin} />
      </div>
      <Indices object={object} />
    </div>
  );
}

/** Y_Ⅰ, Y_Ⅱ, Y_Ⅲ; with values missing, from all of them unmet to all of them met. */
function Indices({ object: { index, indexUpper } }: { readonly object: ObjectView }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  if (!index) return null;
  return (
    <dl className={styles.indices}>
      {LEVELS.map((level) => (
        <div key={level}>
          <dt className={styles.quiet}>{words.grading.indexOf(words.level[level])}</dt>
          <dd className={styles.index}>
            {words.grading.between(formatNumber(index[level], 2), formatNumber((indexUpper ?? index)[level], 2))}
          </dd>
        </div>
      ))}
    </dl>
  );
}

function percentText(percent: number): string {
  return `${formatNumber(percent, 1)}%`;
}

function measured(amount: number, unit: string | null): string {
  return `${String(Number(amount.toPrecision(4)))} ${unit ?? ""}`.trimEnd();
}
