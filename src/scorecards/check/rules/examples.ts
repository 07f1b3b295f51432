import { isFault } from "../../../scoring";
import { isBlank } from "../../reading";
import { figureIn } from "../../reading/figure-in";
import { lineUnit } from "../../rules";
import { agrees, exampleLines, examplesOf, given } from "../../rules/examples";
import { exampleKey } from "../../system/keys";
import type { Line } from "../../system/lines";
import { inSheetWords, ofWhat } from "../../system/local-text";
import { finding, type Finding } from "../finding";
import type { RuleSheet } from "./rule-sheets";

/** Examples of HR's own that the rules do not give as they stand, and such as are no numbers. */
export const exampleFindings = (sheet: RuleSheet): Finding[] =>
  sheet.system.items.flatMap((item) =>
    exampleLines(item).flatMap((line) =>
      examplesOf(line).flatMap((_, index) => exampleFinding(sheet, line, index)),
    ),
  );

function exampleFinding(
  { reading: { scorecard }, rules, system }: RuleSheet,
  line: Line,
  index: number,
): Finding[] {
  const { item, part } = line;
  const name = part === null ? item.name : ofWhat(item.name, part.name);
  const at = (what: "figure" | "score") => exampleKey(item.id, part?.id ?? null, index, what);
  const [figure, score] = (["figure", "score"] as const).map((what) => {
    const [value, cell] = [rules.value(at(what)), rules.place(at(what))];
    return { value, cell, number: figureIn(value) };
  });
  if (figure?.cell == null || score?.cell == null) return [];
  const titled = ofWhat(
    name,
    inSheetWords(({ examples }) => examples.title),
  );
  const noNumbers = [figure, score].flatMap(({ value, cell, number }) =>
    cell === null || isBlank(value) || !Number.isNaN(number)
      ? []
      : [
          finding(scorecard, { code: "rule-not-a-number", rule: titled }, [
            { ...cell, was: String(value) },
          ]),
        ],
  );
  if (noNumbers.length > 0) return noNumbers;
  if (figure.number === null || score.number === null) return [];
  const gives = given(system, line, figure.number);
  // What is wrong with the rule itself is told as such.
  if (isFault(gives) || agrees(gives, score.number)) return [];
  return [
    finding(
      scorecard,
      {
        code: "example-differs",
        item: name,
        unit: lineUnit(line.rule),
        at: figure.number,
        must: score.number,
        gives,
      },
      [score.cell],
    ),
  ];
}
