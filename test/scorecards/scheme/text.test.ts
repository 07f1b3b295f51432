/** To be imported first: the made-up systems are among the systems then. */
import "../../support/made-up-systems";
import fc from "fast-check";
import {
  adoptScheme,
  asScheme,
  isSchemeId,
  readScheme,
  schemeId,
  type SchemeProblem,
  storeScheme,
  writeScheme,
} from "../../../src/scorecards/scheme";
import { sameInAll } from "../../../src/scorecards/system/local-text";
import type { ScorecardSystem } from "../../../src/scorecards/system/description";
import { findSystem, systems } from "../../../src/scorecards/systems";

type Fields = Record<string, unknown>;

const agent = findSystem("ecommerce-agent")!;
const callCentre = findSystem("call-centre")!;
const edited = (system: ScorecardSystem, edit: (fields: Fields) => void): string => {
  const fields = JSON.parse(writeScheme(system)) as Fields;
  edit(fields);
  return JSON.stringify(fields);
};
const problemOf = (text: unknown): SchemeProblem | string => {
  const stored = readScheme(text);
  return stored.kind === "damaged" ? stored.problem : stored.kind;
};
const items = (fields: Fields) => fields.items as Fields[];

describe.each(systems.map((system) => [system.id, system] as const))(
  "%s as text",
  (_id, system) => {
    test.each([
      ["to be copied", writeScheme],
      ["to be kept", storeScheme],
    ])("%s is read as it was", (_what, write) => {
      const stored = readScheme(write(system));
      expect(stored).toEqual({ kind: "read", value: { ...system, id: schemeId(system) } });
    });

    test("fits on lines that people can read", () => {
      const lines = writeScheme(system).split("\n");
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(500);
      expect(lines.length).toBeGreaterThan(30);
    });
  },
);

test("A text is named by what it holds, not by how it is written down", () => {
  const id = schemeId(agent);
  expect(isSchemeId(id)).toBe(true);
  expect(systems.some((system) => isSchemeId(system.id))).toBe(false);
  const turned = Object.fromEntries(Object.entries(agent).reverse()) as unknown as ScorecardSystem;
  expect(schemeId(turned)).toBe(id);
  expect(schemeId({ ...agent, id: "another" })).toBe(id);
  expect(schemeId({ ...agent, name: sameInAll("另一套") })).not.toBe(id);
  expect(new Set(systems.map(schemeId)).size).toBe(systems.length);
});

test("What is the company's own is written as short as it can be", () => {
  const [item] = agent.items;
  const own = {
    ...agent,
    name: sameInAll("甲方案"),
    items: [{ ...item!, points: { value: 100, origin: "company" } as const }],
  };
  const fields = JSON.parse(writeScheme(own)) as Fields;
  expect([fields.kpiScheme, fields.name, items(fields)[0]!.points]).toEqual([1, "甲方案", 100]);
  expect(readScheme(writeScheme(own))).toEqual({ kind: "read", value: asScheme(own) });
});

describe("A scheme with what an earlier add-in does not know", () => {
  const versionIn = (text: string) => (JSON.parse(text) as Fields).kpiScheme;

  test.each([
    ["contact-centre", 1],
    ["contact-centre+as-printed", 2],
    ["made-up-commissions", 3],
    ["made-up-small-samples", 3],
    ["made-up-examples", 3],
  ])("%s is written as version %d", (id, version) => {
    expect(versionIn(writeScheme(findSystem(id)!))).toBe(version);
    expect(versionIn(storeScheme(findSystem(id)!))).toBe(version);
  });

  test("is read, and bears the same id, where it was written as the first version", () => {
    const commissions = findSystem("made-up-commissions")!;
    const early = edited(commissions, (fields) => (fields.kpiScheme = 1));
    expect(readScheme(early)).toEqual(readScheme(writeScheme(commissions)));
    expect(readScheme(early)).toMatchObject({ kind: "read" });
  });
});

test("A scheme that was read from a workbook is found like a system of ours, and offered by none", () => {
  const before = systems.length;
  const scheme = adoptScheme({ ...callCentre, name: sameInAll("热线") });
  expect(findSystem(scheme.id)).toEqual({ ...callCentre, name: sameInAll("热线"), id: scheme.id });
  expect(systems).toHaveLength(before);
  expect(findSystem("scheme-nobody's")).toBeUndefined();
});

describe("What is no scheme says what is wrong", () => {
  const text = writeScheme(agent);

  test("cut at every place, it is never taken for one", () => {
    for (let length = 0; length < text.trimEnd().length; length += 1) {
      const stored = readScheme(text.slice(0, length));
      expect([length, stored]).toEqual([
        length,
        { kind: "damaged", problem: { code: length === 0 ? "not-a-scheme" : "cut" } },
      ]);
    }
  });

  test.each<[string, unknown, SchemeProblem]>([
    ["nothing", "", { code: "not-a-scheme" }],
    ["no text", 7, { code: "not-a-scheme" }],
    ["a rule in words", "每低于目标1%扣2分，扣完为止", { code: "not-a-scheme" }],
    ["another JSON", '{"version":1}', { code: "not-a-scheme" }],
    ["a list", "[]", { code: "not-a-scheme" }],
    ["a version that is none", '{"kpiScheme":0.5}', { code: "not-a-scheme" }],
    ["too long", `{"kpiScheme":1,"name":"${"x".repeat(1_000_000)}"}`, { code: "too-long" }],
    ["code", "{alert(1)}", { code: "not-readable", line: 1 }],
  ])("%s", (_what, given, problem) => {
    expect(problemOf(given)).toEqual(problem);
  });

  test("with a comma too few, the line is told", () => {
    const lines = text.split("\n");
    const broken = lines.map((line, index) => (index === 4 ? line.replace(/,$/, "") : line));
    expect(problemOf(broken.join("\n"))).toEqual({ code: "not-readable", line: 6 });
  });

  test("a later version is not called damaged", () => {
    expect(readScheme(edited(agent, (fields) => (fields.kpiScheme = 5)))).toEqual({
      kind: "later",
    });
  });

  const of = "平均响应时间";
  test.each<[string, (fields: Fields) => void, SchemeProblem]>([
    [
      "a field that is missing",
      (fields) => delete fields.name,
      { code: "field", what: "missing", path: ["name"] },
    ],
    [
      "a field that there is not",
      (fields) => (items(fields)[2]!.weight = 5),
      { code: "field", what: "unknown", path: ["items", 2, "weight"], of },
    ],
    [
      "a figure that is text",
      (fields) => (items(fields)[2]!.points = "20分"),
      { code: "field", what: "wrong", path: ["items", 2, "points", "value"], of },
    ],
    [
      "an id that another item has",
      (fields) => (items(fields)[2]!.id = "sales"),
      { code: "field", what: "twice", path: ["items", 2, "id"], of },
    ],
    [
      "a name that another item has",
      (fields) => (items(fields)[2]!.name = "sales against plan "),
      { code: "field", what: "twice", path: ["items", 2, "name"], of: "sales against plan " },
    ],
    [
      "points for an item that is gone",
      (fields) => (fields.presets = [{ id: "goal", name: "目标", points: { gone: 100 } }]),
      { code: "field", what: "nowhere", path: ["presets", 0, "points", "gone"] },
    ],
    [
      "no items",
      (fields) => (fields.items = []),
      { code: "field", what: "wrong", path: ["items"] },
    ],
    [
      "61 items",
      (fields) =>
        (fields.items = Array.from({ length: 61 }, (_, at) => ({
          ...items(fields)[5],
          id: `i${at}`,
          name: `n${at}`,
        }))),
      { code: "field", what: "wrong", path: ["items"] },
    ],
    [
      "a name of 201 characters",
      (fields) => (items(fields)[2]!.name = "长".repeat(201)),
      { code: "field", what: "wrong", path: ["items", 2, "name", "en"], of: "长".repeat(60) },
    ],
    [
      "an unknown kind of rule",
      (fields) => ((items(fields)[2]!.rule as Fields).kind = "magic"),
      { code: "field", what: "wrong", path: ["items", 2, "rule", "kind"], of },
    ],
  ])("%s", (_what, edit, problem) => {
    expect(problemOf(edited(agent, edit))).toEqual(problem);
  });

  test("two figures that their columns could not tell apart", () => {
    const twice = edited(agent, (fields) => {
      const rule = items(fields)[2]!.rule as { metric: { input: Fields } };
      rule.metric.input.name = "Enquiry conversion";
    });
    expect(problemOf(twice)).toMatchObject({ what: "twice", path: ["items", 2] });
  });

  test("one id for two different figures", () => {
    const twice = edited(agent, (fields) => {
      const rule = items(fields)[2]!.rule as { metric: { input: Fields } };
      rule.metric.input.id = "conversionRate";
    });
    expect(problemOf(twice)).toMatchObject({ what: "twice", path: ["items", 2] });
  });
});

const paths = (
  value: unknown,
  path: readonly (string | number)[] = [],
): (readonly (string | number)[])[] =>
  typeof value !== "object" || value === null
    ? [path]
    : [
        path,
        ...Object.entries(value).flatMap(([key, each]) =>
          paths(each, [...path, Array.isArray(value) ? Number(key) : key]),
        ),
      ];

const changed = (
  value: unknown,
  [key, ...rest]: readonly (string | number)[],
  to: unknown,
): unknown => {
  if (key === undefined) return to;
  if (Array.isArray(value))
    return value.map((each: unknown, index) => (index === key ? changed(each, rest, to) : each));
  return { ...(value as Fields), [key]: changed((value as Fields)[key], rest, to) };
};

const anything = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    "",
    "__proto__",
    "constructor",
    {},
    [],
    null,
    -1,
    1e308,
    "\u0000",
    "\ud800",
    "=cmd()",
  ),
);

test("Whatever one of its fields is turned into, it is refused or read as what it says", () => {
  const texts = systems.map((system) => JSON.parse(writeScheme(system)) as unknown);
  const places = texts.map((each) => paths(each));
  fc.assert(
    fc.property(fc.nat(), fc.nat(), anything, (which, where, to) => {
      const document = texts[which % texts.length];
      const all = places[which % texts.length]!;
      const text = JSON.stringify(changed(document, all[where % all.length]!, to));
      const stored = readScheme(text);
      if (stored.kind !== "read") return;
      expect(readScheme(writeScheme(stored.value))).toEqual(stored);
    }),
    { numRuns: 1_000 },
  );
});

test("Any text at all is answered", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.string({ unit: fc.constantFrom("{", "}", "[", "]", '"', ",", ":", "1", "\\") }),
      ),
      (text) => {
        expect(["read", "later", "damaged"]).toContain(readScheme(text).kind);
      },
    ),
    { numRuns: 2_000 },
  );
});

// Read in a time that grows with its square, each of these would take minutes.
test.each([
  ["brackets that open", (length: number) => "{".repeat(length)],
  ["lists that open", (length: number) => `{"kpiScheme":1,"items":${"[".repeat(length)}`],
  ["backslashes", (length: number) => `{"a":"${"\\".repeat(length)}`],
  ["texts that are blank", (length: number) => `{"a":${'"",'.repeat(length / 3)}`],
])("A text of a million characters is refused: %s", (_what, of) => {
  expect(readScheme(of(1_000_000 - 100)).kind).toBe("damaged");
});

test.each([
  ["half of a character", "\ud83d", "wrong"],
  ["a control character", "a\u0007b", "wrong"],
  ["two lines", "a\nb", "wrong"],
  ["a whole character of two halves", "😀", "read"],
  ["a formula", "=cmd()", "read"],
])("A name that is %s", (_what, name, outcome) => {
  const said = problemOf(edited(agent, (fields) => (items(fields)[2]!.name = name)));
  expect(typeof said === "string" ? said : "what" in said && said.what).toBe(outcome);
});
