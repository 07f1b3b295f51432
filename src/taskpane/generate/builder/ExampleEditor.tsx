import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import { isFault } from "../../../scoring";
import { agrees, exampleLines, examplesOf, given } from "../../../scorecards/rules/examples";
import { lineUnit } from "../../../scorecards/rules";
import { exampleField, withExample } from "../../../scorecards/scheme/edit";
import type { Example, Item } from "../../../scorecards/system/description";
import type { Line } from "../../../scorecards/system/lines";
import { useLocale } from "../../texts/use-locale";
import { useBuilder } from "./builder-context";
import { FigureField } from "./BuilderFields";
import { itemField } from "./fields";
import { useEditorStyles } from "./styles";

interface Properties {
  readonly item: Item;
}

/** "92 % must give 4": what HR holds the rule against, calculated as it is changed. */
export function ExampleEditor({ item }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const locale = useLocale();
  const lines = exampleLines(item);
  if (lines.length === 0) return null;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{t("examples.title")}</legend>
      <p className={styles.note}>{t("examples.hint")}</p>
      {lines.map((line) => (
        <Fragment key={line.part?.id ?? ""}>
          {line.part !== null && <p className={styles.note}>{line.part.name[locale]}</p>}
          {examplesOf(line).map((example, index) => (
            <ExampleLine key={index} line={line} example={example} index={index} />
          ))}
        </Fragment>
      ))}
    </fieldset>
  );
}

interface LineProperties {
  readonly line: Line;
  readonly example: Example;
  /** Counted from 0. */
  readonly index: number;
}

function ExampleLine({ line, example, index }: LineProperties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building, edit, faultAt } = useBuilder();
  const locale = useLocale();
  const { item } = line;
  const part = line.part?.id ?? null;
  const number = index + 1;
  const place = { item: item.id, part, index };
  const field = (of: "figure" | "score") => exampleField(part, index, of);
  const { figure, score } = example;
  const gives =
    figure === null || Number.isNaN(figure) ? null : given(building.system, line, figure);
  const holds =
    gives === null || score === null || (!isFault(gives) && agrees(gives, score)) ? true : false;
  const points = (value: number) =>
    new Intl.NumberFormat(locale, { maximumFractionDigits: 4 }).format(value);
  const said = () => {
    if (gives === null) return "";
    if (isFault(gives)) return t("cannotScore", { why: sheetTexts[locale].status.badRule });
    const given = { points: points(gives) };
    if (score === null) return t("examples.gives", given);
    return t(holds ? "examples.agrees" : "examples.differs", given);
  };
  return (
    <>
      <div className={styles.pair}>
        <FigureField
          id={itemField(item.id, field("figure"))}
          label={t("examples.figure", { number })}
          unit={lineUnit(line.rule)}
          value={figure}
          usual={0.9}
          problem={faultAt(item.id, field("figure"))}
          onChange={(value) => edit((system) => withExample(system, place, { figure: value }))}
        />
        <FigureField
          id={itemField(item.id, field("score"))}
          label={t("examples.score", { number })}
          unit="any"
          value={score}
          problem={faultAt(item.id, field("score"))}
          onChange={(value) => edit((system) => withExample(system, place, { score: value }))}
        />
      </div>
      <p role="status" className={holds ? styles.note : styles.fault}>
        {said()}
      </p>
    </>
  );
}
