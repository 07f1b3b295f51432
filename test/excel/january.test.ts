import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { generateScorecard } from "../../src/excel";
import { type ExcelForTests, openExcel } from "../support/excel-host";
import { standardRequest } from "../support/requests";

/** Real figures of a telephone support team; they live outside the repository, and only some machines have them. */
const FIGURES = path.join(__dirname, "../../../shared/data/agents-by-month.csv");
const withFigures = existsSync(FIGURES) ? describe : describe.skip;
if (!existsSync(FIGURES)) console.error(`Skipped: ${FIGURES} is not on this machine.`);

const HEADERS = [
  "Satisfied votes",
  "Votes",
  "Mean response time",
  "Resolved at first contact",
  "Answered",
  "Mean resolution time",
  "Cost against budget",
  "Salary",
];

/** Votes 5 and 4 as satisfied, seconds as hours; cost and salary as HR types them. */
function januaryRows(): { name: string; cells: string[] }[] {
  const [, ...lines] = readFileSync(FIGURES, "utf8").trim().split(/\r?\n/);
  return lines
    .map((line) => line.split(","))
    .filter(([month]) => month === "2021-01")
    .map((fields) => {
      const number = (index: number) => Number(fields[index]);
      const votes = [7, 8, 9, 10, 11].map(number);
      const satisfied = (votes[0] ?? 0) + (votes[1] ?? 0);
      const cells = [
        satisfied,
        votes.reduce((sum, each) => sum + each, 0),
        number(5) / 3600,
        number(4),
        number(3),
        number(6) / 3600,
        "95%",
        "6,000",
      ];
      return { name: fields[1] ?? "", cells: cells.map(String) };
    });
}

withFigures("January of eight agents, pasted into a generated roster", () => {
  let excel: ExcelForTests;
  beforeAll(async () => {
    excel = await openExcel({ functions: true });
    Object.assign(globalThis, { Excel: excel.Excel, OfficeExtension: excel.OfficeExtension });
    const people = januaryRows().map(({ name }, index) => ({
      id: String(index + 1).padStart(3, "0"),
      name,
      department: "",
    }));
    await generateScorecard(standardRequest("after-sales", { people }), {});
    const { host } = excel;
    expect(host.read("Data", "D4:K4")).toEqual([HEADERS]);
    await host.paste(
      "Data",
      "D5",
      januaryRows()
        .map(({ cells }) => cells.join("\t"))
        .join("\n"),
    );
    await host.settled();
  });
  afterAll(() => excel.close());

  test("scores, totals, tier, pay and status are there for everyone", () => {
    const { host } = excel;
    const [headers, ...people] = host.read("Results", "A4:AD12") as [string[], ...unknown[][]];
    const at = (row: readonly unknown[], header: string) => row[headers.indexOf(header)];
    januaryRows().forEach(({ name, cells }, index) => {
      const row = people[index] ?? [];
      // In whole numbers: 20 × satisfied ÷ votes against 18 counts the steps of 5 points below 90 %.
      const [satisfied = 0, votes = 0] = cells.map(Number);
      const steps = Math.floor((18 * votes - 20 * satisfied) / votes);
      const total = (30 * (10 - steps) + 70 * 10) / 100;
      expect(at(row, "Name")).toBe(name);
      expect(at(row, "Customer satisfaction")).toBe(10 - steps);
      for (const item of [
        "Mean response time",
        "First-contact resolution",
        "Mean resolution time",
        "Cost against budget",
      ]) {
        expect(at(row, item)).toBe(10);
      }
      expect(at(row, "Total")).toBeCloseTo(total, 10);
      expect(at(row, "Tier")).toBe(total >= 8 ? "Good" : total >= 7 ? "Fair" : "Pass");
      expect(at(row, "Performance pay")).toBeCloseTo(180 * total, 2);
      expect(at(row, "Pay")).toBeCloseTo(4200 + 180 * total, 2);
      expect(at(row, "Status")).toBe("complete");
    });
    expect(host.read("Results", "A2:C2")[0]?.join("")).toContain("8 / 8");
  });

  test("a figure that is taken out is missing, not 0, and the total says so", async () => {
    const { host } = excel;
    await host.write("Data", "J5", [[""]]);
    await host.settled();
    const [headers = [], first = []] = host.read("Results", "A4:AD5");
    expect(first[headers.indexOf("Cost against budget")]).toBe("missing");
    expect(first[headers.indexOf("Total")]).toBe("incomplete");
    expect(first[headers.indexOf("Status")]).toBe("1 / 5 metrics missing");
  });

  test("a person pasted right below the table is scored as well", async () => {
    const { host } = excel;
    const [row] = januaryRows();
    await host.paste("Data", "A13", ["009", "Zoe", "", ...(row?.cells ?? [])].join("\t"));
    await host.settled();
    const [headers = []] = host.read("Results", "A4:AD4");
    const [zoe = []] = host.read("Results", "A13:AD13");
    expect(zoe[headers.indexOf("Name")]).toBe("Zoe");
    expect(typeof zoe[headers.indexOf("Total")]).toBe("number");
  });
});
