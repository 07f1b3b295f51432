import { checkScorecards, generateScorecard, readScorecardSheets } from "../../../src/excel";
import { explain } from "../../../src/scorecards/explanation";
import { overviewOf } from "../../../src/scorecards/results-overview";
import { people, standardRequest } from "../../support/requests";
import { openWorkbook } from "./workbook";

/** Figures that make distinct totals, and some that are the same. */
const figuresOf = (person: number): readonly number[] => [
  ...[50 + (person % 50), 100, 20 + (person % 17), 60 + (person % 40), 100, 40 + (person % 23)],
  ...[0.9 + (person % 30) / 100, 5_000 + (person % 1_000)],
];

/** So many people pasted into a roster that was made for three: nobody's row is one too many. */
export function testManyPeople(count: number): void {
  test(`${count} people on one roster are scored, ranked and checked to the last`, async () => {
    const workbook = await openWorkbook({ functions: true });
    try {
      const { host } = workbook;
      await generateScorecard(
        standardRequest("after-sales", { layout: "roster", people: people(3) }),
      );
      const rows = people(count).map(({ name, department }, index) =>
        [`P${index + 1}`, name, department, ...figuresOf(index)].join("\t"),
      );
      await host.paste("Data", "A5", rows.join("\n"));
      await host.settled();

      const { readings } = await readScorecardSheets();
      const [reading] = readings;
      expect(reading?.people).toHaveLength(count);
      const shown = host.read("Results", `A5:S${4 + count}`);
      const header = host.read("Results", "A4:S4")[0] ?? [];
      const [total, rank] = [header.indexOf("Total"), header.indexOf("Rank")];
      const totals = reading!.people.map((person) => {
        const explained = explain(reading!, person, { kind: "total" });
        return explained.kind === "total" ? explained.total : null;
      });
      const sorted = [...totals].map(Number).sort((one, other) => other - one);
      const places = new Map<number, number>();
      sorted.forEach((each, index) => {
        if (!places.has(each)) places.set(each, index + 1);
      });
      expect(new Set(totals).size).toBeGreaterThan(20);
      expect(shown.map((cells) => cells[1])).toEqual(reading!.people.map(({ name }) => name));
      expect(shown.map((cells) => cells[total])).toEqual(totals);
      expect(shown.map((cells) => cells[rank])).toEqual(
        totals.map((each) => places.get(Number(each))),
      );
      expect(host.read("Results", `A${5 + count}:C${5 + count}`)).toEqual([["", "", ""]]);
      // Where the sheet prints on two pages side by side, its title begins further right.
      expect(host.read("Results", "A2:C2").flat().join("")).toContain(`${count} / ${count} `);
      expect(overviewOf(reading!, readings).ranked).toHaveLength(count);

      const { findings } = await checkScorecards();
      expect(findings.filter(({ severity }) => severity === "error")).toEqual([]);
      // The last one is checked as the first one is.
      await host.write("Data", `F${4 + count}`, [["30分钟"]]);
      await host.settled();
      const found = (await checkScorecards()).findings.find(
        ({ fact }) => fact.code === "other-unit",
      );
      expect(found?.places).toMatchObject([{ row: 3 + count, column: 5 }]);
    } finally {
      await workbook.close();
    }
  }, 600_000);
}
