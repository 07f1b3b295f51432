import { makeStyles, tokens } from "@fluentui/react-components";

/** What the parts of an item's editor look like. */
export const useEditorStyles = makeStyles({
  editor: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalS} 0 ${tokens.spacingVerticalM} ${tokens.spacingHorizontalM}`,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    marginBlockEnd: tokens.spacingVerticalS,
  },
  group: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalXS,
    margin: 0,
    padding: 0,
    border: "none",
    minWidth: 0,
  },
  heading: {
    margin: 0,
    padding: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
  },
  pair: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) minmax(0, 1fr)",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
  },
  across: { gridColumn: "1 / -1" },
  tools: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalXS },
  note: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  fault: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorStatusDangerForeground3,
  },
  table: {
    display: "grid",
    gridTemplateColumns: "minmax(48px, auto) minmax(0, 1fr) minmax(0, 1fr) 32px",
    gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    alignItems: "center",
    fontSize: tokens.fontSizeBase200,
  },
  row: { display: "contents" },
  // Fluent's selects do not shrink below 250 px of their own.
  select: { minWidth: 0, width: "100%" },
  kinds: { gap: 0 },
  kindName: { display: "block", color: tokens.colorNeutralForeground1 },
  kindHint: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
  },
  /** Words, and beside them what takes their subject away. */
  told: { display: "flex", alignItems: "start", justifyContent: "space-between" },
  earned: { margin: 0, fontWeight: tokens.fontWeightSemibold },
});
