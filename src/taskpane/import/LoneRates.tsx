import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import type { ImportTarget } from "../../excel";
import { loneRates } from "../../scorecards/import";
import { askChange } from "../change/asked";
import { useLocale } from "../texts/use-locale";
import { listText } from "./list-text";
import { destinationOf, type Draft } from "./use-import";

interface Properties {
  readonly draft: Draft;
  readonly target: ImportTarget;
  readonly disabled: boolean;
}

/** Rates without what they are rates of: the scorecard can take them as they are, where HR wants that. */
export function LoneRates({ draft, target, disabled }: Properties) {
  const { t } = useTranslation("import");
  const locale = useLocale();
  const found = loneRates(draft, destinationOf(target));
  if (found.length === 0) return null;
  const quoted = (names: readonly string[]) =>
    listText(
      [...new Set(names)].map((name) => t("read.quoted", { name })),
      locale,
    );
  return (
    <MessageBar layout="multiline" intent="info" politeness="polite">
      <MessageBarBody>
        {t("read.loneRates", {
          columns: quoted(found.map(({ column }) => column.name)),
          items: quoted(found.map(({ item }) => item.name[locale])),
        })}
      </MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={disabled}
          onClick={() =>
            askChange(target.scorecard.scorecard, { rates: found.map(({ item }) => item.id) })
          }
        >
          {t("read.enterRates")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
