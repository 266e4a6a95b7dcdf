import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import type { LeftOutView, ShapeView } from "../../desk/views";
import { OriginLink } from "../OriginLink";
import { Pager } from "../Pager";
import { usePaneControl } from "../paneContext";
import { Section } from "../Section";
import { usePages } from "../usePages";
import { CorrectionForm } from "./CorrectionForm";
import { draftOfLeftOut } from "./correctionDraft";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  area: { borderTop: `1px solid ${tokens.colorNeutralStroke3}`, padding: `${tokens.spacingVerticalXXS} 0` },
  line: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  reason: { color: tokens.colorNeutralForeground2 },
  button: { flexShrink: 0, minWidth: 0 },
});

interface LeftOutAreasProps {
  readonly leftOut: readonly LeftOutView[];
  readonly shapes: readonly ShapeView[];
}

/** What was not read and why; an area that is a table after all can be named here. */
export function LeftOutAreas({ leftOut, shapes }: LeftOutAreasProps) {
  const styles = useStyles();
  const { words } = usePaneControl();
  const pages = usePages(leftOut, leftOut);
  if (leftOut.length === 0) return null;
  return (
    <Section title={words.tables.leftOut} aside={leftOut.length}>
      <ul className={styles.list}>
        {pages.shown.map((area, place) => (
          <LeftOutArea key={pages.first + place} area={area} shapes={shapes} />
        ))}
      </ul>
      <Pager pages={pages} label={words.tables.leftOut} />
    </Section>
  );
}

interface LeftOutAreaProps {
  readonly area: LeftOutView;
  readonly shapes: readonly ShapeView[];
}

function LeftOutArea({ area, shapes }: LeftOutAreaProps) {
  const styles = useStyles();
  const { words, isBusy } = usePaneControl();
  const [isOpen, setIsOpen] = useState(false);
  const opener = useRef<HTMLElement>(null);
  const place = area.range === null ? area.sheet : `${area.sheet}!${area.range}`;
  const close = () => {
    setIsOpen(false);
    opener.current?.focus();
  };
  return (
    <li className={styles.area}>
      <div className={styles.line}>
        <span className={styles.text}>
          {area.origin === null ? place : <OriginLink origin={area.origin}>{place}</OriginLink>}{" "}
          <span className={styles.reason}>{area.reason}</span>
        </span>
        <Button
          size="small"
          appearance="subtle"
          className={styles.button}
          disabledFocusable={isBusy}
          aria-expanded={isOpen}
          aria-label={words.tables.correctTitle(place)}
          onClick={({ currentTarget }) => {
            opener.current = currentTarget;
            setIsOpen(!isOpen);
          }}
        >
          {words.tables.correctShort}
        </Button>
      </div>
      {isOpen && <CorrectionForm draft={draftOfLeftOut(area)} shapes={shapes} onClose={close} />}
    </li>
  );
}
