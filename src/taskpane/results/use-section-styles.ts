import { makeStyles, tokens } from "@fluentui/react-components";

/** What the sections of Results have in common: headings, tables, quiet lines. */
export const useSectionStyles = makeStyles({
  heading: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
  line: { margin: `0 0 ${tokens.spacingVerticalS}` },
  quiet: {
    margin: `0 0 ${tokens.spacingVerticalS}`,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  table: {
    width: "100%",
    borderCollapse: "collapse",
    fontVariantNumeric: "tabular-nums",
    "& th, & td": {
      padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS} ${tokens.spacingVerticalXS} 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      textAlign: "start",
      verticalAlign: "baseline",
    },
    "& th:last-child, & td:last-child": { paddingRight: 0 },
    "& thead th": {
      fontSize: tokens.fontSizeBase200,
      fontWeight: tokens.fontWeightRegular,
      color: tokens.colorNeutralForeground2,
    },
    "& tbody th": { fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  },
  number: { textAlign: "end !important" as "end", whiteSpace: "nowrap" },
  summary: {
    cursor: "pointer",
    paddingTop: tokens.spacingVerticalXS,
    paddingBottom: tokens.spacingVerticalXS,
  },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    gap: tokens.spacingHorizontalS,
    marginTop: tokens.spacingVerticalS,
  },
  person: { textAlign: "start", overflowWrap: "anywhere" },
});
