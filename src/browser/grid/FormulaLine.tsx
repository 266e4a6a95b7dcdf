import { makeStyles, tokens } from "@fluentui/react-components";
import type { Origin } from "../../core/outcome/outcome";
import { areaAddress } from "../../workbook/address";
import type { PageTerms } from "../browser.terms";
import type { CellDetail } from "../room/room";
import { formulaParts } from "./formulaParts";

const useStyles = makeStyles({
  line: {
    display: "flex",
    alignItems: "stretch",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
    minHeight: "30px",
    flexShrink: 0,
    fontSize: "13px",
    lineHeight: "20px",
  },
  place: {
    width: "88px",
    flexShrink: 0,
    display: "flex",
    alignItems: "center",
    justifyContent: "center",
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    fontVariantNumeric: "tabular-nums",
  },
  content: {
    padding: "5px 8px",
    overflowY: "auto",
    maxHeight: "70px",
    overflowWrap: "anywhere",
    whiteSpace: "pre-wrap",
    flexGrow: 1,
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  aside: { color: tokens.colorNeutralForeground3, marginLeft: "12px" },
  reference: {
    border: "none",
    backgroundColor: "transparent",
    padding: 0,
    font: "inherit",
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
    textAlign: "left",
    ":hover": { textDecorationLine: "underline" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export interface FormulaLineProps {
  readonly sheet: string;
  readonly detail: CellDetail | undefined;
  readonly isHidden: boolean;
  readonly terms: PageTerms;
  onFollow(origin: Origin): void;
}

/** Where the chosen cell is and what stands in it; every reference of a formula leads to its cell. */
export function FormulaLine({ sheet, detail, isHidden, terms, onFollow }: FormulaLineProps) {
  const styles = useStyles();
  const parts = detail?.formula === undefined ? [] : formulaParts(detail.formula, sheet);
  return (
    <div className={styles.line}>
      <div className={styles.place} role="status" aria-label={terms.place}>
        {detail ? areaAddress(detail.area) : ""}
      </div>
      <div className={styles.content} role="region" aria-label={terms.content} tabIndex={0}>
        {parts.map(({ text, origin }, i) =>
          origin === undefined ? (
            text
          ) : (
            <button
              key={i}
              type="button"
              className={styles.reference}
              title={terms.goTo(origin)}
              onClick={() => onFollow(origin)}
            >
              {text}
            </button>
          ),
        )}
        {parts.length > 0 && <span className={styles.aside}>→ {detail?.text}</span>}
        {parts.length === 0 && (detail?.text || <span className={styles.quiet}>{terms.blankCell}</span>)}
        {isHidden && <span className={styles.aside}>{terms.isHidden}</span>}
      </div>
    </div>
  );
}
