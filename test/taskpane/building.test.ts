/** What HR has made so far of a scheme. */
import { newScheme, schemeFrom } from "../../src/scorecards/scheme/edit";
import { carDealership } from "../../src/scorecards/systems/car-dealership";
import {
  beginBuilding,
  isChanged,
  tierTexts,
  withTiers,
  withTotal,
} from "../../src/taskpane/generate/builder/building";

describe("Tiers of a scheme", () => {
  it("keep their words in every language where HR changes but the score", () => {
    const begun = beginBuilding(newScheme());
    const [first, ...others] = tierTexts(begun, "zh-CN");
    const changed = withTiers(begun, [{ ...first!, from: "95" }, ...others]);
    expect(changed.system.tiers[0]).toEqual({
      from: { value: 95, origin: "company" },
      grade: { en: "Excellent", "zh-CN": "优秀", "zh-TW": "優秀" },
    });
    expect(isChanged(changed)).toBe(true);
    expect(isChanged(begun)).toBe(false);
  });

  it("earn amounts only while one is written", () => {
    const begun = beginBuilding(newScheme());
    const texts = tierTexts(begun, "en");
    const paid = withTiers(
      begun,
      texts.map((tier, index) => (index === 0 ? { ...tier, amount: "500" } : tier)),
    );
    expect(paid.system.tiers.map(({ amount }) => amount?.value)).toEqual([500, null, null, null]);
    const unpaid = withTiers(paid, texts);
    expect(unpaid.system.tiers.some((tier) => "amount" in tier)).toBe(false);

    const base = beginBuilding(schemeFrom(carDealership, "Ours"));
    const own = tierTexts(base, "en");
    expect(own.some(({ amount }) => amount !== "")).toBe(true);
    const without = withTiers(
      base,
      own.map((tier) => ({ ...tier, amount: "" })),
    );
    expect(without.system.tiers.some((tier) => "amount" in tier)).toBe(false);
  });

  it("go along with the scale, and are shown so", () => {
    const begun = beginBuilding(newScheme());
    const typed = withTiers(begun, tierTexts(begun, "en"));
    const ten = withTotal(typed, { total: "weights", scale: 10 });
    expect(tierTexts(ten, "en").map(({ from }) => from)).toEqual(["9", "8", "6", "0"]);
  });
});
