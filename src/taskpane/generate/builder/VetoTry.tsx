import { useTranslation } from "react-i18next";
import { isFault } from "../../../scoring";
import { triedVetoes } from "../../../scorecards/scheme/edit";
import { isCounted, vetoInputs } from "../../../scorecards/results/vetoes";
import { distinctInputs } from "../../../scorecards/rules";
import { useLocale } from "../../texts/use-locale";
import { useBuilder } from "./builder-context";
import { FigureField } from "./BuilderFields";
import { withTried } from "./building";
import { tryField } from "./fields";
import { useEditorStyles } from "./styles";

/** Under this a total that HR tries is kept: no figure is called so. */
const SUM = "vetoes.sum";

/** What vetoes on the total and the tier leave of a total that HR tries; those on an item are tried with it. */
export function VetoTry() {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change } = useBuilder();
  const locale = useLocale();
  const { system, tried } = building;
  const vetoes = (system.vetoes ?? []).filter(({ effect }) => effect.kind !== "item");
  if (vetoes.length === 0) return null;
  const asked = distinctInputs(vetoes.flatMap((veto) => vetoInputs(system, veto)));
  const cases = new Set(vetoes.flatMap((veto) => (isCounted(veto) ? [veto.cases.id] : [])));
  const sum = tried[SUM] ?? null;
  // Where nobody says otherwise, nothing has happened.
  const usual = (id: string) => (cases.has(id) ? 0 : null);
  const figure = (id: string) => (tried[id] === undefined ? usual(id) : (tried[id] ?? null));
  const entries = Object.fromEntries(asked.map(({ id }) => [id, figure(id)]));
  const result = sum === null ? null : triedVetoes({ ...system, vetoes }, sum, entries);
  const said = () => {
    if (result === null || isFault(result)) return t("vetoes.tryHint");
    const total = new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(result.total);
    const { tier } = result;
    return tier === null
      ? t("vetoes.comesTo", { total })
      : t("vetoes.comesToTier", { total, tier: tier.grade[locale] });
  };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t("tryIt")}</legend>
      <div className={styles.pair}>
        <FigureField
          id={tryField(SUM)}
          label={t("vetoes.sum")}
          unit="score"
          value={sum}
          onChange={(value) => change((before) => withTried(before, SUM, value))}
        />
        {asked.map((input) => (
          <FigureField
            key={input.id}
            id={tryField(input.id)}
            label={
              input.name[locale].trim() || t(cases.has(input.id) ? "vetoes.unnamed" : "unnamed")
            }
            unit={input.unit}
            value={figure(input.id)}
            usual={0.9}
            onChange={(value) => change((before) => withTried(before, input.id, value))}
          />
        ))}
      </div>
      <p role="status" className={result === null || isFault(result) ? styles.note : styles.earned}>
        {said()}
      </p>
    </fieldset>
  );
}
