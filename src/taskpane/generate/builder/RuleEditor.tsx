import {
  Button,
  Checkbox,
  Field,
  Radio,
  RadioGroup,
  Select,
  useId,
} from "@fluentui/react-components";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { sheetTexts } from "../../../i18n/sheets";
import { NO_FLOOR } from "../../../scoring";
import { figureName, writeFigure } from "../../../scorecards/company";
import {
  lineFigures,
  ownFigure,
  type RuleFigure,
  ruleKind,
  type RuleRows,
} from "../../../scorecards/rules";
import { BOUNDS } from "../../../scorecards/rules/bounds";
import {
  addRow,
  figureField,
  kindsFor,
  mayHaveOwnTarget,
  measuredBy,
  ownTargetOf,
  removeRow,
  withChoice,
  withFigure,
  withOwnTarget,
  withOwnTargetName,
} from "../../../scorecards/scheme/edit";
import { choiceOf, choiceOptions, choiceWord } from "../../../scorecards/system/choices";
import type { LineRule } from "../../../scorecards/system/description";
import type { Line } from "../../../scorecards/system/lines";
import { useLocale } from "../../texts/use-locale";
import { RemoveIcon } from "../icons";
import { useBuilder } from "./builder-context";
import { FigureField, TextField } from "./BuilderFields";
import { withKind } from "./building";
import { itemField } from "./fields";
import { useEditorStyles } from "./styles";

type Figure = RuleFigure<LineRule>;

interface Properties {
  readonly line: Line;
}

/** How a line scores: the kind of its rule where HR may choose it, and the figures of that. */
export function RuleEditor({ line }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { building } = useBuilder();
  const locale = useLocale();
  const { part, rule } = line;
  const kind = ruleKind(rule);
  const { rows } = kind.build;
  const figures = lineFigures(building.system, line).filter(
    ({ editable, name }) => editable || BOUNDS.includes(name) || rows?.rowOf(name) != null,
  );
  const single = figures.filter(({ name }) => (rows?.rowOf(name) ?? null) === null);
  const choices = kind.choices(rule);
  return (
    <fieldset className={styles.group}>
      <legend className={styles.heading}>{part === null ? t("rule") : part.name[locale]}</legend>
      {part === null && <KindChoice line={line} />}
      {choices.length > 0 && (
        <div className={styles.pair}>
          {choices.map(({ name, value }) => (
            <ChoiceField key={name} line={line} name={name} value={value} />
          ))}
        </div>
      )}
      {rows !== undefined && <RowTable line={line} rows={rows} figures={figures} />}
      {single.length > 0 && (
        <div className={styles.pair}>
          {single.map((figure) => (
            <SingleFigure key={figure.name} line={line} figure={figure} />
          ))}
        </div>
      )}
      {part === null && mayHaveOwnTarget(line) && <OwnTargetChoice line={line} />}
    </fieldset>
  );
}

/** The kinds that go with what is measured; where there is but one there is nothing to choose. */
function KindChoice({ line: { item, rule } }: Properties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { change } = useBuilder();
  const id = useId("kind");
  const kinds = kindsFor(measuredBy(rule));
  if (!kinds.includes(rule.kind) || kinds.length < 2) {
    return <p className={styles.note}>{t(`kindHints.${rule.kind}`)}</p>;
  }
  return (
    <RadioGroup
      className={styles.kinds}
      aria-label={t("rule")}
      value={rule.kind}
      onChange={(_event, { value }) => {
        const kind = kinds.find((each) => each === value);
        if (kind !== undefined) change((building) => withKind(building, item, kind));
      }}
    >
      {kinds.map((kind) => (
        <Radio
          key={kind}
          value={kind}
          input={{
            "aria-labelledby": `${id}-${kind}`,
            "aria-describedby": `${id}-${kind}-hint`,
          }}
          label={
            <>
              <span id={`${id}-${kind}`} className={styles.kindName}>
                {t(`kinds.${kind}`)}
              </span>
              <span id={`${id}-${kind}-hint`} className={styles.kindHint}>
                {t(`kindHints.${kind}`)}
              </span>
            </>
          }
        />
      ))}
    </RadioGroup>
  );
}

/** Whether people may have a target of their own, and what their column is called. */
function OwnTargetChoice({ line }: Properties) {
  const { t } = useTranslation("builder");
  const { edit, faultAt } = useBuilder();
  const locale = useLocale();
  const { item, rule } = line;
  const own = ownTargetOf(rule);
  const name = ownFigure(line)?.input.name[locale] ?? "";
  return (
    <>
      <Checkbox
        label={t("ownTarget.label")}
        checked={own !== null}
        onChange={(_event, { checked }) =>
          edit((system) => withOwnTarget(system, item.id, checked === true))
        }
      />
      {own !== null && (
        <TextField
          id={itemField(item.id, "ownTarget")}
          label={t("ownTarget.column")}
          hint={t("ownTarget.hint")}
          placeholder={name}
          text={own.name?.[locale] ?? ""}
          problem={faultAt(item.id, "ownTarget")}
          onChange={(text) => edit((system) => withOwnTargetName(system, item.id, text))}
        />
      )}
    </>
  );
}

interface ChoiceProperties extends Properties {
  readonly name: ReturnType<ReturnType<typeof ruleKind>["choices"]>[number]["name"];
  readonly value: string;
}

function ChoiceField({ line, name, value }: ChoiceProperties) {
  const styles = useEditorStyles();
  const { edit } = useBuilder();
  const locale = useLocale();
  const options = choiceOptions(name, locale);
  const chosen = choiceWord(name, value, locale);
  const place = { item: line.item.id, part: line.part?.id ?? null, choice: name };
  return (
    <Field size="small" label={sheetTexts[locale].columns[name]}>
      <Select
        className={styles.select}
        size="small"
        value={chosen}
        onChange={(_event, { value: word }) =>
          edit((system) => withChoice(system, place, valueOf(name, word)))
        }
      >
        {options.map((word) => (
          <option key={word}>{word}</option>
        ))}
      </Select>
    </Field>
  );
}

/** What a word of the choice stands for. */
const valueOf = (name: ChoiceProperties["name"], word: string): string =>
  choiceOf(word, name) ?? word;

interface FigureProperties extends Properties {
  readonly figure: Figure;
  readonly head?: string;
}

function SingleFigure({ line, figure, head }: FigureProperties) {
  const { t } = useTranslation("builder");
  const { faultAt, edit } = useBuilder();
  const locale = useLocale();
  const { name, parameter, unit, column, described, of } = figure;
  const part = line.part?.id ?? null;
  const field = figureField(part, name);
  const left = described ? null : parameter.value;
  const label = head === undefined ? figureName(figure, locale) : `${of?.[locale] ?? ""} ${head}`;
  return (
    <FigureField
      id={itemField(line.item.id, field)}
      label={label}
      bare={head !== undefined}
      unit={unit}
      placeholder={
        left === null || left <= NO_FLOOR
          ? undefined
          : t("usual", { figure: writeFigure(left, unit) })
      }
      value={described ? parameter.value : null}
      usual={column === "step" ? 0.01 : 0.9}
      problem={faultAt(line.item.id, field)}
      onChange={(value) =>
        edit((system) => withFigure(system, { item: line.item.id, part, figure: name }, value))
      }
    />
  );
}

/** What is earned otherwise: it is always there, and has no limit. */
const isFixed = (cells: readonly Figure[]): boolean => cells.some(({ editable }) => !editable);

interface RowProperties extends Properties {
  readonly rows: RuleRows<LineRule>;
  readonly figures: readonly Figure[];
}

/** A table of bands: a line a band, added and taken away. */
function RowTable({ line, rows, figures }: RowProperties) {
  const styles = useEditorStyles();
  const { t } = useTranslation("builder");
  const { edit, focus, faultAt } = useBuilder();
  const locale = useLocale();
  const { item, rule } = line;
  const part = line.part?.id ?? null;
  const heads = rows.heads(rule).map((head) => t(`heads.${head}`));
  const numbers = Array.from({ length: rows.count(rule) }, (_, row) => row);
  const of = (row: number) => figures.filter(({ name }) => rows.rowOf(name) === row);
  const first = (row: number) => figureField(part, rows.first(row));
  const addId = `builder-${item.id}-add-row`;
  // Where no row has the field that the fault is told at.
  const isShown = of(0).some(({ name, editable }) => editable && name === rows.first(0));
  const none = isShown ? undefined : faultAt(item.id, first(0));
  return (
    <>
      <div className={styles.table}>
        <span />
        {heads.map((head) => (
          <span key={head} aria-hidden>
            {head}
          </span>
        ))}
        <span />
        {numbers.map((row) => {
          const cells = of(row);
          const name = cells[0]?.of?.[locale] ?? "";
          return (
            <Fragment key={row}>
              <span aria-hidden>{name}</span>
              {heads.map((head, column) => {
                const figure = cells[column];
                return figure?.editable !== true ? (
                  <span key={head} />
                ) : (
                  <SingleFigure key={head} line={line} figure={figure} head={head} />
                );
              })}
              {isFixed(cells) ? (
                <span />
              ) : (
                <Button
                  size="small"
                  appearance="subtle"
                  icon={<RemoveIcon />}
                  aria-label={t("removeBand", { band: name })}
                  onClick={() => {
                    edit((system) => removeRow(system, item.id, part, row));
                    focus(addId);
                  }}
                />
              )}
            </Fragment>
          );
        })}
      </div>
      {none !== undefined && <p className={styles.fault}>{none}</p>}
      <div>
        <Button
          id={addId}
          size="small"
          disabled={numbers.length >= rows.most}
          onClick={() => {
            edit((system) => addRow(system, item.id, part));
            // What is earned otherwise stays last.
            const last = isFixed(of(numbers.length - 1)) ? 1 : 0;
            focus(itemField(item.id, first(numbers.length - last)));
          }}
        >
          {t("addBand")}
        </Button>
      </div>
    </>
  );
}
