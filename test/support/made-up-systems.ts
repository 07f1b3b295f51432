/**
 * Systems that try the kinds of rules that no built-in system uses. Whoever imports this module has them among the systems: its
 * loops try them, and a request may ask for them. To be imported before anything that lists the systems.
 */
import type { Item, Metric, Rule, ScorecardSystem } from "../../src/scorecards/system/description";
import { systems } from "../../src/scorecards/systems";
import { figure, inWords, least0, shareOf, stated } from "../../src/scorecards/systems/wording";

const item = (id: string, name: Item["name"], points: number, rule: Rule): Item => ({
  id,
  name,
  measured: name,
  points: stated(points),
  rule,
});

const resolved = least0("resolved", inWords("Resolved", "已解决数", "已解決數"), "count");
const contacts = least0("contacts", inWords("Contacts", "联系数", "聯絡數"), "count");
const firstContact = inWords("First contact", "首次解决率", "首次解決率");
const handling = inWords("Handling time", "处理时长", "處理時長");
const quality = inWords("Quality score", "质检得分", "質檢得分");
const waiting = inWords("Waiting time", "等待时长", "等待時長");

const rise: Metric = shareOf(firstContact, resolved, contacts);

/** Scheme B of the schemes that companies run: straight lines, one rising and one falling, and a ratio with a gate. */
const lines: ScorecardSystem = {
  id: "made-up-lines",
  name: inWords("Contact centre", "联络中心", "聯絡中心"),
  promise: inWords("Lines and gates.", "直线与门槛。", "直線與門檻。"),
  layouts: ["roster", "form"],
  period: "month",
  total: "points",
  scale: 100,
  items: [
    item("firstContact", firstContact, 40, {
      kind: "scale",
      metric: rise,
      zeroAt: stated(0.6),
      fullAt: stated(0.85),
    }),
    item("handling", handling, 30, {
      kind: "scale",
      metric: figure("handling", handling, "seconds"),
      zeroAt: stated(600),
      fullAt: stated(300),
    }),
    item("quality", quality, 30, {
      kind: "ratio",
      metric: figure("quality", quality, "score", 100),
      target: stated(95),
      gate: stated(0.6),
      better: "higher",
    }),
  ],
  tiers: [
    { from: stated(80), grade: inWords("Good", "良好", "良好") },
    { from: stated(60), grade: inWords("Passed", "合格", "合格") },
  ],
  presets: [],
  remarks: [],
};

/** The same kinds with bounds of their own, where scores are weighed on a scale. */
const weighedLines: ScorecardSystem = {
  ...lines,
  id: "made-up-weighed-lines",
  total: "weights",
  scale: 10,
  tiers: [
    { from: stated(8), grade: inWords("Good", "良好", "良好") },
    { from: stated(6), grade: inWords("Passed", "合格", "合格") },
  ],
  items: [
    item("firstContact", firstContact, 25, {
      kind: "scale",
      metric: rise,
      zeroAt: stated(0.6),
      fullAt: stated(0.85),
      floor: stated(-2),
      cap: stated(12),
    }),
    item("waiting", waiting, 50, {
      kind: "ratio",
      metric: figure("waiting", waiting, "seconds"),
      target: stated(20),
      better: "lower",
      cap: stated(15),
    }),
    item("quality", quality, 25, {
      kind: "ratio",
      metric: figure("quality", quality, "score", 100),
      target: stated(80),
      gate: stated(0.5),
      better: "higher",
      cap: stated(8),
    }),
  ],
};

const madeUpSystems: readonly ScorecardSystem[] = [lines, weighedLines];

(systems as ScorecardSystem[]).push(...madeUpSystems);
