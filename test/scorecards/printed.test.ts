/** What is handed over and signed says what it has to say, and nothing of what HR does on the screen. */
import { sheetTexts } from "../../src/i18n/sheets";
import { planScorecard, systems } from "../../src/scorecards";
import { areaOf } from "../../src/scorecards/calc/a1";
import type { CellContent, SheetPlan } from "../../src/scorecards/plan/plan";
import { pageHeight } from "../../src/scorecards/plan/page-size";
import { askedOf } from "../../src/scorecards/results";
import { itemInputs } from "../../src/scorecards/rules";
import type { ScorecardSystem } from "../../src/scorecards/system/description";
import { findSystem } from "../../src/scorecards/systems";
import { NOTHING_TAKEN, people, standardRequest } from "../support/requests";

const LOCALES = ["en", "zh-CN", "zh-TW"] as const;
type Locale = (typeof LOCALES)[number];

const described = (id: string): ScorecardSystem => {
  const system = findSystem(id);
  if (system === undefined) throw new Error(`No system ${id}`);
  return system;
};

const all = systems.flatMap(({ id, layouts }) =>
  layouts.flatMap((layout) => LOCALES.map((locale) => [id, layout, locale] as const)),
);

const sheetsOf = (id: string, layout: "form" | "roster", locale: Locale): readonly SheetPlan[] => {
  const request = standardRequest(id, { layout, locale, people: people(2) });
  return planScorecard(request, NOTHING_TAKEN).sheets;
};

const HANDED_OVER: readonly SheetPlan["role"][] = ["form", "card", "results"];
const handedOver = (...of: Parameters<typeof sheetsOf>) =>
  sheetsOf(...of).filter(({ role }) => HANDED_OVER.includes(role));

interface Printed {
  readonly row: number;
  readonly column: number;
  readonly content: Exclude<CellContent, null>;
}

/** The sheet's area on paper; rows and columns count from 0. */
function printedArea({ page }: SheetPlan): ReturnType<typeof areaOf> {
  const area = page.printArea ?? "";
  const [, first, last] = /^([A-Z]+):([A-Z]+)$/.exec(area) ?? [];
  return areaOf(first === undefined ? area : `${first}1:${last ?? first}6000`);
}

function printedCells(sheet: SheetPlan): Printed[] {
  const { row: top, column: left, rows: many, columns } = printedArea(sheet);
  return sheet.blocks
    .flatMap(({ at, rows }) => {
      const corner = areaOf(at);
      return rows.flatMap((contents, down) =>
        contents.flatMap((content, right): Printed[] =>
          content === null || content === ""
            ? []
            : [{ row: corner.row + down, column: corner.column + right, content }],
        ),
      );
    })
    .filter(
      ({ row, column }) =>
        row >= top && row < top + many && column >= left && column < left + columns,
    );
}

const said = ({ content }: Printed): string =>
  typeof content === "object" ? content.formula : String(content);

/** What speaks to HR before the screen, and where the figures of the rules come from. */
function notForPaper(system: ScorecardSystem, locale: Locale): readonly string[] {
  const { form, rules, data, card, openFigures, origins, columns } = sheetTexts[locale];
  const inputs = [
    ...system.items.flatMap(itemInputs),
    ...askedOf(system).map(({ input }) => input),
  ].flatMap(({ hint }) => (hint === undefined ? [] : [hint[locale]]));
  return [
    ...[form.hint, form.insertBelow, form.teamHint, rules.hint, rules.tiersHint, data.hint],
    ...[card.choose, card.choiceHint, openFigures.hint, openFigures.leftBefore],
    ...Object.values(origins),
    ...[columns.origin, columns.withoutScore, rules.state],
    ...inputs,
  ];
}

describe.each(all)("%s as a %s in %s", (id, layout, locale) => {
  const sheets = handedOver(id, layout, locale);

  test("prints no hints, no sources of figures, no columns of its own workings", () => {
    const words = notForPaper(described(id), locale);
    for (const sheet of sheets) {
      const cells = printedCells(sheet);
      expect(cells.length).toBeGreaterThan(10);
      // A word of one's own may stand within another one: a whole cell says a source, a hint is a sentence.
      const found = cells
        .map(said)
        .filter((text) =>
          words.some((word) => text === word || (word.length > 12 && text.includes(word))),
        );
      expect([sheet.role, found]).toEqual([sheet.role, []]);
    }
  });

  test("prints no boxes around nothing", () => {
    for (const sheet of sheets) {
      const { row: top, rows: many, column: left, columns } = printedArea(sheet);
      const filled = new Set(printedCells(sheet).map(({ row }) => row));
      const boxed = sheet.formats.flatMap(({ range, border }) => {
        if (border !== "all" && border !== "outline") return [];
        const { row, rows, column } = areaOf(range);
        if (column < left || column >= left + columns) return [];
        return Array.from({ length: rows }, (_, index) => row + index);
      });
      const empty = [...new Set(boxed)].filter(
        (row) => row >= top && row < top + many && !filled.has(row),
      );
      // Rows count from 1 where HR reads them.
      expect([sheet.role, empty.map((row) => row + 1)]).toEqual([sheet.role, []]);
    }
  });
});

describe.each(
  all.flatMap(([id, layout, locale]) => (layout === "form" ? [[id, locale] as const] : [])),
)("pages of the form %s in %s", (id, locale) => {
  const [sheet] = sheetsOf(id, "form", locale);
  if (sheet === undefined) throw new Error(`No form ${id}`);
  const heights = new Map<number, number>();
  for (const { rows, points } of sheet.rowHeights) {
    const [from = 0, to = from] = rows.split(":").map(Number);
    for (let row = from; row <= to; row++) heights.set(row, points);
  }
  const heightOf = (from: number, to: number): number =>
    Array.from({ length: to - from + 1 }, (_, index) => heights.get(from + index) ?? 15).reduce(
      (sum, each) => sum + each,
      0,
    );
  const { row: top, rows } = printedArea(sheet);
  const { breaks = [], scale, onePage, titleRows = "", orientation } = sheet.page;
  const starts = [top + 1, ...breaks];
  const pages = starts.map((from, index) => [from, (starts[index + 1] ?? top + rows + 1) - 1]);

  test("are one, or each with room for its rows below the rows that are repeated", () => {
    if (breaks.length === 0) {
      expect([onePage, scale]).toEqual([true, undefined]);
      return;
    }
    const [first = 0, last = 0] = titleRows.replaceAll("$", "").split(":").map(Number);
    for (const [index, [from = 0, to = 0]] of pages.entries()) {
      const height = heightOf(from, to) + (index === 0 ? 0 : heightOf(first, last));
      expect((height * (scale ?? 0)) / 100).toBeLessThanOrEqual(pageHeight(orientation));
    }
  });

  test("cut no item and no block in two", () => {
    const outlined = sheet.formats.flatMap(({ range, border }) =>
      border === "outline" || border === "all" ? [areaOf(range)] : [],
    );
    for (const start of breaks) {
      const cut = outlined.filter(
        ({ row, rows: many, columns }) =>
          // Of what stands in one box alone: lists of blocks have lines below each of their rows.
          columns === 1 && row + 1 < start && row + many >= start,
      );
      expect([start, cut]).toEqual([start, []]);
    }
  });

  test("end with what is signed, under the name of whoever signs", () => {
    const cells = printedCells(sheet);
    const { confirmed, appraised } = sheetTexts[locale].form.signatures;
    const rowsOf = (words: string) =>
      cells.filter(({ content }) => content === words).map(({ row }) => row + 1);
    const [statement = 0] = rowsOf(confirmed);
    const [signature = 0] = rowsOf(appraised);
    const [from = 0] = pages.at(-1) ?? [];
    expect(signature).toBe(statement + 1);
    expect(statement).toBeGreaterThan(from);
    expect(titleRows).toMatch(/^\$2:\$[35]$/);
  });
});

describe("Results as a page", () => {
  const resultsOf = (id: string, locale: Locale = "zh-CN") => {
    const sheet = sheetsOf(id, "roster", locale).find(({ role }) => role === "results");
    if (sheet === undefined) throw new Error(`No Results of ${id}`);
    return sheet;
  };

  test.each(LOCALES)("say in %s what they are made of, and tell nobody to type", (locale) => {
    const [title, hint] = printedCells(resultsOf("after-sales", locale)).map(said);
    const { results, sheetNames } = sheetTexts[locale];
    expect(title).toContain(results.title);
    expect(hint).toContain(sheetNames.data);
    expect(hint).not.toMatch(/填写|填寫|type/);
  });

  test("repeat no part of the title where they take two pages side by side", () => {
    for (const id of ["after-sales", "call-centre"]) {
      const sheet = resultsOf(id);
      const [title] = printedCells(sheet);
      const repeated = sheet.page.titleColumns === undefined ? 0 : 2;
      expect([id, title?.column]).toEqual([id, repeated]);
    }
  });

  test("have black figures alone", () => {
    for (const id of ["after-sales", "service-agent"]) {
      const inks = resultsOf(id).formats.flatMap(({ fontColor }) => fontColor ?? []);
      expect(inks).toEqual([]);
    }
  });

  test("say how scores come to their total where they are weighed, and only there", () => {
    const { weighed } = sheetTexts["zh-CN"].results;
    const says = (id: string) => printedCells(resultsOf(id)).map(said).includes(weighed);
    expect(["after-sales", "service-agent"].map(says)).toEqual([true, false]);
  });

  test("have what each score comes to by its weight right of what is printed, and only where they weigh", () => {
    for (const locale of LOCALES) {
      const { weighted, status } = sheetTexts[locale].columns;
      const rowOf = (id: string, row: number) => {
        const sheet = resultsOf(id, locale);
        const cells = sheet.blocks.flatMap(({ at, rows }) => {
          const corner = areaOf(at);
          return (rows[row - 1 - corner.row] ?? []).map((content, right) => ({
            column: corner.column + right,
            content,
          }));
        });
        return new Map(cells.map(({ column, content }) => [column, content]));
      };
      const weighedIn = (id: string) =>
        [...rowOf(id, 3)].flatMap(([column, content]) => (content === weighted ? [column] : []));
      const headers = rowOf("after-sales", 4);
      const found = weighedIn("after-sales");
      const items = [...headers.values()].slice(3, 3 + found.length);
      expect(found.map((column) => headers.get(column))).toEqual(items);
      const printed = [...headers].find(([, content]) => content === status)?.[0];
      expect(found[0]).toBe((printed ?? 0) + 1);
      expect(found).toHaveLength(5);
      expect(weighedIn("service-agent")).toEqual([]);
    }
  });
});

describe("a form prints no column that none of its rules has a figure for", () => {
  const formOf = (id: string, locale: Locale) => sheetsOf(id, "form", locale)[0]!;

  test.each(LOCALES)("in %s", (locale) => {
    expect(formOf("contact-centre", locale).hiddenColumns).toEqual(["H:H", "I:I", "J:J", "K:K"]);
    expect(formOf("call-centre", locale).hiddenColumns).toEqual(["K:K"]);
    // Sections say there what they come to, and parts what they score.
    expect(formOf("service-agent", locale).hiddenColumns).toEqual([]);
    expect(formOf("ecommerce-supervisor", locale).hiddenColumns).toEqual([]);
  });

  test.each(LOCALES)("and measures beside tiers only where there are some, in %s", (locale) => {
    const { action } = sheetTexts[locale].columns;
    for (const { id, layouts } of systems) {
      if (!layouts.includes("form")) continue;
      const { tiers, failure } = described(id);
      const says = printedCells(formOf(id, locale)).filter(({ content }) => content === action);
      const beside = tiers.some((tier) => tier.action !== undefined) ? 1 : 0;
      // The measure that follows from failures is a line of the results.
      expect([id, says.length]).toEqual([id, beside + (failure === undefined ? 0 : 1)]);
    }
  });
});
