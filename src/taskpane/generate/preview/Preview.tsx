import { makeStyles, tokens } from "@fluentui/react-components";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import {
  periodLabel,
  POINTS_TOTAL,
  sheetNamesFor,
  type GenerationRequest,
} from "../../../scorecards";
import { openKeys, settingFigures, writeFigure } from "../../../scorecards/company";
import type { ScorecardSystem } from "../../../scorecards/system/description";
import { useLocale } from "../../texts/use-locale";
import { useTakenNames } from "./use-taken-names";

const sheetsAtMost = 6;

const useStyles = makeStyles({
  facts: {
    margin: 0,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    overflowWrap: "anywhere",
    "& dt": {
      fontSize: tokens.fontSizeBase200,
      color: tokens.colorNeutralForeground2,
    },
    "& dd": { margin: 0 },
  },
  list: { listStyleType: "none", margin: 0, padding: 0 },
  line: {
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    "& :last-child": { flexShrink: 0, fontVariantNumeric: "tabular-nums" },
  },
});

interface Properties {
  readonly request: GenerationRequest;
  /** The system as it is asked for. */
  readonly asked: ScorecardSystem;
}

/** What will be made, told before anything is written. */
export function Preview({ request, asked }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("generate");
  const locale = useLocale();
  const taken = useTakenNames();
  const { units } = sheetTexts[locale];
  const sheets = sheetNamesFor(request, taken ?? { sheets: [] });
  const on = new Map(request.items.flatMap((item) => (item.on ? [[item.item, item.points]] : [])));
  const items = asked.items.filter(({ id }) => on.has(id));
  const settings = settingFigures(asked, request.layout, locale);
  const left = openKeys({ ...asked, items }, request.layout).length;
  const amount = (value: number | null) =>
    value === null ? t("preview.notSet") : `${value} ${units.yuan}`;
  return (
    <dl className={styles.facts}>
      <div>
        <dt>{t("preview.title")}</dt>
        <dd>
          {asked.name[locale]} · {periodLabel(request.period, locale)}
        </dd>
      </div>
      <div>
        <dt>{t("preview.sheets", { count: sheets.length })}</dt>
        <dd>
          <ul className={styles.list}>
            {sheets.slice(0, sheetsAtMost).map((name) => (
              <li key={name}>{name}</li>
            ))}
            {sheets.length > sheetsAtMost && (
              <li>{t("people.more", { count: sheets.length - sheetsAtMost })}</li>
            )}
          </ul>
        </dd>
      </div>
      <div>
        <dt>{t("people.label")}</dt>
        <dd>{t("people.count", { count: request.people.length })}</dd>
      </div>
      <div>
        <dt>{t(`items.${asked.total}`)}</dt>
        <dd>
          <ul className={styles.list}>
            {items.map(({ id, name }) => (
              <li key={id} className={styles.line}>
                <span>{name[locale]}</span>
                <span>{shown(on.get(id))}</span>
              </li>
            ))}
            <li className={styles.line}>
              <strong>{t(`sum.${asked.total}`)}</strong>
              <strong>
                {shown([...on.values()].reduce((sum, points) => sum + points, 0))} / {POINTS_TOTAL}
              </strong>
            </li>
          </ul>
        </dd>
      </div>
      {asked.tiers.length > 0 && (
        <div>
          <dt>{t("tiers.label")}</dt>
          <dd>
            <ul className={styles.list}>
              {asked.tiers.map(({ from, grade, amount: paid }, index) => (
                <li key={index} className={styles.line}>
                  <span>
                    ≥ {shown(from.value)} {grade[locale]}
                  </span>
                  {paid && <span>{amount(paid.value)}</span>}
                </li>
              ))}
            </ul>
          </dd>
        </div>
      )}
      {settings.map(({ heading, figures }) => (
        <div key={heading}>
          <dt>{heading}</dt>
          <dd>
            <ul className={styles.list}>
              {figures.map(({ key, label, unit, standard: { value } }) => (
                <li key={key} className={styles.line}>
                  <span>{label}</span>
                  <span>
                    {value === null || Number.isNaN(value)
                      ? t("preview.notSet")
                      : `${writeFigure(value, unit)}${unit === "yuan" ? ` ${units.yuan}` : ""}`}
                  </span>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
      {left > 0 && (
        <div>
          <dt>{t("preview.open")}</dt>
          <dd>{t("preview.openLeft", { count: left })}</dd>
        </div>
      )}
    </dl>
  );
}

/** What is no number yet is a dash. */
const shown = (value: number | null | undefined): string =>
  typeof value === "number" && Number.isFinite(value) ? String(Number(value.toFixed(9))) : "–";
