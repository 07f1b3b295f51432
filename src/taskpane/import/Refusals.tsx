import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Locale } from "../../i18n/locale";
import type { Refusal } from "../../scorecards/import";
import { useLocale } from "../texts/use-locale";
import { useStepStyles } from "./styles";

const mostShown = 8;

/** Figures that are not written, each with the line and the text that stood there. */
export function Refusals({ refusals }: { readonly refusals: readonly Refusal[] }) {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  if (refusals.length === 0) return null;
  const more = refusals.length - mostShown;
  return (
    <MessageBar layout="multiline" intent="warning" politeness="polite">
      <MessageBarBody>
        {t("preview.refused", { count: refusals.length })}
        <ul className={styles.list}>
          {refusals.slice(0, mostShown).map((refusal, index) => (
            <li key={index} className={styles.line}>
              {refusalText(t, refusal, locale)}
            </li>
          ))}
          {more > 0 && <li>{t("read.more", { count: more })}</li>}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}

function refusalText(
  t: TFunction<"import">,
  { person, input, cells: [cell], beyond }: Refusal,
  locale: Locale,
): string {
  const facts = { person: person.name || person.id, figure: input.name[locale] };
  if (cell) {
    return t("preview.unreadable", { ...facts, line: cell.line, text: cell.text.slice(0, 40) });
  }
  const value = beyond?.value ?? 0;
  switch (beyond?.why) {
    case "too-small":
      return t("preview.tooSmall", { ...facts, value });
    case "too-large":
      return t("preview.tooLarge", { ...facts, value });
    default:
      return t("preview.notWhole", { ...facts, value });
  }
}
