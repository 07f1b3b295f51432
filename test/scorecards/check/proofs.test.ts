import "../../support/made-up-systems";
/** Check on tables of bands and straight lines whose figures are each right, and together say nothing, or two things. */
import { cellAddress } from "../../../src/scorecards/calc/a1";
import { checkWorkbook, type Fact } from "../../../src/scorecards/check";
import type { PlaceKey } from "../../../src/scorecards/system/keys";
import type { Layout } from "../../../src/scorecards/system/description";
import { WorkbookUnderCheck } from "../../support/checked-workbook";
import { people, standardRequest } from "../../support/requests";

const CODES = ["in-two-bands", "in-no-band", "better-earns-less", "no-line"];

function found(
  system: string,
  layout: Layout,
  changes: readonly (readonly [PlaceKey, number])[],
): { facts: Fact[]; at: string[][]; workbook: WorkbookUnderCheck; role: "rules" | "form" } {
  const workbook = new WorkbookUnderCheck(standardRequest(system, { layout, people: people(1) }));
  workbook.fill();
  const role = layout === "roster" ? "rules" : "form";
  for (const [key, content] of changes) workbook.put(role, key, content);
  const findings = checkWorkbook(workbook.checked()).filter(({ fact }) =>
    CODES.includes(fact.code),
  );
  return {
    facts: findings.map(({ fact }) => fact),
    at: findings.map(({ places }) => places.map(cellAddress)),
    workbook,
    role,
  };
}

describe.each(["roster", "form"] as const)("On a %s", (layout) => {
  test("tables of bands that say one thing of every figure are proved", () => {
    expect(found("ecommerce-agent", layout, []).facts).toEqual([]);
    expect(found("contact-centre", layout, []).facts).toEqual([]);
  });

  test("a figure that belongs to two bands is named, with both", () => {
    const { facts, at, workbook, role } = found("ecommerce-agent", layout, [
      ["satisfaction.limit:1", 0.98],
    ]);
    expect(facts).toMatchObject([{ code: "in-two-bands", at: 0.98, unit: "percent" }]);
    expect(at).toEqual([
      [
        workbook.address(role, "satisfaction.limit:0"),
        workbook.address(role, "satisfaction.limit:1"),
      ],
    ]);
  });

  test("a better figure that earns less is, too", () => {
    expect(found("ecommerce-agent", layout, [["satisfaction.points:0", 70]]).facts).toMatchObject([
      { code: "better-earns-less", better: 0.98, worse: 0.95 },
    ]);
  });

  test("so is a line that goes nowhere", () => {
    expect(found("contact-centre", layout, [["handling.zeroAt", 300]]).facts).toMatchObject([
      { code: "no-line", at: 300, unit: "seconds" },
    ]);
  });

  test("and figures of which a table says nothing", () => {
    const sides = found("made-up-point-bands", layout, []).facts.flatMap((fact) =>
      fact.code === "in-no-band" ? [fact.side] : [],
    );
    expect(sides.length).toBeGreaterThan(0);
  });
});
