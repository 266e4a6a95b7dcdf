import { Input, makeStyles, tokens } from "@fluentui/react-components";
import { useDeferredValue, useMemo, useState } from "react";
import type { GradedObject } from "../../desk/views";
import { Pager } from "../Pager";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { ToggleFilter } from "../ToggleFilter";
import { usePages } from "../usePages";
import type { ObjectFilter, ObjectOrder } from "./gradedObjects";
import { countByStanding, filterObjects, sortObjects, standingText } from "./gradedObjects";
import { STANDING_COLOURS, STANDINGS } from "./standing";
import { ObjectTable } from "./ObjectTable";

const useStyles = makeStyles({
  tools: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  search: { width: "100%", minWidth: 0 },
  none: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface ObjectListProps {
  readonly objects: readonly GradedObject[];
  readonly onOpen: (place: number) => Promise<void>;
}

/** Every graded object, to sort, filter and open. */
export function ObjectList({ objects, onOpen }: ObjectListProps) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const [filter, setFilter] = useState<ObjectFilter>({ standings: [], text: "" });
  const [order, setOrder] = useState<ObjectOrder>({ by: "place", isDescending: false });
  const soughtFilter = useDeferredValue(filter);
  const shown = useMemo(() => sortObjects(filterObjects(objects, soughtFilter), order), [objects, soughtFilter, order]);
  const pages = usePages(shown, shown);
  return (
    <Section
      title={words.grading.objects}
      aside={shown.length < objects.length ? `${shown.length} / ${objects.length}` : objects.length}
    >
      <div className={styles.tools}>
        <StandingFilter objects={objects} filter={filter} onChange={setFilter} />
        <Input
          size="small"
          type="search"
          className={styles.search}
          aria-label={words.grading.search}
          placeholder={words.grading.search}
          value={filter.text}
          onChange={(_, { value }) => setFilter({ ...filter, text: value })}
        />
      </div>
      {shown.length === 0 ? (
        <p className={styles.none}>{words.grading.noneShown}</p>
      ) : (
        <>
          <p className={styles.none}>{words.grading.lackingNote}</p>
          <ObjectTable
            objects={pages.shown}
            showsPeriod={objects.some(({ period }) => period !== objects[0]?.period)}
            order={order}
            onOrder={setOrder}
            onOpen={onOpen}
          />
        </>
      )}
      <Pager pages={pages} label={words.grading.objects} />
    </Section>
  );
}

interface StandingFilterProps {
  readonly objects: readonly GradedObject[];
  readonly filter: ObjectFilter;
  readonly onChange: (filter: ObjectFilter) => void;
}

function StandingFilter({ objects, filter, onChange }: StandingFilterProps) {
  const { words } = usePaneControl();
  const options = useMemo(() => {
    const counts = countByStanding(objects);
    return STANDINGS.flatMap((value) => {
      const count = counts.get(value);
      return count ? [{ value, text: standingText(value, words), count, colour: STANDING_COLOURS[value] }] : [];
    });
  }, [objects, words]);
  return (
    <ToggleFilter
      label={words.grading.byLevel}
      options={options}
      chosen={filter.standings}
      onChange={(standings) => onChange({ ...filter, standings })}
    />
  );
}
