import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { BuildingPlace } from "./use-building";
import type { Drafting } from "../use-draft";
import { useLocale } from "../../texts/use-locale";

const useStyles = makeStyles({
  buttons: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
});

interface Properties {
  readonly drafting: Drafting;
  readonly place: BuildingPlace;
}

/** Ways from the choice of a system to a scheme of HR's own. */
export function BuilderEntry({ drafting, place }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const { choice, asked, request } = drafting;
  const on = new Set(request.items.flatMap((item) => (item.on ? [item.item] : [])));
  const name = choice.own?.name ?? choice.system.name[locale];
  return (
    <div className={styles.buttons}>
      {place.begun ? (
        <Button size="small" appearance="primary" onClick={place.goOn}>
          {t("build.goOn")}
        </Button>
      ) : (
        <>
          <Button size="small" onClick={place.beginNew}>
            {t("build.new")}
          </Button>
          <Button
            size="small"
            onClick={() =>
              place.beginFrom(
                { ...asked, items: asked.items.filter(({ id }) => on.has(id)) },
                t("build.fromName", { name }),
              )
            }
          >
            {t("build.from", { name })}
          </Button>
          {choice.scheme != null && (
            <Button size="small" onClick={place.beginChange}>
              {t("build.change", { name })}
            </Button>
          )}
        </>
      )}
    </div>
  );
}
