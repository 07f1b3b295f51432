import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { addVeto, MOST_VETOES, vetoField } from "../../../scorecards/scheme/edit";
import { useBuilder } from "./builder-context";
import { addVetoButton, schemeField } from "./fields";
import { useEditorStyles } from "./styles";
import { VetoEditor } from "./VetoEditor";
import { VetoTry } from "./VetoTry";

const useStyles = makeStyles({
  list: {
    listStyleType: "none",
    margin: 0,
    padding: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
  },
});

/** Events that are counted, and what follows from each. */
export function VetoList() {
  const styles = useStyles();
  const editor = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change, focus } = useBuilder();
  const { system } = building;
  const vetoes = system.vetoes ?? [];
  return (
    <>
      <p className={editor.note}>{t("vetoes.hint")}</p>
      {vetoes.length > 0 && (
        <ul className={styles.list}>
          {vetoes.map((veto) => (
            <li key={veto.id}>
              <VetoEditor veto={veto} />
            </li>
          ))}
        </ul>
      )}
      <div>
        <Button
          id={addVetoButton}
          size="small"
          disabled={vetoes.length >= MOST_VETOES}
          onClick={() => {
            const added = addVeto(system);
            change((before) => ({ ...before, system: added.system }));
            focus(schemeField(vetoField(added.id, "name")));
          }}
        >
          {t("vetoes.add")}
        </Button>
      </div>
      <VetoTry />
    </>
  );
}
