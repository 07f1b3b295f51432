import { checkScorecards, generateScorecard, insertResultsChart } from "../../src/excel";
import { plainEnd } from "../../src/scorecards/plan/roster/roster";
import { people, standardRequest } from "../support/requests";
import { openWorkbook } from "./support/workbook";

/** The row that plain formulas of few people read down to. */
const END = plainEnd(3);

test("people beyond the end of plain formulas are named, and their mend reads all of them", async () => {
  const workbook = await openWorkbook({ functions: true });
  try {
    const { host } = workbook;
    await generateScorecard(
      standardRequest("after-sales", { layout: "roster", spelling: "plain", people: people(3) }),
    );
    await generateScorecard(
      standardRequest("ecommerce-supervisor", { spelling: "plain", people: people(1) }),
    );
    await insertResultsChart("1");
    const count = END + 100;
    const rows = people(count).map(({ name }, index) => `P${index + 1}\t${name}`);
    await host.paste("Data", "A5", rows.join("\n"));
    await host.settled();

    const { findings } = await checkScorecards();
    const unscored = findings.find(({ fact }) => fact.code === "people-without-results");
    expect(unscored?.severity).toBe("error");
    expect(unscored?.places).toHaveLength(count - 3);
    expect(unscored?.places.at(-1)).toMatchObject({ row: 3 + count });
    // Whoever stands there already is ranked among the others, too.
    const ranks = (unscored?.mend?.steps ?? []).flatMap((step) =>
      step.kind === "write" && step.content.kind === "formula"
        ? [...step.content.formula.matchAll(/RANK\([^)]*\$(\d+)\)/g)].map(([, end]) => Number(end))
        : [],
    );
    expect(ranks).toHaveLength(count);
    expect(Math.min(...ranks)).toBeGreaterThanOrEqual(4 + count);
    // So is whatever else was made of the roster.
    const early = findings.filter(({ fact }) => /-ends?-early$/.test(fact.code));
    expect(early.map(({ fact }) => fact.code)).toEqual([
      ...["team-ends-early", "names-end-early", "overview-ends-early"],
    ]);
    const formulas = early
      .flatMap(({ mend }) => mend?.steps ?? [])
      .map((step) =>
        step.kind === "write" && step.content.kind === "formula"
          ? step.content.formula
          : step.kind === "set-name"
            ? step.formula
            : "",
      );
    for (const formula of formulas) {
      const ends = [...formula.matchAll(/(?:Data|Results)!\$[A-Z]+\$5:\$[A-Z]+\$(\d+)/g)];
      expect(new Set(ends.map(([, end]) => Number(end)))).toEqual(new Set([plainEnd(count)]));
    }
  } finally {
    await workbook.close();
  }
}, 300_000);
