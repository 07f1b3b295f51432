import fc from "fast-check";
import type { Person } from "../../../src/scorecards";
import { matchPeople, repeatedLines } from "../../../src/scorecards/import/match-people";
import { findPeopleColumns } from "../../../src/scorecards/import/people-columns";
import { findPeriodColumn, monthsIn } from "../../../src/scorecards/import/period-column";
import { isWithin, readStamp } from "../../../src/scorecards/import/stamp";
import { isExport, readExport, type Export } from "../../../src/scorecards/import/read-export";
import { columnsIn } from "../../../src/scorecards/import/suggest";
import { isNobodyWord, isSumWord } from "../../../src/scorecards/people/not-people";
import { inShort } from "./support/outcome";

const person = (id: string, name: string, department = ""): Person => ({ id, name, department });
const STAFF = [person("007", "王芳", "甲"), person("008", "李娜"), person("009", "Ann Lee")];

function exported(text: string): Export {
  const read = readExport(text);
  if (!isExport(read)) throw new Error(read.kind);
  return read;
}

function matched(text: string, people: readonly Person[] = STAFF) {
  const { rows, ...rest } = exported(text);
  const columns = columnsIn({ rows, ...rest });
  const found = findPeopleColumns(columns, rows, people);
  return { found, ...matchPeople(rows, found, people) };
}
const rowsOf = ({ groups }: ReturnType<typeof matched>) =>
  groups.map(({ match }) => (match.kind === "person" ? match.row : match.kind));

describe("rows find their people", () => {
  test("by id, leading zeros or not, before the name", () => {
    const result = matched("工号,姓名,来电\n7,王芳,1\n００８,李娜,2\n");
    expect(result.found).toEqual({ id: 0, name: 1, department: null });
    expect(rowsOf(result)).toEqual([0, 1]);
  });

  test("by name without regard to case, width and blanks, several rows as one", () => {
    const result = matched("Agent,Calls\nANN LEE,1\n王 芳,2\nＡｎｎ　Ｌｅｅ,3");
    expect(rowsOf(result)).toEqual([2, 0]);
    expect(result.groups[0]?.rows.map(({ line }) => line)).toEqual([2, 4]);
  });

  test("in a column whose heading says nothing, where most of them stand", () => {
    expect(matched("甲,乙\n王芳,1\n李娜,2").found).toEqual({ id: null, name: 0, department: null });
  });

  test("not by numbers of rows, nor by ids of another system that the table has for others", () => {
    expect(matched("序号,姓名,来电\n7,李娜,1\n8,王芳,2").found.id).toBeNull();
    const foreign = matched("Agent ID,Agent,Calls\n008,王芳,1\n007,李娜,2");
    expect(foreign.found.id).toBeNull();
    expect(rowsOf(foreign)).toEqual([0, 1]);
  });

  test("and are left to HR where there is nobody, or more than one", () => {
    const twins = [...STAFF, person("010", "王芳", "乙")];
    const result = matched("姓名,来电\n王芳,1\n赵敏,2\n,3", twins);
    expect(rowsOf(result)).toEqual(["ambiguous", "unknown"]);
    expect(result.groups[0]?.match).toEqual({ kind: "ambiguous", candidates: [0, 3] });
    expect(result.nameless).toEqual([4]);
  });

  test("and are left to HR where two claim to be one", () => {
    const result = matched("工号,姓名,来电\nA1,王芳,1\nA2,王芳,2");
    expect(rowsOf(result)).toEqual(["ambiguous", "ambiguous"]);
  });

  test("and it is said where the id is another's than the name", () => {
    const result = matched("工号,姓名,来电\n007,王芳,1\n008,李娜,1\n009,Bob,2");
    expect(result.groups.map(({ otherName }) => otherName)).toEqual([
      undefined,
      undefined,
      "Ann Lee",
    ]);
  });

  test("whatever the order of rows, people and columns", () => {
    const name = fc
      .stringMatching(/^[a-z]{3,9}$/)
      // A line of that name is nobody's: "std" beside "max".
      .filter((text) => !isSumWord(text) && !isNobodyWord(text));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 2, maxLength: 20 }),
        fc.infiniteStream(fc.nat()),
        (names, random) => {
          const people = names.map((each, index) =>
            person(String(index + 1).padStart(3, "0"), each),
          );
          const order = names
            .map((each) => ({ each, at: random.next().value as number }))
            .sort((one, other) => one.at - other.at)
            .map(({ each }) => each);
          const result = matched(
            `Calls,Agent\n${order.map((each) => `5,${each}`).join("\n")}`,
            people,
          );
          expect(rowsOf(result)).toEqual(order.map((each) => names.indexOf(each)));
        },
      ),
    );
  });
});

test("lines that repeat an earlier one are told, the first is not among them", () => {
  const { rows } = exported("姓名,来电\n王芳,1\n李娜,2\n王芳,1\n王芳,1");
  expect(repeatedLines(rows).map(({ line }) => line)).toEqual([4, 5]);
});

describe("months", () => {
  test.each([
    ["2021-03", 2021, 3],
    ["2021/3/5", 2021, 3],
    ["2021年3月", 2021, 3],
    ["２０２１年３月５日", 2021, 3],
    ["202103", 2021, 3],
    ["20210305", 2021, 3],
    ["2021-03-05 09:12:58", 2021, 3],
    ["2021-03-05T09:12:58Z", 2021, 3],
    ["31/03/2021", 2021, 3],
    ["03/31/2021", 2021, 3],
    ["03.03.2021", 2021, 3],
    ["Mar 2021", 2021, 3],
    ["March 5, 2021", 2021, 3],
    ["5-Mar-2021", 2021, 3],
  ])("%s", (text, year, month) => {
    expect(readStamp(text)).toEqual({ year, month });
  });

  test.each([
    ["March", null, 3],
    ["3月", null, 3],
    ["十二月", null, 12],
    ["3月15日", null, 3],
    ["Mar-21", 2021, 3],
    ["15-Mar-21", 2021, 3],
  ])("%s, of the year %s", (text, year, month) => {
    expect(readStamp(text)).toEqual({ year, month });
  });

  test.each([
    ["2021Q1", 2021, 1],
    ["Q1 2021", 2021, 1],
    ["2021年第一季度", 2021, 1],
    ["第3季度", null, 3],
  ])("%s is a quarter", (text, year, quarter) => {
    expect(readStamp(text)).toEqual({ year, quarter });
  });

  test.each(["02/03/2021", "2021-13", "12345", "", "2021", "Foo 2021", "13月", "2021Q5"])(
    "%j says none that is certain",
    (text) => {
      expect(readStamp(text)).toBeNull();
    },
  );

  test("part the rows, and a quarter takes its three", () => {
    const { headings, rows, skipped } = exported(
      "日期,姓名,来电\n2021-02-01,王芳,1\n2021-01-31,王芳,2\n早,王芳,3\n2021-02-02,李娜,4",
    );
    const columns = columnsIn({ headings, rows, skipped, decimalCommas: false });
    // Three of four: not enough to be sure.
    expect(findPeriodColumn(columns, rows)).toBeNull();
    const months = monthsIn(rows, 0);
    expect(months.map(({ month, rows: held }) => [month?.month ?? null, held.length])).toEqual([
      [null, 1],
      [1, 1],
      [2, 2],
    ]);
    expect(isWithin({ year: 2021, month: 3 }, { kind: "quarter", year: 2021, quarter: 1 })).toBe(
      true,
    );
    expect(isWithin({ year: 2021, month: 4 }, { kind: "quarter", year: 2021, quarter: 1 })).toBe(
      false,
    );
    expect(isWithin({ year: 2020, month: 1 }, { kind: "month", year: 2021, month: 1 })).toBe(false);
  });

  test("stand in the column that says so, not in figures that look like one", () => {
    const find = (text: string) => {
      const read = exported(text);
      return findPeriodColumn(columnsIn(read), read.rows);
    };
    expect(find("month,agent,calls\n2021-01,王芳,1")).toBe(0);
    expect(find("姓名,营业额\n王芳,202101\n李娜,202112")).toBeNull();
    expect(find("月份,姓名\n202101,王芳\n202101,李娜")).toBe(0);
    expect(find("姓名,入职,统计日期\n王芳,2019-01-01,2021-01-05")).toBe(2);
  });
});

describe("a number that is called just 编号 or ID", () => {
  const tickets = "G1\t小美\t是\nG2\t小丽\t否\nG3\t小美\t是\nG4\t小丽\t是";

  test.each(["编号", "ID", "No."])("%s numbers tickets where names come again", (heading) => {
    const text = `${heading}\t受理人\t是否首次解决\n${tickets}`;
    const { figures, asked } = inShort({ system: "after-sales", text });
    expect(figures).toEqual({ "001": { resolvedFirst: 2 }, "002": { resolvedFirst: 1 } });
    expect(asked).toEqual(["answered"]);
  });

  test("numbers people where one name comes twice, or where it says 工号: asked whose rows they are", () => {
    const namesakes = "编号\t姓名\t来电数\n901\t小美\t10\n902\t小美\t20\n903\t小丽\t5";
    const staff = `工号\t受理人\t是否首次解决\n${tickets}`;
    expect(inShort({ system: "call-centre", text: namesakes }).asked).toEqual(["people"]);
    expect(inShort({ system: "after-sales", text: staff }).asked).toContain("people");
  });
});
