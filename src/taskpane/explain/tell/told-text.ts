import { periodLabel } from "../../../scorecards/system/period";
import { explain, type Explanation } from "../../../scorecards/explanation";
import type { PersonReading, ScorecardReading } from "../../../scorecards/reading";
import { tell } from "./tell";
import { scoreLines } from "./tell-item";
import type { ToldLine, ToldSection } from "./told";
import type { Words } from "./words";

/**
 * An explanation as plain text for an interview record or an appeal: what and whose it is, everything that the pane says,
 * and for a total how each item came about as well.
 */
export function toldText(
  words: Words,
  reading: ScorecardReading,
  person: PersonReading,
  explanation: Explanation,
  today: Date,
): string {
  const { t, locale } = words;
  const told = tell(words, explanation);
  const colon = locale === "en" ? ": " : "：";
  const whole =
    explanation.kind === "total"
      ? told.sections.map((section) =>
          section.name === "items" ? withScores(words, reading, person, section) : section,
        )
      : told.sections;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: "long" }).format(today);
  return [
    `${reading.standard.name[locale]} · ${periodLabel(reading.period, locale)}`,
    personText(person),
    told.value === "" ? told.title : `${told.title}${colon}${told.value}`,
    ...told.warnings,
    ...whole.flatMap((section) => [
      "",
      t(`sections.${section.name}`),
      ...section.lines.flatMap((line) => lineText(line, colon, "- ")),
    ]),
    "",
    t("asOf", { day }),
  ].join("\n");
}

export function personText({
  name,
  id,
  department,
}: Pick<PersonReading, "name" | "id" | "department">): string {
  const called = name === "" ? id : id === "" ? name : `${name} (${id})`;
  return department === "" ? called : `${called} · ${department}`;
}

function lineText(
  { text, value, note, details = [] }: ToldLine,
  colon: string,
  bullet: string,
): string[] {
  const indent = " ".repeat(bullet.length);
  return [
    `${bullet}${text}${value === undefined ? "" : `${colon}${value}`}`,
    ...(note === undefined ? [] : [`${indent}${note}`]),
    ...details.flatMap((detail) => lineText(detail, colon, `${indent}- `)),
  ];
}

/** Below each item how its score came about. */
function withScores(
  words: Words,
  reading: ScorecardReading,
  person: PersonReading,
  section: ToldSection,
): ToldSection {
  return {
    ...section,
    lines: section.lines.map((line) => {
      const explanation = line.subject && explain(reading, person, line.subject);
      return explanation?.kind === "item"
        ? { ...line, details: scoreLines(words, explanation) }
        : line;
    }),
  };
}
