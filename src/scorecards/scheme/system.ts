import * as v from "valibot";
import { figure, list } from "../stored/stored";
import type {
  CasesVeto,
  CoefficientRule,
  CommissionRule,
  EscalationRule,
  Example,
  FailureRule,
  FigureVeto,
  Item,
  PartMonths,
  PayRule,
  PoolRule,
  Preset,
  QuarterRule,
  QuotaRule,
  ScorecardSystem,
  TeamReward,
  Term,
  Tier,
  Veto,
  VetoEffect,
} from "../system/description";
import { MOST_CAME_FROM, MOST_GRADES, MOST_ITEMS } from "./limits";
import { input, rule, unit } from "./rules";
import { type EntriesOf, id, name, parameter, remark, words } from "./texts";

/** The description of a scorecard with bounds: what a scheme holds, but for its id. */

const example: v.GenericSchema<unknown, Example> = v.strictObject({
  part: v.exactOptional(id),
  figure: v.nullable(figure),
  score: v.nullable(figure),
} satisfies EntriesOf<Example>);

const item: v.GenericSchema<unknown, Item> = v.strictObject({
  id,
  name,
  measured: words,
  tellsFigures: v.exactOptional(v.literal(true)),
  points: parameter,
  section: v.exactOptional(name),
  rule,
  supplier: v.exactOptional(words),
  examples: v.exactOptional(list(example, 100)),
  fine: v.exactOptional(
    v.strictObject({ cases: input, amount: input } satisfies EntriesOf<NonNullable<Item["fine"]>>),
  ),
  comparedWith: v.exactOptional(list(v.picklist(["last", "year-ago"]), 2)),
} satisfies EntriesOf<Item>);

const tier: v.GenericSchema<unknown, Tier> = v.strictObject({
  from: parameter,
  grade: name,
  action: v.exactOptional(words),
  amount: v.exactOptional(parameter),
} satisfies EntriesOf<Tier>);

const failure: v.GenericSchema<unknown, FailureRule> = v.strictObject({
  pass: parameter,
  actions: list(
    v.strictObject({ periods: parameter, action: words } satisfies EntriesOf<
      FailureRule["actions"][number]
    >),
    20,
  ),
} satisfies EntriesOf<FailureRule>);

const teamReward: v.GenericSchema<unknown, TeamReward> = v.strictObject({
  conditions: v.pipe(
    list(
      v.strictObject({
        item: id,
        name,
        comparison: v.picklist(["at-least", "at-most"]),
        bound: parameter,
      } satisfies EntriesOf<TeamReward["conditions"][number]>),
      20,
    ),
    v.minLength(1),
  ),
  amount: parameter,
} satisfies EntriesOf<TeamReward>);

const pay: v.GenericSchema<unknown, PayRule> = v.strictObject({
  share: parameter,
  coefficient: v.exactOptional(
    v.strictObject({
      department: input,
      audits: list(input, 10),
    } satisfies EntriesOf<CoefficientRule>),
  ),
  quarter: v.exactOptional(
    v.strictObject({
      months: v.pipe(list(input, 12), v.minLength(1)),
      excellentFrom: parameter,
      excellentShare: parameter,
      unqualifiedBelow: parameter,
      unqualifiedShare: parameter,
    } satisfies EntriesOf<QuarterRule>),
  ),
  escalation: v.exactOptional(
    v.strictObject({
      share: input,
      items: v.strictTuple([id, id]),
      increase: parameter,
    } satisfies EntriesOf<EscalationRule>),
  ),
} satisfies EntriesOf<PayRule>);

const commission: v.GenericSchema<unknown, CommissionRule> = v.strictObject({
  amount: v.pipe(
    input,
    v.check(({ unit: of }) => of === "yuan"),
  ),
  slices: v.pipe(
    list(
      v.strictObject({ from: parameter, rate: parameter } satisfies EntriesOf<
        CommissionRule["slices"][number]
      >),
      20,
    ),
    v.minLength(1),
  ),
} satisfies EntriesOf<CommissionRule>);

const pool: v.GenericSchema<unknown, PoolRule> = v.strictObject({
  amount: parameter,
} satisfies EntriesOf<PoolRule>);

const quota: v.GenericSchema<unknown, QuotaRule> = v.strictObject({
  grades: v.pipe(
    list(
      v.strictObject({ share: parameter, grade: name } satisfies EntriesOf<
        QuotaRule["grades"][number]
      >),
      MOST_GRADES,
    ),
    v.minLength(1),
  ),
  ties: v.picklist(["up", "down"]),
} satisfies EntriesOf<QuotaRule>);

const partMonths: v.GenericSchema<unknown, PartMonths> = v.strictObject({
  daysDue: parameter,
  appraisedFrom: v.exactOptional(parameter),
} satisfies EntriesOf<PartMonths>);

type Effect<Kind extends VetoEffect["kind"]> = EntriesOf<Extract<VetoEffect, { kind: Kind }>>;

const effect: v.GenericSchema<unknown, VetoEffect> = v.variant("kind", [
  v.strictObject({ kind: v.literal("item"), item: id } satisfies Effect<"item">),
  v.strictObject({ kind: v.literal("total") } satisfies Effect<"total">),
  v.strictObject({ kind: v.literal("most"), most: parameter } satisfies Effect<"most">),
  v.strictObject({ kind: v.literal("tier") } satisfies Effect<"tier">),
]);

const casesVeto: v.GenericSchema<unknown, CasesVeto> = v.strictObject({
  id,
  cases: input,
  from: parameter,
  effect,
} satisfies EntriesOf<CasesVeto>);

const figureVeto: v.GenericSchema<unknown, FigureVeto> = v.strictObject({
  id,
  figure: v.strictObject({ item: id, beyond: v.picklist(["below", "above"]) } satisfies EntriesOf<
    FigureVeto["figure"]
  >),
  from: parameter,
  effect,
} satisfies EntriesOf<FigureVeto>);

const veto: v.GenericSchema<unknown, Veto> = v.lazy((value) =>
  typeof value === "object" && value !== null && "figure" in value ? figureVeto : casesVeto,
);

/** Of a system of ours with what its id says beside its name (systems/entered-as-rates.ts), or of a scheme. */
const systemId = v.pipe(v.string(), v.regex(/^[a-z][A-Za-z0-9_+:,-]{0,999}$/));

type Content = Omit<ScorecardSystem, "id">;

export const schemeContent: v.GenericSchema<unknown, Content> = v.strictObject({
  cameFrom: v.exactOptional(list(systemId, MOST_CAME_FROM)),
  name,
  promise: words,
  layouts: v.pipe(
    list(v.picklist(["roster", "form"]), 2),
    v.minLength(1),
    v.check((layouts) => new Set(layouts).size === layouts.length),
  ),
  period: v.picklist(["month", "quarter"]),
  total: v.picklist(["points", "weights"]),
  scale: v.picklist([100, 10]),
  items: v.pipe(list(item, MOST_ITEMS), v.minLength(1)),
  tiers: v.pipe(
    list(tier, 50),
    // Either all of them earn an amount, or none does.
    v.check((tiers) => new Set(tiers.map(({ amount }) => amount === undefined)).size < 2),
  ),
  tiersAsPrinted: v.exactOptional(v.literal(true)),
  vetoes: v.exactOptional(list(veto, 20)),
  failure: v.exactOptional(failure),
  teamReward: v.exactOptional(teamReward),
  pay: v.exactOptional(pay),
  partMonths: v.exactOptional(partMonths),
  commission: v.exactOptional(commission),
  pool: v.exactOptional(pool),
  quota: v.exactOptional(quota),
  pointMoney: v.exactOptional(parameter),
  terms: v.exactOptional(
    list(v.strictObject({ id, name, figure: parameter, unit } satisfies EntriesOf<Term>), 30),
  ),
  presets: list(
    v.strictObject({ id, name, points: v.record(id, figure) } satisfies EntriesOf<Preset>),
    20,
  ),
  signedByOffice: v.exactOptional(v.literal(true)),
  remarks: list(remark, 50),
} satisfies EntriesOf<Content>);
