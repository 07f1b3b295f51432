import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { open } from "../shell/navigation";
import { toolGroups, tools } from "../shell/tools";

const useStyles = makeStyles({
  group: { marginBottom: tokens.spacingVerticalM },
  groupName: {
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
  },
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "grid",
    gap: tokens.spacingVerticalS,
    gridTemplateColumns: "repeat(auto-fill, minmax(260px, 1fr))",
  },
  tool: {
    width: "100%",
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
  promise: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** The tools that there are, in the order of the month. */
export function ToolList({ headingClassName }: { readonly headingClassName: string }) {
  const styles = useStyles();
  const { t } = useTranslation("home");
  const { t: shell } = useTranslation("shell");
  const groups = toolGroups
    .map((group) => ({ group, members: tools.filter((tool) => tool.group === group) }))
    .filter(({ members }) => members.length > 0);
  return (
    <section aria-labelledby="home-tools">
      <h2 id="home-tools" className={headingClassName}>
        {t("tools")}
      </h2>
      {groups.map(({ group, members }) => (
        <div key={group} className={styles.group}>
          <h3 className={styles.groupName}>{shell(`groups.${group}`)}</h3>
          <ul className={styles.list}>
            {members.map(({ id, name, promise }) => (
              <li key={id}>
                <button type="button" className={styles.tool} onClick={() => open(id)}>
                  <span className={styles.name}>{shell(name)}</span>
                  <span className={styles.promise}>{shell(promise)}</span>
                </button>
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
