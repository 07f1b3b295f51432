import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { FunctionHelp } from "./function-help";

const useStyles = makeStyles({
  section: { padding: tokens.spacingHorizontalM },
  heading: {
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightSemibold,
    margin: `0 0 ${tokens.spacingVerticalS}`,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "repeat(auto-fill, minmax(min(260px, 100%), 1fr))",
  },
  card: {
    width: "100%",
    height: "100%",
    textAlign: "start",
    font: "inherit",
    color: "inherit",
    cursor: "pointer",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusLarge,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  description: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

interface Properties {
  readonly functions: readonly FunctionHelp[];
  readonly onChoose: (id: string) => void;
}

/** The functions with what each is for: what the tool begins with. */
export function FunctionCards({ functions, onChoose }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  return (
    <section className={styles.section} aria-labelledby="formula-choose">
      <h2 id="formula-choose" className={styles.heading}>
        {t("choose")}
      </h2>
      <ul className={styles.list}>
        {functions.map(({ id, description }) => (
          <li key={id}>
            <button type="button" className={styles.card} onClick={() => onChoose(id)}>
              <span className={styles.name}>HR.{id}</span>
              <span className={styles.description}>{description}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
