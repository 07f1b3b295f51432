import { locales } from "../../../src/i18n/locale";
import {
  synonyms,
  rateNames,
  quotientNames,
  gradesOf,
  logOf,
  remainderOf,
} from "../../../src/scorecards/import/ideas";
import { headingWord, readHeading } from "../../../src/scorecards/import/heading";
import { isExport, readExport } from "../../../src/scorecards/import/read-export";
import { columnsIn, suggestSources } from "../../../src/scorecards/import/suggest";
import { rosterInputs } from "../../../src/scorecards/plan/roster/roster";
import { findSystem, systems } from "../../../src/scorecards/systems";

const rosters = systems.filter(({ layouts }) => layouts.includes("roster"));

function suggested(id: string, text: string) {
  const system = findSystem(id);
  const exported = readExport(text);
  if (system === undefined || !isExport(exported)) throw new Error("nothing to suggest");
  return suggestSources(columnsIn(exported), rosterInputs(system), system, { several: true });
}

const sum = (...columns: number[]) => ({
  kind: "total",
  terms: columns.map((column) => ({ kind: "sum", column })),
});
const count = (column: number, ...values: string[]) => ({
  kind: "total",
  terms: values.map((value) => ({ kind: "count", column, value })),
});

describe.each(rosters)("the headings of $id", (system) => {
  test.each(locales)("are known by the names of its own Data sheet in %s", (locale) => {
    const inputs = rosterInputs(system);
    const text = [
      inputs.map(({ name }) => name[locale]).join("\t"),
      ...[1, 2].map((row) => inputs.map(() => (row / 2).toString()).join("\t")),
    ].join("\n");
    const { sources, questions } = suggested(system.id, text);
    inputs.forEach(({ id }, index) => {
      // What it does not say is asked of the very column: in what unit its numbers are.
      const found = sources[id] ?? questions[id]?.readings[0]?.source;
      expect([id, JSON.stringify(found)]).toEqual([
        id,
        expect.stringMatching(new RegExp(`"column":${index}\\b`)),
      ]);
    });
  });

  test("have no synonym that stands for two of its figures", () => {
    const meant = new Map<string, string>();
    const twice: string[] = [];
    for (const { id, name } of rosterInputs(system)) {
      // Last month's figure has the same word as this month's, and a mark that tells them apart.
      const { marks } = readHeading(name.en);
      const era = (["earlier", "year-ago"] as const).find((mark) => marks.has(mark)) ?? "";
      const words = [...Object.values(name), ...(synonyms[id] ?? [])].map(
        (each) => `${headingWord(each)} ${era}`,
      );
      for (const word of new Set(words)) {
        const other = meant.get(word);
        if (other !== undefined && other !== id) twice.push(`${word}: ${other}, ${id}`);
        meant.set(word, id);
      }
    }
    expect(twice).toEqual([]);
  });
});

test("every idea is about a figure that some roster has", () => {
  const ids = new Set(rosters.flatMap((system) => rosterInputs(system).map(({ id }) => id)));
  const named = [synonyms, rateNames, quotientNames, gradesOf, logOf, remainderOf].flatMap(
    (ideas) => Object.keys(ideas),
  );
  expect(named.filter((id) => !ids.has(id))).toEqual([]);
});

describe("clear cases are suggested", () => {
  test("votes grade by grade, counted as satisfied and all, in Chinese and English", () => {
    for (const header of [
      "姓名,非常满意(5),满意(4),一般(3),不满意(2),非常不满意(1)",
      "姓名,非常滿意,滿意,一般,不滿意,非常不滿意",
      "Agent,very satisfied,satisfied,neutral,dissatisfied,very dissatisfied",
    ]) {
      const { sources: found } = suggested("after-sales", `${header}\nA,1,2,3,4,5`);
      expect(found).toEqual({ satisfiedVotes: sum(1, 2), votes: sum(1, 2, 3, 4, 5) });
    }
  });

  test("a log of calls: rows, yes and no, grades, and means of what is there", () => {
    const { sources: found } = suggested(
      "call-centre",
      [
        "通话编号,坐席,是否接听,是否解决,等待时长(秒),通话时长,满意度",
        "C1,A,是,是,10,00:01:00,5",
        "C2,A,否,否,,,",
        "C3,B,是,否,20,00:03:00,1",
      ].join("\n"),
    );
    expect(found).toEqual({
      callsReceived: { kind: "total", terms: [{ kind: "rows" }] },
      callsAbandoned: count(2, "否"),
      callsResolved: count(3, "是"),
      answerSeconds: {
        kind: "mean",
        column: 4,
        weight: null,
        unit: "seconds",
        among: { kind: "answer", column: 2, value: "是" },
      },
      talkSeconds: {
        kind: "mean",
        column: 5,
        weight: null,
        among: { kind: "answer", column: 2, value: "是" },
      },
      votes5: count(6, "5"),
      votes4: count(6, "4"),
      votes3: count(6, "3"),
      votes2: count(6, "2"),
      votes1: count(6, "1"),
      callsAnswered: count(2, "是"),
    });
  });

  test("grades in words", () => {
    const { sources: found } = suggested(
      "car-dealership",
      "姓名,评价\nA,非常满意\nA,满意\nB,不满意",
    );
    expect(found["verySatisfied"]).toEqual(count(1, "非常满意"));
    expect(found["dissatisfied"]).toEqual(count(1, "不满意"));
    expect(found["neutral"]).toEqual(count(1, "3"));
  });

  test("a rate and its base instead of the cases", () => {
    expect(suggested("after-sales", "姓名,评价数,满意率(%)\nA,100,92\nB,50,88").sources).toEqual({
      votes: sum(1),
      satisfiedVotes: { kind: "product", rate: 2, of: 1, unit: "percent" },
    });
  });

  test("the parts of a share", () => {
    expect(suggested("after-sales", "姓名,成本,预算\nA,95,100").sources).toEqual({
      costShare: {
        kind: "quotient",
        numerator: [{ kind: "sum", column: 1 }],
        denominator: [{ kind: "sum", column: 2 }],
      },
    });
  });

  test("means weighed by the count beside them, in the unit that the heading names", () => {
    const { sources: found } = suggested("service-agent", "姓名,接待量,平均响应时间(秒)\nA,100,65");
    expect(found).toEqual({
      responseMinutes: { kind: "mean", column: 2, weight: 1, unit: "seconds" },
    });
  });

  test("what is not clear is left to HR", () => {
    expect(suggested("after-sales", "姓名,甲,乙\nA,1,2").sources).toEqual({});
    expect(suggested("after-sales", "姓名,参评票数\nA,many").sources).toEqual({});
  });
});
