import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { readSelectedReference } from "../../excel";
import { ProblemNotice } from "../actions/ProblemNotice";
import { useAction } from "../actions/use-action";
import { ArgumentField, fieldId } from "./ArgumentField";
import { useLocale } from "../texts/use-locale";
import { doubtOf } from "./doubts";
import { evaluate, fieldValue, referencesOf, type FieldValues } from "./evaluate";
import { formulaOf } from "./formula-of";
import type { FunctionHelp, ParameterHelp } from "./function-help";
import { InsertBar } from "./InsertBar";
import { Preview } from "./Preview";
import { useReadings, type LiveCell } from "./use-cells";
import type { Draft } from "./use-draft";
import { useFocusOnMount } from "../focus/use-focus-on-mount";

const useStyles = makeStyles({
  builder: { flexGrow: 1, display: "flex", flexDirection: "column" },
  fields: {
    flexGrow: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalM,
  },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  heading: {
    flexGrow: 1,
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    ":focus": { outline: "none" },
  },
  more: { alignSelf: "start" },
  editing: { margin: 0, fontWeight: tokens.fontWeightSemibold },
  description: { margin: 0, color: tokens.colorNeutralForeground2 },
  label: {
    margin: 0,
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    fontWeight: tokens.fontWeightRegular,
  },
  formula: {
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
    overflowWrap: "anywhere",
    color: tokens.colorNeutralForeground2,
  },
  bar: {
    position: "sticky",
    bottom: 0,
    zIndex: 1,
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    maxHeight: "50vh",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Properties {
  readonly help: FunctionHelp;
  readonly draft: Draft;
  readonly live: LiveCell;
}

/** One function: its arguments, and at the foot its result, the reason and the way into the cell. */
export function Builder({ help, draft, live }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("formula");
  const locale = useLocale();
  const { texts, editing } = draft;
  const heading = useFocusOnMount<HTMLHeadingElement>();
  const target = editing?.cell ?? live.cell;
  const references = useMemo(() => referencesOf(help, texts), [help, texts]);
  const { readings, problem } = useReadings(references, target?.sheetId, live.version);
  const values = useMemo<FieldValues>(
    () =>
      Object.fromEntries(
        help.parameters.map((parameter) => [
          parameter.name,
          fieldValue(parameter, texts[parameter.name] ?? "", readings),
        ]),
      ),
    [help, texts, readings],
  );
  const evaluation = useMemo(() => evaluate(help, values), [help, values]);
  const doubt = useMemo(() => doubtOf(values), [values]);
  const figure = (value: number) => new Intl.NumberFormat(locale).format(value);
  const share = (value: number) =>
    new Intl.NumberFormat(locale, { style: "percent" }).format(value);
  const formula = target && formulaOf(help, texts, editing, target);

  const [blank, setBlank] = useState(false);
  const taking = useAction(async (_signal, argument: string) => {
    const selected = await readSelectedReference();
    setBlank(selected === null);
    if (selected) draft.type(argument, selected.address);
  });

  const optional = help.parameters.filter((parameter) => parameter.optional);
  const isUsed = optional.some(({ name }) => (texts[name] ?? "").trim() !== "");
  const [wanted, setUnfolded] = useState(false);
  // What has been filled in is not folded away.
  const unfolded = wanted || isUsed;
  /** Faults are told when HR asks for the formula, not while the arguments are still being filled in. */
  const [asked, setAsked] = useState(false);
  const refuse = (field: string) => {
    setAsked(true);
    const element = document.getElementById(fieldId(field));
    // The foot of the form would cover a field at its edge.
    element?.scrollIntoView({ block: "center" });
    element?.focus({ preventScroll: true });
  };

  const fieldOf = (parameter: ParameterHelp) => (
    <ArgumentField
      key={parameter.name}
      parameter={parameter}
      text={texts[parameter.name] ?? ""}
      value={values[parameter.name] ?? { kind: "omitted" }}
      asked={asked}
      doubt={
        doubt?.argument === parameter.name
          ? t("doubts.step", { step: figure(doubt.step), percent: share(doubt.step) })
          : undefined
      }
      onType={(text) => draft.type(parameter.name, text)}
      onTake={() => taking.run(parameter.name)}
    />
  );
  return (
    <div className={styles.builder}>
      <div className={styles.fields}>
        <div className={styles.head}>
          <h2 ref={heading} tabIndex={-1} className={styles.heading}>
            HR.{help.id}
          </h2>
          <Button size="small" onClick={() => draft.choose(null)}>
            {t("another")}
          </Button>
        </div>
        {editing && (
          <p className={styles.editing}>
            {t("editing", { cell: `${editing.cell.sheet}!${editing.cell.address}` })}
          </p>
        )}
        <p className={styles.description}>{help.description}</p>
        {blank && <p role="alert">{t("selectionBlank")}</p>}
        {[taking.problem, problem].map(
          (each, index) =>
            each && <ProblemNotice key={index} problem={each} onDismiss={taking.dismiss} />,
        )}
        {help.parameters.filter((parameter) => !parameter.optional).map(fieldOf)}
        {optional.length > 0 && (
          <Button
            size="small"
            className={styles.more}
            aria-expanded={unfolded}
            onClick={() => setUnfolded(!unfolded)}
          >
            {t("more", { count: optional.length })}
          </Button>
        )}
        {unfolded && optional.map(fieldOf)}
        {formula !== undefined && (
          <div>
            <h3 className={styles.label}>{t("formula")}</h3>
            <code className={styles.formula}>{formula}</code>
          </div>
        )}
      </div>
      <div className={styles.bar}>
        <Preview help={help} values={values} evaluation={evaluation} />
        <InsertBar
          formula={formula}
          values={values}
          evaluation={evaluation}
          editing={editing}
          target={target}
          onRefuse={refuse}
          onStopEditing={draft.stopEditing}
          onDone={live.refresh}
        />
      </div>
    </div>
  );
}
