import { Button, Field, makeStyles, Select, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import { useTranslation } from "react-i18next";
import type { Column, Term } from "../../scorecards/import";

/** A column of more texts than that has no answers or grades to be counted. */
const mostAnswers = 8;

const useStyles = makeStyles({
  row: { display: "flex", alignItems: "end", gap: tokens.spacingHorizontalXS },
  column: { flexGrow: 1 },
  sign: { width: "64px", flexShrink: 0 },
  remove: { minWidth: "32px", flexShrink: 0 },
});

interface Properties {
  readonly labelOf: (number: number) => string;
  readonly add: string;
  readonly terms: readonly Term[];
  readonly columns: readonly Column[];
  readonly onChange: (terms: readonly Term[]) => void;
}

/** What is added up: columns, rows, or rows that say something. */
export function TermList({ labelOf, add, terms, columns, onChange }: Properties) {
  const styles = useStyles();
  const { t } = useTranslation("import");
  const { sums, counts } = termChoices(columns);
  const replace = (at: number, term: Term) =>
    onChange(terms.map((each, index) => (index === at ? term : each)));
  const next = sums.find((sum) => !terms.some((term) => keyOf(term) === keyOf(sum))) ?? {
    kind: "rows",
  };
  return (
    <>
      {terms.map((term, index) => {
        const key = keyOf(term);
        const known = [...sums, ...counts, ROWS].some((choice) => keyOf(choice) === key);
        const label = labelOf(index + 1);
        const choose = (value: string) => {
          const chosen = [...sums, ...counts, ROWS].find((choice) => keyOf(choice) === value);
          if (chosen) replace(index, term.minus ? { ...chosen, minus: true } : chosen);
        };
        return (
          <div key={index} className={styles.row}>
            {terms.length > 1 && (
              <Select
                className={styles.sign}
                aria-label={t("editor.sign", { number: index + 1 })}
                value={term.minus ? "−" : "+"}
                onChange={(_event, { value }) => {
                  const { minus: _minus, ...plus } = term;
                  replace(index, value === "+" ? plus : { ...plus, minus: true });
                }}
              >
                <option>+</option>
                <option>−</option>
              </Select>
            )}
            <Field label={label} className={styles.column}>
              <Select value={key} onChange={(_event, { value }) => choose(value)}>
                {!known && <option value={key}>{nameOf(term, columns)}</option>}
                <optgroup label={t("editor.addUp")}>
                  {sums.map((choice) => (
                    <option key={keyOf(choice)} value={keyOf(choice)}>
                      {nameOf(choice, columns)}
                    </option>
                  ))}
                </optgroup>
                <optgroup label={t("editor.countRows")}>
                  <option value={keyOf(ROWS)}>{t("editor.allRows")}</option>
                  {counts.map((choice) => (
                    <option key={keyOf(choice)} value={keyOf(choice)}>
                      {t("editor.is", {
                        column: columns[choice.column]?.name ?? "",
                        value: choice.value,
                      })}
                    </option>
                  ))}
                </optgroup>
              </Select>
            </Field>
            {terms.length > 1 && (
              <Button
                className={styles.remove}
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={t("editor.remove", { part: label })}
                onClick={() => onChange(terms.filter((_, at) => at !== index))}
              />
            )}
          </div>
        );
      })}
      <div>
        <Button size="small" onClick={() => onChange([...terms, next])}>
          {add}
        </Button>
      </div>
    </>
  );
}

const ROWS = { kind: "rows" } as const satisfies Term;

/** The same for a term added and taken off. */
function keyOf(term: Term): string {
  switch (term.kind) {
    case "rows":
      return "rows";
    case "sum":
      return `sum:${term.column}`;
    case "count":
      return `count:${term.column}:${term.value}`;
  }
}

function nameOf(term: Term, columns: readonly Column[]): string {
  if (term.kind === "rows") return "";
  const name = columns[term.column]?.name ?? "";
  return term.kind === "count" ? `${name} = ${term.value}` : name;
}

function termChoices(columns: readonly Column[]) {
  return {
    sums: columns
      .filter(({ figures }) => figures > 0)
      .map(({ index }): Term & { kind: "sum" } => ({ kind: "sum", column: index })),
    counts: columns
      .filter(({ values }) => values !== null && values.length <= mostAnswers)
      .flatMap(({ index, values }) =>
        (values ?? []).map((value): Term & { kind: "count" } => ({
          kind: "count",
          column: index,
          value,
        })),
      ),
  };
}
