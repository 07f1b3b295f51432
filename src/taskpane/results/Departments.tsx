import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { ScorecardReading } from "../../scorecards/reading";
import {
  type DepartmentLine,
  departmentsOf,
  type DepartmentSum,
} from "../../scorecards/results-overview";
import { DepartmentsSheet } from "./DepartmentsSheet";
import { useNumbers } from "./use-numbers";
import { usePages } from "./use-pages";
import { useSectionStyles } from "./use-section-styles";

const useStyles = makeStyles({
  /** Below a department's figures, across the table. */
  beside: {
    paddingTop: "0 !important",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  /** "Fail: 1" is not broken where there is room on the next line. */
  piece: { display: "inline-block" },
  figures: { "& th, & td": { borderBottom: "none !important" } },
});

interface Properties {
  readonly reading: ScorecardReading;
  /** Of the bands, best first. */
  readonly names: readonly string[];
  readonly onSheetsChanged: () => void;
}

/** How departments compare; not there where nobody has one. */
export function Departments({ reading, names, onSheetsChanged }: Properties) {
  const section = useSectionStyles();
  const styles = useStyles();
  const { t } = useTranslation("results");
  const numbers = useNumbers();
  const lines = useMemo(() => departmentsOf(reading), [reading]);
  const { shown, next, showMore } = usePages(lines);
  if (lines.length === 0) return null;
  const sum = (which: DepartmentSum, amount: number | null) =>
    amount === null ? [] : [t(`departments.${which}`, { sum: numbers.score(amount) })];
  const said = ({ bands, belowAll, sums }: DepartmentLine): readonly string[] => [
    ...bands.flatMap((people, index) =>
      people === 0
        ? []
        : [t("departments.tier", { tier: names[index] ?? "", people: numbers.count(people) })],
    ),
    ...(belowAll === 0 ? [] : [t("departments.belowAll", { people: numbers.count(belowAll) })]),
    ...sum("bonus", sums.bonus),
    ...sum("performance", sums.performance),
  ];
  return (
    <section aria-labelledby="results-departments">
      <h2 id="results-departments" className={section.heading}>
        {t("departments.title")}
      </h2>
      <p className={section.quiet}>{t("departments.hint")}</p>
      <table className={section.table} aria-labelledby="results-departments">
        <thead>
          <tr>
            <th scope="col">{t("departments.department")}</th>
            <th scope="col" className={section.number}>
              {t("departments.people")}
            </th>
            <th scope="col" className={section.number}>
              {t("departments.mean")}
            </th>
            <th scope="col" className={section.number}>
              {t("departments.range")}
            </th>
          </tr>
        </thead>
        {shown.map((line) => {
          const beside = said(line);
          return (
            <tbody key={line.department.toLowerCase()}>
              <tr className={beside.length === 0 ? undefined : styles.figures}>
                <th scope="row">{line.department || t("departments.none")}</th>
                <td className={section.number}>
                  {line.complete === line.people
                    ? numbers.count(line.people)
                    : t("figures.of", {
                        complete: numbers.count(line.complete),
                        all: numbers.count(line.people),
                      })}
                </td>
                <td className={section.number}>
                  {line.mean === null ? t("none") : numbers.score(line.mean)}
                </td>
                <td className={section.number}>
                  {line.lowest === null || line.highest === null
                    ? t("none")
                    : t("figures.between", {
                        from: numbers.score(line.lowest),
                        to: numbers.score(line.highest),
                      })}
                </td>
              </tr>
              {beside.length > 0 && (
                <tr>
                  <td colSpan={4} className={styles.beside}>
                    {beside.map((piece, index) => (
                      <Fragment key={index}>
                        {index > 0 && " · "}
                        <span className={styles.piece}>{piece}</span>
                      </Fragment>
                    ))}
                  </td>
                </tr>
              )}
            </tbody>
          );
        })}
      </table>
      {next > 0 && (
        <div className={section.buttons}>
          <Button size="small" onClick={showMore}>
            {t("departments.more", { count: next })}
          </Button>
        </div>
      )}
      {reading.layout === "roster" && (
        <DepartmentsSheet scorecard={reading.scorecard} onSheetsChanged={onSheetsChanged} />
      )}
    </section>
  );
}
