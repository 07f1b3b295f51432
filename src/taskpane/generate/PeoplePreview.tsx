import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { Person } from "../../scorecards";

const shownAtMost = 3;

const useStyles = makeStyles({
  table: {
    width: "100%",
    tableLayout: "fixed",
    borderCollapse: "collapse",
    fontSize: tokens.fontSizeBase200,
    "& th": { color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
    "& th, & td": {
      textAlign: "start",
      padding: `2px ${tokens.spacingHorizontalS} 2px 0`,
      borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
      overflow: "hidden",
      textOverflow: "ellipsis",
      whiteSpace: "nowrap",
    },
  },
  more: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

/** The first people as they were understood: shows at a glance whether the columns were. */
export function PeoplePreview({ people }: { readonly people: readonly Person[] }) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  if (people.length === 0) {
    return null;
  }
  const more = people.length - shownAtMost;
  return (
    <div>
      <table className={styles.table} aria-labelledby="generate-people-heading">
        <thead>
          <tr>
            <th scope="col">{t("people.id")}</th>
            <th scope="col">{t("people.name")}</th>
            <th scope="col">{t("people.department")}</th>
          </tr>
        </thead>
        <tbody>
          {people.slice(0, shownAtMost).map(({ id, name, department }, index) => (
            <tr key={index}>
              <td>{id}</td>
              <td>{name}</td>
              <td>{department}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 && <p className={styles.more}>{t("people.more", { count: more })}</p>}
    </div>
  );
}
