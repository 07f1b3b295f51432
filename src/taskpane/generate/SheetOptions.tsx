import { makeStyles, Select, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { locales, type Locale } from "../../i18n/locale";
import type { Spelling } from "../../scorecards";
import { ChoiceCards } from "./ChoiceCards";
import { CompanyName } from "./CompanyName";
import { SectionHeading } from "./SectionHeading";

/** Each in itself: whoever looks for a language reads it. */
const languageNames: Record<Locale, string> = {
  en: "English",
  "zh-CN": "简体中文",
  "zh-TW": "繁體中文",
};

const useStyles = makeStyles({
  options: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalL },
  language: { width: "100%" },
});

interface Properties {
  readonly locale: Locale;
  readonly spelling: Spelling;
  readonly onLocale: (locale: Locale) => void;
  readonly onSpelling: (spelling: Spelling) => void;
}

/** How the sheets are written: in which language, with which formulas. */
export function SheetOptions({ locale, spelling, onLocale, onSpelling }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  return (
    <div className={styles.options}>
      <section>
        <SectionHeading id="generate-language-heading" field="generate-language">
          {t("sheets.language")}
        </SectionHeading>
        <Select
          className={styles.language}
          id="generate-language"
          value={locale}
          onChange={(_event, { value }) =>
            onLocale(locales.find((each) => each === value) ?? locale)
          }
        >
          {locales.map((each) => (
            <option key={each} value={each} lang={each}>
              {languageNames[each]}
            </option>
          ))}
        </Select>
      </section>
      <CompanyName />
      <ChoiceCards
        label={t("sheets.formulas")}
        value={spelling}
        onChange={onSpelling}
        choices={[
          { id: "hr", name: t("sheets.hr"), hint: t("sheets.hrHint") },
          { id: "plain", name: t("sheets.plain"), hint: t("sheets.plainHint") },
        ]}
      />
    </div>
  );
}
