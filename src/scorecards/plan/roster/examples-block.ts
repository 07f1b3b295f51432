import { fill, type SheetTexts } from "../../../i18n/sheets";
import { call, quote } from "../../calc/text";
import { lineUnit, ruleKind } from "../../rules";
import { agreeing, examplesOf, MOST_EXAMPLES, takesExamples } from "../../rules/examples";
import { isSchemeId } from "../../scheme/write";
import type { Example, ScorecardSystem } from "../../system/description";
import { exampleKey } from "../../system/keys";
import { cell, range } from "../address";
import { CENTERED, looks, parameterFormat, SCORE_FORMAT, signs } from "../look";
import type { SheetDraft } from "../sheet-draft";
import { isOwnItem } from "./own-items";
import { type Roster, RULES, type ScoredLine } from "./roster";

/** Of one example, from left to right. */
const COLUMNS = ["figure", "score", "gives", "verdict"] as const;
const CHARACTERS = { figure: 10, score: 8, gives: 8, verdict: 9 } as const;

/** Schemes are HR's own: HR says on their Rules what they must give. */
const hasExamples = ({ id, items }: ScorecardSystem): boolean =>
  isSchemeId(id) || items.some(({ examples = [] }) => examples.length > 0);

/**
 * Examples of HR's own, right of the items and outside of what is printed: what a figure must give, what it gives by the line's
 * figures as they stand, and whether the two agree. One that does not is red, and says so in a word.
 *
 * @param first The first column.
 * @returns whether there are any.
 */
export function examplesBlock(draft: SheetDraft, roster: Roster, first: number): boolean {
  if (!hasExamples(roster.system)) return false;
  const { texts } = roster;
  const titles = titlesOf(texts);
  const last = first + MOST_EXAMPLES * COLUMNS.length - 1;
  draft.put(RULES.headerRow - 1, first, texts.examples.title);
  draft.format(cell(RULES.headerRow - 1, first), looks.hint);
  for (let index = 0; index < MOST_EXAMPLES; index += 1) {
    COLUMNS.forEach((name, at) => {
      const column = first + index * COLUMNS.length + at;
      draft.put(RULES.headerRow, column, titles[name](index));
      draft.width(column, CHARACTERS[name]);
    });
  }
  draft.format(range(RULES.headerRow, first, RULES.headerRow, last), looks.header);
  for (const { item, lines } of roster.items) {
    if (isOwnItem(item)) continue;
    for (const line of lines.filter(takesExamples)) {
      examplesOf(line).forEach((example, index) => {
        exampleCells(draft, roster, line, { example, index }, first + index * COLUMNS.length);
      });
    }
  }
  return true;
}

const titlesOf = ({ examples }: SheetTexts) => ({
  figure: (index: number) => fill(examples.figure, { number: index + 1 }),
  score: () => examples.score,
  gives: () => examples.gives,
  verdict: () => examples.verdict,
});

function exampleCells(
  draft: SheetDraft,
  roster: Roster,
  line: ScoredLine,
  { example, index }: { readonly example: Example; readonly index: number },
  first: number,
): void {
  const { texts } = roster;
  const { row, item, part } = line;
  const [figure, score, gives, verdict] = COLUMNS.map((_, at) => cell(row, first + at)) as [
    string,
    string,
    string,
    string,
  ];
  const put = (column: number, value: number | null) =>
    draft.put(row, column, value !== null && Number.isFinite(value) ? value : null);
  put(first, example.figure);
  put(first + 1, example.score);
  draft.mark(exampleKey(item.id, part?.id ?? null, index, "figure"), row, first);
  draft.mark(exampleKey(item.id, part?.id ?? null, index, "score"), row, first + 1);
  draft.format(figure, looks.input, {
    ...CENTERED,
    numberFormat: parameterFormat(lineUnit(line.rule)),
  });
  draft.format(score, looks.input, CENTERED);
  draft.validations.push({
    range: `${figure}:${score}`,
    rule: { kind: "decimal" },
    prompt: { title: texts.examples.title, message: texts.examples.hint },
    error: {
      title: texts.errors.title,
      message: fill(texts.errors.number, { min: "-∞" }),
      style: "stop",
    },
  });
  const made = call("IF", `${figure}=""`, quote(""), scoreOf(roster, line, figure));
  draft.put(row, first + 2, { formula: `=${made}` });
  draft.format(gives, looks.formula, { horizontal: "Center", numberFormat: SCORE_FORMAT });
  const [right, wrong] = [quote(texts.examples.agrees), quote(texts.examples.differs)];
  const held = call(
    "IF",
    `ISNUMBER(${gives})`,
    call("IF", agreeing(gives, score), right, wrong),
    wrong,
  );
  const isThere = `COUNT(${figure}:${score})<2`;
  draft.put(row, first + 3, { formula: `=${call("IF", isThere, quote(""), held)}` });
  draft.format(verdict, looks.formula, { horizontal: "Center" });
  draft.conditionalFormats.push({
    kind: "formula",
    range: `${figure}:${verdict}`,
    formula: `=$${verdict}=${wrong}`,
    ...signs.fault,
  });
}

/** By the cells of its own line: not fixed, so that they are read more easily. */
function scoreOf({ request, texts, system }: Roster, line: ScoredLine, figure: string): string {
  const { rule, row, marks } = line;
  const kind = ruleKind(rule);
  const figures = kind.figures(rule, marks, system.scale);
  const at = (column: keyof typeof RULES.columns, below = 0) =>
    cell(row + below, RULES.columns[column]);
  return kind.score(rule, {
    wording: { spelling: request.spelling, words: texts.status },
    actuals: [figure],
    otherwise: quote(texts.status.notNumber),
    state: at("state"),
    spilled: false,
    figure: (name) => {
      const found = figures.find((each) => each.name === name);
      return found === undefined ? "" : at(found.column, found.below);
    },
    choice: (name) => `${at(name)}&""`,
    full: at("fullMarks"),
    team: () => quote(texts.status.missing),
  });
}
