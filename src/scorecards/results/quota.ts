import { fill } from "../../i18n/sheets";
import * as scoring from "../../scoring";
import { call, quote, rangeFrom } from "../calc/text";
import { quotaTier } from "../formula/twins/quota-tier";
import type { QuotaRule, ScorecardSystem } from "../system/description";
import { settingKey } from "../system/keys";
import { guarded, settingNumber } from "./calculation";
import type { ResultPlaces } from "./places";
import type { Among, Result, Setting } from "./result";
import type { Outcome } from "./steps";

type Grade = QuotaRule["grades"][number];

const idOf = (index: number): string => `quota:${index}`;

/** A share of the people, and beside it the grade that they get. */
const settings = ({ quota }: ScorecardSystem): readonly Setting[] =>
  (quota?.grades ?? []).map(({ share, grade }, index): Setting => ({
    id: idOf(index),
    group: "quota",
    label: ({ texts: { rules } }) => fill(rules.quotaShare, { number: index + 1 }),
    unit: "percent",
    limit: "share",
    parameter: share,
    set: (system, parameter) => withGrade(system, index, { share: parameter }),
    text: grade,
    setText: (system, text) => withGrade(system, index, { grade: text }),
  }));

function withGrade(system: ScorecardSystem, at: number, change: Partial<Grade>): ScorecardSystem {
  const { quota } = system;
  if (quota === undefined) return system;
  const grades = quota.grades.map((grade, index) =>
    index === at ? { ...grade, ...change } : grade,
  );
  return { ...system, quota: { ...quota, grades } };
}

/** One column of the grades on the sheet: their shares, their names, or whether the shares can be used. */
function column(places: ResultPlaces, what?: "text" | "state"): string {
  const last = (places.system.quota?.grades.length ?? 1) - 1;
  return rangeFrom(places.setting(idOf(0), what), places.setting(idOf(last), what));
}

function guards(places: ResultPlaces): (readonly [sound: string, otherwise: string])[] {
  const { none, notSet, badRule } = places.texts.status;
  const count = places.system.quota?.grades.length ?? 0;
  const states = column(places, "state");
  const wrong = call("IF", `COUNTIF(${states},${quote(notSet)})>0`, quote(notSet), quote(badRule));
  return [
    [`ISNUMBER(${places.field("total")})`, quote(none)],
    [`COUNTIF(${states},"")=${count}`, wrong],
    [`ROUND(SUM(${column(places)})-1,9)=0`, quote(badRule)],
    [`COUNTA(${column(places, "text")})=${count}`, quote(notSet)],
  ];
}

/** The grade of each total by the core, as its place among the grades, or what is wrong with the shares. */
function placesIn(
  { quota }: ScorecardSystem,
  shares: readonly number[],
  { totals }: Among,
): Int32Array {
  return scoring.quotaGrades(
    totals.map((total) => total ?? NaN),
    shares,
    quota?.ties ?? "up",
  );
}

function sharesIn(system: ScorecardSystem): number[] | scoring.Fault {
  const all = settings(system).map(settingNumber);
  const fault = all.find(scoring.isFault);
  if (fault !== undefined) return fault;
  const shares = all as number[];
  const sum = scoring.roundDecimal(
    shares.reduce((before, share) => before + share, 0),
    scoring.THRESHOLD_PLACES,
  );
  return sum === 1 ? shares : { code: "weights-sum", sum };
}

/** The grade of somebody's place among everybody on a roster: the best 20 % A (HR.QUOTA_TIER). */
export const quotaGrade: Result = {
  field: "quotaGrade",
  has: () => false,
  ofEverybody: ({ quota }) => quota !== undefined,
  settings,
  formula: (places) => {
    const total = places.field("total");
    const { grades = [], ties = "up" } = places.system.quota ?? {};
    if (places.spelling === "plain") {
      const quotas = grades.map((_, index) => ({
        share: places.setting(idOf(index)),
        grade: places.setting(idOf(index), "text"),
      }));
      const scores = places.everybody("total");
      return guarded(guards(places), quotaTier({ score: total, scores, quotas, ties }));
    }
    const scores = call("IF", `ISNUMBER(${total})`, total, quote(""));
    // The two columns side by side, wherever they stand.
    const quotas = call("IF", "{1,0}", column(places), column(places, "text"));
    return guarded(guards(places), call("HR.QUOTA_TIER", scores, quotas, quote(ties)));
  },
  outcome: ({ system, outcome, among }): Outcome => {
    const total = outcome("total");
    if (scoring.isFault(total)) return total;
    const all = among?.() ?? null;
    const shares = sharesIn(system);
    if (scoring.isFault(shares)) return shares;
    if (all === null) return { code: "missing", argument: "quotaGrade" };
    const at = placesIn(system, shares, all)[all.at];
    const grade = at === undefined ? undefined : system.quota?.grades[at]?.grade;
    return grade ?? { code: "missing", argument: "quotaGrade" };
  },
  steps: (explaining) => {
    const { system } = explaining;
    const total = explaining.outcome("total");
    const all = explaining.among?.() ?? null;
    const shares = sharesIn(system);
    if (scoring.isFault(shares) || all === null || typeof total !== "number") return [];
    const at = placesIn(system, shares, all)[all.at] ?? -1;
    const reached = system.quota?.grades[at];
    if (reached === undefined) return [];
    const ties = system.quota?.ties ?? "up";
    const own = scoring.roundDecimal(total, scoring.THRESHOLD_PLACES);
    const rounded = all.totals.flatMap((each) =>
      each === null ? [] : scoring.roundDecimal(each, scoring.THRESHOLD_PLACES),
    );
    const above = rounded.filter((each) => each > own).length;
    const same = rounded.filter((each) => each === own).length;
    const ends = scoring.quotaPlaces(shares, rounded.length);
    return [
      {
        kind: "quota",
        place: ties === "up" ? above + 1 : above + same,
        people: rounded.length,
        same: same - 1,
        ties,
        grade: reached.grade,
        from: at === 0 ? 1 : (ends[at - 1] ?? 0) + 1,
        to: at === shares.length - 1 ? rounded.length : (ends[at] ?? 0),
      },
    ];
  },
  obstacles: (explaining) => [
    ...explaining.obstacles("total"),
    ...settings(explaining.system).flatMap(({ id, parameter, limit }) =>
      explaining.ofSetting(settingKey(id), parameter.value, limit),
    ),
  ],
  unit: "ratio",
  look: {
    format: "General",
    horizontal: "Center",
    characters: 12,
    words: ({ quota }, { local }) => (quota?.grades ?? []).map(({ grade }) => local(grade)),
  },
};
