import { sheetTexts } from "../../../i18n/sheets";
import { areaOf } from "../../calc/a1";
import { openFigureStatus } from "../../plan/open-figures";
import type { OpenFigure } from "../../plan/plan";
import { isBlank, valueAt } from "../../reading";
import { type CellPlace } from "../../calc/place";
import { rewrite } from "../contents";
import { finding, type Finding } from "../finding";
import type { RuleSheet } from "./rule-sheets";

/** Lines with figures that the company's document leaves open and that HR has not settled yet. */
export function openFigureFindings({ reading, sheet, person }: RuleSheet): Finding[] {
  const { scorecard, locale } = reading;
  const at = (address: string): CellPlace | null => {
    const place = sheet.alignment.at(areaOf(address));
    return place === null ? null : { ...place, sheet: sheet.id };
  };
  return byStatus(sheet.plan.openFigures).flatMap(([address, figures]): Finding[] => {
    const status = at(address);
    if (status === null || openFigureStatus(valueAt(sheet.grid, status)) !== "set this") return [];
    const cells = figures.flatMap(({ at: figure }) => at(figure) ?? []);
    const blank = cells.find((cell) => isBlank(valueAt(sheet.grid, cell)));
    const confirm =
      blank === undefined
        ? rewrite(reading, status, {
            kind: "text",
            text: sheetTexts[locale].openFigures.confirmed,
          })
        : null;
    const place = {
      ...(blank ?? status),
      about: figures.map(({ what }) => what).join(", "),
      ...(person === undefined ? {} : { person }),
    };
    return [
      finding(
        scorecard,
        { code: "open-figure", isBlank: blank !== undefined },
        [place],
        confirm === null ? undefined : { kind: "confirm", isSafe: false, steps: [confirm] },
      ),
    ];
  });
}

function byStatus(figures: readonly OpenFigure[]): [string, OpenFigure[]][] {
  const lines = new Map<string, OpenFigure[]>();
  for (const figure of figures) {
    lines.set(figure.status, [...(lines.get(figure.status) ?? []), figure]);
  }
  return [...lines];
}
