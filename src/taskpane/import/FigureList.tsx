import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import {
  figureWithUnit,
  type Column,
  type DataTable,
  type Input,
  type Question,
  type Source,
  type Sources,
} from "../../scorecards/import";
import { figureOf } from "../../scorecards/import/figure";
import { SectionHeading } from "../generate/SectionHeading";
import { useLocale } from "../texts/use-locale";
import { SourceEditor } from "./SourceEditor";
import { sourceText } from "./source-text";
import { useStepStyles } from "./styles";
import type { Matching } from "./use-import";

const useStyles = makeStyles({
  figure: {
    padding: `${tokens.spacingVerticalXS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: "flex", alignItems: "start", gap: tokens.spacingHorizontalS },
  what: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
  name: { display: "block", fontWeight: tokens.fontWeightSemibold },
  none: { fontStyle: "italic" },
  change: { flexShrink: 0 },
});

interface Properties {
  readonly columns: readonly Column[];
  readonly sources: Sources;
  /** What waits for an answer, by the id of the input. */
  readonly asked: Readonly<Record<string, Question>>;
  readonly targets: DataTable["columns"];
  readonly matching: Matching;
  readonly onChange: (input: Input, source: Source | null) => void;
}

/** Every figure of the Data sheet with where it comes from, as a sentence; to be changed one at a time. */
export function FigureList(properties: Properties) {
  const { columns, sources, asked, targets, matching, onChange } = properties;
  const styles = useStyles();
  const step = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const [edited, setEdited] = useState<string>();
  const { several } = matching;
  const found = targets.filter(({ input }) => sources[input.id] !== undefined).length;
  return (
    <section className={step.section} aria-labelledby="import-figures">
      <SectionHeading id="import-figures">{t("figures.title")}</SectionHeading>
      <p className={step.line} role="status">
        {t("figures.matched", { found, all: targets.length })} {several && t("read.several")}
      </p>
      <ul className={step.list}>
        {targets.map(({ input }) => {
          const source = sources[input.id];
          const name = input.name[locale];
          const open = edited === input.id;
          return (
            <li key={input.id} className={styles.figure}>
              <div className={styles.row}>
                <span className={styles.what}>
                  <span className={styles.name}>{name}</span>
                  <span className={mergeClasses(step.quiet, !source && styles.none)}>
                    {source
                      ? sourceText(t, source, input, columns, several)
                      : t(asked[input.id] === undefined ? "figures.none" : "figures.asked")}
                  </span>
                </span>
                <Button
                  size="small"
                  className={styles.change}
                  aria-expanded={open}
                  aria-label={t("figures.change", { figure: name })}
                  onClick={() => setEdited(open ? undefined : input.id)}
                >
                  {open ? t("figures.close") : t("figures.changeShort")}
                </Button>
              </div>
              {open && (
                <SourceEditor
                  label={name}
                  input={input}
                  source={source ?? null}
                  columns={columns}
                  example={source && <Example source={source} input={input} matching={matching} />}
                  onChange={(next) => onChange(input, next)}
                />
              )}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What the source makes of the first person: shows at once whether it is the right one. */
function Example({
  source,
  input,
  matching,
}: {
  readonly source: Source;
  readonly input: Input;
  readonly matching: Matching;
}) {
  const styles = useStepStyles();
  const { t } = useTranslation("import");
  const locale = useLocale();
  const [first] = matching.matched.groups;
  if (!first) return null;
  const figure = figureOf(source, first.rows, input);
  const value =
    figure.kind === "unreadable"
      ? t("figures.exampleFault")
      : figure.kind === "blank"
        ? t("figures.exampleBlank")
        : figureWithUnit(figure.value, input, locale);
  const person = first.person.name || first.person.id;
  return (
    <p className={styles.quiet} role="status">
      {t("figures.example", { person, value })}
    </p>
  );
}
