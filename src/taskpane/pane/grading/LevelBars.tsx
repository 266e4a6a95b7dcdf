import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo } from "react";
import type { GradedObject } from "../../desk/views";
import type { PaneWords } from "../pane.terms";
import { usePaneControl } from "../paneContext";
import { countByStanding, standingText } from "./gradedObjects";
import { STANDING_COLOURS, STANDINGS } from "./standing";

const useStyles = makeStyles({
  bar: {
    display: "block",
    width: "100%",
    height: "14px",
    marginBottom: tokens.spacingVerticalS,
    borderRadius: tokens.borderRadiusSmall,
  },
  label: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** The share of each level among all objects, one bar for every system and period. */
export function LevelBars({ objects }: { readonly objects: readonly GradedObject[] }) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const groups = useMemo(() => gradedTogether(objects), [objects]);
  return [...groups].map(([title, members]) => (
    <div key={title}>
      {groups.size > 1 && <p className={styles.label}>{title}</p>}
      <svg
        className={styles.bar}
        viewBox={`0 0 ${members.length} 1`}
        preserveAspectRatio="none"
        role="img"
        aria-label={barText(members, words)}
      >
        {shares(members).map(({ standing, from, count }) => (
          <rect key={standing} x={from} width={count} height="1" fill={STANDING_COLOURS[standing]} />
        ))}
      </svg>
    </div>
  ));
}

function gradedTogether(objects: readonly GradedObject[]): ReadonlyMap<string, readonly GradedObject[]> {
  const groups = new Map<string, GradedObject[]>();
  for (const object of objects) {
    const title = [object.systemTitle, object.period].filter(Boolean).join(" · ");
    const group = groups.get(title);
    if (group) group.push(object);
    else groups.set(title, [object]);
  }
  return groups;
}

function shares(objects: readonly GradedObject[]) {
  const counts = countByStanding(objects);
  let from = 0;
  return STANDINGS.flatMap((standing) => {
    const count = counts.get(standing) ?? 0;
    from += count;
    return count === 0 ? [] : [{ standing, from: from - count, count }];
  });
}

function barText(objects: readonly GradedObject[], words: PaneWords): string {
  const parts = shares(objects).map(({ standing, count }) => `${standingText(standing, words)} ${count}`);
  return [words.grading.distribution, ...parts].join(" · ");
}
