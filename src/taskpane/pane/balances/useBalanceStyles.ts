import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of the view have in common. */
export const useBalanceStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground2 },
  small: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase100,
    fontWeight: tokens.fontWeightRegular,
  },
  parts: { marginBottom: tokens.spacingVerticalM },
  unbroken: { whiteSpace: "nowrap" },
  note: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  text: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  list: { margin: 0, padding: 0, listStyleType: "none", fontSize: tokens.fontSizeBase200 },
  line: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: "anywhere",
  },
  // Figures are never broken in the middle.
  number: { textAlign: "end", fontVariantNumeric: "tabular-nums", overflowWrap: "normal" },
  tools: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  control: { width: "100%", minWidth: 0 },
});
