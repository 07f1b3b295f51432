import { useTranslation } from "react-i18next";
import { ruleTexts } from "../../../i18n/rules";
import { sheetTexts, type SheetTexts } from "../../../i18n/sheets";
import { isFault, type Fault } from "../../../scoring";
import { ruleSentences } from "../../../scorecards/company";
import { scorePerson } from "../../../scorecards/core-card";
import { isCounted, itemVetoes, vetoInputs } from "../../../scorecards/results/vetoes";
import { distinctInputs, itemInputs, ruleKind } from "../../../scorecards/rules";
import type { Item } from "../../../scorecards/system/description";
import { describedMarks, linesOf } from "../../../scorecards/system/lines";
import { useLocale } from "../../texts/use-locale";
import { useBuilder } from "./builder-context";
import { FigureField } from "./BuilderFields";
import { withTried } from "./building";
import { tryField } from "./fields";
import { useEditorStyles } from "./styles";
import { vetoSentence } from "./veto-text";

interface Properties {
  readonly item: Item;
}

/** The rule in words as it stands, and what figures that HR tries would earn. */
export function TryIt({ item }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building } = useBuilder();
  const locale = useLocale();
  const { system } = building;
  const sentences = ruleSentences(item, system, locale);
  const { between } = ruleTexts[locale];
  const scored = linesOf(item).every(({ rule }) => ruleKind(rule).fitsRow(rule));
  const vetoes = itemVetoes(system, item.id).flatMap(
    (veto) => vetoSentence(t, veto, system, locale) ?? [],
  );
  return (
    <>
      <div className={styles.group}>
        <h3 className={styles.heading}>{t("told")}</h3>
        <p className={styles.note} aria-live="polite">
          {sentences.map(({ text }) => text).join(between)}
        </p>
        {vetoes.map((told) => (
          <p key={told} className={styles.note} aria-live="polite">
            {told}
          </p>
        ))}
      </div>
      <fieldset className={styles.group}>
        <legend className={styles.heading}>{t("tryIt")}</legend>
        {scored ? <Figures item={item} /> : <p className={styles.note}>{t("noTry")}</p>}
      </fieldset>
    </>
  );
}

function Figures({ item }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, change } = useBuilder();
  const locale = useLocale();
  const { system, tried } = building;
  const vetoes = itemVetoes(system, item.id);
  const cases = vetoes.flatMap((veto) => (isCounted(veto) ? [veto.cases] : []));
  const asked = vetoes.flatMap((veto) => vetoInputs(system, veto));
  const inputs = distinctInputs([...itemInputs(item), ...asked]);
  // Of what a veto follows from nothing has happened, where nobody says otherwise.
  const isCase = (id: string) => cases.some((each) => each.id === id);
  const usual = (id: string) => (isCase(id) ? 0 : null);
  const values = inputs.map(({ id }) => (id in tried ? (tried[id] ?? null) : usual(id)));
  const entries = Object.fromEntries(inputs.map(({ id }, index) => [id, values[index] ?? null]));
  const points = item.points.value ?? NaN;
  const [scored] = scorePerson(system, [{ item, points }], entries).items;
  const result = scored?.result;
  const full = describedMarks(system, { item, part: null }, points);
  const number = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  const waits =
    inputs.some(({ optional }, at) => optional !== true && values[at] === null) ||
    result === undefined;
  const said = () => {
    if (waits) return t("tryHint");
    if (isFault(result)) return t("cannotScore", { why: word(result, sheetTexts[locale].status) });
    return full === null
      ? t("earnsOpen", { points: number(result.score) })
      : t("earns", { points: number(result.score), full: number(full) });
  };
  return (
    <>
      <div className={styles.pair}>
        {inputs.map((input, index) => (
          <FigureField
            key={input.id}
            id={tryField(input.id)}
            label={input.name[locale].trim() || t(isCase(input.id) ? "vetoes.unnamed" : "unnamed")}
            placeholder={input.optional === true ? t("ownTarget.blank") : undefined}
            unit={input.unit}
            value={values[index] ?? null}
            usual={0.9}
            onChange={(value) => change((before) => withTried(before, input.id, value))}
          />
        ))}
      </div>
      <p role="status" className={waits ? styles.note : styles.earned}>
        {said()}
      </p>
    </>
  );
}

/** As the sheets say it. */
function word({ code }: Fault, words: SheetTexts["status"]): string {
  switch (code) {
    case "missing":
      return words.missing;
    case "zero-denominator":
      return words.zeroDenominator;
    case "no-votes":
      return words.noVotes;
    case "part-above-whole":
      return words.numeratorAbove;
    case "out-of-range":
      return words.outOfRange;
    case "fractional":
    case "negative":
      return words.notCount;
    default:
      return words.badRule;
  }
}
