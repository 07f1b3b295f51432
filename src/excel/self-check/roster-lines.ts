import type { Locale } from "../../i18n/locale";
import { type GenerationRequest, systems } from "../../scorecards";
import { scorePerson } from "../../scorecards/core-card";
import type { PersonReading, ScorecardReading } from "../../scorecards/reading";
import { inExcel } from "../excel-run";
import { generateScorecard } from "../generate";
import type { UndoTicket } from "../generation";
import { asOwnWriting } from "../own-writing";
import { readScorecardSheets } from "../read-scorecards";
import { undoGeneration } from "../undo";
import type { Recorder } from "./lines";

/** Nobody's month: whoever finds the roster left behind sees that it is none of theirs. */
const period = { kind: "month", year: 2000, month: 1 } as const;
const system = "after-sales";
const patience = 10_000;

/** Satisfied votes and votes, response hours, resolved and answered, resolution hours, cost share: of three people. */
const figures: readonly (readonly number[])[] = [
  [9, 10, 10, 9, 10, 10, 0.9],
  [8, 10, 30, 8, 10, 50, 1.1],
  [10, 10, 2, 10, 10, 4, 0.7],
];

/** A small roster, from generating it to taking it back. */
export async function checkRoster(
  locale: Locale,
  recorder: Recorder,
  onMade: (sheets: readonly string[]) => void,
): Promise<void> {
  let ticket: UndoTicket | undefined;
  try {
    await recorder.line("roster", "roster-made", 4, async () => {
      const outcome = await generateScorecard(requestIn(locale), { secondCopy: true });
      if (outcome.kind !== "made") return outcome.kind;
      ticket = outcome.undo;
      onMade(ticket.sheets.map(({ id }) => id));
      return outcome.scorecard.sheets.length;
    });
    const { scorecard } = ticket ?? {};
    if (scorecard === undefined) return;
    await recorder.line("roster", "roster-scores", true, async () => {
      const { people } = await readingOf(scorecard);
      await write(
        people.flatMap(({ inputs }, person) =>
          inputs.map(({ cell }, index) => [cell, figures[person]?.[index] ?? ""] as const),
        ),
      );
      return asComputed(scorecard, recorder);
    });
    await recorder.line("roster", "roster-follows", true, async () => {
      const before = totals(await readingOf(scorecard));
      const { people } = await readingOf(scorecard);
      const cell = people[0]?.inputs[0]?.cell;
      if (cell !== undefined) await write([[cell, 5]]);
      const after = await asComputed(scorecard, recorder);
      const now = totals(await readingOf(scorecard));
      return after === true && now[0] !== before[0] && now[1] === before[1] ? true : after;
    });
    await recorder.line("roster", "roster-locked", true, async () => {
      const { sheets } = await readingOf(scorecard);
      const results = sheets.find(({ identity }) => identity.role === "results")?.id ?? "";
      return inExcel(async (context) => {
        const { protection } = context.workbook.worksheets.getItem(results);
        protection.load("protected");
        await context.sync();
        return protection.protected;
      });
    });
  } finally {
    const undo = ticket;
    if (undo !== undefined) {
      // Also where HR has cancelled: the line alone is left out then.
      const takeBack = () => undoGeneration(undo, { force: true });
      try {
        await recorder.line("roster", "roster-taken-back", true, async () => {
          ticket = undefined;
          await takeBack();
          const { readings } = await readScorecardSheets();
          return !readings.some(({ scorecard }) => scorecard === undo.scorecard);
        });
      } finally {
        if (ticket !== undefined) await takeBack();
      }
    }
  }
}

function requestIn(locale: Locale): GenerationRequest {
  const items = systems.find(({ id }) => id === system)?.items ?? [];
  return {
    ...{ system, layout: "roster", locale, spelling: "hr", period },
    people: figures.map((_, index) => ({
      id: `00${index + 1}`,
      name: `Check ${index + 1}`,
      department: "KPI_SELF_CHECK",
    })),
    items: items.map(({ id, points }) => ({ item: id, on: points > 0, points })),
  };
}

async function readingOf(scorecard: string): Promise<ScorecardReading> {
  const { readings } = await readScorecardSheets();
  const found = readings.find((reading) => reading.scorecard === scorecard);
  if (found === undefined) throw new Error("The roster that was made is not found again.");
  return found;
}

type Entry = readonly [
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
  value: number | string,
];

function write(entries: readonly Entry[]): Promise<void> {
  return asOwnWriting(() =>
    inExcel(async (context) => {
      for (const [{ sheet, row, column }, value] of entries) {
        const cells = context.workbook.worksheets.getItem(sheet);
        cells.getRangeByIndexes(row, column, 1, 1).values = [[value]];
      }
      await context.sync();
    }),
  );
}

const totals = ({ people }: ScorecardReading): unknown[] =>
  people.map(({ results }) => results.value("field:total"));

/** True when every total is what the add-in's own arithmetic makes of the figures; else the totals as they stand. */
async function asComputed(scorecard: string, { clock }: Recorder): Promise<unknown> {
  const begun = clock.now();
  for (;;) {
    const reading = await readingOf(scorecard);
    if (reading.people.every(isAsComputed)) return true;
    if (clock.now() - begun > patience) return totals(reading);
    await clock.wait(200);
  }
}

function isAsComputed({ system: rules, items, entries, results }: PersonReading): boolean {
  const { total } = scorePerson(rules, items, entries);
  const shown = results.value("field:total");
  return typeof total === "number" && typeof shown === "number" && Math.abs(total - shown) < 1e-9;
}
