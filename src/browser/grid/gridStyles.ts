import { makeStyles, tokens } from "@fluentui/react-components";

export const HEADING_HEIGHT = 24;
export const HEADING_WIDTH = 52;
/** Left and right of a text together, with the line between cells. */
export const CELL_PADDING = 7;

const line = `1px solid ${tokens.colorNeutralStroke2}`;
const heading = {
  backgroundColor: tokens.colorNeutralBackground3,
  color: tokens.colorNeutralForeground2,
  borderRight: line,
  borderBottom: line,
  display: "flex",
  alignItems: "center",
  justifyContent: "center",
  flexShrink: 0,
  boxSizing: "border-box",
  userSelect: "none",
  fontSize: "12px",
} as const;

export const useGridStyles = makeStyles({
  grid: {
    position: "relative",
    flexGrow: 1,
    minHeight: 0,
    overflow: "auto",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    fontSize: "13px",
    lineHeight: "18px",
    outlineStyle: "none",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    contain: "strict",
  },
  inner: { position: "relative", minWidth: "100%" },
  row: { display: "flex", position: "absolute", left: 0 },
  frozenRow: { display: "flex", position: "sticky", zIndex: 6, backgroundColor: tokens.colorNeutralBackground1 },
  lastFrozenRow: { boxShadow: `0 1px 0 0 ${tokens.colorNeutralStroke1}` },
  headings: {
    display: "flex",
    position: "sticky",
    top: 0,
    zIndex: 7,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  columnHeading: { ...heading, height: `${HEADING_HEIGHT}px`, position: "absolute", top: 0 },
  rowHeading: { ...heading, position: "sticky", left: 0, width: `${HEADING_WIDTH}px`, zIndex: 5 },
  corner: {
    ...heading,
    position: "sticky",
    left: 0,
    width: `${HEADING_WIDTH}px`,
    height: `${HEADING_HEIGHT}px`,
    zIndex: 6,
  },
  frozenHeading: { position: "sticky", zIndex: 5 },
  chosenHeading: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    position: "absolute",
    top: 0,
    boxSizing: "border-box",
    borderRight: line,
    borderBottom: line,
    padding: "0 3px",
    display: "flex",
    alignItems: "flex-end",
    overflow: "hidden",
    cursor: "cell",
  },
  frozenCell: {
    position: "sticky",
    zIndex: 3,
    flexShrink: 0,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  framed: {
    borderRight: `1px solid ${tokens.colorNeutralStroke1Hover}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1Hover}`,
  },
  middle: { alignItems: "center" },
  top: { alignItems: "flex-start" },
  running: { overflow: "visible", zIndex: 1 },
  runningFrozen: { zIndex: 4 },
  merged: { zIndex: 1, backgroundColor: tokens.colorNeutralBackground1 },
  text: { whiteSpace: "pre", overflow: "hidden", textOverflow: "clip", flexGrow: 1 },
  runningText: {
    whiteSpace: "pre",
    overflow: "hidden",
    pointerEvents: "none",
    backgroundColor: tokens.colorNeutralBackground1,
    flexShrink: 0,
  },
  wrapped: { whiteSpace: "pre-wrap", overflowWrap: "anywhere" },
  left: { textAlign: "left" },
  right: { textAlign: "right" },
  center: { textAlign: "center" },
  bold: { fontWeight: tokens.fontWeightSemibold },
  italic: { fontStyle: "italic" },
  chosen: {
    zIndex: 2,
    "::after": {
      content: '""',
      position: "absolute",
      inset: "-1px",
      border: `2px solid ${tokens.colorBrandStroke1}`,
      pointerEvents: "none",
    },
  },
  pointedAt: {
    "::before": {
      content: '""',
      position: "absolute",
      inset: 0,
      backgroundColor: tokens.colorPaletteMarigoldBackground2,
      opacity: 0,
      pointerEvents: "none",
      animationName: { "0%": { opacity: 0.85 }, "60%": { opacity: 0.6 }, "100%": { opacity: 0 } },
      animationDuration: "2.4s",
      animationTimingFunction: "ease-out",
      "@media (prefers-reduced-motion: reduce)": { animationDuration: "0.01s" },
    },
  },
});
